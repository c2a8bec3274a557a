const turns = new Map<string, Promise<unknown>>();

/**
 * Runs what concerns one key one after the other, in the order in which it was asked: a draft that is being kept is not
 * read or forgotten before it is there, whichever view asked for it.
 */
export async function inTurn<T>(key: string, run: () => Promise<T>): Promise<T> {
  const before = turns.get(key) ?? Promise.resolve();
  // What went wrong before is told to who asked for it.
  const turn = before.then(run, run);
  turns.set(key, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(key) === turn) {
      turns.delete(key);
    }
  }
}
