import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { IButton } from '@fluentui/react/lib/Button';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { ActionDraft } from '../../domain/actionEntry';
import type { Actor } from '../../domain/closing';
import { describeTargetDate } from '../../domain/period';
import type { Action, Meeting, Register } from '../../domain/register';
import { RaiseActionForm } from '../Actions/RaiseActionForm';
import { RouteLink } from '../routing/RouteLink';
import { strings } from './loc/en-GB';
import { getMeetingStyles } from './Meeting.styles';
import type { KeptAction } from './useUnsent';

/** Where what is typed of an action, and not raised yet, is kept. */
interface KeepingAction {
  readonly kept: KeptAction | undefined;
  readonly keep: (kept: KeptAction | undefined) => void;
}

interface LiveActionsProps {
  /** What the sitting has given, of this item or of none. */
  actions: readonly Action[];
  meeting: Meeting;
  register: Register;
  actor: Actor;
  /** What is known of the next one besides the sitting. */
  known: Pick<ActionDraft, 'minuteNumber' | 'responsible' | 'recommendationId'>;
  /** The name of the recommendation under discussion. */
  from?: string;
  /** Where what is typed of the next one is kept while other items are looked at. */
  keeping?: KeepingAction;
}

/** The actions that a sitting gave, and the form that raises another. */
export const LiveActions: React.FC<LiveActionsProps> = (props) => {
  const { actions, meeting, register, actor, known, from, keeping } = props;
  const classNames = getMeetingStyles(useTheme());
  const [isRaising, setIsRaising] = React.useState(keeping?.kept !== undefined);
  const opener = React.useRef<IButton>(null);
  const isClosing = React.useRef(false);
  React.useEffect(() => {
    if (!isRaising && isClosing.current) {
      isClosing.current = false;
      opener.current?.focus();
    }
  }, [isRaising]);
  const stop = (): void => {
    isClosing.current = true;
    keeping?.keep(undefined);
    setIsRaising(false);
  };
  return (
    <>
      {actions.length > 0 && (
        <ul className={classNames.owed} aria-label={strings.actionsRaised}>
          {actions.map((action) => (
            <li key={action.id}>
              <RouteLink underline to={{ screen: 'action', id: action.id }}>
                {action.actionId}
              </RouteLink>
              : {action.text} ({action.responsible.join(', ')}
              {action.target !== undefined && `, ${describeTargetDate(action.target)}`})
              {action.session === 'Closed' && strings.closedSessionBesides}
            </li>
          ))}
        </ul>
      )}
      {actor.isGovernance && isRaising && (
        <RaiseActionForm
          register={register}
          actor={actor}
          initial={
            keeping?.kept?.draft ?? {
              board: meeting.board,
              meetingDay: meeting.date,
              paper: meeting.paper,
              text: '',
              target: '',
              session: 'Open',
              ...known,
            }
          }
          isSittingChosen={false}
          {...(from === undefined ? {} : { from })}
          triedAs={keeping?.kept?.triedAs}
          onDraft={(draft, triedAs) => keeping?.keep({ draft, triedAs })}
          onStored={stop}
          onCancel={stop}
        />
      )}
      {actor.isGovernance && !isRaising && (
        <div className={classNames.actions}>
          <DefaultButton componentRef={opener} iconProps={{ iconName: 'Add' }} onClick={() => setIsRaising(true)}>
            {strings.raiseAnAction}
          </DefaultButton>
        </div>
      )}
    </>
  );
};
