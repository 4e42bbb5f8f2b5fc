import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';

import type { BakedImage } from '../../../../src/image/record.ts';
import { type ManifestBuild, renewManifest } from '../../../../src/packer/run/manifest-file.ts';

const image = (over: Partial<BakedImage>): BakedImage => ({
  build: 'a',
  'builder-id': '',
  provider: 'aws',
  account: null,
  region: 'local',
  id: 'x',
  created: '2026-01-02T03:04:05Z',
  digests: {},
  tags: [],
  files: [],
  handoff: null,
  ...over,
});

const build = (images: readonly BakedImage[], left: Partial<ManifestBuild['left']> = {}): ManifestBuild => ({
  name: 'a',
  type: 'amazon-ebs',
  images,
  left: {
    kind: 'manifest',
    path: 'm.json',
    artifact: { kind: 'image' },
    stripPath: false,
    stripTime: false,
    customData: null,
    ...left,
  },
});

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'bakehouse-manifest-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('renewManifest', () => {
  test('writes what Packer would have written, always the same bytes', (t) => {
    const folder = folderOf(t);
    const path = join(folder, 'm.json');
    const images = [image({ region: 'us-east-1', id: 'ami-2' }), image({ region: 'eu-west-1', id: 'ami-1' })];
    renewManifest(path, folder, 'bk2-x', [build(images, { customData: { a: 'b' } })]);
    const first = readFileSync(path, 'utf8');
    const { builds, last_run_uuid: run } = JSON.parse(first);
    assert.match(run, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.deepEqual(builds, [
      {
        name: 'a',
        builder_type: 'amazon-ebs',
        build_time: 1767323045,
        files: null,
        artifact_id: 'eu-west-1:ami-1,us-east-1:ami-2',
        packer_run_uuid: run,
        custom_data: { a: 'b' },
      },
    ]);
    renewManifest(path, folder, 'bk2-x', [build(images, { customData: { a: 'b' } })]);
    assert.equal(readFileSync(path, 'utf8'), first);
  });

  test('keeps what the file tells of others', (t) => {
    const folder = folderOf(t);
    const path = join(folder, 'm.json');
    const other = { name: 'other', builder_type: 'docker', artifact_id: 'z', anything: [1] };
    writeFileSync(path, JSON.stringify({ builds: [other], last_run_uuid: 'before' }));
    renewManifest(path, folder, 'bk2-x', [build([image({})])]);
    const { builds } = JSON.parse(readFileSync(path, 'utf8'));
    assert.deepEqual(builds[0], other);
    assert.equal(builds.length, 2);
  });

  test('tells files by name and size, and names by the last one', (t) => {
    const folder = folderOf(t);
    writeFileSync(join(folder, 'out.gz'), '12345');
    const path = join(folder, 'm.json');
    renewManifest(path, folder, 'bk2-x', [
      build([], { artifact: { kind: 'files', paths: ['out.gz'] }, stripTime: true }),
      build([image({})], { artifact: { kind: 'names', references: ['a:1', 'a:2'] } }),
    ]);
    const { builds } = JSON.parse(readFileSync(path, 'utf8'));
    assert.deepEqual(builds[0].files, [{ name: 'out.gz', size: 5 }]);
    assert.equal('build_time' in builds[0], false);
    assert.equal(builds[1].artifact_id, 'a:2');
  });

  test('leaves a file that is no manifest as it is', (t) => {
    const folder = folderOf(t);
    const path = join(folder, 'm.json');
    writeFileSync(path, 'my notes');
    assert.throws(() => renewManifest(path, folder, 'bk2-x', [build([image({})])]));
    assert.equal(readFileSync(path, 'utf8'), 'my notes');
  });
});
