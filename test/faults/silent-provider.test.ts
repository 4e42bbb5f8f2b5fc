// A daemon that is stopped accepts every request and answers none: before, while and after a bake.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { requirePacker } from '../support/bake/packers.ts';
import { A_WHILE, bakeInSilence } from '../support/bake/silence.ts';
import { dockerHcl } from '../support/bake/templates.ts';
import { ask, startPrivateDaemon } from '../support/peers/private-daemon.ts';

describe('a docker daemon that is stopped', () => {
  it('after a bake, when only the post step is left, is named', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const daemon = await startPrivateDaemon(t);
    if (packer === undefined || daemon === undefined) return;
    const job = await bakeInSilence(t, {
      template: dockerHcl({ inline: ['echo begun', 'sleep 600'] }),
      env: { ...packer.environment, DOCKER_HOST: daemon.host },
      how: 'kill',
      when: ({ untilLine }) => untilLine(/: begun/),
      between: () => {
        daemon.stop();
      },
    });
    assert.match(
      job.steps[1]?.phases.post?.log ?? '',
      /Left: containers \(could not be looked for: .*\); remove it with: docker ps/,
      job.log,
    );
  });

  it('before a bake costs no more than the cancel', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const daemon = await startPrivateDaemon(t);
    if (packer === undefined || daemon === undefined) return;
    daemon.stop();
    await bakeInSilence(t, {
      template: dockerHcl({ inline: ['true'] }),
      env: { ...packer.environment, DOCKER_HOST: daemon.host },
      how: 'cancel',
      when: async ({ untilStarted }) => {
        await untilStarted();
        await pause(A_WHILE);
      },
    });
  });

  for (const how of ['cancel', 'kill'] as const) {
    it(`while a bake runs that is ended by a ${how}, is named, with a command that clears up when it answers again`, async (t) => {
      const packer = requirePacker(t, 'packer-debian');
      const daemon = await startPrivateDaemon(t);
      if (packer === undefined || daemon === undefined) return;
      const job = await bakeInSilence(t, {
        template: dockerHcl({ inline: ['echo begun', 'sleep 600'] }),
        env: { ...packer.environment, DOCKER_HOST: daemon.host },
        how,
        isRunning: how === 'cancel',
        when: async ({ untilLine }) => {
          await untilLine(/: begun/);
          daemon.stop();
        },
      });
      const { post } = job.steps[1]?.phases ?? {};
      const named = /Left: containers \(could not be looked for: .*?\); remove it with: (.*)/.exec(post?.log ?? '');
      const command = named?.[1] ?? '';
      assert.notEqual(command, '', job.log);
      assert.deepEqual(job.orphans, [], job.log);
      daemon.goOn();
      assert.notEqual(ask(daemon.host, 'ps', '--all', '--quiet'), '', 'the container stays until then');
      execFileSync('/bin/sh', ['-c', command], { env: { ...process.env, DOCKER_HOST: daemon.host }, stdio: 'pipe' });
      assert.equal(ask(daemon.host, 'ps', '--all', '--quiet'), '');
    });
  }
});
