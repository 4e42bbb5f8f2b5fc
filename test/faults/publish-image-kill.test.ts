// Kill at every call: containers in a registry, and their ids in a repository.
import { randomBytes } from 'node:crypto';
import { it } from 'node:test';

import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { startRegistry } from '../support/peers/registry.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { startGitServer } from '../support/publish/git-server.ts';
import { startGithubTwin } from '../support/publish/github-twin.ts';
import { killEverywhere, type World } from '../support/publish/kill-everywhere.ts';
import { importedImage, tagsOf } from '../support/publish/registry-images.ts';
import { bakedImage } from '../support/publish/registry-publisher.ts';
import { createTripwire, isApiWrite, isPush, isRegistryWrite } from '../support/publish/tripwire.ts';
import { writeVerifiedRecords } from '../support/publish/verified-records.ts';

it('a publishing killed at any request to a registry, a git server or GitHub ends as undisturbed', async (t) => {
  const part = requirePart(t, 'docker-registry');
  if (part === undefined || requirePart(t, 'docker') === undefined) return;
  const registry = await startRegistry(t, part);
  const id = await importedImage(t);
  const key = `bk2-${randomBytes(20).toString('hex')}`;
  for (const tag of [key, `${key}-verified`]) await docker('image', 'tag', id, `bakehouse.local/web:${tag}`);
  const records = await temporaryFolder(t);
  writeVerifiedRecords(records, [{ image: bakedImage({ id }), key }]);
  const { DOCKER_HOST } = process.env;
  const docked = DOCKER_HOST === undefined ? {} : { DOCKER_HOST };
  const server = await startGitServer(t, { 'ids.properties': 'web.image.id=old\n' });
  const first = server.git('rev-parse', 'main').trim();
  let worlds = 0;
  const worldOf = async (): Promise<World> => {
    server.git('update-ref', 'refs/heads/main', first);
    server.git('update-ref', '-d', 'refs/heads/bakehouse/proposal');
    const twin = await startGithubTwin(t, server);
    const tripwire = createTripwire(t);
    const git = await tripwire.before(new URL(server.url).host, isPush);
    // A host of its own, so that docker does not know that the layers are there already.
    const host = await tripwire.before(registry.host, isRegistryWrite);
    const api = await tripwire.before(new URL(twin.apiUrl).host, isApiWrite);
    const path = `killed-${(worlds += 1)}`;
    const targets = {
      registry: { oci: { repository: `${host}/${path}/{image}`, tags: ['{version}', 'latest'] } },
      ids: { files: { properties: 'ids.properties', deliver: 'commit' } },
      proposal: { files: { tfvars: 'images.auto.tfvars.json', deliver: 'pull-request' } },
    };
    const anywhere = (text: string): string => text.replaceAll(`${host}/${path}`, 'REPOSITORY');
    return {
      tripwire,
      request: {
        env: { ...docked, HOME: await temporaryFolder(t) },
        github: {
          repository: 'acme/images',
          server_url: `http://${git}`,
          api_url: `http://${api}`,
          token: server.token,
        },
      },
      inputs: { records, targets: JSON.stringify(targets), version: '1.0' },
      state: async () => ({
        tags: await tagsOf({ origin: `http://${registry.host}` }, `${path}/web`),
        commits: server.git('log', '--format=%an: %s', 'main'),
        proposed: server.git('log', '--format=%an: %s', 'main..bakehouse/proposal'),
        properties: anywhere(server.file('main', 'ids.properties')),
        tfvars: anywhere(server.file('bakehouse/proposal', 'images.auto.tfvars.json')),
        pulls: twin.pulls.map(({ number, head, base, state }) => [number, head, base, state]),
      }),
    };
  };
  await killEverywhere(t, worldOf, 10);
});
