// @ts-check
import { ask, which } from '../command.mjs';
import { installPackages, packagesRefusal } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { versions } from '../versions.mjs';

const { packages } = versions['testinfra'];

/** Tests of a machine in Python, run by pytest: `python3 -m pytest --hosts=…`. @type {import('../part.mjs').Part} */
export const testinfra = {
  name: 'testinfra',
  label: 'testinfra',
  verb: 'installed',
  lane: 'packages',

  look() {
    for (const python of [which('python3'), '/usr/bin/python3']) {
      const version = python && ask(python, ['-c', program]);
      if (version) return { ready: true, version, paths: { python } };
    }
    const refusal = packagesRefusal();
    return {
      ready: false,
      obtainable: refusal === undefined,
      reason: `no python3 on PATH has testinfra and pytest${refusal === undefined ? '' : `; ${refusal.reason}`}`,
      remedy: refusal === undefined ? provisionRemedy('verifiers') : `install them with pip, or ${refusal.remedy}`,
    };
  },

  get: (log) => installPackages(packages, log),
};

// Debian's package and the one of Python's index have different names.
const program = `
import importlib.metadata as metadata, importlib.util, sys
if not (importlib.util.find_spec("testinfra") and importlib.util.find_spec("pytest")): sys.exit(1)
names = {it.metadata["Name"].lower(): it.version for it in metadata.distributions()}
print(names.get("pytest-testinfra") or names.get("testinfra") or "of unknown version")`;
