import { ChosenDraft, chooseDraft } from '../../../src/components/OwnerUpdate/chooseDraft';
import { LocalDraft, emptyDraft } from '../../../src/components/OwnerUpdate/drafts';
import { KeptDraft } from '../../../src/data/keptDraft';

function aDraft(text: string, time: string): KeptDraft {
  return {
    draft: { ...emptyDraft('2020-10-12', 'Head of Transport'), text },
    submissionId: '0b1c2d3e-0000-4000-8000-000000000000',
    keptAt: `2020-10-12T${time}:00.000Z`,
  };
}

function here(text: string, time: string, onServer: string | undefined): LocalDraft {
  return { ...aDraft(text, time), onServer: onServer && `2020-10-12T${onServer}:00.000Z` };
}

function words({ draft, from, other }: ChosenDraft): [string | undefined, string, string | undefined] {
  return [draft?.draft.text, from, other?.draft.text];
}

describe('chooseDraft', () => {
  it.each<[string, LocalDraft | undefined, KeptDraft | undefined, ReturnType<typeof words>]>([
    ['neither', undefined, undefined, [undefined, 'elsewhere', undefined]],
    ['the server alone', undefined, aDraft('There.', '10:00'), ['There.', 'elsewhere', undefined]],
    [
      'this device alone, which was never online',
      here('Here.', '10:00', undefined),
      undefined,
      ['Here.', 'here', undefined],
    ],
    [
      'this device what was posted elsewhere',
      here('Here.', '10:00', '10:00'),
      undefined,
      [undefined, 'here', undefined],
    ],
    [
      'this device more than was posted elsewhere',
      here('More.', '10:05', '10:00'),
      undefined,
      ['More.', 'here', undefined],
    ],
    ['both the same', here('Same.', '10:00', undefined), aDraft('Same.', '10:01'), ['Same.', 'here', undefined]],
    ['both, typed on here', here('On.', '10:05', '10:00'), aDraft('Begun.', '10:00'), ['On.', 'here', undefined]],
    [
      'both, typed on elsewhere',
      here('Begun.', '10:00', '10:00'),
      aDraft('On.', '10:05'),
      ['On.', 'elsewhere', undefined],
    ],
    ['both, here newer', here('Mine.', '10:10', '10:00'), aDraft('Other.', '10:05'), ['Mine.', 'here', 'Other.']],
    [
      'both, elsewhere newer',
      here('Mine.', '10:04', '10:00'),
      aDraft('Other.', '10:05'),
      ['Other.', 'elsewhere', 'Mine.'],
    ],
    [
      'both begun apart',
      here('Mine.', '10:04', undefined),
      aDraft('Other.', '10:05'),
      ['Other.', 'elsewhere', 'Mine.'],
    ],
  ])('where there is %s, goes on with the newer and loses neither', (_, local, server, expected) => {
    expect(words(chooseDraft(local, server, false))).toEqual(expected);
  });

  it('compares instants, however they are written', () => {
    const server = { ...aDraft('Other.', '10:00'), keptAt: '2020-10-12' };
    expect(words(chooseDraft(here('Mine.', '00:00', undefined), server))).toEqual(['Mine.', 'here', 'Other.']);
  });
});
