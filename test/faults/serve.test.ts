// A service that is killed, and one that is asked to end: nothing that was accepted is lost, nothing is baked twice, and nothing
// that runs is nobody's.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { steadyNow } from '../../src/core/clock.ts';
import { processesMarked, waitUntil } from '../../src/core/process/process.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { type GitServer, startGitServer } from '../support/peers/git-server.ts';
import { ask, build, idIn, type RunningService, startService, untilOver } from '../support/pipeline/service.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { Seeded } from '../support/seeded.ts';

interface Place {
  readonly home: string;
  readonly server: GitServer;
  readonly env: Readonly<Record<string, string>>;
  /** A build goes on once this file is there. */
  readonly go: string;
  /** One line for each build that was begun. */
  readonly begun: string;
}

async function place(t: TestContext): Promise<Place | undefined> {
  const packer = requirePacker(t, 'packer-debian');
  if (packer === undefined) return undefined;
  const home = await temporaryFolder(t);
  const server = await startGitServer(t);
  const [go, begun] = [join(home, 'go'), join(home, 'begun')];
  await server.add('web', {
    'packer.json': JSON.stringify({
      variables: { name: '' },
      builders: [{ type: 'file', content: '{{user `name`}}', target: 'web.image' }],
      'post-processors': [
        {
          type: 'shell-local',
          inline: [`echo {{user \`name\`}} >>${begun}`, `until [ -e ${go} ]; do sleep 0.1; done`],
        },
      ],
    }),
  });
  return { home, server, env: packer.environment, go, begun };
}

const request = ({ server }: Place, name: string): object => ({
  giturl: `${server.address}/web.git`,
  buildvars: [{ key: 'name', value: name }],
});
const lines = (path: string): readonly string[] =>
  existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').toSorted() : [];

async function untilBegun({ begun }: Place, count: number, service: RunningService): Promise<void> {
  const isThere = await waitUntil(async () => lines(begun).length >= count, steadyNow() + 240_000);
  assert.ok(isThere, `${lines(begun).join(' ')}\n${service.said()}`);
}

/** Nothing of a build runs any more, whatever its process was. */
async function nothingRuns(ids: readonly string[]): Promise<void> {
  const running = (): readonly number[] => ids.flatMap((id) => processesMarked('BAKEHOUSE_BUILD', id));
  assert.ok(await waitUntil(async () => running().length === 0, steadyNow() + 60_000), running().join(' '));
}

describe('a service that is killed', () => {
  it('finds again what runs and what waits, and bakes each once', async (t) => {
    const at = await place(t);
    if (at === undefined) return;
    const first = await startService(t, { ...at, args: ['--parallel', '1'] });
    const ids = [idIn(await build(first, request(at, 'one'))), idIn(await build(first, request(at, 'two')))];
    await untilBegun(at, 1, first);
    first.signal('SIGKILL');
    await first.end;
    const second = await startService(t, { ...at, args: ['--parallel', '1'] });
    await second.waitFor(new RegExp(`Build ${ids[0]} still runs, and is taken up again`));
    const queue = (await ask(`${second.url}/build/queue`)).body;
    assert.deepEqual(queue.map(({ href }: { href: string }) => href), ids.map((id) => `/build/queue/${id}`)); // prettier-ignore
    assert.equal((await ask(`${second.url}/build/responses/${ids[0]}/0`)).body.status, 'running');
    writeFileSync(at.go, '');
    for (const id of ids) assert.equal((await untilOver(second, id)).status, 'complete', second.said());
    assert.deepEqual(lines(at.begun), ['one', 'two']);
    await nothingRuns(ids);
  });

  it('tells of a build that was killed with it, and clears up after that', async (t) => {
    const at = await place(t);
    if (at === undefined) return;
    const first = await startService(t, at);
    const id = idIn(await build(first, request(at, 'one')));
    await untilBegun(at, 1, first);
    first.signal('SIGKILL');
    await first.end;
    for (const pid of processesMarked('BAKEHOUSE_BUILD', id)) process.kill(pid, 'SIGKILL');
    await nothingRuns([id]);
    const second = await startService(t, at);
    const { status, error } = await untilOver(second, id);
    assert.deepEqual([status, error.message], ['failed', 'The run was ended before it was over.'], second.said());
    // The builder that it left was ended, and its folder is gone.
    const left = globSync('bakehouse/serve/builds/*/state/bakehouse/runs/*/bakehouse/b-*', { cwd: join(at.home, '.local/state') }); // prettier-ignore
    assert.deepEqual(left, []);
    const { status: again } = await untilOver(second, id);
    assert.equal(again, 'failed');
  });

  it('loses nothing that it accepted, whenever it is killed', async (t) => {
    const at = await place(t);
    if (at === undefined) return;
    writeFileSync(at.go, '');
    const seed = Date.now() >>> 0;
    t.diagnostic(`seed ${seed}`);
    const random = new Seeded(seed);
    const accepted: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const service = await startService(t, at);
      const sending = ['a', 'b', 'c'].map(async (name) => {
        const told = await build(service, request(at, `${name}${round}`)).catch(() => undefined);
        if (told?.status === 202) accepted.push(idIn(told));
      });
      // From before the first is written until some are running.
      await waitUntil(async () => false, steadyNow() + random.below(1500));
      service.signal('SIGKILL');
      await Promise.all([service.end, ...sending]);
    }
    const last = await startService(t, at);
    assert.doesNotMatch(last.said(), /cannot be read/);
    const listed = (await ask(`${last.url}/build/queue`)).body ?? [];
    const known = listed.map(({ href }: { href: string }) => href.split('/').at(-1));
    for (const id of accepted) assert.ok(known.includes(id), id);
    for (const id of known) assert.match((await untilOver(last, id)).status, /complete|failed/);
    const names = lines(at.begun);
    assert.deepEqual(names, [...new Set(names)], 'each was begun once');
    await nothingRuns(known);
  });
});

describe('a service that is asked to end', () => {
  it('lets what runs go on, answers meanwhile, and keeps what waits', async (t) => {
    const at = await place(t);
    if (at === undefined) return;
    const service = await startService(t, { ...at, args: ['--parallel', '1', '--drain', '600'] });
    const ids = [idIn(await build(service, request(at, 'one'))), idIn(await build(service, request(at, 'two')))];
    await untilBegun(at, 1, service);
    service.signal('SIGTERM');
    await service.waitFor(/1 running may go on for 600 s/);
    assert.equal((await build(service, request(at, 'three'))).status, 503);
    assert.equal((await ask(`${service.url}/build/responses/${ids[0]}/0`)).body.status, 'running');
    writeFileSync(at.go, '');
    assert.equal(await service.end, 0);
    assert.match(service.said(), /1 that wait are begun at the next start/);
    assert.deepEqual(lines(at.begun), ['one']);
    const next = await startService(t, at);
    for (const id of ids) assert.equal((await untilOver(next, id)).status, 'complete', next.said());
    assert.deepEqual(lines(at.begun), ['one', 'two']);
  });

  it('cancels what runs when its time is up, and what it left is cleared up', async (t) => {
    const at = await place(t);
    if (at === undefined) return;
    const service = await startService(t, { ...at, args: ['--drain', '0'] });
    const id = idIn(await build(service, request(at, 'one')));
    await untilBegun(at, 1, service);
    service.signal('SIGINT');
    assert.equal(await service.end, 0, service.said());
    assert.match(service.said(), new RegExp(`Build ${id} is cancelled[^]*Build ${id} is failed`));
    await nothingRuns([id]);
    const next = await startService(t, at);
    assert.equal((await untilOver(next, id)).error.message, 'The run was cancelled.');
  });
});
