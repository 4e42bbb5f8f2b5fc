// What is wrong in an IMAGES.json, a build request or a profile: told with its line, and nothing is planned.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { fileHcl } from '../support/bake/templates.ts';
import { expectRefusal, type RefusedPlan } from '../support/plan/refusal.ts';

const baseJson = JSON.stringify({ builders: [{ type: 'file', content: 'x', target: 'out' }] });

/** A list of images, each on a line, from line 2 on. */
function imagesJson(...entries: readonly string[]): Readonly<Record<string, string>> {
  return { 'IMAGES.json': `{"images": [\n${entries.join(',\n')}\n]}\n`, 'packer/base.json': baseJson };
}

const entry = '  {"name": "base", "version": "1.0", "file": "base.json"}';

const images: readonly RefusedPlan[] = [
  {
    name: 'a comment',
    files: { 'IMAGES.json': '{\n  // the base\n  "images": []\n}\n' },
    says: ['?'],
  },
  {
    name: 'wrong types',
    files: imagesJson('  {"name": 7, "version": 1.10, "tag": ["a"]}', '  "base"', '  {"name": "x", "file": {}, "working_dir": 3}'),
    says: ['?'],
  },
  { name: 'no list', files: { 'IMAGES.json': '{"images": {"base": {}}}\n' }, says: ['?'] },
  { name: 'none of the fields', files: { 'IMAGES.json': '[]\n' }, says: ['?'] },
  { name: 'no version, and a Dockerfile without a tag', files: imagesJson('  {"name": "base", "file": "base"}', '  {"name": "web", "dockerfile": "Dockerfile"}'), says: ['?'] },
  {
    name: 'paths that lead out, and that are not there',
    files: imagesJson(
      '  {"name": "a", "version": "1", "file": "../../etc/passwd"}',
      '  {"name": "b", "version": "1", "file": "nope.json"}',
      '  {"name": "c", "version": "1", "file": "base.json", "working_dir": "/etc"}',
      '  {"name": "d", "version": "1", "file": "base.json", "working_dir": "nowhere"}',
    ),
    says: ['?'],
  },
  { name: 'an unknown name in braces, and a quote without end', files: imagesJson('  {"name": "a", "version": "1", "file": "base.json", "extra_args": "-var x={nobody}"}', '  {"name": "b", "version": "1", "file": "base.json", "extra_args": "-var \'x=1"}'), says: ['?'] },
  { name: 'two images of one name', files: imagesJson(entry, entry), says: ['?'] },
  {
    name: 'no UTF-8',
    files: { 'packer/base.json': baseJson },
    arrange: (workspace) => writeFileSync(join(workspace, 'IMAGES.json'), Buffer.from('{"images": "caf\xe9"}', 'latin1')),
    says: ['?'],
  },
];

/** A request with each member on a line, from line 2 on. */
function request(members: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return { request: JSON.stringify({ giturl: 'https://git.example.org/acme/images.git', ...members }, null, 2) };
}

const repository = { 'packer.json': baseJson };

const requests: readonly RefusedPlan[] = [
  ...['--upload-pack=touch marker', 'ext::sh -c touch% marker', 'file:///srv/images.git', '/srv/images.git', 'https://me:hunter2@git.example.org/a.git', 'http://git.example.org/a.git', 'ssh://-oProxyCommand=x/a.git'].map(
    (giturl): RefusedPlan => ({ name: `giturl: ${giturl}`, files: repository, inputs: request({ giturl }), says: ['?'] }),
  ),
  ...['-b', 'a..b', 'a b', ''].map(
    (branch): RefusedPlan => ({ name: `branch: ${JSON.stringify(branch)}`, files: repository, inputs: request({ branch }), says: ['?'] }),
  ),
  ...['../packer.json', '/a/../../packer.json', 'a\u0007b', '/nope.json'].map(
    (templatepath): RefusedPlan => ({
      name: `templatepath: ${JSON.stringify(templatepath)}`,
      files: repository,
      inputs: request({ templatepath }),
      says: ['?'],
    }),
  ),
  { name: 'everything at once', files: repository, inputs: request({ giturl: 'ext::sh', branch: '-b', templatepath: '../x', buildonly: '-force' }), says: ['?'] },
  { name: 'an unknown member', files: repository, inputs: request({ templatpath: '/packer.json' }), says: ['?'] },
  { name: 'a secret as a value', files: repository, inputs: request({ buildvars: [{ key: 'db_password', value: 'hunter2' }] }), says: ['?'] },
  { name: 'variables of wrong shapes', files: repository, inputs: request({ buildvars: [{ key: '-var', value: 'x' }, { key: 'a' }, { key: 'b', value: 1 }] }), says: ['?'] },
  { name: 'no JSON', files: repository, inputs: { request: '{"giturl": }' }, says: ['?'] },
  { name: 'a file that is not there', files: repository, inputs: { request: 'request.json' }, says: ['?'] },
  { name: 'an event without one', files: repository, inputs: { request: 'event' }, event: { name: 'push', payload: {} }, says: ['?'] },
];

const profile = (name: string, os: string): string =>
  JSON.stringify({ system: { personality: { name }, aii: { nbp: { pxelinux: { kernel: `${os}/vmlinuz` } } } } }, null, 2);
const profileFiles = {
  'template.json': '{"builders": [{"type": "file", "content": "$NAME $IMAGE", "target": "out"}]}\n',
  'source-images.json': '{"sl7x-x86_64": "id-7"}\n',
  'profiles/web.json': profile('web', 'sl7x-x86_64'),
};
const settings = { profiles: 'glob: profiles/*.json\ntemplate: template.json\n' };

const profiles: readonly RefusedPlan[] = [
  {
    name: 'no JSON',
    files: { ...profileFiles, 'profiles/bad.json': '{\n  "system": nope\n}\n' },
    inputs: settings,
    says: ['?'],
  },
  { name: 'no name, and a name that is code', files: { ...profileFiles, 'profiles/a.json': '{}', 'profiles/b.json': profile('{{user `x`}}', 'sl7x-x86_64') }, inputs: settings, says: ['?'] },
  { name: 'two of one name', files: { ...profileFiles, 'profiles/again.json': profile('web', 'sl7x-x86_64') }, inputs: settings, says: ['?'] },
  { name: 'a glob that fits nothing', files: profileFiles, inputs: { profiles: 'glob: nope/*.json\ntemplate: template.json\n' }, says: ['?'] },
  { name: 'a glob that leads out', files: profileFiles, inputs: { profiles: 'glob: ../*.json\ntemplate: template.json\n' }, says: ['?'] },
  { name: 'a map of images that is none', files: { ...profileFiles, 'source-images.json': '{\n  "sl7x-x86_64": 7\n}\n' }, inputs: settings, says: ['?'] },
  { name: 'templates to be written outside', files: profileFiles, inputs: { ...settings, render: '../out' }, says: ['?'] },
  { name: 'settings that are none', files: profileFiles, inputs: { profiles: 'glob: profiles/*.json\ntemplat: x\nname-path: a..b\n' }, says: ['?'] },
  { name: 'a template that is not there', files: profileFiles, inputs: { profiles: 'glob: profiles/*.json\ntemplate: nope.json\n' }, says: ['?'] },
  { name: 'a payload that brought none', files: profileFiles, inputs: { profiles: 'payload: true\ntemplate: template.json\n' }, event: { name: 'push', payload: {} }, says: ['?'] },
];

for (const [what, cases] of Object.entries({ 'IMAGES.json': images, 'a build request': requests, profiles })) {
  describe(`${what} that plan refuses`, () => {
    for (const one of cases) it(one.name, (t) => expectRefusal(t, one));
  });
}

describe('a template of a request', () => {
  it('that is HCL and does not parse is told with its line', (t) =>
    expectRefusal(t, {
      name: '',
      files: { 'bad.pkr.hcl': fileHcl('out').replace('}', '') },
      inputs: request({ templatepath: '/bad.pkr.hcl' }),
      says: ['?'],
    }));
});
