import { pokedWatch } from '../../image/poked-watch.ts';
import { isOtherBuild, type OwnBake, type PackerWords, type Watch } from '../../image/provider-bake.ts';
import type { ConnectAzure } from './cloud/connect.ts';
import { type NotedDeployment, readDeployment, readNoted, writeNoted } from './sweep/noted-deployments.ts';
import { buildPlaces } from './sweep/ownership.ts';

/** What the watch takes of a bake. */
export type AzureWatchRequest = Pick<OwnBake, 'environment' | 'note' | 'regions' | 'otherBuilds'>;

const LIMITS = { callMs: 8000, tries: 3 };

/**
 * While a bake runs, notes what Azure says that the deployments of its builds made, once each: Packer takes a deployment away
 * before the rest.
 */
export function watchAzure(
  request: AzureWatchRequest,
  words: () => Pick<PackerWords, 'told'>,
  connect: ConnectAzure,
): Watch {
  const watch = pokedWatch((signal) => noteDeployments(request, words(), signal, connect));
  return {
    ...watch,
    hurry: async () => {
      // A deployment may be done of which no line has told yet.
      watch.poke();
      await watch.hurry();
    },
  };
}

/** Never fails: what Azure does not tell stays unsaid, and the sweep lists it. */
export async function noteDeployments(
  request: AzureWatchRequest,
  words: Pick<PackerWords, 'told'>,
  signal: AbortSignal,
  connect: ConnectAzure,
): Promise<void> {
  const { environment, note, regions: subscriptions } = request;
  const { places } = buildPlaces(words.told('azure').filter(({ build }) => !isOtherBuild(build, request)));
  const before = readNoted(note);
  const open = places.filter(
    ({ suffix, deployment }) => suffix !== null && before.every((one) => one.deployment !== deployment),
  );
  if (open.length === 0) return;
  try {
    const { arm } = await connect(environment, { ...LIMITS, signal });
    const found: NotedDeployment[] = [];
    for (const place of open) {
      for (const subscription of subscriptions) {
        const made = await readDeployment(arm, subscription, place);
        // One that still runs says more later.
        if (made?.state !== 'Succeeded') continue;
        found.push({
          subscription,
          group: place.group,
          deployment: place.deployment,
          ids: [...made.ids],
          names: [...made.names],
        });
      }
    }
    if (found.length > 0) writeNoted(note, [...before, ...found]);
  } catch {
    // As above.
  }
}
