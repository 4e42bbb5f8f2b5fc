// Builds that processes of this machine bake; here they are programs that do as a test says.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { steadyNow } from '../../../../src/core/clock.ts';
import { waitUntil } from '../../../../src/core/process/process.ts';
import { readInputs } from '../../../../src/core/runner/inputs.ts';
import { serveInputs } from '../../../../src/pipeline/serve/inputs.ts';
import { type KeptBuild, KeptBuilds } from '../../../../src/pipeline/serve/kept-builds.ts';
import { LocalBakery } from '../../../../src/pipeline/serve/local-builds.ts';
import { temporaryFolder } from '../../../support/plan/repository.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

/** Makes a folder of runs, and ends once its word is there, or all that it is of is gone. */
const PROGRAM = `
const fs = require('node:fs');
fs.writeFileSync('../variables.json', JSON.stringify(Object.keys(process.env)));
fs.mkdirSync(process.env.XDG_STATE_HOME + '/bakehouse/runs', { recursive: true });
setInterval(() => (fs.existsSync('../end') || !fs.existsSync('../run.json')) && process.exit(0), 10);
`;

async function at(t: TestContext, program = [process.execPath, '-e', PROGRAM, '--'], finishKilled = async () => true) {
  const folder = await temporaryFolder(t);
  const builds = new KeptBuilds(folder, () => assert.fail());
  const host = fakeHost({
    environment: { PATH: process.env['PATH'], BAKEHOUSE_TOKEN: 'x', BAKEHOUSE_SECRET_VARS: 'a=b' },
  });
  const inputs = readInputs(serveInputs, () => '');
  const bakery = new LocalBakery({ host, builds, inputs, program, finishKilled, signMs: 10 });
  const take = (): KeptBuild =>
    builds.add({ id: undefined, request: { giturl: 'https://git.example.org/a' }, secrets: [], digest: '' });
  const until = async (condition: () => boolean): Promise<void> => {
    assert.ok(await waitUntil(async () => condition(), steadyNow() + 60_000, 20));
  };
  const end = ({ id }: KeptBuild): void => writeFileSync(join(builds.folderOf(id), 'end'), '');
  return { builds, host, bakery, take, until, end };
}

describe('a build on this machine', () => {
  it('is followed also where its process cannot be written down', async (t) => {
    const { builds, bakery, take, until, end } = await at(t);
    const build = take();
    // As a full disk: nothing can be put there.
    mkdirSync(join(builds.folderOf(build.id), 'process.json', 'in-the-way'), { recursive: true });
    bakery.add(build);
    await until(() => existsSync(join(builds.folderOf(build.id), 'state')));
    assert.equal(builds.isOver(build.id), false, 'it runs, and is not told to have failed');
    const variables: readonly string[] = JSON.parse(
      readFileSync(join(builds.folderOf(build.id), 'variables.json'), 'utf8'),
    );
    assert.deepEqual(variables.filter((name) => /TOKEN|SECRET/.test(name)), [], 'nothing of the secrets of the service'); // prettier-ignore
    end(build);
    await until(() => builds.isOver(build.id));
    assert.equal(builds.outcome(build.id)?.error?.message, 'The run was ended before it was over.');
  });

  it('that cannot be begun, and of which that cannot be kept, is told, and the service goes on', async (t) => {
    const { builds, host, bakery, take } = await at(t, ['/is/not/there']);
    const build = take();
    mkdirSync(join(builds.folderOf(build.id), 'outcome.json', 'in-the-way'), { recursive: true });
    bakery.add(build);
    const told = host.told.map(([, text]) => text).join('\n');
    assert.match(told, /cannot be begun: \/is\/not\/there cannot be started/);
    assert.match(told, /could not be kept/);
    assert.equal(bakery.waiting, 0);
    // Whoever asks is told what became of it, and it is written once there is room.
    const told1 = (): string | undefined => builds.outcome(build.id)?.error?.message;
    assert.match(told1() ?? '', /cannot be started/);
    rmSync(join(builds.folderOf(build.id), 'outcome.json'), { recursive: true });
    assert.match(told1() ?? '', /cannot be started/);
    assert.match(readFileSync(join(builds.folderOf(build.id), 'outcome.json'), 'utf8'), /cannot be started/);
  });

  it('that a killed container left is over once nothing of it gives a sign, and keeps nobody from being baked', async (t) => {
    let isSilent = false;
    const { builds, bakery, take, until, end } = await at(t, undefined, async () => isSilent);
    const left = [take(), take(), take()];
    for (const { id } of left) mkdirSync(join(builds.folderOf(id), 'state', 'bakehouse', 'runs'), { recursive: true });
    await bakery.resume();
    const other = take();
    bakery.add(other);
    await until(() => existsSync(join(builds.folderOf(other.id), 'state', 'bakehouse', 'runs')));
    assert.deepEqual(left.map(({ id }) => builds.isOver(id)), [false, false, false]); // prettier-ignore
    isSilent = true;
    for (const { id } of left) await until(() => builds.isOver(id));
    end(other);
    await until(() => builds.isOver(other.id));
  });

  it('that gives a sign in another container is left to the next service', async (t) => {
    const { builds, bakery, take } = await at(t, undefined, async () => false);
    const { id } = take();
    mkdirSync(join(builds.folderOf(id), 'state', 'bakehouse', 'runs'), { recursive: true });
    await bakery.resume();
    await bakery.close({ drainMs: 0, isHurried: () => false });
    assert.equal(builds.isOver(id), false);
  });

  it('that has ended is not interrupted while it is cleaned up after: its number may be a stranger’s', async (t) => {
    let isCleaning = false;
    let finish = (): void => {};
    const cleaned = new Promise<void>((resolve) => (finish = resolve));
    const finishKilled = async (): Promise<boolean> => {
      isCleaning = true;
      await cleaned;
      return true;
    };
    const { builds, bakery, take, until, end } = await at(t, undefined, finishKilled);
    const build = take();
    bakery.add(build);
    await until(() => existsSync(join(builds.folderOf(build.id), 'state', 'bakehouse', 'runs')));
    end(build);
    await until(() => isCleaning);
    const kill = t.mock.method(process, 'kill', () => true);
    const closing = bakery.close({ drainMs: 0, isHurried: () => false });
    await waitUntil(async () => false, steadyNow() + 300);
    finish();
    await closing;
    assert.deepEqual(
      kill.mock.calls.map(({ arguments: given }) => given),
      [],
    );
  });
});
