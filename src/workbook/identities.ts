import { Parsed, Period } from '../domain/period';
import { Audit, Recommendation } from '../domain/register';
import { normaliseWords } from '../domain/scales';
import { SheetRow } from './SheetRow';
import { auditKey, recommendationKey } from './keys';
import { ProblemLog, quoted } from './problems';

/** The parts of an identity as a row gives them, each made comparable; `''` where a part is blank. */
interface IdentityParts {
  readonly title: string;
  readonly issued: string;
  readonly reference: string;
}

type IdentityHeader = 'Audit' | 'Issued' | 'Reference';

function issuedPart(words: string, parsed: Parsed<Period> | undefined): string {
  return parsed?.ok === true ? `${parsed.value.from}|${parsed.value.to}` : normaliseWords(words);
}

function isSamePart(left: string, right: string): boolean {
  return left !== '' && left === right;
}

/**
 * The audits and recommendations that rows may refer to, and the rows whose identity is in error. A row that refers to
 * something missing only because of such an error is not an error of its own: it is counted, and reported once for its
 * sheet.
 */
export class Identities {
  private readonly audits = new Map<string, Audit>();
  private readonly recommendations = new Map<string, Recommendation>();
  private readonly brokenAudits: IdentityParts[] = [];
  private readonly brokenRecommendations: IdentityParts[] = [];
  private readonly uncheckedRows = new Map<string, Set<number>>();

  public constructor(
    private readonly log: ProblemLog,
    /** Whether what is not found is known to be missing: the sheets themselves are complete. */
    private readonly areSheetsComplete: boolean,
  ) {}

  public addAudit(audit: Audit): boolean {
    const key = auditKey(audit.title, audit.issued);
    if (this.audits.has(key)) {
      return false;
    }
    this.audits.set(key, audit);
    return true;
  }

  public addBrokenAudit(row: SheetRow<'Audit' | 'Issued'>): void {
    this.brokenAudits.push({ ...this.auditParts(row), reference: '' });
  }

  public addRecommendation(audit: Audit, recommendation: Recommendation): boolean {
    const key = recommendationKey(auditKey(audit.title, audit.issued), recommendation.reference);
    if (this.recommendations.has(key)) {
      return false;
    }
    this.recommendations.set(key, recommendation);
    return true;
  }

  public addBrokenRecommendation(row: SheetRow<IdentityHeader>): void {
    this.brokenRecommendations.push(this.partsOf(row));
  }

  /** The audit that a row names; what is wrong with the row's own cells, or with what they name, is reported. */
  public auditOf(row: SheetRow<'Audit' | 'Issued'>): Audit | undefined {
    const title = row.word('Audit');
    const issued = row.parsedPeriod('Issued');
    if (title !== '' && issued?.ok === true) {
      const audit = this.findAudit(title, issued.value);
      if (audit !== undefined) {
        return audit;
      }
      if (this.mayBeBrokenAudit(title, issued.value)) {
        this.leaveUnchecked(row);
      } else {
        this.reportMissingAudit(row, title, issued.value);
      }
      return undefined;
    }
    if (this.isOfBrokenAudit(row)) {
      this.leaveUnchecked(row);
      return undefined;
    }
    row.required('Audit');
    row.period('Issued');
    return undefined;
  }

  /** The recommendation that a row names, as `auditOf`. */
  public recommendationOf(row: SheetRow<IdentityHeader>): Recommendation | undefined {
    const title = row.word('Audit');
    const issued = row.parsedPeriod('Issued');
    const reference = row.word('Reference');
    if (title === '' || issued?.ok !== true || reference === '') {
      if (this.isOfBrokenAudit(row) || this.isOfBrokenRecommendation(row)) {
        this.leaveUnchecked(row);
      } else {
        row.required('Audit');
        row.period('Issued');
        row.required('Reference');
      }
      return undefined;
    }
    const found = this.find(title, issued.value, reference);
    if (found === undefined) {
      if (this.mayBeBroken(title, issued.value, reference)) {
        this.leaveUnchecked(row);
      } else {
        this.reportMissingRecommendation(row, title, issued.value, reference);
      }
    }
    return found;
  }

  public findAudit(title: string, issued: Period): Audit | undefined {
    return this.audits.get(auditKey(title, issued));
  }

  /** Whether the audit may be one whose row's identity has been reported. */
  public mayBeBrokenAudit(title: string, issued: Period): boolean {
    const parts = { title: normaliseWords(title), issued: issuedPart('', { ok: true, value: issued }) };
    return !this.areSheetsComplete || this.brokenAudits.some((broken) => this.isLikeAudit(broken, parts));
  }

  public find(title: string, issued: Period, reference: string): Recommendation | undefined {
    return this.recommendations.get(recommendationKey(auditKey(title, issued), reference));
  }

  /** Whether the recommendation may be one whose row's identity, or whose audit's, has been reported. */
  public mayBeBroken(title: string, issued: Period, reference: string): boolean {
    const parts: IdentityParts = {
      title: normaliseWords(title),
      issued: issuedPart('', { ok: true, value: issued }),
      reference: normaliseWords(reference),
    };
    // an audit that there is not is its own error, whatever reference stands beside it
    const isAuditKnown = this.audits.has(auditKey(title, issued));
    return (
      !this.areSheetsComplete ||
      this.brokenAudits.some((broken) => this.isLikeAudit(broken, parts)) ||
      this.brokenRecommendations.some(
        (broken) =>
          (isAuditKnown && isSamePart(broken.reference, parts.reference)) ||
          (isSamePart(broken.title, parts.title) && isSamePart(broken.issued, parts.issued)),
      )
    );
  }

  public leaveUnchecked(row: SheetRow<never>): void {
    const { sheet } = row.place();
    const rows = this.uncheckedRows.get(sheet) ?? new Set();
    this.uncheckedRows.set(sheet, rows.add(row.number));
  }

  public hasUnchecked(sheet: string): boolean {
    return this.uncheckedRows.has(sheet);
  }

  /** Reports, once for each sheet, how many rows wait for errors elsewhere to be put right. */
  public reportUnchecked(): void {
    for (const [sheet, { size }] of this.uncheckedRows) {
      this.log.warning(
        { sheet, row: undefined, column: undefined },
        `${size === 1 ? 'one row names' : `${size} rows name`} an audit or a recommendation that is in error; checked whole once that is put right`,
      );
    }
  }

  private auditParts(row: SheetRow<'Audit' | 'Issued'>): Omit<IdentityParts, 'reference'> {
    return {
      title: normaliseWords(row.word('Audit')),
      issued: issuedPart(row.word('Issued'), row.parsedPeriod('Issued')),
    };
  }

  private partsOf(row: SheetRow<IdentityHeader>): IdentityParts {
    return { ...this.auditParts(row), reference: normaliseWords(row.word('Reference')) };
  }

  private isLikeAudit(broken: IdentityParts, parts: Omit<IdentityParts, 'reference'>): boolean {
    return broken.title === '' ? isSamePart(broken.issued, parts.issued) : broken.title === parts.title;
  }

  /** The row repeats, part for part, the faulty identity of an audit that has been reported. */
  private isOfBrokenAudit(row: SheetRow<'Audit' | 'Issued'>): boolean {
    const parts = this.auditParts(row);
    return this.brokenAudits.some((broken) => broken.title === parts.title && broken.issued === parts.issued);
  }

  private isOfBrokenRecommendation(row: SheetRow<IdentityHeader>): boolean {
    const parts = this.partsOf(row);
    return this.brokenRecommendations.some(
      (broken) =>
        broken.title === parts.title && broken.issued === parts.issued && broken.reference === parts.reference,
    );
  }

  private reportMissingAudit(row: SheetRow<'Audit' | 'Issued'>, title: string, issued: Period): void {
    const known = [...this.audits.values()].filter((audit) => normaliseWords(audit.title) === normaliseWords(title));
    const [column, message] =
      known.length > 0
        ? ([
            'Issued',
            `the sheet Audits has ${quoted(title)} issued ${known.map((audit) => audit.issued.words).join(', ')}, not ${quoted(issued.words)}; correct Issued or add the audit`,
          ] as const)
        : ([
            'Audit',
            `${quoted(title)} (${issued.words}) is not in the sheet Audits; add it there or correct Audit and Issued here`,
          ] as const);
    this.log.gather('error', auditKey(title, issued), row.place(column), message);
  }

  private reportMissingRecommendation(
    row: SheetRow<IdentityHeader>,
    title: string,
    issued: Period,
    reference: string,
  ): void {
    const keyOfAudit = auditKey(title, issued);
    if (!this.audits.has(keyOfAudit)) {
      this.reportMissingAudit(row, title, issued);
      return;
    }
    this.log.gather(
      'error',
      recommendationKey(keyOfAudit, reference),
      row.place('Reference'),
      `${quoted(reference)} is not a recommendation of ${quoted(title)} (${issued.words}) in the sheet Recommendations; correct it or add the recommendation`,
    );
  }
}
