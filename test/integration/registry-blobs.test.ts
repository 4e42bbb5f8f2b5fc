// Content of any size to and from a real registry, over connections that break.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { sha256 } from '../../src/core/files/files.ts';
import type { BlobStore } from '../../src/providers/oci/blobs.ts';
import { createDistribution } from '../../src/providers/oci/distribution.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { requirePart } from '../support/peers/available.ts';
import { type Interference, type Registry, registryUser, startRegistry } from '../support/peers/registry.ts';
import { temporaryFolder } from '../support/plan/repository.ts';

introduceProviders();

const MIB = 1024 * 1024;
const content = randomBytes(12 * MIB);
const blob = { digest: sha256(content), size: content.length };

interface Setting {
  readonly registry: Registry;
  readonly blobs: BlobStore;
  readonly repository: { readonly host: string; readonly path: string };
  readonly folder: string;
  readonly file: string;
}

/** @param interfere with the n-th request of a method, from 0 */
async function start(
  t: TestContext,
  interfere: (method: string, at: number) => Interference | undefined = () => undefined,
): Promise<Setting | undefined> {
  const part = requirePart(t, 'docker-registry');
  if (part === undefined) return undefined;
  const counts = new Map<string, number>();
  const registry = await startRegistry(t, part, {
    login: true,
    interfere: ({ method = '', headers }) => {
      if (headers.authorization === undefined) return undefined;
      const at = counts.get(method) ?? 0;
      counts.set(method, at + 1);
      return interfere(method, at);
    },
  });
  const { blobs } = createDistribution({
    userAgent: 'test',
    logins: { find: async () => ({ kind: 'password', user: registryUser.name, password: registryUser.password }) },
    idle: 5000,
    isInsecure: async () => false,
    pause: async () => {},
    now: Date.now,
  });
  const folder = await temporaryFolder(t);
  const file = join(folder, 'disk');
  writeFileSync(file, content);
  return { registry, blobs, repository: { host: registry.host, path: 'acme/machines' }, folder, file };
}

const sentTo = ({ requests }: Registry): readonly string[] =>
  requests.filter((one) => /^(?:PATCH|PUT|POST)/.test(one)).map((one) => one.split(' ')[0] ?? '');

describe('content of a registry', () => {
  it('is sent once in one piece, and fetched again as it was', async (t) => {
    const at = await start(t);
    if (at === undefined) return;
    const { blobs, repository, file, folder, registry } = at;
    assert.equal(await blobs.has(repository, blob), false);
    await blobs.upload(repository, { ...blob, path: file });
    assert.equal(await blobs.has(repository, blob), true);
    const sent = registry.requests.length;
    await blobs.upload(repository, { ...blob, path: file });
    assert.deepEqual(
      registry.requests.slice(sent).map((one) => one.split(' ')[0]),
      ['HEAD'],
    );
    await blobs.download(repository, blob, join(folder, 'again'));
    assert.ok(readFileSync(join(folder, 'again')).equals(content));
    const empty = Buffer.alloc(0);
    const nothing = { digest: sha256(empty), size: 0 };
    await blobs.upload(repository, { ...nothing, bytes: empty });
    await blobs.download(repository, nothing, join(folder, 'nothing'));
    assert.equal(readFileSync(join(folder, 'nothing')).length, 0);
  });

  it('is sent again where the connection broke: this registry forgets what it had by then', async (t) => {
    const at = await start(t, (method, count) =>
      method === 'PATCH' && count < 2 ? { breaksAfter: 4 * MIB, of: 'request' } : undefined,
    );
    if (at === undefined) return;
    const { blobs, repository, file, registry } = at;
    await blobs.upload(repository, { ...blob, path: file });
    assert.equal(await blobs.has(repository, blob), true);
    assert.deepEqual(sentTo(registry), ['POST', 'PATCH', 'POST', 'PATCH', 'POST', 'PATCH', 'PUT']);
  });

  it('is fetched on from where the connection broke', async (t) => {
    const at = await start(t, (method, count) =>
      method === 'GET' && count < 3 ? { breaksAfter: 2 * MIB, of: 'answer' } : undefined,
    );
    if (at === undefined) return;
    const { blobs, repository, file, folder, registry } = at;
    await blobs.upload(repository, { ...blob, path: file });
    await blobs.download(repository, blob, join(folder, 'again'));
    assert.ok(readFileSync(join(folder, 'again')).equals(content));
    assert.equal(registry.requests.filter((one) => one.startsWith('GET /v2/acme')).length, 4);
  });

  it('leaves no file where it is not what was asked for, longer than it should be, or gone', async (t) => {
    const other = Buffer.from(content);
    other[0] = (other[0] ?? 0) + 1;
    const lies: readonly Buffer[] = [other, Buffer.concat([content, Buffer.from('more')])];
    const at = await start(t, (method, count) => {
      const body = method === 'GET' ? lies[count] : undefined;
      return body === undefined ? undefined : { status: 200, body };
    });
    if (at === undefined) return;
    const { blobs, repository, folder } = at;
    const path = join(folder, 'came');
    await assert.rejects(
      blobs.download(repository, blob, path),
      /is sha256:\w+: it was changed, and nothing of it is used/,
    );
    assert.equal(existsSync(path), false);
    await assert.rejects(blobs.download(repository, blob, path), /sends more than 12582912 bytes/);
    assert.equal(existsSync(path), false);
    await assert.rejects(blobs.download(repository, blob, path), /is gone\. Bake it again/);
    assert.equal(existsSync(path), false);
  });

  it('is not taken where the file is no longer what it was', async (t) => {
    const at = await start(t);
    if (at === undefined) return;
    const { blobs, repository, file } = at;
    truncateSync(file, 5 * MIB);
    await assert.rejects(blobs.upload(repository, { ...blob, path: file }), /HTTP 400 \(DIGEST_INVALID/);
    assert.equal(await blobs.has(repository, blob), false);
  });
});
