// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, place } from '../cache.mjs';
import { run } from '../command.mjs';
import { installPackages, packagesRefusal } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { Unavailable } from '../unavailable.mjs';
import { versions } from '../versions.mjs';

const source = fileURLToPath(new URL('../../../examples/machine/disk', import.meta.url));
const { suite, packages } = versions['machine-disk'];

/** Another one with every change of what makes it. */
function version() {
  const hash = createHash('sha256');
  for (const name of readdirSync(source).sort()) hash.update(`${name}\0`).update(readFileSync(join(source, name)));
  return hash.digest('hex').slice(0, 12);
}

/** The disk of examples/machine before anything is baked: Debian that is up in seconds, and the key to it. @type {import('../part.mjs').Part} */
export const machineDisk = {
  name: 'machine-disk',
  label: `a disk of Debian ${suite}`,
  verb: 'made',
  lane: 'images',

  look() {
    const folder = join(cacheFolder(), 'machine', version());
    if (existsSync(folder)) {
      return { ready: true, version: suite, paths: { disk: join(folder, 'base.qcow2'), key: join(folder, 'key') } };
    }
    const refusal = packagesRefusal();
    return {
      ready: false,
      obtainable: refusal === undefined,
      reason: `${folder} is not there${refusal === undefined ? '' : `; ${refusal.reason}`}`,
      remedy: refusal === undefined ? provisionRemedy('qemu') : refusal.remedy,
    };
  },

  async get(log) {
    await installPackages(packages, log);
    await place(join(cacheFolder(), 'machine', version()), async (folder) => {
      const made = join(folder, 'disk');
      const remedy = `see that the packages of Debian ${suite} can be reached, then ${provisionRemedy('qemu')}`;
      await run('sh', [join(source, 'make.sh'), join(made, 'base.qcow2')], { log, remedy });
      if (!existsSync(join(made, 'key'))) throw new Unavailable('the disk came without its key', remedy);
      return made;
    });
  },
};
