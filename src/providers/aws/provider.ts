import type { Provider } from '../../image/provider.ts';

/** Amazon EC2: AMIs with their snapshots. */
export function awsProvider(): Provider {
  return { name: 'aws', title: 'EC2', builders: [/^amazon-/], rules: {} };
}
