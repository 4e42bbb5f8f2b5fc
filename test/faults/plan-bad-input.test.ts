// What is wrong in a bakehouse.yml: each mistake on its line, in words that say what to do, and nothing is planned.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { amazonHcl, dockerHcl, fileHcl } from '../support/bake/templates.ts';
import { expectRefusal, type RefusedPlan } from '../support/plan/refusal.ts';

const template = { 'app.pkr.hcl': fileHcl('out.txt') };
const dockerTemplate = { 'docker.pkr.hcl': dockerHcl({ inline: ['true'] }) };
const amazonTemplate = {
  'aws.pkr.hcl': amazonHcl({ endpoint: 'http://127.0.0.1:9', sourceImage: 'ami-1', regions: ['us-east-1'], name: 'x' }),
};
const packer = 'packer: { template: app.pkr.hcl }';

/** Images as lines of YAML, from line 3 on. */
function images(...lines: readonly string[]): string {
  return ['version: 1', 'images:', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

function manifest(...lines: readonly string[]): Readonly<Record<string, string>> {
  return { ...template, 'bakehouse.yml': images(...lines) };
}

/** Axes on line 2, images from line 4 on. */
function overAxes(axes: string, ...lines: readonly string[]): Readonly<Record<string, string>> {
  const text = ['version: 1', `axes: ${axes}`, 'images:', ...lines.map((line) => `  ${line}`), ''].join('\n');
  return { ...template, 'bakehouse.yml': text };
}

const cases: readonly RefusedPlan[] = [
  {
    name: 'a circle, by its path',
    files: manifest(`web: { from: app, ${packer} }`, `base: { from: web, ${packer} }`, `app: { from: base, ${packer} }`),
    says: ['?'],
  },
  {
    name: 'an image that builds on itself',
    files: manifest(`web: { from: web, ${packer} }`),
    says: ['?'],
  },
  {
    name: 'a parent that is not there',
    files: manifest(`base: { ${packer} }`, `web: { from: bsae, ${packer} }`),
    says: ['?'],
  },
  {
    name: 'a parent that is not baked at these axis values',
    files: overAxes(
      '{ distro: [bookworm, trixie] }',
      `base: { exclude: [{ distro: trixie }], ${packer}, name: "b-{distro}" }`,
      `web: { from: base, ${packer} }`,
    ),
    says: ['?'],
  },
  {
    name: 'two parents that fit',
    files: overAxes(
      '{ distro: [bookworm, trixie] }',
      `base: { ${packer} }`,
      `web: { over: [], from: base, ${packer} }`,
    ),
    says: ['?'],
  },
  {
    name: 'an unknown placeholder',
    files: overAxes(
      '{ distro: [bookworm] }',
      'web:',
      '  name: "web-{dsitro}"',
      '  packer: { template: app.pkr.hcl, vars: { content: "{source.id}" }, var-files: ["{timestamp}.json"] }',
    ),
    says: ['?'],
  },
  {
    name: 'an axis value that breaks a name',
    files: overAxes('{ distro: [book worm, a/b, 12] }', `web: { ${packer} }`),
    says: ['?'],
  },
  {
    name: 'an axis that a placeholder is called',
    files: overAxes('{ image: [a], Distro: [b] }', `web: { ${packer} }`),
    says: ['?'],
  },
  {
    name: 'an empty axis',
    files: overAxes('{ distro: [], region: { values: [] } }', `web: { ${packer} }`),
    says: ['?'],
  },
  {
    name: 'an axis value twice, and a default that is no value',
    files: overAxes('{ distro: [a, a], region: { values: [b], default: c } }', `web: { ${packer} }`),
    says: ['?'],
  },
  {
    name: 'two images of one name at one provider',
    files: { ...manifest(`a: { name: same, ${packer} }`, `b: { name: same, ${packer} }`) },
    says: ['?'],
  },
  {
    name: 'two legs of one id, out of two manifests',
    files: { ...manifest(`web: { ${packer} }`), 'more.yml': images(`web: { ${packer} }`) },
    inputs: { manifest: 'bakehouse.yml, more.yml' },
    says: ['?'],
  },
  {
    name: 'names and tags that EC2 does not take',
    files: {
      ...amazonTemplate,
      'bakehouse.yml': images(
        'web: { name: "web*{key8}", packer: { template: aws.pkr.hcl } }',
        'app: { tags: { "aws:made": x }, packer: { template: aws.pkr.hcl } }',
      ),
    },
    says: ['?'],
  },
  {
    name: 'a child whose provider cannot start from its parent',
    files: {
      ...amazonTemplate,
      ...dockerTemplate,
      'bakehouse.yml': images(
        'base: { packer: { template: docker.pkr.hcl } }',
        'server: { from: base, packer: { template: aws.pkr.hcl } }',
      ),
    },
    says: ['?'],
  },
  {
    name: 'a YAML key twice',
    files: manifest(`web: { ${packer} }`, `web: { ${packer} }`),
    says: ['?'],
  },
  {
    name: 'YAML that does not parse',
    files: { 'bakehouse.yml': 'version: 1\nimages:\n  web: { packer: [\n' },
    says: ['?'],
  },
  {
    name: 'anchors that multiply',
    files: {
      'bakehouse.yml': [
        'version: 1',
        'a: &a [x, x, x, x, x, x, x, x, x]',
        ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, index) => {
          const before = String.fromCodePoint(97 + index);
          return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
        }),
        '',
      ].join('\n'),
    },
    says: ['?'],
  },
  {
    name: 'a manifest of ten megabytes',
    files: { 'bakehouse.yml': `version: 1\n${'# much ado\n'.repeat(1_000_000)}`.slice(0, 10 * 1024 * 1024) },
    says: ['?'],
  },
  {
    name: 'a manifest that is no UTF-8',
    files: {},
    arrange: (workspace) => writeFileSync(join(workspace, 'bakehouse.yml'), Buffer.from('version: 1 # caf\xe9\n', 'latin1')),
    says: ['?'],
  },
  {
    name: 'a manifest outside',
    files: template,
    inputs: { manifest: '/etc/hostname' },
    says: ['?'],
  },
  {
    name: 'a manifest behind a link that leads out',
    files: template,
    arrange: (workspace) => symlinkSync('/etc/hostname', join(workspace, 'bakehouse.yml')),
    says: ['?'],
  },
  {
    name: 'no manifest at all',
    files: { 'readme.md': 'nothing' },
    says: ['?'],
  },
  {
    name: 'a manifest that is a folder',
    files: { 'bakehouse.yml/readme.md': 'nothing' },
    says: ['?'],
  },
  {
    name: 'an empty manifest',
    files: { 'bakehouse.yml': '' },
    says: ['?'],
  },
  {
    name: 'wrong keys and types, all at once',
    files: {
      ...template,
      'bakehouse.yml': [
        'version: 2',
        'axis: { distro: [a] }',
        'images:',
        '  web:',
        '    layer: top',
        '    packer: { templte: app.pkr.hcl, vars: { size: 1.10 } }',
        '  bare: {}',
        '  both: { packer: { template: app.pkr.hcl }, dockerfile: { file: Dockerfile } }',
        '  two: { from: web, source: { id: x }, packer: { template: app.pkr.hcl } }',
        '',
      ].join('\n'),
    },
    says: ['?'],
  },
  {
    name: 'twelve mistakes, more than the runner shows',
    files: manifest(...Array.from({ length: 12 }, (_, index) => `i${index}: { from: nobody${index}, ${packer} }`)),
    says: ['?'],
  },
  {
    name: 'a secret',
    files: manifest(
      'web:',
      '  packer:',
      '    template: app.pkr.hcl',
      '    vars: { password: hunter2 }',
      `    arguments: ["-color=AKIA${'ABCD'.repeat(4)}"]`,
    ),
    says: ['?'],
  },
  {
    name: 'a var file that is missing',
    files: manifest('web: { packer: { template: app.pkr.hcl, var-files: [no.json, maybe.json?] } }'),
    says: ['?'],
  },
  {
    name: 'a var file that is not UTF-8, and one that is binary',
    files: manifest('web: { packer: { template: app.pkr.hcl, var-files: [latin.yml, blob.json] } }'),
    arrange: (workspace) => {
      writeFileSync(join(workspace, 'latin.yml'), Buffer.from('content: caf\xe9\n', 'latin1'));
      writeFileSync(join(workspace, 'blob.json'), Buffer.from([0x7b, 0x00, 0x7d]));
    },
    says: ['?'],
  },
  {
    name: 'a var file that leads out, one that is a folder, and one with a secret',
    files: {
      ...manifest('web: { packer: { template: app.pkr.hcl, var-files: [../a.json, folder, link.json, secret.json] } }'),
      'secret.json': '{\n  "api_token": "hunter2"\n}\n',
    },
    arrange: (workspace) => {
      mkdirSync(join(workspace, 'folder'));
      symlinkSync('/etc/hostname', join(workspace, 'link.json'));
    },
    says: ['?'],
  },
  {
    name: 'a template that is missing, and one above the repository',
    files: manifest('web: { packer: { template: no.pkr.hcl } }', 'app: { dockerfile: { file: ../Dockerfile } }'),
    says: ['?'],
  },
  {
    name: 'a template that does not parse',
    files: {
      'bad.pkr.hcl': 'source "file" "x" {\n  content = "a\n}\n',
      'bakehouse.yml': images('web: { packer: { template: bad.pkr.hcl } }'),
    },
    says: ['?'],
  },
  {
    name: 'an only that names nothing',
    files: manifest(`web: { ${packer} }`),
    inputs: { only: 'wbe' },
    says: ['?'],
  },
  {
    name: 'a variable for nobody',
    files: manifest(`web: { ${packer} }`),
    inputs: { vars: 'wbe: content=x' },
    says: ['?'],
  },
  {
    name: 'a rebuild that names nothing',
    files: manifest(`web: { ${packer} }`),
    inputs: { rebuild: 'web, wbe' },
    says: ['?'],
  },
  {
    name: 'a variable that is no assignment',
    files: manifest(`web: { ${packer} }`),
    inputs: { vars: 'content: x' },
    says: ['?'],
  },
  {
    name: 'inputs that do not go together',
    files: manifest(`web: { ${packer} }`),
    inputs: { manifest: 'bakehouse.yml', request: '{}' },
    says: ['?'],
  },
  {
    name: 'inputs of wrong types',
    files: manifest(`web: { ${packer} }`),
    inputs: { mode: 'collekt', with: 'friends', 'dry-run': 'maybe' },
    says: ['?'],
  },
  {
    name: 'axes that multiply to millions of legs',
    files: overAxes(
      `{ ${['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}: [${Array.from({ length: 20 }, (_, n) => `v${n}`).join(', ')}]`).join(', ')} }`,
      `web: { ${packer} }`,
    ),
    says: ['?'],
  },
  {
    name: '257 legs in a level',
    files: overAxes(
      `{ n: [${Array.from({ length: 257 }, (_, n) => `v${n}`).join(', ')}] }`,
      `web: { ${packer}, name: "web-{n}" }`,
    ),
    says: ['?'],
  },
  {
    name: 'nine levels',
    files: manifest(
      ...Array.from({ length: 9 }, (_, n) => `l${n}: { ${n === 0 ? '' : `from: l${n - 1}, `}${packer} }`),
    ),
    says: ['?'],
  },
];

describe('a manifest that plan refuses', () => {
  for (const one of cases) it(one.name, (t) => expectRefusal(t, one));
});
