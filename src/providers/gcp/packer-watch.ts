import { steadyNow } from '../../core/clock.ts';
import { markIn } from '../../image/own-mark.ts';
import { isOtherBuild, type OwnBake, type PackerWords, type Watch } from '../../image/provider-bake.ts';
import type { Google, ConnectGoogle } from './cloud/connect.ts';
import { type NotedInstance, readNoted, writeNoted } from './sweep/noted-instances.ts';
import { type AskedInstance, askedInstances } from './sweep/ownership.ts';
import { withAddress, withMark } from './sweep/own-instances.ts';

/** What the watch takes of a bake. */
export type GoogleWatchRequest = Pick<
  OwnBake,
  'environment' | 'note' | 'regions' | 'otherBuilds' | 'claims' | 'startedAt'
>;

/** Together they bound how old an answer can be that still counts. */
const LIMITS = { callMs: 8000, tries: 3 };
const FRESH_MS = 30_000;

/**
 * Packer never says what its instance is called. When it says that the instance is there, and by which address, Google is asked
 * at once which one that is, and what it is and has is noted by the numbers that Google gave. Whoever asks later may find
 * another instance under that address.
 */
export function watchGoogle(
  request: GoogleWatchRequest,
  words: () => Pick<PackerWords, 'told'>,
  connect: ConnectGoogle,
): Watch {
  const stopping = new AbortController();
  /** When the address of a build was first heard of; ms of the steady clock. */
  const heard = new Map<string, number>();
  let google: Promise<Google> | undefined;
  let current: Promise<void> | undefined;
  let isPoked = false;
  const open = async (): Promise<Google> =>
    (google ??= connect(request.environment, { ...LIMITS, signal: stopping.signal }));
  const look = async (): Promise<void> => {
    const isFresh = ({ build, address }: AskedInstance): boolean => {
      if (address === null) return false;
      const name = JSON.stringify([build, address]);
      const first = heard.get(name) ?? steadyNow();
      heard.set(name, first);
      return steadyNow() - first < FRESH_MS;
    };
    await noteInstances(request, words(), open, isFresh).catch(() => {
      // What Google does not tell stays unsaid, and the sweep lists it.
      google = undefined;
    });
  };
  const poked = async (): Promise<void> => {
    isPoked = true;
    current ??= (async () => {
      // What came while it was asked may be what it waits for.
      while (isPoked && !stopping.signal.aborted) {
        isPoked = false;
        await look();
      }
    })().finally(() => {
      current = undefined;
    });
    await current;
  };
  return {
    poke: () => void poked(),
    hurry: poked,
    stop: async () => {
      stopping.abort();
      await current;
    },
  };
}

/** After a kill of the bake's own process: only what bears its mark. Never fails. */
export async function noteMarked(
  request: GoogleWatchRequest,
  words: Pick<PackerWords, 'told'>,
  signal: AbortSignal,
  connect: ConnectGoogle,
): Promise<void> {
  await noteInstances(
    request,
    words,
    () => connect(request.environment, { ...LIMITS, signal }),
    () => false,
  ).catch(() => {});
}

/** @param isFresh whether a build's address was heard of just now, so that it is still its own */
async function noteInstances(
  request: GoogleWatchRequest,
  words: Pick<PackerWords, 'told'>,
  open: () => Promise<Google>,
  isFresh: (place: AskedInstance) => boolean,
): Promise<void> {
  const { note, regions: projects, startedAt } = request;
  const before = readNoted(note);
  const mark = markIn(request);
  const places = askedInstances(words.told('gcp').filter(({ build }) => !isOtherBuild(build, request)));
  const unknown = places.filter(({ build, isMade }) => isMade && before.every((one) => one.build !== build));
  const ready = unknown.filter((place) => mark !== null || isFresh(place));
  if (ready.length === 0) return;
  const { compute, project } = await open();
  const all = projects.length > 0 ? projects : [project].filter((one) => one !== null);
  const found: NotedInstance[] = [];
  for (const place of ready) {
    const at = { compute, projects: all, place, startedAt };
    const marked = mark === null ? [] : await withMark(at, mark);
    // All that have the mark are the bake's, of whichever build. Of two with one address nobody knows which is meant.
    const known = marked.length > 0 || !isFresh(place) ? [] : await withAddress(at);
    found.push(...marked, ...(known.length === 1 ? known : []));
  }
  if (found.length > 0) writeNoted(note, [...before, ...found]);
}
