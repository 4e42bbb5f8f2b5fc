// How images of a build registry go, against one in memory; test/integration/memory-registry.test.ts has what a real one deletes.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';

import { sha256 } from '../../../../src/core/files/files.ts';
import type { Asker } from '../../../../src/image/asker.ts';
import type { RetentionStep, RetentionWant } from '../../../../src/image/provider-retention.ts';
import { manifestRetain } from '../../../../src/image/retention.ts';
import type { Distribution } from '../../../../src/providers/oci/distribution.ts';
import { machineManifest } from '../../../../src/providers/oci/machine-artifact.ts';
import type { RegistryManifest } from '../../../../src/providers/oci/manifest.ts';
import { ociProvider } from '../../../../src/providers/oci/provider.ts';
import { RegistryError } from '../../../../src/providers/docker/registry-trouble.ts';

const PLACE = 'registry.example/acme/build';
const WANT: RetentionWant = { regions: [], retain: manifestRetain.parse({ delete: '90d' }) };
const key = (letter: string): string => `bk2-${letter.repeat(40)}`;
const unasked = async (): Promise<never> => assert.fail('not asked for');

describe('images of a build registry that go', () => {
  const tags = new Map<string, RegistryManifest>();
  const configs = new Map<string, Readonly<Record<string, string>>>();
  const removed: string[] = [];
  let refusal: Error | undefined;
  let silent = '';
  let created = '';
  beforeEach(() => {
    tags.clear();
    configs.clear();
    removed.length = 0;
    [refusal, silent, created] = [undefined, '', '2026-06-01T00:00:00.000Z'];
  });

  const distribution: Distribution = {
    tags: async () => [...tags.keys()],
    digest: async (_, tag) => (tag === silent ? Promise.reject(new Error('it is silent.')) : tags.get(tag)?.digest),
    manifest: async (_, digest) => [...tags.values()].find((one) => one.digest === digest),
    config: async (_, config) => ({ created, labels: configs.get(config) ?? {} }),
    remove: async (_, digest) => {
      if (refusal !== undefined) throw refusal;
      removed.push(digest);
      for (const [tag, one] of tags) if (one.digest === digest) tags.delete(tag);
    },
    tag: unasked,
    platform: unasked,
    lacksLogin: unasked,
    isInsecure: unasked,
    blobs: { has: unasked, upload: unasked, download: unasked },
  };
  const put = (names: readonly string[], labels: Readonly<Record<string, string>>): string => {
    const config = sha256(names.join(' '));
    configs.set(config, labels);
    const type = 'application/vnd.oci.image.manifest.v1+json';
    const bytes = Buffer.from(JSON.stringify({ config: { digest: config } }));
    for (const name of names) tags.set(name, { digest: sha256(bytes), type, bytes });
    return sha256(bytes);
  };
  const labels = (of: string, over: Readonly<Record<string, string>> = {}) => ({
    'dev.bakehouse.leg': 'web/a',
    'dev.bakehouse.key': of,
    'dev.bakehouse.ref': 'refs/heads/main',
    'org.opencontainers.image.revision': 'c'.repeat(40),
    ...over,
  });
  const asker = (over: Partial<Asker> = {}): Asker => ({
    repository: '/', environment: {}, passEnv: [], agent: 'test', untrusted: null, buildRegistry: PLACE, ref: '', now: 0,
    remember: async () => undefined, notice: () => {}, ...over,
  }); // prettier-ignore
  const retention = () =>
    ociProvider(
      () => 'container',
      async () => distribution,
    ).retention ?? assert.fail();
  const survey = async (over: Partial<Asker> = {}) => (await retention().survey(WANT, asker(over))).images;
  const remove = async (tag: string, over: Partial<RetentionStep> = {}) => {
    const parts = [`${PLACE}:${tag}-verified`];
    const step = { region: 'local', id: `${PLACE}:${tag}`, stage: 'delete', parts, ...over } as const;
    return retention().carryOut(step, WANT, asker());
  };

  it('are told with what their own labels say, and held by every other tag of theirs', async () => {
    const [a, b, c] = [key('a'), key('b'), key('c')];
    const digest = put([a, `${a}-verified`], labels(a, { 'org.opencontainers.image.base.name': `${PLACE}:${b}` }));
    put([b, 'stable'], labels(b));
    // What Packer commits has the labels of the image that it started from.
    put([`${c}.docker.web`], labels(b));
    put(['latest'], labels(a));
    const found = await survey();
    assert.deepEqual(
      found.map(({ id, leg, verified, parts, holds }) => [id, leg, verified, parts, holds.map(({ kind }) => kind)]),
      [
        [`${PLACE}:${a}`, 'web/a', true, [`${PLACE}:${a}-verified`], []],
        [`${PLACE}:${b}`, 'web/a', false, [], ['pointer']],
        [`${PLACE}:${c}.docker.web`, '', false, [], ['unknown']],
      ],
    );
    const [first] = found;
    assert.deepEqual(
      [first?.key, first?.ref, first?.commit, first?.parent, first?.created, first?.digests['manifest']],
      [a, 'refs/heads/main', 'c'.repeat(40), b, '2026-06-01T00:00:00.000Z', digest],
    );
    assert.match(found[1]?.holds[0]?.what ?? '', /the tag stable, which names the same image/);
    assert.deepEqual(removed, []);
  });

  it('are held where nothing says whose they are: machines, and what cannot be asked', async () => {
    const [a, b] = [key('a'), key('b')];
    const file = { path: 'build/x.qcow2', size: 1, sha256: sha256('x') };
    tags.set(a, machineManifest({ id: sha256('x'), build: 'qemu.x', created: null, files: [file] }, a));
    put([b], labels(b));
    assert.deepEqual(
      (await survey()).map(({ holds }) => holds.map(({ kind }) => kind)),
      [['unknown'], []],
    );
    put(['other'], {});
    silent = 'other';
    assert.deepEqual(
      (await survey()).map(({ holds }) => holds.map(({ kind }) => kind)),
      [['unknown', 'unknown'], ['unknown']],
    );
    await assert.rejects(survey({ buildRegistry: null }), /names no `build-registry`/);
    await assert.rejects(survey({ untrusted: 'a fork' }), /a fork/);
  });

  it('go by their digest, once and again; not while another tag names them, or where they are none of ours', async () => {
    const [a, b] = [key('a'), key('b')];
    const digest = put([a, `${a}-verified`], labels(a));
    put([b, 'stable'], labels(b));
    for (const _ of [1, 2]) await remove(a);
    assert.deepEqual(removed, [digest]);
    await assert.rejects(remove(b), /held by the tag stable, which names the same image/);
    await assert.rejects(remove('stable'), /no image of ours/);
    // Under its tag there is another image by now.
    tags.delete('stable');
    put([b], labels(a));
    await assert.rejects(remove(b), /held by nothing that says of which leg it is/);
    assert.deepEqual(removed, [digest]);
  });

  it('stay where the registry lets nobody delete, and that is said', async () => {
    put([key('a')], labels(key('a')));
    refusal = new RegistryError('config', 'registry.example lets nobody delete images here.');
    await assert.rejects(remove(key('a')), /lets nobody delete/);
    assert.equal(tags.size, 1);
  });

  it('stay where an index of several platforms has them as a member', async () => {
    const a = key('a');
    const member = put([a], labels(a));
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: [{ digest: member }] }));
    tags.set('release', { digest: sha256(bytes), type: 'application/vnd.oci.image.index.v1+json', bytes });
    const [image = assert.fail()] = await survey();
    assert.deepEqual(image.holds, [{ kind: 'pointer', what: 'the tag release, an index that has it as a member' }]);
    await assert.rejects(remove(a), /held by the tag release, an index that has it as a member/);
    assert.deepEqual(removed, []);
  });

  it('stay where the tag names another image by now, or one that has passed its tests since', async () => {
    const a = key('a');
    put([a], labels(a));
    const [{ digests, parts } = assert.fail()] = await survey();
    put([a, `${a}-verified`], labels(a));
    await assert.rejects(remove(a, { digests, parts }), /by now its tag names another image/);
    await assert.rejects(remove(a, { parts }), /held by the tag bk2-a+-verified, which names the same image/);
    assert.deepEqual(removed, []);
  });

  it('have no age where they tell a fixed time', async () => {
    const a = key('a');
    put([a], labels(a));
    created = '1980-01-01T00:00:01.000Z';
    assert.deepEqual(
      (await survey()).map((image) => image.created),
      [null],
    );
  });
});
