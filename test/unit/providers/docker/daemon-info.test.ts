import assert from 'node:assert/strict';
import { test } from 'node:test';

import { daemonName } from '../../../../src/providers/docker/daemon-info.ts';

test('a daemon that cannot be asked is known by the way to it', async () => {
  const environment = { PATH: '/nowhere', DOCKER_HOST: 'unix:///nowhere/docker.sock' };
  assert.equal(await daemonName(environment), 'unix:///nowhere/docker.sock');
  assert.equal(await daemonName({ PATH: '/nowhere' }), '');
});
