import { describeAssuranceTest, describePriorityTest } from '../domain/criteria';
import { writeEarlierStatuses } from '../domain/recordedStatuses';
import { Audit, Register, WorkingEvidence } from '../domain/register';
import { auditKey, recommendationKey } from './keys';

/** One record of a register with its fields in words; records are matched by their natural key. */
interface Entry {
  readonly key: string;
  readonly label: string;
  readonly fields: Readonly<Record<string, string>>;
}

function words(date: { readonly words: string } | undefined): string {
  return date?.words ?? '';
}

function describeAudit(audit: Audit): string {
  return `${audit.title} (${audit.issued.words})`;
}

/** The natural key of an audit that is followed up, so that it is compared by what it names. */
function followedKey(audit: Audit | undefined): string {
  return audit === undefined ? '' : auditKey(audit.title, audit.issued);
}

/** Several records of one owner have no key of their own: their order is part of the register. */
function numbered<T>(
  items: readonly T[],
  ownerKey: string,
  ownerLabel: string,
  kind: string,
  fieldsOf: (item: T) => Readonly<Record<string, string>>,
): readonly Entry[] {
  return items.map((item, index) => ({
    key: `${ownerKey}|${kind}|${index + 1}`,
    label: `${ownerLabel}, ${kind} ${index + 1}`,
    fields: fieldsOf(item),
  }));
}

function workingFields(working: WorkingEvidence | undefined): Entry['fields'] {
  return {
    measure: working?.measure ?? '',
    achieved: String(working?.achieved ?? ''),
    'out of': String(working?.outOf ?? ''),
    'evidence period': words(working?.period),
    'sample day': working?.sampleDay ?? '',
    'evidence source': working?.source ?? '',
  };
}

/** A recommendation's natural key, and its name for a reader. */
type NameOf = (id: string) => { readonly key: string; readonly label: string };

function makeNameOf(register: Register): NameOf {
  const audits = new Map(register.audits.map((audit) => [audit.id, audit]));
  const names = new Map(
    register.recommendations.map((recommendation) => {
      const audit = audits.get(recommendation.auditId);
      const label = `${audit === undefined ? recommendation.auditId : describeAudit(audit)} ${recommendation.reference}`;
      const owner = audit === undefined ? recommendation.auditId : auditKey(audit.title, audit.issued);
      return [recommendation.id, { label, key: recommendationKey(owner, recommendation.reference) }];
    }),
  );
  return (id) => names.get(id) ?? { key: id, label: id };
}

function recommendationEntries(register: Register, nameOf: NameOf): readonly Entry[] {
  const keyOf = (id: string): string => nameOf(id).key;
  return register.recommendations.flatMap((item) => {
    const key = `recommendation|${keyOf(item.id)}`;
    const label = `Recommendation ${nameOf(item.id).label}`;
    return [
      {
        key,
        label,
        fields: {
          reference: item.reference,
          title: item.title,
          priority: item.priority ?? '',
          theme: item.theme,
          text: item.text,
          'management response': item.managementResponse,
          response: item.response,
          owners: item.owners.join('; '),
          raised: words(item.raised),
          'original target date': words(item.originalTarget),
          status: item.status,
          'status date': words(item.statusDate),
          'earlier statuses': writeEarlierStatuses(item.earlierStatuses),
          'board override': item.override?.board ?? '',
          'override reason': item.override?.reason ?? '',
          repeats: item.repeats === undefined ? '' : keyOf(item.repeats),
          'depends on': item.dependsOn.map(keyOf).join('; '),
          confidential: String(item.confidential),
          directorate: item.directorate,
        },
      },
      ...numbered(item.revisions, key, label, 'revision', (revision) => ({
        'set on': revision.setOn.words,
        'new date': revision.target.words,
        reason: revision.reason,
        author: revision.author,
      })),
      ...numbered(item.updates, key, label, 'update', (update) => ({
        date: update.date.words,
        author: update.author,
        achievements: update.achievements,
        remaining: update.remaining,
        milestones: update.milestones,
        barriers: update.barriers,
        mitigation: update.mitigation,
        text: update.text,
        implemented: update.implemented,
        evidence: update.evidence,
        proposes: update.proposes ?? '',
        'implemented on': words(update.implementedOn),
        delivery: update.delivery ?? '',
        'after decisions': String(update.decisionsOfDay ?? ''),
        ...workingFields(update.working),
      })),
      ...item.updates.flatMap(({ reviews }, index) =>
        numbered(reviews ?? [], `${key}|update|${index + 1}`, `${label}, update ${index + 1}`, 'review', (review) => ({
          outcome: review.outcome,
          'reviewed on': review.day,
          note: review.note,
          author: review.author,
        })),
      ),
      ...numbered(item.decisions, key, label, 'decision', (decision) => ({
        board: decision.board,
        'meeting date': decision.meetingDate.words,
        decision: decision.decision,
        note: decision.note,
        'minute no.': decision.minuteNumber,
      })),
      ...item.steps.map((step) => ({
        key: `${key}|step|${step.number}`,
        label: `${label}, step ${step.number}`,
        fields: {
          step: step.text,
          owner: step.owner,
          due: words(step.due),
          state: step.state,
          'settled on': words(step.settledOn),
          reason: step.reason,
        },
      })),
      ...numbered(item.evidence, key, label, 'evidence file', (file) => ({
        'file name': file.fileName,
        title: file.title,
        'added on': file.addedOn.words,
        author: file.author,
        confidential: String(file.confidential),
      })),
    ];
  });
}

function requestEntries(register: Register, nameOf: NameOf): readonly Entry[] {
  return register.requests.map(({ recommendationId, board, meetingDate, day }) => {
    const { key, label } = nameOf(recommendationId);
    return {
      key: `request|${key}|${board.toLowerCase()}|${meetingDate}|${day}`,
      label: `Request of ${day} to update ${label} for ${board} on ${meetingDate}`,
      fields: {},
    };
  });
}

function actionEntries(register: Register, nameOf: NameOf): readonly Entry[] {
  return register.actions.flatMap((action) => {
    const key = `action|${action.actionId.toLowerCase()}`;
    const label = `Action ${action.actionId}`;
    return [
      {
        key,
        label,
        fields: {
          board: action.board,
          'meeting date': action.meetingDate.words,
          'minute no.': action.minuteNumber,
          paper: action.paper,
          action: action.text,
          'person responsible': action.responsible.join('; '),
          'target date': words(action.target),
          status: action.status,
          'closed on': words(action.closedOn),
          session: action.session,
          recommendation: action.recommendationId === undefined ? '' : nameOf(action.recommendationId).label,
        },
      },
      ...numbered(action.updates, key, label, 'update', ({ date, text }) => ({ date: date.words, text })),
    ];
  });
}

function configurationEntries(register: Register): readonly Entry[] {
  return [
    ...register.boards.map((board) => ({
      key: `board|${board.name.toLowerCase()}`,
      label: `Board ${board.name}`,
      fields: {
        'full name': board.fullName,
        'decides after': board.decidesAfter.join('; '),
        published: String(board.published),
      },
    })),
    ...register.criteriaSets.flatMap((set) => [
      {
        key: `criteria|${set.name.toLowerCase()}`,
        label: `Criteria "${set.name}"`,
        fields: { 'effective from': set.effectiveFrom },
      },
      ...numbered(set.rules, `criteria|${set.name.toLowerCase()}`, `Criteria "${set.name}"`, 'rule', (rule) => ({
        source: rule.source ?? '',
        auditor: rule.auditor ?? '',
        assurance: describeAssuranceTest(rule.assurance),
        priority: describePriorityTest(rule.priority),
        board: rule.board,
        clause: rule.clause,
      })),
    ]),
    ...register.meetings.map((meeting) => ({
      key: `meeting|${meeting.board.toLowerCase()}|${meeting.date}`,
      label: `Meeting of ${meeting.board} on ${meeting.date}`,
      fields: { 'updates due': meeting.updatesDue ?? '', paper: meeting.paper },
    })),
    ...register.nameChanges.map(({ kind, from, to, on }) => ({
      key: `name|${[kind, from, to].join('|').toLowerCase()}|${on}`,
      label: `Change of name from ${from} to ${to} on ${on} (${kind.toLowerCase()})`,
      fields: {},
    })),
    { key: 'settings', label: 'Settings', fields: { 'revision limit': String(register.revisionLimit) } },
  ];
}

/** Tells a record that is there twice from the first. */
function tellDoublesApart(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const times = (seen.get(entry.key) ?? 0) + 1;
    seen.set(entry.key, times);
    return times === 1
      ? entry
      : { ...entry, key: `${entry.key}|${times}`, label: `${entry.label}, there ${times} times,` };
  });
}

function entriesOf(register: Register): readonly Entry[] {
  const nameOf = makeNameOf(register);
  const audits = new Map(register.audits.map((audit) => [audit.id, audit]));
  return tellDoublesApart([
    ...register.audits.map((audit) => ({
      key: `audit|${auditKey(audit.title, audit.issued)}`,
      label: `Audit ${describeAudit(audit)}`,
      fields: {
        title: audit.title,
        issued: audit.issued.words,
        source: audit.source,
        auditor: audit.auditor,
        assurance: audit.assurance ?? '',
        organisation: audit.organisation ?? '',
        confidential: String(audit.confidential),
        'follows up': followedKey(audits.get(audit.followsUp ?? '')),
      },
    })),
    ...recommendationEntries(register, nameOf),
    ...requestEntries(register, nameOf),
    ...actionEntries(register, nameOf),
    ...configurationEntries(register),
  ]);
}

/**
 * What differs between two registers, one sentence each; nothing when they are equal. Records are matched by what
 * identifies them for people, never by id, and their order counts only where it is part of the history.
 */
export function describeDifferences(left: Register, right: Register): readonly string[] {
  const onRight = new Map(entriesOf(right).map((entry) => [entry.key, entry]));
  const differences: string[] = [];
  for (const entry of entriesOf(left)) {
    const other = onRight.get(entry.key);
    onRight.delete(entry.key);
    if (other === undefined) {
      differences.push(`${entry.label} is only in the first register.`);
      continue;
    }
    for (const [field, value] of Object.entries(entry.fields)) {
      const otherValue = other.fields[field] ?? '';
      if (value !== otherValue) {
        differences.push(
          `${entry.label}: ${field} is "${value}" in the first register and "${otherValue}" in the second.`,
        );
      }
    }
  }
  for (const entry of onRight.values()) {
    differences.push(`${entry.label} is only in the second register.`);
  }
  return differences;
}
