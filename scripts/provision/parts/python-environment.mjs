// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, place } from '../cache.mjs';
import { ask, run, which } from '../command.mjs';
import { installPackages, packagesRefusal } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { Unavailable } from '../unavailable.mjs';
import { isAtLeast } from '../versions.mjs';

/**
 * A part that is a program of Python in a virtual environment of its own. What such an environment's scripts name is the
 * folder that it was made in, which is renamed afterwards: a program is started by its Python, or is no script.
 * @param {string} name
 * @param {string} set
 * @param {import('../versions.mjs').PythonProgram} program
 * @param {{ requirement?: string, program?: string }} [options] what pip is asked for, and a file of `bin`
 * @returns {import('../part.mjs').Part}
 */
export function pythonEnvironment(name, set, { version, python: oldest, packages }, options = {}) {
  const home = join(cacheFolder(), name, version);
  const python = join(home, 'bin', 'python');
  const constraints = fileURLToPath(new URL(`../${name}-constraints.txt`, import.meta.url));
  const remedyOfPython = `install Python ${oldest} or newer with its venv module`;
  const isInstalled = () =>
    existsSync(python) &&
    readdirSync(join(home, 'lib')).some((folder) =>
      existsSync(join(home, 'lib', folder, 'site-packages', `${name}-${version}.dist-info`)),
    );
  return {
    name,
    label: `${name} ${version}`,
    verb: 'installed',
    lane: 'python',

    look() {
      if (isInstalled()) {
        const own = options.program === undefined ? {} : { [options.program]: join(home, 'bin', options.program) };
        return { ready: true, version, paths: { python, ...own } };
      }
      const refusal = packagesRefusal();
      const obtainable = suitablePython(oldest) !== undefined || refusal === undefined;
      return {
        ready: false,
        obtainable,
        reason: obtainable ? `${home} is not there` : `no Python ${oldest} or newer with venv and ensurepip is on PATH`,
        remedy: obtainable ? provisionRemedy(set) : remedyOfPython,
      };
    },

    async get(log) {
      if (suitablePython(oldest) === undefined) await installPackages(packages, log);
      const base = suitablePython(oldest);
      if (base === undefined) throw new Unavailable(`the system has no Python ${oldest}`, remedyOfPython);
      const remedy = `see that pip can reach a package index, then ${provisionRemedy(set)}`;
      await place(home, async (folder) => {
        const made = join(folder, 'venv');
        await run(base, ['-m', 'venv', made], { log, remedy });
        const wanted = `${options.requirement ?? name}==${version}`;
        const pip = ['-m', 'pip', 'install', '--no-input', '--constraint', constraints, wanted];
        await run(join(made, 'bin', 'python'), pip, { log, remedy });
        return made;
      });
    },
  };
}

/**
 * @param {string} oldest
 * @returns {string | undefined}
 */
function suitablePython(oldest) {
  const code = 'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2])';
  return [which('python3'), '/usr/bin/python3'].find((candidate) => {
    const found = candidate === undefined ? undefined : ask(candidate, ['-c', code]);
    return found !== undefined && isAtLeast(found, oldest);
  });
}
