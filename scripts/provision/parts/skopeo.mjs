// @ts-check
import { ask, which } from '../command.mjs';
import { installPackages, packagesRefusal } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { versions } from '../versions.mjs';

const { packages } = versions['skopeo'];

/** Copies container images from registry to registry, with all their platforms. @type {import('../part.mjs').Part} */
export const skopeo = {
  name: 'skopeo',
  label: 'skopeo',
  verb: 'installed',

  look() {
    const program = which('skopeo');
    if (program !== undefined) {
      const version = ask(program, ['--version'])?.match(/\d[\w.+-]*/)?.[0] ?? 'of unknown version';
      return { ready: true, version, paths: { skopeo: program } };
    }
    const refusal = packagesRefusal();
    return {
      ready: false,
      obtainable: refusal === undefined,
      reason: `skopeo is not on PATH${refusal === undefined ? '' : `; ${refusal.reason}`}`,
      remedy: refusal === undefined ? provisionRemedy('registry') : `put one on PATH, or ${refusal.remedy}`,
    };
  },

  get: (log) => installPackages(packages, log),
};
