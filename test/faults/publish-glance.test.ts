// A disk of QEMU on its way into a real Glance, where the job is killed or cancelled while Glance saves it: no half image of ours
// stays behind the next run, images of the same name that others made are not touched, and a second run changes nothing.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { it, type TestContext } from 'node:test';

import { sha256OfFile } from '../../src/core/files/files.ts';
import { writeBeside } from '../../src/providers/file/beside.ts';
import { type Cloud, connectCloud } from '../../src/providers/openstack/cloud/connect.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { startLab } from '../support/openstack/lab.ts';
import { requirePart } from '../support/peers/available.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { publishAction, pushToMain } from '../support/publish/image-chain.ts';
import { writeVerifiedRecords } from '../support/publish/verified-records.ts';
import { type JobRequest, runJob } from '../support/runner/job.ts';
import { untilSo } from '../support/until.ts';
import { sampleImage } from '../unit/image/sample-record.ts';

introduceProviders();

/** What Glance takes long enough for to be met in the midst of it. Bytes. */
const SIZE = 256 * 1024 * 1024;
const NAME = 'disk-web';

it('a disk that Glance is saving when its job is killed or cancelled is uploaded by the next run, and once', async (t) => {
  const part = requirePart(t, 'openstack');
  if (part === undefined) return;
  const lab = await startLab(part);
  t.after(lab.stop);
  const environment = lab.environment('images');
  const cloud = await connectCloud(environment);
  const others = await connectCloud(lab.environment('others'));
  const strangers = [await stranger(cloud), await stranger(others), await half(cloud)];
  const asTheyWere = await inventory(cloud, others);
  assert.equal(asTheyWere.length, strangers.length);

  for (const how of ['kill', 'cancel'] as const) {
    const { id, request, step } = await verifiedDisk(t, environment, how);
    const own = async () => cloud.glance().list({ bakehouse_copy_of: id, owner: cloud.project });
    const isSaving = (): Promise<void> =>
      untilSo('an image that is saved', async () => (await own()).some(({ status }) => status === 'saving'), 5);
    const stopped =
      how === 'kill'
        ? await runJob({ ...request, steps: [{ ...step, kill: isSaving }] })
        : await runJob({ ...request, steps: [step], cancel: isSaving });
    const end = how === 'kill' ? stopped.steps[0]?.signal : stopped.conclusion;
    assert.equal(end, how === 'kill' ? 'SIGKILL' : 'cancelled', stopped.log);
    t.diagnostic(`after a ${how} there is ${(await own()).map(({ status }) => status).join() || 'nothing'}`);
    if (how === 'cancel') assert.deepEqual(await own(), [], stopped.log);
    assert.ok(
      (await own()).every(({ name }) => name !== NAME),
      'half an image has the name of no whole one',
    );

    const again = await runJob({ ...request, steps: [step] });
    assert.equal(again.steps[0]?.outputs['status'], 'published', again.log);
    const [image, ...more] = await own();
    assert.deepEqual([image?.name, image?.status, image?.size, more], [NAME, 'active', SIZE, []], again.log);
    const second = await runJob({ ...request, steps: [step] });
    assert.deepEqual(
      [second.steps[0]?.outputs['status'], second.steps[0]?.outputs['mutations']],
      ['unchanged', '0'],
      second.log,
    );
    await cloud.glance().remove(image?.id ?? '');
    assert.deepEqual(await inventory(cloud, others), asTheyWere, 'what others have is as it was');
  }
});

/** A disk with the records of its bake and its tests, and the step that publishes it. */
async function verifiedDisk(t: TestContext, environment: Readonly<Record<string, string>>, mark: string) {
  const workspace = await temporaryFolder(t);
  const path = 'build/web/web.raw';
  mkdirSync(join(workspace, 'build/web'), { recursive: true });
  writeFileSync(join(workspace, path), `the disk of a ${mark}`);
  truncateSync(join(workspace, path), SIZE);
  const id = await sha256OfFile(join(workspace, path));
  const files = [{ path, size: SIZE, sha256: id, format: 'raw', 'virtual-size': SIZE }];
  const image = sampleImage({ provider: 'qemu', build: 'qemu.web', region: 'local', account: null, id, files, created: null, handoff: null }); // prettier-ignore
  const about = { key: 'bk2-disk', recipe: null, build: image.build, id, created: null, files };
  writeBeside(workspace, { ...about, run: '4711', leg: 'web', verified: true });
  const records = await temporaryFolder(t);
  writeVerifiedRecords(records, [{ image, key: 'bk2-disk' }]);
  const targets = JSON.stringify({ prod: { openstack: { name: 'disk-{image}', previous: 'rename' } } });
  const request: Omit<JobRequest, 'steps'> = { workspace, env: { ...environment, HOME: workspace }, event: pushToMain };
  return { id, request, step: { action: publishAction, id: 'publish', inputs: { records, targets, report: 'false' } } };
}

/** An image that is called as ours will be, which nobody baked. */
async function stranger({ glance }: Cloud, content: string | null = 'theirs'): Promise<string> {
  const id = randomUUID();
  const image = { id, name: NAME, diskFormat: 'raw', containerFormat: 'bare', minDisk: 0, minRam: 0, tags: [] };
  await glance().create({ ...image, properties: { bakehouse_copy_of: 'something else' } });
  if (content !== null) await glance().upload(id, Readable.from([content]));
  return id;
}

/** One whose upload has not begun. */
const half = async (cloud: Cloud): Promise<string> => stranger(cloud, null);

async function inventory(...clouds: readonly Cloud[]): Promise<readonly string[]> {
  const all = await Promise.all(clouds.map(async ({ glance, project }) => glance().list({ owner: project })));
  return all
    .flat()
    .map(({ id, name, status, hash }) => `${id} ${name} ${status} ${hash ?? ''}`)
    .toSorted();
}
