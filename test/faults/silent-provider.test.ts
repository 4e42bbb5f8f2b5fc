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
  // One daemon for all: to start it and to fill it takes longer than the rest.
  it('costs a bake no more than the cancel, and is named', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const daemon = await startPrivateDaemon(t);
    if (packer === undefined || daemon === undefined) return;
    const bake = {
      template: dockerHcl({ inline: ['echo begun', 'sleep 600'] }),
      env: { ...packer.environment, DOCKER_HOST: daemon.host },
    };
    const goOn = (): void => {
      daemon.goOn();
      for (const id of ask(daemon.host, 'ps', '--all', '--quiet').split('\n').filter(Boolean))
        ask(daemon.host, 'rm', '--force', id);
    };

    await t.test('after a bake, when only the post step is left', async (each) => {
      const job = await bakeInSilence(each, {
        ...bake,
        how: 'kill',
        when: ({ untilLine }) => untilLine(/: begun/),
        between: () => {
          daemon.stop();
        },
      });
      goOn();
      assert.match(job.steps[1]?.phases.post?.log ?? '', LEFT, job.log);
    });

    await t.test('before a bake', async (each) => {
      daemon.stop();
      await bakeInSilence(each, {
        ...bake,
        how: 'cancel',
        when: async ({ untilStarted }) => {
          await untilStarted();
          await pause(A_WHILE);
        },
      });
      goOn();
    });

    for (const how of ['cancel', 'kill'] as const) {
      await t.test(`while a bake runs that a ${how} ends, with a command that clears up later`, async (each) => {
        const job = await bakeInSilence(each, {
          ...bake,
          how,
          isRunning: how === 'cancel',
          when: async ({ untilLine }) => {
            await untilLine(/: begun/);
            daemon.stop();
          },
        });
        const { post } = job.steps[1]?.phases ?? {};
        const command = LEFT.exec(post?.log ?? '')?.[1] ?? '';
        assert.notEqual(command, '', job.log);
        assert.deepEqual(job.orphans, [], job.log);
        daemon.goOn();
        assert.notEqual(ask(daemon.host, 'ps', '--all', '--quiet'), '', 'the container stays until then');
        execFileSync('/bin/sh', ['-c', command], { env: { ...process.env, DOCKER_HOST: daemon.host }, stdio: 'pipe' });
        assert.equal(ask(daemon.host, 'ps', '--all', '--quiet'), '');
      });
    }
  });
});

const LEFT =
  /Not checked: could not be looked for: .*?: containers; (?:if it is there and yours, remove it|look) with: (docker ps.*)/;
