// The cloud in memory, held to the same contract as Keystone, Glance and Nova themselves (test/integration/openstack.test.ts).
import { after } from 'node:test';

import { type SmallCloud, startCloud } from '../../../../support/openstack/cloud-server.ts';
import { cloudContract, snapshotBy } from '../../../../support/openstack/cloud-contract.ts';

let cloud: SmallCloud | undefined;
after(async () => await cloud?.close());

cloudContract('a cloud in memory', async () => {
  const started = await startCloud();
  cloud = started;
  const compute = started.authUrl.replace('/identity/v3', '/RegionOne/compute/v2.1');
  return {
    environment: (project) => started.environment(project),
    snapshot: (environment, server, name) => snapshotBy(started.authUrl, compute, environment, server, name),
  };
});
