import { decodedData } from './format.ts';
import {
  combined,
  type Computed,
  computedOf,
  CWD,
  either,
  isKnown,
  isWhole,
  listOf,
  literalOf,
  mapped,
  objectOf,
  optionsOf,
  ROOT,
  scalar,
  textOf,
  UNKNOWN,
  UNKNOWN_PART,
  unmarked,
} from './computed.ts';
import { itemsOf, LIST_FUNCTIONS } from './list-functions.ts';
import type { Expression, Loop, Part } from './syntax.ts';
import { TEXT_FUNCTIONS } from './text-functions.ts';

/** What an expression can see. */
export interface Scope {
  /** What a variable is given; nothing where its default counts. */
  readonly variable: (name: string) => Computed | undefined;
  readonly defaults: ReadonlyMap<string, Expression>;
  readonly locals: ReadonlyMap<string, Expression>;
  /** Members of `source`, `data` and whatever else stands alone. */
  readonly other: (name: string) => Computed;
  readonly files: ReadableFiles;
  /** A condition that is known decides; otherwise both of its sides count. */
  readonly isExact: boolean;
}

/** The files of the repository as functions of a template see them. Paths may hold marks. */
export interface ReadableFiles {
  /** The content of a file; undefined where it is none, or too long to be looked at. */
  readonly read: (path: string) => string | undefined;
  /** What `fileset` lists; undefined where that cannot be told. */
  readonly list: (folder: string, pattern: string) => readonly string[] | undefined;
  /** The expression of a text with `${…}`. */
  readonly parse: (text: string) => Expression;
}

/** What came up on the way to a value. */
export interface Trace {
  /** What functions that read files were given. */
  readonly reads: Computed[];
  /** Texts that were put together on the way. */
  readonly texts: Set<Computed>;
  readonly variables: Set<string>;
  /** Functions whose values come from outside the repository. */
  readonly outside: Set<string>;
  /** Data sources, as `http.name`. */
  readonly data: Set<string>;
}

export function newTrace(): Trace {
  return { reads: [], texts: new Set(), variables: new Set(), outside: new Set(), data: new Set() };
}

type Bindings = ReadonlyMap<string, Computed>;

const NO_BINDINGS: Bindings = new Map();
const READS = /^(?:templatefile|file(?:base64)?(?:md5|sha1|sha256|sha512)?|filebase64(?:sha256|sha512))$/;
const OUTSIDE = new Set(['consul_key', 'consul_keys']);
/** Steps for one value; a template that takes more is made to, and then nothing is known of it. */
const MOST_STEPS = 50_000;
const DEEPEST = 100;

/** Comes to what expressions may be. One for a template and one set of values of its variables. */
export class Evaluator {
  readonly #scope: Scope;
  /** Locals, and defaults of variables. */
  readonly #named = new Map<string, { readonly value: Computed; readonly trace: Trace } | 'open'>();
  #trace = newTrace();
  #steps = 0;
  #depth = 0;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** @param bindings names that stand for values, such as the iterator of a dynamic block */
  evaluate(expression: Expression, trace: Trace = newTrace(), bindings: Bindings = NO_BINDINGS): Computed {
    this.#trace = trace;
    this.#steps = 0;
    this.#depth = 0;
    return this.#value(expression, bindings);
  }

  #value(expression: Expression, bindings: Bindings): Computed {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS || this.#depth > DEEPEST) return UNKNOWN;
    this.#depth += 1;
    const value = this.#kinds(expression, bindings);
    this.#depth -= 1;
    return value;
  }

  #kinds(expression: Expression, bindings: Bindings): Computed {
    const of = (inner: Expression): Computed => this.#value(inner, bindings);
    switch (expression.kind) {
      case 'literal': {
        const value = computedOf(expression.value);
        if (typeof expression.value === 'string') this.#trace.texts.add(value);
        return value;
      }
      case 'template':
        return this.#text(expression.parts, bindings);
      case 'name':
        return bindings.get(expression.name) ?? UNKNOWN;
      case 'member':
        return this.#member(expression.of, expression.name, bindings);
      case 'index':
        return at(of(expression.of), of(expression.at));
      case 'splat':
        return mapped(of(expression.of), (list) => {
          if (list.kind === 'unknown') return UNKNOWN;
          const { items, open } = list.kind === 'list' ? list : { items: [list], open: false };
          return listOf(
            items.map((item) => expression.names.reduce((value, name) => at(value, scalar(name)), item)),
            open,
          );
        });
      case 'call':
        return this.#call(expression, bindings);
      case 'choice':
        return this.#choice(expression, bindings);
      case 'operation':
        return operation(expression.operator, expression.operands.map(of));
      case 'list':
        return listOf(expression.items.map(of));
      case 'object':
        return this.#object(expression.members, bindings);
      case 'loop':
        return this.#loop(expression, bindings);
      case 'opaque':
        for (const inner of expression.inner) of(inner);
        return UNKNOWN;
      default:
        return UNKNOWN;
    }
  }

  #text(parts: readonly Part[], bindings: Bindings): Computed {
    const values = parts.map((part) =>
      typeof part === 'string' ? scalar(unmarked(part)) : this.#value(part, bindings),
    );
    const text = combined(values, (...pieces) => joined(pieces.map((piece) => textOf(piece) ?? UNKNOWN_PART)));
    const found = text.kind === 'unknown' ? scalar(UNKNOWN_PART) : text;
    this.#trace.texts.add(found);
    return found;
  }

  #member(of: Expression, name: string, bindings: Bindings): Computed {
    if (of.kind === 'member' && of.of.kind === 'name' && of.of.name === 'data' && !bindings.has('data'))
      this.#trace.data.add(`${of.name}.${name}`);
    if (of.kind !== 'name' || bindings.has(of.name)) return at(this.#value(of, bindings), scalar(name));
    if (of.name === 'var') {
      this.#trace.variables.add(name);
      return this.#scope.variable(name) ?? this.#once(`var.${name}`, this.#scope.defaults.get(name));
    }
    if (of.name === 'local') return this.#once(`local.${name}`, this.#scope.locals.get(name));
    if (of.name === 'path') return name === 'root' ? scalar(ROOT) : name === 'cwd' ? scalar(CWD) : UNKNOWN;
    return at(this.#scope.other(of.name), scalar(name));
  }

  #once(name: string, expression: Expression | undefined): Computed {
    const known = this.#named.get(name);
    if (known === 'open' || expression === undefined) return UNKNOWN;
    const outer = this.#trace;
    let found = known;
    if (found === undefined) {
      // What is made of itself in a circle is Packer's to refuse.
      this.#named.set(name, 'open');
      this.#trace = newTrace();
      found = { value: this.#value(expression, NO_BINDINGS), trace: this.#trace };
      this.#named.set(name, found);
      this.#trace = outer;
    }
    // What its functions read counts once, where it stands.
    for (const text of found.trace.texts) outer.texts.add(text);
    for (const variable of found.trace.variables) outer.variables.add(variable);
    for (const one of found.trace.outside) outer.outside.add(one);
    for (const one of found.trace.data) outer.data.add(one);
    return found.value;
  }

  #choice({ if: condition, yes, no }: Extract<Expression, { kind: 'choice' }>, bindings: Bindings): Computed {
    const decided = this.#value(condition, bindings);
    if (this.#scope.isExact && decided.kind === 'scalar' && typeof decided.value === 'boolean') {
      return this.#value(decided.value ? yes : no, bindings);
    }
    return either([this.#value(yes, bindings), this.#value(no, bindings)]);
  }

  #object(members: readonly (readonly [Expression, Expression])[], bindings: Bindings): Computed {
    let open = false;
    const found = members.flatMap(([key, value]) => {
      const one = this.#value(value, bindings);
      const names = optionsOf(this.#value(key, bindings)).map(textOf);
      if (names.length > 1 || names[0] === undefined || !isWhole(names[0])) open = true;
      return names.map((name) => [name ?? UNKNOWN_PART, one] as const);
    });
    return objectOf(found, open);
  }

  #loop(loop: Loop, bindings: Bindings): Computed {
    return mapped(this.#value(loop.in, bindings), (over) => {
      const { entries, open } = entriesOf(over);
      const found = entries.flatMap(([key, value]) => {
        const inner = new Map(bindings).set(loop.valueName, value);
        if (loop.keyName !== undefined) inner.set(loop.keyName, key);
        const filter = loop.if === undefined ? undefined : this.#value(loop.if, inner);
        if (this.#scope.isExact && filter?.kind === 'scalar' && filter.value === false) return [];
        const name = loop.key === undefined ? scalar(null) : this.#value(loop.key, inner);
        return [[name, this.#value(loop.value, inner), filter === undefined || filter.kind === 'scalar'] as const];
      });
      const isOpen = open || (this.#scope.isExact && found.some(([, , isCertain]) => !isCertain));
      if (loop.makes === 'list')
        return listOf(
          found.map(([, value]) => value),
          isOpen,
        );
      if (loop.makes === 'object')
        return objectOf(
          found.map(([name, value]) => [textOf(name) ?? UNKNOWN_PART, value] as const),
          isOpen,
        );
      return open
        ? scalar(UNKNOWN_PART)
        : combined(
            found.map(([, value]) => value),
            (...texts) => scalar(texts.map((text) => textOf(text) ?? UNKNOWN_PART).join('')),
          );
    });
  }

  #call({ name, args, spreads }: Extract<Expression, { kind: 'call' }>, bindings: Bindings): Computed {
    const values = args.map((arg) => this.#value(arg, bindings));
    const last = values.at(-1);
    const given = spreads && last?.kind === 'list' && !last.open ? [...values.slice(0, -1), ...last.items] : values;
    if (spreads && given === values) return UNKNOWN;
    if (READS.test(name)) return this.#read(name, given, bindings);
    if (OUTSIDE.has(name)) this.#trace.outside.add(`${name}()`);
    if (name === 'fileset') return this.#fileset(given);
    if (name === 'try')
      return this.#scope.isExact ? (given.find((one) => one.kind !== 'unknown') ?? UNKNOWN) : either(given);
    if (name === 'can') return given.every(isKnown) ? scalar(true) : UNKNOWN;
    if (name === 'fileexists') {
      this.#trace.reads.push(...given.slice(0, 1));
      return UNKNOWN;
    }
    if (name === 'jsondecode' || name === 'yamldecode') return mapped(given[0] ?? UNKNOWN, decoded);
    if (name === 'jsonencode') return encoded(given[0] ?? UNKNOWN);
    const own = Object.hasOwn(TEXT_FUNCTIONS, name)
      ? TEXT_FUNCTIONS[name]
      : Object.hasOwn(LIST_FUNCTIONS, name)
        ? LIST_FUNCTIONS[name]
        : undefined;
    return own?.(given) ?? UNKNOWN;
  }

  #read(name: string, [path = UNKNOWN, values = UNKNOWN]: readonly Computed[], bindings: Bindings): Computed {
    this.#trace.reads.push(path);
    if (name !== 'file' && name !== 'templatefile') return UNKNOWN;
    return mapped(path, (one) => {
      const text = textOf(one);
      const content = text === undefined || !isWhole(text) ? undefined : this.#scope.files.read(text);
      if (content === undefined) return UNKNOWN;
      if (name === 'file') return scalar(unmarked(content));
      const inner = new Map(bindings);
      if (values.kind === 'object') for (const [member, value] of values.members) inner.set(member, value);
      return this.#value(this.#scope.files.parse(content), inner);
    });
  }

  /** The files that it lists count, and a folder of which nothing is known counts whole. */
  #fileset([folder = UNKNOWN, pattern = UNKNOWN]: readonly Computed[]): Computed {
    return combined([folder, pattern], (base = UNKNOWN, glob = UNKNOWN) => {
      const [where, what] = [textOf(base), textOf(glob)];
      const found =
        where === undefined || what === undefined || !isWhole(where + what)
          ? undefined
          : this.#scope.files.list(where, what);
      if (found === undefined) {
        this.#trace.reads.push(base);
        return UNKNOWN;
      }
      for (const path of found) this.#trace.reads.push(scalar(`${where ?? ''}/${unmarked(path)}`));
      return listOf(found.map((path) => scalar(unmarked(path))));
    });
  }
}

/** A longer text names no file, and is not carried on. */
const LONGEST = 1024 * 1024;

function joined(texts: readonly string[]): Computed {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return scalar(length > LONGEST ? UNKNOWN_PART : texts.join(''));
}

function entriesOf(over: Computed): {
  readonly entries: readonly (readonly [Computed, Computed])[];
  readonly open: boolean;
} {
  if (over.kind === 'object') {
    const entries = [...over.members].map(([name, value]) => [scalar(name), value] as const);
    return { entries: over.open ? [...entries, [UNKNOWN, UNKNOWN]] : entries, open: over.open };
  }
  const { items, open } = itemsOf(over);
  const entries = items.map((value, index) => [scalar(index), value] as const);
  return { entries: open ? [...entries, [UNKNOWN, UNKNOWN]] : entries, open };
}

/** A member or an item. Where it is not known which, it may be any. */
function at(of: Computed, key: Computed): Computed {
  return mapped(of, (one) =>
    mapped(key, (name) => {
      if (one.kind !== 'list' && one.kind !== 'object') return UNKNOWN;
      const text = textOf(name);
      if (text === undefined || !isWhole(text)) return either([...itemsOf(one).items, ...(one.open ? [UNKNOWN] : [])]);
      if (one.kind === 'object') return one.members.get(text) ?? UNKNOWN;
      return one.open ? either([...one.items, UNKNOWN]) : (one.items[Number(text)] ?? UNKNOWN);
    }),
  );
}

function operation(operator: string, operands: readonly Computed[]): Computed {
  return combined(operands, (left = UNKNOWN, right) => {
    if (operator === '&&' || operator === '||') return logical(operator, left, right ?? UNKNOWN);
    const [a, b] = [literalOf(left), right === undefined ? null : literalOf(right)];
    if (a === undefined || b === undefined) return UNKNOWN;
    if (operator === '==' || operator === '!=')
      return scalar((JSON.stringify(a) === JSON.stringify(b)) === (operator === '=='));
    if (operator === '!') return typeof a === 'boolean' ? scalar(!a) : UNKNOWN;
    if (typeof a === 'object' || (typeof b === 'object' && right !== undefined)) return UNKNOWN;
    return arithmetic(operator, Number(a), right === undefined ? undefined : Number(b));
  });
}

function logical(operator: '&&' | '||', left: Computed, right: Computed): Computed {
  const decisive = operator === '||';
  const [a, b] = [literalOf(left), literalOf(right)];
  if (a === decisive || b === decisive) return scalar(decisive);
  return a === !decisive && b === !decisive ? scalar(!decisive) : UNKNOWN;
}

function arithmetic(operator: string, a: number, b: number | undefined): Computed {
  if (b === undefined) return operator === '-' ? scalar(-a) : UNKNOWN;
  if (operator === '+') return scalar(a + b);
  if (operator === '-') return scalar(a - b);
  if (operator === '*') return scalar(a * b);
  if (operator === '/') return scalar(a / b);
  if (operator === '%') return scalar(a % b);
  if (operator === '<') return scalar(a < b);
  if (operator === '>') return scalar(a > b);
  if (operator === '<=') return scalar(a <= b);
  return operator === '>=' ? scalar(a >= b) : UNKNOWN;
}

function decoded(value: Computed): Computed {
  const text = textOf(value);
  if (text === undefined || !isWhole(text)) return UNKNOWN;
  const found = decodedData(text);
  return found === undefined ? UNKNOWN : computedOf(found);
}

function encoded(value: Computed): Computed {
  const literal = literalOf(value);
  return literal === undefined ? scalar(UNKNOWN_PART) : scalar(JSON.stringify(literal));
}
