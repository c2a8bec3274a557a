import type { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';
import { awaitedBoard, pathOf } from '../../domain/closing';
import { describePeriod } from '../../domain/period';
import type { Register } from '../../domain/register';
import { isRunning } from '../../domain/statusHistory';
import { awaitsDateAgreement, describeBothRags } from '../../domain/targetDates';
import { strings } from './loc/en-GB';

/** The boards that decide, in order, and of a proposal which have agreed and which is awaited; `''` where none is to decide. */
export function describeApproval(item: RecommendationAsAt, { boards }: Pick<Register, 'boards'>): string {
  const path = pathOf(item, boards);
  const awaited = awaitedBoard(item, boards);
  if (path.length === 0 || !isRunning(item.status)) {
    return '';
  }
  const order = path.join(strings.then);
  if (awaited === undefined) {
    return strings.orderDecide(order, path.length);
  }
  const { agreedBy } = item.standing;
  const agreed = agreedBy.length === 0 ? '' : strings.agreedByAgreedBy(agreedBy.join(', '));
  return strings.orderAgreedAwaited(order, agreed, awaited);
}

/** That the date in force needs a board's agreement and has not got it; `''` where it needs none. */
export function describeDateAgreement(item: RecommendationAsAt, { register }: RegisterAsAt): string {
  const { revisionLimit, boards } = register;
  if (!isRunning(item.status) || !awaitsDateAgreement(item.target, item.decisions, revisionLimit)) {
    return '';
  }
  const board = pathOf(item, boards).slice(-1)[0] ?? strings.itsBoard;
  return strings.revisionRevisionsOf(item.target.revisions, board, revisionLimit);
}

/** Both colours in words where the date first agreed gives another story than the one in force; `''` where it does not. */
export function describeOtherRag(item: RecommendationAsAt, { day }: RegisterAsAt): string {
  const both = describeBothRags(item, day);
  return both.includes(';') ? both : '';
}

/** What a board asked for and when, while no update has answered; `undefined` where nothing is asked. */
export function evidenceAsked({
  standing: { evidenceRequested: asked },
}: RecommendationAsAt): { readonly board: string; readonly note: string; readonly when: string } | undefined {
  return (
    asked && {
      board: asked.board,
      note: asked.note,
      when: strings.askedPeriodOutstanding(describePeriod(asked.meetingDate)),
    }
  );
}
