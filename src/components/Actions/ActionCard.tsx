import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { useTheme } from '@fluentui/react/lib/Theme';
import { refuseActionClosing, refuseActionUpdate } from '../../domain/actionEntry';
import type { ActionNow } from '../../domain/actionsNow';
import type { RecommendationAsAt } from '../../domain/asAt';
import { nameOf } from '../../domain/checks';
import type { Actor } from '../../domain/closing';
import { describePeriod, describeTargetDate } from '../../domain/period';
import type { ActionUpdate, Register } from '../../domain/register';
import { RagTag } from '../parts/RagTag';
import { describeDue } from '../parts/words';
import { RouteLink } from '../routing/RouteLink';
import { ActionUpdateForm } from './ActionUpdateForm';
import { getActionStyles } from './Actions.styles';
import { CloseActionForm } from './CloseActionForm';
import { strings } from './loc/en-GB';

interface ActionCardProps {
  item: ActionNow;
  register: Register;
  /** `undefined` while it is not known who asks. */
  actor: Actor | undefined;
  /** The recommendation that it came from, where there is one and the reader may read it. */
  origin: RecommendationAsAt | undefined;
  /** Whether it is shown alone: all of its updates, and why what is not offered is not. */
  isAlone?: boolean;
}

/** The id of the heading of an action, which takes the focus when a form under it has gone. */
function headingId(actionId: string): string {
  return `tracker-action-${actionId}`;
}

const Updates: React.FC<{ updates: readonly ActionUpdate[] }> = ({ updates }) => {
  const classNames = getActionStyles(useTheme());
  return (
    <ul className={classNames.updates}>
      {updates.map(({ id, date, text }) => (
        <li key={id}>
          <strong>{describePeriod(date)}:</strong> <span className={classNames.text}>{text}</span>
        </li>
      ))}
    </ul>
  );
};

const History: React.FC<{ updates: readonly ActionUpdate[]; isWhole: boolean }> = ({ updates, isWhole }) => {
  const classNames = getActionStyles(useTheme());
  if (updates.length === 0) {
    return <div>{strings.noUpdateYet}</div>;
  }
  const earlier = updates.slice(0, -1);
  if (isWhole || earlier.length === 0) {
    return <Updates updates={updates} />;
  }
  return (
    <>
      <details>
        <summary className={classNames.summary}>
          {earlier.length === 1 ? strings.oneEarlierUpdate : strings.countEarlierUpdates(earlier.length)}
        </summary>
        <Updates updates={earlier} />
      </details>
      <Updates updates={updates.slice(-1)} />
    </>
  );
};

function describeWhen({ action, isClosed, dueDay }: ActionNow): string {
  if (isClosed) {
    return action.closedOn === undefined ? strings.closed : strings.closedPeriod(describePeriod(action.closedOn));
  }
  if (action.target === undefined) {
    return strings.noTargetDate;
  }
  const words = describeTargetDate(action.target);
  return action.target.kind === 'due' && action.target.from === action.target.to
    ? strings.dueWords(words)
    : `${words}, ${describeDue(dueDay)}`;
}

/** One action of a rolling action sheet, with what can be done to it in place. */
export const ActionCard: React.FC<ActionCardProps> = ({ item, register, actor, origin, isAlone = false }) => {
  const classNames = getActionStyles(useTheme());
  const [opened, setOpened] = React.useState<'update' | 'closing'>();
  const { action, rag, updates, isClosed, ownRole } = item;
  const close = (): void => {
    setOpened(undefined);
    document.getElementById(headingId(action.id))?.focus();
  };
  const noUpdate = actor && refuseActionUpdate(action, register, actor);
  const noClosing = actor && refuseActionClosing(action, actor);
  const mayReport = actor !== undefined && noUpdate === undefined;
  const mayClose = actor !== undefined && noClosing === undefined;
  const form = {
    action,
    register,
    actor: actor ?? { roles: [], isGovernance: false },
    onStored: close,
    onCancel: close,
  };
  const Heading = isAlone ? 'h3' : 'h4';
  // What is asked of the reader stands out; the officer's list would be all of one colour.
  const ReportButton = isAlone || ownRole !== undefined ? PrimaryButton : DefaultButton;
  return (
    <div className={classNames.card}>
      <Heading id={headingId(action.id)} tabIndex={-1} className={classNames.heading}>
        <RouteLink to={{ screen: 'action', id: action.id }}>
          {action.actionId}: {action.board}, {describePeriod(action.meetingDate)}
          {action.minuteNumber !== '' && strings.minuteMinuteNumber(action.minuteNumber)}
        </RouteLink>
      </Heading>
      <p className={classNames.text}>{action.text}</p>
      <div className={classNames.tags}>
        <RagTag rag={rag.rag} />
        <span>{describeWhen(item)}</span>
        <span>
          {action.responsible.join(', ')}
          {ownRole !== undefined && strings.you}
        </span>
        {action.paper !== '' && <span>{strings.paperPaper(action.paper)}</span>}
        {action.session === 'Closed' && <strong>{strings.closedSession}</strong>}
      </div>
      {origin !== undefined && (
        <div>
          {strings.from}{' '}
          <RouteLink underline to={{ screen: 'recommendation', id: origin.recommendation.id, day: undefined }}>
            {nameOf(origin)}: {origin.recommendation.title}
          </RouteLink>
        </div>
      )}
      <History updates={updates} isWhole={isAlone} />
      {opened === undefined && (mayReport || mayClose) && (
        <div className={classNames.buttons}>
          {mayReport && (
            <ReportButton
              iconProps={{ iconName: 'Edit' }}
              ariaLabel={strings.addUpdateTo(action.actionId)}
              onClick={() => setOpened('update')}
            >
              {strings.addAnUpdate}
            </ReportButton>
          )}
          {mayClose && (
            <DefaultButton
              iconProps={{ iconName: 'CheckMark' }}
              ariaLabel={strings.closeActionId(action.actionId)}
              onClick={() => setOpened('closing')}
            >
              {strings.close}
            </DefaultButton>
          )}
        </div>
      )}
      {opened === 'update' && <ActionUpdateForm {...form} />}
      {opened === 'closing' && <CloseActionForm {...form} />}
      {isAlone && !isClosed && <div>{[noUpdate, noClosing].filter((reason) => reason !== undefined).join(' ')}</div>}
    </div>
  );
};
