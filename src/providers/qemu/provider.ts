import { insideWorkspace } from '../../core/files/paths.ts';
import type { Provider } from '../../image/provider.ts';
import { sshShell } from '../../kitchen/guest/ssh-shell.ts';
import { fileMarks, keepImage } from '../file/beside.ts';
import { handoffOf } from '../docker/handoff-kind.ts';
import { qemuArtifacts } from './packer-output.ts';
import { qemuRecipeWords } from './recipe-words.ts';
import { qemuKitchen, qemuTrial } from './trial.ts';
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
    lookUpRecipes: async (wants, asker) => (await import('./look-up.ts')).lookUpMachineRecipes(wants, asker),
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
    inRegistries: 'disk',
    handOff: {
      settle: handoffOf,
      send: async (host, inputs, how, leg, images) =>
        (await import('./hand-off.ts')).sendMachines(host, inputs, how, leg, images),
      bring: async (host, inputs, buildRegistry, leg, image) =>
        (await import('./hand-off.ts')).bringMachine(host, inputs, buildRegistry, leg, image),
      // Disks have no names but their paths.
      name: async () => {},
    },
    witness: {
      keeps: ({ provider }) => provider === 'qemu',
      open: async (request) => (await import('./witness.ts')).openMachineWitness(request),
    },
    trial: qemuTrial,
    shell: sshShell(qemuTrial),
    kitchen: qemuKitchen,
    marks: {
      verified: async (image, passed) => {
        await fileMarks.verified(image, passed);
        if (image.handoff?.kind === 'registry') await (await import('./hand-off.ts')).markHandedOn(image, passed);
      },
      unverified: async (image, asked) => {
        await fileMarks.unverified(image, asked);
        if (image.handoff?.kind === 'registry') await (await import('./hand-off.ts')).unmarkHandedOn(image, asked);
      },
    },
  };
}
