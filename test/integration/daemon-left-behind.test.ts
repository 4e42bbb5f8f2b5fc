import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { mountsBelow } from '../../scripts/provision/mounts.mjs';

it('ends a daemon that was killed, with the mounts that it left', async (t) => {
  if (process.getuid?.() !== 0) return t.skip('only root starts a daemon, and may mount');
  const cache = await mkdtemp(join(tmpdir(), 'bakehouse-cache-'));
  const runFolder = await mkdtemp(join(tmpdir(), 'bakehouse-docker-'));
  const points = [join(runFolder, 'exec/netns/a b'), join(cache, 'docker/data/overlay2/merged'), join(cache, 'other')];
  t.after(async () => {
    for (const point of points) spawnSync('umount', [point], { stdio: 'ignore' });
    for (const folder of [cache, runFolder]) await rm(folder, { recursive: true, force: true });
  });
  for (const point of points) {
    await mkdir(point, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', point]);
  }
  // No process has this start time, so it counts as ended.
  const running = { pid: process.pid, start: '1', host: `unix://${runFolder}/docker.sock`, runFolder };
  await writeFile(join(cache, 'docker/running.json'), JSON.stringify(running));

  execFileSync(process.execPath, ['scripts/provision.mjs', '--end-daemon'], {
    env: { ...process.env, BAKEHOUSE_CACHE: cache },
  });

  assert.equal(existsSync(runFolder), false);
  assert.equal(existsSync(join(cache, 'docker/running.json')), false);
  const mounted = await readFile('/proc/self/mountinfo', 'utf8');
  assert.deepEqual(mountsBelow(mounted, runFolder), []);
  assert.deepEqual(mountsBelow(mounted, cache), [points[2]], 'what is not of the daemon stays');
});
