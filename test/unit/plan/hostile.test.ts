import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';

import { DocumentError } from '../../../src/core/text/document.ts';
import { UserError } from '../../../src/core/errors.ts';
import type { Draft } from '../../../src/plan/draft.ts';
import { readManifest } from '../../../src/plan/manifest/read.ts';
import { providers } from '../../../src/providers/providers.ts';
import { workspaceWith } from '../../support/bake/workspace.ts';

async function read(t: TestContext, text: string, environment: Record<string, string> = {}): Promise<Draft> {
  const repository = realpathSync(await workspaceWith(t, { 'root/a.pkr.hcl': '', 'bakehouse.yml': text }));
  return readManifest({ repository, file: 'bakehouse.yml', environment, providers });
}

async function refusal(t: TestContext, text: string): Promise<readonly string[]> {
  const started = performance.now();
  const error: unknown = await read(t, text).catch((caught: unknown) => caught);
  t.diagnostic(`${text.length} bytes refused in ${Math.round(performance.now() - started)} ms`);
  assert.ok(error instanceof DocumentError, error instanceof Error ? error.stack : 'it was not refused');
  const lines = error.message.split('\n');
  assert.ok(lines.length <= 50, `${lines.length} lines`);
  return lines;
}

const PACKER = 'packer: { template: root }';
const numbered = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

describe('a manifest that means harm', () => {
  const dropped: readonly (readonly [record: string, text: string])[] = [
    ['the file', `version: 1\nimages: { a: { ${PACKER} } }\n"__proto__": 1\n`],
    ['axes', `version: 1\nimages: { a: { ${PACKER} } }\naxes: { "__proto__": [a] }\n`],
    ['an axis', `version: 1\nimages: { a: { ${PACKER} } }\naxes: { a: { "__proto__": [a], values: [b] } }\n`],
    ['images', `version: 1\nimages: { "__proto__": { ${PACKER} } }\n`],
    ['an image', `version: 1\nimages: { a: { ${PACKER}, "__proto__": 1 } }\n`],
    ['vars', `version: 1\nimages: { a: { packer: { template: root, vars: { "__proto__": x } } } }\n`],
    ['args', `version: 1\nimages: { a: { dockerfile: { file: x, args: { "__proto__": x } } } }\n`],
    ['labels', `version: 1\nimages: { a: { dockerfile: { file: x, labels: { "__proto__": x } } } }\n`],
    ['tags', `version: 1\nimages: { a: { ${PACKER}, tags: { "__proto__": x } } }\n`],
    ['global tags', `version: 1\nimages: { a: { ${PACKER} } }\ntags: { "__proto__": x }\n`],
    ['global vars', `version: 1\nimages: { a: { ${PACKER} } }\nvars: { "__proto__": x }\n`],
    [
      'filters',
      `version: 1\nimages: { a: { ${PACKER}, source: { aws: { owner: self, filters: { "__proto__": x } } } } }\n`,
    ],
    ['include', `version: 1\nimages: { a: { ${PACKER}, include: [{ "__proto__": x }] } }\n`],
    ['exclude', `version: 1\nimages: { a: { ${PACKER}, exclude: [{ "__proto__": x }] } }\n`],
    ['kitchen', `version: 1\nimages: { a: { ${PACKER}, verify: { kitchen: { "__proto__": x } } } }\n`],
    ['targets', `version: 1\nimages: { a: { ${PACKER} } }\ntargets: { "__proto__": { oci: {} } }\n`],
    ['a target', `version: 1\nimages: { a: { ${PACKER} } }\ntargets: { t: { oci: { "__proto__": x } } }\n`],
  ];
  for (const [record, text] of dropped) {
    it(`has a name in ${record} that readers drop unseen`, async (t) => {
      assert.ok((await refusal(t, text)).some((line) => /:\d: A key must not be called "__proto__"\.$/.test(line)));
    });
  }

  it('has names in all its records that every object has, and means them', async (t) => {
    const text = `version: 1
images:
  constructor: { ${PACKER}, tags: { toString: x }, verify: { kitchen: { constructor: 1 } }, publish: [constructor] }
  valueOf: { from: constructor, packer: { template: root, vars: { constructor: "{image}" } } }
targets: { constructor: { oci: { constructor: x } } }
tags: { constructor: "{image}", toString: y }
vars: { hasOwnProperty: "{image}" }
`;
    const { legs, targets } = await read(t, text);
    const [first, second] = legs.map(({ definition }) => definition);
    assert.equal(second?.parent, 'constructor');
    assert.deepEqual(first?.tags, { constructor: 'constructor', toString: 'x' });
    assert.ok(second?.work.builder === 'packer');
    assert.deepEqual({ ...second.work.vars }, { hasOwnProperty: 'valueOf', constructor: 'valueOf' });
    assert.deepEqual(Object.keys(targets), ['constructor']);
  });

  const refused: readonly (readonly [what: string, text: string, message: RegExp])[] = [
    [
      'an axis of such a name',
      `version: 1\naxes: { constructor: [a] }\nimages: { a: { ${PACKER} } }\n`,
      /:2: axes\.constructor is a wrong name: this name means something else/,
    ],
    [
      'a parent of such a name',
      `version: 1\nimages: { a: { from: constructor, ${PACKER} } }\n`,
      /:2: The image "constructor" is not known/,
    ],
    [
      'a target of such a name',
      `version: 1\nimages: { a: { publish: [toString], ${PACKER} } }\n`,
      /:2: The target "toString" is not known/,
    ],
    [
      'a row without an axis',
      `version: 1\naxes: { a: [x] }\nimages: { a: { include: [{}], ${PACKER} } }\n`,
      /:3: A row of include names every axis; a is missing/,
    ],
    [
      'an environment variable of such a name',
      `version: 1\nenv: [constructor]\nimages: { a: { ${PACKER} } }\n`,
      /:2: The environment variable constructor is not set/,
    ],
    [
      'a wrong placeholder in a tag for all',
      `version: 1\ntags: { constructor: "{nope}" }\nimages: { a: { ${PACKER} } }\n`,
      /:2: tags\.constructor: the placeholder \{nope\} is not known/,
    ],
    [
      'ten megabytes',
      `version: 1\nimages:\n${numbered(300_000, (index) => `  i${index}: { ${PACKER} }\n`)}`,
      /:1: The file has \d+ bytes; at most 4194304 are read\.$/,
    ],
    [
      'aliases that multiply',
      `version: 1\nx0: &x0 [a, a, a, a, a, a, a, a, a]\n${numbered(8, (index) => `x${index + 1}: &x${index + 1} [${Array.from({ length: 9 }, () => `*x${index}`).join(', ')}]\n`)}`,
      /Excessive alias count/,
    ],
    [
      'axes that multiply',
      `version: 1\naxes:\n${numbered(20, (index) => `  a${index}: [a, b, c, d, e, f, g, h, i, j]\n`)}images: { a: { ${PACKER} } }\n`,
      /:23: Axes multiply to 100000000000000000000 legs; at most 50000 are planned/,
    ],
    [
      'more axes than anybody has',
      `version: 1\naxes:\n${numbered(31, (index) => `  a${index}: [a]\n`)}images: { a: { ${PACKER} } }\n`,
      /:2: axes has at most 30 axes\.$/,
    ],
    [
      'images of many cells',
      `version: 1\naxes: { a: [${numbered(1000, (index) => `v${index},`)}] }\nimages:\n${numbered(51, (index) => `  i${index}: { ${PACKER} }\n`)}`,
      /:3: Axes multiply to 51000 legs/,
    ],
    [
      'a value twice among very many',
      `version: 1\naxes: { a: [${numbered(20_000, (index) => `v${index},`)}v0] }\nimages: { a: { over: [], ${PACKER} } }\n`,
      /:2: The axis a has the value "v0" twice\.$/,
    ],
    [
      'a circle of very many',
      `version: 1\nimages:\n${numbered(4_000, (index) => `  i${index}: { from: i${(index + 1) % 4_000}, ${PACKER} }\n`)}`,
      /:3: Images build on each other in a circle: i0 → i1 → .* more\) → .* → i0\.$/,
    ],
    [
      'very many wrong parents',
      `version: 1\nimages:\n${numbered(2_000, (index) => `  i${index}: { from: nope${index}, ${PACKER} }\n`)}`,
      /:3: The image "nope0" is not known/,
    ],
    [
      'very many wrong placeholders',
      `version: 1\nimages:\n${numbered(2_000, (index) => `  i${index}: { name: "{nope}", ${PACKER} }\n`)}`,
      /:3: images\.i0\.name: the placeholder \{nope\} is not known/,
    ],
    [
      'very many missing templates',
      `version: 1\nimages:\n${numbered(2_000, (index) => `  i${index}: { packer: { template: t${index} } }\n`)}`,
      /:3: images\.i0\.packer\.template: it names "t0", which does not exist/,
    ],
  ];
  for (const [what, text, message] of refused) {
    it(`has ${what}`, async (t) => {
      const lines = await refusal(t, text);
      assert.ok(
        lines.some((line) => message.test(line)),
        lines.slice(0, 3).join('\n').slice(0, 500),
      );
    });
  }

  it('is no file, or leads out of the repository', async (t) => {
    const repository = realpathSync(await workspaceWith(t, { 'folder/x': '' }));
    for (const file of ['folder', 'gone.yml', '../x.yml', '/etc/hostname']) {
      assert.throws(() => readManifest({ repository, file, environment: {}, providers }), UserError, file);
    }
  });

  it('of four thousand images that build on each other is read', async (t) => {
    const started = performance.now();
    const { legs } = await read(
      t,
      `version: 1\nimages:\n${numbered(4_000, (index) => `  i${index}: { ${index === 0 ? '' : `from: i${index - 1}, `}${PACKER} }\n`)}`,
    );
    assert.equal(legs.length, 4_000);
    t.diagnostic(`4000 images in ${Math.round(performance.now() - started)} ms`);
  });
});
