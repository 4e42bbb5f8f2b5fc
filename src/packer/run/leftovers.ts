import { type Leftover, listLeftovers, sweepPart } from '../../image/leftover.ts';
import type { Provider, Providers } from '../../image/provider.ts';
import type { OwnBake, Sweep } from '../../image/provider-bake.ts';
import { steadyNow } from '../../core/clock.ts';
import { listUnasked } from './elsewhere.ts';
import type { Observer } from './observer.ts';

/** A provider that this bake has to do with. */
export interface Asked {
  readonly provider: Provider;
  readonly bake: OwnBake;
}

export interface BuildSweepRequest {
  /** All that there are, for the names of those that nobody asks. */
  readonly providers: Providers;
  /** Those of the builds: only these are asked. */
  readonly asked: readonly Asked[];
  /** Builder types at whose provider nobody looks. */
  readonly unasked: readonly string[];
  readonly observer: Observer;
  /** Ids that are kept beside those that Packer reported. */
  readonly kept: readonly string[];
  /** Nothing is removed, all is listed. */
  readonly keepOnFailure: boolean;
  /** ms of the steady clock. */
  readonly deadline: number;
  /** Told of each as it comes: a provider that is silent keeps nobody else's back. */
  readonly onFound?: (one: Leftover) => void;
}

/** A provider that holds to the deadline itself has this for naming what did not answer. */
const OWN_WORDS_MS = 3000;

/**
 * Removes what a bake that did not end well left behind, and lists what may be its but is not proven to be.
 * Packer itself must have ended.
 */
export async function sweep(request: BuildSweepRequest): Promise<readonly Leftover[]> {
  const { providers, asked, observer, deadline, kept, keepOnFailure, onFound = (): void => {} } = request;
  const found = await Promise.all(
    asked.map(async ({ provider, bake }) => {
      const own = provider.sweep;
      if (own === undefined) return [];
      const part = {
        what: own.what,
        command: own.command(bake),
        sweep: (tell: (one: Leftover) => void) =>
          own.sweep({ ...bake, words: observer, kept, keepOnFailure, deadline, onFound: tell }),
      };
      return sweepPart(part, limitOf(own, deadline), onFound);
    }),
  );
  return [...found.flat(), ...listUnasked(request.unasked, observer, providers)];
}

function limitOf({ limitMs }: Sweep, deadline: number): number {
  return limitMs === undefined ? deadline + OWN_WORDS_MS : Math.min(deadline, steadyNow() + limitMs);
}

/** What stays after a good end, too, of all providers. */
export async function tidy(asked: readonly Asked[], observer: Observer): Promise<readonly Leftover[]> {
  const found = await Promise.all(
    asked.map(async ({ provider: { sweep: own }, bake }) => {
      if (own?.tidy === undefined) return [];
      // A good bake stays one, whatever a provider says then.
      return listLeftovers(own.what, own.command(bake), own.tidy(bake, observer));
    }),
  );
  return found.flat();
}
