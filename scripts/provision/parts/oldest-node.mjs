// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, place } from '../cache.mjs';
import { run, which } from '../command.mjs';
import { provisionRemedy } from '../part.mjs';
import { versions } from '../versions.mjs';

const { version, package: name } = versions['node-oldest'];
const program = join(cacheFolder(), 'node', version, 'node');

/** The oldest Node.js that `engines` promises for the command line, of npm's registry. @type {import('../part.mjs').Part} */
export const oldestNode = {
  name: 'node-oldest',
  label: `Node.js ${version}`,
  verb: 'installed',
  lane: 'packages',

  look() {
    if (existsSync(program)) return { ready: true, version, paths: { node: program } };
    const isHere = process.platform === 'linux' && process.arch === 'x64';
    const obtainable = isHere && which('npm') !== undefined;
    return {
      ready: false,
      obtainable,
      reason: obtainable ? `${program} is not there` : `npm's registry has no Node.js ${version} for this machine`,
      remedy: obtainable ? provisionRemedy('node-oldest') : 'run this on Linux on x64',
    };
  },

  get(log) {
    return place(program, async (folder) => {
      const remedy = 'see that npm can reach its registry, then run this again';
      const options = ['--ignore-scripts', '--silent', '--pack-destination', folder];
      await run('npm', ['pack', `${name}@${version}`, ...options], { log, cwd: folder, remedy });
      await run('tar', ['-xzf', join(folder, `${name}-${version}.tgz`), '-C', folder, 'package/bin/node'], {
        log,
        remedy,
      });
      return join(folder, 'package', 'bin', 'node');
    });
  },
};
