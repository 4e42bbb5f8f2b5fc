import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { readSettings } from '../../../../src/actions/bake/settings.ts';
import { checkRights } from '../../../../src/core/files/rights.ts';
import type { Trust } from '../../../../src/core/runner/trust.ts';
import { randomWord } from '../../core/encodings.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { introduceProviders } from '../../../../src/providers/providers.ts';

introduceProviders();

const read = (inputs: Readonly<Record<string, string>>): ReturnType<typeof readSettings> =>
  readSettings(fakeHost({ inputs: { template: 'app.json', ...inputs } }));

describe('the inputs of bake', () => {
  test('have defaults that bake without a trace left behind', () => {
    const { template, ...rest } = read({});
    assert.equal(template, 'app.json');
    assert.deepEqual(rest, {
      plan: '',
      leg: '',
      'plan-digest': '',
      builder: 'packer',
      'working-directory': '.',
      only: [],
      except: [],
      vars: [],
      'secret-vars': [],
      credentials: [],
      'var-files': [],
      image: '',
      tier: 'application',
      name: '',
      tags: [],
      inputs: [],
      reuse: '',
      accept: [],
      handoff: 'auto',
      records: [],
      'allow-no-image': false,
      parent: '',
      mode: 'build',
      validate: 'auto',
      berks: 'auto',
      'berks-frozen': false,
      'on-error': 'cleanup',
      'keep-on-failure': false,
      'parallel-builds': 0,
      timeout: 350,
      retries: 0,
      'retry-vars': [],
      arguments: [],
      'pass-env': [],
      account: '',
      'min-free-disk': 1,
      'debug-log': false,
      'artifact-prefix': 'bakehouse',
      'allow-untrusted': false,
    });
  });

  const planned: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ leg: 'web', template: 'x' }, /^Input "plan" is required with "leg"/],
    [{ plan: 'plan.json', template: 'x' }, /^Input "leg" is required with "plan"/],
    [{ template: '' }, /^Input "template" is required/],
    ...['template', 'only', 'vars', 'arguments', 'inputs'].map(
      (name) =>
        [
          { plan: 'p', leg: 'web', template: '', [name]: name === 'vars' ? 'a=b' : 'x' },
          new RegExp(`"leg" and "${name}"`),
        ] as const,
    ),
  ];
  for (const [inputs, message] of planned) {
    test(`are refused: ${JSON.stringify(inputs)}`, () => assert.throws(() => read(inputs), { message }));
  }

  test('are all read', () => {
    const settings = read({
      only: 'docker.*, app.null.x',
      vars: 'region=us-east-1\nnote<<END\na\nb\nEND',
      'var-files': 'a.json\nb.yml?',
      'on-error': 'abort',
      'keep-on-failure': 'true',
      timeout: '12.5',
      account: '123456789012',
      'artifact-prefix': 'team.a_b-c',
      'pass-env': 'NPM_TOKEN',
      arguments: '-force\n-config-type=hcl2',
    });
    assert.deepEqual(settings.only, ['docker.*', 'app.null.x']);
    assert.deepEqual(settings.vars, [
      ['region', 'us-east-1'],
      ['note', 'a\nb'],
    ]);
    assert.deepEqual(settings['var-files'], ['a.json', 'b.yml?']);
    assert.deepEqual(
      [settings['on-error'], settings['keep-on-failure'], settings.timeout, settings.account],
      ['abort', true, 12.5, '123456789012'],
    );
    assert.deepEqual(settings.arguments, ['-force', '-config-type=hcl2']);
  });

  const refused: readonly (readonly [name: string, inputs: Readonly<Record<string, string>>, message: RegExp])[] = [
    ['no template', { template: ' ' }, /^Input "template" is required: /],
    ['another builder', { builder: 'kaniko' }, /^Input "builder" must be packer or dockerfile, but was "kaniko"\.$/],
    ...(
      [
        ['only', 'x'],
        ['except', 'x'],
        ['var-files', 'x.json'],
        ['on-error', 'abort'],
        ['keep-on-failure', 'true'],
        ['parallel-builds', '2'],
        ['account', '123456789012'],
        ['debug-log', 'true'],
      ] as const
    ).map(
      ([name, value]) =>
        [
          `${name} for a Dockerfile`,
          { builder: 'dockerfile', [name]: value },
          new RegExp(`^Input "${name}" is for builder: packer; a Dockerfile has no use for it\\.$`),
        ] as const,
    ),
    [
      'an argument of docker that is ours',
      { builder: 'dockerfile', arguments: '--push' },
      /^Input "arguments" must not hold "--push": /,
    ],
    [
      'on-error: ask',
      { 'on-error': 'ask' },
      /^Input "on-error" must be cleanup, abort or run-cleanup-provisioner, but was "ask"\.$/,
    ],
    [
      'on-error: abort alone',
      { 'on-error': 'abort' },
      /^Input "on-error" is abort, which leaves .*Say keep-on-failure: true/,
    ],
    ['on-error: run-cleanup-provisioner alone', { 'on-error': 'run-cleanup-provisioner' }, /Say keep-on-failure: true/],
    ['a variable in both', { vars: 'a=1\nb=2', 'secret-vars': 'b=3' }, /^Inputs "vars" and "secret-vars" both name b;/],
    [
      'a debug log beside a short secret',
      { 'debug-log': 'true', 'secret-vars': 'a=abcde' },
      /"debug-log" is refused while the secret a is shorter than 6/,
    ],
    [
      'an account of eleven digits',
      { account: '12345678901' },
      /must be an AWS account of 12 digits\b.*, but was "12345678901"/,
    ],
    ['an account alias', { account: 'prod' }, /12 digits/],
    ['a prefix with a slash', { 'artifact-prefix': 'a/b' }, /^Input "artifact-prefix" must be letters/],
    ['a prefix that begins with a dot', { 'artifact-prefix': '..' }, /"artifact-prefix"/],
    ['a prefix that is too long', { 'artifact-prefix': 'x'.repeat(62) }, /at most 61/],
    ['a flag of Packer that has an input', { arguments: '-var=a=b' }, /use the input "vars"/],
    [
      "the runner's own in pass-env",
      { 'pass-env': 'CI, ACTIONS_RUNTIME_TOKEN' },
      /must not name ACTIONS_RUNTIME_TOKEN/,
    ],
    ['a build that is a flag', { only: '-force' }, /^Input "only" must hold names of builds/],
    ['a build that is a flag, left out', { except: '-force' }, /^Input "except" must hold names of builds/],
    ['retries without end', { retries: '11' }, /from 0 to 10/],
    ['no time at all', { timeout: '0' }, /from 0\.05 to 7200/],
    ['an unknown tier', { tier: 'top' }, /must be base, infrastructure or application/],
  ];
  for (const [name, inputs, message] of refused) {
    test(`refuse ${name}`, () => {
      assert.throws(() => read(inputs), { name: 'UserError', message });
    });
  }

  test('allow what is near to what is refused', () => {
    read({ 'debug-log': 'true', 'secret-vars': 'a=abcdef\nb=' });
    read({ 'secret-vars': 'a=abc' });
    read({ 'on-error': 'cleanup', 'keep-on-failure': 'true' });
    read({ 'artifact-prefix': 'x'.repeat(61) });
  });
});

describe('secret variables', () => {
  const secrets = (inputs: Readonly<Record<string, string>>): readonly string[] => {
    const host = fakeHost({ inputs: { template: 'app.json', ...inputs } });
    try {
      readSettings(host);
    } catch {
      // What was masked before the mistake is what counts.
    }
    return host.told.map(([kind, text]) => {
      assert.equal(kind, 'secret', 'nothing else may be said before');
      return text;
    });
  };
  const [one, two] = [randomWord(12), randomWord(12)];

  test('are masked one by one, with their own blanks', () => {
    assert.deepEqual(secrets({ 'secret-vars': `a= ${one}\nb<<E\n${two}\nx\nE\nc=` }), [` ${one}`, `${two}\nx`]);
  });

  test('are masked although another input is wrong', () => {
    assert.deepEqual(secrets({ 'secret-vars': `a=${one}`, template: '', mode: 'x' }), [one]);
  });

  test('are masked line by line when their own input is wrong', () => {
    for (const raw of [`${one}\n${two}`, `a<<END\n${one}\n${two}`, `1=${one}\n2=${two}`, `a=${one}\na=${two}`]) {
      const masked = secrets({ 'secret-vars': raw });
      assert.ok(masked.includes(one) && masked.includes(two), raw);
    }
  });
});

const BAKED = { done: 'baked', verb: 'bake' };

describe('checkRights', () => {
  const stranger: Trust = { kind: 'untrusted', reason: 'the pull request comes from evil/images', runs: true };
  const target: Trust = { kind: 'untrusted', reason: 'the event workflow_run runs for others', runs: false };

  test('lets what is trusted pass without a word', () => {
    const host = fakeHost({ environment: { AWS_PROFILE: 'x' } });
    assert.equal(checkRights(host, false, BAKED), true);
    assert.deepEqual(host.told, []);
  });

  test('lets a stranger bake without credentials, and lets nothing leave', () => {
    const host = fakeHost({ trust: stranger, environment: { AWS_REGION: 'us-east-1', GITHUB_TOKEN: 'x' } });
    assert.equal(checkRights(host, false, BAKED), false);
    assert.deepEqual(
      host.told.map(([kind]) => kind),
      ['info'],
    );
    assert.match(host.told[0]?.[1] ?? '', /evil\/images.*no record, log or tag leaves this runner/);
  });

  for (const name of [
    'AWS_SECRET_ACCESS_KEY',
    'AWS_PROFILE',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'ARM_CLIENT_SECRET',
    'VAULT_TOKEN',
  ]) {
    test(`refuses a stranger beside ${name}, without its value`, () => {
      const value = randomWord(12);
      assert.throws(
        () => checkRights(fakeHost({ trust: stranger, environment: { [name]: value } }), false, BAKED),
        (error: Error) => {
          assert.equal(error.name, 'UserError');
          assert.match(error.message, new RegExp(`^Nothing is baked here: .*\\(${name}\\)`));
          assert.ok(!error.message.includes(value));
          return true;
        },
      );
    });
  }

  test('runs nothing in an event that acts for others', () => {
    assert.throws(() => checkRights(fakeHost({ trust: target }), false, BAKED), {
      name: 'UserError',
      message: /^Nothing is baked here: the event workflow_run .*Bake on push/,
    });
  });

  test('shouts when it was told to bake all the same', () => {
    for (const trust of [stranger, target]) {
      const host = fakeHost({ trust, environment: { AWS_PROFILE: 'x' } });
      assert.equal(checkRights(host, true, BAKED), true);
      assert.deepEqual(
        host.told.map(([kind]) => kind),
        ['warning'],
      );
      assert.match(host.told[0]?.[1] ?? '', /allow-untrusted is true/);
    }
  });
});
