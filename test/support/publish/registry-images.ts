// Container images to publish, and what a registry has of them afterwards.
import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

import { sha256 } from '../../../src/core/files/files.ts';
import { docker } from '../peers/docker.ts';

const execute = promisify(execFile);

/** The environment of this process, as childEnvironment would give it. */
export function definedEnvironment(over: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries([
    ...Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    ...Object.entries(over),
  ]);
}

export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bakehouse-publish-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An image of the daemon that nobody else has; its id. It is gone after the test. */
export async function builtImage(t: TestContext, base = 'scratch', says: string = randomUUID()): Promise<string> {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'says'), says);
  await writeFile(join(folder, 'other'), randomBytes(1024));
  // What nobody else has comes first: docker takes an image away with the steps below it, also one from under the build
  // of a neighbour that has begun in the same way.
  // Without the cache, too: the classic builder looks through all images for a step, and fails where one goes away meanwhile.
  const lines = [
    `FROM ${base}`,
    `LABEL mark=${randomUUID()}`,
    'COPY says /says',
    'COPY other /other',
    'CMD ["cat", "/says"]',
  ];
  await writeFile(join(folder, 'Dockerfile'), lines.join('\n'));
  const name = `bakehouse.local/publish-${randomBytes(6).toString('hex')}:k`;
  await execute('docker', ['build', '--quiet', '--no-cache', '--tag', name, folder], {
    env: definedEnvironment({ DOCKER_BUILDKIT: '0' }),
  });
  const id = await docker('image', 'inspect', '--format', '{{.Id}}', name);
  t.after(() => docker('image', 'rm', '--force', id).catch(() => ''));
  return id;
}

/** The smallest one: a single layer that nobody else has; its id. It is gone after the test. */
export async function importedImage(t: TestContext): Promise<string> {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'says'), randomUUID());
  await execute('tar', ['-cf', join(folder, 'root.tar'), '-C', folder, 'says']);
  const id = await docker('image', 'import', join(folder, 'root.tar'));
  t.after(() => docker('image', 'rm', '--force', id).catch(() => ''));
  return id;
}

/** The same for an architecture that this machine need not have: nothing is run for it. */
export async function loadedImage(t: TestContext, architecture: string): Promise<string> {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'says'), randomUUID());
  await execute('tar', ['-cf', join(folder, 'layer.tar'), '-C', folder, 'says']);
  const layer = sha256(await readFile(join(folder, 'layer.tar')));
  const config = JSON.stringify({
    architecture,
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: [layer] },
  });
  await writeFile(join(folder, 'config.json'), config);
  const manifest = [{ Config: 'config.json', RepoTags: null, Layers: ['layer.tar'] }];
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const archive = join(folder, 'image.tar');
  await execute('tar', ['-cf', archive, '-C', folder, 'manifest.json', 'config.json', 'layer.tar']);
  await docker('image', 'load', '--input', archive);
  const id = sha256(Buffer.from(config));
  t.after(() => docker('image', 'rm', '--force', id).catch(() => ''));
  return id;
}

/** How a test speaks to a registry itself. */
export interface Door {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly authorization?: string;
}

async function call(door: Door, method: string, path: string, type?: string, body?: Buffer): Promise<Response> {
  const answer = await fetch(new URL(path, door.origin), {
    method,
    headers: {
      accept: ['oci.image.index.v1', 'oci.image.manifest.v1', 'docker.distribution.manifest.v2']
        .map((one) => `application/vnd.${one}+json`)
        .join(', '),
      ...(type === undefined ? {} : { 'content-type': type }),
      ...(door.authorization === undefined ? {} : { authorization: door.authorization }),
    },
    ...(body === undefined ? {} : { body: new Uint8Array(body) }),
  });
  if (!answer.ok && answer.status !== 404)
    throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function putBlob(door: Door, repository: string, bytes: Buffer): Promise<string> {
  const digest = sha256(bytes);
  const begun = await call(door, 'POST', `/v2/${repository}/blobs/uploads/`);
  const location = new URL(begun.headers.get('location') ?? '', door.origin);
  location.searchParams.set('digest', digest);
  await call(door, 'PUT', location.href, 'application/octet-stream', bytes);
  return digest;
}

async function putManifest(
  door: Door,
  repository: string,
  reference: string,
  manifest: Readonly<Record<string, unknown>>,
): Promise<string> {
  // Blanks, so that whoever writes it anew changes the digest.
  const bytes = Buffer.from(JSON.stringify(manifest, null, 5));
  const name = reference === '' ? sha256(bytes) : reference;
  await call(door, 'PUT', `/v2/${repository}/manifests/${name}`, String(manifest['mediaType']), bytes);
  return sha256(bytes);
}

export interface StagedIndex {
  readonly digest: string;
  /** Of each platform's config: the ids that daemons give the images. */
  readonly configs: readonly string[];
  readonly members: readonly string[];
  readonly blobs: readonly string[];
}

/** An index of three platforms with an annotation, at a registry. @param tag none unless given */
export async function stagedIndex(door: Door, repository: string, tag = ''): Promise<StagedIndex> {
  const configs: string[] = [];
  const members: { readonly digest: string; readonly size: number; readonly platform: unknown }[] = [];
  const blobs: string[] = [];
  for (const [architecture, variant] of [['amd64'], ['arm64'], ['arm', 'v7']]) {
    const platform = { os: 'linux', architecture, ...(variant === undefined ? {} : { variant }) };
    const layer = gzipSync(randomBytes(2000));
    const config = Buffer.from(
      JSON.stringify({ ...platform, config: {}, rootfs: { type: 'layers', diff_ids: [sha256(randomBytes(8))] } }),
    );
    const layerDigest = await putBlob(door, repository, layer);
    const configDigest = await putBlob(door, repository, config);
    const manifest = {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: configDigest, size: config.length },
      layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: layerDigest, size: layer.length }],
    };
    const digest = await putManifest(door, repository, '', manifest);
    configs.push(configDigest);
    blobs.push(layerDigest, configDigest);
    members.push({ digest, size: Buffer.byteLength(JSON.stringify(manifest, null, 5)), platform });
  }
  const type = 'application/vnd.oci.image.manifest.v1+json';
  const digest = await putManifest(door, repository, tag, {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: members.map((member) => ({ mediaType: type, ...member })),
    annotations: { 'org.opencontainers.image.title': 'web' },
  });
  return { digest, configs, members: members.map((member) => member.digest), blobs };
}

/** The digest of each tag of a repository. */
export async function tagsOf(door: Door, repository: string): Promise<Readonly<Record<string, string>>> {
  const answer = await call(door, 'GET', `/v2/${repository}/tags/list`);
  const told: unknown = await answer.json();
  const tags = typeof told === 'object' && told !== null && 'tags' in told && Array.isArray(told.tags) ? told.tags : [];
  const pairs: [string, string][] = [];
  for (const tag of tags.map(String).toSorted()) pairs.push([tag, (await digestOf(door, repository, tag)) ?? '']);
  return Object.fromEntries(pairs);
}

/** The digest of the bytes under a tag or digest; undefined: nothing. */
export async function digestOf(door: Door, repository: string, reference: string): Promise<string | undefined> {
  const answer = await call(door, 'GET', `/v2/${repository}/manifests/${reference}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return answer.status === 404 ? undefined : sha256(bytes);
}

export async function hasBlob(door: Door, repository: string, digest: string): Promise<boolean> {
  return (await call(door, 'HEAD', `/v2/${repository}/blobs/${digest}`)).status === 200;
}

/** Requests that change something at a registry. */
export function writes(requests: readonly string[]): readonly string[] {
  return requests.filter((request) => /^(?:PUT|POST|PATCH|DELETE) /.test(request));
}
