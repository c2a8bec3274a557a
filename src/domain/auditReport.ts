import { RegisterAsAt, isRoutedTo } from './asAt';

/**
 * Whether the files of an audit's recommendations to a board hold its report, by their names: the register keeps it
 * nowhere else. A register without what is confidential tells what may be published of it.
 */
export function holdsReport({ recommendations, day }: RegisterAsAt, auditId: string, board: string): boolean {
  return recommendations.some(
    (item) =>
      item.audit.id === auditId &&
      isRoutedTo(item, board) &&
      item.recommendation.evidence.some(
        ({ addedOn, title, fileName }) =>
          addedOn.from <= day && /\breport\b/i.test(`${title} ${fileName}`.replace(/_/g, ' ')),
      ),
  );
}
