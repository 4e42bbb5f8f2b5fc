// @ts-check
import { ask, which } from '../command.mjs';
import { installPackages, packagesRefusal } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { versions } from '../versions.mjs';

const { packages } = versions['docker-registry'];

/** The registry of container images that Debian builds (distribution). @type {import('../part.mjs').Part} */
export const dockerRegistry = {
  name: 'docker-registry',
  label: 'docker-registry of Debian',
  verb: 'installed',

  look() {
    const registry = which('docker-registry');
    if (registry !== undefined) {
      const version = ask(registry, ['--version'])?.match(/\d[\w.+-]*/)?.[0] ?? 'of unknown version';
      return { ready: true, version, paths: { registry } };
    }
    const refusal = packagesRefusal();
    return {
      ready: false,
      obtainable: refusal === undefined,
      reason: `docker-registry is not on PATH${refusal === undefined ? '' : `; ${refusal.reason}`}`,
      remedy: refusal === undefined ? provisionRemedy('registry') : `put one on PATH, or ${refusal.remedy}`,
    };
  },

  get: (log) => installPackages(packages, log),
};
