import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { workCommands } from '../../../src/cli/commands.ts';
import { inputFlag, inputsOf } from '../../../src/cli/input-flags.ts';
import { secretVariable } from '../../../src/core/runner/inputs.ts';
import type { SecretSources } from '../../../src/cli/secret-sources.ts';
import { UsageError } from '../../../src/cli/usage-error.ts';
import { childEnvironment } from '../../../src/core/secrets/environment.ts';
import { introduceProviders } from '../../../src/providers/providers.ts';

introduceProviders();

const run = workCommands.find(({ name }) => name === 'run');
assert.ok(run !== undefined);

function sources(piped: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): SecretSources {
  return {
    environment,
    standardInput: {
      async *[Symbol.asyncIterator]() {
        for (const text of piped) yield Buffer.from(text);
      },
    },
  };
}

function fileWith(t: TestContext, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'secret'), text);
  return join(folder, 'secret');
}

const secret = randomBytes(12).toString('hex');

async function refusal(flags: Readonly<Record<string, unknown>>, from: SecretSources): Promise<string> {
  assert.ok(run !== undefined);
  try {
    await inputsOf(run, flags, from);
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    assert.ok(!error.message.includes(secret), `the refusal tells the value: ${error.message}`);
    return error.message;
  }
  return assert.fail('it was not refused');
}

describe('secret inputs of the command line', () => {
  it('come from a file, from standard input, or from the environment', async (t) => {
    const lines = `a=${secret}\nb=x y`;
    const file = fileWith(t, `${lines}\n`);
    assert.equal((await inputsOf(run, { secretVars: [`@${file}`] }, sources()))['secret-vars'], `${lines}\n`);
    const halves = [lines.slice(0, 5), lines.slice(5)];
    assert.equal((await inputsOf(run, { secretVars: ['-'] }, sources(halves)))['secret-vars'], lines);
    const set = sources([], { BAKEHOUSE_SECRET_VARS: lines, BAKEHOUSE_SSH_KEY: secret, BAKEHOUSE_ONLY: 'web' });
    assert.deepEqual(await inputsOf(run, {}, set), { 'secret-vars': lines, 'ssh-key': secret });
  });

  it('keep what an argument says, and leave @ and - to flags that are not secret', async () => {
    const given = await inputsOf(run, { secretVars: [`a=${secret}`, 'b=@x'], only: ['-'] }, sources([secret]));
    assert.deepEqual(given, { only: '-', 'secret-vars': `a=${secret}\nb=@x` });
  });

  it('refuse two sources, and sources without a value, and never tell the value', async (t) => {
    const file = fileWith(t, secret);
    const both = await refusal({ sshKey: [`@${file}`] }, sources([], { BAKEHOUSE_SSH_KEY: secret }));
    assert.match(both, /'--ssh-key' and the variable BAKEHOUSE_SSH_KEY do not go together/);
    assert.match(await refusal({ secretVars: [`a=${secret}`, '-'] }, sources()), /nothing beside it/);
    assert.match(
      await refusal({ checkoutToken: ['-'], sshKey: ['-'] }, sources([secret])),
      /'--checkout-token' and option '--ssh-key' both read standard input/,
    );
    assert.match(await refusal({ sshKey: ['-'] }, sources(['', '\n'])), /standard input is empty/);
    assert.match(await refusal({ sshKey: ['@'] }, sources()), /names no file/);
    assert.match(await refusal({ sshKey: [`@${file}.none`] }, sources()), /does not exist/);
    assert.match(await refusal({ sshKey: [`@${fileWith(t, ' \n')}`] }, sources()), /is empty/);
    assert.match(await refusal({ sshKey: [`@${fileWith(t, 'x'.repeat(1024 * 1024 + 1))}`] }, sources()), /bytes/);
    assert.match(await refusal({ sshKey: ['-'] }, sources(['x'.repeat(1024 * 1024), 'x'])), /more than/);
    const terminal = { ...sources(), standardInput: { ...sources().standardInput, isTTY: true } };
    assert.match(await refusal({ sshKey: ['-'] }, terminal), /is a terminal/);
    assert.match(await refusal({ checkoutToken: [`${secret}\u0007`] }, sources()), /holds a control character\.$/);
    assert.match(
      await refusal({ checkoutToken: [`${secret}1`, `${secret}2`] }, sources()),
      /takes one value.*given 2$/,
    );
  });

  it('are told in the help, and their variables reach no child', () => {
    const masked = new Set<string>();
    for (const { inputs } of workCommands) {
      for (const [name, input] of Object.entries(inputs)) {
        // An input of such a name that is not masked has to be looked at.
        if (/secret|token|password|ssh-key/.test(name)) assert.ok(input.secret, name);
        if (!input.secret) continue;
        masked.add(name);
        const variable = secretVariable(name);
        assert.ok(inputFlag(name, input).description.includes(variable), name);
        assert.deepEqual(childEnvironment({ [variable]: secret }, [], {}), {});
      }
    }
    assert.ok(masked.size >= 4);
  });
});
