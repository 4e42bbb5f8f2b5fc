// What a bake leaves that its containers, once gone, no longer tell: volumes, images without a name, stray processes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import type { Leftover } from '../../src/image/leftover.ts';
import { processTable } from '../../src/core/process/descendants.ts';
import { createDocker } from '../../src/providers/docker/docker.ts';
import { type DockerSweepRequest, sweepDocker } from '../../src/providers/docker/sweep.ts';
import { eitherPacker, requirePacker } from '../support/bake/packers.ts';
import { dockerHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { runJob } from '../support/runner/job.ts';
import type { Moment } from '../support/runner/moments.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const daemon = createDocker({ PATH: process.env['PATH'] ?? '', DOCKER_HOST: process.env['DOCKER_HOST'] ?? '' });

/** An image of which docker makes a volume for every container. */
async function imageWithVolume(base: string): Promise<string> {
  const source = await docker('create', base, 'true');
  try {
    return await docker('commit', '--change', 'VOLUME /kept', source);
  } finally {
    await docker('rm', source);
  }
}

/** The volumes that docker made for the container of a bake, asked for while that runs. */
async function volumesOf(line: string): Promise<readonly string[]> {
  const id = /Container ID: ([0-9a-f]{64})/.exec(line)?.[1] ?? '';
  const format = '{{range .Mounts}}{{if eq .Destination "/kept"}}{{.Name}}{{end}}{{end}}';
  return [await docker('inspect', '--format', format, id)];
}

for (const name of eitherPacker(import.meta.url)) {
  describe(`a bake with ${name}`, () => {
    it('leaves no volume that docker made for its containers, and takes none of a stranger', async (t) => {
      const packer = requirePacker(t, name);
      const base = requirePart(t, 'base-image');
      if (packer === undefined || base === undefined) return;
      const image = await imageWithVolume(base.image);
      const stranger = await docker('run', '--detach', image, 'sleep', '600');
      t.after(async () => {
        await docker('rm', '--force', '--volumes', stranger);
        await docker('image', 'rm', '--force', image);
      });
      const theirs = await docker('inspect', '--format', '{{range .Mounts}}{{.Name}}{{end}}', stranger);
      const hcl = dockerHcl({ inline: ['echo begun', 'sleep 1'] }).replace('debian:bookworm', image);
      const workspace = await workspaceWith(t, {
        'good.pkr.hcl': hcl,
        'bad.pkr.hcl': hcl.replace('"sleep 1"', '"exit 3"'),
        'long.pkr.hcl': hcl.replace('"sleep 1"', '"sleep 60"'),
        'theirs.pkr.hcl': hcl.replace('commit = true', `commit = true\n  volumes = { "${theirs}" = "/theirs" }`),
      });
      for (const [template, how] of [
        ['good', 'whole'],
        ['bad', 'whole'],
        ['long', 'cancel'],
        ['long', 'kill'],
        ['theirs', 'whole'],
      ] as const) {
        let volumes: readonly string[] = [];
        const begun: Moment = async ({ untilLine }) => {
          volumes = await volumesOf(await untilLine(/Container ID: /));
          await untilLine(/: begun/);
        };
        const job = await runJob({
          workspace,
          steps: [
            {
              action: bakeAction,
              inputs: { template: `${template}.pkr.hcl` },
              env: packer.environment,
              ...(how === 'kill' ? { kill: begun } : {}),
              ...(how === 'whole' ? { signals: [{ signal: 'SIGCONT', when: begun }] } : {}),
            },
          ],
          ...(how === 'cancel' ? { cancel: begun } : {}),
        });
        const made: { id: string }[] = JSON.parse(job.steps[0]?.outputs['images'] ?? '[]');
        for (const { id } of made) await docker('image', 'rm', '--force', id);
        assert.match(volumes.join(), /^[0-9a-f]{64}$/, job.log);
        assert.deepEqual(await daemon.volumesThere(volumes), [], `${template}, ${how}\n${job.log}`);
      }
      assert.deepEqual(await daemon.volumesThere([theirs]), [theirs]);
    });

    it('ends a process that gave up its environment and its session', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      // No other sleep of this machine takes that long.
      const seconds = String(randomInt(20_000, 90_000));
      const local = [`env -i setsid sleep ${seconds} >/dev/null 2>&1 </dev/null & sleep 2`, 'echo begun; sleep 60'];
      const workspace = await workspaceWith(t, { 'app.pkr.hcl': dockerHcl({ inline: ['true'], local }) });
      for (const how of ['cancel', 'kill'] as const) {
        const begun: Moment = ({ untilLine }) => untilLine(/: begun/);
        const job = await runJob({
          workspace,
          steps: [
            {
              action: bakeAction,
              inputs: { template: 'app.pkr.hcl' },
              env: packer.environment,
              ...(how === 'kill' ? { kill: begun } : {}),
            },
          ],
          ...(how === 'cancel' ? { cancel: begun } : {}),
        });
        const left = processTable().filter(({ pid }) => commandOf(pid).includes(seconds));
        assert.deepEqual(left, [], `${how}, ${left.map(({ pid }) => commandOf(pid).join(' ')).join()}\n${job.log}`);
        assert.match(job.steps[0]?.phases.post?.log ?? '', /Removed: process \d+/, job.log);
      }
    });
  });
}

describe('what the sweep of docker names', () => {
  it('is removed by the command that is named for it', async (t) => {
    const base = requirePart(t, 'base-image');
    if (base === undefined) return;
    const temporary = `/tmp/bakehouse-named-${randomInt(1e9)}`;
    const start = async (folder: string): Promise<string> =>
      docker('run', '--detach', '--volume', `${folder}/x:/x`, '--volume', '/own', base.image, 'sleep', '600');
    const [ours, theirs] = [await start(temporary), await start(`${temporary}2`)];
    t.after(() => docker('rm', '--force', '--volumes', ours, theirs).catch(() => {}));
    const startedAt = Date.now() - 5000;
    const committed = await docker('commit', ours);
    const [own] = await daemon.containers([ours]);
    const request: DockerSweepRequest = {
      docker: daemon,
      temporary,
      keepOnFailure: true,
      startedAt,
      seen: { containers: [ours], volumes: own?.volumes ?? [] },
      hinted: { containers: new Set(), images: new Set() },
      reported: new Set(),
    };
    const silent = { ...daemon, containers: () => Promise.reject(new Error('silent')) };
    const unlooked = await sweepDocker({ ...request, docker: silent });
    const kept = await sweepDocker(request);
    assert.deepEqual(kinds(unlooked), ['unknown', 'volume']);
    assert.deepEqual(kinds(kept), ['container', 'volume', 'image']);

    run(kept.find(({ kind }) => kind === 'image'));
    assert.equal(await docker('image', 'ls', '--quiet', '--no-trunc').then((all) => all.includes(committed)), false);
    run(unlooked.find(({ kind }) => kind === 'unknown'));
    assert.deepEqual(await daemon.containers([ours]), []);
    assert.equal((await daemon.containers([theirs])).length, 1);
    const volume = await docker('volume', 'create', own?.volumes[0] ?? '');
    // The container took it along; one of its name stands for it.
    run(kept.find(({ kind }) => kind === 'volume'));
    assert.deepEqual(await daemon.volumesThere([volume]), []);
  });
});

function kinds(found: readonly Leftover[]): readonly string[] {
  return found.map(({ kind }) => kind);
}

function run(leftover: Leftover | undefined): void {
  execFileSync('/bin/sh', ['-c', leftover?.command ?? 'false'], { stdio: 'pipe' });
}

/** Its arguments; a number that is a part of another program's path or id is none of them. */
function commandOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
