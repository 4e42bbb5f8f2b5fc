import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';

/** A schema of ours by its name, `plan` or `manifest`; as it lies in the repository. */
export function schemaNamed(name: string): object {
  const path = fileURLToPath(new URL(`../../schema/${name}.schema.json`, import.meta.url));
  const schema: unknown = JSON.parse(readFileSync(path, 'utf8'));
  assert.ok(typeof schema === 'object' && schema !== null);
  return schema;
}

/** What a stock validator (Ajv, in its strict mode) says of a value: nothing when it fits the schema. */
export function verdictOf(name: string, value: unknown): readonly string[] {
  const formats = { 'date-time': (text: string): boolean => !Number.isNaN(Date.parse(text)) };
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, formats });
  const validate = ajv.compile(schemaNamed(name));
  validate(value);
  return (validate.errors ?? []).map(shown);
}

/** `/images/web must NOT have additional properties (form)` */
function shown({ instancePath, message, params }: ErrorObject): string {
  const name: unknown = params['additionalProperty'] ?? params['missingProperty'];
  return `${instancePath || '/'} ${message ?? ''}${typeof name === 'string' ? ` (${name})` : ''}`;
}
