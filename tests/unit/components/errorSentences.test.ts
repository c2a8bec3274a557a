import { Undertaking, describeError } from '../../../src/components/registerState/errorSentences';
import { RepositoryError, RepositoryErrorCode, toRepositoryError } from '../../../src/data/RepositoryError';

const codes: RepositoryErrorCode[] = ['notFound', 'forbidden', 'conflict', 'throttled', 'invalid', 'unavailable'];
const undertakings: Undertaking[] = [
  'load',
  'reload',
  'upload',
  'setUp',
  'import',
  'export',
  'readPapers',
  'checkPaper',
  'readRoles',
  'saveMeeting',
  'recordRequests',
  'saveCriteria',
];

describe('describeError', () => {
  it.each(undertakings.flatMap((undertaking) => codes.map((code) => [undertaking, code] as const)))(
    'says when %s fails with %s what happened, what was kept and what to do, without the raw message',
    (undertaking, code) => {
      const sentences = describeError(undertaking, new RepositoryError(code, 'reading', 'HTTP 500 from the server'));
      expect(sentences.split(/(?<=\.) /).length).toBeGreaterThanOrEqual(3);
      expect(sentences).not.toMatch(/HTTP|reading/);
    },
  );

  it('says of each code something else', () => {
    const sentences = codes.map((code) => describeError('load', new RepositoryError(code, 'reading', 'x')));
    expect(new Set(sentences).size).toBe(codes.length);
  });

  it('says of lists that an earlier version set up who can bring them up to date', () => {
    const body = { error: { code: '-1, x', message: { value: "The field or property 'ReportOf' does not exist." } } };
    const cause = Object.assign(new Error(`[400] ::> ${JSON.stringify(body)}`), { status: 400 });
    const wrapped = new RepositoryError('invalid', 'listing', 'No.', toRepositoryError('reading', cause));
    for (const error of [toRepositoryError('reading', cause), wrapped]) {
      expect(describeError('readPapers', error)).toBe(
        'The kept papers could not be listed. Papers can be made meanwhile. The lists of this site were set up by an earlier version. A site owner can bring them up to date with “Set up lists”, which changes nothing that is there; then try again.',
      );
    }
  });

  it('says of a paper that is kept already what can be done', () => {
    const conflict = new RepositoryError('conflict', 'storing the paper', 'A final paper is stored already.');
    expect(describeError('keep', conflict)).toBe(
      'The paper was not kept. A final paper is stored already. What is kept already stays as it is.',
    );
  });

  it('says of a conflict of updates what others did meanwhile', () => {
    const conflict = new RepositoryError('conflict', 'posting an update', 'An update of 12 October was added.');
    expect(describeError('post', conflict)).toBe(
      'The update was not posted. An update of 12 October was added. What you have typed is kept on this device.',
    );
  });

  it('says of a conflict of decisions what others did meanwhile', () => {
    const conflict = new RepositoryError('conflict', 'recording a decision', 'Meanwhile: JARAP, Noted.');
    expect(describeError('recordDecision', conflict)).toBe(
      'The decision was not recorded. Meanwhile: JARAP, Noted. What you have typed is still here.',
    );
    const taken = new RepositoryError(
      'conflict',
      'adding step 3',
      'There is a step 3 already. Give it another number.',
    );
    expect(describeError('addStep', taken)).toBe(
      'The step was not added. There is a step 3 already. Give it another number. What you have typed is still here.',
    );
    expect(describeError('recordDecision', new RepositoryError('forbidden', 'recording', 'HTTP 403'))).not.toMatch(
      /HTTP/,
    );
  });

  it('has a sentence for what nobody foresaw', () => {
    expect(describeError('post', new TypeError('x is undefined'))).toBe(
      'The update was not posted. What you have typed is kept on this device. Something went wrong that the tracker does not know. Try again; if it stays, reload the page.',
    );
  });
});
