import { basename } from 'node:path';
import { z } from 'zod';

import { sha256 } from '../../core/files/files.ts';
import { type BakedImage, imageFile } from '../../image/record.ts';
import type { BlobSource } from './blobs.ts';
import type { RegistryManifest } from './manifest.ts';

// A machine in a registry: an OCI artifact (image-spec 1.1, "Guidelines for Artifact Usage"), whose layers are its files as they
// are, and so have the digests that its record has.

const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
const MACHINE_TYPE = 'application/vnd.bakehouse.machine.v1+json';
/** As freedesktop's shared-mime-info calls them. */
const FILE_TYPES: Readonly<Record<string, string>> = {
  qcow2: 'application/x-qemu-disk',
  raw: 'application/x-raw-disk-image',
};
const OTHER_FILE = 'application/octet-stream';
const NOTHING = Buffer.from('{}');
/** The config of an artifact that has none: it must be there all the same. */
const NO_CONFIG = { mediaType: 'application/vnd.oci.empty.v1+json', digest: sha256(NOTHING), size: NOTHING.length };
/** By which tools that pull artifacts name a file. */
const TITLE = 'org.opencontainers.image.title';
const CREATED = 'org.opencontainers.image.created';

/** The content that every such artifact names beside its files. */
export const emptyConfig: BlobSource = { digest: NO_CONFIG.digest, size: NO_CONFIG.size, bytes: NOTHING };

/** The manifest of a machine: the same bytes for the same image, whoever writes them. @param key null: the leg has none */
export function machineManifest(
  { id, build, created, files }: Pick<BakedImage, 'id' | 'build' | 'created' | 'files'>,
  key: string | null,
): RegistryManifest {
  const manifest = {
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    artifactType: MACHINE_TYPE,
    config: { ...NO_CONFIG, data: NOTHING.toString('base64') },
    layers: files.map((file) => ({
      mediaType: FILE_TYPES[file.format ?? ''] ?? OTHER_FILE,
      digest: file.sha256,
      size: file.size,
      annotations: {
        [TITLE]: basename(file.path),
        'dev.bakehouse.path': file.path,
        ...(file.format === undefined ? {} : { 'dev.bakehouse.format': file.format }),
        ...(file['virtual-size'] === undefined ? {} : { 'dev.bakehouse.virtual-size': String(file['virtual-size']) }),
      },
    })),
    annotations: {
      ...(created === null ? {} : { [CREATED]: created }),
      'dev.bakehouse.build': build,
      'dev.bakehouse.id': id,
      ...(key === null ? {} : { 'dev.bakehouse.key': key }),
    },
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  return { digest: sha256(bytes), type: MANIFEST_TYPE, bytes };
}

const annotated = z.object({
  artifactType: z.literal(MACHINE_TYPE),
  layers: z
    .array(
      z.object({
        digest: z.string(),
        size: z.number(),
        annotations: z.object({
          'dev.bakehouse.path': z.string(),
          'dev.bakehouse.format': z.string().optional(),
          'dev.bakehouse.virtual-size': z.string().optional(),
        }),
      }),
    )
    .min(1),
  annotations: z.object({
    [CREATED]: z.iso.datetime().optional(),
    'dev.bakehouse.build': z.string(),
    'dev.bakehouse.id': z.string().min(1),
    'dev.bakehouse.key': z.string().optional(),
  }),
});

/** What such a manifest says; undefined where it is none of ours, byte for byte. */
export function readMachineManifest(
  manifest: RegistryManifest,
): (Pick<BakedImage, 'id' | 'build' | 'created' | 'files'> & { readonly key: string | null }) | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(manifest.bytes.toString('utf8'));
  } catch {
    return undefined;
  }
  const read = annotated.safeParse(parsed);
  if (!read.success) return undefined;
  const { layers, annotations } = read.data;
  const files = z.array(imageFile).safeParse(
    layers.map(({ digest, size, annotations: own }) => ({
      path: own['dev.bakehouse.path'],
      size,
      sha256: digest,
      ...(own['dev.bakehouse.format'] === undefined ? {} : { format: own['dev.bakehouse.format'] }),
      ...(own['dev.bakehouse.virtual-size'] === undefined
        ? {}
        : { 'virtual-size': Number(own['dev.bakehouse.virtual-size']) }),
    })),
  );
  if (!files.success) return undefined;
  const key = annotations['dev.bakehouse.key'] ?? null;
  const image = {
    id: annotations['dev.bakehouse.id'],
    build: annotations['dev.bakehouse.build'],
    created: annotations[CREATED] ?? null,
    files: files.data,
  };
  return machineManifest(image, key).digest === manifest.digest ? { ...image, key } : undefined;
}
