// Each step of the relay is needed: with any one left out, a secret of these gets through.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';

import { checkPassedNames, childEnvironment, credentialNames } from '../../../../src/core/secrets/environment.ts';
import { createRelay } from '../../../../src/core/process/relay.ts';
import { Secrets } from '../../../../src/core/secrets/secrets.ts';
import { introduceProviders } from '../../../../src/providers/providers.ts';

introduceProviders();

const word = (): string => `q${randomBytes(11).toString('base64url')}q`;

function relayed(secrets: readonly string[], ...chunks: readonly string[]): string {
  let shown = '';
  const relay = createRelay(
    secrets,
    (lines) => lines,
    (lines) => {
      shown += lines;
    },
  );
  for (const chunk of chunks) relay.push(Buffer.from(chunk));
  relay.end();
  return shown;
}

describe('the order of the relay', () => {
  it('hides before a broken escape takes the first letter along', () => {
    const secret = word();
    assert.equal(relayed([secret], `a\u001b${secret} b\n`).includes(secret.slice(1)), false);
  });

  it('hides what escapes had split', () => {
    const secret = word();
    const split = `${secret.slice(0, 6)}\u001b[0m${secret.slice(6)}`;
    assert.equal(relayed([secret], `a ${split} b\n`), 'a *** b\n');
  });

  it('hides a secret that holds escapes when it is printed without them, or with others', () => {
    const [start, middle, end] = [word(), word(), word()];
    const secret = `${start}\u001b[1m${middle}${end}`;
    for (const printed of [`${start}${middle}${end}`, `${start}\u001b[1m${middle}\u001b[0m${end}`]) {
      const shown = relayed([secret], `a ${printed} b\n`);
      for (const part of [start, middle, end]) assert.ok(!shown.includes(part), shown);
    }
  });

  it('does not cut a long line through a secret, wherever the cut falls', () => {
    const secret = word();
    for (let at = 1; at < secret.length; at += 3) {
      const before = 'x'.repeat(64 * 1024 - at);
      const shown = relayed([secret], `${before}${secret}`, `${'y'.repeat(64 * 1024)}\n`);
      assert.match(shown, /cut here\]\n$/);
      assert.ok(!shown.includes(`x${secret.slice(0, at)}`), `${at} characters of it are shown`);
    }
  });
});

describe('Secrets', () => {
  it('hides what was added after something was scrubbed', () => {
    const [first, second] = [word(), word()];
    const secrets = new Secrets();
    secrets.add(first);
    assert.equal(secrets.scrub(`${first} ${second}`), `*** ${second}`);
    secrets.add(second);
    assert.equal(secrets.scrub(`${first} ${second}`), '*** ***');
  });
});

describe("the runner's own names", () => {
  for (const file of ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY', 'ARTIFACTS']) {
    it(`keeps GITHUB_${file} from a child, asked for or not`, () => {
      const name = `GITHUB_${file}`;
      assert.deepEqual(childEnvironment({ [name]: '/x' }, [name], {}), {});
      assert.throws(() => checkPassedNames([name]), { name: 'UserError' });
    });
  }

  for (const name of ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_SHARED_CREDENTIALS_FILE', 'OS_CLOUD', 'KUBECONFIG']) {
    it(`counts ${name} as a credential`, () => assert.deepEqual(credentialNames({ [name]: 'x' }), [name]));
  }
});
