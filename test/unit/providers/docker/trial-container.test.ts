import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { removeContainer } from '../../../../src/providers/docker/trial-container.ts';
import { scriptedDocker } from '../scripted-docker.ts';

const ID = 'a'.repeat(64);
const INFO = 'info --format {{json .SecurityOptions}}';
const REMOVE = `rm --force --volumes -- ${ID}`;
const chown = (owner: string): string => `exec --user 0 -- ${ID} chown -R -h ${owner} /work`;

describe('a container that is removed', () => {
  for (const [kind, options, owner] of [
    ['with root', '["name=apparmor","name=seccomp,profile=default"]', '1001:118'],
    [
      'without root, where ours is root in it',
      '["name=seccomp,profile=default","name=rootless","name=cgroupns"]',
      '0:0',
    ],
  ] as const) {
    test(`gives us before what it wrote to our folder, of a daemon ${kind}`, async () => {
      const docker = scriptedDocker({ [INFO]: { out: options }, [chown(owner)]: {}, [REMOVE]: {} });
      const found = await removeContainer(docker.environment, ID, '/work', { uid: 1001, gid: 118 });
      assert.deepEqual(found, []);
      assert.deepEqual(docker.calls(), [INFO, chown(owner), REMOVE]);
    });
  }

  test('is removed also where it gives nothing', async () => {
    const docker = scriptedDocker({ [INFO]: { code: 1 }, [chown('1001:118')]: { code: 126 }, [REMOVE]: {} });
    assert.deepEqual(await removeContainer(docker.environment, ID, '/work', { uid: 1001, gid: 118 }), []);
    assert.deepEqual(docker.removals(), [REMOVE]);
  });

  test('is asked for nothing else by root, who may remove anything', async () => {
    const docker = scriptedDocker({ [REMOVE]: {} });
    assert.deepEqual(await removeContainer(docker.environment, ID, '/work', null), []);
    assert.deepEqual(docker.calls(), [REMOVE]);
  });

  test('is named with the command where docker refuses', async () => {
    const docker = scriptedDocker({ [REMOVE]: { code: 1, err: 'Error response from daemon: busy' } });
    const [one] = await removeContainer(docker.environment, ID, '/work', null);
    assert.deepEqual([one?.state, one?.command], ['left', `docker rm --force --volumes ${ID}`]);
  });
});
