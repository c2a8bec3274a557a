import { ACTIONS } from '../lists/actions';
import { RECOMMENDATIONS } from '../lists/recommendations';
import { Connection } from './connect';
import { attempt } from './RepositoryError';

/** The address at which SharePoint shows a recommendation or an action of the register. */
export type RowAddress = (row: { readonly kind: 'recommendation' | 'action'; readonly id: string }) => string;

/** Asks the site where its lists show a row; the addresses hold for everybody who may see the row. */
export async function rowAddresses({ sp, siteUrl }: Connection): Promise<RowAddress> {
  const formOf = async (title: string): Promise<string> => {
    const { DefaultDisplayFormUrl }: { DefaultDisplayFormUrl: string } = await attempt(
      `asking where the list ${title} shows a row`,
      () => sp.web.lists.getByTitle(title).select('DefaultDisplayFormUrl')(),
    );
    return new URL(DefaultDisplayFormUrl, siteUrl).href;
  };
  const [recommendation, action] = await Promise.all([RECOMMENDATIONS, ACTIONS].map(({ title }) => formOf(title)));
  return ({ kind, id }) => `${(kind === 'action' ? action : recommendation) ?? siteUrl}?ID=${encodeURIComponent(id)}`;
}
