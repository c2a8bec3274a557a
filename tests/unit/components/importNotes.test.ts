import { importNotes } from '../../../src/components/FirstRun/importNotes';

const nothing = { warnings: [], differing: [], toDo: [] };

describe('importNotes', () => {
  it('is empty where there is nothing to read', () => {
    expect(importNotes(nothing)).toEqual([]);
  });

  it('has each sentence once, what is to be done first', () => {
    expect(importNotes({ warnings: ['W1.', 'W2.'], differing: ['D.'], toDo: ['T.'] })).toEqual([
      { title: 'To be done besides', sentences: ['T.'] },
      { title: 'Standing otherwise here than in the workbook', sentences: ['W1.', 'W2.'] },
      { title: 'Left as it is in the site', sentences: ['D.'] },
    ]);
  });

  it.each(['warnings', 'differing', 'toDo'] as const)('leaves out the titles of what is empty beside %s', (kind) => {
    expect(importNotes({ ...nothing, [kind]: ['One.'] }).map(({ sentences }) => sentences)).toEqual([['One.']]);
  });
});
