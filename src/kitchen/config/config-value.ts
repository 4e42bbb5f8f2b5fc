import { isAlias, isMap, isScalar, isSeq, type Document, parseDocument, type Scalar } from 'yaml';

/** What Test Kitchen's configuration holds: YAML as Ruby reads it, without what only Ruby could use. */
export type ConfigValue = string | boolean | null | PlainScalar | readonly ConfigValue[] | ConfigMap;
export type ConfigMap = ReadonlyMap<string, ConfigValue>;

/**
 * A number or a Ruby symbol, kept as YAML of one line: `20.0` read as a number of JavaScript would come back as `20`, and
 * a symbol in quotes as a text.
 */
export class PlainScalar {
  readonly yaml: string;
  /** As Ruby's `to_s` has it. */
  readonly text: string;

  constructor(yaml: string, text: string) {
    this.yaml = yaml;
    this.text = text;
  }
}

/** Somebody's platforms may share one anchor; a document that multiplies itself is still refused. */
const MOST_ALIASES = 2000;
const MOST_DEPTH = 100;

/**
 * Reads what `kitchen diagnose` prints: YAML 1.1 of Ruby's Psych, with tags such as `!ruby/object:IO` taken for what they
 * hold. Throws an Error that says what is wrong with it.
 */
export function readConfigYaml(text: string): ConfigValue {
  const document = parseDocument(text, {
    version: '1.1',
    schema: 'yaml-1.1',
    customTags: (tags) => tags.filter((tag) => typeof tag !== 'object' || tag.tag !== 'tag:yaml.org,2002:timestamp'),
    logLevel: 'silent',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const [error] = document.errors;
  if (error !== undefined) throw new Error(error.message);
  return valueOf(document.contents, { document, aliases: 0 }, 0);
}

interface Reading {
  readonly document: Document;
  aliases: number;
}

function valueOf(node: unknown, reading: Reading, depth: number): ConfigValue {
  if (depth > MOST_DEPTH) throw new Error('it is nested too deeply');
  if (isAlias(node)) {
    reading.aliases += 1;
    if (reading.aliases > MOST_ALIASES) throw new Error(`it has more than ${MOST_ALIASES} aliases`);
    return valueOf(node.resolve(reading.document), reading, depth + 1);
  }
  if (isMap(node)) {
    return new Map(
      node.items.map(({ key, value }) => [
        scalarText(valueOf(key, reading, depth + 1)) ?? '',
        valueOf(value, reading, depth + 1),
      ]),
    );
  }
  if (isSeq(node)) return node.items.map((item) => valueOf(item, reading, depth + 1));
  return isScalar(node) ? scalarOf(node) : null;
}

function scalarOf(node: Scalar): ConfigValue {
  const { value, source = '' } = node;
  if (node.tag === '!ruby/symbol') return symbolOf(String(value));
  if (typeof value === 'string') {
    if (node.type === 'PLAIN' && node.tag === undefined && /^:./.test(value)) return symbolOf(value.slice(1));
    return node.tag === '!binary' ? new PlainScalar(`!binary ${quoted(value)}`, value) : value;
  }
  if (typeof value === 'number' || typeof value === 'bigint') return new PlainScalar(source, source);
  if (typeof value === 'boolean') return value;
  return null;
}

function symbolOf(name: string): PlainScalar {
  return new PlainScalar(`!ruby/symbol ${quoted(name)}`, name);
}

/** A plain structure as a value of a configuration; `undefined` members are left out. */
export function configOf(value: unknown): ConfigValue {
  if (value instanceof PlainScalar || value === null) return value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return new PlainScalar(String(value), String(value));
  if (Array.isArray(value)) return value.map(configOf);
  if (typeof value !== 'object') return null;
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return new Map(
    entries.filter(([, member]) => member !== undefined).map(([key, member]) => [String(key), configOf(member)]),
  );
}

export function isConfigMap(value: ConfigValue | undefined): value is ConfigMap {
  return value instanceof Map;
}

/** A name as Test Kitchen would write it into a text; `undefined` for what is none. */
export function scalarText(value: ConfigValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (value instanceof PlainScalar) return value.text;
  return typeof value === 'boolean' ? String(value) : undefined;
}

/** The value at a path of members; `undefined` where there is none. */
export function memberAt(value: ConfigValue | undefined, path: readonly string[]): ConfigValue | undefined {
  let current = value;
  for (const step of path) current = isConfigMap(current) ? current.get(step) : undefined;
  return current;
}

/** The same with another value at a path; what is no mapping on the way becomes one. */
export function withMember(value: ConfigValue | undefined, path: readonly string[], member: ConfigValue): ConfigMap {
  const [step, ...rest] = path;
  const map: ConfigMap = isConfigMap(value) ? value : new Map<string, ConfigValue>();
  if (step === undefined) return map;
  return new Map([...map, [step, rest.length === 0 ? member : withMember(map.get(step), rest, member)]]);
}

/** Ruby's `rmerge`: mappings are merged, anything else is replaced by what is in `over`. */
export function mergedMaps(under: ConfigMap, over: ConfigMap): ConfigMap {
  const merged = new Map(under);
  for (const [key, value] of over) {
    const old = merged.get(key);
    merged.set(key, isConfigMap(old) && isConfigMap(value) ? mergedMaps(old, value) : value);
  }
  return merged;
}

/**
 * The configuration as a file that Test Kitchen reads: JSON, but for numbers and symbols as they were, in ASCII whatever
 * the locale. Test Kitchen runs ERB over every file of its own, so `<%` is written `<%%`: no value can run.
 */
export function renderConfig(value: ConfigValue, indent = ''): string {
  const deeper = `${indent}  `;
  if (isConfigMap(value)) {
    if (value.size === 0) return '{}';
    const members = [...value].map(([key, member]) => `${deeper}${quoted(key)}: ${renderConfig(member, deeper)}`);
    return `{\n${members.join(',\n')}\n${indent}}`;
  }
  if (value instanceof PlainScalar) return value.yaml;
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (value.length === 0) return '[]';
  return `[\n${value.map((item) => `${deeper}${renderConfig(item, deeper)}`).join(',\n')}\n${indent}]`;
}

/** In quotes, as YAML 1.1 and, within the basic plane, JSON have it. */
function quoted(text: string): string {
  return JSON.stringify(text.replaceAll('<%', '<%%')).replaceAll(/[^\n -~]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const digits = code.toString(16);
    return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
  });
}
