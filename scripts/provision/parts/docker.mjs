// @ts-check
import { ask, which } from '../command.mjs';
import { daemonVersion } from '../docker-daemon.mjs';
import { installPackages, packagesRefusal } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { versions } from '../versions.mjs';

const { packages } = versions['docker'];

/** A docker client, and a daemon or the means to start one. @type {import('../part.mjs').Part} */
export const docker = {
  name: 'docker',
  label: 'docker',
  verb: 'installed',
  lane: 'packages',

  look() {
    const client = which('docker');
    const refusal = packagesRefusal();
    const missing = ['docker', 'dockerd', 'iptables'].filter((program) => which(program) === undefined);
    const isRoot = process.getuid?.() === 0;
    if (client !== undefined && (daemonVersion() !== undefined || (missing.length === 0 && isRoot))) {
      const version = ask(client, ['--version'])?.match(/\d[\w.+-]*/)?.[0] ?? 'of unknown version';
      const dockerd = which('dockerd');
      return { ready: true, version, paths: { docker: client, ...(dockerd === undefined ? {} : { dockerd }) } };
    }
    const lack = missing.length === 0 ? 'only root can start one' : `${missing.join(', ')} not on PATH`;
    return {
      ready: false,
      obtainable: refusal === undefined,
      reason: `no docker daemon answers, and ${lack}${refusal === undefined ? '' : `; ${refusal.reason}`}`,
      remedy: refusal === undefined ? provisionRemedy('bake') : `start a docker daemon, or ${refusal.remedy}`,
    };
  },

  get: (log) => installPackages(packages, log),
};
