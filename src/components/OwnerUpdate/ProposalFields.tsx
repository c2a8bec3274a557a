import * as React from 'react';
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import { awaitedBoard } from '../../domain/closing';
import type { OwnerUpdateDraft } from '../../domain/ownerUpdate';
import { describeTargetDate } from '../../domain/period';
import { DELIVERY_WARNINGS, PROPOSALS } from '../../domain/register';
import type { DeliveryWarning, Proposal, Register } from '../../domain/register';
import { Bar } from '../parts/Bar';
import { RouteLink } from '../routing/RouteLink';
import { ClosingFields } from './ClosingFields';
import { strings } from './loc/en-GB';
import { getUpdateStyles } from './OwnerUpdate.styles';
import { messageAt } from './textFields';
import { UpdateScreenState, fieldId } from './useUpdateScreen';

interface ProposalFieldsProps {
  screen: UpdateScreenState;
  item: RecommendationAsAt;
}

const NOTHING = 'nothing';

const PROPOSAL_TEXTS: Readonly<Record<Proposal, string>> = {
  Closure: strings.closingItIt,
  'Not adopted': strings.notAdoptingIt,
  Superseded: strings.supersedingItSomething,
};

const WARNING_TEXTS: Readonly<Record<DeliveryWarning, string>> = {
  'At risk': strings.itIsAt,
  'Constraint exceeded': strings.itIsOff,
};

function describeProposed({ standing }: RecommendationAsAt, awaited: string | undefined): string {
  const what = standing.proposal === undefined ? '' : standing.proposal.toLowerCase();
  return strings.proposedAlreadyWhat(what, awaited === undefined ? '' : strings.awaitedDecidesNext(awaited));
}

/** Whether the limbs of a closing are asked or answered; what is typed in them stays in sight whatever is chosen then. */
function isClosing({ standing }: RecommendationAsAt, draft: OwnerUpdateDraft): boolean {
  const limbs = [draft.implemented, draft.implementedOn, draft.evidence, draft.measure, draft.achieved, draft.outOf];
  const sample = [draft.evidencePeriod, draft.sampleDay, draft.evidenceSource];
  return (
    draft.proposes === 'Closure' ||
    (draft.proposes === undefined && standing.proposal === 'Closure') ||
    [...limbs, ...sample].some((text) => text.trim() !== '')
  );
}

/** The steps of the recommendation; while one is open, closing cannot be proposed. */
const Steps: React.FC<ProposalFieldsProps> = ({ screen, item }) => {
  const classNames = getUpdateStyles(useTheme());
  const { steps, done, total, open } = item.steps;
  if (steps.length === 0) {
    return null;
  }
  const isInTheWay = open > 0 && screen.draft.proposes === 'Closure';
  return (
    <div className={classNames.group}>
      <div className={classNames.sublegend}>{strings.stepsDoneOf(done, total)}</div>
      <ol className={classNames.steps}>
        {steps.map(({ step, state }) => (
          <li key={step.id} value={step.number}>
            <strong>{state}</strong>: {step.text}
            {state === 'Open' && step.due !== undefined && ` (${describeTargetDate(step.due)})`}
          </li>
        ))}
      </ol>
      {open > 0 && (
        <Bar kind={isInTheWay ? 'warning' : 'info'}>
          {strings.wordsSoClosing(open === 1 ? strings.oneStepIs : strings.openStepsAre(open))}{' '}
          <RouteLink underline to={{ screen: 'recommendation', id: item.recommendation.id, day: undefined }}>
            {strings.theRecommendation}
          </RouteLink>
          .
        </Bar>
      )}
    </div>
  );
};

/** How delivery stands, what the owner proposes, and what a closing needs. */
export const ProposalFields: React.FC<ProposalFieldsProps & { register: Register }> = ({ screen, item, register }) => {
  const classNames = getUpdateStyles(useTheme());
  const { draft, change } = screen;
  const { proposal } = item.standing;
  const awaited = awaitedBoard(item, register.boards);
  return (
    <>
      <fieldset className={classNames.group}>
        <legend className={classNames.legend}>{strings.delivery}</legend>
        <ChoiceGroup
          id={fieldId('delivery')}
          label={strings.isThereAnything}
          selectedKey={draft.delivery ?? NOTHING}
          options={[
            { key: NOTHING, text: strings.noWarning },
            ...DELIVERY_WARNINGS.map((warning) => ({ key: warning, text: WARNING_TEXTS[warning] })),
          ]}
          onChange={(_, option) => change({ delivery: DELIVERY_WARNINGS.find((warning) => warning === option?.key) })}
        />
      </fieldset>
      <fieldset className={classNames.group}>
        <legend className={classNames.legend}>{strings.proposal}</legend>
        {proposal !== undefined && <p className={classNames.note}>{describeProposed(item, awaited)}</p>}
        <ChoiceGroup
          id={fieldId('proposes')}
          label={strings.doYouPropose}
          selectedKey={draft.proposes ?? NOTHING}
          options={[
            {
              key: NOTHING,
              text: proposal === undefined ? strings.noWorkGoes : strings.nothingElseProposal,
            },
            ...PROPOSALS.map((each) => ({ key: each, text: PROPOSAL_TEXTS[each] })),
          ]}
          onChange={(_, option) => change({ proposes: PROPOSALS.find((each) => each === option?.key) })}
        />
        {messageAt(screen, 'proposes') !== undefined && (
          <div className={classNames.message}>{messageAt(screen, 'proposes')}</div>
        )}
        <Steps screen={screen} item={item} />
        {isClosing(item, draft) && <ClosingFields screen={screen} />}
      </fieldset>
    </>
  );
};
