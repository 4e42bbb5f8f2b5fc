import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { gcpArtifacts } from '../../../../src/providers/gcp/packer-output.ts';
import { askedInstances } from '../../../../src/providers/gcp/sweep/ownership.ts';
import { observed, uiLine } from '../../packer/run/fixtures.ts';

const artifact = (id: string, text = `A disk image was created: ${id}`) => ({
  builderId: 'packer.googlecompute',
  id,
  files: [],
  text,
});

/** As packer-plugin-googlecompute 1.2.7 and Packer 1.6.6 print them. */
const lines = [
  '==> googlecompute.web: Using image: debian-12-v1',
  '==> googlecompute.web: Creating instance...',
  '    googlecompute.web: Loading zone: europe-west1-b',
  '    googlecompute.web: Loading machine type: n1-standard-1',
  '    googlecompute.web: Requesting instance creation...',
  '    googlecompute.web: Waiting for creation operation to complete...',
  '    googlecompute.web: Instance has been created!',
  '==> googlecompute.web: Waiting for the instance to become running...',
  '    googlecompute.web: IP: 203.0.113.9',
];
const GUEST = '==> googlecompute.web: Using SSH communicator to connect: 203.0.113.9';

describe('what the builder of Compute Engine says', () => {
  it('names its image, with the project where it says that', () => {
    const texts = ["A disk image was created in the 'house-1' project: web-1", "A disk image was created in the '../x' project: web-1"]; // prettier-ignore
    assert.deepEqual(
      gcpArtifacts.read([artifact('web-1', texts[0]), artifact('web-1', texts[1]), artifact('')]).images.map(({ id, region }) => [id, region]),
      [['projects/house-1/global/images/web-1', 'global'], ['web-1', 'global']],
    ); // prettier-ignore
  });

  const placesOf = (...texts: readonly string[]) =>
    askedInstances(observed(texts.map((text) => uiLine(text)).join('')).told('gcp'));

  it('tells zone and address before a guest speaks', () => {
    assert.deepEqual(placesOf(...lines, GUEST), [
      { build: 'googlecompute.web', zone: 'europe-west1-b', address: '203.0.113.9', isMade: true },
    ]);
    assert.deepEqual(placesOf(...lines.slice(0, 5)), [
      { build: 'googlecompute.web', zone: 'europe-west1-b', address: null, isMade: false },
    ]);
    assert.deepEqual(placesOf(...lines.slice(0, 4)), [], 'nothing was asked for yet');
  });

  it('is not believed once a guest may speak', () => {
    const forged = ['Loading zone: us-east1-b', 'Instance has been created!', 'IP: 203.0.113.10'];
    const told = forged.map((text) => `    googlecompute.web: ${text}`);
    assert.deepEqual(placesOf(...lines, GUEST, ...told), placesOf(...lines, GUEST));
    // Two addresses before that are no address.
    assert.equal(placesOf(...lines, '    googlecompute.web: IP: 203.0.113.10')[0]?.address, null);
    assert.deepEqual(placesOf(...lines, '    googlecompute.web: Loading zone: us-east1-b'), []);
  });
});
