/** Each chain of ids that comes back to its start, found once. */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const settled = new Set<string>();
  for (const start of edges.keys()) {
    if (settled.has(start)) {
      continue;
    }
    // depth first without recursion: a chain may be as long as the register
    const path: string[] = [start];
    const onPath = new Set(path);
    const remaining: string[][] = [[...(edges.get(start) ?? [])]];
    while (path.length > 0) {
      const next = remaining[remaining.length - 1]?.shift();
      if (next === undefined) {
        const done = path.pop() ?? '';
        remaining.pop();
        onPath.delete(done);
        settled.add(done);
      } else if (onPath.has(next)) {
        cycles.push(path.slice(path.indexOf(next)));
      } else if (!settled.has(next)) {
        path.push(next);
        onPath.add(next);
        remaining.push([...(edges.get(next) ?? [])]);
      }
    }
  }
  return cycles;
}
