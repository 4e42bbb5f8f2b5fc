// What is wrong in a bakehouse.yml: each mistake on its line, in words that say what to do, and nothing is planned.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { amazonHcl, dockerHcl, fileHcl } from '../support/bake/templates.ts';
import { expectRefusal, type RefusedPlan } from '../support/plan/refusal.ts';
import { someOf } from '../support/thorough.ts';

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
    files: manifest(
      `web: { from: app, ${packer} }`,
      `base: { from: web, ${packer} }`,
      `app: { from: base, ${packer} }`,
    ),
    says: ['bakehouse.yml:5: Images build on each other in a circle: app → base → web → app.'],
  },
  {
    name: 'an image that builds on itself',
    files: manifest(`web: { from: web, ${packer} }`),
    says: ['bakehouse.yml:3: Images build on each other in a circle: web → web.'],
  },
  {
    name: 'a parent that is not there',
    files: manifest(`base: { ${packer} }`, `web: { from: bsae, ${packer} }`),
    says: ['bakehouse.yml:4: The image "bsae" is not known. Did you mean "base"?'],
  },
  {
    name: 'a parent that is not baked at these axis values',
    files: overAxes(
      '{ distro: [bookworm, trixie] }',
      `base: { exclude: [{ distro: trixie }], ${packer}, name: "b-{distro}" }`,
      `web: { from: base, ${packer} }`,
    ),
    says: ['bakehouse.yml:5: images.web.from: web/trixie has no parent: base is not baked at distro trixie.'],
  },
  {
    name: 'two parents that fit',
    files: overAxes(
      '{ distro: [bookworm, trixie] }',
      `base: { ${packer} }`,
      `web: { over: [], from: base, ${packer} }`,
    ),
    says: [
      'bakehouse.yml:5: images.web.from: web has several parents: base/bookworm, base/trixie. Give the axis distro a default, or add it to over.',
    ],
  },
  {
    name: 'an unknown placeholder',
    files: overAxes(
      '{ distro: [bookworm] }',
      'web:',
      '  name: "web-{dsitro}"',
      '  packer: { template: app.pkr.hcl, vars: { content: "{source.id}" }, var-files: ["{timestamp}.json"] }',
    ),
    says: [
      'bakehouse.yml:5: images.web.name: the placeholder {dsitro} is not known. Did you mean {distro}?',
      'bakehouse.yml:6: images.web.packer.vars.content: {source.id} needs a source: this image has none.',
      'bakehouse.yml:6: images.web.packer.var-files[0]: {timestamp} is not known before the bake, and so cannot be part of this.',
    ],
  },
  {
    name: 'an axis value that breaks a name',
    files: overAxes('{ distro: [book worm, a/b, [12]] }', `web: { ${packer} }`),
    says: [
      'bakehouse.yml:2: axes.distro[0] must fit (a value of an axis begins with a letter or digit and is made of those, dots, hyphens, plus signs and underscores, at most 63), but was "book worm".',
      'bakehouse.yml:2: axes.distro[1] must fit (a value of an axis begins with a letter or digit and is made of those, dots, hyphens, plus signs and underscores, at most 63), but was "a/b".',
      'bakehouse.yml:2: axes.distro[2] must fit (a value of an axis is a string), but was [12].',
    ],
  },
  {
    name: 'an axis that a placeholder is called',
    files: overAxes('{ image: [a], Distro: [b] }', `web: { ${packer} }`),
    says: [
      'bakehouse.yml:2: axes.image is a wrong name: this name means something else in a matrix row or a placeholder.',
      'bakehouse.yml:2: axes.Distro is a wrong name: the name of an axis is a lower-case word of at most 31 characters.',
    ],
  },
  {
    name: 'an empty axis',
    files: overAxes('{ distro: [], region: { values: [] } }', `web: { ${packer} }`),
    says: [
      'bakehouse.yml:2: axes.distro must fit (an axis has at least one value), but was [].',
      'bakehouse.yml:2: axes.region.values must fit (an axis has at least one value), but was [].',
    ],
  },
  {
    name: 'an axis value twice, and a default that is no value',
    files: overAxes('{ distro: [a, a], region: { values: [b], default: c } }', `web: { ${packer} }`),
    says: [
      'bakehouse.yml:2: The axis distro has the value "a" twice.',
      'bakehouse.yml:2: The default "c" is no value of the axis region.',
    ],
  },
  {
    name: 'two images of one name at one provider',
    files: { ...manifest(`a: { name: same, ${packer} }`, `b: { name: same, ${packer} }`) },
    says: ['bakehouse.yml:4: b: it has the same name as a, "same". Put what tells them apart into the name.'],
  },
  {
    name: 'two legs of one id, out of two manifests',
    files: { ...manifest(`web: { ${packer} }`), 'more.yml': images(`web: { ${packer} }`) },
    inputs: { manifest: 'bakehouse.yml, more.yml' },
    says: ['Two legs are called web: at bakehouse.yml:3 and at more.yml:3. Rename one of the images.'],
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
    says: [
      'bakehouse.yml:4: app: the tag "aws:made" begins with a reserved word.',
      `bakehouse.yml:3: web: the name "web*a2b3c4d5" is not allowed for amazon-ebs: it has 3 to 128 letters, digits and ( ) [ ] . / - ' @ _ or blanks.`,
    ],
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
    says: ['bakehouse.yml:4: server: it bakes for EC2, which cannot start from the image for docker of base.'],
  },
  {
    name: 'a YAML key twice',
    files: manifest(`web: { ${packer} }`, `web: { ${packer} }`),
    says: ['bakehouse.yml:4: "web" is here twice.'],
  },
  {
    name: 'YAML that does not parse',
    files: { 'bakehouse.yml': 'version: 1\nimages:\n  web: { packer: [\n' },
    says: [
      'bakehouse.yml:4: Flow sequence in block collection must be sufficiently indented and end with a ].',
      'bakehouse.yml:4: Flow map in block collection must be sufficiently indented and end with a }.',
    ],
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
    says: ['bakehouse.yml:1: Excessive alias count indicates a resource exhaustion attack.'],
  },
  {
    name: 'a manifest of ten megabytes',
    files: { 'bakehouse.yml': `version: 1\n${'# much ado\n'.repeat(1_000_000)}`.slice(0, 10 * 1024 * 1024) },
    says: ['bakehouse.yml:1: The file has 10485760 bytes; at most 4194304 are read.'],
  },
  {
    name: 'a manifest that is no UTF-8',
    files: {},
    arrange: (workspace) =>
      writeFileSync(join(workspace, 'bakehouse.yml'), Buffer.from('version: 1 # caf\xe9\n', 'latin1')),
    says: ['bakehouse.yml:1: The file is not UTF-8 text.'],
  },
  {
    name: 'a manifest outside',
    files: template,
    inputs: { manifest: '/etc/hostname' },
    says: ['Input "manifest" must stay inside the workspace, but "/etc/hostname" leads to /etc/hostname.'],
  },
  {
    name: 'a manifest behind a link that leads out',
    files: template,
    arrange: (workspace) => symlinkSync('/etc/hostname', join(workspace, 'bakehouse.yml')),
    says: ['Input "manifest" must stay inside the workspace, but "bakehouse.yml" leads to /etc/hostname.'],
  },
  {
    name: 'no manifest at all',
    files: { 'readme.md': 'nothing' },
    says: [
      'There is nothing to plan: no bakehouse.yml, IMAGES.json, docker/IMAGES.json or .docker/IMAGES.json is here. Write one ("bakehouse init" does), or name it with the input "manifest".',
    ],
  },
  {
    name: 'a manifest that is a folder',
    files: { 'bakehouse.yml/readme.md': 'nothing' },
    says: ['Input "manifest" must be a file, but "WORKSPACE/bakehouse.yml" is none.'],
  },
  {
    name: 'an empty manifest',
    files: { 'bakehouse.yml': '' },
    says: ['bakehouse.yml:1: The file must be an object, but was null.'],
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
        '    tier: top',
        '    packer: { templte: app.pkr.hcl, vars: { size: null } }',
        '  bare: {}',
        '  both: { packer: { template: app.pkr.hcl }, dockerfile: { file: Dockerfile } }',
        '  two: { from: web, source: { id: x }, packer: { template: app.pkr.hcl } }',
        '',
      ].join('\n'),
    },
    says: [
      'bakehouse.yml:1: version must be 1, but was 2.',
      'bakehouse.yml:2: "axis" is not known here. Did you mean "axes"?',
      'bakehouse.yml:5: images.web.tier must be base, infrastructure or application, but was "top".',
      'bakehouse.yml:6: images.web.packer.template must be a string, but is missing.',
      'bakehouse.yml:6: images.web.packer.vars.size must be a string, but was null.',
      'bakehouse.yml:6: images.web.packer: "templte" is not known here. Did you mean "template"?',
      'bakehouse.yml:7: images.bare has either packer or dockerfile, one of them.',
      'bakehouse.yml:8: images.both has either packer or dockerfile, one of them.',
      'bakehouse.yml:9: images.two has either from or source, not both.',
    ],
  },
  {
    name: 'twelve mistakes, more than the runner shows',
    files: manifest(...Array.from({ length: 12 }, (_, index) => `i${index}: { from: nobody${index}, ${packer} }`)),
    // The runner would drop the rest unseen.
    says: ['3 more of this kind are in the log and the summary.'],
    at: Array.from({ length: 9 }, (_, index) => `bakehouse.yml:${index + 3}`),
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
    says: [
      'bakehouse.yml:6: This looks like a literal value for "password"; a secret is never written down here. Name it in secret-vars or secrets, or end the line in # allow-secret.',
      'bakehouse.yml:7: This looks like an AWS access key; a secret is never written down here. Name it in secret-vars or secrets, or end the line in # allow-secret.',
    ],
  },
  {
    name: 'a var file that is missing',
    files: manifest('web: { packer: { template: app.pkr.hcl, var-files: [no.json, maybe.json?] } }'),
    says: [
      'bakehouse.yml:3: images.web.packer.var-files[0]: it names "no.json", which does not exist. End it in ? when it may be missing.',
    ],
  },
  {
    name: 'a var file that is not UTF-8, and one that is binary',
    files: manifest('web: { packer: { template: app.pkr.hcl, var-files: [latin.yml, blob.json] } }'),
    arrange: (workspace) => {
      writeFileSync(join(workspace, 'latin.yml'), Buffer.from('content: caf\xe9\n', 'latin1'));
      writeFileSync(join(workspace, 'blob.json'), Buffer.from([0x7b, 0x00, 0x7d]));
    },
    says: [
      'bakehouse.yml:3: images.web.packer.var-files[0]: latin.yml is not UTF-8 text.',
      'bakehouse.yml:3: images.web.packer.var-files[1]: blob.json is not UTF-8 text.',
    ],
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
    says: [
      'bakehouse.yml:3: images.web.packer.var-files[0]: must stay inside the repository, but was "../a.json".',
      'bakehouse.yml:3: images.web.packer.var-files[1]: folder is a folder, not a file of variables.',
      'bakehouse.yml:3: images.web.packer.var-files[2]: it must stay inside the workspace, but "link.json" leads to /etc/hostname.',
      'bakehouse.yml:3: images.web.packer.var-files[3]: secret.json:2 looks like a literal value for "api_token"; a secret is never written down. Name it in secret-vars, or end the line in # allow-secret.',
    ],
  },
  {
    name: 'a template that is missing, and one above the repository',
    files: manifest('web: { packer: { template: no.pkr.hcl } }', 'app: { dockerfile: { file: ../Dockerfile } }'),
    says: [
      'bakehouse.yml:3: images.web.packer.template: it names "no.pkr.hcl", which does not exist.',
      'bakehouse.yml:4: images.app.dockerfile.file: must stay inside the repository, but was "../Dockerfile".',
    ],
  },
  {
    name: 'a template that does not parse',
    files: {
      'bad.pkr.hcl': 'source "file" "x" {\n  content = "a\n}\n',
      'bakehouse.yml': images('web: { packer: { template: bad.pkr.hcl } }'),
    },
    says: [
      'The template cannot be read: bad.pkr.hcl:2:15: The string that starts in line 2 is not closed on its line.',
    ],
    at: ['bad.pkr.hcl:2'],
  },
  {
    name: 'an only that names nothing',
    files: manifest(`web: { ${packer} }`),
    inputs: { only: 'wbe' },
    says: ['Input "only" holds "wbe", which names no leg of the plan. Did you mean web?'],
  },
  {
    name: 'a variable for nobody',
    files: manifest(`web: { ${packer} }`),
    inputs: { vars: 'wbe: content=x' },
    says: ['Input "vars" sets content for "wbe", which names no leg of the plan. Did you mean web?'],
  },
  {
    name: 'a rebuild that names nothing',
    files: manifest(`web: { ${packer} }`),
    inputs: { rebuild: 'web, wbe' },
    says: ['Input "rebuild" holds "wbe", which names no leg of the plan. Did you mean web?'],
  },
  {
    name: 'a variable that is no assignment',
    files: manifest(`web: { ${packer} }`),
    inputs: { vars: 'content: x' },
    says: ['Input "vars" must hold lines name=value or leg: name=value, but one is "content: x".'],
  },
  {
    name: 'inputs that do not go together',
    files: manifest(`web: { ${packer} }`),
    inputs: { manifest: 'bakehouse.yml', request: '{}' },
    says: ['Inputs "manifest" and "request" are given together; a plan has one kind of source.'],
  },
  {
    name: 'inputs of wrong types',
    files: manifest(`web: { ${packer} }`),
    inputs: { mode: 'collekt', with: 'friends', 'dry-run': 'maybe' },
    says: [
      'Input "mode" must be plan or collect, but was "collekt".',
      'Input "with" must be parents, children or none, but was "friends".',
      'Input "dry-run" must be true or false, but was "maybe".',
    ],
  },
  {
    name: 'axes that multiply to millions of legs',
    files: overAxes(
      `{ ${['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}: [${Array.from({ length: 20 }, (_, n) => `v${n}`).join(', ')}]`).join(', ')} }`,
      `web: { ${packer} }`,
    ),
    says: [
      'bakehouse.yml:3: Axes multiply to 64000000 legs; at most 50000 are planned. Say with over which axes each image has.',
    ],
  },
  {
    name: '257 legs in a level',
    files: overAxes(
      `{ n: [${Array.from({ length: 257 }, (_, n) => `v${n}`).join(', ')}] }`,
      `web: { ${packer}, name: "web-{n}" }`,
    ),
    says: [
      'Level 0 has 257 legs to do; a matrix holds 256. The longest chain is web/v0. Plan a part of them at a time with the input "only", such as "only: web" (257 legs). The root action and the command line have no such limit: they bake every level on one machine.',
    ],
  },
  {
    name: 'nine levels',
    files: manifest(
      ...Array.from({ length: 9 }, (_, n) => `l${n}: { ${n === 0 ? '' : `from: l${n - 1}, `}${packer} }`),
    ),
    says: [
      '9 levels have something to do; a workflow has 8. The longest chain is l0 → l1 → l2 → l3 → l4 → l5 → l6 → l7 → l8. Plan a part of them at a time with the input "only", such as "only: l0" (1 leg). The root action and the command line have no such limit: they bake every level on one machine.',
    ],
  },
];

describe('a manifest that plan refuses', () => {
  for (const one of someOf(cases, 14)) it(one.name, (t) => expectRefusal(t, one));
});
