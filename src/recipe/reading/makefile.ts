/** What a makefile includes, and the lines that make gives to a shell. */
export interface Makefile {
  readonly includes: readonly string[];
  readonly recipes: readonly string[];
}

const ASSIGNMENT = /^[ ]{0,20}(?:(?:export|override)\s{1,20})?([\w.-]{1,100})\s{0,20}(?::{1,3}|[?+!])?=([^]*)$/;
const DEEPEST = 5;
/** Characters that a variable may come to: one that names itself a thousand times over would fill the memory. */
const LONGEST = 1000;
const MOST_LINES = 20_000;
/** What only make knows, as a shell's variable, which is not known either. */
const UNKNOWN = '$make_';

/** Every recipe, whichever targets are made: what hangs on a target is known only to make. */
export function readMakefile(text: string): Makefile {
  const lines = text
    .replace(/\\\r?\n[ \t]*/g, ' ')
    .split(/\r?\n/)
    .slice(0, MOST_LINES);
  const variables = new Map<string, string>();
  for (const line of lines) {
    const [, name, value = ''] = line.startsWith('\t') ? [] : (ASSIGNMENT.exec(line) ?? []);
    if (name !== undefined) variables.set(name, value.replace(/[ \t]#[^]*$/, '').trim());
  }
  const known: Known = { variables, values: new Map() };
  const recipes: string[] = [];
  const includes: string[] = [];
  for (const line of lines) {
    const [, included] = /^ {0,20}(?:-|s)?include\s(.+)$/.exec(line) ?? [];
    const [, target = '', behind] = line.startsWith('\t') ? [] : (/^[^\s#=]([^=;]*);(.+)$/.exec(line) ?? []);
    const inRule = target.includes(':') ? behind : undefined;
    if (included !== undefined) includes.push(...expanded(included.trim(), known, 0).split(/\s+/));
    else if (line.startsWith('\t') || inRule !== undefined)
      recipes.push(expanded(inRule ?? line.slice(1), known, 0).replace(/^[\s@+-]+/, ''));
  }
  return { includes, recipes };
}

interface Known {
  readonly variables: ReadonlyMap<string, string>;
  /** What each has come to, by depth and name. */
  readonly values: Map<string, string>;
}

/** With the variables that the makefile itself sets; `$$` is the shell's. */
function expanded(text: string, known: Known, depth: number): string {
  return text.replace(/\$(?:\$|[({]([^(){}$]{1,300})[)}]|.)/g, (whole, name: string | undefined) => {
    if (whole === '$$') return '$';
    if (name === undefined) return UNKNOWN;
    const [call = '', ...words] = name.trim().split(/\s+/);
    if (name === 'MAKE') return 'make';
    if (name === 'CURDIR') return '.';
    if (call === 'wildcard') return words.join(' ');
    if (call === 'shell') return `$(${words.join(' ')})`;
    return depth >= DEEPEST ? UNKNOWN : valueOf(name, known, depth);
  });
}

function valueOf(name: string, known: Known, depth: number): string {
  const at = `${depth} ${name}`;
  const before = known.values.get(at);
  if (before !== undefined) return before;
  const text = known.variables.get(name);
  const whole = text === undefined || text.length > LONGEST ? UNKNOWN : expanded(text, known, depth + 1);
  const value = whole.length > LONGEST ? UNKNOWN : whole;
  known.values.set(at, value);
  return value;
}
