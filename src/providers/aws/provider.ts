import type { Provider } from '../../image/provider.ts';
import { awsTarget } from './publish/target.ts';

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
  };
}
