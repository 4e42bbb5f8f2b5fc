// A disk on its way from job to job, or to where it is published, of which half has passed when the job is killed or cancelled:
// nobody finds half a disk, nothing is left, what is a stranger's stays, and the next run ends well.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { sha256 } from '../../src/core/files/files.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { writeBeside } from '../../src/providers/file/beside.ts';
import { machineChain } from '../support/machine/chain.ts';
import { machinesIn } from '../support/machine/repository.ts';
import { requirePart } from '../support/peers/available.ts';
import { createHold } from '../support/peers/hold.ts';
import { type Registry, startRegistry } from '../support/peers/registry.ts';
import { bakeRow, planChain, verifyRow } from '../support/plan/chain.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { publishAction, pushToMain } from '../support/publish/image-chain.ts';
import { stagedIndex, tagsOf, writes } from '../support/publish/registry-images.ts';
import { writeVerifiedRecords } from '../support/publish/verified-records.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import { Run } from '../support/runner/run.ts';
import { sampleImage } from '../unit/image/sample-record.ts';

introduceProviders();

const MIB = 1024 * 1024;
const isUpload = ({ method }: IncomingMessage): boolean => method === 'PATCH';
const isDownload =
  (digest: string) =>
  ({ method, url = '' }: IncomingMessage): boolean =>
    method === 'GET' && url.endsWith(digest);

/** What a job left of its own in the folder that outlives its steps. */
function leftIn({ temp }: JobResult): readonly string[] {
  const folder = join(temp, 'bakehouse');
  if (!existsSync(folder)) return [];
  // What is fetched lies in a folder that the runner empties.
  return readdirSync(folder).filter((name) => /^[bv]-|qcow2|^handoff\//.test(name));
}

const doorOf = ({ host }: Registry) => ({ origin: `http://${host}` });

describe('a disk between two jobs', () => {
  it('is there whole or not at all after a kill and a cancel, and is baked once', async (t) => {
    await using run = await Run.start();
    const hold = createHold();
    const setting = await machineChain(t, run, 'registry', { interfere: hold.interfere });
    if (setting === undefined) return;
    const { chain, registry, forget } = setting;
    const { workspace } = chain;
    const { digest: stranger } = await stagedIndex(doorOf(registry), 'acme/staging', 'bk2-theirs');
    const theirs = { 'bk2-theirs': stranger };
    mkdirSync(join(workspace, 'build/machine-of-others'));
    const plan = await planChain(chain, 'p');
    const bake = (stop = {}) => bakeRow(chain, plan, 'machine', { handoff: 'auto' }, stop);
    const path = join(workspace, 'build/machine/machine.qcow2');

    const killed = await bake({ kill: () => hold.next(isUpload, 'request', 8 * MIB) });
    assert.equal(killed.job.steps[0]?.signal, 'SIGKILL', killed.job.log);
    assert.deepEqual(await tagsOf(doorOf(registry), 'acme/staging'), theirs, killed.job.log);
    assert.deepEqual(leftIn(killed.job), [], killed.job.log);
    const disk = readFileSync(path);

    const cancelled = await bake({ cancel: () => hold.next(isUpload, 'request', 20 * MIB) });
    assert.equal(cancelled.job.conclusion, 'cancelled', cancelled.job.log);
    assert.deepEqual(await tagsOf(doorOf(registry), 'acme/staging'), theirs, cancelled.job.log);
    assert.deepEqual(leftIn(cancelled.job), [], cancelled.job.log);
    assert.ok(readFileSync(path).equals(disk), 'the disk that was baked stays');

    const sent = await bake();
    assert.equal(sent.outputs['status'], 'reused', sent.job.log);
    assert.equal(sent.outputs['image-id'], sha256(disk));
    const { 'bk2-theirs': other, ...own } = await tagsOf(doorOf(registry), 'acme/staging');
    assert.deepEqual([other, Object.keys(own).length], [stranger, 1]);

    forget();
    const isMeant = isDownload(sha256(disk));
    const halfway = { kill: () => hold.next(isMeant, 'answer', 8 * MIB) };
    const unbrought = await verifyRow(chain, plan, 'machine', halfway);
    assert.equal(unbrought.job.steps[0]?.signal, 'SIGKILL', unbrought.job.log);
    const stopped = await verifyRow(chain, plan, 'machine', { cancel: () => hold.next(isMeant, 'answer', 8 * MIB) });
    assert.equal(stopped.job.conclusion, 'cancelled', stopped.job.log);
    for (const { job } of [unbrought, stopped]) {
      assert.deepEqual(leftIn(job), [], job.log);
      assert.equal(existsSync(join(workspace, 'build/machine')), false, job.log);
      assert.deepEqual(machinesIn(job.temp, workspace), []);
    }

    const verified = await verifyRow(chain, plan, 'machine');
    assert.equal(verified.outputs['gate'], 'pass', verified.job.log);
    assert.ok(readFileSync(path).equals(disk));
    assert.deepEqual(
      readdirSync(join(workspace, 'build')).filter((name) => name !== 'serial.log').sort(),
      ['base.qcow2', 'key', 'machine', 'machine-of-others'],
    ); // prettier-ignore
  });
});

describe('a disk that is published to a registry', () => {
  for (const how of ['kill', 'cancel'] as const) {
    it(`has no name there after a ${how}, and gets it from the next run`, async (t) => {
      const part = requirePart(t, 'docker-registry');
      if (part === undefined) return;
      const hold = createHold();
      const registry = await startRegistry(t, part, { interfere: hold.interfere });
      const { digest: stranger } = await stagedIndex(doorOf(registry), 'acme/web', 'theirs');
      const workspace = await temporaryFolder(t);
      const content = randomBytes(24 * MIB);
      const file = { path: 'build/web/web.qcow2', size: content.length, sha256: sha256(content), format: 'qcow2' };
      mkdirSync(join(workspace, 'build/web'), { recursive: true });
      writeFileSync(join(workspace, file.path), content);
      const image = sampleImage({ provider: 'qemu', build: 'qemu.web', region: 'local', account: null, id: file.sha256, files: [file], created: null, handoff: null }); // prettier-ignore
      writeBeside(workspace, { key: 'bk2-disk', recipe: null, build: image.build, id: image.id, created: null, files: [file], run: '4711', leg: 'web', verified: true }); // prettier-ignore
      const records = await temporaryFolder(t);
      writeVerifiedRecords(records, [{ image, key: 'bk2-disk' }]);
      const targets = {
        registry: { oci: { repository: `${registry.host}/acme/{image}`, tags: ['{version}', 'latest'] } },
      };
      const env = { HOME: await temporaryFolder(t) };
      const inputs = { records, targets: JSON.stringify(targets), version: '1.0', report: 'false' };
      const step = { action: publishAction, id: 'publish', inputs };
      const request = { workspace, env, event: pushToMain };
      for (const bytes of [0, 1, 23].map((one) => one * MIB)) {
        const moment = (): Promise<void> => hold.next(isUpload, 'request', bytes);
        const job =
          how === 'kill'
            ? await runJob({ ...request, steps: [{ ...step, kill: moment }] })
            : await runJob({ ...request, steps: [step], cancel: moment });
        const when = `${how} after ${bytes} bytes\n${job.log}`;
        assert.equal(
          how === 'kill' ? job.steps[0]?.signal : job.conclusion,
          how === 'kill' ? 'SIGKILL' : 'cancelled',
          when,
        );
        assert.deepEqual(await tagsOf(doorOf(registry), 'acme/web'), { theirs: stranger }, when);
        assert.deepEqual(leftIn(job), [], when);
      }
      const done = await runJob({ ...request, steps: [step] });
      assert.equal(done.steps[0]?.outputs['status'], 'published', done.log);
      const tags = await tagsOf(doorOf(registry), 'acme/web');
      const { latest = '' } = tags;
      assert.deepEqual(tags, { '1.0': latest, latest, theirs: stranger });
      const blob = await fetch(`${doorOf(registry).origin}/v2/acme/web/blobs/${file.sha256}`);
      assert.ok(Buffer.from(await blob.arrayBuffer()).equals(content));
      const before = registry.requests.length;
      const again = await runJob({ ...request, steps: [step] });
      assert.equal(again.steps[0]?.outputs['status'], 'unchanged', again.log);
      assert.deepEqual(writes(registry.requests.slice(before)), []);
    });
  }
});
