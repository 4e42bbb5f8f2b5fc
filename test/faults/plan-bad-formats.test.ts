// What is wrong in an IMAGES.json, a build request or a profile: told with its line, and nothing is planned.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { fileHcl } from '../support/bake/templates.ts';
import { expectRefusal, type RefusedPlan } from '../support/plan/refusal.ts';
import { someOf } from '../support/thorough.ts';

const baseJson = JSON.stringify({ builders: [{ type: 'file', content: 'x', target: 'out' }] });

/** A list of images, each on a line, from line 2 on. */
function imagesJson(...entries: readonly string[]): Readonly<Record<string, string>> {
  return { 'IMAGES.json': `{"images": [\n${entries.join(',\n')}\n]}\n`, 'packer/base.json': baseJson };
}

const images: readonly RefusedPlan[] = [
  {
    name: 'a comment',
    files: { 'IMAGES.json': '{\n  // the base\n  "images": []\n}\n' },
    says: ['IMAGES.json:2: IMAGES_FILE_NOT_A_JSON: column 3: A name in quotes is expected here. JSON has no comments.'],
  },
  {
    name: 'wrong types',
    files: imagesJson(
      '  {"name": 7, "version": 1.10, "tag": ["a"]}',
      '  "base"',
      '  {"name": "x", "file": {}, "working_dir": 3}',
    ),
    says: [
      'IMAGES.json:2: NO_NAME: images[0].name must be a string in quotes, but was 7.',
      'IMAGES.json:2: NO_VERSION: images[0].version must be a string in quotes, but was 1.10.',
      'IMAGES.json:2: INVALID_DOCKER_TAG: images[0].tag must be a string in quotes, but was ["a"].',
      'IMAGES.json:3: NOT_A_MAPPING: images[1] must be an object, as {"file": "base.json"}.',
      'IMAGES.json:4: NO_IMAGE_FILE_ERROR: images[2].file must be a string in quotes, but was {}.',
      'IMAGES.json:4: working dir is not a dir: images[2].working_dir must be a string in quotes, but was 3.',
    ],
  },
  {
    name: 'no list',
    files: { 'IMAGES.json': '{"images": {"base": {}}}\n' },
    says: [`IMAGES.json:1: No 'images' in images data': {"images": [{…}, …]} is expected.`],
  },
  {
    name: 'none of the fields',
    files: { 'IMAGES.json': '[]\n' },
    says: [`IMAGES.json:1: No 'images' in images data': {"images": [{…}, …]} is expected.`],
  },
  {
    name: 'no version, and a Dockerfile without a tag',
    files: imagesJson('  {"name": "base", "file": "base"}', '  {"name": "web", "dockerfile": "Dockerfile"}'),
    says: [
      'IMAGES.json:2: NO_VERSION: images[0] has no version, and the file "base" gives none; write "version", or a tag with :version.',
      'IMAGES.json:3: NO_TAG: images[1] has no tag; an image from a Dockerfile needs one, as "acme/web:1.0".',
    ],
  },
  {
    name: 'paths that lead out, and that are not there',
    files: imagesJson(
      '  {"name": "a", "version": "1", "file": "../../etc/passwd"}',
      '  {"name": "b", "version": "1", "file": "nope.json"}',
      '  {"name": "c", "version": "1", "file": "base.json", "working_dir": "/etc"}',
      '  {"name": "d", "version": "1", "file": "base.json", "working_dir": "nowhere"}',
    ),
    says: [
      'IMAGES.json:2: NO_IMAGE_FILE_ERROR: images[0].file must be a relative path that stays inside the repository, but was "../../etc/passwd".',
      `IMAGES.json:3: IMAGEFILE_DOES_NOT_EXIST: images[1].file names "nope.json", which is not in packer; plan's input "render" writes it from packer.json.`,
      'IMAGES.json:4: working dir "/etc" is not a dir: images[2].working_dir must be a relative path of a folder, from the root of the repository, and stay inside the repository.',
      'IMAGES.json:5: working dir "nowhere" is not a dir: images[3].working_dir must be a relative path of a folder, from the root of the repository.',
    ],
  },
  {
    name: 'an unknown name in braces, and a quote without end',
    files: imagesJson(
      '  {"name": "a", "version": "1", "file": "base.json", "extra_args": "-var x={nobody}"}',
      '  {"name": "b", "version": "1", "file": "base.json", "extra_args": "-var \'x=1"}',
    ),
    says: [
      'IMAGES.json:2: KeyError: images[0].extra_args cannot be formatted: nobody is not known; known are name, version, file, extra_args, images_file, builder_type, working_dir, fimage_file.',
      'IMAGES.json:3: INVALID_EXTRA_ARGS: images[1].extra_args cannot be split into words: the single quote at character 6 is not closed.',
    ],
  },
  {
    name: 'no UTF-8',
    files: { 'packer/base.json': baseJson },
    arrange: (workspace) =>
      writeFileSync(join(workspace, 'IMAGES.json'), Buffer.from('{"images": "caf\xe9"}', 'latin1')),
    says: ['IMAGES.json:1: IMAGES_FILE_NOT_A_JSON: the file is not UTF-8 text.'],
  },
];

/** A request with each member on a line, from line 2 on. */
function request(members: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return { request: JSON.stringify({ giturl: 'https://git.example.org/acme/images.git', ...members }, null, 2) };
}

const repository = { 'packer.json': baseJson };

type Wrong = readonly (readonly [given: string, why: string])[];

const WANTED = 'It must be https://host/path, ssh://git@host/path or git@host:path (http:// only to this machine).';
const addresses: Wrong = [
  [
    '--upload-pack=touch marker',
    'begins with a hyphen, so git would take it for an option: "--upload-pack=touch marker"',
  ],
  ['ext::sh -c touch% marker', 'names the remote helper "ext", a program that git would run'],
  ['file:///srv/images.git', 'has the scheme "file://"'],
  ['/srv/images.git', 'is "/srv/images.git", which is a local path or a short name'],
  ['https://me:hunter2@git.example.org/a.git', 'holds credentials; give them as checkout-token or ssh-key'],
  ['http://git.example.org/a.git', 'is plain http to "git.example.org", which anybody between could change'],
  ['ssh://-oProxyCommand=x/a.git', 'has the host "-oProxyCommand=x"'],
];
const branches: Wrong = [
  ['-b', 'begins with a hyphen, so git would take it for an option'],
  ['a..b', 'holds "..", which means a range to git'],
  ['a b', 'holds a blank or a control character'],
  ['', 'is empty'],
];
const templates: Wrong = [
  ['../packer.json', 'must stay inside the repository, but was "../packer.json".'],
  ['/a/../../packer.json', 'must stay inside the repository, but was "/a/../../packer.json".'],
  ['a\u0007b', 'holds a control character.'],
  [
    '/nope.json',
    'names "nope.json", which does not exist (looked for WORKSPACE/nope.json). Did you mean "packer.json"?',
  ],
];

const requests: readonly RefusedPlan[] = [
  ...addresses.map(([giturl, why]): RefusedPlan => ({
    name: `giturl: ${giturl}`,
    files: repository,
    inputs: request({ giturl }),
    says: [`input "request":2: giturl ${why}. ${WANTED}`],
  })),
  ...branches.map(([branch, why]): RefusedPlan => ({
    name: `branch: ${JSON.stringify(branch)}`,
    files: repository,
    inputs: request({ branch }),
    says: [
      `input "request":3: branch ${why}. It must be a branch, a tag or a commit, but was ${JSON.stringify(branch)}.`,
    ],
  })),
  ...templates.map(([templatepath, why]): RefusedPlan => ({
    name: `templatepath: ${JSON.stringify(templatepath)}`,
    files: repository,
    inputs: request({ templatepath }),
    says: [`input "request":3: templatepath ${why}`],
  })),
  {
    name: 'everything at once',
    files: repository,
    inputs: request({ giturl: 'ext::sh', branch: '-b', templatepath: '../x', buildonly: '-force' }),
    says: [
      'input "request":2: giturl names the remote helper "ext", a program that git would run. It must be https://host/path, ssh://git@host/path or git@host:path (http:// only to this machine).',
      'input "request":3: branch begins with a hyphen, so git would take it for an option. It must be a branch, a tag or a commit, but was "-b".',
      'input "request":4: templatepath must stay inside the repository, but was "../x".',
      'input "request":5: buildonly holds "-force", which no build is called.',
    ],
  },
  {
    name: 'an unknown member',
    files: repository,
    inputs: request({ templatpath: '/packer.json' }),
    says: ['input "request":3: "templatpath" is not known here. Did you mean "templatepath"?'],
  },
  {
    name: 'a secret as a value',
    files: repository,
    inputs: request({ buildvars: [{ key: 'db_password', value: 'hunter2' }] }),
    says: [
      'input "request":6: A request must not hold a literal value for "db_password". Give the value to the input secret-vars, and here {"key": …, "secret": "NAME"}.',
    ],
  },
  {
    name: 'variables of wrong shapes',
    files: repository,
    inputs: request({ buildvars: [{ key: '-var', value: 'x' }, { key: 'a' }, { key: 'b', value: 1 }] }),
    says: [
      'input "request":4: buildvars[0].key must be a name: a letter or underscore, then letters, digits, and . : _ -',
      'input "request":8: buildvars[1] must have a "value" or a "secret" beside its "key", and not both.',
    ],
  },
  {
    name: 'no JSON',
    files: repository,
    inputs: { request: '{"giturl": }' },
    says: ['input "request":1: giturl must be a string, but was null.'],
  },
  {
    name: 'a file that is not there',
    files: repository,
    inputs: { request: 'request.json' },
    says: ['Input "request" names "request.json", which does not exist (looked for WORKSPACE/request.json).'],
  },
  {
    name: 'an event without one',
    files: repository,
    inputs: { request: 'event' },
    event: { name: 'push', payload: {} },
    says: [
      'Input "request" is event, but the event holds no request: repository_dispatch brings one as its client_payload, workflow_dispatch as its inputs.',
    ],
  },
];

const profile = (name: string, os: string): string =>
  JSON.stringify(
    { system: { personality: { name }, aii: { nbp: { pxelinux: { kernel: `${os}/vmlinuz` } } } } },
    null,
    2,
  );
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
    says: ['profiles/bad.json:3: The profile is not JSON.'],
  },
  {
    name: 'no name, and a name that is code',
    files: { ...profileFiles, 'profiles/a.json': '{}', 'profiles/b.json': profile('{{user `x`}}', 'sl7x-x86_64') },
    inputs: settings,
    says: [
      'profiles/a.json:1: The profile has no system.personality.name.',
      'profiles/a.json:1: The profile has no system.aii.nbp.pxelinux.kernel.',
      'profiles/b.json:1: The profile has "{{", which Packer would run, in the name at system.personality.name: "{{user `x`}}".',
    ],
  },
  {
    name: 'two of one name',
    files: { ...profileFiles, 'profiles/again.json': profile('web', 'sl7x-x86_64') },
    inputs: settings,
    says: ['profiles/web.json:1: "web-sl7x-x86_64" is also what profiles/again.json:1 makes; keep one of them.'],
  },
  {
    name: 'a glob that fits nothing',
    files: profileFiles,
    inputs: { profiles: 'glob: nope/*.json\ntemplate: template.json\n' },
    says: ['Input "profiles": glob "nope/*.json" fits no file of the repository.'],
  },
  {
    name: 'a glob that leads out',
    files: profileFiles,
    inputs: { profiles: 'glob: ../*.json\ntemplate: template.json\n' },
    says: ['Input "profiles": glob must stay inside the repository, but was "../*.json".'],
  },
  {
    name: 'a map of images that is none',
    files: { ...profileFiles, 'source-images.json': '{\n  "sl7x-x86_64": 7\n}\n' },
    inputs: settings,
    says: ['source-images.json:2: "sl7x-x86_64" must be an image id or an object of image ids by operating system.'],
  },
  {
    name: 'templates to be written outside',
    files: profileFiles,
    inputs: { ...settings, render: '../out' },
    says: ['Input "render" must stay inside the workspace.'],
  },
  {
    name: 'settings that are none',
    files: profileFiles,
    inputs: { profiles: 'glob: profiles/*.json\ntemplat: x\nname-path: a..b\n' },
    says: [
      'input "profiles":1: template is missing.',
      'input "profiles":2: "templat" is not known here. Did you mean "template"?',
      'input "profiles":3: name-path must fit (names with dots between), but was "a..b".',
    ],
  },
  {
    name: 'a template that is not there',
    files: profileFiles,
    inputs: { profiles: 'glob: profiles/*.json\ntemplate: nope.json\n' },
    says: ['Input "profiles": template names "nope.json", which does not exist (looked for WORKSPACE/nope.json).'],
  },
  {
    name: 'a payload that brought none',
    files: profileFiles,
    inputs: { profiles: 'payload: true\ntemplate: template.json\n' },
    event: { name: 'push', payload: {} },
    says: [
      'Input "profiles" takes them from the payload, but the event brought none: repository_dispatch has it as client_payload.',
    ],
  },
];

for (const [what, cases] of Object.entries({ 'IMAGES.json': images, 'a build request': requests, profiles })) {
  describe(`${what} that plan refuses`, () => {
    for (const one of someOf(cases, 4, what)) it(one.name, (t) => expectRefusal(t, one));
  });
}

describe('a template of a request', () => {
  it('that is HCL and does not parse is told with its line', (t) =>
    expectRefusal(t, {
      name: '',
      files: { 'bad.pkr.hcl': fileHcl('out').replace('}', '') },
      inputs: request({ templatepath: '/bad.pkr.hcl' }),
      says: ['The template cannot be read: bad.pkr.hcl:2:1: This block is not closed by a brace.'],
      at: ['bad.pkr.hcl:2'],
    }));
});
