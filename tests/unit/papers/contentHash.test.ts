import { contentHash } from '../../../src/papers/contentHash';
import { aModel } from '../../support/paperModels';

describe('contentHash', () => {
  it('is the same whatever a spreadsheet lists, and by which ids', () => {
    const list = (id: string): ReturnType<typeof aModel> =>
      aModel({ lists: [{ title: 'Actions', kind: 'action', columns: [], rows: [{ id, words: [] }] }] });
    expect(contentHash(list('1'))).toBe(contentHash(list('2')));
    expect(contentHash(list('1'))).toBe(contentHash(aModel()));
  });

  it('is another where a reader reads something else', () => {
    expect(contentHash(aModel({ isDraft: true }))).not.toBe(contentHash(aModel()));
  });
});
