import { insideWorkspace } from '../../core/files/paths.ts';
import type { Provider } from '../../image/provider.ts';
import { vagrantKitchen } from '../vagrant/provider.ts';
import { fileMarks, keepImage, lookForFile, noteFile } from './beside.ts';
import { fileTrial } from './trial-files.ts';
import { lookUpFileRecipes, lookUpFiles } from './look-up.ts';

/** Images that are files of the workspace, with a record beside them. */
export function fileProvider(): Provider {
  return {
    name: 'file',
    title: 'files',
    builders: [/^file$/],
    witness: {
      // Of any provider that is not asked itself: what made them does not matter.
      keeps: ({ files }) => files.length > 0,
      open: async ({ host }) => {
        const { lookAtFiles } = await import('./witness.ts');
        return (viewed, image) => lookAtFiles(host, viewed, image);
      },
    },
    subject: {
      named: async ({ workspace }, id) => ({
        files: [insideWorkspace('Input "image-id"', workspace, workspace, id)],
      }),
    },
    kitchen: vagrantKitchen,
    trial: fileTrial,
    marks: fileMarks,
    sweep: {
      what: 'files',
      command: () => 'git status --ignored',
      makeRoom: async (bake, room) => (await import('./sweep.ts')).noteTargets(bake, room),
      tidy: async (bake) => (await import('./sweep.ts')).settleTargets(bake),
      sweep: async (request) => (await import('./sweep.ts')).sweepTargets(request),
    },
    retention: {
      stages: ['delete'],
      survey: async (_, asker) => (await import('./retention.ts')).surveyFiles(asker),
      inspect: async (images, _, asker) => (await import('./retention.ts')).inspectFiles(images, asker),
      carryOut: async (step, _, asker) => (await import('./retention.ts')).removeFiles(step, asker),
    },
    keep: async (image, request) => keepImage(image, request),
    rules: { kin: 'any' },
    lookUp: lookUpFiles,
    lookUpRecipes: lookUpFileRecipes,
    deposits: { kinds: ['files'], look: lookForFile, note: noteFile },
  };
}
