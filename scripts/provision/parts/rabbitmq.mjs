// @ts-check
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, place } from '../cache.mjs';
import { run, which } from '../command.mjs';
import { provisionRemedy } from '../part.mjs';
import { Unavailable } from '../unavailable.mjs';
import { versions } from '../versions.mjs';

const { version, packages } = versions.rabbitmq;
const home = join(cacheFolder(), 'rabbitmq', version);
const server = join(home, 'usr', 'lib', 'rabbitmq', 'lib', `rabbitmq_server-${version}`, 'sbin', 'rabbitmq-server');

/** Debian's path is written into its `erl`; this one finds the Erlang that it lies in. */
const ERL = `#!/bin/sh
ROOTDIR=$(cd "$(dirname "$0")/../usr/lib/erlang" && pwd)
BINDIR=$(echo "$ROOTDIR"/erts-*/bin)
EMU=beam
PROGNAME=erl
export ROOTDIR BINDIR EMU PROGNAME
exec "$BINDIR/erlexec" "$@"
`;

/**
 * Debian's RabbitMQ and the Erlang that it runs on, unpacked into the cache: nothing is installed, no service begins, and
 * nobody has to be root. @type {import('../part.mjs').Part}
 */
export const rabbitmq = {
  name: 'rabbitmq',
  label: `rabbitmq ${version} of Debian`,
  verb: 'unpacked',
  lane: 'packages',

  look() {
    if (existsSync(server)) return { ready: true, version, paths: { server, bin: join(home, 'bin') } };
    const obtainable = which('apt-get') !== undefined && which('dpkg-deb') !== undefined;
    return {
      ready: false,
      obtainable,
      reason: obtainable ? `${home} is not there` : 'this is not Debian or Ubuntu, whose packages are unpacked',
      remedy: obtainable ? provisionRemedy('rabbitmq') : 'run these tests on Debian 12',
    };
  },

  async get(log) {
    const remedy = `see that apt reaches the packages of Debian 12, which has RabbitMQ ${version}, then ${provisionRemedy('rabbitmq')}`;
    await place(home, async (folder) => {
      const debs = join(folder, 'debs');
      const made = join(folder, 'made');
      await mkdir(debs);
      await mkdir(join(made, 'bin'), { recursive: true });
      const download = ['-o', 'APT::Sandbox::User=', 'download', ...packages];
      try {
        await run('apt-get', download, { log, remedy, cwd: debs });
      } catch {
        // Lists of our own: those of the system are missing or old, and are root's.
        const state = join(folder, 'apt');
        await mkdir(join(state, 'lists', 'partial'), { recursive: true });
        const lists = ['-o', `Dir::State::lists=${join(state, 'lists')}`, '-o', `Dir::Cache=${state}`];
        await run('apt-get', [...lists, '-o', 'APT::Sandbox::User=', 'update'], { log, remedy });
        await run('apt-get', [...lists, ...download], { log, remedy, cwd: debs });
      }
      for (const deb of await readdir(debs)) await run('dpkg-deb', ['-x', join(debs, deb), made], { log, remedy });
      const erl = join(made, 'bin', 'erl');
      await writeFile(erl, ERL, { mode: 0o755 });
      if (!existsSync(server.replace(home, made))) {
        throw new Unavailable(`this system's RabbitMQ is not ${version}, which the tests are about`, remedy);
      }
      // What of the system it is linked against.
      await run(erl, ['-noshell', '-eval', 'ok = crypto:start(), halt(0).'], { log, remedy, milliseconds: 60_000 });
      return made;
    });
  },
};
