import type { RunFacts } from './facts.ts';

/** Words of ours and times, which are no text of anybody. */
const OURS = new Set(['status', 'kind', 'state', 'what', 'builder', 'created', 'slug']);

/**
 * Facts in whose texts nothing is left of what must not be shown. Done before they are drawn: in markup a secret has
 * another form, and the page's own style could hold one by chance.
 */
export function scrubbedFacts(facts: RunFacts, scrub: (text: string) => string): RunFacts {
  const done = new Map<string, string>();
  const clean = (text: string): string => {
    const had = done.get(text);
    if (had !== undefined) return had;
    const made = scrub(text);
    done.set(text, made);
    return made;
  };
  return JSON.parse(
    JSON.stringify(facts, (name, value: unknown) =>
      typeof value === 'string' && !OURS.has(name) ? clean(value) : value,
    ),
  );
}
