import { insideWorkspace } from '../../core/files/paths.ts';
import type { Provider } from '../../image/provider.ts';
import { fileMarks, keepImage } from '../file/beside.ts';
import { qemuArtifacts } from './packer-output.ts';
import { qemuRecipeWords } from './recipe-words.ts';
import { qemuTrial } from './trial.ts';
import { qemuSource } from './source-kind.ts';

/** Machines that boot: disks in files of the workspace, with a record beside them. */
export function qemuProvider(): Provider {
  return {
    name: 'qemu',
    title: 'QEMU',
    builders: [/^qemu$/],
    // Its disks are plain files: they come of any, and any comes of them.
    rules: { kin: 'any' },
    recipe: qemuRecipeWords,
    sources: { qemu: qemuSource() },
    lookUp: async (wants, asker) => (await import('./look-up.ts')).lookUpMachines(wants, asker),
    artifacts: qemuArtifacts,
    preflight: { check: async (request) => (await import('./preflight.ts')).checkQemu(request) },
    sweep: {
      what: 'machines and their folders',
      // What the bake itself started is ended by its mark; this shows what else there may be.
      command: () => 'pgrep -af qemu-system',
      makeRoom: async (bake, room) => (await import('./sweep.ts')).makeRoom(bake, room),
      tidy: async (bake) => (await import('./sweep.ts')).removeAside(bake),
      sweep: async (request) => (await import('./sweep.ts')).sweepOutputs(request),
    },
    subject: {
      named: async ({ workspace }, id) => ({
        files: [insideWorkspace('Input "image-id"', workspace, workspace, id)],
      }),
    },
    keep: async (image, request) => keepImage(image, request),
    trial: qemuTrial,
    marks: fileMarks,
  };
}
