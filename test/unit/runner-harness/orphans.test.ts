import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { runJob } from '../../support/runner/job.ts';
import { only, writeAction } from './fixture-action.ts';

// The wait for pipes takes 200 ms.
const timeScale = 0.04;

// Gone, or a zombie that nobody waits for.
async function isGone(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat === '' || /\) Z /u.test(stat);
}

// Most of the time is waiting, so the tests run side by side.
describe('processes that stay behind', { concurrency: 4 }, () => {
  test('a child that holds the pipes is heard for a while, then reaped at the end of the job', async () => {
    await using fixture = await writeAction({
      main: `
        writeFileSync('holder.cjs', \`
          const { existsSync, writeFileSync } = require('node:fs');
          const wrote = (error) => error || writeFileSync('wrote', '');
          process.stdout.write('early\\\\n', () => writeFileSync('running', ''));
          let told = false;
          setInterval(() => {
            if (told || !existsSync('step-over')) return;
            told = true;
            process.stdout.write('::set-output name=late::1\\\\n', wrote);
          }, 10);
        \`);
        spawn(process.execPath, ['holder.cjs'], { stdio: 'inherit', detached: true }).unref();
        const wait = setInterval(() => existsSync('running') && clearInterval(wait), 5);
      `,
    });
    let survived = false;
    const job = await runJob({
      steps: [
        { action: fixture.action },
        {
          run: async ({ workspace }) => {
            // The pipe is read on, unheard: the child can still write to it.
            await writeFile(`${workspace}/step-over`, '');
            const deadline = Date.now() + 5000;
            while (!existsSync(`${workspace}/wrote`) && Date.now() < deadline) await delay(10);
            survived = existsSync(`${workspace}/wrote`);
          },
        },
      ],
      timeScale,
    });
    const [step] = job.steps;
    assert.equal(step?.conclusion, 'success');
    assert.equal(step?.rawStdout, 'early');
    assert.deepEqual(step?.outputs, {});
    // Five seconds, scaled; the upper bound is only there to tell it from no end at all.
    const duration = step?.durationMs ?? 0;
    assert.ok(duration >= 200 && duration < 10_000, String(duration));
    assert.equal(survived, true);
    const orphan = only(job.orphans);
    assert.equal(orphan.command[1], 'holder.cjs');
    assert.ok(await isGone(orphan.pid));
    assert.match(job.log, new RegExp(`Terminate orphan process: pid \\(${orphan.pid}\\)`, 'u'));
  });

  test('a process that changed its tracking id is not the job’s to reap', async () => {
    await using fixture = await writeAction({
      main: `
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore', env: { ...env, RUNNER_TRACKING_ID: '0' } });
      child.unref();
      append('GITHUB_OUTPUT', 'pid=' + child.pid + '\\n');
    `,
    });
    const job = await runJob({ steps: [{ action: fixture.action }], timeScale });
    assert.deepEqual(job.orphans, []);
    const pid = Number(only(job.steps).outputs['pid']);
    assert.equal(process.kill(pid, 'SIGKILL'), true);
  });
});
