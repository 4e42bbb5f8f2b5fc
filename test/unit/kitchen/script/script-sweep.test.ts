import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { isRunning, MARK, startTimeOf } from '../../../../src/core/process/process.ts';
import type { Leftover } from '../../../../src/image/leftover.ts';
import type { TestJournalEntry } from '../../../../src/kitchen/engine.ts';
import { copyFolderOf } from '../../../../src/kitchen/script/workspace-copy.ts';
import { type ScriptSweep, sweepScript } from '../../../../src/kitchen/script/script-sweep.ts';
import type { TrialInstance, TrialInstances } from '../../../../src/providers/aws/trial-instance.ts';
import { awsTrial } from '../../../../src/providers/aws/trial-machine.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { scriptedDocker } from '../../providers/scripted-docker.ts';
import { subject } from '../config/subjects.ts';

const hex = (digit: string): string => digit.repeat(64);
const dockerSubject = subject('docker');
const awsSubject = subject('aws', { region: 'eu-west-1' });
const markOf = (): string => randomBytes(16).toString('hex');

function sweepOf(over: Partial<ScriptSweep>): ScriptSweep {
  const folder = temporaryFolder();
  mkdirSync(copyFolderOf(folder));
  writeFileSync(join(copyFolderOf(folder), 'file'), '');
  return {
    providers,
    entries: [],
    subject: dockerSubject,
    mark: markOf(),
    environment: scriptedDocker({}).environment,
    folder,
    wait: 0,
    ...over,
  };
}

/** Asks for images that a shell into a build of a Dockerfile left. */
const unnamed = (mark: string): string =>
  `image ls --quiet --no-trunc --filter label=dev.bakehouse.mark=${mark} --filter dangling=true`;

const told = (found: readonly Leftover[]): readonly string[] =>
  found.map(({ kind, id, state }) => `${kind} ${id.slice(-3)} ${state}`);

describe('the sweep of a script on docker', () => {
  test('removes the containers with the mark of this run, and the copy of the workspace; its own children have no mark', async () => {
    const mark = markOf();
    const ps = `ps --all --quiet --no-trunc --filter label=dev.bakehouse.mark=${mark}`;
    const docker = scriptedDocker({
      [ps]: { out: `${hex('a')}\n${hex('b')}\n` },
      [`rm --force --volumes -- ${hex('a')}`]: {},
      [`rm --force --volumes -- ${hex('b')}`]: {},
      [unnamed(mark)]: {},
    });
    const sweep = sweepOf({ mark, environment: { ...docker.environment, [MARK]: mark } });
    assert.deepEqual(await sweepScript(sweep), []);
    assert.deepEqual(docker.removals(), [`rm --force --volumes -- ${hex('a')}`, `rm --force --volumes -- ${hex('b')}`]);
    assert.deepEqual(docker.seen(MARK), []);
    assert.equal(existsSync(copyFolderOf(sweep.folder)), false);
  });

  test('names what docker refuses to remove, and goes on', async () => {
    const mark = markOf();
    const docker = scriptedDocker({
      [`ps --all --quiet --no-trunc --filter label=dev.bakehouse.mark=${mark}`]: { out: `${hex('a')}\n${hex('b')}\n` },
      [`rm --force --volumes -- ${hex('a')}`]: { code: 1, err: 'Error response from daemon: it is busy' },
      [`rm --force --volumes -- ${hex('b')}`]: {},
      [unnamed(mark)]: {},
    });
    const found = await sweepScript(sweepOf({ mark, environment: docker.environment }));
    assert.deepEqual(told(found), ['container aaa left']);
    assert.match(found[0]?.reason ?? '', /it is busy/);
    assert.equal(found[0]?.command, `docker rm --force --volumes ${hex('a')}`);
    assert.equal(docker.removals().length, 2);
  });

  test('says so where docker gives no list, and removes the copy all the same', async () => {
    const sweep = sweepOf({});
    const [one, ...others] = await sweepScript(sweep);
    assert.deepEqual(others, []);
    assert.deepEqual([one?.kind, one?.state], ['unknown', 'unchecked']);
    assert.match(one?.reason ?? '', /could not be looked for: docker ps: nobody expects/);
    const command = `docker ps --all --quiet --filter label=dev.bakehouse.mark=${sweep.mark} | xargs -r docker rm --force --volumes`;
    assert.equal(one?.command, command);
    assert.equal(existsSync(copyFolderOf(sweep.folder)), false);
  });

  test('ends what the script started, by the note of it and by the mark, and nobody else', async () => {
    const [mark, other] = [markOf(), markOf()];
    const start = async (environment: Readonly<Record<string, string>>) => {
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log(1)'], {
        detached: true,
        env: { ...environment },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      // Its environment is that of ours until it has begun.
      await new Promise((resolve) => child.stdout.once('data', resolve));
      const pid = child.pid ?? 0;
      return { pid, startTime: (await startTimeOf(pid)) ?? '' };
    };
    const [noted, marked, stranger, reused] = [
      await start({}),
      await start({ [MARK]: mark }),
      await start({ [MARK]: other }),
      await start({}),
    ];
    try {
      const entries: readonly TestJournalEntry[] = [
        { kind: 'process', process: noted, instance: 'x' },
        // A pid that somebody else has by now, and one that is told to have ended.
        { kind: 'process', process: { pid: reused.pid, startTime: '1' }, instance: 'x' },
        { kind: 'process', process: stranger, instance: 'x' },
        { kind: 'ended', pid: stranger.pid },
      ];
      await sweepScript(sweepOf({ mark, entries }));
      const running = await Promise.all(
        [noted, marked, stranger, reused].map(({ pid, startTime }) => isRunning(pid, startTime)),
      );
      assert.deepEqual(running, process.platform === 'linux' ? [false, false, true, true] : [false, true, true, true]);
    } finally {
      for (const { pid, startTime } of [noted, marked, stranger, reused])
        if (await isRunning(pid, startTime)) process.kill(pid, 'SIGKILL');
    }
  });
});

describe('the sweep of a script on EC2', () => {
  const instance = (id: string, mark: string, state = 'running'): TrialInstance => ({
    id, imageId: 'ami-1', state, reason: '', address: '', launched: null, tags: { 'bakehouse:mark': mark },
  }); // prettier-ignore

  function servers(all: readonly TrialInstance[], refuses: readonly string[] = []) {
    const ended: string[] = [];
    const asked: string[] = [];
    const connect = async (region: string): Promise<TrialInstances> => ({
      region,
      start: async () => assert.fail('nothing is started'),
      isReachable: async () => assert.fail('nobody asks'),
      look: async (id) => all.find((one) => one.id === id),
      tagged: async (name, value) => {
        asked.push(`${name}=${value}`);
        return all.filter(({ tags, state }) => tags[name] === value && state === 'running');
      },
      terminate: async (id) => {
        if (refuses.includes(id)) throw new Error('UnauthorizedOperation');
        ended.push(id);
      },
    });
    return { connect, ended, asked };
  }
  const noted = (...ids: readonly string[]): readonly TestJournalEntry[] =>
    ids.map((id) => ({ kind: 'started', provider: 'aws', region: awsSubject.region, id }));
  const by = (connect: (region: string) => Promise<TrialInstances>): Pick<ScriptSweep, 'providers'> => ({
    providers: providers.map((one) => (one.name === 'aws' ? { ...one, trial: awsTrial(connect) } : one)),
  });

  test('ends what has the mark of this run, whether it was noted or not, and asks docker for nothing', async () => {
    const mark = markOf();
    const { connect, ended, asked } = servers([
      instance('i-noted', mark),
      instance('i-found', mark),
      instance('i-other', markOf()),
      instance('i-gone', mark, 'terminated'),
    ]);
    const docker = scriptedDocker({});
    const { environment } = docker;
    const sweep = sweepOf({
      mark,
      ...by(connect),
      environment,
      subject: awsSubject,
      entries: noted('i-noted', 'i-other', 'i-gone'),
    });
    assert.deepEqual(await sweepScript(sweep), []);
    assert.deepEqual(ended.toSorted(), ['i-found', 'i-noted']);
    assert.deepEqual(asked, [`bakehouse:mark=${mark}`]);
    assert.deepEqual(docker.calls(), []);
  });

  test('names what EC2 refuses to end, and ends the rest', async () => {
    const mark = markOf();
    const { connect, ended } = servers([instance('i-1', mark), instance('i-2', mark)], ['i-1']);
    const found = await sweepScript(sweepOf({ mark, ...by(connect), subject: awsSubject, entries: noted('i-1') }));
    assert.deepEqual(told(found), ['instance i-1 left']);
    assert.equal(found[0]?.command, `aws ec2 terminate-instances --instance-ids i-1 --region ${awsSubject.region}`);
    assert.deepEqual(ended, ['i-2']);
  });

  test('waits for an instance that was asked for and of which nobody told the id', async (t) => {
    const mark = markOf();
    let looks = 0;
    const { connect, ended } = servers([instance('i-late', mark)]);
    t.mock.method(performance, 'now', () => 0);
    const late = async (region: string): Promise<TrialInstances> => {
      const ec2 = await connect(region);
      return { ...ec2, tagged: async (name, value) => ((looks += 1) < 2 ? [] : ec2.tagged(name, value)) };
    };
    const entries: readonly TestJournalEntry[] = [{ kind: 'instance', instance: 'x', config: null }];
    assert.deepEqual(await sweepScript(sweepOf({ mark, ...by(late), subject: awsSubject, entries })), []);
    assert.deepEqual([looks, ended], [2, ['i-late']]);
    // Its id is known: then one look is enough.
    looks = 0;
    await sweepScript(sweepOf({ mark, ...by(late), subject: awsSubject, entries: [...entries, ...noted('i-other')] }));
    assert.equal(looks, 1);
  });

  test('says so where EC2 does not answer, with what to look for', async () => {
    const mark = markOf();
    const connect = async (): Promise<never> => {
      throw new Error('no answer');
    };
    const sweep = sweepOf({ mark, ...by(connect), subject: awsSubject, entries: noted('i-1') });
    const [one] = await sweepScript(sweep);
    assert.deepEqual([one?.kind, one?.state], ['unknown', 'unchecked']);
    assert.match(one?.command ?? '', new RegExp(`--filters Name=tag:bakehouse:mark,Values=${mark}$`));
    assert.equal(existsSync(copyFolderOf(sweep.folder)), false);
  });
});

test('what the script made with files alone is only its copy', async () => {
  const docker = scriptedDocker({});
  const sweep = sweepOf({ environment: docker.environment, subject: subject('file') });
  assert.deepEqual(await sweepScript(sweep), []);
  assert.deepEqual(docker.calls(), []);
  assert.equal(existsSync(copyFolderOf(sweep.folder)), false);
});
