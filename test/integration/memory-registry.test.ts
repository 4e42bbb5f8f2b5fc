// The registries in memory, which the unit tests ask, and a real one: the same questions get the same answers.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';

import { sha256 } from '../../src/core/files/files.ts';
import { createDistribution, type Distribution } from '../../src/providers/oci/distribution.ts';
import { requirePart } from '../support/peers/available.ts';
import { registryUser, startRegistry } from '../support/peers/registry.ts';
import { startTokenRegistry } from '../support/publish/registry-with-tokens.ts';
import { startLoopbackRegistry } from '../unit/providers/loopback-registry.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const PATH = 'acme/web';
const { name: user, password } = registryUser;
const basic = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** An index of nothing: a manifest that a registry takes without any content beside it. */
function index(type: string) {
  const text = JSON.stringify({ schemaVersion: 2, mediaType: type, manifests: [], of: randomUUID() }, null, 3);
  return { digest: sha256(text), type, bytes: Buffer.from(text) };
}

const oci = index('application/vnd.oci.image.index.v1+json');
const other = index('application/vnd.oci.image.index.v1+json');
const list = index('application/vnd.docker.distribution.manifest.list.v2+json');
/** What each of them has at first, by tag. */
const first = { '1.0': oci, list };
const seeds = Object.fromEntries(Object.entries(first).map(([tag, { bytes }]) => [`${PATH}:${tag}`, bytes.toString()]));

interface Kind {
  readonly wantsLogin: boolean;
  readonly isWritten: boolean;
  /** Its address. */
  readonly open: (t: TestContext) => Promise<string | undefined>;
}

const kinds: Readonly<Record<string, Kind>> = {
  'in memory, that anybody may read': {
    wantsLogin: false,
    isWritten: false,
    open: async (t) => {
      const { host, stop } = await startLoopbackRegistry({ manifests: seeds });
      t.after(stop);
      return host;
    },
  },
  'in memory, that gives tokens': {
    wantsLogin: true,
    isWritten: true,
    open: async (t) => (await startTokenRegistry(t, seeds, { login: basic })).host,
  },
  'that is real': { wantsLogin: false, isWritten: true, open: async (t) => openReal(t, false) },
  'that is real and wants a login': { wantsLogin: true, isWritten: true, open: async (t) => openReal(t, true) },
};

async function openReal(t: TestContext, login: boolean): Promise<string | undefined> {
  const part = requirePart(t, 'docker-registry');
  if (part === undefined) return undefined;
  const { host } = await startRegistry(t, part, { login });
  for (const [tag, { type, bytes }] of Object.entries(first)) {
    const answer = await fetch(`http://${host}/v2/${PATH}/manifests/${tag}`, {
      method: 'PUT',
      headers: { 'content-type': type, authorization: basic },
      body: new Uint8Array(bytes),
    });
    assert.equal(answer.status, 201, await answer.text());
  }
  return host;
}

function client(isLoggedIn: boolean): Distribution {
  return createDistribution({
    userAgent: 'bakehouse-test',
    logins: { find: async () => (isLoggedIn ? { kind: 'password', user, password } : undefined) },
    idle: 60_000,
    isInsecure: async () => false,
    pause: async () => undefined,
    now: Date.now,
  });
}

for (const [name, { open, wantsLogin, isWritten }] of Object.entries(kinds)) {
  describe(`a registry ${name}`, () => {
    it('gives what it has, by tag and by digest', async (t) => {
      const host = await open(t);
      if (host === undefined) return;
      const distribution = client(wantsLogin);
      for (const [tag, manifest] of Object.entries(first)) {
        for (const reference of [tag, manifest.digest]) {
          assert.deepEqual(await distribution.manifest({ host, path: PATH }, reference), manifest, reference);
          assert.equal(await distribution.digest({ host, path: PATH }, reference), manifest.digest, reference);
        }
      }
    });

    it('has nothing under another tag, digest or path', async (t) => {
      const host = await open(t);
      if (host === undefined) return;
      const distribution = client(wantsLogin);
      for (const [path, reference] of [
        [PATH, '2.0'],
        [PATH, other.digest],
        ['acme/none', '1.0'],
        ['acme/none', oci.digest],
      ] as const) {
        assert.equal(await distribution.manifest({ host, path }, reference), undefined, `${path} ${reference}`);
        assert.equal(await distribution.digest({ host, path }, reference), undefined, `${path} ${reference}`);
      }
    });

    it('says whether it wants a login, and shows nothing without', async (t) => {
      const host = await open(t);
      if (host === undefined) return;
      const nobody = client(false);
      assert.equal(await nobody.lacksLogin(host), wantsLogin);
      if (!wantsLogin) return;
      const refused = { name: 'UserError', failure: 'credentials', message: /wants a login to .*HTTP 401/ };
      await assert.rejects(nobody.manifest({ host, path: PATH }, '1.0'), refused);
      await assert.rejects(nobody.digest({ host, path: PATH }, 'none'), refused);
      await assert.rejects(nobody.tag({ host, path: PATH }, '1.0', list), refused);
      assert.deepEqual(await client(true).manifest({ host, path: PATH }, '1.0'), oci);
    });

    if (!isWritten) return;

    it('moves a tag, and keeps what had it under its digest', async (t) => {
      const host = await open(t);
      if (host === undefined) return;
      const distribution = client(wantsLogin);
      const repository = { host, path: PATH };
      await distribution.tag(repository, '2.0', oci);
      await distribution.tag(repository, '1.0', other);
      await distribution.tag(repository, 'list', other);
      assert.deepEqual(
        await Promise.all(
          ['1.0', '2.0', 'list', oci.digest, list.digest].map((one) => distribution.digest(repository, one)),
        ),
        [other.digest, oci.digest, other.digest, oci.digest, list.digest],
      );
      assert.deepEqual(await distribution.manifest(repository, list.digest), list);
      assert.equal(await distribution.manifest({ host, path: 'acme/none' }, other.digest), undefined);
    });

    it('lets a manifest go by its digest, with all tags that name it, once and again', async (t) => {
      const host = await open(t);
      if (host === undefined) return;
      const distribution = client(wantsLogin);
      const repository = { host, path: PATH };
      await distribution.tag(repository, '2.0', oci);
      for (const _ of [1, 2]) await distribution.remove(repository, oci.digest);
      assert.deepEqual(await Promise.all(['1.0', '2.0', 'list'].map((one) => distribution.digest(repository, one))), [
        undefined,
        undefined,
        list.digest,
      ]);
    });

    it('takes nothing that is no manifest, or not of the type that it is called', async (t) => {
      const host = await open(t);
      if (host === undefined) return;
      const distribution = client(wantsLogin);
      const repository = { host, path: PATH };
      const cut = oci.bytes.subarray(0, 40);
      for (const wrong of [
        { ...oci, bytes: cut, digest: sha256(cut) },
        { ...oci, type: list.type },
      ]) {
        await assert.rejects(distribution.tag(repository, '1.0', wrong), { message: /HTTP 400 \(MANIFEST_INVALID/ });
      }
      assert.deepEqual(await distribution.manifest(repository, '1.0'), oci);
    });
  });
}
