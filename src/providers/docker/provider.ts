import type { Provider } from '../../image/provider.ts';

/** Container images, in the daemon of the machine and in the registry that hands them on. */
export function dockerProvider(): Provider {
  return {
    name: 'docker',
    title: 'docker',
    builders: [/^docker$/, /^dockerfile$/],
    rules: {},
    witness: {
      keeps: ({ provider }) => provider === 'docker',
      open: async (request) => (await import('./witness.ts')).openDockerWitness(request),
    },
  };
}
