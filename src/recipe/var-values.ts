import { extname } from 'node:path';

import { parsePairs } from '../core/inputs.ts';
import { yamlValues } from '../core/yaml-values.ts';
import { readHcl } from './hcl.ts';

/**
 * What is known of a variable without running anything: its text; null where it is another value than a text; undefined
 * where it cannot be told.
 */
export type KnownValue = string | null | undefined;

/** What a file of variables holds, as far as it may name files. */
export interface VarValues {
  readonly values: ReadonlyMap<string, KnownValue>;
  /** Every text in it, however deep. */
  readonly texts: readonly string[];
}

/**
 * Reads a file of variables for what it may name. A mistake in it is for others to tell: then all of its words count.
 * @param path only its ending is asked for
 */
export async function readVarValues(path: string, text: string): Promise<VarValues> {
  try {
    const values = await valuesOf(extname(path).toLowerCase(), text);
    return {
      values: new Map([...values].map(([name, value]) => [name, knownValue(value)])),
      texts: [...values.values()].flatMap((value) => [...textsIn(value)]),
    };
  } catch {
    return { values: new Map(), texts: [text] };
  }
}

/** A literal as the value of a variable. */
export function knownValue(value: unknown): KnownValue {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === undefined ? undefined : null;
}

async function valuesOf(ending: string, text: string): Promise<ReadonlyMap<string, unknown>> {
  if (ending === '.hcl') {
    const { attributes } = readHcl(text);
    return new Map(attributes.map(({ name, value }) => [name, value.known ? value.value : undefined]));
  }
  if (ending === '.json') return members(JSON.parse(text));
  if (ending === '.yml' || ending === '.yaml') {
    const { parseDocument } = await import('yaml');
    const document = parseDocument(text);
    const [error] = document.errors;
    if (error !== undefined) throw error;
    return members(yamlValues(document, 50).written ?? {});
  }
  return new Map(parsePairs(text).map(([name, value]) => [name, value.trim().replace(/^(["'])(.*)\1$/s, '$2')]));
}

function members(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError('Not an object.');
  return new Map(Object.entries(value));
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, one] of Object.entries(value)) {
    if (!Array.isArray(value)) yield name;
    yield* textsIn(one);
  }
}
