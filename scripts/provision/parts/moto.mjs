// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, place } from '../cache.mjs';
import { ask, run, which } from '../command.mjs';
import { installPackages, packagesRefusal } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { Unavailable } from '../unavailable.mjs';
import { isAtLeast, versions } from '../versions.mjs';

const { version, python: oldest, packages } = versions['moto'];
const home = join(cacheFolder(), 'moto', version);
const python = join(home, 'bin', 'python');
const constraints = fileURLToPath(new URL('../moto-constraints.txt', import.meta.url));

/**
 * A server that answers as AWS does, in a virtual environment of Python. It is started as `python -m moto.server`: the
 * scripts of such an environment name the folder that it was made in, which is renamed afterwards.
 * @type {import('../part.mjs').Part}
 */
export const moto = {
  name: 'moto',
  label: `moto ${version}`,
  verb: 'installed',

  look() {
    if (isInstalled()) return { ready: true, version, paths: { python } };
    const refusal = packagesRefusal();
    const obtainable = suitablePython() !== undefined || refusal === undefined;
    return {
      ready: false,
      obtainable,
      reason: obtainable ? `${home} is not there` : `no Python ${oldest} or newer with venv and ensurepip is on PATH`,
      remedy: obtainable ? provisionRemedy('bake') : `install Python ${oldest} or newer with its venv module`,
    };
  },

  async get(log) {
    if (suitablePython() === undefined) await installPackages(packages, log);
    const base = suitablePython();
    if (base === undefined) {
      throw new Unavailable(
        `the system has no Python ${oldest}`,
        `install Python ${oldest} or newer with its venv module`,
      );
    }
    const remedy = `see that pip can reach a package index, then ${provisionRemedy('bake')}`;
    await place(home, async (folder) => {
      const made = join(folder, 'venv');
      await run(base, ['-m', 'venv', made], { log, remedy });
      const pip = ['-m', 'pip', 'install', '--no-input', '--constraint', constraints, `moto[server]==${version}`];
      await run(join(made, 'bin', 'python'), pip, { log, remedy });
      return made;
    });
  },
};

/** @returns {boolean} */
function isInstalled() {
  if (!existsSync(python)) return false;
  return readdirSync(join(home, 'lib')).some((name) =>
    existsSync(join(home, 'lib', name, 'site-packages', `moto-${version}.dist-info`)),
  );
}

/** @returns {string | undefined} */
function suitablePython() {
  const code = 'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2])';
  return [which('python3'), '/usr/bin/python3'].find((candidate) => {
    const found = candidate === undefined ? undefined : ask(candidate, ['-c', code]);
    return found !== undefined && isAtLeast(found, oldest);
  });
}
