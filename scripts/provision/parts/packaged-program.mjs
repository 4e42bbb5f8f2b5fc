// @ts-check
import { ask, which } from '../command.mjs';
import { installPackages, packagesRefusal } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { versions } from '../versions.mjs';

/**
 * A program that is taken as the machine has it, else out of the distribution's packages.
 * @param {'bats' | 'chromium' | 'docker-registry' | 'qemu-img' | 'qemu-system-x86_64' | 'skopeo' | 'zsh'} name also that of the program
 * @param {'browser' | 'qemu' | 'registry' | 'shells' | 'verifiers'} set that brings it
 * @param {string} [key] under which its path is told
 * @returns {import('../part.mjs').Part}
 */
export function packagedProgram(name, set, key = name) {
  return {
    name,
    label: name,
    verb: 'installed',
    lane: 'packages',

    look() {
      const program = which(name);
      if (program !== undefined) {
        const version = ask(program, ['--version'])?.match(/\d[\w.+-]*/)?.[0] ?? 'of unknown version';
        return { ready: true, version, paths: { [key]: program } };
      }
      const refusal = packagesRefusal();
      return {
        ready: false,
        obtainable: refusal === undefined,
        reason: `${name} is not on PATH${refusal === undefined ? '' : `; ${refusal.reason}`}`,
        remedy: refusal === undefined ? provisionRemedy(set) : `put one on PATH, or ${refusal.remedy}`,
      };
    },

    get: (log) => installPackages(versions[name].packages, log),
  };
}
