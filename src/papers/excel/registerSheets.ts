import { ActionAsAt, actionSheet } from '../../domain/actionSheet';
import { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';
import { Summary, summarise } from '../../domain/summary';
import { WrittenSheet } from '../../workbook/writeGrids';
import { Annex, PaperList } from '../model';
import { gatherAppendices } from '../parts/packAppendices';
import { PaperSource } from '../paperSource';
import { registerBehind } from '../registerBehind';
import {
  LinkTo,
  Row,
  actionColumns,
  actionUpdateColumns,
  decisionColumns,
  elsewhereColumns,
  evidenceColumns,
  recommendationColumns,
  updateColumns,
  withPaperColumns,
} from './columns';
import { sheet, words } from './sheet';

function rowsOf<Entry>(
  items: readonly RecommendationAsAt[],
  entriesOf: (item: RecommendationAsAt) => readonly Entry[],
): readonly Row<Entry>[] {
  return items.flatMap((item) => entriesOf(item).map((entry) => ({ item, entry })));
}

const alone = (items: readonly RecommendationAsAt[]): readonly { readonly item: RecommendationAsAt }[] =>
  items.map((item) => ({ item }));

/** What has happened to those recommendations: a row for each update, decision and file that the paper names. */
function historySheets(
  items: readonly RecommendationAsAt[],
  link: LinkTo,
  annexes: readonly Annex[],
): readonly WrittenSheet[] {
  const numbers = new Map(annexes.map(({ evidenceId, number }) => [evidenceId, number]));
  const files = rowsOf(items, ({ recommendation }) => recommendation.evidence.filter(({ id }) => numbers.has(id)));
  return [
    sheet(
      'Updates',
      updateColumns(
        link,
        items.flatMap(({ updates }) => updates),
      ),
      rowsOf(items, ({ updates }) => updates),
    ),
    sheet(
      'Decisions',
      decisionColumns(link),
      rowsOf(items, ({ decisions }) => decisions),
    ),
    ...(files.length === 0
      ? []
      : [
          sheet(
            'Evidence',
            evidenceColumns(link, (id) => numbers.get(id)),
            files,
          ),
        ]),
  ];
}

/** Each list of the paper, then what has happened to what they hold. */
function listSheets(
  { model, input }: PaperSource,
  lists: readonly PaperList[],
  known: RegisterAsAt,
  link: LinkTo,
): readonly WrittenSheet[] {
  const items = new Map(known.recommendations.map((item) => [item.recommendation.id, item]));
  const actions = new Map(
    actionSheet(known.register, input.board, input.meetingDay, input.asAtDay).items.map((item) => [
      item.action.id,
      item,
    ]),
  );
  const listed = new Set<RecommendationAsAt>();
  const listedActions = new Set<ActionAsAt>();
  const sheets = lists.map((list) => {
    const { title, kind, rows } = list;
    if (kind === 'action') {
      const found = rows.flatMap(({ id, words: said }) => {
        const item = actions.get(id);
        return item === undefined ? [] : [{ ...item, said }];
      });
      found.forEach((item) => listedActions.add(item));
      return sheet(title, withPaperColumns(actionColumns(link), list), found);
    }
    const found = rows.flatMap(({ id, words: said }) => {
      const item = items.get(id);
      return item === undefined ? [] : [{ item, said }];
    });
    found.forEach(({ item }) => listed.add(item));
    return sheet(title, withPaperColumns(recommendationColumns(link), list), found);
  });
  return [
    ...sheets,
    ...(lists.some(({ kind }) => kind === 'recommendation') ? historySheets([...listed], link, model.annexes) : []),
    ...(lists.some(({ kind }) => kind === 'action')
      ? [
          sheet(
            'Action updates',
            actionUpdateColumns(link),
            [...listedActions].flatMap(({ action, updates }) => updates.map((entry) => ({ action, entry }))),
          ),
        ]
      : []),
  ];
}

/**
 * The sheets behind a paper: a sheet for each list that it prints or counts, and for what has happened to their members;
 * of a paper that names no lists, for those of the board's summary.
 */
export function registerSheets(source: PaperSource): {
  readonly sheets: readonly WrittenSheet[];
  readonly summary: Summary;
} {
  const { model, input, linkTo } = source;
  const known = registerBehind({ model, input });
  const summary = summarise(known, input.board);
  const link: LinkTo = (kind, id, name) => {
    // an address of the site is nothing for the public
    const url = model.edition === 'public' ? undefined : linkTo?.({ kind, id });
    return url !== undefined && /^https?:\/\//i.test(url) ? { kind: 'link', text: words(name).text, url } : words(name);
  };
  const { appendices } = gatherAppendices(input.appendices, known, known, model.edition === 'public');
  const lists =
    model.lists === undefined
      ? [
          sheet('Recommendations', recommendationColumns(link), alone(summary.reported)),
          ...historySheets(summary.reported, link, model.annexes),
          sheet('Proposed closed', recommendationColumns(link), alone(summary.proposedClosed)),
          sheet('Monitored elsewhere', elsewhereColumns(link), alone(summary.outside)),
        ]
      : listSheets(source, model.lists, known, link);
  return {
    summary,
    sheets: [
      ...lists,
      ...appendices.map(({ items }, index) =>
        sheet(`Added appendix ${index + 1}`, recommendationColumns(link), alone(items)),
      ),
    ],
  };
}
