// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ask, run, which } from '../command.mjs';
import { cacheFolder, place } from '../cache.mjs';
import { daemonVersion, openDaemon } from '../docker-daemon.mjs';
import { installPackages, packagesRefusal } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { Unavailable } from '../unavailable.mjs';
import { versions } from '../versions.mjs';

const { image, suite, packages } = versions['base-image'];
const tar = join(cacheFolder(), 'base', `${suite}.tar`);

/**
 * The image that bakes start from: in the daemon that answers, or, while none does, as a tar to import.
 * @type {import('../part.mjs').Part}
 */
export const baseImage = {
  name: 'base-image',
  label: image,
  verb: 'made',

  look() {
    const hasDaemon = daemonVersion() !== undefined;
    if (hasDaemon ? hasImage() : existsSync(tar)) {
      return { ready: true, version: suite, paths: { image, ...(existsSync(tar) ? { tar } : {}) } };
    }
    const refusal = packagesRefusal();
    const obtainable = hasDaemon || refusal === undefined;
    return {
      ready: false,
      obtainable,
      reason: hasDaemon
        ? `the docker daemon has no image ${image}`
        : `no docker daemon answers, and ${tar} is not there`,
      remedy: obtainable ? provisionRemedy('bake') : 'start a docker daemon that can pull it',
    };
  },

  async get(log) {
    const daemon = await openDaemon().catch(() => undefined);
    try {
      if (daemon === undefined) await makeTar(log);
      else await ensureBaseImage({ env: { ...process.env, DOCKER_HOST: daemon.host }, log });
    } finally {
      await daemon?.stop();
    }
  },
};

/**
 * Sees to it that the daemon in use has the base image: from the cache, else from the registry where it answers, else
 * made of the distribution's packages.
 * @param {{ env?: NodeJS.ProcessEnv, log?: string }} [options] `env` names the daemon (DOCKER_HOST)
 * @returns {Promise<'there' | 'imported' | 'pulled'>}
 * @throws {Unavailable}
 */
export async function ensureBaseImage({ env = process.env, log = join(cacheFolder(), 'logs', 'base-image.log') } = {}) {
  if (hasImage(env)) return 'there';
  if (!existsSync(tar)) {
    if (await pull(env, log)) return 'pulled';
    await makeTar(log);
  }
  const remedy = `delete ${tar}, then ${provisionRemedy('bake')}`;
  await run('docker', ['import', '--change', 'CMD ["bash"]', tar, image], { log, remedy, env });
  return 'imported';
}

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean}
 */
function hasImage(env = process.env) {
  return ask('docker', ['image', 'inspect', '--format', '{{.Id}}', image], { env }) !== undefined;
}

/**
 * Pulls the image and keeps its file system as the tar, so that the next daemon needs no registry.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} log
 * @returns {Promise<boolean>}
 */
async function pull(env, log) {
  // Asking for the manifest is small: a registry that does not answer it soon is taken as out of reach.
  if (ask('docker', ['manifest', 'inspect', image], { env, milliseconds: 6000 }) === undefined) return false;
  const remedy = 'see that the registry can be reached';
  try {
    await run('docker', ['pull', '--quiet', image], { log, remedy, env, milliseconds: 5 * 60_000 });
  } catch {
    return false; // a rate limit, say: the packages remain
  }
  const container = ask('docker', ['create', image, 'true'], { env });
  if (container === undefined) return true;
  try {
    await place(tar, async (folder) => {
      const made = join(folder, 'base.tar');
      await run('docker', ['export', '--output', made, container], { log, remedy, env });
      return made;
    });
  } finally {
    ask('docker', ['rm', container], { env });
  }
  return true;
}

/** @param {string} log */
async function makeTar(log) {
  if (existsSync(tar)) return;
  if (which('mmdebstrap') === undefined) await installPackages(packages, log);
  if (process.getuid?.() !== 0) throw new Unavailable(`this is not root, so ${tar} cannot be made`, 'run this as root');
  await place(tar, async (folder) => {
    const made = join(folder, 'base.tar');
    const remedy = `see that the packages of Debian ${suite} can be reached, then ${provisionRemedy('bake')}`;
    await run('mmdebstrap', ['--variant=minbase', suite, made], { log, remedy });
    return made;
  });
}
