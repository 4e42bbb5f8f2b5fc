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

/** @typedef {'base-image' | 'base-image-trixie'} BaseImageName */

/**
 * An image that bakes start from: in the daemon that answers, or, while none does, as a tar to import.
 * @param {BaseImageName} name
 * @returns {import('../part.mjs').Part}
 */
export function baseImage(name) {
  const { image, suite } = versions[name];
  const tar = tarOf(suite);
  return {
    name,
    label: image,
    verb: 'made',
    lane: 'images',
    after: 'docker',

    look() {
      const hasDaemon = daemonVersion() !== undefined;
      if (hasDaemon ? hasImage(image) : existsSync(tar)) {
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
        if (daemon === undefined) await makeTar(name, log);
        else await ensureBaseImage({ name, env: { ...process.env, DOCKER_HOST: daemon.host }, log });
      } finally {
        await daemon?.stop();
      }
    },
  };
}

/**
 * Sees to it that the daemon in use has a base image: from the cache, else from the registry where it answers, else
 * made of the distribution's packages.
 * @param {{ name?: BaseImageName, env?: NodeJS.ProcessEnv, log?: string }} [options] `env` names the daemon (DOCKER_HOST)
 * @returns {Promise<'there' | 'imported' | 'pulled'>}
 * @throws {Unavailable}
 */
export async function ensureBaseImage({
  name = 'base-image',
  env = process.env,
  log = join(cacheFolder(), 'logs', `${name}.log`),
} = {}) {
  const { image, suite } = versions[name];
  const tar = tarOf(suite);
  if (hasImage(image, env)) return 'there';
  if (!existsSync(tar)) {
    if (await pull(image, tar, env, log)) return 'pulled';
    await makeTar(name, log);
  }
  const remedy = `delete ${tar}, then ${provisionRemedy('bake')}`;
  await run('docker', ['import', '--change', 'CMD ["bash"]', tar, image], { log, remedy, env });
  return 'imported';
}

/** @param {string} suite */
function tarOf(suite) {
  return join(cacheFolder(), 'base', `${suite}.tar`);
}

/**
 * @param {string} image
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean}
 */
function hasImage(image, env = process.env) {
  return ask('docker', ['image', 'inspect', '--format', '{{.Id}}', image], { env }) !== undefined;
}

/**
 * Pulls an image and keeps its file system as the tar, so that the next daemon needs no registry.
 * @param {string} image
 * @param {string} tar
 * @param {NodeJS.ProcessEnv} env
 * @param {string} log
 * @returns {Promise<boolean>}
 */
async function pull(image, tar, env, log) {
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

/** @type {Promise<void> | undefined} */
let installing;

/**
 * Two images that are made side by side need it once.
 * @param {readonly string[]} packages
 * @param {string} log
 */
function installOnce(packages, log) {
  installing ??= installPackages(packages, log);
  return installing;
}

/**
 * @param {BaseImageName} name
 * @param {string} log
 */
async function makeTar(name, log) {
  const { suite, packages } = versions[name];
  const tar = tarOf(suite);
  if (existsSync(tar)) return;
  if (which('mmdebstrap') === undefined) await installOnce(packages, log);
  if (process.getuid?.() !== 0) throw new Unavailable(`this is not root, so ${tar} cannot be made`, 'run this as root');
  await place(tar, async (folder) => {
    const made = join(folder, 'base.tar');
    const remedy = `see that the packages of Debian ${suite} can be reached, then ${provisionRemedy('bake')}`;
    await run('mmdebstrap', ['--variant=minbase', suite, made], { log, remedy });
    return made;
  });
}
