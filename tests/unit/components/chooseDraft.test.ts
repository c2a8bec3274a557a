import { ChosenDraft, chooseDraft } from '../../../src/components/OwnerUpdate/chooseDraft';
import { LocalDraft, emptyDraft } from '../../../src/components/OwnerUpdate/drafts';
import { KeptDraft } from '../../../src/data/keptDraft';

const ONE = '0b1c2d3e-0000-4000-8000-000000000000';
const ANOTHER = '0b1c2d3e-0000-4000-8000-000000000001';

function aDraft(text: string, time: string, submissionId = ONE): KeptDraft {
  return {
    draft: { ...emptyDraft('2020-10-12', 'Head of Transport'), text },
    submissionId,
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
      'this device alone, whose draft gave way on the server to one that was posted',
      here('Here.', '10:00', '10:00'),
      undefined,
      ['Here.', 'here', undefined],
    ],
    [
      'on the server one begun apart that took the place of this device’s, newer',
      here('Mine.', '10:00', '10:00'),
      aDraft('Other.', '10:05', ANOTHER),
      ['Other.', 'elsewhere', 'Mine.'],
    ],
    [
      'on the server one begun apart that took the place of this device’s, by an earlier clock',
      here('Mine.', '10:00', '10:00'),
      aDraft('Other.', '09:55', ANOTHER),
      ['Mine.', 'here', 'Other.'],
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

  it.each<[string, LocalDraft, KeptDraft | undefined, ReturnType<typeof words>]>([
    ['all that this device has', here('Here.', '10:00', '10:00'), undefined, [undefined, 'elsewhere', undefined]],
    ['less than this device has', here('More.', '10:05', '10:00'), undefined, ['More.', 'here', undefined]],
    [
      'all that this device has, and another begun',
      here('Here.', '10:00', '10:00'),
      aDraft('Other.', '09:00', ANOTHER),
      ['Other.', 'elsewhere', undefined],
    ],
  ])('where its submission was posted with %s, goes on with what was not', (_, local, server, expected) => {
    expect(words(chooseDraft(local, server, true))).toEqual(expected);
  });

  it('compares instants, however they are written', () => {
    const server = { ...aDraft('Other.', '10:00'), keptAt: '2020-10-12' };
    expect(words(chooseDraft(here('Mine.', '00:00', undefined), server, false))).toEqual(['Mine.', 'here', 'Other.']);
  });
});
