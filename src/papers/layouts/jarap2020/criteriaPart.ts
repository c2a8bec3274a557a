import { formatDay } from '../../../domain/calendarDay';
import { describeAssuranceTest, sendsAuditWhole } from '../../../domain/criteria';
import { NO_PRIORITY, prioritiesOf } from '../../../domain/summary';
import { CriteriaSet } from '../../../domain/register';
import { isSameWord } from '../../../domain/scales';
import { heading, numbered, paragraph } from '../../compose';
import { Block } from '../../model';
import { criteriaWords } from '../../parts/criteriaBlocks';
import { series } from '../../wording';
import { Facts } from './facts';
import { assuranceWords, auditWords, outsideTitle } from './words';

/** Gradings whose audits the set sends to the board whole, in words; `''` where it sends none. */
function gradingsGoingWhole(set: CriteriaSet, board: string): string {
  const tests = set.rules.filter((rule) => isSameWord(rule.board, board) && sendsAuditWhole(rule));
  return series(
    tests.map(({ assurance }) => describeAssuranceTest(assurance)),
    'or',
  );
}

/**
 * The companions of criteria that route by assurance (DOMAIN.md, "Reporting criteria"), as (a) to (e); those about audits
 * that go whole, or about other boards, are left out where the set has no such rule.
 */
function companionBlocks(set: CriteriaSet, facts: Facts): Block[] {
  const { board } = facts;
  const companions: string[] = [];
  const whole = gradingsGoingWhole(set, board.name);
  if (whole !== '') {
    companions.push(
      `An audit graded ${whole} is reported to ${board.name} whole, whatever the priority of its recommendations, and its report is attached.`,
      `A representative of the service area attends the meeting that receives such an audit for the first time.`,
    );
  }
  const others = [...new Set(set.rules.map((rule) => rule.board).filter((each) => !isSameWord(each, board.name)))];
  if (others.length > 0) {
    const priorities = [
      ...new Set(
        set.rules
          .filter((rule) => !isSameWord(rule.board, board.name))
          .map(({ priority }) => (priority?.kind === 'is' ? `${priority.priority.toLowerCase()} ` : '')),
      ),
    ];
    const kind = priorities.length === 1 ? (priorities[0] ?? '') : '';
    companions.push(
      `The table ‘${outsideTitle(facts)}’, after Appendix A, shows where the other ${kind}recommendations have moved to, and what ${series(others)} decided on each.`,
      `Once a year the auditor reports briefly on the ${kind}recommendations.`,
    );
  }
  companions.push(
    'To be closed, a recommendation needs an update that states (i) that it has been implemented and (ii) the evidence that it is working, such as facts and figures or dip samples.',
  );
  return [paragraph('With these criteria go the following:'), ...companions.map((words) => numbered(2, words))];
}

function goingWholeBlocks({ goingWhole, previousMeeting, board }: Facts): Block[] {
  const since = previousMeeting === undefined ? '' : ` since its meeting of ${formatDay(previousMeeting.date)}`;
  if (goingWhole.length === 0) {
    return [paragraph(`No audit is reported whole to ${board.name} for the first time${since}.`)];
  }
  return goingWhole.map((audit) =>
    paragraph(
      `${auditWords(audit)}, graded ${assuranceWords(audit)}, is reported whole to ${board.name} for the first time${since}: ` +
        'its report is attached and a representative of the service area attends.',
    ),
  );
}

/** Paragraph 5: the reporting criteria in force, their companions, and the audits that go whole. */
export function criteriaBlocks(facts: Facts): Block[] {
  const { board, known } = facts;
  const set = known.criteriaSet;
  const prioritiesHeld = prioritiesOf(known.recommendations, known.register.scales).filter((priority) =>
    known.recommendations.some(({ recommendation }) => isSameWord(recommendation.priority ?? NO_PRIORITY, priority)),
  );
  const words = criteriaWords(
    set,
    known.register.scales,
    board.name,
    prioritiesHeld.map((priority) => (priority === NO_PRIORITY ? undefined : priority)),
  );
  const routesByAssurance = set !== undefined && set.rules.some(({ assurance }) => assurance !== undefined);
  const hasCompanions = routesByAssurance && words.blocks.length > 0;
  return [
    heading(1, 'Reporting criteria'),
    numbered(1, words.leadIn, words.blocks.length > 0),
    ...words.blocks,
    ...(hasCompanions ? [...companionBlocks(set, facts), ...goingWholeBlocks(facts)] : []),
  ];
}
