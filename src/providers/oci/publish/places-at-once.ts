import { sideBySide } from '../../../core/side-by-side.ts';
import type { RepositoryPlace } from './place.ts';

/** Registries of one target at once, and images at once in each: every push is a process, and a registry refuses a crowd. */
const HOSTS_AT_ONCE = 4;
const PLACES_AT_ONCE = 4;

/**
 * Does something for every place, those of one registry side by side once the first of them is done: what images have in
 * common is there then and is not sent as often as there are images, and of a registry that does not answer only one has to
 * find that out. Ends when all have ended, and then throws what the first failing one threw.
 */
export async function eachByHost<Place extends Pick<RepositoryPlace, 'host'>>(
  places: readonly Place[],
  work: (place: Place) => Promise<void>,
): Promise<void> {
  const thrown: unknown[] = [];
  const each = async (place: Place): Promise<void> => {
    try {
      await work(place);
    } catch (error) {
      thrown.push(error);
    }
  };
  const hosts = [...new Set(places.map(({ host }) => host))];
  await sideBySide(hosts, HOSTS_AT_ONCE, async (host) => {
    const [first, ...others] = places.filter((place) => place.host === host);
    if (first !== undefined) await each(first);
    await sideBySide(others, PLACES_AT_ONCE, each);
  });
  if (thrown.length > 0) throw thrown[0];
}
