import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Leftover } from '../../../../src/image/leftover.ts';
import type { DockerContainer } from '../../../../src/providers/docker/docker.ts';
import { type DockerSweepRequest, removeSpentVolumes, sweepDocker } from '../../../../src/providers/docker/sweep.ts';
import { dockerImage, memoryDocker } from './memory-docker.ts';

const hex = (digit: string): string => digit.repeat(64);
const image = (digit: string): string => `sha256:${hex(digit)}`;
const TEMPORARY = '/t/bakehouse/b-0/t';

function container(digit: string, over: Partial<DockerContainer> = {}): DockerContainer {
  return { id: hex(digit), name: digit, running: true, mounts: [], volumes: [], ...over };
}

interface World {
  readonly containers?: readonly DockerContainer[];
  readonly volumes?: readonly string[];
  readonly images?: Parameters<typeof memoryDocker>[0];
  readonly commits?: readonly string[];
  /** By the container that had them. */
  readonly mounted?: Readonly<Record<string, readonly string[]>>;
  readonly refuses?: readonly string[];
}

/** A daemon that removes what it is told to, but for what it refuses. */
function world({ containers = [], volumes = [], images = [], commits = [], mounted = {}, refuses = [] }: World) {
  const removed: string[] = [];
  const remove = async (id: string): Promise<void> => {
    if (refuses.includes(id)) throw new Error('it is in use');
    removed.push(id);
  };
  const docker = {
    ...memoryDocker(images, {}),
    containers: async () => containers,
    removeContainer: remove,
    volumesThere: async (names: readonly string[]) => names.filter((name) => volumes.includes(name)),
    removeVolume: remove,
    commitsOf: async (of: readonly string[]) => (of.length === 0 ? [] : commits),
    volumesOf: async (of: readonly string[]) => of.flatMap((id) => mounted[id] ?? []),
  };
  return { docker, removed };
}

function request(docker: DockerSweepRequest['docker'], over: Partial<DockerSweepRequest> = {}): DockerSweepRequest {
  return {
    docker,
    temporary: TEMPORARY,
    keepOnFailure: false,
    startedAt: Date.parse('2026-11-21T10:00:00Z'),
    seen: { containers: [], volumes: [] },
    hinted: { containers: new Set(), images: new Set() },
    reported: new Set(),
    ...over,
  };
}

const told = (found: readonly Leftover[]): readonly string[] =>
  found.map(({ kind, id, state }) => `${kind} ${id.slice(-1)} ${state}`);

describe('the sweep of docker', () => {
  test('removes a container into which something of the own folder is mounted, and no other', async () => {
    const mounts = [
      ['a', `${TEMPORARY}/packer-1`],
      ['b', TEMPORARY],
      ['c', `${TEMPORARY}2/packer-1`],
      ['d', `/x${TEMPORARY}/packer-1`],
      ['e', '/t/bakehouse/b-1/t/packer-1'],
    ] as const;
    const { docker, removed } = world({
      containers: mounts.map(([digit, mount]) => container(digit, { mounts: [mount] })),
    });
    assert.deepEqual(told(await sweepDocker(request(docker))), ['container a removed']);
    assert.deepEqual(removed, [hex('a')]);
  });

  test('names the volumes of a container that only the log tells of, and is gone', async () => {
    const { docker, removed } = world({
      volumes: [hex('1'), hex('2'), hex('3')],
      mounted: { [hex('c')]: [hex('1'), hex('9')], [hex('d')]: [hex('2')], [hex('e')]: [hex('3')] },
    });
    const found = await sweepDocker(
      request(docker, {
        seen: { containers: [hex('d')], volumes: [hex('2')] },
        hinted: { containers: new Set([hex('c'), hex('d')]), images: new Set() },
      }),
    );
    assert.deepEqual(told(found), ['volume 2 removed', 'volume 1 left']);
    assert.deepEqual(removed, [hex('2')]);
    assert.equal(found.at(-1)?.command, `docker volume rm ${hex('1')}`);
    assert.match(found.at(-1)?.reason ?? '', /nothing proves it to be this bake's$/);
  });

  test('removes nothing that is to be kept, and names it with the command', async () => {
    const { docker, removed } = world({
      containers: [container('a', { mounts: [`${TEMPORARY}/x`] })],
      volumes: [hex('1')],
    });
    const seen = { containers: [hex('a')], volumes: [hex('1')] };
    const found = await sweepDocker(request(docker, { keepOnFailure: true, seen }));
    assert.deepEqual(removed, []);
    assert.deepEqual(
      found.map(({ state, command, reason }) => [state, command, reason]),
      [
        ['left', `docker rm --force --volumes ${hex('a')}`, 'kept as keep-on-failure asks'],
        ['left', `docker volume rm ${hex('1')}`, 'kept as keep-on-failure asks'],
      ],
    );
  });

  test('lists a container that only a line names', async () => {
    const { docker, removed } = world({ containers: [container('a'), container('b')] });
    const hinted = { containers: new Set([hex('a'), hex('f')]), images: new Set<string>() };
    assert.deepEqual(told(await sweepDocker(request(docker, { hinted }))), ['container a left']);
    assert.deepEqual(removed, []);
    const own = world({ containers: [container('a', { mounts: [`${TEMPORARY}/x`] })] });
    assert.deepEqual(told(await sweepDocker(request(own.docker, { hinted }))), ['container a removed']);
  });

  test('removes the volumes that were seen, when they are still there', async () => {
    const { docker, removed } = world({ volumes: [hex('1'), hex('3')] });
    const seen = { containers: [], volumes: [hex('1'), hex('2')] };
    assert.deepEqual(told(await sweepDocker(request(docker, { seen }))), ['volume 1 removed']);
    assert.deepEqual(removed, [hex('1')]);
  });

  test('goes on after a refusal, which is told', async () => {
    const ours = ['a', 'b'].map((digit) => container(digit, { mounts: [`${TEMPORARY}/x`] }));
    const { docker, removed } = world({ containers: ours, volumes: [hex('1')], refuses: [hex('a')] });
    const found = await sweepDocker(request(docker, { seen: { containers: [], volumes: [hex('1')] } }));
    assert.deepEqual(told(found), ['container a left', 'container b removed', 'volume 1 removed']);
    assert.equal(found[0]?.reason, 'it is in use');
    assert.deepEqual(removed, [hex('b'), hex('1')]);
  });

  test('names images without a name that were committed from its own containers, but not those that were reported', async () => {
    const images = [
      dockerImage(image('1'), { created: '2026-11-21T11:00:00Z' }),
      dockerImage(image('2'), { created: '2026-11-21T11:00:00Z' }),
      dockerImage(image('3'), { created: '2026-11-21T11:00:00Z', tags: ['kept:1'] }),
      dockerImage(image('4'), { created: '2026-11-21T11:00:00Z' }),
      dockerImage(image('5'), { created: '2026-11-21T09:00:00Z' }),
    ];
    const { docker, removed } = world({ images, commits: [image('1'), image('2'), image('3')] });
    const found = await sweepDocker(
      request(docker, {
        seen: { containers: [hex('a')], volumes: [] },
        hinted: { containers: new Set(), images: new Set([image('2'), image('4'), image('5'), 'ami-0']) },
        reported: new Set([image('2')]),
      }),
    );
    assert.deepEqual(told(found), ['image 1 left', 'image 4 left']);
    assert.deepEqual(
      found.map(({ command }) => command),
      [`docker image rm ${image('1')}`, `docker image rm ${image('4')}`],
    );
    assert.deepEqual(removed, []);
  });

  test('of a daemon that does not answer asks once, and names all that is known', async () => {
    let asked = 0;
    const silent = async (): Promise<never> => {
      asked += 1;
      throw new Error('docker ps did not answer within 20 s and was ended.');
    };
    const docker = { ...world({}).docker, containers: silent, volumesThere: silent, commitsOf: silent };
    const found = await sweepDocker(request(docker, { seen: { containers: [hex('a')], volumes: [hex('1')] } }));
    assert.equal(asked, 1);
    assert.deepEqual(told(found), ['unknown s unchecked', 'volume 1 unchecked']);
    assert.ok(found.every(({ reason }) => reason.startsWith('could not be looked for: docker ps did not answer')));
  });
});

describe('after a good end', () => {
  test('the volumes of containers that are gone go without a word', async () => {
    const { docker, removed } = world({ volumes: [hex('1')] });
    assert.deepEqual(await removeSpentVolumes(docker, { containers: [hex('a')], volumes: [hex('1'), hex('2')] }), []);
    assert.deepEqual(removed, [hex('1')]);
  });

  test('one that cannot be removed is named', async () => {
    const { docker } = world({ volumes: [hex('1')], refuses: [hex('1')] });
    assert.deepEqual(told(await removeSpentVolumes(docker, { containers: [], volumes: [hex('1')] })), [
      'volume 1 left',
    ]);
  });

  test('a daemon that does not answer is named with the command', async () => {
    const volumesThere = async (): Promise<never> => {
      throw new Error('Cannot connect to the Docker daemon');
    };
    const [one, ...others] = await removeSpentVolumes(
      { ...world({}).docker, volumesThere },
      { containers: [], volumes: [hex('1')] },
    );
    assert.deepEqual([one?.state, others], ['unchecked', []]);
    assert.match(one?.command ?? '', /docker volume rm/);
  });
});
