import { askDocker } from './command.ts';
import { z } from 'zod';

import { messageOf } from '../../core/errors.ts';
import { parseReference } from './reference.ts';
import { tellingLine } from './registry-trouble.ts';

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

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const held = z.object({ config: z.object({ digest }) });
const answer = z.object({
  Descriptor: z.object({ digest }),
  SchemaV2Manifest: held.nullish(),
  OCIManifest: held.nullish(),
});

/** docker itself waits far longer for a host that does not answer. */
const PATIENCE_MS = 30_000;

export function createStagedManifests(environment: Readonly<Record<string, string>>): StagedManifests {
  return {
    read: async (reference) => {
      try {
        const signal = AbortSignal.timeout(PATIENCE_MS);
        // Of its own accord this command speaks plain http to nobody, where push and pull do so to this machine.
        const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/.test(parseReference(reference).host);
        const insecure = isHere ? ['--insecure'] : [];
        const args = ['manifest', 'inspect', '--verbose', ...insecure, reference];
        const { exitCode, stdout, stderr } = await askDocker(args, { environment, signal });
        if (exitCode !== 0) return refusalOf(stderr);
        const parsed = answer.safeParse(JSON.parse(stdout));
        const config = (parsed.data?.OCIManifest ?? parsed.data?.SchemaV2Manifest)?.config.digest;
        return parsed.data === undefined || config === undefined
          ? { kind: 'unknown', reason: `${reference} is no image for one platform` }
          : { kind: 'found', manifest: parsed.data.Descriptor.digest, config };
      } catch (error) {
        const isLate = error instanceof Error && error.name === 'AbortError';
        return { kind: 'unknown', reason: isLate ? `no answer within ${PATIENCE_MS / 1000} s` : messageOf(error) };
      }
    },
  };
}

/** docker says "no such manifest" for every 404. */
function refusalOf(words: string): StagedManifest {
  if (/no such manifest|manifest unknown|name unknown/i.test(words)) return { kind: 'missing' };
  return { kind: 'unknown', reason: tellingLine(words) };
}
