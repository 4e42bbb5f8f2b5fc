// @ts-check
import { existsSync } from 'node:fs';
import { installPackages, packagesRefusal, packageVersion } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { versions } from '../versions.mjs';

const { version, packages } = versions['packer-debian'];
// By its full path: a current Packer may be earlier on PATH.
const packer = '/usr/bin/packer';

/** The last Packer that Debian and Ubuntu build: the old end of what is supported. @type {import('../part.mjs').Part} */
export const packerDebian = {
  name: 'packer-debian',
  label: `packer ${version} of Debian`,
  verb: 'installed',
  lane: 'packages',

  look() {
    const installed = packageVersion('packer');
    if (installed === version && existsSync(packer)) return { ready: true, version, paths: { packer } };
    const refusal = packagesRefusal();
    return {
      ready: false,
      obtainable: refusal === undefined && installed === undefined,
      reason:
        installed === undefined
          ? `Debian's packer package is not installed${refusal === undefined ? '' : `; ${refusal.reason}`}`
          : `Debian's packer package is installed in version ${installed}, and the tests are about ${version}`,
      remedy:
        installed !== undefined
          ? 'remove that package'
          : refusal === undefined
            ? provisionRemedy('bake')
            : refusal.remedy,
    };
  },

  get: (log) => installPackages(packages, log),
};
