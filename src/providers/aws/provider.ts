import type { Provider } from '../../image/provider.ts';
import { awsTarget } from './publish/target.ts';
import { awsKitchen, awsRunning } from './kitchen.ts';
import { awsMarks } from './marks.ts';
import { awsTrial } from './trial-machine.ts';

/** Amazon EC2: AMIs with their snapshots. */
export function awsProvider(): Provider {
  return {
    name: 'aws',
    title: 'EC2',
    builders: [/^amazon-/],
    rules: {},
    witness: {
      keeps: ({ provider }) => provider === 'aws',
      open: async ({ images }) => (await import('./witness.ts')).openEc2Witness(images),
    },
    target: awsTarget,
    subject: {
      named: async ({ environment }) => ({
        region: environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? 'local',
      }),
    },
    kitchen: awsKitchen(),
    running: awsRunning(),
    trial: awsTrial(),
    marks: awsMarks(),
  };
}
