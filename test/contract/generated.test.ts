// What is made from the code is as it would be made now.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

import { actions, generatedFiles } from '../../scripts/generate.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('generated files', () => {
  for (const [path, text] of generatedFiles()) {
    it(path, () => {
      assert.equal(readFileSync(`${root}${path}`, 'utf8'), text, 'run: npm run generate');
    });
  }
});

describe('action.yml', () => {
  for (const action of actions) {
    it(`${action.name} declares just what the code takes and gives`, () => {
      const manifest = parse(readFileSync(`${root}${action.folder}action.yml`, 'utf8'));
      assert.deepEqual(Object.keys(manifest.inputs), Object.keys(action.inputs));
      assert.deepEqual(Object.keys(manifest.outputs), Object.keys(action.outputs));
      assert.equal(manifest.runs.using, 'node24');
    });

    it(`${action.name} has a description that the marketplace shows whole`, () => {
      const { description } = parse(readFileSync(`${root}${action.folder}action.yml`, 'utf8'));
      assert.equal(description, action.description);
      assert.ok(description.length > 40 && description.length < 125, description);
    });

    it(`${action.name}: every default is accepted by its own input`, () => {
      for (const [name, input] of Object.entries(action.inputs)) {
        if (!input.required) assert.doesNotThrow(() => input.parse(input.default), name);
      }
    });
  }
});
