// Cases of the fault list that need a test of their own; the others are in the files named after their subject.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { readRunContext } from '../../src/core/runner/context.ts';
import { machineNow } from '../../src/core/clock.ts';
import { cancelFile } from '../../src/core/process/deadline.ts';
import { record } from '../../src/image/record.ts';
import { eitherPacker, requirePacker } from '../support/bake/packers.ts';
import { dockerHcl, dockerJson, fileHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker, dockerInventory } from '../support/peers/docker.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import { isThorough } from '../support/thorough.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

/** The journal of the only bake of a job. */
function journalOf(temp: string): {
  readonly path: string;
  readonly text: { child: { pid: number; startTime: string }; main: object };
} {
  const folder = readdirSync(join(temp, 'bakehouse')).find((name) => name.startsWith('b-')) ?? '';
  const path = join(temp, 'bakehouse', folder, 'journal.json');
  return { path, text: JSON.parse(readFileSync(path, 'utf8')) };
}

for (const name of eitherPacker(import.meta.url)) {
  describe(`with ${name}`, () => {
    it('case 2: a clean-up that hangs is ended at the deadline of the job, and swept', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      const workspace = await workspaceWith(t, { 'app.pkr.hcl': dockerHcl({ inline: ['echo begun', 'sleep 60'] }) });
      let temp = '';
      const job = await runJob({
        workspace,
        steps: [
          {
            run: (context) => {
              temp = context.temp;
              // Another leg of this job noticed the cancel 175 s ago: five are left of the three minutes.
              mkdirSync(join(temp, 'bakehouse'));
              writeFileSync(
                cancelFile({ temporary: temp, run: readRunContext(context.env) }),
                String(machineNow() - 175_000),
              );
            },
          },
          {
            action: bakeAction,
            inputs: { template: 'app.pkr.hcl' },
            env: packer.environment,
            kill: async ({ untilLine }) => {
              await untilLine(/: begun/);
              // It hears no signal any more but the last one.
              process.kill(-journalOf(temp).text.child.pid, 'SIGSTOP');
            },
          },
        ],
      });
      const post = job.steps[1]?.phases.post;
      assert.match(post?.log ?? '', /Packer did not end in time and is killed\./, job.log);
      assert.match(post?.log ?? '', /Removed: container [0-9a-f]{64}/);
      assert.equal(post?.exitCode, 0);
      assert.deepEqual(
        await dockerInventory(({ mounts }) => (mounts ?? []).some((mount) => mount.startsWith(temp))),
        [],
      );
      assert.deepEqual(job.orphans, []);
    });

    it('case 3: a killed step still tells what Packer had finished', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined) return;
      const workspace = await workspaceWith(t, { 'app.pkr.hcl': fileHcl('out.txt') });
      await using run = await Run.start();
      const job = await runJob({
        run,
        workspace,
        steps: [
          {
            action: bakeAction,
            inputs: { template: 'app.pkr.hcl' },
            env: packer.environment,
            kill: ({ untilLine }) => untilLine(/Stored file/),
          },
        ],
      });
      const kept = record.parse(
        JSON.parse(readFileSync(join(job.temp, 'bakehouse', 'legs', 'app', 'record.json'), 'utf8')),
      );
      assert.equal(kept.images.length, 1, job.log);
    });

    it('case 10: a bake that ends well but warns says what may be left', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      const local = ["echo 'Error terminating instance, may still be around: i-0123456789'"];
      const workspace = await workspaceWith(t, { 'app.pkr.hcl': dockerHcl({ inline: ['true'], local }) });
      const job = await runJob({
        workspace,
        steps: [{ action: bakeAction, inputs: { template: 'app.pkr.hcl' }, env: packer.environment }],
      });
      const [step] = job.steps;
      assert.equal(step?.outputs['status'], 'baked', job.log);
      await docker('image', 'rm', '--force', step.outputs['image-id'] ?? '');
      // A guest can print the same: it is told that somebody said so, and looked for, but is no entry of the record.
      assert.equal(step.outputs['leftovers'], '[]');
      assert.ok(
        step.annotations.some(({ message }) => /says that something was not removed/.test(message)),
        job.log,
      );
    });

    it('case 16: values reach Packer byte for byte', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined) return;
      const value = `-x "q" 'a' $(id) \`id\` \${var.x} %{if} \\n = ; # // <<END ünï 😀 ,\t${'long '.repeat(20_000)}\nsecond line\n`;
      const workspace = await workspaceWith(t, { 'app.pkr.hcl': fileHcl('out.txt') });
      for (const input of ['vars', 'secret-vars']) {
        const job = await runJob({
          workspace,
          steps: [
            {
              action: bakeAction,
              inputs: { template: 'app.pkr.hcl', [input]: `content<<DONE\n${value}\nDONE` },
              env: packer.environment,
            },
          ],
        });
        assert.equal(job.conclusion, 'success', JSON.stringify(job.steps[0]?.annotations).slice(0, 900));
        assert.equal(readFileSync(join(workspace, 'out.txt'), 'utf8'), value);
      }
    });

    it('case 31: long lines, broken UTF-8, progress bars and a last line without an end survive', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      const local = [
        `head -c ${isThorough ? 10_000_000 : 3_000_000} /dev/zero | tr '\\\\0' 'x'; echo`,
        "printf 'bad \\\\377\\\\376 bytes\\\\n'",
        "printf 'crlf\\\\r\\\\nprogress 1%%\\\\rprogress 100%%\\\\n'",
        "printf 'no end at all'",
      ].map((line) => line.replaceAll('\\\\', '\\'));
      const workspace = await workspaceWith(t, { 'app.json': dockerJson({ inline: ['true'], local }) });
      const job = await runJob({
        workspace,
        steps: [{ action: bakeAction, inputs: { template: 'app.json' }, env: packer.environment }],
      });
      assert.equal(job.conclusion, 'success', JSON.stringify(job.steps[0]?.annotations).slice(0, 900));
      await docker('image', 'rm', '--force', job.steps[0]?.outputs['image-id'] ?? '');
      assert.match(job.log, /x{1000} … \[line of \d{7,8} bytes cut here\]/);
      assert.match(job.log, /bad .* bytes/);
      assert.match(job.log, /progress 100%/);
      assert.match(job.log, /no end at all/);
      assert.ok(job.log.length < 2_000_000, `the log has ${job.log.length} characters`);
    });
  });
}

describe('what post is told', () => {
  it('case 7: a pid that belongs to another process by now is left alone', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
    const stranger = spawn('sleep', ['120'], { stdio: 'ignore' });
    t.after(() => stranger.kill('SIGKILL'));
    const workspace = await workspaceWith(t, { 'app.pkr.hcl': dockerHcl({ inline: ['echo begun', 'sleep 2'] }) });
    const job = await runJob({
      workspace,
      steps: [
        {
          action: bakeAction,
          inputs: { template: 'app.pkr.hcl' },
          env: packer.environment,
          kill: ({ untilLine }) => untilLine(/: begun/),
        },
        {
          if: 'always',
          run: ({ temp }) => {
            const { path, text } = journalOf(temp);
            process.kill(text.child.pid, 'SIGTERM');
            writeFileSync(
              path,
              JSON.stringify({
                ...text,
                child: { pid: stranger.pid, startTime: text.child.startTime },
                main: { ...text.main, pid: stranger.pid },
              }),
            );
          },
        },
      ],
    });
    assert.equal(stranger.exitCode, null, job.log);
    assert.equal(stranger.signalCode, null, job.log);
  });
});

describe('a disk that runs full', () => {
  it('is told as that, before the bake', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const small = mkdtempSync(join(tmpdir(), 'bakehouse-small-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small], { stdio: 'ignore' });
    } catch {
      t.skip('a small file system cannot be mounted here; it takes root');
      return;
    }
    t.after(() => {
      execFileSync('umount', [small]);
      rmdirSync(small);
    });
    const workspace = await workspaceWith(t, { 'app.pkr.hcl': fileHcl('out.txt') });
    const job = await runJob({
      workspace,
      runner: { temp: small },
      steps: [
        {
          action: bakeAction,
          inputs: {
            template: 'app.pkr.hcl',
            'min-free-disk': 0,
            vars: `content=${randomBytes(60_000).toString('hex')}`,
          },
          env: { ...packer.environment, RUNNER_TEMP: small },
        },
      ],
    });
    assert.equal(job.conclusion, 'failure');
    assert.match(job.log, /The disk is full; free some space/, job.log.slice(-1500));
    assert.doesNotMatch(job.log, /This is a bug/);
  });
});
