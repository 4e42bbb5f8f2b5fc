// Kill at every call: a version in a gallery, its sharing, latest, and its id in a file, with the role that docs/publish/azure.md
// says is enough.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

import { KEY as KEY_TAG, VERIFIED } from '../../src/providers/azure/marks.ts';
import { azureTripwire } from '../support/azure/azure-tripwire.ts';
import { startAzureTwin } from '../support/azure/azure-twin.ts';
import { CREATED, galleryState, galleryWith } from '../support/azure/gallery.ts';
import { roleOfPage } from '../support/azure/role-of-page.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { KEY } from '../support/publish/aws-publishing.ts';
import { killEverywhere, type World } from '../support/publish/kill-everywhere.ts';
import { writeVerifiedRecords } from '../support/publish/verified-records.ts';
import { sampleImage } from '../unit/image/sample-record.ts';

const SUBSCRIPTION = '11111111-2222-4333-8444-555555555555';

it('a publishing killed at any request to Azure ends as undisturbed', async (t) => {
  const first = await startAzureTwin(t);
  if (first === undefined) return;
  let next: typeof first | undefined = first;
  const worldOf = async (): Promise<World> => {
    const twin = next ?? (await startAzureTwin(t));
    next = undefined;
    if (twin === undefined) throw new Error('openssl was there a moment ago');
    const { arm, environment } = twin;
    arm.role = roleOfPage('publish/azure.md');
    const { gallery, images } = galleryWith(arm, ['web-1'], { [KEY_TAG]: KEY, [VERIFIED]: 'true' });
    const found = arm.store.get(gallery);
    if (found !== undefined) found.properties = { sharingProfile: { permissions: 'Groups' } };
    const records = await temporaryFolder(t);
    const image = sampleImage({
      provider: 'azure',
      build: 'azure-arm.web',
      region: 'westeurope',
      account: arm.subscription,
      id: images[0] ?? '',
      created: CREATED,
      digests: {},
      tags: [],
      files: [],
      handoff: null,
    });
    writeVerifiedRecords(records, [{ image, key: KEY }]);
    const azure = {
      gallery: 'images/gal',
      version: '{version}',
      regions: ['northeurope'],
      share: { subscriptions: [SUBSCRIPTION] },
      'end-of-life-after': 'P6M',
      tags: { team: '{image}' },
    };
    const targets = { fleet: { azure, files: { tfvars: 'images.auto.tfvars.json' } } };
    return {
      tripwire: azureTripwire(arm),
      request: { env: { ...environment, HOME: await temporaryFolder(t) } },
      inputs: { records, targets: JSON.stringify(targets), version: '1.0.3' },
      state: async ({ workspace }) => {
        const file = readFileSync(join(workspace, 'images.auto.tfvars.json'), 'utf8').replaceAll(arm.root, '');
        return [galleryState(arm), file];
      },
    };
  };
  await killEverywhere(t, worldOf, 3);
});
