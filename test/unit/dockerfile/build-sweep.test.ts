import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { type BuildSweep, buildCommand, markHost, sweepBuild } from '../../../src/dockerfile/build-sweep.ts';
import type { Leftover } from '../../../src/image/leftover.ts';
import { connectBuildDaemon } from '../../../src/providers/docker/docker.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { dockerImage, memoryDocker } from '../providers/docker/memory-docker.ts';
import { type Answer, scriptedDocker } from '../providers/scripted-docker.ts';

const MARK = 'ab'.repeat(16);
const hex = (digit: string): string => digit.repeat(64);
const IMAGE = `sha256:${hex('1')}`;
const PS = 'ps --all --quiet --no-trunc';
const inspect = (...ids: readonly string[]): string =>
  `container inspect --format {{.Id}} {{json .HostConfig.ExtraHosts}} -- ${ids.join(' ')}`;

interface World {
  /** Extra hosts of containers by their ids, as docker writes them. */
  readonly containers?: Readonly<Record<string, string>>;
  readonly inspected?: Answer;
  readonly ps?: Answer;
  readonly refuses?: readonly string[];
  /** What docker wrote as the id of the image, and the names that it has. */
  readonly written?: string;
  readonly tags?: readonly string[];
  readonly isImageTold?: boolean;
}

function world({ containers = {}, inspected, ps, refuses = [], written, tags = [], isImageTold = false }: World) {
  const ids = Object.keys(containers);
  const { environment, calls } = scriptedDocker({
    [PS]: ps ?? { out: ids.map((id) => `${id}\n`).join('') },
    [inspect(...ids)]: { out: ids.map((id) => `${id} ${containers[id]}\n`).join(''), ...inspected },
  });
  const idFile = join(temporaryFolder(), 'id');
  if (written !== undefined) writeFileSync(idFile, written);
  const removed: string[] = [];
  const docker: BuildSweep['docker'] = {
    ask: connectBuildDaemon(environment).ask,
    ...memoryDocker([dockerImage(IMAGE, { tags })], {}),
    removeContainer: async (id) => {
      if (refuses.includes(id)) throw new Error('it is busy');
      removed.push(id);
    },
  };
  const sweep = (): Promise<readonly Leftover[]> => sweepBuild({ docker, mark: MARK, idFile, isImageTold });
  return { sweep, removed, calls };
}

const told = (found: readonly Leftover[]): readonly string[] =>
  found.map(({ kind, id, state }) => `${kind} ${id.slice(-1)} ${state}`);

describe('the sweep of a build', () => {
  test('removes the containers that were given its own host name, and no other', async () => {
    const { sweep, removed } = world({
      containers: {
        [hex('a')]: `["${markHost(MARK)}:127.0.0.1"]`,
        [hex('b')]: `["other:10.0.0.1","${markHost(MARK)}:127.0.0.1"]`,
        [hex('c')]: `["${markHost('cd'.repeat(16))}:127.0.0.1"]`,
        [hex('d')]: `["x${markHost(MARK)}:127.0.0.1"]`,
        [hex('e')]: `["${markHost(MARK)}.evil:127.0.0.1"]`,
        [hex('f')]: 'null',
      },
    });
    assert.deepEqual(told(await sweep()), ['container a removed', 'container b removed']);
    assert.deepEqual(removed, [hex('a'), hex('b')]);
  });

  test('asks no more where there is no container', async () => {
    const { sweep, calls } = world({});
    assert.deepEqual(await sweep(), []);
    assert.deepEqual(calls(), [PS]);
  });

  test('finds the others where one went away in between', async () => {
    const { sweep, removed } = world({
      containers: { [hex('a')]: `["${markHost(MARK)}:127.0.0.1"]` },
      inspected: { code: 1, err: `Error: No such container: ${hex('b')}` },
    });
    await sweep();
    assert.deepEqual(removed, [hex('a')]);
  });

  test('goes on after a refusal, which is told with the command', async () => {
    const ours = `["${markHost(MARK)}:127.0.0.1"]`;
    const { sweep, removed } = world({ containers: { [hex('a')]: ours, [hex('b')]: ours }, refuses: [hex('a')] });
    const found = await sweep();
    assert.deepEqual(told(found), ['container a left', 'container b removed']);
    assert.deepEqual([found[0]?.reason, found[0]?.command], ['it is busy', `docker rm --force --volumes ${hex('a')}`]);
    assert.deepEqual(removed, [hex('b')]);
  });

  test('names an image without a name that it finished all the same, and removes it not', async () => {
    const { sweep } = world({ written: `${IMAGE}\n` });
    const [image, ...others] = await sweep();
    assert.deepEqual(others, []);
    assert.deepEqual([image?.kind, image?.state, image?.command], ['image', 'left', `docker image rm ${IMAGE}`]);
  });

  test('names no image that has a name, that is told anyway, that is not there or whose id is none', async () => {
    for (const one of [
      { written: IMAGE, tags: ['web:1'] },
      { written: IMAGE, isImageTold: true },
      { written: `sha256:${hex('2')}` },
      { written: 'web:1' },
    ])
      assert.deepEqual(await world(one).sweep(), [], JSON.stringify(one));
  });

  test('of a daemon that does not answer says so once, with the command, and asks for no image', async () => {
    const { sweep } = world({ ps: { code: 1, err: 'Cannot connect to the Docker daemon' }, written: IMAGE });
    const [one, ...others] = await sweep();
    assert.deepEqual(others, []);
    assert.deepEqual([one?.kind, one?.state, one?.command], ['unknown', 'unchecked', buildCommand(MARK)]);
    assert.match(one?.reason ?? '', /could not be looked for: .*Cannot connect/);
  });

  test('is done by hand with a command that looks for the same host name', () => {
    assert.match(
      buildCommand(MARK),
      new RegExp(`grep -F '"${markHost(MARK)}:'.*xargs -r docker rm --force --volumes$`),
    );
  });
});
