import { randomFillSync } from 'node:crypto';
import {
  DraftStorage,
  LocalDraft,
  discardDraft,
  draftKey,
  emptyDraft,
  isWorthKeeping,
  keepDraft,
  keepOtherDrafts,
  newSubmissionId,
  otherDraftKey,
  readKeptDraft,
  readOtherDrafts,
  readRole,
  rememberRole,
  withOther,
} from '../../../src/components/OwnerUpdate/drafts';

function aStorage(): DraftStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

const refuse = (): never => {
  throw new DOMException('The storage is full.', 'QuotaExceededError');
};
const refusing: DraftStorage = { getItem: refuse, setItem: refuse, removeItem: refuse };

const kept: LocalDraft = {
  draft: { ...emptyDraft('2020-10-12', 'Head of Transport'), achievements: 'Half done.', proposes: 'Closure' },
  submissionId: '0b1c2d3e-0000-4000-8000-000000000000',
  keptAt: '2020-10-12T14:05:00.000Z',
  onServer: '2020-10-12T14:00:00.000Z',
};

describe('readKeptDraft', () => {
  it.each<[string, string]>([
    ['what is no JSON', '{'],
    ['another thing', '[]'],
    ['a draft without its submission id', JSON.stringify({ ...kept, submissionId: undefined })],
  ])('gives nothing for %s', (_, text) => {
    const storage = aStorage();
    storage.setItem('key', text);
    expect(readKeptDraft(storage, 'key')).toBeUndefined();
  });

  it('gives nothing where nothing was kept, or the browser keeps nothing', () => {
    expect([readKeptDraft(aStorage(), 'key'), readKeptDraft(refusing, 'key')]).toEqual([undefined, undefined]);
  });

  it.each([
    ['a proposal', kept],
    ['no proposal', { ...kept, draft: { ...kept.draft, proposes: undefined } }],
    ['nothing on the server', { ...kept, onServer: undefined }],
  ])('gives back a draft with %s as it was kept', (_, draft) => {
    const storage = aStorage();
    expect(keepDraft(storage, 'key', draft)).toBe(true);
    expect(readKeptDraft(storage, 'key')).toEqual(draft);
  });
});

describe('keepDraft', () => {
  it('says that the browser does not keep it', () => {
    expect(keepDraft(refusing, 'key', kept)).toBe(false);
  });
});

describe('discardDraft', () => {
  it('forgets the draft, and does not mind a browser that keeps nothing', () => {
    const storage = aStorage();
    keepDraft(storage, 'key', kept);
    discardDraft(storage, 'key');
    discardDraft(refusing, 'key');
    expect(readKeptDraft(storage, 'key')).toBeUndefined();
  });
});

const { onServer: _onServer, ...first } = kept;
const second = { ...first, submissionId: '0b1c2d3e-0000-4000-8000-000000000001' };

describe('readOtherDrafts', () => {
  it.each<[string, string]>([
    ['what is no JSON', '{'],
    ['nothing', 'null'],
    ['other things', '[[], 1, {}]'],
  ])('gives none for %s', (_, text) => {
    const storage = aStorage();
    storage.setItem('key', text);
    expect(readOtherDrafts(storage, 'key')).toEqual([]);
  });

  it('gives the one that an earlier version kept, and none where the browser keeps nothing', () => {
    const storage = aStorage();
    keepDraft(storage, 'key', kept);
    expect([readOtherDrafts(storage, 'key'), readOtherDrafts(refusing, 'key')]).toEqual([[first], []]);
  });
});

describe('keepOtherDrafts', () => {
  it('keeps all that wait until none does', () => {
    const storage = aStorage();
    expect(keepOtherDrafts(storage, 'key', [first, second])).toBe(true);
    expect(readOtherDrafts(storage, 'key')).toEqual([first, second]);
    keepOtherDrafts(storage, 'key', []);
    expect(storage.getItem('key')).toBeNull();
  });

  it('says that the browser does not keep them', () => {
    expect(keepOtherDrafts(refusing, 'key', [first])).toBe(false);
  });
});

describe('withOther', () => {
  it('adds one of another submission behind, and puts a later version in place of the earlier', () => {
    const later = { ...first, keptAt: '2020-10-12T15:00:00.000Z' };
    expect(withOther([first], second)).toEqual([first, second]);
    expect(withOther([first, second], later)).toEqual([second, later]);
  });
});

describe('draftKey', () => {
  it('keeps sites, people and recommendations apart', () => {
    const keys = [
      draftKey('https://a/sites/one', 'owner', '12'),
      draftKey('https://a/sites/two', 'owner', '12'),
      draftKey('https://a/sites/one', 'other', '12'),
      draftKey('https://a/sites/one', 'owner', '1'),
      otherDraftKey(draftKey('https://a/sites/one', 'owner', '12')),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('readRole', () => {
  it('gives the role in which that person last reported on that site', () => {
    const storage = aStorage();
    rememberRole(storage, 'https://a', 'owner', 'Head of Transport');
    expect([
      readRole(storage, 'https://a', 'owner'),
      readRole(storage, 'https://a', 'other'),
      readRole(refusing, 'https://a', 'owner'),
    ]).toEqual(['Head of Transport', undefined, undefined]);
  });
});

describe('isWorthKeeping', () => {
  const empty = emptyDraft('2020-10-12', 'Head of Transport');
  it.each([
    [false, 'nothing typed', empty],
    [false, 'another day and role', { ...empty, date: '2020-10-01', author: 'Fleet Officer' }],
    [false, 'blanks', { ...empty, text: ' \n' }],
    [true, 'a part', { ...empty, barriers: 'Money.' }],
    [true, 'a new date', { ...empty, newTarget: 'June 2021' }],
    [true, 'a figure', { ...empty, achieved: '84' }],
    [true, 'a warning', { ...empty, delivery: 'At risk' as const }],
    [true, 'a file', { ...empty, fileNames: ['a.pdf'] }],
    [true, 'a proposal', { ...empty, proposes: 'Superseded' as const }],
  ])('is %s for %s', (expected, _, draft) => {
    expect(isWorthKeeping(draft)).toBe(expected);
  });
});

describe('newSubmissionId', () => {
  it('is a GUID of version 4', () => {
    expect(newSubmissionId((bytes) => bytes.fill(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  });

  it('is another one each time', () => {
    const ids = Array.from({ length: 50 }, () => newSubmissionId((bytes) => randomFillSync(bytes)));
    expect(new Set(ids).size).toBe(50);
  });
});
