/** Things in the order in which they can be made, and those that can only be linked afterwards. */
export interface DependencyWaves<T> {
  /** Each refers only to things of earlier waves, but for the circular ones. */
  readonly waves: readonly (readonly T[])[];
  /** Ids of those whose references go round in a circle, or lead into one. */
  readonly circular: ReadonlySet<string>;
}

/** Sorts things into waves by what they refer to; references to what is not among them are free. */
export function dependencyWaves<T extends { readonly id: string }>(
  things: readonly T[],
  refersTo: (thing: T) => readonly string[],
): DependencyWaves<T> {
  const waves: (readonly T[])[] = [];
  let waiting = things;
  while (waiting.length > 0) {
    const waitingIds = new Set(waiting.map(({ id }) => id));
    const ready = waiting.filter((thing) => refersTo(thing).every((id) => !waitingIds.has(id)));
    if (ready.length === 0) {
      return { waves: [...waves, waiting], circular: waitingIds };
    }
    waves.push(ready);
    waiting = waiting.filter((thing) => !ready.includes(thing));
  }
  return { waves, circular: new Set() };
}
