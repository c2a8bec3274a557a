import fc from 'fast-check';
import { nameOn } from '../../../src/domain/names';
import { NameChange, NameKind } from '../../../src/domain/register';

function aChange(from: string, to: string, on: string, kind: NameKind = 'Board'): NameChange {
  return { id: `${from} ${to}`, kind, from, to, on };
}

const renamed = [aChange('ORB', 'Risk Board', '2023-05-01'), aChange('SORB', 'ORB', '2021-04-01')];

describe('nameOn', () => {
  it.each([
    ['SORB', '2021-03-31', 'SORB'],
    ['SORB', '2021-04-01', 'ORB'],
    ['sorb', '2023-04-30', 'ORB'],
    ['SORB', '2023-05-01', 'Risk Board'],
    ['ORB', '2020-01-01', 'SORB'],
    ['ORB', '2022-01-01', 'ORB'],
    ['Risk Board', '2020-01-01', 'SORB'],
    ['Risk Board', '2022-01-01', 'ORB'],
    ['JARAP', '2022-01-01', 'JARAP'],
  ])('calls %s on %s %s', (name, day, expected) => {
    expect(nameOn(renamed, 'Board', name, day)).toBe(expected);
  });

  it('changes only names of the kind', () => {
    expect(nameOn(renamed, 'Role', 'SORB', '2022-01-01')).toBe('SORB');
  });

  it('follows a name that came back', () => {
    const changes = [aChange('A', 'B', '2020-01-01'), aChange('B', 'A', '2022-01-01')];
    expect(['2019-01-01', '2021-01-01', '2023-01-01'].map((day) => nameOn(changes, 'Board', 'A', day))).toEqual([
      'A',
      'B',
      'A',
    ]);
  });

  it('gives one name a day, by whichever of its names and in whatever order the changes stand', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(renamed, { minLength: 2 }),
        fc.constantFrom('2020-01-01', '2021-04-01', '2022-01-01', '2023-05-01'),
        (changes, day) => {
          const names = ['SORB', 'ORB', 'Risk Board'].map((name) => nameOn(changes, 'Board', name, day));
          expect(new Set(names).size).toBe(1);
        },
      ),
    );
  });
});
