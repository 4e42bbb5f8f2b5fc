import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { childEnvironment, credentialNames } from '../../../../src/core/secrets/environment.ts';
import { credentialsInput, hideCredentials, takeCredentials } from '../../../../src/core/secrets/handed-credentials.ts';
import { introduceProviders } from '../../../../src/providers/providers.ts';

introduceProviders();

const LINES = `OS_PASSWORD=it's a=secret
OS_IDENTITY_API_VERSION=3
# a remark
FOO=of no family
KEY<<END
first
second
END
`;

const taken = (text: string | undefined): Record<string, string | undefined> => {
  const environment: Record<string, string | undefined> = { PATH: '/bin', FOREIGN: 'not passed on' };
  takeCredentials(text, environment);
  return environment;
};

function hiddenOf(text: string): readonly string[] {
  const hidden: string[] = [];
  hideCredentials({ input: () => text, secret: (value) => hidden.push(value) });
  return hidden;
}

describe('handed credentials', () => {
  it('reach the children of the step, whatever they are called, and nobody else', () => {
    assert.deepEqual(childEnvironment(taken(LINES), [], {}), {
      PATH: '/bin',
      OS_PASSWORD: "it's a=secret",
      OS_IDENTITY_API_VERSION: '3',
      FOO: 'of no family',
      KEY: 'first\nsecond',
    });
    for (const nothing of [undefined, '', '\n']) {
      assert.deepEqual(childEnvironment(taken(nothing), [], {}), { PATH: '/bin' });
    }
  });

  it('are credentials, for the refusal to run an untrusted change beside them', () => {
    assert.deepEqual(credentialNames(taken(LINES)), ['FOO', 'KEY', 'OS_IDENTITY_API_VERSION', 'OS_PASSWORD']);
  });

  it('never say what a program or the runner reads elsewhere', () => {
    for (const name of [
      'PATH',
      'NODE_OPTIONS',
      'LD_PRELOAD',
      'GITHUB_ENV',
      'INPUT_LEG',
      'RUNNER_TEMP',
      'PKR_VAR_x',
      'a.b',
    ]) {
      assert.equal(taken(`${name}=x`)[name], name === 'PATH' ? '/bin' : undefined, name);
      assert.throws(() => credentialsInput.parse(`${name}=x`), /is no credential/, name);
    }
    assert.throws(() => credentialsInput.parse('no pair'), /must hold lines name=value/);
    assert.deepEqual(taken('no pair'), { PATH: '/bin', FOREIGN: 'not passed on' });
  });

  it('are hidden where they are as long as a credential, or called one', () => {
    assert.deepEqual(hiddenOf(LINES), ["it's a=secret", 'of no family', 'first\nsecond']);
    assert.deepEqual(hiddenOf('OS_PASSWORD=abc\nOS_REGION_NAME=abc'), ['abc']);
    // Malformed: whichever part is the secret is hidden.
    assert.deepEqual(hiddenOf('what=is\nthis secret'), ['what=is', 'is', 'this secret', 'this secret']);
  });

  for (const kind of ['runMain', 'runPost']) {
    it(`are there in ${kind === 'runMain' ? 'the step' : 'its post step'}`, () => {
      const source = fileURLToPath(new URL('../../../../src', import.meta.url));
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [
          '--input-type=module',
          '--eval',
          `import { ${kind} } from '${source}/core/runner/run.ts';
           import { childEnvironment } from '${source}/core/secrets/environment.ts';
           await ${kind}(async (host) => host.info(Object.keys(childEnvironment(host.environment, [], {})).join(' ') + ' ' + host.environment.FOO));`,
        ],
        { env: { RUNNER_TEMP: '/tmp', INPUT_CREDENTIALS: LINES }, encoding: 'utf8' },
      );
      assert.match(stdout, /^(?:RUNNER_TEMP )?.*OS_PASSWORD OS_IDENTITY_API_VERSION FOO KEY \*\*\*$/m, stderr);
      assert.match(stdout, /^::add-mask::of no family$/m);
    });
  }
});
