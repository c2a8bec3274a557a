import { ListDefinition, restNamesRead } from '../lists/definition';
import { Connection } from './connect';
import { Questions } from './questions';
import { PAGE_SIZE, askRows } from './readLists';
import { attempt } from './RepositoryError';
import { SPItem } from './rows/ItemReader';

/** Values in one filter: the address of a request has to stay below SharePoint's 2,048 characters. */
const VALUES_IN_A_FILTER = 40;

/** The rows of a list for which a column has one of the values. */
export interface RowsAsked {
  readonly list: ListDefinition;
  /** The REST name of an indexed column. */
  readonly column: string;
  readonly values: readonly number[];
}

/** Reads chosen rows of lists, a hundred questions of forty values to a request; in the order in which they were asked. */
export async function readChosen(
  connection: Connection,
  asked: readonly RowsAsked[],
): Promise<readonly (readonly SPItem[])[]> {
  const questions = new Questions(connection);
  const answers = asked.map(({ list, column, values }) => {
    const pages: Promise<SPItem[]>[] = [];
    for (let first = 0; first < values.length; first += VALUES_IN_A_FILTER) {
      const filter = values.slice(first, first + VALUES_IN_A_FILTER).map((value) => `${column} eq ${value}`);
      const query = connection.sp.web.lists
        .getByTitle(list.title)
        .items.select(...restNamesRead(list))
        .filter(filter.join(' or '))
        .top(PAGE_SIZE);
      pages.push(askRows<SPItem>(questions, list, query));
    }
    return Promise.all(pages);
  });
  // What one of them refuses is told below; the others are not left unheard.
  const settled = Promise.allSettled(answers);
  await attempt('reading chosen rows', () => questions.send());
  await settled;
  return (await Promise.all(answers)).map((pages) => pages.flat());
}
