import type { Parameter, Ssm } from '../ssm.ts';
import type { Clock } from '../../../core/clock.ts';
import type { RegionPlace } from './place.ts';
import { changeAt, imageAt, type Look, type Step } from './step.ts';

const POLL_MS = 3000;
/** SSM looks at the image within seconds; after that it has dropped the value. */
const PATIENCE_MS = 90_000;

/** The parameters that do not name the image yet, the most stable last. Going back to an older image is the same. */
export function pointing(place: RegionPlace, look: Look, ssm: Pick<Ssm, 'put'>): readonly Step[] {
  return place.parameters
    .filter((name) => look.id === null || look.parameters.get(name)?.value !== look.id)
    .map((name) => {
      const before = look.parameters.get(name)?.value ?? null;
      return {
        change: changeAt(place, 'point', `set ${name}`, before, imageAt(place, look)),
        run: async () => void (await ssm.put(name, look.id ?? '')),
      };
    });
}

/**
 * Waits until the parameters name the image. What is wrong when they do not; null when they do. A value that came after the
 * one that we know of is of another publisher, and is not waited for: also where it is what was there before.
 * @param known the versions that were there when this phase began, or that it has set since
 */
export async function settle(
  names: readonly string[],
  id: string,
  known: ReadonlyMap<string, number>,
  ssm: Pick<Ssm, 'read' | 'setter'>,
  clock: Clock,
  signal: AbortSignal,
): Promise<string | null> {
  const until = clock.now() + PATIENCE_MS;
  for (;;) {
    const there = await ssm.read(names);
    const wrong = names.filter((name) => there.get(name)?.value !== id);
    const [first] = wrong;
    if (first === undefined) return null;
    const foreign = wrong.find((name) => isNewer(there.get(name), known.get(name)));
    if (foreign !== undefined) {
      const setter = await ssm.setter(foreign);
      return `${setter ?? 'somebody else'} set ${foreign} to ${there.get(foreign)?.value} while this run set it to ${id}. Publish one after the other, by \`concurrency\` of the workflow, and run the one again that is to hold`;
    }
    const value = there.get(first)?.value;
    const now = value === undefined ? 'is not there' : `is still ${value}`;
    if (signal.aborted) return `the run was cancelled before SSM took ${first}: it ${now}`;
    if (clock.now() >= until) {
      return `SSM took the value of ${first} and then dropped it: it ${now}, not ${id}. The credentials take ec2:DescribeImages, and the image has to be in this account and region`;
    }
    await clock.sleep(POLL_MS, signal);
  }
}

function isNewer(there: Parameter | undefined, known = 0): boolean {
  return there !== undefined && there.version > known;
}
