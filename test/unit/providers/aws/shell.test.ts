import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import type { ShellEntry, ShellRun } from '../../../../src/image/provider-shell.ts';
import type { InsideEnd, InsideScript, Trial } from '../../../../src/image/provider-trial.ts';
import { awsShell, checkSessionManager } from '../../../../src/providers/aws/shell.ts';
import { readBuildOf } from '../../../../src/packer/run/preflight.ts';
import { hclTemplate, jsonTemplate } from '../../packer/run/fixtures.ts';

const ENDED: InsideEnd = { exitCode: 7, timedOut: false, reports: new Map(), problems: [] };

async function started(t: TestContext, end: InsideEnd, scripts: InsideScript[] = []): Promise<ShellRun> {
  const folder = await mkdtemp(join(tmpdir(), 'aws-shell-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const trial: Trial = {
    prepare: async ({ inside }) => {
      assert.ok(inside);
      return {
        start: async () => ({
          variables: { BAKEHOUSE_INSTANCE_ID: 'i-1' },
          image: { id: 'ami-1', isSubject: true },
          tools: {},
        }),
        inside: async (script) => {
          scripts.push(script);
          script.onOutput(Buffer.from('said'));
          return end;
        },
        trouble: async () => null,
        remove: async () => [],
      };
    },
  };
  const subject = {
    leg: 'web', slug: 'web', provider: 'aws', region: 'eu-west-1', account: null, id: 'ami-1', reference: 'ami-1', files: [],
  }; // prettier-ignore
  const run = await awsShell(trial).prepare({
    subject, start: null, platform: null, name: 'n', mark: 'm', run: 'local', folder: join(folder, 'copy'), private: folder,
    workspace: folder, machine: null, environment: { PATH: folder }, timeoutMs: 1000,
    isInterrupted: () => false, onStarted: () => {}, keepLog: (name) => name,
  }); // prettier-ignore
  assert.deepEqual(await run.start(), ['Instance i-1 of ami-1']);
  return run;
}

const entry = (more: Partial<ShellEntry>): ShellEntry => ({
  shell: null,
  command: null,
  isTerminal: false,
  signal: AbortSignal.timeout(60_000),
  attach: async () => assert.fail('nothing is to be started'),
  write: () => {},
  ...more,
});

describe('an instance that is entered', () => {
  it('runs a command by Run Command, with its exit code and what it prints', async (t) => {
    const scripts: InsideScript[] = [];
    const said: string[] = [];
    const run = await started(t, ENDED, scripts);
    const write = (chunk: Buffer): void => void said.push(String(chunk));
    assert.equal(await run.enter(entry({ command: "echo 'a b'", shell: 'dash', write })), 7);
    assert.deepEqual([scripts[0]?.text, said], [String.raw`exec dash -c 'echo '\''a b'\'''`, ['said']]);
  });

  it('does not take a command that was cut short for one that ended', async (t) => {
    const late = await started(t, { ...ENDED, exitCode: undefined, timedOut: true });
    await assert.rejects(late.enter(entry({ command: 'true' })), /did not end in time/);
    const lost = await started(t, { ...ENDED, problems: ['Its output is lost.'] });
    await assert.rejects(lost.enter(entry({ command: 'true' })), /Its output is lost\./);
  });

  it('says what a person needs, and what there is instead', async (t) => {
    const run = await started(t, ENDED);
    await assert.rejects(
      run.enter(entry({ isTerminal: true })),
      /for which aws has to be on PATH.*shell LEG -- COMMAND/,
    );
  });

  it('starts from the AMI that its options name', () => {
    const { startsFrom } = awsShell({ prepare: async () => assert.fail('nothing is to be started') });
    assert.deepEqual([startsFrom?.({ source_ami: 'ami-2' }), startsFrom?.({})], ['ami-2', undefined]);
  });
});

const by = (body: string, type = 'amazon-ebs', variables = '') =>
  hclTemplate(
    `${variables}source "${type}" "a" {\n  ${body}\n}\nbuild {\n  sources = ["source.${type}.a"]\n}\n`,
  ).builds.map(readBuildOf);
const BY_SESSION = 'ssh_interface = "session_manager"';

describe('a build by Session Manager', () => {
  it('without its program is an error that says what, where and what to do', () =>
    assert.throws(() => checkSessionManager(by(BY_SESSION), () => false), {
      name: 'UserError',
      message:
        'app.pkr.hcl:5: The build amazon-ebs.a reaches its instance by Session Manager (ssh_interface), for which Packer ' +
        'starts session-manager-plugin, and that is not on the PATH. Install it before this step, as ' +
        'docs/guides/no-public-address.md has it. Nothing was baked.',
    }));

  it('is found in legacy JSON, too', () => {
    const builder = { type: 'amazon-ebs', ssh_interface: 'session_manager' };
    assert.throws(() =>
      checkSessionManager(jsonTemplate({ builders: [builder] }).builds.map(readBuildOf), () => false),
    );
  });

  it('with its program is well', () => checkSessionManager(by(BY_SESSION), () => true));

  for (const [what, builds] of [
    ['another interface', by('ssh_interface = "private_ip"')],
    ['an interface that cannot be told', by('ssh_interface = data.x.y.z')],
    ['another builder', by(BY_SESSION, 'googlecompute')],
    ['none', by('')],
  ] as const) {
    it(`is none with ${what}: nobody looks for the program`, () =>
      checkSessionManager(builds, () => assert.fail('looked for')));
  }
});
