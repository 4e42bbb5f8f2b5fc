/** Words of ours and times, which are no text of anybody. */
const OURS = new Set(['status', 'kind', 'state', 'what', 'builder', 'created', 'slug']);

/**
 * Facts in whose texts nothing is left of what must not be shown. Done before they are drawn: in markup a secret has
 * another form, and the page's own style could hold one by chance.
 */
export function scrubbedFacts<Facts>(facts: Facts, scrub: (text: string) => string): Facts {
  const done = new Map<string, string>();
  const clean = (text: string): string => {
    const had = done.get(text);
    if (had !== undefined) return had;
    const made = scrub(text);
    done.set(text, made);
    return made;
  };
  return scrubbed(facts, clean);
}

/** The same, with its texts cleaned; what holds nothing to be hidden is not copied. Names of members are ours. */
function scrubbed<T>(value: T, clean: (text: string) => string): T;
function scrubbed(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) {
    let copy: unknown[] | undefined;
    for (const [index, item] of value.entries()) {
      const made = scrubbed<unknown>(item, clean);
      if (made !== item) (copy ??= [...value])[index] = made;
    }
    return copy ?? value;
  }
  if (typeof value !== 'object' || value === null) return value;
  let copy: Record<string, unknown> | undefined;
  for (const [name, member] of Object.entries(value)) {
    if (OURS.has(name) && typeof member === 'string') continue;
    const made = scrubbed<unknown>(member, clean);
    if (made !== member) (copy ??= { ...value })[name] = made;
  }
  return copy ?? value;
}
