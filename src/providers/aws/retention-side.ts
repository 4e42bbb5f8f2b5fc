import { type Asker, onceEach } from '../../image/asker.ts';
import type { Retention, RetentionWant } from '../../image/provider-retention.ts';
import { stages } from '../../image/retention.ts';
import type { Ec2Retention } from './ec2-retention.ts';
import { perRegion } from './regions.ts';
import type { Uses } from './uses.ts';

/** Whoever answers for a region; for tests. The SDK is loaded at the first question. */
export interface RetentionSide {
  readonly connect: (region: string) => Promise<Ec2Retention>;
  readonly usesOf: (region: string, ec2: Ec2Retention, want: RetentionWant, asker: Asker) => Promise<Uses>;
}

const REAL: RetentionSide = {
  connect: async (region) => (await import('./ec2-retention.ts')).connectEc2Retention(region),
  usesOf: async (region, ec2, { retain }, { environment }) => {
    const [{ usesIn }, { askScalingWith }, { readAllParameters }] = await Promise.all([
      import('./uses.ts'),
      import('./auto-scaling.ts'),
      import('./ssm.ts'),
    ]);
    return await usesIn(region, ec2, readAllParameters, askScalingWith(environment), retain['template-versions']);
  },
};

/** All that uses images of a region are hundreds of calls: steps that follow each other at once share an answer of this age. */
const MOST_OLD_MS = 30_000;

/** Asks for what a name stands for, or gives the last answer for it while it is young. What failed is asked again. */
function recent<T>(most: number, now: () => number): (name: string, ask: () => Promise<T>) => Promise<T> {
  const known = new Map<string, { readonly at: number; readonly answer: T }>();
  return async (name, ask) => {
    const last = known.get(name);
    if (last !== undefined && now() - last.at < most) return last.answer;
    const at = now();
    const answer = await ask();
    known.set(name, { at, answer });
    return answer;
  };
}

/**
 * How AMIs go: deprecated, then disabled, then deregistered with the snapshots that were made for them.
 * @param now ms since the epoch, for tests
 */
export function awsRetention({ connect, usesOf }: RetentionSide = REAL, now: () => number = Date.now): Retention {
  const clients = onceEach(() => perRegion(connect));
  const lately = onceEach(() => recent<Uses>(MOST_OLD_MS, now));
  return {
    stages,
    survey: async (want, asker) => {
      const { surveyEc2 } = await import('./retention.ts');
      const uses: Parameters<typeof surveyEc2>[1]['usesOf'] = (region, ec2) => usesOf(region, ec2, want, asker);
      return await surveyEc2(want, { connect: clients(asker), usesOf: uses }, asker);
    },
    inspect: async (images, want, asker) => (await import('./retention.ts')).inspectEc2(images, want, clients(asker)),
    carryOut: async (step, want, asker) => {
      const { carryOutOnEc2 } = await import('./retention.ts');
      const { region } = step;
      const ec2 = await clients(asker)(region);
      await carryOutOnEc2(step, ec2, () => lately(asker)(region, () => usesOf(region, ec2, want, asker)), asker.now);
    },
  };
}
