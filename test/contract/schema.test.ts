// The JSON Schemas as an editor uses them: by a validator that is not ours.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

import { looseManifest } from '../../src/plan/manifest/manifest.ts';
import { sourceKinds } from '../../src/plan/sources.ts';
import { providers } from '../../src/providers/providers.ts';
import { schemaNamed, verdictOf } from '../support/schema.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = looseManifest(sourceKinds(providers));
const schemas = readdirSync(join(root, 'schema')).map((name) => name.replace(/\.schema\.json$/, ''));

describe('JSON Schemas', () => {
  for (const name of schemas) {
    it(`${name} is draft 2020-12, and compiles`, () => {
      const schema = schemaNamed(name);
      assert.ok('$schema' in schema);
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
      assert.notDeepEqual(verdictOf(name, { schema: 'another' }), []);
    });
  }
});

describe('the schema of bakehouse.yml', () => {
  const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('bakehouse.yml'),
  );
  it('has examples', () => assert.ok(examples.length >= 2));
  for (const path of examples) {
    it(`takes examples/${path}`, () => {
      const value: unknown = parse(readFileSync(join(root, 'examples', path), 'utf8'));
      assert.deepEqual(verdictOf('manifest', value), []);
    });
  }

  const web = '{ packer: { template: a.pkr.hcl } }';
  const wrong: readonly (readonly [what: string, text: string, says: RegExp])[] = [
    [
      'a wrong key',
      `version: 1\nimges: {}\nimages: { web: ${web} }`,
      /^\/ must NOT have additional properties \(imges\)$/,
    ],
    [
      'a wrong key of an image',
      'version: 1\nimages: { web: { form: base, packer: { template: a } } }',
      /^\/images\/web must NOT have additional properties \(form\)$/,
    ],
    [
      'a wrong key further in',
      'version: 1\nimages: { web: { packer: { templte: a } } }',
      /^\/images\/web\/packer must have required property 'template' \(template\)$/,
    ],
    [
      'a wrong key of a target',
      `version: 1\nimages: { web: ${web} }\ntargets: { t: { oic: {} } }`,
      /^\/targets\/t must NOT have additional properties \(oic\)$/,
    ],
    ['another version', `version: 2\nimages: { web: ${web} }`, /^\/version must be equal to constant$/],
    ['no version', `images: { web: ${web} }`, /^\/ must have required property 'version'/],
    [
      'another tier',
      'version: 1\nimages: { web: { tier: top, packer: { template: a } } }',
      /^\/images\/web\/tier must be equal to one of the allowed values$/,
    ],
    [
      'an empty axis',
      `version: 1\naxes: { a: [] }\nimages: { web: ${web} }`,
      /^\/axes\/a must NOT have fewer than 1 items$/,
    ],
    [
      'a list as a value',
      'version: 1\nimages: { web: { packer: { template: a, vars: { v: [1.10] } } } }',
      /^\/images\/web\/packer\/vars\/v must be string,number,boolean$/,
    ],
    [
      'a name with a slash',
      `version: 1\nimages: { web/a: ${web} }`,
      /^\/images must match pattern|^\/images property name must be valid$/,
    ],
  ];
  for (const [what, text, says] of wrong) {
    it(`refuses ${what}, as plan does`, (t) => {
      const value: unknown = parse(text);
      const verdict = verdictOf('manifest', value);
      for (const line of verdict) t.diagnostic(line);
      assert.ok(
        verdict.some((line) => says.test(line)),
        verdict.join('\n'),
      );
      assert.equal(manifest.safeParse(value).success, false);
    });
  }

  it('has a description for what people write', () => {
    const text = readFileSync(join(root, 'schema/manifest.schema.json'), 'utf8');
    assert.match(text, /"description": "The Packer template: a file, or a folder of HCL2 files\."/);
  });
});
