import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findImages } from '../../../../src/packer/run/artifact-id.ts';
import { azureArtifacts } from '../../../../src/providers/azure/packer-output.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { observed, uiLine } from '../../packer/run/fixtures.ts';

const SUBSCRIPTION = '/subscriptions/22222222-2222-4222-8222-222222222222';
const IMAGE = `${SUBSCRIPTION}/resourceGroups/images/providers/Microsoft.Compute/images/web-1`;
const VERSION = `${SUBSCRIPTION}/resourceGroups/images/providers/Microsoft.Compute/galleries/gal/images/web/versions/1.0.3`;
const builderId = 'Azure.ResourceManagement.VMImage';

/** As Packer 1.6.6 writes it. */
const text = `${builderId}:\n\nOSType: Linux\nManagedImageResourceGroupName: images\nManagedImageName: web-1\nManagedImageId: ${IMAGE}\nManagedImageLocation: westeurope\nManagedImageSharedImageGalleryId: ${VERSION}\n`;

describe('artifacts of Azure', () => {
  const cases: readonly (readonly [name: string, id: string, text: string, expected: readonly (readonly string[])[]])[] = [
    ['a version that was made of a managed image', IMAGE, text, [['westeurope', VERSION]]],
    ['a managed image', IMAGE, text.replace(/ManagedImageShared.*\n/, '').replace('westeurope', 'West Europe'), [['westeurope', IMAGE]]],
    ['a version alone', VERSION, `SharedImageGalleryName: gal\n`, [['local', VERSION]]],
    ['an image whose disk is kept', `${SUBSCRIPTION}/resourceGroups/pkr/providers/Microsoft.Compute/disks/pkrosx`, text.replace(/ManagedImageShared.*\n/, 'OSDiskUri: x\n'), [['westeurope', IMAGE]]],
    ['a disk that is kept', 'https://x.blob.core.windows.net/system/os.vhd', 'OSType: Linux\n', [['local', 'https://x.blob.core.windows.net/system/os.vhd']]],
    ['a text that names no image as one', IMAGE, `ManagedImageSharedImageGalleryId: ; rm -rf /\n`, [['local', IMAGE]]],
  ]; // prettier-ignore
  for (const [name, id, own, expected] of cases) {
    it(`of ${name}`, () => {
      const { images } = azureArtifacts.read([{ builderId, id, text: own, files: [] }]);
      assert.deepEqual(
        images.map((one) => [one.region, one.id]),
        expected,
      );
    });
  }

  it('are read from what Packer writes', () => {
    const line = (field: string, value: string): string => `1796036366,web,artifact,0,${field}${value}\n`;
    const written = `${uiLine('==> web: x')}${line('builder-id', `,${builderId}`)}${line('id', `,${IMAGE}`)}${line('string', `,${text.replaceAll('\n', '\\n')}`)}${line('files-count', ',0')}${line('end', '')}`;
    const [image, ...others] = findImages(observed(written).artifacts, (build) => build, providers);
    assert.deepEqual([image?.provider, image?.region, image?.id, others.length], ['azure', 'westeurope', VERSION, 0]);
  });
});

describe('lines of Azure', () => {
  const read = (...texts: readonly string[]) => {
    const [build] = observed(texts.map((one) => uiLine(`==> azure-arm.web: ${one}`)).join('')).told('azure');
    const trusted = (kind: string): readonly string[] => [...(build?.trusted(kind) ?? [])];
    return { trusted, hinted: (kind: string): readonly string[] => [...(build?.hinted(kind) ?? [])] };
  };

  it('tell group and deployment before a guest may speak, and nothing after that', () => {
    const first = [
      'Running builder ...',
      'Creating resource group ...',
      " -> ResourceGroupName : 'pkr-Resource-Group-ehku7hr90b'",
    ];
    const told = read(
      ...first,
      " -> DeploymentName    : 'pkrdpehku7hr90b'",
      'Waiting for SSH to become available...',
      " -> ResourceGroupName : 'victim'",
    );
    assert.deepEqual(told.trusted('group'), ['pkr-Resource-Group-ehku7hr90b']);
    assert.deepEqual(told.trusted('deployment'), ['pkrdpehku7hr90b']);
    assert.deepEqual(told.trusted('made'), ['Creating']);
  });

  it('of a running builder are no script', () => {
    assert.deepEqual(read('Running builder ... x', " -> ResourceGroupName : 'g'").trusted('group'), []);
    assert.deepEqual(read('Running local shell script: x', " -> ResourceGroupName : 'g'").trusted('group'), []);
  });

  for (const word of ["'; rm -rf /'", "'a b'", "'$(reboot)'", "'x'y'", "''"]) {
    it(`hold no word that a shell would read otherwise: ${word}`, () => {
      assert.deepEqual(read('Running builder ...', ` -> ResourceGroupName : ${word}`).trusted('group'), []);
    });
  }

  it('hint at images', () => {
    const { hinted } = read(
      'Running builder ...',
      " -> Image ResourceGroupName   : 'images'",
      " -> Image Name                : 'web-1'",
      " -> SIG image version                     : '1.0.3'",
      ` -> Shared Gallery Image Version ID : '${VERSION}'`,
    );
    assert.deepEqual(['image-group', 'image', 'number', 'version'].map(hinted), [
      ['images'],
      ['web-1'],
      ['1.0.3'],
      [VERSION],
    ]);
  });
});
