// GitHub's own description of some calls of its API (test/fixtures/github): what a twin answers is held against it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';

import { isObject, memberOf } from '../../../src/core/values.ts';

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });

export class ApiDescription {
  readonly #text: unknown;

  /** @param name of a file in test/fixtures/github */
  constructor(name: string) {
    const path = fileURLToPath(new URL(`../../fixtures/github/${name}`, import.meta.url));
    this.#text = withNulls(JSON.parse(readFileSync(path, 'utf8')));
  }

  /** As they stand, by their names. */
  get operations(): Readonly<Record<string, unknown>> {
    const found = memberOf(this.#text, 'operations');
    assert.ok(isObject(found));
    return found;
  }

  operation(name: string): Readonly<Record<string, unknown>> {
    const found = memberOf(memberOf(this.#text, 'operations'), name);
    assert.ok(isObject(found), name);
    return found;
  }

  /** The value, which must be as GitHub describes it. */
  checked(what: string, schema: unknown, value: unknown): unknown {
    assert.ok(isObject(schema), `${what} is not described`);
    const validate = ajv.compile({ ...schema, definitions: memberOf(this.#text, 'definitions') });
    assert.ok(validate(value), `${what}: ${JSON.stringify(validate.errors?.slice(0, 5))}`);
    return value;
  }

  /** The least value that fits a schema. */
  sample(schema: unknown): unknown {
    const ref = memberOf(schema, '$ref');
    if (typeof ref === 'string') {
      return this.sample(memberOf(memberOf(this.#text, 'definitions'), ref.split('/').at(-1) ?? ''));
    }
    if (memberOf(schema, 'nullable') === true) return null;
    for (const word of ['oneOf', 'anyOf', 'allOf']) {
      const forms = memberOf(schema, word);
      if (!Array.isArray(forms)) continue;
      return word === 'allOf' ? overlaid(...forms.map((form) => this.sample(form))) : this.sample(forms[0]);
    }
    const values = memberOf(schema, 'enum');
    if (Array.isArray(values)) return values[0];
    const type = memberOf(schema, 'type');
    if (type === 'array') return [];
    if (type === 'boolean') return false;
    if (type === 'integer' || type === 'number') return 1;
    if (type === 'string') return 'x';
    const required = memberOf(schema, 'required');
    const names = Array.isArray(required) ? required.map(String) : [];
    return Object.fromEntries(names.map((name) => [name, this.sample(memberOf(memberOf(schema, 'properties'), name))]));
  }
}

/** OpenAPI 3.0 says `nullable` beside an `enum` that does not hold null; ajv takes the one by the other. */
function withNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNulls);
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => {
    const isOpen = name === 'enum' && value['nullable'] === true && Array.isArray(member);
    return [name, isOpen ? [...member, null] : withNulls(member)] as const;
  });
  return Object.fromEntries(members);
}

/** Values one over the other, member by member. */
export function overlaid(...values: readonly unknown[]): unknown {
  return values.reduce((under, over) => {
    if (!isObject(over)) return over;
    const base = isObject(under) ? under : {};
    return Object.fromEntries(
      [...new Set([...Object.keys(base), ...Object.keys(over)])].map((name) => [
        name,
        Object.hasOwn(over, name) ? overlaid(memberOf(base, name), memberOf(over, name)) : memberOf(base, name),
      ]),
    );
  });
}
