// @ts-check
import { baseImage } from './parts/base-image.mjs';
import { docker } from './parts/docker.mjs';
import { gemSet } from './parts/gem-set.mjs';
import { goTool } from './parts/go-tool.mjs';
import { machineDisk } from './parts/machine-disk.mjs';
import { oldestNode } from './parts/oldest-node.mjs';
import { openstackLab } from './parts/openstack-lab.mjs';
import { packagedProgram } from './parts/packaged-program.mjs';
import { packerDebian } from './parts/packer-debian.mjs';
import { packerPlugin } from './parts/packer-plugin.mjs';
import { pythonEnvironment } from './parts/python-environment.mjs';
import { rabbitmq } from './parts/rabbitmq.mjs';
import { rspecJunitFormatter } from './parts/rspec-junit-formatter.mjs';
import { ruby } from './parts/ruby.mjs';
import { testinfra } from './parts/testinfra.mjs';
import { uefi } from './parts/uefi.mjs';
import { versions } from './versions.mjs';

/** A server that answers as AWS does. It is started as `python -m moto.server`. */
const moto = pythonEnvironment('moto', 'bake', versions.moto, { requirement: 'moto[server]' });

/** What can be asked for by name, and the parts of each in the order in which they need one another. */
export const sets = {
  bake: [docker, packerDebian, baseImage('base-image'), baseImage('base-image-trixie'), moto],
  // What gives a docker client that has no BuildKit of its own one.
  dockerfile: [goTool('buildx', 'dockerfile', versions.buildx)],
  registry: [docker, packagedProgram('docker-registry', 'registry', 'registry'), packagedProgram('skopeo', 'registry')],
  'node-oldest': [oldestNode],
  // Machines that boot, and a disk for them.
  qemu: [
    packerDebian,
    packagedProgram('qemu-system-x86_64', 'qemu', 'qemu'),
    packagedProgram('qemu-img', 'qemu', 'qemuImg'),
    machineDisk,
  ],
  // What other machines start by.
  uefi: [uefi],
  'packer-current': [
    goTool('packer-current', 'packer-current', versions['packer-current']),
    packerPlugin('packer-plugin-docker'),
    packerPlugin('packer-plugin-amazon'),
  ],
  // What `npm run demo` needs, with docker and without.
  'demo-docker': [docker, packerDebian, baseImage('base-image')],
  // What the demo has more of where it can be had.
  'demo-more': [baseImage('base-image-trixie'), packagedProgram('docker-registry', 'registry', 'registry')],
  'demo-file': [packerDebian],
  act: [goTool('act', 'act', versions.act)],
  // What looks over workflows.
  'workflow-lint': [
    goTool('actionlint', 'workflow-lint', versions.actionlint),
    pythonEnvironment('zizmor', 'workflow-lint', versions.zizmor, { program: 'zizmor' }),
  ],
  'go-version': [goTool('go-version', 'go-version', versions['go-version'])],
  // What Packer and BuildKit themselves read in a template and a Dockerfile.
  oracles: [
    goTool('packer-template', 'oracles', versions['packer-template']),
    goTool('dockerfile-reads', 'oracles', versions['dockerfile-reads']),
  ],
  kitchen: [docker, baseImage('base-image'), ruby, gemSet('kitchen'), rspecJunitFormatter],
  // The last of the line before.
  'kitchen-3': [docker, baseImage('base-image'), ruby, gemSet('kitchen-3')],
  inspec: [ruby, gemSet('inspec')],
  berkshelf: [ruby, gemSet('berkshelf')],
  // Whose completion is checked.
  shells: [packagedProgram('zsh', 'shells')],
  // Which draws what people see.
  browser: [packagedProgram('chromium', 'browser')],
  // A cloud on loopback.
  openstack: [openstackLab('openstack', versions.openstack), packerDebian],
  // A broker of queues.
  rabbitmq: [rabbitmq],
  verifiers: [packagedProgram('bats', 'verifiers'), testinfra],
};

/** @typedef {keyof typeof sets} SetName */

/**
 * One part of a set, to look at it alone: to look at all takes seconds.
 * @param {SetName} set
 * @param {string} name
 * @returns {import('./part.mjs').Part}
 */
export function partOf(set, name) {
  const found = sets[set].find((part) => part.name === name);
  if (found === undefined) throw new Error(`the set ${set} has no part ${name}`);
  return found;
}

/** What the tests use when nothing more is asked for: minutes to get, and most of the tests. @type {ReadonlySet<SetName>} */
const core = new Set(['bake', 'registry', 'node-oldest']);

/** All that the tests can use. @type {readonly SetName[]} */
export const setNames = [
  'bake',
  // It takes the longest to build, and most tests want it.
  'packer-current',
  'dockerfile',
  'registry',
  'node-oldest',
  'qemu',
  'uefi',
  'act',
  'workflow-lint',
  'go-version',
  'oracles',
  'kitchen',
  'kitchen-3',
  'inspec',
  'berkshelf',
  'openstack',
  'rabbitmq',
  'verifiers',
  'shells',
  'browser',
];

/**
 * @param {string} name
 * @returns {name is SetName}
 */
export function isSetName(name) {
  return Object.hasOwn(sets, name);
}

/**
 * The sets that the tests are to use: `core`, `all`, or names with commas or blanks between them.
 * @param {string | undefined} wanted the value of BAKEHOUSE_SETS; the core where it is not set
 * @returns {readonly SetName[] | { unknown: readonly string[] }}
 */
export function askedSets(wanted) {
  const words = (wanted ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const unknown = words.filter((word) => word !== 'all' && word !== 'core' && !setNames.some((name) => name === word));
  if (unknown.length > 0) return { unknown };
  if (words.includes('all')) return setNames;
  const isCore = words.length === 0 || words.includes('core');
  return setNames.filter((name) => words.includes(name) || (isCore && core.has(name)));
}
