// The bundle goes without its comments: what is left must be the same program.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { parseSync } from 'oxc-parser';

import { withoutComments } from '../../../scripts/source/comments.mjs';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

describe('a bundle without comments', () => {
  const cases: readonly (readonly [name: string, text: string, left: string])[] = [
    ['a line of its own', 'a;\n  // gone\nb;\n', 'a;\nb;\n'],
    ['the end of a line', 'a; // gone\nb;\n', 'a;\nb;\n'],
    ['several lines', '/**\n * gone\n */\nfunction a() {}\n', 'function a() {}\n'],
    ['between two tokens', 'const/* gone */a = 1;', 'const a = 1;'],
    ['one that ends a statement', 'function f() { return /* gone\n */ 1; }', 'function f() { return \n 1; }'],
    ['at the very end', 'a;\n// gone', 'a;\n'],
    ['in a text', 'const a = "// kept", b = `\n  /* kept */\n`, c = /\\/\\/ kept/;\n', ''],
    ['of a licence', '/*! kept */\n/* @license kept */\n// Copyright kept\na;\n', ''],
    ['of a module', '/***/ 7:\n(() => {\n;// CONCATENATED MODULE: ./a.js\n})', ''],
    ['of one in a template', 'const a = `${/* gone */ b}`;\n', 'const a = `${  b}`;\n'],
    ['with letters beyond ASCII', 'const a = "𝒳é"; // gone é𝒳\nb("𝒳");\n', 'const a = "𝒳é";\nb("𝒳");\n'],
  ];
  for (const [name, text, left] of cases) {
    it(name, () => {
      const whole = name === 'of a module' ? `a = {\n\n${text}\n};` : text;
      const expected = left === '' ? whole : left;
      assert.equal(withoutComments(whole), expected);
    });
  }

  it('is the same program', () => {
    for (const folder of ['picomatch/lib', 'zod/v4/core', 'yaml/dist/parse']) {
      for (const name of readdirSync(join(modules, folder)).filter((file) => file.endsWith('.js'))) {
        const text = readFileSync(join(modules, folder, name), 'utf8');
        // No message with two whole programs.
        assert.ok(shapeOf(withoutComments(text)) === shapeOf(text), `${folder}/${name}`);
      }
    }
  });
});

/** The program without where it stands. */
function shapeOf(text: string): string {
  const { program, errors } = parseSync('module.mjs', text);
  assert.deepEqual(errors, []);
  return JSON.stringify(program, (key, value: unknown) => {
    if (key === 'start' || key === 'end') return undefined;
    return typeof value === 'bigint' ? String(value) : value;
  });
}
