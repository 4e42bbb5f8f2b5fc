// The daemon in memory, which the unit tests ask, and a real one: the same questions get the same answers.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';

import { createDocker, type Docker } from '../../src/providers/docker/docker.ts';
import { LOCAL_PREFIX } from '../../src/providers/docker/staging.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { definedEnvironment } from '../support/publish/registry-images.ts';
import { dockerImage, memoryDocker } from '../unit/providers/docker/memory-docker.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

/** Two images without a name, each with a label `mark` of its own. */
interface Daemon {
  readonly client: Docker;
  readonly ids: readonly [string, string];
}

const daemons: Readonly<Record<string, (t: TestContext) => Promise<Daemon | undefined>>> = {
  'in memory': async () => {
    const ids = [sha256Of('1'), sha256Of('2')] as const;
    const images = ids.map((id, index) => dockerImage(id, { labels: { mark: String(index) } }));
    return { client: memoryDocker(images, {}), ids };
  },
  'that is real': async (t) => {
    const base = requirePart(t, 'base-image');
    if (requirePart(t, 'docker') === undefined || base === undefined) return undefined;
    const [first, second] = [await imageOf(t, base.image, '0'), await imageOf(t, base.image, '1')];
    return { client: createDocker(definedEnvironment()), ids: [first, second] };
  },
};

for (const [name, open] of Object.entries(daemons)) {
  describe(`a daemon ${name}`, () => {
    it('tells an image by its id and by each of its names', async (t) => {
      const daemon = await open(t);
      if (daemon === undefined) return;
      const { client, ids } = daemon;
      const [one, other] = ids;
      const repository = `${LOCAL_PREFIX}contract-${randomUUID()}`;
      assert.deepEqual(await told(client, one), { id: one, tags: [], mark: '0' });
      assert.equal(await client.inspectImage(`${repository}:a`), undefined);
      assert.equal(await client.inspectImage(sha256Of('f')), undefined);
      await client.tagImage(one, `${repository}:a`);
      await client.tagImage(`${repository}:a`, `${repository}:latest`);
      const named = { id: one, tags: [`${repository}:a`, `${repository}:latest`], mark: '0' };
      for (const reference of [one, `${repository}:a`, `${repository}:latest`, repository])
        assert.deepEqual(await told(client, reference), named, reference);
      assert.deepEqual(await told(client, other), { id: other, tags: [], mark: '1' });
    });

    it('gives a name to one image at a time', async (t) => {
      const daemon = await open(t);
      if (daemon === undefined) return;
      const { client, ids } = daemon;
      const [one, other] = ids;
      const name = `${LOCAL_PREFIX}contract-${randomUUID()}:a`;
      await client.tagImage(one, name);
      await client.tagImage(other, name);
      assert.deepEqual(await told(client, name), { id: other, tags: [name], mark: '1' });
      assert.deepEqual(await told(client, one), { id: one, tags: [], mark: '0' });
      await assert.rejects(client.tagImage(sha256Of('f'), name));
      assert.deepEqual(await told(client, name), { id: other, tags: [name], mark: '1' });
    });

    it('lists the names right under a prefix', async (t) => {
      const daemon = await open(t);
      if (daemon === undefined) return;
      const { client, ids } = daemon;
      const [one, other] = ids;
      const prefix = `${LOCAL_PREFIX}contract-${randomUUID()}`;
      const names = { [`${prefix}-x:a`]: one, [`${prefix}-x:b`]: other, [`${prefix}.y:a`]: one };
      for (const [reference, id] of Object.entries(names)) await client.tagImage(id, reference);
      await client.tagImage(one, `${prefix}/below:a`);
      await client.tagImage(one, `${LOCAL_PREFIX}another-${randomUUID()}:a`);
      assert.deepEqual(Object.fromEntries(await client.references(prefix)), names);
      const all = await client.references(LOCAL_PREFIX);
      for (const [reference, id] of Object.entries(names)) assert.equal(all.get(reference), id, reference);
    });

    it('tells of many ids those that are there', async (t) => {
      const daemon = await open(t);
      if (daemon === undefined) return;
      const { client, ids } = daemon;
      const found = await client.imagesById([ids[0], sha256Of('f'), ids[1]]);
      assert.deepEqual([...found.keys()].toSorted(), [...ids].toSorted());
      assert.deepEqual(
        ids.map((id) => found.get(id)?.labels['mark']),
        ['0', '1'],
      );
      assert.deepEqual([...(await client.imagesById([sha256Of('f')]))], []);
      assert.deepEqual([...(await client.imagesById([]))], []);
    });
  });
}

async function told(client: Docker, reference: string) {
  const image = await client.inspectImage(reference);
  return image === undefined ? undefined : { id: image.id, tags: image.tags.toSorted(), mark: image.labels['mark'] };
}

function sha256Of(digit: string): string {
  return `sha256:${digit.repeat(64)}`;
}

/** Taken away with all its names when the test ends. */
async function imageOf(t: TestContext, base: string, mark: string): Promise<string> {
  const container = await docker('create', base, 'true');
  const id = await docker('commit', '--change', `LABEL mark=${mark} test=${randomUUID()}`, container);
  t.after(() => docker('image', 'rm', '--force', id));
  await docker('rm', container);
  return id;
}
