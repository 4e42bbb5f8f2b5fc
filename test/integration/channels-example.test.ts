// examples/channels by the command line, with a real daemon: baked, promoted to staging and production, baked anew, and back.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { channelHistory } from '../../src/image/channel-history.ts';
import { requirePart } from '../support/peers/available.ts';
import { forgetImages } from '../support/peers/docker.ts';
import { smallImage } from '../support/peers/small-image.ts';
import { commitAll, exampleRepository, temporaryFolder } from '../support/plan/repository.ts';
import { tested } from '../support/tested-node.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const execute = promisify(execFile);

describe('examples/channels', () => {
  it('goes to staging, from there to production, and back', async (t) => {
    const base = requirePart(t, 'base-image');
    if (base === undefined || requirePart(t, 'docker') === undefined) return;
    const workspace = await exampleRepository(t, 'channels');
    const manifest = join(workspace, 'bakehouse.yml');
    const small = await smallImage(base.image);
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('debian:bookworm', small));
    const env = {
      PATH: process.env['PATH'],
      HOME: await temporaryFolder(t),
      XDG_STATE_HOME: join(workspace, '.git', 'state'),
      DOCKER_HOST: process.env['DOCKER_HOST'],
      GITHUB_ACTOR: 'alice',
    };
    const run = async (...words: readonly string[]): Promise<Readonly<Record<string, unknown>>> => {
      const { stdout } = await execute(tested.node, [cli, ...words, '--json'], { cwd: workspace, env });
      return JSON.parse(stdout);
    };
    /** Bakes what the Dockerfile says now; gives the plan in which it is there already. */
    const bake = async (): Promise<string> => {
      // What this test bakes is nobody else's.
      appendFileSync(join(workspace, 'web/Dockerfile'), `RUN echo ${randomUUID()} >/srv/mark\n`);
      commitAll(workspace);
      await run('run');
      return String((await run('plan'))['plan']);
    };
    const idIn = (channel: string): string => {
      const id: string = JSON.parse(readFileSync(join(workspace, `${channel}.auto.tfvars.json`), 'utf8')).web_image_id;
      t.after(() => forgetImages([id]));
      return id;
    };
    const promote = async (plan: string, ...words: readonly string[]): Promise<void> => {
      const shown = await run('promote', ...words, '--plan', plan);
      assert.equal(shown['status'], 'planned');
      const done = await run('promote', ...words, '--plan', plan, '--apply', String(shown['changes-digest']));
      assert.equal(done['status'], 'published');
    };

    const first = await bake();
    assert.equal(existsSync(join(workspace, 'staging.auto.tfvars.json')), false);
    await assert.rejects(run('promote', 'web', '--to', 'production', '--plan', first), /Promote it there first/);
    await promote(first, 'web', '--to', 'staging');
    await promote(first, '--to', 'production', '--from', 'staging');
    const older = idIn('production');
    assert.equal(idIn('staging'), older);

    const second = await bake();
    await promote(second, 'web', '--to', 'staging');
    await promote(second, '--to', 'production', '--from', 'staging');
    assert.notEqual(idIn('production'), older);
    await promote(second, '--to', 'production', '--back');
    assert.equal(idIn('production'), older);
    const { history } = await run('promote', '--to', 'production', '--list', '--plan', second);
    const { entries } = channelHistory.pick({ entries: true }).parse({ entries: history });
    assert.deepEqual(
      entries.map(({ by, since }) => [by, since !== null]),
      [
        ['alice', true],
        ['alice', true],
        ['alice', true],
      ],
    );
  });
});
