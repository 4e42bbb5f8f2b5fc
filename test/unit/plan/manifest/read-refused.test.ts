import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { DocumentError } from '../../../../src/core/text/document.ts';
import { read, one, PACKER } from './some-manifest.ts';

describe('a manifest is refused, with its line', () => {
  const cases: readonly (readonly [
    what: string,
    text: string,
    expected: readonly string[],
    files?: Record<string, string>,
  ])[] = [
    [
      'a wrong key',
      one('{ pakcer: { template: root } }'),
      [
        'bakehouse.yml:3: images.web: "pakcer" is not known here. Did you mean "packer"?',
        'bakehouse.yml:3: images.web has either packer or dockerfile, one of them.',
      ],
    ],
    ['no version', `images: { web: { ${PACKER} } }\n`, ['bakehouse.yml:1: version must be 1, but is missing.']],
    [
      'a key twice',
      `version: 1\nimages:\n  web: { ${PACKER} }\n  web: { ${PACKER} }\n`,
      ['bakehouse.yml:4: "web" is here twice.'],
    ],
    [
      'an unknown parent',
      one(`{ from: bsae, ${PACKER} }\n  base: { ${PACKER} }`),
      ['bakehouse.yml:3: The image "bsae" is not known. Did you mean "base"?'],
    ],
    [
      'a cycle',
      `version: 1\nimages:\n  a: { from: c, ${PACKER} }\n  b: { from: a, ${PACKER} }\n  c: { from: b, ${PACKER} }\n`,
      ['bakehouse.yml:3: Images build on each other in a circle: a → c → b → a.'],
    ],
    [
      'a parent of itself',
      one(`{ from: web, ${PACKER} }`),
      ['bakehouse.yml:3: Images build on each other in a circle: web → web.'],
    ],
    [
      'an ambiguous parent',
      `version: 1\naxes: { distro: [a, b] }\nimages:\n  base: { over: [distro], ${PACKER} }\n  web: { over: [], from: base, ${PACKER} }\n`,
      [
        'bakehouse.yml:5: images.web.from: web has several parents: base/a, base/b. Give the axis distro a default, or add it to over.',
      ],
    ],
    [
      'a missing parent',
      `version: 1\naxes: { distro: [a, b] }\nimages:\n  base: { exclude: [{ distro: b }], ${PACKER} }\n  web: { from: base, ${PACKER} }\n`,
      ['bakehouse.yml:5: images.web.from: web/b has no parent: base is not baked at distro b.'],
    ],
    [
      'an attribute that a value lacks',
      one(
        '{ packer: { template: root, vars: { a: "{distro.owner}" } } }',
        'axes: { distro: [{ name: a, owner: x }, b, { name: c, user: y }] }\n',
      ),
      [
        'bakehouse.yml:4: images.web.packer.vars.a: {distro.owner} has no value at distro b, c: write {name: b, owner: …} among the values of the axis.',
      ],
    ],
    [
      'a wrong attribute',
      one(
        '{ packer: { template: root, vars: { a: "{distro.ownr}" } } }',
        'axes: { distro: [{ name: a, owner: x }] }\n',
      ),
      [
        'bakehouse.yml:4: images.web.packer.vars.a: the placeholder {distro.ownr} is not known. Did you mean {distro.owner}?',
      ],
    ],
    [
      'an unknown placeholder',
      one('{ packer: { template: root, vars: { a: "{distor}" } } }', 'axes: { distro: [a] }\n'),
      ['bakehouse.yml:4: images.web.packer.vars.a: the placeholder {distor} is not known. Did you mean {distro}?'],
    ],
    [
      'a wrong attribute of a role',
      one('{ packer: { template: root }, role: "{distro.rol}" }', 'axes: { distro: [{ name: a, role: x }] }\n'),
      ['bakehouse.yml:4: images.web.role: the placeholder {distro.rol} is not known. Did you mean {distro.role}?'],
    ],
    [
      'a working directory that is not there',
      one('{ packer: { template: root, working-directory: rot } }'),
      ['bakehouse.yml:3: images.web.packer.working-directory: it names "rot", which does not exist.'],
    ],
    [
      'a working directory elsewhere',
      one('{ packer: { template: root, working-directory: ../root } }'),
      ['bakehouse.yml:3: images.web.packer.working-directory: must stay inside the repository, but was "../root".'],
    ],
    [
      'a name that begins with no letter',
      `version: 1\nimages:\n  _web: { ${PACKER} }\n`,
      [
        'bakehouse.yml:3: images._web is a wrong name: the name of an image begins with a letter or digit and is made of those, dots, hyphens, plus signs and underscores, at most 63.',
      ],
    ],
    [
      'a merge of YAML',
      `version: 1\nimages:\n  base: &base { ${PACKER} }\n  web: { <<: *base, ${PACKER} }\n`,
      [
        'bakehouse.yml:4: images.web: "<<", which merges members in some readers of YAML, is not known here. Write them out.',
      ],
    ],
    [
      'a parent where none is',
      one('{ packer: { template: root, vars: { a: "{parent.id}" } } }'),
      ['bakehouse.yml:3: images.web.packer.vars.a: {parent.id} needs a parent: this image has no from.'],
    ],
    [
      'a late value in a path',
      one('{ packer: { template: "root-{timestamp}" } }'),
      [
        'bakehouse.yml:3: images.web.packer.template: {timestamp} is not known before the bake, and so cannot be part of this.',
      ],
    ],
    [
      'a brace alone',
      one('{ packer: { template: root, vars: { a: "{" } } }'),
      ['bakehouse.yml:3: images.web.packer.vars.a: a brace stands alone in "{"; write it twice.'],
    ],
    [
      'an axis value that breaks a name',
      `version: 1\naxes: { distro: ["a/b"] }\nimages: { web: { ${PACKER} } }\n`,
      [
        'bakehouse.yml:2: axes.distro[0] must fit (a value of an axis begins with a letter or digit and is made of those, dots, hyphens, plus signs and underscores, at most 63), but was "a/b".',
      ],
    ],
    [
      'an empty axis',
      `version: 1\naxes: { distro: [] }\nimages: { web: { ${PACKER} } }\n`,
      ['bakehouse.yml:2: axes.distro must fit (an axis has at least one value), but was [].'],
    ],
    [
      'nothing as a value',
      one('{ packer: { template: root, vars: { a: null } } }'),
      ['bakehouse.yml:3: images.web.packer.vars.a must be a string, but was null.'],
    ],
    [
      'both builders',
      one(`{ ${PACKER}, dockerfile: { file: web/Dockerfile } }`),
      ['bakehouse.yml:3: images.web has either packer or dockerfile, one of them.'],
    ],
    [
      'an unknown target',
      one(`{ ${PACKER}, publish: [regstry] }`, 'targets: { registry: { oci: {} } }\n'),
      ['bakehouse.yml:4: The target "regstry" is not known. Did you mean "registry"?'],
    ],
    [
      'regions twice',
      one(`{ ${PACKER}, publish: [fleet] }`, 'axes: { region: [r] }\ntargets: { fleet: { aws: { regions: [x] } } }\n'),
      [
        'bakehouse.yml:5: web is baked in every region of its axis, so the target "fleet" must not copy it to regions as well.',
      ],
    ],
    [
      'a missing template',
      one('{ packer: { template: nope } }'),
      ['bakehouse.yml:3: images.web.packer.template: it names "nope", which does not exist.'],
    ],
    [
      'a template outside',
      one('{ packer: { template: ../x } }'),
      ['bakehouse.yml:3: images.web.packer.template: must stay inside the repository, but was "../x".'],
    ],
    [
      'a missing var file',
      one('{ packer: { template: root, var-files: [x.json] } }'),
      [
        'bakehouse.yml:3: images.web.packer.var-files[0]: it names "x.json", which does not exist. End it in ? when it may be missing.',
      ],
    ],
    [
      'a var file that is no text',
      one('{ packer: { template: root, var-files: [b.json] } }'),
      ['bakehouse.yml:3: images.web.packer.var-files[0]: b.json is not UTF-8 text.'],
      { 'b.json': 'a\0b' },
    ],
    [
      'an environment that holds tokens',
      one(`{ ${PACKER} }`, 'env: [GITHUB_TOKEN]\n'),
      ['bakehouse.yml:2: The environment variable GITHUB_TOKEN is not for placeholders: it may hold a credential.'],
    ],
    [
      'an environment variable that is not set',
      one(`{ ${PACKER} }`, 'env: [TEAM]\n'),
      ['bakehouse.yml:2: The environment variable TEAM is not set.'],
    ],
    ['nothing', '', ['bakehouse.yml:1: The file must be an object, but was null.']],
    ['no image', 'version: 1\nimages: {}\n', ['bakehouse.yml:2: images must have at least one image.']],
    [
      'several mistakes at once',
      `version: 1\naxes: { distro: [a, a] }\nimages:\n  web: { over: [distor], ${PACKER} }\n  db: { from: wbe, ${PACKER} }\n`,
      [
        'bakehouse.yml:2: The axis distro has the value "a" twice.',
        'bakehouse.yml:4: The axis "distor" is not known. Did you mean "distro"?',
        'bakehouse.yml:5: The image "wbe" is not known. Did you mean "web"?',
      ],
    ],
  ];
  for (const [what, text, expected, files = {}] of cases) {
    it(what, async (t) => {
      const error: unknown = await read(t, text, { files }).catch((caught: unknown) => caught);
      assert.ok(error instanceof DocumentError, String(error));
      assert.deepEqual(error.message.split('\n'), expected);
    });
  }

  it('a secret, without showing it, unless the line allows it', async (t) => {
    const secret = `AKIA${[...randomBytes(16)].map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]).join('')}`;
    const text = one(`{ packer: { template: root, vars: { key: "${secret}" } } }`);
    const error: unknown = await read(t, text).catch((caught: unknown) => caught);
    assert.ok(error instanceof DocumentError);
    assert.match(error.message, /^bakehouse\.yml:3: This looks like /);
    assert.ok(!error.message.includes(secret));
    await read(t, text.replace(/\n$/, ' # allow-secret\n'));
  });
});
