import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import type { ArtifactImage } from '../../../../src/packer/run/artifact-id.ts';
import { completeImages } from '../../../../src/packer/run/results.ts';
import { awsProvider } from '../../../../src/providers/aws/provider.ts';
import { dockerProvider } from '../../../../src/providers/docker/provider.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { memoryDocker } from '../../providers/docker/memory-docker.ts';

const image = (over: Partial<ArtifactImage>): ArtifactImage => ({
  build: 'amazon-ebs.a',
  builderId: 'mitchellh.amazonebs',
  provider: 'aws',
  region: 'us-east-1',
  id: 'ami-1',
  tags: [],
  files: [],
  ...over,
});

const complete = async (found: readonly ArtifactImage[], workingDirectory = '/nowhere') =>
  completeImages(found, {
    providers: [dockerProvider(() => memoryDocker([], {})), awsProvider()],
    environment: {},
    workingDirectory,
    accounts: { aws: '123', docker: null },
  });

const short = (images: readonly { readonly build: string; readonly region: string; readonly id: string }[]) =>
  images.map(({ build, region, id }) => `${build} ${region} ${id}`);

describe('the images that Packer reported', () => {
  test('of one id in two regions, or by two builds, are two', async () => {
    const found = [image({}), image({ region: 'eu-west-1' }), image({ build: 'amazon-ebs.b' })];
    assert.deepEqual(short(await complete(found)), [
      'amazon-ebs.a eu-west-1 ami-1',
      'amazon-ebs.a us-east-1 ami-1',
      'amazon-ebs.b us-east-1 ami-1',
    ]);
  });

  test('of one build, region and id are one', async () => {
    assert.equal((await complete([image({}), image({})])).length, 1);
  });

  test('have the account where they are of AWS, and none elsewhere', async () => {
    const found = [image({}), image({ provider: 'azure', region: 'local', id: 'x' })];
    assert.deepEqual(
      (await complete(found)).map(({ provider, account }) => [provider, account]),
      [
        ['azure', null],
        ['aws', '123'],
      ],
    );
  });

  test('that have no id are none', async () => assert.deepEqual(await complete([image({ id: '' })]), []));

  test('that a daemon does not know keep the id that they were told by', async () => {
    const id = `sha256:${'a'.repeat(64)}`;
    const [one] = await complete([image({ provider: 'docker', region: 'local', id })]);
    assert.equal(one?.id, id);
  });

  test('that are files are known by what is in them, and files that have gone are no image', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'disk'), 'x');
    const file = { provider: 'file', region: 'local', id: '' } as const;
    const [one] = await complete([image({ ...file, files: ['disk'] })], folder);
    const sum = 'sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';
    assert.deepEqual([one?.id, one?.files], [sum, [{ path: 'disk', size: 1, sha256: sum }]]);
    assert.deepEqual(await complete([image({ ...file, files: ['gone'] })], folder), []);
  });
});
