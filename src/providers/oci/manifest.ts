import { z } from 'zod';

/** A manifest as a registry has it; its bytes are what the digest is of. */
export interface RegistryManifest {
  readonly digest: string;
  /** Its media type. */
  readonly type: string;
  readonly bytes: Buffer;
}

export type ManifestContent =
  /** `config` is the id that a daemon gives the image. */
  | { readonly kind: 'image'; readonly config: string }
  /** Of several platforms. */
  | { readonly kind: 'index'; readonly members: readonly IndexMember[] }
  /** Of a kind that is none of ours to read. */
  | { readonly kind: 'other' };

export interface IndexMember {
  readonly digest: string;
  /** `linux/arm64`; null where it says none, as attestations do. */
  readonly platform: string | null;
}

const INDEXES: readonly string[] = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];
const IMAGES: readonly string[] = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];
/** For the header `accept`: all that a copy or a tag has to keep as it is. */
export const manifestTypes: readonly string[] = [...INDEXES, ...IMAGES];

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const image = z.object({ config: z.object({ digest }) });
const index = z.object({
  manifests: z.array(
    z.object({
      digest,
      platform: z.object({ os: z.string(), architecture: z.string(), variant: z.string().optional() }).optional(),
    }),
  ),
});

/** What a manifest says. Never throws. */
export function readManifest({ type, bytes }: RegistryManifest): ManifestContent {
  let parsed: unknown;
  try {
    parsed = JSON.parse(bytes.toString('utf8'));
  } catch {
    return { kind: 'other' };
  }
  if (INDEXES.includes(type)) {
    const read = index.safeParse(parsed);
    if (!read.success) return { kind: 'other' };
    return {
      kind: 'index',
      members: read.data.manifests.map((one) => ({ digest: one.digest, platform: platformOf(one) })),
    };
  }
  const read = IMAGES.includes(type) ? image.safeParse(parsed) : undefined;
  return read?.success === true ? { kind: 'image', config: read.data.config.digest } : { kind: 'other' };
}

function platformOf({ platform }: z.infer<typeof index>['manifests'][number]): string | null {
  if (platform === undefined || platform.os === 'unknown') return null;
  const { os, architecture, variant } = platform;
  return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}
