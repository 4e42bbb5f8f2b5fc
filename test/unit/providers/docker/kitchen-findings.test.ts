import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readDockerInfo } from '../../../../src/providers/docker/docker-state.ts';
import { needsDaemon } from '../../../../src/providers/docker/kitchen-findings.ts';

describe('needsDaemon', () => {
  for (const [name, driver, given, needed] of [
    ['kitchen-docker', 'docker', {}, true],
    ['another binary', 'docker', { binary: 'podman' }, false],
    ['another daemon', 'docker', { socket: 'tcp://x:2375' }, false],
    ['dokken', 'dokken', {}, true],
    ['dokken elsewhere', 'dokken', { docker_host_url: 'tcp://x' }, false],
    ['ec2', 'ec2', {}, false],
  ] as const) {
    it(name, () =>
      assert.equal(
        needsDaemon([{ name: 'one-a', driver, option: (key) => new Map(Object.entries(given)).get(key) }]),
        needed,
      ),
    );
  }
});

describe('readDockerInfo', () => {
  for (const [name, stdout, stderr, state] of [
    [
      'up',
      '{"ServerVersion":"28.2.2","DriverStatus":[["Backing Filesystem","extfs"]]}',
      '',
      { kind: 'up', version: '28.2.2', isContainerdStore: false },
    ],
    [
      'containerd',
      '{"ServerVersion":"29.0.0","DriverStatus":[["driver-type","io.containerd.snapshotter.v1"]]}',
      '',
      { kind: 'up', version: '29.0.0', isContainerdStore: true },
    ],
    [
      'down',
      '{"ServerErrors":["Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?"]}',
      '',
      { kind: 'down', reason: 'Cannot connect to the Docker daemon at unix:///x' },
    ],
    ['an old client', '', 'Cannot connect.\nmore', { kind: 'down', reason: 'Cannot connect' }],
    ['nothing', '', '', { kind: 'down', reason: 'it said nothing' }],
  ] as const) {
    it(name, () => assert.deepEqual(readDockerInfo(stdout, stderr), state));
  }
});
