// One tag for all architectures: an index of the images of several legs, at a real registry, as skopeo and docker read it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it, type TestContext } from 'node:test';
import { promisify } from 'node:util';

import { z } from 'zod';

import type { PlannedImage } from '../../src/image/provider-target.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { type Registry, startRegistry } from '../support/peers/registry.ts';
import {
  definedEnvironment,
  digestOf,
  loadedImage,
  tagsOf,
  temporaryFolder,
  writes,
} from '../support/publish/registry-images.ts';
import {
  bakedImage,
  candidateOf,
  notingLedger,
  publishAll,
  publisherOf,
} from '../support/publish/registry-publisher.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const execute = promisify(execFile);
const ARCHES = ['amd64', 'arm64'];

interface Bench {
  readonly there: Registry;
  readonly publish: (
    images: Readonly<Record<string, string>>,
    more?: { readonly version?: string; readonly planned?: readonly string[]; readonly killAfter?: number },
  ) => ReturnType<typeof publishAll>;
  readonly tags: () => Promise<Readonly<Record<string, string>>>;
  /** The platforms of a tag, by skopeo, with the digest of each. */
  readonly read: (tag: string) => Promise<readonly string[]>;
}

const indexShape = z.object({
  mediaType: z.string(),
  manifests: z.array(
    z.object({ digest: z.string(), platform: z.object({ os: z.string(), architecture: z.string() }) }),
  ),
});

async function bench(t: TestContext): Promise<Bench | undefined> {
  const part = requirePart(t, 'docker-registry');
  if (part === undefined || requirePart(t, 'docker') === undefined || requirePart(t, 'skopeo') === undefined)
    return undefined;
  const there = await startRegistry(t, part, {});
  const temporary = await temporaryFolder(t);
  const door = { origin: `http://${there.host}` };
  const fields = {
    repository: `${there.host}/acme/{image}`,
    tags: ['{version}-{distro}'],
    index: ['{version}', 'latest', 'stable'],
    moving: ['stable'],
  };
  return {
    there,
    publish: (images, { version = '1.0', planned, killAfter = Infinity } = {}) => {
      const candidates = Object.entries(images).map(([leg, id]) => candidateOf(bakedImage({ id }), { leg, version }));
      const legs = planned?.map((leg): PlannedImage => {
        const distro = leg.split('/')[1] ?? '';
        return { leg, axes: { distro }, values: new Map(Object.entries({ image: 'web', distro, version })) };
      });
      const ledger = notingLedger({
        after: (count) => {
          if (count >= killAfter) throw new Error('the run dies here');
        },
      });
      const request = { fields, candidates, environment: definedEnvironment(), temporary };
      return publishAll(publisherOf({ ...request, ...(legs === undefined ? {} : { planned: legs }) }), ledger);
    },
    tags: () => tagsOf(door, 'acme/web'),
    read: async (tag) => {
      const args = ['inspect', '--raw', '--tls-verify=false', `docker://${there.host}/acme/web:${tag}`];
      const { manifests } = indexShape.parse(JSON.parse((await execute('skopeo', args)).stdout));
      for (const { digest } of manifests) assert.equal(await digestOf(door, 'acme/web', digest), digest);
      return manifests.map(({ digest, platform: { os, architecture } }) => `${os}/${architecture} ${digest}`);
    },
  };
}

async function imagesOf(t: TestContext): Promise<Readonly<Record<string, string>>> {
  const made: Record<string, string> = {};
  for (const arch of ARCHES) made[`web/${arch}`] = await loadedImage(t, arch);
  return made;
}

describe('an index over architectures', () => {
  it('has the image of each leg, is pulled by platform, and a second run writes nothing', async (t) => {
    const one = await bench(t);
    if (one === undefined) return;
    const { there, publish, tags, read } = one;
    const images = await imagesOf(t);
    const first = await publish(images, { planned: Object.keys(images) });
    assert.deepEqual([first.preflight.refusals, first.thrown], [[], null]);
    assert.deepEqual(
      first.outcomes.map(({ status, message }) => message ?? status),
      ['created', 'created'],
    );
    const all = await tags();
    assert.deepEqual(Object.keys(all).toSorted(), ['1.0', '1.0-amd64', '1.0-arm64', 'latest', 'stable']);
    assert.equal(new Set([all['1.0'], all['latest'], all['stable']]).size, 1);
    const wanted = ARCHES.map((arch) => `linux/${arch} ${all[`1.0-${arch}`]}`);
    for (const tag of ['1.0', 'latest']) assert.deepEqual(await read(tag), wanted);
    for (const arch of ARCHES) {
      const name = `${there.host}/acme/web:1.0`;
      await docker('image', 'rm', '--force', images[`web/${arch}`] ?? '');
      await docker('pull', '--quiet', '--platform', `linux/${arch}`, name);
      assert.equal(await docker('image', 'inspect', '--format', '{{.Architecture}}', name), arch);
      await docker('image', 'rm', '--force', name);
    }
    const before = there.requests.length;
    // Only the records are there now: the daemon has lost the images, and the registry has them.
    const again = await publish(await reloaded(t, there, images), { planned: Object.keys(images) });
    assert.deepEqual(again.preflight.refusals, []);
    assert.deepEqual([again.preflight.changes, writes(there.requests.slice(before))], [[], []]);
    assert.deepEqual(
      again.outcomes.map(({ status }) => status),
      ['unchanged', 'unchanged'],
    );
  });

  it('stays what it is, is moved by latest, and goes back', async (t) => {
    const one = await bench(t);
    if (one === undefined) return;
    const { publish, tags } = one;
    const [older, newer] = [await imagesOf(t), await imagesOf(t)];
    await publish(older);
    const before = await tags();
    const changed = await publish({ ...older, 'web/arm64': newer['web/arm64'] ?? '' });
    assert.match(changed.preflight.refusals.join('\n'), /web:1\.0-arm64 is sha256:\w+ there already/);
    const second = await publish(newer, { version: '2.0' });
    assert.deepEqual(
      second.outcomes.map(({ status, message }) => message ?? status),
      ['created', 'created'],
    );
    const moved = await tags();
    assert.deepEqual([moved['1.0'], moved['latest']], [before['1.0'], moved['2.0']]);
    assert.notEqual(moved['2.0'], before['1.0']);
    const back = await publish(older);
    assert.deepEqual(
      back.outcomes.map(({ status, message }) => message ?? status),
      ['updated', 'updated'],
    );
    assert.deepEqual(await tags(), { ...moved, latest: before['1.0'], stable: before['1.0'] });
  });

  it('is never half of one', async (t) => {
    const one = await bench(t);
    if (one === undefined) return;
    const { there, publish } = one;
    const images = await imagesOf(t);
    const half = { 'web/arm64': images['web/arm64'] ?? '' };
    const begun = there.requests.length;
    const planned = await publish(half, { planned: Object.keys(images) });
    assert.match(
      planned.preflight.refusals.join('\n'),
      /web:1\.0 is an index of web\/amd64 too, which this run does not publish/,
    );
    assert.deepEqual(writes(there.requests.slice(begun)), []);
    await publish(images);
    const unplanned = await publish(half, { version: '1.1' });
    assert.match(
      unplanned.outcomes[0]?.message ?? '',
      /web:(?:stable|latest) is for linux\/amd64 too, of which this run publishes no image/,
    );
    const twice = { 'web/arm64': half['web/arm64'], 'web/other': await loadedImage(t, 'arm64') };
    const twins = await publish(twice, { version: '1.2' });
    assert.match(
      twins.outcomes[0]?.message ?? '',
      /would have two images for linux\/arm64, of web\/arm64 \(dockerfile\) and of web\/other/,
    );
  });

  it('is whole after a run that died at any change, once that is run again', async (t) => {
    const one = await bench(t);
    if (one === undefined) return;
    const { publish, tags } = one;
    const images = await imagesOf(t);
    await publish(images);
    const { '1.0': whole } = await tags();
    // Two pushes, and three tags of the index.
    for (let killAfter = 1; killAfter <= 5; killAfter += 1) {
      const version = `2.${killAfter}`;
      await publish(images, { version, killAfter });
      const again = await publish(images, { version });
      assert.deepEqual([again.preflight.refusals, again.thrown], [[], null]);
      assert.equal((await tags())[version], whole, `after ${killAfter}`);
    }
  });
});

/** The images in the daemon again, as another job would have them. */
async function reloaded(
  t: TestContext,
  { host }: Registry,
  images: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  for (const arch of ARCHES) {
    const name = `${host}/acme/web:1.0-${arch}`;
    await docker('pull', '--quiet', '--platform', `linux/${arch}`, name);
    t.after(() => docker('image', 'rm', '--force', name).catch(() => ''));
  }
  return images;
}
