import type { Ssm } from '../../providers/aws/ssm.ts';
import type { Clock } from './clock.ts';
import type { Place } from './place.ts';
import { changeAt, imageAt, type Look, type Step } from './step.ts';

const POLL_MS = 3000;
/** SSM looks at the image within seconds; after that it has dropped the value. */
const PATIENCE_MS = 90_000;

/** The parameters that do not name the image yet, the most stable last. Going back to an older image is the same. */
export function pointing(place: Place, look: Look, ssm: Pick<Ssm, 'put'>): readonly Step[] {
  return place.parameters
    .filter((name) => look.id === null || look.parameters.get(name) !== look.id)
    .map((name) => {
      const before = look.parameters.get(name) ?? null;
      return {
        change: changeAt(place, 'point', `set ${name}`, before, imageAt(place, look)),
        run: () => ssm.put(name, look.id ?? ''),
      };
    });
}

/**
 * Waits until the parameters name the image. What is wrong when they do not; null when they do. A value that is neither ours
 * nor what was there before is of another publisher, and is not waited for.
 * @param before what was there when this phase began
 */
export async function settle(
  names: readonly string[],
  id: string,
  before: ReadonlyMap<string, string>,
  ssm: Pick<Ssm, 'values' | 'setter'>,
  clock: Clock,
  signal: AbortSignal,
): Promise<string | null> {
  const until = clock.now() + PATIENCE_MS;
  for (;;) {
    const values = await ssm.values(names);
    const wrong = names.filter((name) => values.get(name) !== id);
    const [first] = wrong;
    if (first === undefined) return null;
    const foreign = wrong.find((name) => values.has(name) && values.get(name) !== before.get(name));
    if (foreign !== undefined) {
      const setter = await ssm.setter(foreign);
      return `${setter ?? 'somebody else'} set ${foreign} to ${values.get(foreign)} while this run set it to ${id}. Publish one after the other, by \`concurrency\` of the workflow, and run the one again that is to hold`;
    }
    const value = values.get(first);
    const now = value === undefined ? 'is not there' : `is still ${value}`;
    if (signal.aborted) return `the run was cancelled before SSM took ${first}: it ${now}`;
    if (clock.now() >= until) {
      return `SSM took the value of ${first} and then dropped it: it ${now}, not ${id}. The credentials take ec2:DescribeImages, and the image has to be in this account and region`;
    }
    await clock.sleep(POLL_MS, signal);
  }
}
