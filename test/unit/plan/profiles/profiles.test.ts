import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

import { UserError } from '../../../../src/core/errors.ts';
import { legDefinition } from '../../../../src/image/definition.ts';
import { fill, placeholdersOf } from '../../../../src/image/placeholder.ts';
import { readProfiles } from '../../../../src/plan/profiles/profiles.ts';
import { profileSettings, readProfileSettings } from '../../../../src/plan/profiles/settings.ts';
import { substitute } from '../../../../src/recipe/template/dollar-template.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const example = fileURLToPath(new URL('../../../../examples/profiles', import.meta.url));
const home = temporaryFolder();
let count = 0;

const profile = (name: unknown, kernel: unknown = 'el9/vmlinuz'): string =>
  JSON.stringify({ system: { personality: { name }, aii: { nbp: { pxelinux: { kernel } } } } });
const template = '{"builders": [{"name": "$NAME", "image": "$IMAGE", "metadata": { $METADATA }}]}';
const base = { 'source-images.json': '{"el9": "id-9", "el8": "id-8"}', 'template.json': template };

function repositoryOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  count += 1;
  const folder = join(home, `r${count}`);
  for (const [path, text] of Object.entries({ ...base, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** `settings` are over `glob: p/*.json` and `template: template.json`. */
function read(
  files: Readonly<Record<string, string | Uint8Array>>,
  settings: object = {},
  origins: { readonly payload?: string; readonly stdin?: string } = {},
) {
  const chosen = 'payload' in settings || 'stdin' in settings || 'glob' in settings ? {} : { glob: 'p/*.json' };
  const text = JSON.stringify({ ...chosen, template: 'template.json', ...settings });
  return readProfiles(readProfileSettings(text), { repository: repositoryOf(files), ...origins });
}

const ids = ({ draft }: ReturnType<typeof read>) => draft.legs.map(({ definition }) => definition.leg);

function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error.message;
  }
  return assert.fail('it was not refused');
}

describe('the example of profiles', () => {
  const settings = readProfileSettings(readFileSync(join(example, 'profiles.yml'), 'utf8'));
  const { draft, rendered } = readProfiles(settings, { repository: example });

  it('has two legs and a notice', () => {
    assert.deepEqual(
      draft.legs.map(({ definition, at }) => [definition.leg, at.file]),
      [
        ['webserver-debian12-x86_64', 'profiles/webserver.json'],
        ['worker-el9-x86_64', 'profiles/worker.json'],
      ],
    );
    assert.deepEqual(draft.notices, [
      {
        file: 'profiles/archive.json',
        line: 1,
        message: 'source-images.json has no image for "sl6x-x86_64", so "archive-sl6x-x86_64" is left out.',
      },
    ]);
    assert.deepEqual(draft.from, [
      'source-images.json',
      'profiles/archive.json',
      'profiles/webserver.json',
      'profiles/worker.json',
    ]);
  });

  it('has legs of the plan', () => {
    const definition = draft.legs[1]?.definition;
    assert.deepEqual(legDefinition.parse(definition), definition);
    assert.deepEqual(definition?.source, { of: 'map', file: 'source-images.json', field: ['el9-x86_64'] });
    assert.ok(definition.work.builder === 'packer');
    assert.deepEqual(definition.work.substitutions, {
      METADATA: '"AQ_PERSONALITY": "worker",\n"AQ_OS": "el9-x86_64"\n',
      NAME: 'worker-el9-x86_64',
      IMAGE: '{source.id}',
    });
    assert.equal(definition.slug, 'worker-el9-x86_64');
  });

  it('has templates that Packer bakes', (t) => {
    if (!existsSync('/usr/bin/packer')) return t.skip('Packer 1.6.6 is not on this machine');
    const folder = temporaryCopy();
    for (const [leg, text] of rendered) {
      const path = join(folder, `${leg}.json`);
      writeFileSync(path, text);
      execFileSync('/usr/bin/packer', ['build', path], { cwd: folder, env: { CHECKPOINT_DISABLE: '1', HOME: folder } });
    }
    assert.equal(
      readFileSync(join(folder, 'worker-el9-x86_64.image'), 'utf8'),
      'image worker-el9-x86_64 from a9d0c3b2-6f0b-4d57-8b1f-70c2f6c4be02\npersonality worker on el9-x86_64\n',
    );
    assert.ok(existsSync(join(folder, 'webserver-debian12-x86_64.image')));
  });

  function temporaryCopy(): string {
    const folder = join(home, 'example');
    cpSync(example, folder, { recursive: true });
    return folder;
  }
});

describe('profiles', () => {
  const three = { 'p/b.json': profile('b'), 'p/a.json': profile('a', 'el8/x/y'), 'p/c.json': profile('c', 'el9') };

  it('come in the order of their paths', () => assert.deepEqual(ids(read(three)), ['a-el8', 'b-el9', 'c-el9']));

  it('are chosen by a text that they hold', () => {
    const found = read({ ...three, 'p/x.json': 'no JSON' }, { 'match-content': 'el9' });
    assert.deepEqual(ids(found), ['b-el9', 'c-el9']);
    const none = read(three, { 'match-content': 'el7' });
    assert.deepEqual(
      none.draft.notices.map(({ message }) => message),
      ['No profile holds the string "el7".'],
    );
  });

  const globs: readonly (readonly [glob: string | readonly string[], ids: readonly string[]])[] = [
    ['**/*.json', ['a-el8', 'b-el9', 'c-el9', 'd-el9', 'e-el9']],
    ['./p/*.json', ['a-el8', 'b-el9', 'c-el9']],
    ['p/{a,b}.json', ['a-el8', 'b-el9']],
    ['p/a.json', ['a-el8']],
    ['p/**', ['a-el8', 'b-el9', 'c-el9', 'd-el9', 'e-el9']],
    [
      ['q/*.json', 'p/q/e.json', 'p/*/*.json'],
      ['d-el9', 'e-el9'],
    ],
  ];
  for (const [glob, expected] of globs) {
    it(`are found by ${JSON.stringify(glob)}`, () => {
      const files = {
        ...three,
        'p/q/d.json': profile('d'),
        'p/q/e.json': profile('e'),
        'q/x.json': profile('x', 'z/'),
      };
      const found = read(
        { ...files, '.git/x.json': profile('git'), 'p/.x.json': profile('dot') },
        { glob, 'match-content': 'system' },
      );
      assert.deepEqual(ids(found), expected);
    });
  }

  const sent: readonly (readonly [what: string, text: string, ids: readonly string[], file: string])[] = [
    ['one', profile('a'), ['a-el9'], 'payload'],
    ['one on several lines', JSON.stringify(JSON.parse(profile('a')), null, 2), ['a-el9'], 'payload'],
    ['a list', `[${profile('b')}, ${profile('a')}]`, ['b-el9', 'a-el9'], 'payload[0]'],
    ['one a line', `${profile('b')}\n\n${profile('a')}\r\n`, ['b-el9', 'a-el9'], 'payload'],
    ['a byte order mark', `\uFEFF${profile('a')}`, ['a-el9'], 'payload'],
  ];
  for (const [what, text, expected, file] of sent) {
    it(`are sent: ${what}`, () => {
      const found = read({}, { payload: true }, { payload: text });
      assert.deepEqual(ids(found), expected);
      assert.equal(found.draft.legs[0]?.at.file, file);
      assert.deepEqual(ids(read({}, { stdin: true }, { stdin: text })), expected);
      assert.deepEqual(found.draft.from, ['source-images.json']);
    });
  }

  it('may say their name and system elsewhere', () => {
    const text = JSON.stringify({ a: { 'b-c': 'web' }, os: { name: 'sl', version: '7x/1' } });
    const found = read(
      { 'p/a.json': text, 'source-images.json': '{"sl": {"7x": "id-7"}}' },
      { 'name-path': 'a.b-c', 'os-path': ['os.name', 'os.version'] },
    );
    assert.deepEqual(ids(found), ['web-sl-7x']);
    assert.deepEqual(found.draft.legs[0]?.definition.source, {
      of: 'map',
      file: 'source-images.json',
      field: ['sl', '7x'],
    });
  });

  const maps: readonly (readonly [map: string, field: readonly string[]])[] = [
    ['{"sl7x-x86_64": "id"}', ['sl7x-x86_64']],
    ['{"sl7x": {"x86_64": "id"}}', ['sl7x', 'x86_64']],
    ['{"sl": {"7x-x86_64": "id"}}', ['sl', '7x-x86_64']],
    ['{"a": {"b": {"c": "other"}}, "constructor": {"a": "other"}, "sl7x-x86_64": "id"}', ['sl7x-x86_64']],
  ];
  for (const [map, field] of maps) {
    it(`find their image in ${map}`, () => {
      const found = read({ 'source-images.json': map, 'p/a.json': profile('a', 'sl7x-x86_64/vmlinuz') });
      assert.deepEqual(found.draft.legs[0]?.definition.source, { of: 'map', file: 'source-images.json', field });
      assert.match(found.rendered.get('a-sl7x-x86_64') ?? '', /"image": "id"/);
    });
  }

  for (const os of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    it(`of the system ${os} have no image`, () => {
      const found = read({ 'p/a.json': profile('a', `${os}/x`) });
      assert.deepEqual(ids(found), []);
      assert.equal(found.draft.notices.length, 1);
    });
  }

  it('are not read through what every object has', () => {
    const text = '{"__proto__": {"system": {"personality": {"name": "x"}}}}';
    assert.match(
      refusal(() => read({ 'p/a.json': text })),
      /has no system\.personality\.name/,
    );
    const path = { 'name-path': 'toString' };
    assert.match(
      refusal(() => read({ 'p/a.json': profile('a') }, path)),
      /has no toString/,
    );
  });

  it('may have several templates, and others for some', () => {
    const files = {
      ...three,
      'p/d.json': profile('d'),
      't/x.json': '["$NAME"]',
      't/y.pkr.json': '["$IMAGE"]',
      't/z.pkr.hcl': '# $NAME',
    };
    const map = {
      DEFAULT: ['t/x.json', 't/y.pkr.json'],
      a: 't/z.pkr.hcl',
      el8: 't/x.json',
      'c-el9': ['./t/y.pkr.json'],
      c: 't/x.json',
    };
    const { draft, rendered } = read(files, { template: map });
    assert.deepEqual(
      draft.legs.map(({ definition: { leg, slug, image, name, work } }) => [
        leg, slug, image, name, work.builder === 'packer' && work.template,
      ]),
      [
        ['a-el8', 'a-el8', 'a-el8', 'a-el8', 't/z.pkr.hcl'],
        ['b-el9/x', 'b-el9-x', 'b-el9-x', 'b-el9', 't/x.json'],
        ['b-el9/y', 'b-el9-y', 'b-el9-y', 'b-el9', 't/y.pkr.json'],
        ['c-el9', 'c-el9', 'c-el9', 'c-el9', 't/y.pkr.json'],
        ['d-el9/x', 'd-el9-x', 'd-el9-x', 'd-el9', 't/x.json'],
        ['d-el9/y', 'd-el9-y', 'd-el9-y', 'd-el9', 't/y.pkr.json'],
      ],
    ); // prettier-ignore
    assert.deepEqual([...rendered.values()], ['# a-el8', '["b-el9"]', '["id-9"]', '["id-9"]', '["d-el9"]', '["id-9"]']);
  });

  it('make an image of each of several templates, as the templates call them', () => {
    const builder = (name: string): string => JSON.stringify({ builders: [{ type: 'openstack', image_name: name }] });
    const files = {
      'p/a.json': profile('a'),
      't/unmanaged.json': builder('$NAME'),
      't/managed.json': builder('$NAME AQ'),
      't/late.json': builder('{{user `name`}}'),
    };
    const names = (given: object, template: readonly string[]) =>
      read(files, { template: { DEFAULT: template }, ...given }).draft.legs.map(({ definition }) => definition.name);
    assert.deepEqual(names({}, ['t/unmanaged.json', 't/managed.json']), ['a-el9', 'a-el9 AQ']);
    assert.deepEqual(names({}, ['t/late.json']), ['a-el9']);
    assert.deepEqual(names({ name: '{os} {personality} {template}' }, ['t/unmanaged.json', 't/managed.json']), [
      'el9 a unmanaged',
      'el9 a managed',
    ]);
  });

  for (const [match, chosen] of [
    ['.testing.internal.json', ['a-el8', 'b-el9']],
    ['web', ['a-el8']],
    ['*.prod.*', ['c-el9']],
    ['el9', []],
  ] as const) {
    it(`are chosen by their files' names: ${match}`, () => {
      const files = {
        'p/web.testing.internal.json': profile('a', 'el8/x/y'),
        'p/db.testing.internal.json': profile('b'),
        'p/other.prod.json': profile('c', 'el9'),
        'p/x.json': 'no JSON',
      };
      const found = read(files, { match });
      assert.deepEqual([...ids(found)].sort(), chosen);
      const told = chosen.length > 0 ? [] : ['No profile is called "el9" or has that in its name.'];
      assert.deepEqual(
        found.draft.notices.map(({ message }) => message),
        told,
      );
    });
  }

  it('that were sent are chosen by what they make', () => {
    const payload = JSON.stringify([JSON.parse(profile('a', 'el8/x/y')), JSON.parse(profile('b'))]);
    const sent = (match: string) => ids(read({}, { payload: true, match }, { payload }));
    assert.deepEqual(sent('el9'), ['b-el9']);
    assert.deepEqual(sent('a-*'), ['a-el8']);
  });

  it('may have other metadata', () => {
    const metadata = { role: '{personality}', all: '{name} on {os} {{x}}', none: '' };
    const { rendered } = read({ 'p/a.json': profile('a') }, { metadata });
    assert.deepEqual(JSON.parse(rendered.get('a-el9') ?? ''), {
      builders: [{ name: 'a-el9', image: 'id-9', metadata: { role: 'a', all: 'a-el9 on el9 {x}', none: '' } }],
    });
  });

  const names = [
    'a"b',
    'a\\',
    '$NAME',
    '$IMAGE',
    '$METADATA',
    '$&',
    '{x}',
    "'",
    'a"}, "x": {"',
    '__proto__',
    'ü \u{1f600}',
    'a/b',
    '..',
    '%s',
  ];
  for (const name of names) {
    it(`may be called ${name}, and are rendered as that`, () => {
      const { draft, rendered } = read({ 'p/a.json': profile(name) });
      const definition = draft.legs[0]?.definition;
      assert.ok(definition?.work.builder === 'packer' && definition.work.substitutions !== null);
      assert.deepEqual(legDefinition.parse(definition), definition);
      assert.equal(definition.leg, `${name}-el9`);
      assert.equal(fill(definition.name, new Map()), `${name}-el9`);
      const text = rendered.get(definition.leg) ?? '';
      assert.deepEqual(JSON.parse(text), {
        builders: [{ name: `${name}-el9`, image: 'id-9', metadata: { AQ_PERSONALITY: name, AQ_OS: 'el9' } }],
      });
      // What a later job makes of the plan is the same.
      const { METADATA, NAME, IMAGE } = definition.work.substitutions;
      const known = new Map([['source.id', 'id-9']]);
      assert.deepEqual(placeholdersOf(IMAGE), ['source.id']);
      const filled = { METADATA: fill(METADATA, known), NAME: fill(NAME, known), IMAGE: fill(IMAGE, known) };
      assert.equal(substitute(template, filled), text);
    });
  }
});

describe('a profile is refused, with its place', () => {
  const link = temporaryFolder();
  writeFileSync(join(link, 'a.json'), profile('a'));
  const a = profile('a');
  const cases: readonly (readonly [what: string, files: Readonly<Record<string, string | Uint8Array>>, message: RegExp, settings?: object])[] = [
    ['no JSON', { 'p/a.json': '{\n "a": 1,\n oops\n}' }, /^p\/a\.json:3: The profile is not JSON\.$/],
    ['cut off', { 'p/a.json': '{\n "a": 1,\n' }, /^p\/a\.json:2: The profile is not JSON\.$/],
    ['empty', { 'p/a.json': '' }, /^p\/a\.json:1: The profile is not JSON\.$/],
    ['a list', { 'p/a.json': '[]' }, /^p\/a\.json:1: The profile must be a JSON object\.$/],
    ['not UTF-8', { 'p/a.json': Buffer.from([0xff]) }, /^The profile p\/a\.json is not UTF-8 text\.$/],
    ['too large', { 'p/a.json': Buffer.alloc(4 * 1024 * 1024 + 1, ' ') }, /^The profile p\/a\.json has 4194305 bytes/],
    ['without a name', { 'p/a.json': '{"system": {}}' }, /^p\/a\.json:1: The profile has no system\.personality\.name\.\np\/a\.json:1: The profile has no system\.aii/],
    ['with a number', { 'p/a.json': profile(7) }, /something other than a string at system\.personality\.name\.$/],
    ['with an empty name', { 'p/a.json': profile(' ') }, /^p\/a\.json:1: The profile has an empty name at system\.personality\.name: " "\.$/],
    ['with an empty system', { 'p/a.json': profile('a', '/vmlinuz') }, /has an empty name at system\.aii\.nbp\.pxelinux\.kernel: "\/vmlinuz"\.$/],
    ['of two lines', { 'p/a.json': profile('a\nb') }, /control character in the name at system\.personality\.name: "a\\nb"\.$/],
    ['with half a letter', { 'p/a.json': '{"system": {"personality": {"name": "\\ud800"}}}' }, /control character/],
    ['with code of Packer', { 'p/a.json': profile('{{env `HOME`}}') }, /has "\{\{", which Packer would run, in the name/],
    ['with code of HCL', { 'p/a.json': profile('a', '${file("x")}/') }, /has "\$\{", which Packer would run/],
    ['with a long name', { 'p/a.json': profile('a'.repeat(201)) }, /more than 200 characters/],
    ['twice', { 'p/a.json': a, 'p/b.json': a }, /^p\/b\.json:1: "a-el9" is also what p\/a\.json:1 makes; keep one of them\.$/],
    ['with two images', { 'p/a.json': a, 'source-images.json': '{"el9": "x", "el": {"9": "y"}}' }, /^p\/a\.json:1: source-images\.json has several images for "el9": el9 and el → 9\.$/],
    ['without a template', { 'p/a.json': a }, /^p\/a\.json:1: No template for "a-el9"; there are some for b or toString\.$/, { template: { b: 'template.json', toString: 'template.json' } }],
    ['with a template that is no JSON', { 'p/a.json': a, 'template.json': '{$METADATA' }, /^p\/a\.json:1: The template template\.json is not JSON once \$METADATA, \$NAME and \$IMAGE are filled in\.$/],
    ['with a template that is not there', { 'p/a.json': a }, /^Input "profiles": template names "x\.json", which does not exist/, { template: 'x.json' }],
    ['with a template outside', { 'p/a.json': a }, /must stay inside the workspace/, { template: '../../../../../../../../../etc/passwd' }],
    ['with a template that is a folder', { 'p/a.json': a }, /^Input "profiles": template must be a file, but "p" is none\.$/, { template: 'p' }],
    ['with templates of one name', { 'p/a.json': a, 'x/t.json': '', 'y/t.json': '' }, /the templates of "DEFAULT" must differ in their names, but x\/t\.json and y\/t\.json do not\.$/, { template: { DEFAULT: ['x/t.json', 'y/t.json'] } }],
    ['with no map', { 'p/a.json': a }, /source-images names "x\.json", which does not exist/, { 'source-images': 'x.json' }],
    ['with a map of numbers', { 'p/a.json': a, 'source-images.json': '{\n"el9": 9,\n"el8": []}' }, /^source-images\.json:2: "el9" must be an image id or an object .*\nsource-images\.json:3: "el8" must be/],
    ['with a map that is a list', { 'p/a.json': a, 'source-images.json': '[]' }, /^source-images\.json:1: The file must be an object of/],
    ['with a map of code', { 'p/a.json': a, 'source-images.json': '{"el9": "{{x}}"}' }, /^source-images\.json:1: "el9" has "\{\{"/],
    ['with a map that is no JSON', { 'p/a.json': a, 'source-images.json': '{' }, /^source-images\.json:1: /],
    ['that does not exist', {}, /^Input "profiles": glob "p\/\*\.json" fits no file of the repository\.$/],
    ['of git itself', { '.git/a.json': a }, /fits no file/, { glob: '.*/*.json' }],
    ['above', {}, /glob must stay inside the repository, but was "\.\.\/\*\.json"\.$/, { glob: '../*.json' }],
    ['elsewhere', {}, /glob must stay inside the repository/, { glob: '/etc/*.json' }],
    ['of nobody', {}, /^Input "profiles" takes profiles from stdin, but nothing came that way\.$/, { stdin: true }],
  ]; // prettier-ignore
  for (const [what, files, message, settings] of cases) {
    it(what, () =>
      assert.match(
        refusal(() => read(files, settings)),
        message,
      ),
    );
  }

  it('behind a link that leads out', () => {
    const repository = repositoryOf({});
    mkdirSync(join(repository, 'p'));
    symlinkSync(join(link, 'a.json'), join(repository, 'p/a.json'));
    symlinkSync(link, join(repository, 'p/q'));
    const settings = (glob: string) => readProfileSettings(JSON.stringify({ glob, template: 'template.json' }));
    for (const glob of ['p/a.json', 'p/*.json', '**']) {
      assert.match(
        refusal(() => readProfiles(settings(glob), { repository })),
        /must stay inside the workspace/,
      );
    }
    assert.match(
      refusal(() => readProfiles(settings('p/q/*.json'), { repository })),
      /glob must stay inside the workspace/,
    );
  });

  it('together with all others, fifty of them told', () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`p/${100 + index}.json`, '{']));
    const lines = refusal(() => read(files)).split('\n');
    assert.equal(lines.length, 51);
    assert.match(lines[50] ?? '', /^\S+:\d+: And 10 more\.$/);
  });

  it('without being quoted', () => {
    const text = 'a-hash-of-a-password';
    assert.ok(!refusal(() => read({ 'p/a.json': `{"x": ${text}` })).includes('hash'));
    assert.ok(!refusal(() => read({ 'p/a.json': `{"x": "${text}"}` })).includes('hash'));
  });
});

describe('the settings of profiles', () => {
  const cases: readonly (readonly [text: string, message: RegExp])[] = [
    ['template: x', /^input "profiles":1: profiles must have one of glob, stdin and payload, but has none\.$/],
    ['template: x\nglob: x\nstdin: true', /but has 2\.$/],
    ['glob: x', /^input "profiles":1: template is missing\.$/],
    ['template: x\nglob: x\nmach: y', /^input "profiles":3: "mach" is not known here\. Did you mean "match"\?$/],
    ['template: x\nstdin: false', /stdin/],
    ['template: x\nglob: x\nname-path: a..b', /^input "profiles":3: name-path must fit/],
    ['template: x\nglob: x\nmetadata: { A: "{personalty}" }', /^input "profiles":3: metadata\.A the placeholder \{personalty\} is not known; Did you mean \{personality\}\?/],
    ['template: x\nglob: x\nmetadata: { A: "{" }', /a brace stands alone/],
    ['- x', /must be an object/],
  ]; // prettier-ignore
  for (const [text, message] of cases) {
    it(`must not be ${JSON.stringify(text)}`, () =>
      assert.match(
        refusal(() => readProfileSettings(text)),
        message,
      ));
  }

  it('have a schema that describes every member', () => {
    const { properties, required } = z.toJSONSchema(profileSettings, { target: 'draft-2020-12', io: 'input' });
    assert.deepEqual(required, ['template']);
    for (const [name, member] of Object.entries(properties ?? {})) {
      assert.ok(typeof member === 'object' && (member.description ?? '') !== '', name);
    }
  });
});

describe('ten thousand profiles', () => {
  it('take ten times as long as a thousand, about', () => {
    const map = JSON.stringify(
      Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`os${index}`, `id-${index}`])),
    );
    const repository = repositoryOf({ 'source-images.json': map });
    const settings = readProfileSettings('payload: true\ntemplate: template.json');
    // Of the processor: what others do meanwhile on a busy machine does not count.
    const cost = (count: number): number => {
      const payload = Array.from({ length: count }, (_, index) => profile(`p${index}`, `os${index % 1000}/x`)).join(
        '\n',
      );
      const before = process.cpuUsage();
      assert.equal(readProfiles(settings, { repository, payload }).draft.legs.length, count);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    cost(100);
    const few = cost(1000);
    const many = cost(10_000);
    // A cost that grew with the square would be a hundredfold.
    assert.ok(many < 40 * few, `${few} ms, then ${many} ms`);
  });
});
