// @ts-check
// examples/machine from its manifest to a file for Terraform, twice: a Debian disk, baked by Packer, booted and tested over ssh.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { partOf, sets } from '../provision/sets.mjs';
import { provideParts } from '../provision/provide.mjs';
import { bakehouse } from './bakehouse.mjs';
import { duration } from './closing.mjs';
import { glanceParts, openGlance, toldByGlance, withGlance } from './glance.mjs';
import { live, say } from './progress.mjs';
import { keepRegistry } from './registry.mjs';
import { demoFolder, noteLeft } from './state.mjs';

/**
 * @param {string} example the folder of examples/machine
 * @param {{ readonly glance: boolean }} options `glance`: publishes the disk to a Glance of this machine, too
 * @returns {Promise<boolean>} whether all went well
 */
export async function machineDemo(example, { glance }) {
  const parts = glance ? glanceParts() : undefined;
  if (glance && parts === undefined) return false;
  const missing = sets.qemu.filter((part) => !part.look().ready);
  console.log(`Bakehouse demo of a machine that boots, one to three minutes where its processor is emulated. It will
  1. check for Packer and QEMU, and for a small Debian disk${missing.length === 0 ? '' : `, and get what is missing: ${missing.map(({ label }) => label).join(', ')}`},
  2. bake examples/machine with bakehouse run, boot it, test it over ssh, publish it to a local registry${glance ? ' and to Glance' : ''},
     and tell Terraform where it is,
  3. run again, and show that nothing is due.
`);
  const failed = await provideParts(sets.qemu, live);
  if (failed.size > 0) {
    for (const [name, { message }] of failed) say(`  ${name} is missing: ${message.replaceAll('\n', '\n    ')}`);
    return false;
  }
  noteLeft({});
  const registry = await localRegistry(demoFolder());
  const cloud = parts === undefined ? undefined : await openGlance(parts);
  try {
    return await runTwice(example, registry, cloud);
  } finally {
    await cloud?.stop();
  }
}

/**
 * @param {string} example
 * @param {string | undefined} registry
 * @param {import('./glance.mjs').ServedCloud | undefined} cloud
 */
async function runTwice(example, registry, cloud) {
  const folder = demoFolder();
  const workspace = join(folder, 'machine');
  copyExample(example, workspace, { registry, hasGlance: cloud !== undefined });
  const targets = [registry === undefined ? [] : 'registry', cloud === undefined ? [] : 'glance', 'ids'].flat();
  // A tag of a version stays what it is, so each demo has its own.
  const version = `1.0.${Math.floor(Date.now() / 1000)}`;
  /** @param {string} log */
  const run = async (log) => {
    const began = performance.now();
    const words = ['run', '--targets', targets.join(','), '--version', version];
    const outputs = await bakehouse(workspace, words, join(folder, log));
    return outputs === undefined ? undefined : { outputs, seconds: (performance.now() - began) / 1000 };
  };
  say('\nFirst run: a disk is baked, booted, tested and published');
  const first = await run('first.log');
  if (first === undefined) return false;
  say('\nSecond run: nothing has changed');
  const second = await run('second.log');
  if (second === undefined) return false;
  const report = second.outputs.report;
  /** @param {string} kind */
  const publishedTo = (kind) => (first.outputs.published ?? []).find((one) => one.kind === kind)?.id;
  const published = publishedTo('oci');
  const inGlance =
    cloud === undefined ? '' : `\nIn Glance  ${await toldByGlance(cloud, publishedTo('openstack') ?? 'none')}`;
  say(`
First run  ${duration(first.seconds)}
Second run ${duration(second.seconds)}: the disk is as it was recorded, and none of what it is made of has changed
Disk       ${join(workspace, 'build/machine/machine.qcow2')}
Read there ${readOverSsh(first.outputs)}
Published  ${published === undefined ? 'to no registry: there is no docker-registry' : `${published}, for oras pull and skopeo copy`}${inGlance}
Told       ${readFileSync(join(workspace, 'machine.auto.tfvars.json'), 'utf8').replaceAll(/\s+/g, ' ').trim()}
Report     ${report.endsWith('.html') ? pathToFileURL(report).href : report}
Change it  cd ${workspace} && echo 'Mine' >>image/motd, and run it again
Clean up   npm run demo -- --clean`);
  return true;
}

/**
 * A registry on loopback, where docker-registry is or may be had; else undefined.
 * @param {string} folder of the demo
 */
async function localRegistry(folder) {
  const part = partOf('registry', 'docker-registry');
  await provideParts([part], live);
  const found = part.look();
  const program = found.ready ? found.paths['registry'] : undefined;
  if (program === undefined) return undefined;
  return live('registry', async () => keepRegistry(program, join(folder, 'registry')));
}

/**
 * What the test printed of a file that it read in the machine.
 * @param {import('./bakehouse.mjs').Outputs} outputs
 */
function readOverSsh({ report }) {
  const log = join(dirname(report), 'legs', 'machine', 'logs', 'machine.log');
  if (!existsSync(log)) return 'nothing: the log of the test is not there';
  return /^# (.+)$/m.exec(readFileSync(log, 'utf8'))?.[1] ?? 'nothing';
}

/**
 * The example as a repository of its own, with the base disk where its own script puts it.
 * @param {string} example
 * @param {string} workspace
 * @param {{ readonly registry: string | undefined, readonly hasGlance: boolean }} to `registry`: in the place of the one that it names
 */
function copyExample(example, workspace, { registry, hasGlance }) {
  const base = partOf('qemu', 'machine-disk').look();
  rmSync(workspace, { recursive: true, force: true });
  cpSync(example, workspace, { recursive: true });
  const manifest = join(workspace, 'bakehouse.yml');
  const text = readFileSync(manifest, 'utf8').replace('ghcr.io/', `${registry ?? 'ghcr.io'}/`);
  writeFileSync(manifest, hasGlance ? withGlance(text) : text);
  mkdirSync(join(workspace, 'build'), { recursive: true });
  if (!base.ready) throw new Error('the base disk is gone');
  copyFileSync(base.paths['disk'] ?? '', join(workspace, 'build/base.qcow2'));
  copyFileSync(base.paths['key'] ?? '', join(workspace, 'build/key'));
  chmodSync(join(workspace, 'build/key'), 0o600);
  const who = ['-c', 'user.name=Demo', '-c', 'user.email=demo@example.org', '-c', 'commit.gpgsign=false'];
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'A machine'],
  ]) {
    const { status, stderr } = spawnSync('git', ['-C', workspace, ...who, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${stderr}`);
  }
}
