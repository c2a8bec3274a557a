import { WordContext } from './wordContext';

/** What is counted through one document; `first` is the number before the first that is given out. */
export function wordCounters(first = 0): Pick<WordContext, 'nextNumber' | 'numberedList'> {
  let lastNumber = first;
  let lists = 0;
  const lastOfLevel = new Map<number, number>();
  return {
    nextNumber: () => {
      lastNumber += 1;
      return lastNumber;
    },
    numberedList: (level, goesOn) => {
      const last = lastOfLevel.get(level);
      if (goesOn && last !== undefined) {
        return last;
      }
      lists += 1;
      lastOfLevel.set(level, lists);
      return lists;
    },
  };
}
