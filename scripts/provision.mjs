// @ts-check
// Runs before `npm ci`, so it has no dependency and needs no newer Node.js than 20.15.
import { endUnusedDaemon } from './provision/docker-daemon.mjs';
import { provide } from './provision/provide.mjs';
import { isSetName, setNames, sets } from './provision/sets.mjs';
import { survey } from './provision/survey.mjs';
import { readOptions } from './source/options.mjs';

const help = `Usage: node scripts/provision.mjs [SET…]

Installs the real programs that the tests and the demo run, once per machine, and says which cannot be had and why.

Sets (all but the last two when none is named):
  bake            docker, the base images, Debian's Packer, and moto (a stand-in for AWS)
  dockerfile      buildx, which brings BuildKit to docker, built of source
  registry        docker, and Debian's registry of container images
  node-oldest     the oldest Node.js that the command line is for
  packer-current  the current Packer with its docker and amazon plugins, built of source: minutes the first time
  act             a second workflow runner, built of source
  workflow-lint   actionlint, built of source, and zizmor
  go-version      the version comparison that Packer uses, built of source
  oracles         the readers of Packer and BuildKit, built of source, which ours are compared with
  kitchen         Test Kitchen 4 with kitchen-docker and serverspec, docker, a base image, Ruby: minutes the first time
  kitchen-3       the last Test Kitchen 3 with the same
  inspec          InSpec 5
  berkshelf       Berkshelf
  qemu            QEMU, and a disk that boots
  uefi            UEFI for machines, and a loader for their disks
  openstack       Keystone, Glance, Placement and Nova, in minutes the first time
  rabbitmq        RabbitMQ
  verifiers       bats, and testinfra for Python
  shells          zsh, whose completion is tried
  browser         Chromium
  demo-docker     what the demo needs: docker, the base image, Debian's Packer
  demo-file       what it needs without docker: Debian's Packer

Options:
  --list        what is there and what is missing; changes nothing
  --json        the same for programs: versions and paths
  --end-daemon  ends a docker daemon that was started for a run which was killed; one in use stays
  --help        this text

Environment:
  BAKEHOUSE_CACHE     the folder that keeps what was built (default: bakehouse in the user's cache folder)
  BAKEHOUSE_GEM_POOL  a folder with pool/NAME-VERSION.gem, taken instead of a gem registry

Exit code: 0 all there, 1 something is missing, 2 wrong usage.`;

/** @returns {Promise<number>} the exit code */
async function main() {
  const { values, positionals } = readOptions(
    {
      allowPositionals: true,
      options: {
        'end-daemon': { type: 'boolean' },
        list: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    },
    'node scripts/provision.mjs --help',
  );
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (values['end-daemon']) {
    await endUnusedDaemon();
    return 0;
  }
  const unknown = positionals.filter((name) => !isSetName(name));
  if (unknown.length > 0) {
    console.error(
      `A set must be ${Object.keys(sets).join(', ')}, but was ${unknown.map((name) => `"${name}"`).join(', ')}.`,
    );
    return 2;
  }
  const names = positionals.length === 0 ? setNames : positionals.filter(isSetName);
  if (values.json || values.list) {
    const found = survey();
    console.log(values.json ? JSON.stringify(found, undefined, 2) : list(names, found));
    return names.every((name) => found.sets[name]?.ready ?? false) ? 0 : 1;
  }
  const missing = await provide(names, (line) => console.log(line));
  if (missing.size > 0) console.error(`Missing: ${[...missing.keys()].join(', ')}.`);
  return missing.size === 0 ? 0 : 1;
}

/**
 * @param {readonly import('./provision/sets.mjs').SetName[]} names
 * @param {import('./provision/survey.mjs').Survey} found
 * @returns {string}
 */
function list(names, found) {
  const lines = names.flatMap((name) => [
    `${name}: ${found.sets[name]?.ready ? 'ready' : 'not ready'}`,
    ...sets[name].map((part) => {
      const state = found.parts[part.name];
      const told = state?.ready
        ? `there: ${Object.values(state.paths).join(', ')}`
        : `missing: ${state?.reason}. To have it: ${state?.remedy}.`;
      return `  ${part.label.padEnd(30)} ${told}`;
    }),
  ]);
  return [...lines, `docker daemon: ${found.daemon ?? 'none answers'}`, `cache: ${found.cache}`].join('\n');
}

process.exitCode = await main();
