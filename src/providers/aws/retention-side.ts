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

/** How AMIs go: deprecated, then disabled, then deregistered with the snapshots that were made for them. */
export function awsRetention({ connect, usesOf }: RetentionSide = REAL): Retention {
  const clients = onceEach(() => perRegion(connect));
  return {
    stages,
    survey: async (want, asker) => {
      const { surveyEc2 } = await import('./retention.ts');
      const uses: Parameters<typeof surveyEc2>[1]['usesOf'] = (region, ec2) => usesOf(region, ec2, want, asker);
      return await surveyEc2(want, { connect: clients(asker), usesOf: uses }, asker);
    },
    inspect: async (images, want, asker) => (await import('./retention.ts')).inspectEc2(images, want, clients(asker)),
    carryOut: async (step, asker) => {
      const { carryOutOnEc2 } = await import('./retention.ts');
      await carryOutOnEc2(step, await clients(asker)(step.region), asker.now);
    },
  };
}
