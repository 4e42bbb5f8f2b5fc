/** The edges of a section by its lines; each says what of its own line belongs to the section, if it is one. */
export interface Edges {
  readonly begin: (line: string) => string | undefined;
  /** `isFirst`: what `begin` left of its line. */
  readonly end: (line: string, isFirst: boolean) => string | undefined;
}

/** The sections of a text, in order. Each line is looked at once, whatever a stranger writes: a section without end is none. */
export function sectionsOf(text: string, edges: Edges): readonly string[] {
  const found: string[] = [];
  let open: string[] | undefined;
  for (const line of text.split('\n')) {
    const isFirst = open === undefined;
    const part = isFirst ? edges.begin(line) : line;
    if (part === undefined) continue;
    open ??= [];
    const last = edges.end(part, isFirst);
    open.push(last ?? part);
    if (last === undefined) continue;
    found.push(open.join('\n'));
    open = undefined;
  }
  return found;
}

/** What follows `start` on a line that begins with it. */
export function after(start: string): (line: string) => string | undefined {
  return (line) => (line.startsWith(start) ? line.slice(start.length) : undefined);
}
