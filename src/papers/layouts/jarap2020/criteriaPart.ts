import { describeAssuranceTest, sendsAuditWhole } from '../../../domain/criteria';
import { DEFAULT_CRITERIA_SETS } from '../../../domain/defaults';
import { NO_PRIORITY, prioritiesOf } from '../../../domain/summary';
import { CriteriaSet } from '../../../domain/register';
import { isSameWord } from '../../../domain/scales';
import { heading, numbered, paragraph } from '../../compose';
import { Block } from '../../model';
import { goingWholeBlocks, noneGoingWholeBlock } from '../../parts/goingWhole';
import { criteriaWords } from '../../parts/criteriaBlocks';
import { series } from '../../wording';
import { Facts } from './facts';
import { outsideTitle } from './factWords';

/** Gradings whose audits the set sends to the board whole, in words; `''` where it sends none. */
function gradingsGoingWhole(set: CriteriaSet, board: string): string {
  const tests = set.rules.filter((rule) => isSameWord(rule.board, board) && sendsAuditWhole(rule));
  return series(
    tests.map(({ assurance }) => describeAssuranceTest(assurance)),
    'or',
  );
}

/** The criteria to whose adoption the auditor's yearly report belongs (DOMAIN.md, "Reporting criteria", second set). */
const WITH_YEARLY_REPORT = 'Assurance and priority 2020';

function rulesOf(set: CriteriaSet): string {
  return JSON.stringify(
    set.rules.map(({ source, auditor, assurance, priority, board }) => [
      source ?? null,
      auditor ?? null,
      assurance ?? null,
      priority ?? null,
      board,
    ]),
  );
}

/** Whether the force has the default criteria of that name, with their rules: only then are their companions its own. */
function isDefaultSet(set: CriteriaSet, name: string): boolean {
  const known = DEFAULT_CRITERIA_SETS.find((each) => isSameWord(each.name, name));
  return known !== undefined && isSameWord(set.name, name) && rulesOf(set) === rulesOf(known);
}

/** `housekeeping ` where the set monitors that priority alone outside the board, otherwise `''`. */
function kindMonitoredElsewhere(set: CriteriaSet, board: string): string {
  const [first, ...others] = new Set(
    set.rules
      .filter((rule) => !isSameWord(rule.board, board))
      .map(({ priority }) => (priority?.kind === 'is' ? `${priority.priority.toLowerCase()} ` : '')),
  );
  return first !== undefined && others.length === 0 ? first : '';
}

interface Companion {
  /** Whether the criteria in force have it. */
  readonly belongsTo: (set: CriteriaSet, facts: Facts) => boolean;
  readonly words: (set: CriteriaSet, facts: Facts) => string;
}

const sendsWhole = (set: CriteriaSet, { board }: Facts): boolean => gradingsGoingWhole(set, board.name) !== '';

function boardsElsewhere(set: CriteriaSet, { board }: Facts): readonly string[] {
  return [...new Set(set.rules.map((rule) => rule.board).filter((each) => !isSameWord(each, board.name)))];
}

/** The companions of the criteria, (a) to (e) of DOMAIN.md, "Reporting criteria", each with the sets that it belongs to. */
const COMPANIONS: readonly Companion[] = [
  {
    belongsTo: sendsWhole,
    words: (set, { board }) =>
      `An audit graded ${gradingsGoingWhole(set, board.name)} is reported to ${board.name} whole, whatever the priority of its recommendations, and its report is attached.`,
  },
  {
    belongsTo: sendsWhole,
    words: () =>
      'A representative of the service area attends the meeting that receives such an audit for the first time.',
  },
  {
    belongsTo: (set, facts) => boardsElsewhere(set, facts).length > 0 && facts.summary.outside.length > 0,
    words: (set, facts) =>
      `The table ‘${outsideTitle(facts)}’, at the end of this paper, shows where the other ${kindMonitoredElsewhere(set, facts.board.name)}recommendations have moved to, and what ${series(boardsElsewhere(set, facts))} decided on each.`,
  },
  {
    belongsTo: (set, { board }) =>
      isDefaultSet(set, WITH_YEARLY_REPORT) && kindMonitoredElsewhere(set, board.name) !== '',
    words: (set, { board }) =>
      `Once a year the auditor reports briefly on the ${kindMonitoredElsewhere(set, board.name)}recommendations.`,
  },
];

/** The last companion, whatever the criteria: the tracker itself asks for both before a board can be asked to close. */
const TO_BE_CLOSED =
  'To be closed, a recommendation needs an update that states (i) that it has been implemented and (ii) the evidence that it is working, such as facts and figures or dip samples.';

function companionBlocks(set: CriteriaSet | undefined, facts: Facts): Block[] {
  const own =
    set === undefined
      ? []
      : COMPANIONS.filter(({ belongsTo }) => belongsTo(set, facts)).map(({ words }) => words(set, facts));
  return own.length === 0
    ? [paragraph(TO_BE_CLOSED)]
    : [
        { ...paragraph('With these criteria go the following:'), keepWithNext: true },
        ...[...own, TO_BE_CLOSED].map((words) => numbered(2, words)),
      ];
}

/** Paragraph 5: the reporting criteria in force, their companions, and the audits that go whole. */
export function criteriaBlocks(facts: Facts): Block[] {
  const { board, known } = facts;
  const set = known.criteriaSet;
  const goingWhole = goingWholeBlocks(facts);
  const prioritiesHeld = prioritiesOf(known.recommendations, known.register.scales).filter((priority) =>
    known.recommendations.some(({ recommendation }) => isSameWord(recommendation.priority ?? NO_PRIORITY, priority)),
  );
  const words = criteriaWords(
    set,
    known.register.scales,
    board.name,
    prioritiesHeld.map((priority) => (priority === NO_PRIORITY ? undefined : priority)),
  );
  return [
    heading(1, 'Reporting criteria'),
    numbered(1, words.leadIn, words.blocks.length > 0),
    ...words.blocks,
    ...companionBlocks(set, facts),
    ...(set === undefined || !sendsWhole(set, facts)
      ? []
      : goingWhole.length > 0
        ? goingWhole
        : [noneGoingWholeBlock(facts)]),
  ];
}
