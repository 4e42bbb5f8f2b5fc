// Kill at every call: machine images in regions, accounts and parameters, and their ids in a file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

import { temporaryFolder } from '../support/plan/repository.ts';
import { startFakeAws } from '../support/publish/aws-fake.ts';
import { bakedTags, candidateOf, KEY } from '../support/publish/aws-publishing.ts';
import { killEverywhere, type World } from '../support/publish/kill-everywhere.ts';
import { createTripwire, isAwsWrite } from '../support/publish/tripwire.ts';
import { awsEnvironment, writeVerifiedRecords } from '../support/publish/verified-records.ts';

it('a publishing killed at any request to AWS ends as undisturbed', async (t) => {
  const created = Math.floor(Date.now() / 1000) * 1000;
  const worldOf = async (): Promise<World> => {
    const fake = await startFakeAws(['us-east-1', 'eu-west-1']);
    t.after(fake.stop);
    const { id } = fake.region('us-east-1').add({ name: 'web-1', created, tags: bakedTags() });
    const records = await temporaryFolder(t);
    for (const image of candidateOf({ 'us-east-1': id }).images) {
      writeVerifiedRecords(records, [{ image: { ...image, created: new Date(created).toISOString() }, key: KEY }]);
    }
    const tripwire = createTripwire(t);
    const endpoint = `http://${await tripwire.before(new URL(fake.url).host, isAwsWrite)}`;
    const aws = {
      regions: ['eu-west-1'],
      share: ['210987654321'],
      'share-snapshots': true,
      'deprecate-after': 'P6M',
      protect: true,
      ssm: ['/images/{image}'],
    };
    const targets = { fleet: { aws, files: { tfvars: 'images.auto.tfvars.json' } } };
    return {
      tripwire,
      request: { env: { ...awsEnvironment(fake, endpoint), HOME: await temporaryFolder(t) } },
      inputs: { records, targets: JSON.stringify(targets), version: '1.0' },
      state: async ({ workspace }) => [fake.state(), readFileSync(join(workspace, 'images.auto.tfvars.json'), 'utf8')],
    };
  };
  await killEverywhere(t, worldOf, 10);
});
