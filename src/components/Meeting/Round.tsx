import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import { formatDay } from '../../domain/calendarDay';
import type { Actor } from '../../domain/closing';
import type { Meeting, Register } from '../../domain/register';
import { normaliseWords } from '../../domain/scales';
import type { RoundState, UpdateRound } from '../../domain/updateRound';
import { Bar } from '../parts/Bar';
import { getTableStyles } from '../parts/Table.styles';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { useRegister } from '../registerState/useRegister';
import { DebtorCard } from './DebtorCard';
import { strings } from './loc/en-GB';
import { getMeetingStyles } from './Meeting.styles';
import { Received } from './Received';
import { debtorsOf } from './requestMail';
import { useRoleAddresses } from './useRoleAddresses';

const NOBODY: readonly string[] = [];

interface RoundProps {
  round: UpdateRound;
  meeting: Meeting;
  register: Register;
  /** Who asks; `undefined` while that is not known. */
  actor: Actor | undefined;
}

const STATES: readonly { readonly state: RoundState; readonly words: string }[] = [
  { state: 'received', words: strings.received },
  { state: 'late', words: strings.late },
  { state: 'nothing new', words: strings.withNothingNew },
  { state: 'returned', words: strings.returned },
  { state: 'missing', words: strings.missing },
];

/** Who owes an update for the meeting, who has given it, and whom to ask again. */
export const Round: React.FC<RoundProps> = ({ round, meeting, register, actor }) => {
  const isGovernance = actor?.isGovernance;
  const { today } = useRegister();
  const isWide = useLayoutWidth() === 'wide';
  const theme = useTheme();
  const classNames = getMeetingStyles(theme);
  const { entries, counts, previousMeetingDay } = round;
  const isPast = meeting.date < today;
  const addresses = useRoleAddresses(!isPast && actor?.isGovernance === true);
  const debtors = React.useMemo(() => debtorsOf(round), [round]);
  return (
    <section className={classNames.section}>
      <h3 className={classNames.heading}>{strings.updatesCountOwed(entries.length)}</h3>
      <p className={getTableStyles(theme).note}>
        {previousMeetingDay === undefined
          ? strings.everyOpenRecommendation
          : strings.everyOpenRecommendationOf(formatDay(previousMeetingDay))}
      </p>
      <dl className={classNames.counts}>
        {STATES.map(({ state, words }) => (
          <div key={state} className={classNames.count}>
            <dt>{words}</dt>
            <dd>{counts[state]}</dd>
          </div>
        ))}
      </dl>
      <Received round={round} register={register} actor={isPast ? undefined : actor} />
      {debtors.length > 0 && (
        <>
          <h4 className={classNames.subheading}>
            {isPast ? strings.whoGaveNone : strings.whomToAsk}: {debtors.length}
          </h4>
          {!isPast && isGovernance === true && <p className={getTableStyles(theme).note}>{strings.sendMailThen}</p>}
          {!isPast && isGovernance === false && <Bar kind="info">{strings.updatesAreRequested}</Bar>}
          <ul className={css(classNames.list, isWide && classNames.listWide)}>
            {debtors.map((debtor) => (
              <DebtorCard
                key={debtor.owner}
                debtor={debtor}
                meeting={meeting}
                mayRecord={!isPast && isGovernance === true}
                people={addresses.get(normaliseWords(debtor.owner)) ?? NOBODY}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
