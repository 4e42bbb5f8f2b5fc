import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { type ArtifactImage, findImages } from '../../../../src/packer/run/artifact-id.ts';
import type { Artifact } from '../../../../src/packer/run/machine-output.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { machineLog, observed, versions } from './fixtures.ts';

const same = (build: string): string => build;
const artifact = (builderId: string, id: string, files: readonly string[] = [], build = 'b'): Artifact => ({
  build,
  builderId,
  id,
  text: '',
  files,
});
const digest = (digit: string): string => `sha256:${digit.repeat(64)}`;
const short = (images: readonly ArtifactImage[]): readonly unknown[] =>
  images.map(({ provider, region, id, tags, files }) => [provider, region, id, ...tags, ...files]);

const IMPORT = 'packer.post-processor.docker-import';
const TAG = 'packer.post-processor.docker-tag';

describe('findImages', () => {
  const cases: readonly (readonly [name: string, artifacts: readonly Artifact[], images: readonly unknown[]])[] = [
    ['nothing', [], []],
    ['a docker image', [artifact(IMPORT, digest('a'))], [['docker', 'local', digest('a')]]],
    [
      'the same image after every kept post-processor',
      [artifact(IMPORT, digest('a')), artifact(IMPORT, digest('a')), artifact(IMPORT, digest('a'))],
      [['docker', 'local', digest('a')]],
    ],
    [
      'an image and its tags',
      [
        artifact(IMPORT, digest('a')),
        artifact(TAG, 'demo/app:1'),
        artifact(TAG, 'demo/app:2'),
        artifact(TAG, 'demo/app:1'),
      ],
      [['docker', 'local', digest('a'), 'demo/app:1', 'demo/app:2']],
    ],
    ['only a tag', [artifact(TAG, 'demo/app:1')], [['docker', 'local', 'demo/app:1', 'demo/app:1']]],
    [
      'an exported container',
      [artifact('packer.docker', 'Container', ['out.tar'])],
      [['file', 'local', '', 'out.tar']],
    ],
    ['an exported container that names no file', [artifact('packer.docker', 'Container')], []],
    [
      'images of several regions',
      [artifact('mitchellh.amazonebs', 'eu-west-1:ami-0123456789abcdef0,us-gov-west-1:ami-0123456789abcdef1')],
      [
        ['aws', 'eu-west-1', 'ami-0123456789abcdef0'],
        ['aws', 'us-gov-west-1', 'ami-0123456789abcdef1'],
      ],
    ],
    [
      'the same region twice, and a region without an image',
      [
        artifact('mitchellh.amazonebs', 'us-east-1:ami-0123456789abcdef0'),
        artifact('mitchellh.amazonebs', 'us-east-1:ami-0123456789abcdef0,eu-west-1:'),
      ],
      [['aws', 'us-east-1', 'ami-0123456789abcdef0']],
    ],
    ['text that is no AMI', [artifact('mitchellh.amazonebs', 'us-east-1:i-0123; rm')], []],
    [
      'files',
      [artifact('transcend.qemu', 'VM', ['out/a.qcow2', 'out/b.iso'])],
      [['qemu', 'local', '', 'out/a.qcow2', 'out/b.iso']],
    ],
    [
      'files kept twice, and a checksum of them',
      [
        artifact('packer.file', 'File', ['a']),
        artifact('packer.file', 'File', ['a']),
        artifact('packer.post-processor.checksum', 'x', ['a', 'a.sha256']),
      ],
      [['file', 'local', '', 'a']],
    ],
    [
      'an archive, and a checksum of it, where nothing else is kept',
      [
        artifact('packer.post-processor.compress', '', ['a.gz']),
        artifact('packer.post-processor.checksum', '', ['a.gz', 'a.sha256', 'a.md5']),
      ],
      [['file', 'local', '', 'a.gz']],
    ],
    [
      'files, an archive of them, and checksums of both',
      [
        artifact('transcend.qemu', 'VM', ['out/a.qcow2']),
        artifact('packer.post-processor.compress', '', ['a.gz']),
        artifact('packer.post-processor.checksum', '', ['a.gz', 'a.md5']),
        artifact('packer.post-processor.checksum', '', ['out/a.qcow2', 'b.md5']),
      ],
      [['qemu', 'local', '', 'out/a.qcow2']],
    ],
    ['a checksum alone', [artifact('packer.post-processor.checksum', '', ['a.md5'])], [['file', 'local', '', 'a.md5']]],
    [
      'a box beside the files that it was made of',
      [artifact('transcend.qemu', 'VM', ['a.qcow2']), artifact('mitchellh.post-processor.vagrant', '', ['a.box'])],
      [
        ['qemu', 'local', '', 'a.qcow2'],
        ['file', 'local', '', 'a.box'],
      ],
    ],
    ['a null build', [artifact('fnoeding.null', 'Null')], []],
    [
      'what a null build was used to write',
      [artifact('fnoeding.null', 'Null'), artifact('packer.post-processor.artifice', '', ['a.img'])],
      [['file', 'local', '', 'a.img']],
    ],
    ['an artifact of nothing', [artifact('', '')], []],
    [
      'other clouds',
      [
        artifact('Azure.ResourceManagement.VMImage', '/subscriptions/x/images/y'),
        artifact('packer.googlecompute', 'debian-12'),
        artifact('mitchellh.openstack', 'e4e6aadf-7798-4d34-9e22-5747e3bcf244'),
      ],
      [
        ['openstack', 'local', 'e4e6aadf-7798-4d34-9e22-5747e3bcf244'],
        ['azure', 'local', '/subscriptions/x/images/y'],
        ['gcp', 'global', 'debian-12'],
      ],
    ],
  ];
  for (const [name, artifacts, images] of cases) {
    test(`reads ${name}`, () => assert.deepEqual(short(findImages(artifacts, same, providers)), images));
  }

  test('keeps builds apart, under the names that the template has', () => {
    const images = findImages(
      [
        artifact(IMPORT, digest('a'), [], 'docker.x'),
        artifact(IMPORT, digest('a'), [], 'docker.y'),
        artifact(TAG, 't:1', [], 'docker.y'),
        artifact(IMPORT, digest('a'), [], 'x'),
      ],
      (build) => build.replace('docker.', ''),
      providers,
    );
    assert.deepEqual(
      images.map(({ build, tags }) => [build, ...tags]),
      [['x'], ['y', 't:1']],
    );
  });

  for (const version of versions) {
    test(`${version}: finds two images of five artifacts`, () => {
      const { artifacts } = observed(machineLog(version, 'docker-two-builds'));
      const images = findImages(artifacts, (build) => build.replace(/^docker\./, ''), providers);
      assert.deepEqual(
        images
          .map(({ build, provider, tags }) => [build, provider, ...tags])
          .toSorted(([a = ''], [b = '']) => a.localeCompare(b)),
        [
          ['docker-debian', 'docker', 'demo/app:0.1'],
          ['docker-debian2', 'docker'],
        ],
      );
      for (const { id } of images) assert.match(id, /^sha256:[0-9a-f]{64}$/);
    });

    test(`${version}: finds the image of the build that did not fail`, () => {
      const { artifacts } = observed(machineLog(version, 'docker-partial-failure'));
      assert.deepEqual(
        findImages(artifacts, (build) => build.replace(/^docker\./, ''), providers).map(({ build }) => build),
        ['ok'],
      );
    });
  }

  test('1.16.0: finds both regions', () => {
    assert.deepEqual(short(findImages(observed(machineLog('1.16.0', 'amazon-ebs')).artifacts, same, providers)), [
      ['aws', 'eu-west-1', 'ami-3e9ffd3467286e433'],
      ['aws', 'us-east-1', 'ami-796c52241ebb8fd2a'],
    ]);
  });
});
