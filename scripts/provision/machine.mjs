// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache.mjs';
import { ask, run, which } from './command.mjs';
import { withLock } from './lock.mjs';
import { Unavailable } from './unavailable.mjs';

/**
 * Why the system's packages cannot be installed by this process; undefined when they can.
 * @returns {{ reason: string, remedy: string } | undefined}
 */
export function packagesRefusal() {
  if (!isDebianLike() || which('apt-get') === undefined) {
    return { reason: 'this is not Debian or Ubuntu', remedy: 'install it with the means of this system' };
  }
  if (process.getuid?.() !== 0) return { reason: 'this is not root', remedy: 'run this once as root' };
  return undefined;
}

/** @returns {boolean} */
function isDebianLike() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * The version of an installed package of the system, without epoch and Debian revision.
 * @param {string} name
 * @returns {string | undefined}
 */
export function packageVersion(name) {
  const shown = ask('dpkg-query', ['--show', '--showformat', '${db:Status-Status} ${Version}', name]);
  const match = /^installed (?:\d+:)?([^+~-]+)/.exec(shown ?? '');
  return match?.[1];
}

/**
 * Installs packages of the system; fetches the package lists only when it does not work without. One at a time: apt
 * waits for another's lock while it installs, and not while it fetches lists.
 * @param {readonly string[]} names
 * @param {string} log
 */
export async function installPackages(names, log) {
  const refusal = packagesRefusal();
  if (refusal !== undefined)
    throw new Unavailable(`${refusal.reason}, so ${names.join(', ')} cannot be installed`, refusal.remedy);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', NEEDRESTART_SUSPEND: '1' };
  // Without systemd a package's script would start its service by hand, and nothing would ever end it; in runlevel 1
  // it does not (invoke-rc.d(8)).
  if (!existsSync('/run/systemd/system')) Object.assign(env, { RUNLEVEL: '1' });
  const options = ['-o', 'DPkg::Lock::Timeout=300', '--yes', '--no-install-recommends'];
  const remedy = `see that \`apt-get update\` and \`apt-get install ${names.join(' ')}\` work, then run this again`;
  const install = () => run('apt-get', ['install', ...options, ...names], { log, remedy, env });
  await withLock(join(cacheFolder(), 'locks', 'packages.lock'), { milliseconds: 20 * 60_000 }, async () => {
    try {
      await install();
    } catch {
      await run('apt-get', ['update'], { log, remedy, env });
      await install();
    }
  });
}
