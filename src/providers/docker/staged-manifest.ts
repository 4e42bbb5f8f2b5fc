import { messageOf } from '../../core/errors.ts';
import type { Distribution } from '../oci/distribution.ts';
import { dockerDistribution } from '../oci/docker-distribution.ts';
import { readManifest } from '../oci/manifest.ts';
import { parseReference } from '../../image/container-reference.ts';

/** What a registry has under a tag. */
export type StagedManifest =
  | {
      readonly kind: 'found';
      /** What `repository@sha256:…` takes. */
      readonly manifest: string;
      /** The id that a daemon gives the image. */
      readonly config: string;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Asks registries as docker does, with docker's credentials. Never throws. */
export interface StagedManifests {
  readonly read: (reference: string) => Promise<StagedManifest>;
}

const PATIENCE_MS = 30_000;
const IDLE_MS = 10_000;

export function createStagedManifests(environment: Readonly<Record<string, string>>): StagedManifests {
  const distribution = dockerDistribution({ environment, userAgent: 'bakehouse', idle: IDLE_MS });
  return {
    read: async (reference) => {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      try {
        return await stagedManifest(distribution, reference, signal);
      } catch (error) {
        const reason = signal.aborted
          ? `no answer within ${PATIENCE_MS / 1000} s`
          : messageOf(error).replace(/\.$/, '');
        return { kind: 'unknown', reason };
      }
    },
  };
}

async function stagedManifest(
  distribution: Distribution,
  reference: string,
  signal: AbortSignal,
): Promise<StagedManifest> {
  const { host, path, tag } = parseReference(reference);
  const manifest = await distribution.manifest({ host, path }, tag, signal);
  if (manifest === undefined) return { kind: 'missing' };
  const content = readManifest(manifest);
  if (content.kind !== 'image') return { kind: 'unknown', reason: `${reference} is no image for one platform` };
  return { kind: 'found', manifest: manifest.digest, config: content.config };
}
