import { UserError } from '../errors.ts';

/** One input: what it is called comes from the spec's member, the rest from here. `parse` throws an Error that says what is wrong. */
export interface Input<T> {
  readonly description: string;
  /** As the documentation and action.yml show it. */
  readonly default: string;
  readonly required: boolean;
  /** Whether nobody may see its value. */
  readonly secret: boolean;
  /** A name that it had before. It is still read, though action.yml names it no more and the runner warns of it. */
  readonly formerly?: string;
  /** The words that it takes, where it takes no others. */
  readonly values?: readonly string[];
  readonly parse: (text: string) => T;
}

export type InputSpec = Readonly<Record<string, Input<unknown>>>;
export type InputsOf<S extends InputSpec> = { readonly [K in keyof S]: S[K] extends Input<infer T> ? T : never };
export type Pair = readonly [name: string, value: string];

interface Options {
  readonly description: string;
  readonly default?: string;
  readonly required?: boolean;
  readonly secret?: boolean;
  readonly formerly?: string;
}

function input<T>(options: Options, parse: (text: string) => T): Input<T> {
  return {
    description: options.description,
    default: options.default ?? '',
    required: options.required ?? false,
    secret: options.secret ?? false,
    ...(options.formerly === undefined ? {} : { formerly: options.formerly }),
    parse,
  };
}

export const text = (options: Options): Input<string> =>
  input(options, (value) => oneLine(value.trim(), options.secret));

/** A text of several lines, as it is. */
export const block = (options: Options): Input<string> => input(options, (value) => value.trim());

export const choice = <const V extends readonly string[]>(
  options: Options & { readonly values: V },
): Input<V[number]> => ({
  ...input(options, (value) => {
    const found = options.values.find((allowed) => allowed === value.trim());
    if (found === undefined) throw new Error(`must be ${orList(options.values)}, but was ${show(value.trim())}`);
    return found;
  }),
  values: options.values,
});

/** One of these, or nothing: then something else says it. */
export const optionalChoice = <const V extends readonly string[]>(
  options: Omit<Options, 'default' | 'required'> & { readonly values: V },
): Input<V[number] | ''> => {
  const { parse } = choice(options);
  return { ...input(options, (value) => (value.trim() === '' ? '' : parse(value))), values: options.values };
};

export const flag = (options: Options & { readonly default: 'true' | 'false' }): Input<boolean> => ({
  ...input(options, (value) => {
    const word = value.trim().toLowerCase();
    if (word !== 'true' && word !== 'false') throw new Error(`must be true or false, but was ${show(value.trim())}`);
    return word === 'true';
  }),
  values: ['true', 'false'],
});

/** A number of `unit`, at least `least` and at most `most`; fractions only where `whole` is false. */
export const amount = (
  options: Options & {
    readonly default: string;
    readonly least: number;
    readonly most: number;
    readonly unit: string;
    readonly whole?: boolean;
  },
): Input<number> =>
  input(options, (value) => {
    const number = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : Number.NaN;
    const bad = !Number.isFinite(number) || number < options.least || number > options.most;
    if (bad || (options.whole !== false && !Number.isInteger(number))) {
      const kind = options.whole === false ? 'a number' : 'a whole number';
      throw new Error(
        `must be ${kind} of ${options.unit} from ${options.least} to ${options.most}, but was ${show(value.trim())}`,
      );
    }
    return number;
  });

/** Some of a few words, separated by commas or line ends; each counts once. */
export const choices = <const V extends readonly string[]>(
  options: Options & { readonly values: V },
): Input<readonly V[number][]> => {
  const words = list(options);
  const parse = (value: string): readonly V[number][] => [
    ...new Set(
      words.parse(value).map((word) => {
        const found = options.values.find((allowed) => allowed === word);
        if (found === undefined) throw new Error(`must hold ${orList(options.values)}, but holds ${show(word)}`);
        return found;
      }),
    ),
  ];
  return { ...input(options, parse), values: options.values };
};

/** Lines or words separated by commas; blank ones and `#` lines are left out. */
export const list = (options: Options): Input<readonly string[]> =>
  input(options, (value) =>
    value
      .split(/[\n,]/)
      .map((item) => oneLine(item.trim()))
      .filter((item) => item !== '' && !item.startsWith('#')),
  );

/** One item a line; commas belong to the item. */
export const lines = (options: Options): Input<readonly string[]> =>
  input(options, (value) =>
    value
      .split('\n')
      .map((item) => oneLine(item.trim()))
      .filter((item) => item !== '' && !item.startsWith('#')),
  );

/**
 * Lines `name=value`. A value of several lines is written as the runner's own files write it: `name<<END`, the lines,
 * `END`. Whatever follows the first `=` is the value, byte for byte.
 */
export const pairs = (options: Options): Input<readonly Pair[]> => input(options, parsePairs);

export function parsePairs(value: string): readonly Pair[] {
  const found = new Map<string, string>();
  const rows = value.split('\n');
  for (let index = 0; index < rows.length; index += 1) {
    const row = (rows[index] ?? '').replace(/\r$/, '');
    if (row.trim() === '' || row.trimStart().startsWith('#')) continue;
    const where = `line ${index + 1}`;
    const block = /^\s*([A-Za-z_][\w.:-]*)<<(\S+)\s*$/.exec(row);
    const simple = /^\s*([A-Za-z_][\w.:-]*)\s*=(.*)$/s.exec(row);
    const name = block?.[1] ?? simple?.[1];
    if (name === undefined) throw new Error(`must hold lines name=value, but ${where} is none`);
    if (found.has(name)) throw new Error(`names ${name} twice, on ${where} again`);
    if (block === null) {
      found.set(name, simple?.[2] ?? '');
      continue;
    }
    const end = rows.findIndex((line, at) => at > index && line.replace(/\r$/, '') === block[2]);
    if (end === -1) throw new Error(`opens ${name}<<${block[2]} on ${where}, but no line ${block[2]} closes it`);
    found.set(name, rows.slice(index + 1, end).join('\n'));
    index = end;
  }
  for (const [name, text] of found) {
    if (text.includes('\0')) throw new Error(`holds a NUL byte in the value of ${name}`);
  }
  return [...found];
}

/**
 * The variable that holds a secret input of the command line. No child gets it: it is in none of the families that reach
 * one.
 */
export function secretVariable(input: string): string {
  return `BAKEHOUSE_${input.toUpperCase().replace(/-/g, '_')}`;
}

/** The values of an input of secret pairs; when it is malformed, every line of it may be one. */
export function secretTextsOf(raw: string): readonly string[] {
  try {
    return parsePairs(raw).map(([, value]) => value);
  } catch {
    return raw.split('\n').flatMap((line) => [line.trim(), line.slice(line.indexOf('=') + 1).trim()]);
  }
}

/** Reads every input; all mistakes are told at once, in one error. */
export function readInputs<S extends InputSpec>(spec: S, raw: (name: string) => string): InputsOf<S> {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(spec)) {
    const given = givenTo(field, name, raw);
    // A default that is an expression is the runner's to evaluate; when that gave nothing, nothing is meant.
    const fallback = field.default.startsWith('${{') ? '' : field.default;
    const chosen = given.trim() === '' ? fallback : given;
    if (chosen.trim() === '' && field.required) {
      problems.push(`Input "${name}" is required: ${field.description}`);
      continue;
    }
    try {
      values[name] = field.parse(chosen);
    } catch (error) {
      problems.push(`Input "${name}" ${error instanceof Error ? error.message : String(error)}.`);
    }
  }
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  // Every member of the spec was just set to what its own parse function returned.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said
  return values as InputsOf<S>;
}

/** What was given under its name or its former one. The runner fills in a default, which nobody gave. */
function givenTo(field: Input<unknown>, name: string, raw: (name: string) => string): string {
  const own = raw(name);
  const former = field.formerly === undefined ? '' : raw(field.formerly);
  return former.trim() !== '' && (own.trim() === '' || own === field.default) ? former : own;
}

/** `a`, `a or b`, `a, b or c`. */
export function orList(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

/** A value as an error shows it: quoted, on one line, cut. */
export function show(value: string): string {
  const cut = value.length > 120 ? `${value.slice(0, 120)}…` : value;
  return JSON.stringify(cut);
}

function oneLine(value: string, isSecret = false): string {
  // oxlint-disable-next-line no-control-regex -- a control character in a path or a name is never meant
  if (!/[\u0000-\u001f\u007f]/.test(value)) return value;
  throw new Error(`holds a control character${isSecret ? '' : `: ${show(value)}`}`);
}
