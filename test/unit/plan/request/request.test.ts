import assert from 'node:assert/strict';
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { z } from 'zod';

import { DocumentError } from '../../../../src/core/text/document.ts';
import { UserError } from '../../../../src/core/errors.ts';
import { legDefinition } from '../../../../src/image/definition.ts';
import { buildRequest } from '../../../../src/plan/request/build-request.ts';
import { findRequest, requestFromEvent } from '../../../../src/plan/request/request-text.ts';
import { readRequest } from '../../../../src/plan/request/request.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { letters, secretTexts } from '../literal-secret-texts.ts';

const outside = temporaryFolder();
const repository = join(outside, 'repository');
mkdirSync(join(repository, 'templates/base'), { recursive: true });
writeFileSync(join(repository, 'packer.json'), '{}');
writeFileSync(join(repository, 'templates/web {1}.json'), '{}');
writeFileSync(join(outside, 'secret.json'), '{}');
symlinkSync('../secret.json', join(repository, 'out.json'));

const giturl = 'https://github.com/acme/images.git';
const readText = (text: string) =>
  readRequest({ repository, text, name: 'build.json', from: ['build.json'], repositoryName: 'fallback' });
const read = (request: object) => readText(JSON.stringify(request, null, 1));

function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error.message;
  }
  return assert.fail('it was not refused');
}

describe('a build request', () => {
  it('of the least members is one leg of /packer.json', () => {
    const { draft, request } = read({ giturl });
    const [leg, ...more] = draft.legs;
    assert.deepEqual(more, []);
    assert.deepEqual(request, { id: null, giturl, branch: null, variables: [], secretVariables: [] });
    assert.deepEqual(draft.from, ['build.json']);
    assert.deepEqual(leg?.at, { file: 'build.json', line: 2 });
    assert.deepEqual(leg?.definition, {
      leg: 'images', slug: 'images', image: 'images', tier: 'application', axes: {}, name: 'images', version: null, parent: null,
      source: null,
      work: {
        builder: 'packer', template: 'packer.json', 'working-directory': '.', only: [], except: [], vars: {}, 'secret-vars': {},
        'var-files': [], arguments: [], version: null, 'vars-in-environment': true, substitutions: null,
      },
      inputs: null, accept: [], extras: [], tags: {}, 'declared-tag': null, verify: null, publish: [], 'runs-on': null, arch: null,
      timeout: null, account: null, 'retry-shell-flake': false,
    }); // prettier-ignore
    assert.deepEqual(legDefinition.parse(leg?.definition), leg?.definition);
  });

  it('of all members has them all', () => {
    const { draft, request } = read({
      id: '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
      giturl: 'git@github.com:acme/Web.Images.git',
      branch: 'feature/x',
      templatepath: 'templates/web {1}.json',
      buildonly: 'docker, amazon-{ebs},',
      buildvars: [
        { key: 'size', value: '10 {GB}' },
        { key: 'empty', value: '' },
        { key: 'password', secret: 'DB_PASSWORD' },
      ],
    });
    const definition = draft.legs[0]?.definition;
    assert.equal(definition?.leg, 'Web.Images');
    assert.equal(definition?.slug, 'web.images');
    assert.ok(definition?.work.builder === 'packer');
    assert.equal(definition.work.template, 'templates/web {1}.json');
    assert.deepEqual(definition.work.only, ['docker', 'amazon-{{ebs}}']);
    assert.deepEqual(definition.work.vars, { size: '10 {{GB}}', empty: '' });
    assert.deepEqual(definition.work['secret-vars'], { password: 'DB_PASSWORD' });
    assert.deepEqual(request, {
      id: '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
      giturl: 'git@github.com:acme/Web.Images.git',
      branch: 'feature/x',
      variables: [
        ['size', '10 {GB}'],
        ['empty', ''],
      ],
      secretVariables: [['password', 'DB_PASSWORD']],
    });
  });

  const templates: readonly (readonly [path: string, template: string])[] = [
    ['/packer.json', 'packer.json'],
    ['packer.json', 'packer.json'],
    ['//packer.json', 'packer.json'],
    ['./packer.json', 'packer.json'],
    ['templates/base/', 'templates/base'],
    ['/', '.'],
  ];
  for (const [templatepath, template] of templates) {
    it(`has the template ${template} for ${templatepath}`, () => {
      const work = read({ giturl, templatepath }).draft.legs[0]?.definition.work;
      assert.equal(work?.builder === 'packer' && work.template, template);
    });
  }

  for (const [given, near] of [
    ['/packer.jsn', 'packer.json'],
    ['build/packer.json', 'packer.json'],
  ] as const) {
    it(`suggests ${near} for ${given}`, () => {
      assert.match(
        refusal(() => read({ giturl, templatepath: given })),
        new RegExp(`which does not exist .* Did you mean "${near}`),
      );
    });
  }

  it('that packerd answered with is taken', () => {
    const request = { giturl, localpath: '/tmp/packerd1', responses: ['a'], responselinks: [{ rel: 'x', href: 'y' }] };
    assert.equal(read(request).draft.legs.length, 1);
  });

  it('may be indented by tabs and hold escapes', () => {
    const text = `{\n\t"giturl": "https:\\/\\/github.com\\/acme\\/images.git",\n\t"buildvars": [\n\t\t{"key": "a", "value": "\\ud83d\\ude00\\u00fc"}\n\t]\n}\n`;
    const work = readText(text).draft.legs[0]?.definition.work;
    assert.deepEqual(work?.builder === 'packer' && work.vars, { a: '\u{1f600}ü' });
  });

  it('has numbers and words as they are written', () => {
    const values = ['012345678901', '1.10', '12345678901234567890', '0x1F', '1e3', 'yes', 'True', '2026-01-31'];
    const text = `giturl: ${giturl}\nbranch: 1.10\nbuildvars:\n${values.map((value, index) => `  - { key: k${index}, value: ${value} }\n`).join('')}`;
    const { draft, request } = readText(text);
    const work = draft.legs[0]?.definition.work;
    assert.deepEqual(work?.builder === 'packer' && Object.values(work.vars), values);
    assert.deepEqual(
      request.variables.map(([, value]) => value),
      values,
    );
    assert.equal(request.branch, '1.10');
    const json = `{"giturl": "${giturl}", "buildvars": [{"key": "a", "value": 1.10}, {"key": "b", "value": true}]}`;
    assert.deepEqual(readText(json).request.variables, [
      ['a', '1.10'],
      ['b', 'true'],
    ]);
  });

  it('is called as the repository of the run when the address has no name', () => {
    assert.equal(read({ giturl: 'https://example.com/' }).draft.legs[0]?.definition.leg, 'fallback');
  });

  const bad: readonly (readonly [what: string, request: object, message: RegExp])[] = [
    ['no giturl', {}, /^build\.json:1: giturl must be a string, but is missing\.$/],
    ['an unknown member', { giturl, brunch: 'x' }, /^build\.json:3: "brunch" is not known here\. Did you mean "branch"\?$/],
    ['an option for an address', { giturl: '--upload-pack=x' }, /^build\.json:2: giturl begins with a hyphen/],
    ['a program for an address', { giturl: 'ext::sh' }, /^build\.json:2: giturl names the remote helper "ext"/],
    ['a file for an address', { giturl: 'file:///x' }, /^build\.json:2: giturl has the scheme "file:/],
    ['an option for a branch', { giturl, branch: '-b' }, /^build\.json:3: branch begins with a hyphen/],
    ['a template above', { giturl, templatepath: '/../secret.json' }, /^build\.json:3: templatepath must stay inside the repository, but was "\/\.\.\/secret\.json"\.$/],
    ['a template above, later', { giturl, templatepath: 'templates/../packer.json' }, /must stay inside/],
    ['a template above, as on Windows', { giturl, templatepath: '..\\secret.json' }, /must stay inside/],
    ['a template that leads out', { giturl, templatepath: 'out.json' }, /templatepath must stay inside the workspace/],
    ['a template that is not there', { giturl, templatepath: 'x.json' }, /^build\.json:3: templatepath names "x\.json", which does not exist/],
    ['a template of two lines', { giturl, templatepath: 'a\nb' }, /control character/],
    ['a NUL in a template', { giturl, templatepath: 'a\0b' }, /control character/],
    ['an option for a build', { giturl, buildonly: 'a,-var' }, /^build\.json:3: buildonly holds "-var", which no build is called\.$/],
    ['variables as an object', { giturl, buildvars: { a: 'b' } }, /^build\.json:3: buildvars must be a list of/],
    ['a variable as a text', { giturl, buildvars: ['a=b'] }, /buildvars\[0\] must have a "value" or a "secret"/],
    ['a variable of both kinds', { giturl, buildvars: [{ key: 'a', value: 'b', secret: 'C' }] }, /and not both\.$/],
    ['a variable of neither', { giturl, buildvars: [{ key: 'a' }] }, /buildvars\[0\] must have/],
    ['a variable without a key', { giturl, buildvars: [{ value: 'a' }] }, /^build\.json:4: buildvars\[0\]\.key must be a string, but is missing\.$/],
    ['a variable with more', { giturl, buildvars: [{ key: 'a', value: 'b', sensitive: true }] }, /^build\.json:4: buildvars\[0\] has "sensitive"; known are key, value, secret\.$/],
    ['nothing as a value', { giturl, buildvars: [{ key: 'a', value: null }] }, /^build\.json:4: buildvars\[0\]\.value must be a string\.$/],
    ['a wrong name', { giturl, buildvars: [{ key: 'a b', value: 'c' }] }, /buildvars\[0\]\.key must be a name/],
    ['an option as a name', { giturl, buildvars: [{ key: '-var', value: 'c' }] }, /must be a name/],
    ['a name of JavaScript', { giturl, buildvars: [{ key: '__proto__', value: 'c' }] }, /must be a name/],
    ['a variable twice', { giturl, buildvars: [{ key: 'a', value: 'b' }, { key: 'a', secret: 'C' }] }, /^build\.json:8: buildvars names a twice; keep one of them\.$/],
    ['a NUL in a value', { giturl, buildvars: [{ key: 'a', value: 'b\0c' }] }, /a holds a NUL byte\.$/],
    ['a wrong id', { giturl, id: 'a/../b' }, /^build\.json:3: id must fit/],
  ]; // prettier-ignore
  for (const [what, request, message] of bad) {
    it(`must not have ${what}`, () =>
      assert.match(
        refusal(() => read(request)),
        message,
      ));
  }

  it('tells all that is wrong at once, by line', () => {
    const message = refusal(() => read({ giturl: 'x', branch: '-b', templatepath: '../x', buildonly: '-a' }));
    assert.deepEqual(
      message.split('\n').map((line) => line.split(' ')[0]),
      ['build.json:2:', 'build.json:3:', 'build.json:4:', 'build.json:5:'],
    );
  });

  it('says nothing of the template where the address is wrong', () => {
    assert.doesNotMatch(
      refusal(() => read({ giturl: 'ext::sh', templatepath: 'x.json' })),
      /templatepath/,
    );
  });

  for (const [what, text] of [
    ['no JSON', '{"giturl": '],
    ['a key twice', `{"giturl": "${giturl}",\n"giturl": "x"}`],
    ['a list', '[]'],
    ['nothing', ''],
    ['a text', '"x"'],
  ] as const) {
    it(`must not be ${what}`, () =>
      assert.match(
        refusal(() => readText(text)),
        /^build\.json:\d: /,
      ));
  }
});

describe('a secret in a request', () => {
  const value = letters(20);
  const named = ['password', 'ssh_password', 'client_secret', 'API_TOKEN', 'dbPassword'];
  for (const key of named) {
    it(`is refused as the value of ${key}, and not shown`, () => {
      const message = refusal(() => read({ giturl, buildvars: [{ key, value }] }));
      assert.match(
        message,
        new RegExp(`^build\\.json:6: A request must not hold a literal value for "${key}"\\. Give`),
      );
      assert.ok(!message.includes(value));
    });
  }

  for (const [what, text] of secretTexts) {
    it(`is refused anywhere by its shape, and not shown: ${what}, ${text.slice(0, 8)}`, () => {
      for (const request of [
        { giturl, buildvars: [{ key: 'x', value: text }] },
        { giturl, branch: text },
        { giturl, x: text },
      ]) {
        const message = refusal(() => read(request));
        assert.match(message, /A request must not hold an? /);
        assert.ok(!message.includes(text.slice(-8)));
      }
    });
  }

  const hidden: readonly (readonly [what: string, request: object])[] = [
    ['in an address', { giturl: `https://me:${value}@github.com/x` }],
    ['as a number', { giturl, buildvars: [{ key: 'password', value: 12_345_678 }] }],
    ['in a list', { giturl, buildvars: [{ key: 'x', value: [value] }] }],
    ['in the place of the variables', { giturl, buildvars: `password=${value}` }],
    ['in the place of a variable', { giturl, buildvars: [`password=${value}`] }],
    ['in the place of a name', { giturl, buildvars: [{ key: `password=${value}`, value: '' }] }],
    ['in the place of a name of a secret', { giturl, buildvars: [{ key: 'password', secret: `${value}/=` }] }],
    ['as a member', { giturl, password: value }],
    ['beside a mistake', { giturl: 5, buildvars: [{ key: 'password', value }] }],
  ];
  for (const [what, request] of hidden) {
    it(`is not shown ${what}`, () => {
      const message = refusal(() => read(request));
      assert.ok(!message.includes(value) && !message.includes('12345678'), message);
    });
  }

  it('is taken where the line says so, and where it is only a name or a switch', () => {
    const work = readText(
      `{"giturl": "${giturl}", "buildvars": [\n{"key": "password", "value": "${value}"}, # allow-secret\n` +
        '{"key": "use_token", "value": "true"},\n{"key": "token", "value": ""},\n{"key": "secret", "secret": "NAME"}]}',
    ).draft.legs[0]?.definition.work;
    assert.deepEqual(work?.builder === 'packer' && work.vars, { password: value, use_token: 'true', token: '' });
  });
});

describe('the request of an event', () => {
  const variables = [{ key: 'a', value: 'b' }];
  const cases: readonly (readonly [what: string, payload: object, request: object])[] = [
    ['repository_dispatch', { action: 'bake', client_payload: { giturl, buildvars: variables } }, { giturl, buildvars: variables }],
    ['repository_dispatch, variables as a text', { client_payload: { giturl, buildvars: JSON.stringify(variables) } }, { giturl, buildvars: variables }],
    ['repository_dispatch, with more', { client_payload: { giturl, x: 1 } }, { giturl, x: 1 }],
    ['workflow_dispatch', { inputs: { giturl, branch: '', buildvars: JSON.stringify(variables), debug: 'true' } }, { giturl, buildvars: variables }],
    ['workflow_dispatch, no variables', { inputs: { giturl, buildvars: ' ' } }, { giturl, buildvars: [] }],
    ['workflow_dispatch, a name of JavaScript', { inputs: { giturl, toString: 'x', constructor: 'y' } }, { giturl }],
  ]; // prettier-ignore
  for (const [what, payload, request] of cases) {
    it(`is read: ${what}`, () => assert.deepEqual(requestFromEvent(payload), request));
  }

  const none: readonly unknown[] = [
    {},
    null,
    'x',
    [],
    { inputs: null },
    { client_payload: null },
    { client_payload: [] },
  ];
  for (const payload of none) {
    it(`is missed in ${JSON.stringify(payload)}`, () => {
      assert.match(
        refusal(() => requestFromEvent(payload)),
        /but the event holds no request/,
      );
    });
  }

  it('does not show variables that cannot be read', () => {
    const message = refusal(() => requestFromEvent({ inputs: { giturl, buildvars: `password=${letters(9)}` } }));
    assert.match(message, /^buildvars of the event must be JSON/);
    assert.ok(!message.includes(letters(9)));
  });
});

describe('the input request', () => {
  const folder = temporaryFolder();
  const event = join(folder, 'event.json');
  writeFileSync(event, JSON.stringify({ client_payload: { giturl } }));
  const pit = `${'['.repeat(9000)}${']'.repeat(9000)}`;
  writeFileSync(join(folder, 'pit.json'), `{"client_payload": {"giturl": "${giturl}", "more": ${pit}}}`);
  writeFileSync(join(folder, 'bad.json'), '{');
  mkdirSync(join(folder, 'requests'));
  writeFileSync(join(folder, 'requests/web.json'), JSON.stringify({ giturl }));
  writeFileSync(join(folder, 'requests/binary.json'), Buffer.from([0xff, 0xfe]));

  const find = (input: string, eventPath?: string, kind: 'actions' | 'terminal' = 'actions') =>
    findRequest(input, { repository: realpathSync(folder), eventPath, kind });

  it('may lie anywhere on a terminal, and in a job only in the repository', () => {
    const elsewhere = join(temporaryFolder(), 'mine.json');
    writeFileSync(elsewhere, JSON.stringify({ giturl }));
    assert.deepEqual(find(elsewhere, undefined, 'terminal'), {
      text: JSON.stringify({ giturl }),
      name: elsewhere,
      from: [],
    });
    assert.deepEqual(find('requests/web.json', undefined, 'terminal').from, ['requests/web.json']);
    assert.match(
      refusal(() => find(`${elsewhere}.gone`, undefined, 'terminal')),
      /which does not exist/,
    );
    assert.match(
      refusal(() => find(elsewhere)),
      /must stay inside the workspace/,
    );
  });

  it('is JSON, a path or the event', () => {
    const text = ` {"giturl": "${giturl}"}`;
    assert.deepEqual(find(text), { text, name: 'input "request"', from: [] });
    assert.deepEqual(find(' requests/web.json '), {
      text: JSON.stringify({ giturl }),
      name: 'requests/web.json',
      from: ['requests/web.json'],
    });
    const found = find('event', event);
    assert.equal(found.name, 'the event');
    const { draft } = readRequest({ ...found, repository, repositoryName: 'x' });
    assert.equal(draft.legs[0]?.definition.leg, 'images');
  });

  const bad: readonly (readonly [input: string, event: string | undefined, message: RegExp])[] = [
    ['event', undefined, /^Input "request" is event, but this run has no event \(GITHUB_EVENT_PATH is not set\)/],
    ['event', '', /no event/],
    ['event', join(folder, 'bad.json'), /cannot be read as JSON/],
    ['event', join(folder, 'gone.json'), /cannot be read as JSON/],
    ['event', join(folder, 'pit.json'), /^The request of the event is nested too deeply\.$/],
    ['gone.json', undefined, /^Input "request" names "gone\.json", which does not exist/],
    ['../x.json', undefined, /does not exist|must stay inside/],
    ['requests', undefined, /cannot be read/],
    ['requests/binary.json', undefined, /UTF-8/],
  ];
  for (const [input, path, message] of bad) {
    it(`is refused: ${input} with ${String(path?.split('/').at(-1))}`, () => {
      assert.match(
        refusal(() => find(input, path)),
        message,
      );
    });
  }

  it('names the input when JSON is wrong', () => {
    const found = find('{}');
    assert.throws(
      () => readRequest({ ...found, repository, repositoryName: 'x' }),
      (error: unknown) => error instanceof DocumentError && error.file === 'input "request"',
    );
  });
});

describe('the schema of a request', () => {
  it('describes every member', () => {
    const { properties, required } = z.toJSONSchema(buildRequest, { target: 'draft-2020-12', io: 'input' });
    assert.deepEqual(required, ['giturl']);
    for (const [name, member] of Object.entries(properties ?? {})) {
      assert.ok(typeof member === 'object' && (member.description ?? '') !== '', name);
    }
  });
});
