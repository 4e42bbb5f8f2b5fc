import { readFileSync } from 'node:fs';
import { extname } from 'node:path';

import { messageOf, UserError } from '../../core/errors.ts';
import { parsePairs } from '../../core/runner/inputs.ts';
import { type YamlValues, yamlValues } from '../../core/text/yaml-values.ts';
import { readHcl } from '../../recipe/hcl/hcl.ts';
import type { Template } from '../../recipe/template/template.ts';
import { NoVariableValue, type Value, variableValue } from './written-value.ts';

const MOST_ALIASES = 50;

/**
 * Reads a file of variables, by its ending. `passed` files are handed to Packer as they are; the values are then only those that
 * could be read as plain ones.
 * @param template whose variables say where YAML's numbers and words are texts
 */
export async function readVarFile(
  path: string,
  shown: string,
  template: Pick<Template, 'kind' | 'variables'>,
): Promise<{ values: ReadonlyMap<string, Value>; passed: boolean }> {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  if (bytes.includes(0) || !Buffer.from(text).equals(bytes)) throw new UserError(`${shown} is not UTF-8 text.`);
  const kind = extname(path).toLowerCase();
  if (kind === '.hcl') {
    return { values: literalsOfHcl(text, shown), passed: true };
  }
  if (kind === '.json') return { values: plainMap(parseJson(text, shown), shown), passed: true };
  if (kind === '.yml' || kind === '.yaml') {
    return { values: await yamlVariables(text, shown, template), passed: false };
  }
  try {
    return { values: new Map(parsePairs(text).map(([name, value]) => [name, unquote(value)])), passed: false };
  } catch (error) {
    throw new UserError(`${shown} ${messageOf(error)}.`);
  }
}

async function yamlVariables(
  text: string,
  shown: string,
  template: Pick<Template, 'kind' | 'variables'>,
): Promise<ReadonlyMap<string, Value>> {
  const { parseDocument } = await import('yaml');
  let values: YamlValues;
  try {
    const document = parseDocument(text, { intAsBigInt: true });
    const [error] = document.errors;
    if (error !== undefined) throw error;
    values = yamlValues(document, MOST_ALIASES);
  } catch (error) {
    throw new UserError(`${shown} is not valid YAML: ${yamlPlace(error)}.`);
  }
  const declared = new Map(template.variables.map((variable) => [variable.name, variable]));
  const written = new Map(membersOf(values.written ?? {}, shown));
  return new Map(
    membersOf(values.value ?? {}, shown).map(([name, value]) => {
      const member = { value, written: written.get(name) };
      try {
        return [name, variableValue(member, declared.get(name), template.kind === 'json')];
      } catch (error) {
        throw error instanceof NoVariableValue ? noValue(error.kind, shown) : error;
      }
    }),
  );
}

/** What is computed is not ours to tell; Packer reads the file itself. */
function literalsOfHcl(text: string, shown: string): ReadonlyMap<string, Value> {
  try {
    return new Map(
      readHcl(text).attributes.flatMap(({ name, value }) => (value.known ? [[name, value.value] as const] : [])),
    );
  } catch (error) {
    throw new UserError(`${shown} is not valid HCL: ${messageOf(error)}`);
  }
}

function parseJson(text: string, shown: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The parser's own message quotes the text, which may be a secret.
    throw new UserError(`${shown} is not valid JSON: ${placeOf(text, error)}.`);
  }
}

function placeOf(text: string, error: unknown): string {
  const at = /position (\d+)/.exec(messageOf(error))?.[1];
  return at === undefined ? 'it cannot be read' : `see line ${text.slice(0, Number(at)).split('\n').length}`;
}

function yamlPlace(error: unknown): string {
  const line = /at line (\d+)/.exec(messageOf(error))?.[1];
  return line === undefined ? 'it cannot be read' : `see line ${line}`;
}

function plainMap(value: unknown, shown: string): ReadonlyMap<string, Value> {
  return new Map(membersOf(value, shown).map(([name, one]) => [name, plain(one, shown)]));
}

function membersOf(value: unknown, shown: string): readonly (readonly [name: string, value: unknown])[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  throw new UserError(`${shown} must hold names and values at its top.`);
}

function plain(value: unknown, shown: string): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.map((one) => plain(one, shown));
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, shown)]));
  }
  throw noValue(typeof value, shown);
}

function noValue(kind: string, shown: string): UserError {
  return new UserError(`${shown} holds a value of a kind that variables cannot have (${kind}).`);
}

/** `KEY="a b"` of shell-like files: one pair of quotes round the whole belongs to the file, not to the value. */
function unquote(value: string): string {
  const text = value.trim();
  return /^(["']).*\1$/s.test(text) && text.length >= 2 ? text.slice(1, -1) : text;
}
