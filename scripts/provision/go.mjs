// @ts-check
// The one Go that all tools are built with: that of PATH where it is new enough, else a toolchain of the module proxy,
// which any older Go fetches and checks by checksum; the system's package brings that one.
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, place } from './cache.mjs';
import { ask, run, which } from './command.mjs';
import { installPackages, packagesRefusal } from './machine.mjs';
import { Unavailable } from './unavailable.mjs';
import { isAtLeast, versions } from './versions.mjs';

const { oldest, toolchain, packages } = versions.go;
const home = join(cacheFolder(), 'go', toolchain);
const fetched = join(home, 'bin', 'go');

/**
 * A Go that is new enough.
 * @returns {string | undefined} its path
 */
function findGo() {
  const onPath = which('go');
  if (onPath !== undefined && isAtLeast(versionOf(onPath) ?? '0', oldest)) return onPath;
  return existsSync(fetched) ? fetched : undefined;
}

/** @param {string} go */
function versionOf(go) {
  const told = ask(go, ['env', 'GOVERSION'], { env: { ...process.env, GOTOOLCHAIN: 'local' } });
  // Before 1.17 there is no such variable.
  return told?.match(/\d[\d.]*/)?.[0];
}

/**
 * Why there is no Go that is new enough and none can be had; undefined when there is or may be one.
 * @returns {Unavailable | undefined}
 */
export function goRefusal() {
  if (findGo() !== undefined || which('go') !== undefined) return undefined;
  const refusal = packagesRefusal();
  if (refusal === undefined) return undefined;
  return new Unavailable(
    `what is built with Go takes Go ${oldest} or newer, and no go is on PATH`,
    `install Go ${oldest} or newer and have it on PATH`,
  );
}

/**
 * Sees to it that there is one.
 * @param {string} log
 * @returns {Promise<string>} its path
 * @throws {Unavailable}
 */
export async function ensureGo(log) {
  const found = findGo();
  if (found !== undefined) return found;
  if (which('go') === undefined) await installPackages(packages, log);
  const old = which('go');
  if (old === undefined) throw new Unavailable('no go is on PATH', `install Go ${oldest} or newer`);
  const remedy = `see that Go can reach its module proxy, or install Go ${oldest} or newer and have it on PATH`;
  await place(home, async (folder) => {
    const cache = join(folder, 'modules');
    await mkdir(cache);
    const arch = process.arch === 'x64' ? 'amd64' : process.arch;
    const version = `v0.0.1-go${toolchain}.${process.platform}-${arch}`;
    await run(old, ['mod', 'download', `golang.org/toolchain@${version}`], {
      log,
      cwd: folder,
      remedy,
      env: { ...process.env, GOMODCACHE: cache, GOFLAGS: '-modcacherw', GOTOOLCHAIN: 'local', GOWORK: 'off' },
    });
    const made = join(cache, 'golang.org', `toolchain@${version}`);
    // A module's files are not executable.
    for (const bin of [join(made, 'bin'), ...(await foldersIn(join(made, 'pkg', 'tool')))]) {
      for (const name of await readdir(bin)) await chmod(join(bin, name), 0o755);
    }
    return made;
  });
  return fetched;
}

/** @param {string} folder */
async function foldersIn(folder) {
  return (await readdir(folder)).map((name) => join(folder, name));
}
