import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';

import type { ShellEntry, ShellRequest } from '../../../../src/image/provider-shell.ts';
import type { Trial, TrialRequest } from '../../../../src/image/provider-trial.ts';
import { sshShell } from '../../../../src/kitchen/guest/ssh-shell.ts';

const subject = {
  leg: 'disk', slug: 'disk', provider: 'qemu', region: 'local', account: null, id: 'sha256:1', reference: 'sha256:1', files: ['/d.qcow2'],
}; // prettier-ignore

const request: ShellRequest = {
  subject, start: null, platform: null, name: 'n', mark: 'm', run: 'local', folder: '/copy', private: '/private',
  workspace: '/w', machine: { user: 'cook' }, environment: {}, timeoutMs: 1000,
  isInterrupted: () => false, onStarted: () => {}, keepLog: (name) => name,
}; // prettier-ignore

/** A machine whose ssh is this machine's own shell: it gets what ssh would send. */
function trials(asked: TrialRequest[], isSubject = true): Trial {
  return {
    prepare: async (given) => {
      asked.push(given);
      return {
        start: async () => ({
          variables: { BAKEHOUSE_SSH: '/private/ssh' },
          image: { id: 'sha256:2', isSubject },
          tools: { accelerator: 'kvm' },
        }),
        trouble: async () => null,
        remove: async () => [],
      };
    },
  };
}

async function entered(entry: Partial<ShellEntry>): Promise<readonly string[]> {
  const asked: TrialRequest[] = [];
  const run = await sshShell(trials(asked)).prepare(request);
  assert.deepEqual(await run.start(), ['Machine of /d.qcow2, by kvm']);
  assert.deepEqual([asked[0]?.inside, asked[0]?.machine], [false, { user: 'cook' }]);
  let called: readonly string[] = [];
  await run.enter({
    shell: null,
    command: null,
    isTerminal: false,
    signal: AbortSignal.timeout(60_000),
    write: () => {},
    attach: async (program, args) => {
      called = [program, ...args];
      return 0;
    },
    ...entry,
  });
  return called;
}

describe('a machine that is entered by ssh', () => {
  it('has a terminal where there is one', async () => {
    const [program, ...args] = await entered({ isTerminal: true });
    assert.deepEqual([program, args[0], args.length], ['/private/ssh', '-t', 2]);
  });

  it('runs what it is given as it is, by bash or sh, and gives its exit code', async () => {
    const [, text = ''] = await entered({ command: `echo "it's" '$HOME' 'a  b'; exit 7` });
    assert.throws(() => execFileSync('sh', ['-c', text], { stdio: 'pipe' }), {
      status: 7,
      stdout: Buffer.from("it's $HOME a  b\n"),
    });
  });

  it('runs the shell that is named', async () => {
    assert.deepEqual(await entered({ shell: 'zsh', command: 'a b' }), ['/private/ssh', "exec 'zsh' -c 'a b'"]);
  });

  it('is refused where it runs another image', async () => {
    const run = await sshShell(trials([], false)).prepare(request);
    await assert.rejects(run.start(), /started from is sha256:2, another image/);
  });
});
