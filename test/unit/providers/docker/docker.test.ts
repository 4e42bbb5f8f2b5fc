import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { createDocker, type Docker } from '../../../../src/providers/docker/docker.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { scriptedDocker } from '../scripted-docker.ts';

const hex = (digit: string): string => digit.repeat(64);

/** A docker client that answers with what a shell script says. */
function dockerSaying(script: string, limitMs?: number): Docker {
  const folder = temporaryFolder();
  const path = join(folder, 'docker');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return createDocker({ PATH: `${folder}:${process.env['PATH'] ?? ''}`, STATE: join(folder, 'state') }, limitMs);
}

interface Inspected {
  readonly Mounts?: readonly object[];
  readonly HostConfig?: object;
}

/** The volumes that count as a container's own. */
async function ownVolumes(inspected: Inspected): Promise<readonly string[]> {
  const json = JSON.stringify([{ Id: hex('c'), Name: '/x', State: { Running: true }, HostConfig: {}, ...inspected }]);
  const [container] = await dockerSaying(`cat <<'END'\n${json}\nEND`).containers([hex('c')]);
  return container?.volumes ?? [];
}

describe('the volumes that docker made for a container', () => {
  const anonymous = { Type: 'volume', Name: hex('1'), Source: '/data/volumes/1/_data', Destination: '/kept' };

  test('are those of a random name', async () => {
    assert.deepEqual(await ownVolumes({ Mounts: [anonymous] }), [hex('1')]);
  });

  const others: readonly (readonly [what: string, inspected: Inspected])[] = [
    ['one of a name', { Mounts: [{ ...anonymous, Name: 'data' }] }],
    ['a folder', { Mounts: [{ ...anonymous, Type: 'bind' }] }],
    ['one that was asked for', { Mounts: [anonymous], HostConfig: { Binds: [`${hex('1')}:/kept:rw`] } }],
    ['one that was asked for by --mount', { Mounts: [anonymous], HostConfig: { Mounts: [{ Source: hex('1') }] } }],
    ["those of another container's", { Mounts: [anonymous], HostConfig: { VolumesFrom: ['other'] } }],
  ];
  for (const [what, inspected] of others) {
    test(`are not ${what}`, async () => assert.deepEqual(await ownVolumes(inspected), []));
  }
});

describe('a removal', () => {
  test('of what is gone already is none, and goes on', async () => {
    const docker = dockerSaying('echo "Error: No such container: x" >&2; exit 1');
    await docker.removeContainer('x');
    const volumes = dockerSaying('echo "Error: No such volume: x" >&2; exit 1');
    await volumes.removeVolume('x');
  });

  test('that somebody else has begun is over when the container is gone', async () => {
    const script = `case "$1" in
  rm) echo "removal of container x is already in progress" >&2; exit 1 ;;
  *) test -e "$STATE" && exit 1; touch "$STATE" ;;
esac`;
    await dockerSaying(script).removeContainer('x');
  });

  test('that is refused says why', async () => {
    const docker = dockerSaying('echo "Error response from daemon: volume is in use" >&2; exit 1');
    await assert.rejects(docker.removeVolume('x'), /volume is in use/);
    await assert.rejects(docker.removeContainer('x'), /volume is in use/);
  });
});

test('a daemon that does not answer is told, within the limit that was given', async () => {
  const docker = dockerSaying('exec sleep 5', 100);
  await assert.rejects(docker.containers(), {
    name: 'UserError',
    message: 'docker ps did not answer within 1 s and was ended.',
  });
});

test('a list that cannot be had is no empty one', async () => {
  const docker = dockerSaying('echo "Cannot connect to the Docker daemon" >&2; exit 1');
  await assert.rejects(docker.containers(), /Cannot connect/);
  await assert.rejects(docker.containers([hex('c')]), /Cannot connect/);
  await assert.rejects(docker.volumesThere([hex('1')]), /Cannot connect/);
  await assert.rejects(docker.commitsOf([hex('c')]), /Cannot connect/);
  await assert.rejects(docker.volumesOf([hex('c')]), /Cannot connect/);
});

test('the volumes of a container that is gone are those of random names that were mounted into it', async () => {
  const mounts = [`${hex('1')} ${hex('c')}`, `named ${hex('c')}`, `${hex('2')} ${hex('d')}`, `${hex('1')} ${hex('c')}`];
  const docker = dockerSaying(mounts.map((line) => `echo '${line}'`).join('\n'));
  assert.deepEqual(await docker.volumesOf([hex('c')]), [hex('1')]);
  assert.deepEqual(await docker.volumesOf([]), []);
});

test('notes of the daemon are asked for until now by its own clock: a later end would be waited for', async () => {
  const now = '2026-11-29T20:44:14.349676694Z';
  const image = `sha256:${hex('1')}`;
  const { environment, calls } = scriptedDocker({
    'info --format {{.SystemTime}}': { out: `${now}\n` },
    [`events --since 0 --until ${now} --filter type=container --filter event=commit --filter container=${hex('c')} --format {{index .Actor.Attributes "imageID"}}`]:
      { out: `${image}\n${image}\nother\n` },
  });
  assert.deepEqual(await createDocker(environment).commitsOf([hex('c')]), [image]);
  assert.equal(calls().length, 2);
});
