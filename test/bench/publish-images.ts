// Images for the bench of publishing, as bake and the tests leave them: containers that share a layer, in docker's daemon, and
// disks with what lies beside them.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { sha256, sha256Hex } from '../../src/core/files/files.ts';
import type { BakedImage } from '../../src/image/record.ts';
import { stagedReference, verifiedReference } from '../../src/providers/docker/staging.ts';
import { writeBeside } from '../../src/providers/file/beside.ts';
import { bakedImage } from '../support/publish/registry-publisher.ts';

export interface ImageOfFleet {
  readonly image: BakedImage;
  readonly key: string;
  readonly leg: string;
}

const SHARED_BYTES = 8_000_000;
const OWN_BYTES = 1_000_000;

/** Containers of two layers, of which all have the first; loaded in one go, with the names that a verified image has. */
export function loadContainers(
  folder: string,
  count: number,
  docker: (...args: readonly string[]) => string,
): readonly ImageOfFleet[] {
  const own = join(folder, 'containers');
  mkdirSync(own, { recursive: true });
  const layer = (name: string, bytes: number): { readonly file: string; readonly digest: string } => {
    writeFileSync(join(own, name), randomBytes(bytes));
    const file = `${name}.tar`;
    execFileSync('tar', ['-cf', file, name], { cwd: own });
    return { file, digest: sha256(execFileSync('cat', [file], { cwd: own, maxBuffer: 1e9 })) };
  };
  const shared = layer('shared', SHARED_BYTES);
  const manifests: object[] = [];
  const images = named(count).map((leg): ImageOfFleet => {
    const mine = layer(leg, OWN_BYTES);
    const rootfs = { type: 'layers', diff_ids: [shared.digest, mine.digest] };
    const config = JSON.stringify({ architecture: 'amd64', os: 'linux', config: { Labels: { leg } }, rootfs });
    writeFileSync(join(own, `${leg}.json`), config);
    const key = newKey();
    const RepoTags = [stagedReference(leg, key), verifiedReference(leg, key)];
    manifests.push({ Config: `${leg}.json`, RepoTags, Layers: [shared.file, mine.file] });
    return { image: bakedImage({ id: sha256(config) }), key, leg };
  });
  writeFileSync(join(own, 'manifest.json'), JSON.stringify(manifests));
  const archive = join(folder, 'containers.tar');
  execFileSync('tar', ['-cf', archive, '-C', own, '.']);
  docker('image', 'load', '--quiet', '--input', archive);
  return images;
}

/** Disks of so many bytes below a workspace. */
export function writeMachines(workspace: string, count: number, bytes: number): readonly ImageOfFleet[] {
  return named(count).map((leg) => {
    const content = randomBytes(bytes);
    const path = `build/${leg}/${leg}.qcow2`;
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
    const file = { path, size: bytes, sha256: sha256(content), format: 'qcow2' };
    const key = newKey();
    const build = 'qemu.web';
    const image = bakedImage({ id: file.sha256, build, provider: 'qemu', digests: {}, files: [file] });
    const { id, created, files } = image;
    writeBeside(workspace, { key, recipe: null, build, id, created, files, run: '4711', leg, verified: true });
    return { image, key, leg };
  });
}

function named(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `app-${String(index).padStart(2, '0')}`);
}

function newKey(): string {
  return `bk2-${sha256Hex(randomBytes(20)).replaceAll(/[^a-f2-7]/g, '')}`;
}
