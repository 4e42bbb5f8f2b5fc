import { extname } from 'node:path';

import { parsePairs } from '../../core/runner/inputs.ts';
import { yamlValues } from '../../core/text/yaml-values.ts';
import { type Computed, computedOf, textsOf } from '../expression/computed.ts';
import { constantOf } from '../expression/source-expression.ts';
import { readHcl } from '../hcl/hcl.ts';

/** What a file of variables holds, as far as it may name files. */
export interface VarValues {
  readonly values: ReadonlyMap<string, Computed>;
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
      values,
      texts: [...values.values()].flatMap((value) => [...textsOf(value)]),
    };
  } catch {
    return { values: new Map(), texts: [text] };
  }
}

async function valuesOf(ending: string, text: string): Promise<ReadonlyMap<string, Computed>> {
  if (ending === '.hcl') {
    const { attributes } = readHcl(text);
    return new Map(attributes.map(({ name, text: written }) => [name, constantOf(written)]));
  }
  if (ending === '.json') return members(JSON.parse(text));
  if (ending === '.yml' || ending === '.yaml') {
    const { parseDocument } = await import('yaml');
    const document = parseDocument(text);
    const [error] = document.errors;
    if (error !== undefined) throw error;
    return members(yamlValues(document, 50).written ?? {});
  }
  return new Map(
    parsePairs(text).map(([name, value]) => [name, computedOf(value.trim().replace(/^(["'])(.*)\1$/s, '$2'))]),
  );
}

function members(value: unknown): ReadonlyMap<string, Computed> {
  if (typeof value !== 'object' || value === null) throw new TypeError('Not an object.');
  return new Map(Object.entries(value).map(([name, one]) => [name, computedOf(one)]));
}
