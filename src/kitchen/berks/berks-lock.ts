/** The cookbooks that a Berksfile.lock pins, by name; empty for a text that is none. */
export function lockedCookbooks(lock: string): ReadonlyMap<string, string> {
  const [, graph = ''] = lock.replaceAll('\r', '').split(/^GRAPH$/m);
  // Two blanks: the cookbooks themselves; four: what they depend on.
  return new Map(
    [...graph.matchAll(/^ {2}(\S+) \(([^\s)]+)\)$/gm)].map(([, name = '', version = '']) => [name, version]),
  );
}

/** What differs between two texts of a lock, in words, the cookbooks by name; empty when they are the same, byte for byte. */
export function lockChanges(before: string, after: string): readonly string[] {
  if (before === after) return [];
  const old = lockedCookbooks(before);
  const now = lockedCookbooks(after);
  const changes = [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
    const was = old.get(name);
    const is = now.get(name);
    if (was === is) return [];
    if (was === undefined) return [`${name} ${is ?? ''} is new`];
    return [is === undefined ? `${name} ${was} is gone` : `${name} ${was} became ${is}`];
  });
  return changes.length > 0 ? changes : ['its sources or constraints, at the same versions'];
}
