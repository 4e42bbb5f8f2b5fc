import type { Provider } from '../../image/provider.ts';
import { dockerKitchen } from './kitchen.ts';
import { dockerMarks } from './marks.ts';
import { imageOfContainer } from './running-image.ts';
import { dockerSubject } from './subject.ts';
import { dockerTrial } from './trial-container.ts';

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
    subject: dockerSubject,
    kitchen: dockerKitchen,
    running: imageOfContainer,
    trial: dockerTrial,
    marks: dockerMarks,
  };
}
