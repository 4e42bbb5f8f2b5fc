// @ts-check
import { ask, which } from '../command.mjs';
import { installPackages, packagesRefusal } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { versions } from '../versions.mjs';

const { packages } = versions['bats'];

/** The tests of a shell, with reports as TAP and JUnit. @type {import('../part.mjs').Part} */
export const bats = {
  name: 'bats',
  label: 'bats',
  verb: 'installed',

  look() {
    const program = which('bats');
    if (program !== undefined) {
      const version = ask(program, ['--version'])?.match(/\d[\w.+-]*/)?.[0] ?? 'of unknown version';
      return { ready: true, version, paths: { bats: program } };
    }
    const refusal = packagesRefusal();
    return {
      ready: false,
      obtainable: refusal === undefined,
      reason: `bats is not on PATH${refusal === undefined ? '' : `; ${refusal.reason}`}`,
      remedy: refusal === undefined ? provisionRemedy('verifiers') : `put one on PATH, or ${refusal.remedy}`,
    };
  },

  get: (log) => installPackages(packages, log),
};
