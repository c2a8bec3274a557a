import { RepositoryError, attempt, isDuplicate, isStale, toRepositoryError } from '../../../src/data/RepositoryError';

/** An error as PnPjs makes it of a refused request. */
function refused(status: number, body: string): Error {
  return Object.assign(new Error(`Error making HttpClient request in queryable [${status}]  ::> ${body}`), { status });
}

function said(code: string, value: string): string {
  return JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value } } });
}

const DUPLICATE = said(
  '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
  'The list item could not be added or updated because duplicate values were found.',
);

describe('toRepositoryError', () => {
  it.each<[string, unknown, string]>([
    ['a network that gives no answer', new TypeError('fetch failed'), 'unavailable'],
    ['an answer that is no error at all', 'odd', 'unavailable'],
    ['429', refused(429, '<html>'), 'throttled'],
    ['503', refused(503, ''), 'throttled'],
    ['412', refused(412, said('-1, Microsoft.SharePoint.Client.ClientServiceException', 'ETag')), 'conflict'],
    ['500 for a key that is there already', refused(500, DUPLICATE), 'conflict'],
    ['401', refused(401, ''), 'forbidden'],
    ['403', refused(403, said('-2147024891, System.UnauthorizedAccessException', 'Access denied.')), 'forbidden'],
    [
      '403 for an old digest',
      refused(403, said('-2130575251, Microsoft.SharePoint.SPException', 'old')),
      'unavailable',
    ],
    ['404', refused(404, said('-1, System.ArgumentException', 'List')), 'notFound'],
    ['400', refused(400, said('-2130575155, Microsoft.SharePoint.SPFieldValueException', 'Only numbers')), 'invalid'],
    ['500 with a reason', refused(500, said('-2130575162, …ListDataValidationException', 'failed')), 'invalid'],
    ['500 in HTML', refused(500, '<html>'), 'unavailable'],
    ['504', refused(504, ''), 'unavailable'],
  ])('takes %s', (_, cause, code) => {
    const error = toRepositoryError('testing', cause);
    expect(error.code).toBe(code);
    expect(error.operation).toBe('testing');
    expect(error.cause).toBe(cause);
    expect(error.message).toContain('(while testing)');
  });

  it.each<[string, unknown, RegExp]>([
    ['an expired token', refused(401, ''), /token or the sign-in has expired or is wrong/],
    ['a page instead of JSON', new SyntaxError('Unexpected token <'), /is not SharePoint.*Check the address/],
    ['no answer at all', new TypeError('fetch failed'), /did not answer.*Check the address/],
  ])('tells %s apart', (_, cause, message) => {
    expect(toRepositoryError('testing', cause).message).toMatch(message);
  });

  it("tells what SharePoint said, in either of its envelopes, and not the request's own words", () => {
    const verbose = JSON.stringify({ error: { code: '-1, x', message: { lang: 'en-US', value: 'Only numbers.' } } });
    expect(toRepositoryError('testing', refused(400, verbose)).message).toContain('It said: Only numbers.');
    expect(toRepositoryError('testing', refused(400, '')).message).not.toContain('queryable');
  });

  it('says how to repair a list that is searched without an index', () => {
    const body = said('-2147024860, Microsoft.SharePoint.SPQueryThrottledException', 'prohibited');
    expect(toRepositoryError('testing', refused(500, body)).message).toMatch(/index.*set-up/);
  });

  it.each([
    ["The field or property 'ReportOf' does not exist."],
    ["Column 'ReportOf' does not exist. It may have been deleted by another user."],
    ["The property 'ReportOf' does not exist on type 'SP.Data.PapersListItem'. Make sure to only use property names…"],
  ])('says of "%s" that the lists want set-up', (words) => {
    const error = toRepositoryError('testing', refused(400, said('-1, x', words)));
    expect([error.code, error.message]).toEqual([
      'invalid',
      `The lists of this site were set up by an earlier version: run "tracker setup", or Set up lists, which changes nothing that is there. It said: ${words} (while testing)`,
    ]);
  });

  it('takes no other refusal for lists of an earlier version', () => {
    const item = said('-1, x', 'Item does not exist. It may have been deleted by another user.');
    expect(toRepositoryError('testing', refused(400, item)).message).not.toContain('earlier version');
  });

  it('passes on an error that it has made before', () => {
    const error = new RepositoryError('conflict', 'adding', 'Taken.');
    expect(toRepositoryError('testing', error)).toBe(error);
  });
});

describe('isDuplicate', () => {
  it('knows the refusal of a second row with the same key from others', () => {
    expect(isDuplicate(refused(500, DUPLICATE))).toBe(true);
    expect(isDuplicate(refused(500, said('-1, x', 'y')))).toBe(false);
    expect(isDuplicate(new TypeError('fetch failed'))).toBe(false);
  });
});

describe('isStale', () => {
  it('knows the refusal of a row that has changed from others', () => {
    expect(isStale(refused(412, ''))).toBe(true);
    expect(isStale(refused(409, ''))).toBe(false);
  });
});

describe('attempt', () => {
  it('turns what a request throws into one error', async () => {
    const request = (): Promise<never> => Promise.reject(refused(404, ''));
    await expect(attempt('reading', request)).rejects.toMatchObject({ code: 'notFound', operation: 'reading' });
  });

  it('gives what the request gives', async () => {
    await expect(attempt('reading', () => Promise.resolve(7))).resolves.toBe(7);
  });
});
