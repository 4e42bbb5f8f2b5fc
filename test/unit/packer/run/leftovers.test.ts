import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { steadyNow } from '../../../../src/core/clock.ts';
import type { Leftover } from '../../../../src/image/leftover.ts';
import { type Asked, sweep, type BuildSweepRequest } from '../../../../src/packer/run/leftovers.ts';
import { awsProvider } from '../../../../src/providers/aws/provider.ts';
import type { Docker, DockerContainer } from '../../../../src/providers/docker/docker.ts';
import { namedContainers } from '../../../../src/providers/docker/packer-watch.ts';
import { dockerProvider } from '../../../../src/providers/docker/provider.ts';
import type { DockerSightings } from '../../../../src/providers/docker/sweep.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { dockerImage, memoryDocker } from '../../providers/docker/memory-docker.ts';
import { observed, ownBake, uiLine } from './fixtures.ts';

const hex = (digit: string): string => digit.repeat(64);
const image = (digit: string): string => `sha256:${hex(digit)}`;
const TEMPORARY = '/t/bakehouse/b-0/t';
const START = Date.parse('2026-11-21T10:00:00Z');

const log = (...texts: readonly string[]): string => texts.map((text) => uiLine(text)).join('');
const container = (digit: string, mount: string): DockerContainer => ({
  id: hex(digit), name: digit, running: true, mounts: [mount], volumes: [],
}); // prettier-ignore

interface World {
  readonly containers?: readonly DockerContainer[];
  readonly volumes?: readonly string[];
  readonly images?: readonly string[];
  readonly commits?: readonly string[];
}

function world({ containers = [], volumes = [], images = [], commits = [] }: World) {
  const removed: string[] = [];
  const remove = async (id: string): Promise<void> => void removed.push(id);
  const docker: Docker = {
    ...memoryDocker(
      images.map((id) => dockerImage(id, { created: '2026-11-21T11:00:00Z' })),
      {},
    ),
    containers: async () => containers,
    removeContainer: remove,
    volumesThere: async (names) => names.filter((name) => volumes.includes(name)),
    removeVolume: remove,
    commitsOf: async (of) => (of.length === 0 ? [] : commits),
    volumesOf: async () => [],
  };
  return { docker, removed };
}

interface Over extends Partial<BuildSweepRequest> {
  /** What the watch noted. */
  readonly seen?: DockerSightings;
}

/** @param docker undefined: no build is one of docker */
function request(docker: Docker | undefined, text: string, { seen, ...over }: Over = {}): BuildSweepRequest {
  const note = join(temporaryFolder(), 'note.json');
  if (seen !== undefined) writeFileSync(note, JSON.stringify(seen));
  const bake = ownBake({ temporary: TEMPORARY, startedAt: START, note });
  return {
    providers,
    asked: docker === undefined ? [] : [{ provider: dockerProvider(() => docker), bake }],
    unasked: [],
    kept: [],
    keepOnFailure: false,
    observer: observed(text),
    deadline: steadyNow() + 60_000,
    ...over,
  };
}

const onAws = (regions: readonly string[]): { readonly asked: readonly Asked[] } => ({
  asked: [{ provider: awsProvider(), bake: ownBake({ startedAt: START, regions }) }],
});

const told = (found: readonly Leftover[]): readonly string[] =>
  found.map(({ kind, id, state }) => `${kind} ${id.slice(-1)} ${state}`);

describe('the sweep of a bake', () => {
  test('asks docker only where a build is one of docker', async () => {
    const fails = async (): Promise<never> => assert.fail('docker was asked');
    const docker = { ...world({}).docker, containers: fails };
    assert.deepEqual(await sweep(request(undefined, '')), []);
    const [asked] = await sweep(request(docker, ''));
    assert.match(asked?.reason ?? '', /docker was asked/);
  });

  test('removes what is mounted from its own folder, and tells each as it comes', async () => {
    const { docker, removed } = world({
      containers: [container('a', `${TEMPORARY}/x`), container('b', `${TEMPORARY}x/x`)],
      volumes: [hex('1')],
    });
    const early: Leftover[] = [];
    const found = await sweep(
      request(docker, '', { seen: { containers: [], volumes: [hex('1')] }, onFound: (one) => void early.push(one) }),
    );
    assert.deepEqual(told(found), ['container a removed', 'volume 1 removed']);
    assert.deepEqual(early, found);
    assert.deepEqual(removed, [hex('a'), hex('1')]);
  });

  test('removes nothing where all is to be kept', async () => {
    const { docker, removed } = world({ containers: [container('a', `${TEMPORARY}/x`)] });
    assert.deepEqual(told(await sweep(request(docker, '', { keepOnFailure: true }))), ['container a left']);
    assert.deepEqual(removed, []);
  });

  test('lists the container that a line names, and the image that it names without having reported it', async () => {
    const text = log(
      '==> docker.a: x',
      `==> docker.a: Container ID: ${hex('c')}`,
      `==> docker.a: Image ID: ${image('1')}`,
    );
    const { docker, removed } = world({ containers: [container('c', '/elsewhere')], images: [image('1'), image('2')] });
    assert.deepEqual([...namedContainers(observed(text))], [hex('c')]);
    assert.deepEqual(told(await sweep(request(docker, text))), ['container c left', 'image 1 left']);
    assert.deepEqual(removed, []);
  });

  test('never lists an image that Packer reported as made', async () => {
    const artifact = ['builder-id,packer.docker', `id,${image('1')}`, 'end']
      .map((part) => `1,docker.a,artifact,0,${part}\n`)
      .join('');
    const seen = { containers: [hex('a')], volumes: [] };
    const { docker } = world({ images: [image('1'), image('2')], commits: [image('1'), image('2')] });
    assert.deepEqual(told(await sweep(request(docker, artifact, { seen }))), ['image 2 left']);
  });

  test('says what it did not look for at all', async () => {
    const unasked = ['azure-dtl'];
    const { docker } = world({});
    assert.deepEqual(await sweep(request(docker, '', { unasked })), []);
    const [one] = await sweep(request(docker, log('==> azure-dtl.a: Running builder ...'), { unasked }));
    assert.deepEqual([one?.state, one?.id], ['unchecked', 'what azure-dtl made']);
  });

  test('of a daemon that never answers ends with its share, and names what it could not look for', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const docker = { ...world({}).docker, containers: (): Promise<never> => new Promise(() => {}) };
    const open = sweep(request(docker, ''));
    t.mock.timers.tick(30_000);
    const [one] = await open;
    assert.deepEqual([one?.id, one?.state], ['containers', 'unchecked']);
    assert.match(one?.reason ?? '', /could not be looked for: no answer/);
    assert.match(one?.command ?? '', new RegExp(`grep -F ' ${TEMPORARY}/'.*xargs -r docker rm --force --volumes$`));
  });

  test('asks EC2 nothing where no line named anything of it', async () => {
    const text = log('==> amazon-ebs.a: Prevalidating any provided VPC information');
    const aws = request(undefined, text, onAws(['us-east-1']));
    assert.deepEqual(await sweep(aws), []);
  });

  test('names what EC2 could not be asked for, region by region, once the time is over', async () => {
    const pair = 'packer_6b015377-c2d6-bb90-7a70-bea1c4621f4a';
    const text = log('==> amazon-ebs.a: x', `==> amazon-ebs.a: Creating temporary keypair: ${pair}`);
    const aws = request(undefined, text, { ...onAws(['us-east-1', 'eu-west-1']), deadline: 0 });
    const found = await sweep(aws);
    assert.deepEqual(found.map(({ region }) => region ?? '').toSorted(), ['eu-west-1', 'us-east-1']);
    for (const { state, id, command } of found) {
      assert.equal(state, 'unchecked');
      assert.match(`${id} ${command}`, new RegExp(pair));
    }
  });
});
