// @ts-check
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, place } from '../cache.mjs';
import { ask, run, which } from '../command.mjs';
import { installPackages, packagesRefusal } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { Unavailable } from '../unavailable.mjs';

const lab = fileURLToPath(new URL('../../../test/support/openstack/lab/lab.py', import.meta.url));
const constraints = fileURLToPath(new URL('../openstack-constraints.txt', import.meta.url));
const CODE = 'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2])';

/**
 * Keystone, Glance, Placement and Nova of PyPI in one environment, and the databases that a fresh cloud begins with: the
 * migrations take a minute and a half, and are made once.
 * @param {string} set
 * @param {import('../versions.mjs').OpenstackLab} versions
 * @returns {import('../part.mjs').Part}
 */
export function openstackLab(set, { version, services, packages }) {
  const home = join(cacheFolder(), 'openstack', version);
  const python = join(home, 'venv', 'bin', 'python');
  const template = join(home, 'template');
  const remedyOfPython = 'install Python 3.11 with its venv module';
  return {
    name: 'openstack',
    label: Object.entries(services)
      .map(([name, one]) => `${name} ${one}`)
      .join(', '),
    verb: 'installed',
    lane: 'python',

    look() {
      if (existsSync(python) && existsSync(join(template, 'made-in')))
        return { ready: true, version, paths: { python, template } };
      const obtainable = suitable() !== undefined || packagesRefusal() === undefined;
      return {
        ready: false,
        obtainable,
        reason: obtainable ? `${home} is not there` : 'no Python with venv and ensurepip is on PATH',
        remedy: obtainable ? provisionRemedy(set) : remedyOfPython,
      };
    },

    async get(log) {
      if (suitable() === undefined) await installPackages(packages, log);
      const base = suitable();
      if (base === undefined) throw new Unavailable('the system has no Python 3.11', remedyOfPython);
      const remedy = `see that pip can reach a package index, then ${provisionRemedy(set)}`;
      await place(home, async (folder) => {
        const made = join(folder, 'made');
        const own = join(made, 'venv', 'bin', 'python');
        await mkdir(join(made, 'template'), { recursive: true });
        await run(base, ['-m', 'venv', join(made, 'venv')], { log, remedy });
        const wanted = Object.entries(services).map(([name, one]) => `${name}==${one}`);
        await run(own, ['-m', 'pip', 'install', '--no-input', '--constraint', constraints, ...wanted], { log, remedy });
        await run(own, [lab, 'prepare', join(made, 'template')], { log, remedy });
        await writeFile(join(made, 'services.json'), JSON.stringify(services));
        return made;
      });
    },
  };
}

/** @returns {string | undefined} */
function suitable() {
  return [which('python3.11'), which('python3'), '/usr/bin/python3'].find((candidate) => {
    // Each line of Nova is for few versions of Python.
    return candidate !== undefined && ['3.11', '3.12', '3.13'].includes(ask(candidate, ['-c', CODE]) ?? '');
  });
}
