// A mirror whose admin signs his own lists, and every bad thing that can be done to one of its releases.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import { makeSigningKey, type SigningKey, type SigningKeyOptions, type SignOptions } from '../archives/signing-key.ts';
import { type ZipEntry, zipOf } from '../archives/zip.ts';
import { type Certificate, requireCertificate } from '../mirror/certificate.ts';
import { makeMirror, thisPlatform } from '../mirror/release.ts';
import { type MirrorServer, serveMirror } from '../mirror/server.ts';

export interface SignedMirror {
  /** A folder for whatever the test needs beside it; gone after the test. */
  readonly root: string;
  readonly server: MirrorServer;
  readonly key: SigningKey;
  readonly certificate: Certificate | undefined;
  /** The environment of the first of its Packers to run, as `env` prints it; there only once one ran. */
  readonly marker: string;
  /** A Packer that leaves the marker when it is run, whatever for. */
  readonly packer: (version: string) => Buffer;
  /** A release under that name with these bytes as its archive, honestly listed and signed. Gives the archive's sha256. */
  readonly publish: (version: string, zip: Buffer, made?: Date) => Promise<string>;
  /** An honest Packer with other entries beside it. */
  readonly publishWith: (version: string, ...entries: readonly ZipEntry[]) => Promise<string>;
  /** Replaces a list of sums, and its signature by one that fits. */
  readonly list: (version: string, text: string, options?: SignOptions) => Promise<void>;
  readonly files: (version: string) => { readonly zip: string; readonly sums: string; readonly signature: string };
}

export interface SignedMirrorOptions {
  readonly key?: SigningKeyOptions;
  /** When the signatures were made; now unless given. */
  readonly made?: Date;
  /** https, too; the test is skipped where that cannot be had. */
  readonly secure?: boolean;
}

const VERSIONS = ['1.8.7', '1.9.1', '1.9.4', '1.10.0'];

export async function signedMirror(t: TestContext, options: SignedMirrorOptions = {}): Promise<SignedMirror> {
  const root = await mkdtemp(join(tmpdir(), 'bakehouse-setup-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  const folder = join(root, 'mirror');
  const marker = join(root, 'ran');
  const key = await makeSigningKey(options.key);
  const packer = (version: string): Buffer => Buffer.from(markingPacker(version, marker));
  await makeMirror(folder, {
    releases: VERSIONS.map((version) => ({ version, binary: packer(version) })),
    sign: (text) => key.sign(Buffer.from(text), madeAt(options.made)),
  });
  const certificate = options.secure === true ? requireCertificate(t, root) : undefined;
  const server = await serveMirror(folder, certificate === undefined ? {} : { certificate });
  t.after(() => server.stop());

  const files: SignedMirror['files'] = (version) => {
    const base = join(folder, 'packer', version, `packer_${version}_`);
    const sums = `${base}SHA256SUMS`;
    return { zip: `${base}${thisPlatform.os}_${thisPlatform.arch}.zip`, sums, signature: `${sums}.sig` };
  };
  const list: SignedMirror['list'] = async (version, text, how) => {
    const { sums, signature } = files(version);
    writeFileSync(sums, text);
    writeFileSync(signature, await key.sign(Buffer.from(text), how));
  };
  const publish: SignedMirror['publish'] = async (version, zip, made) => {
    const path = files(version).zip;
    writeFileSync(path, zip);
    const sha256 = sha256Of(zip);
    await list(version, `${sha256}  ${path.slice(path.lastIndexOf('/') + 1)}\n`, madeAt(made));
    return sha256;
  };
  return {
    root,
    server,
    key,
    certificate,
    marker,
    packer,
    publish,
    publishWith: (version, ...entries) =>
      publish(version, zipOf([{ name: 'packer', data: packer(version) }, ...entries])),
    list,
    files,
  };
}

/** In hex, as lists of sums and lockfiles have it. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Changes one digit of the first sum of a list, and leaves the signature. */
export function changeOneByte(path: string): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, `${text.startsWith('0') ? '1' : '0'}${text.slice(1)}`);
}

function madeAt(made: Date | undefined): SignOptions {
  return made === undefined ? {} : { made };
}

/** Its ballast does not deflate, so that half of its archive is half of it. */
function markingPacker(version: string, marker: string): string {
  let ballast = '';
  for (let block = 0; block < 2048; block += 1) ballast += `# ${sha256Of(Buffer.from(`${version} ${block}`))}\n`;
  return `#!/bin/sh
env > '${marker}'
echo 'Packer v${version}'
exit 0
${ballast}`;
}
