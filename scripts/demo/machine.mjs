// @ts-check
// examples/machine from its manifest to a file for Terraform, twice: a Debian disk, baked by Packer, booted and tested over ssh.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { partOf, sets } from '../provision/sets.mjs';
import { provideParts } from '../provision/provide.mjs';
import { bakehouse } from './bakehouse.mjs';
import { duration } from './closing.mjs';
import { live, say } from './progress.mjs';
import { demoFolder, noteLeft } from './state.mjs';

/**
 * @param {string} example the folder of examples/machine
 * @returns {Promise<boolean>} whether all went well
 */
export async function machineDemo(example) {
  const missing = sets.qemu.filter((part) => !part.look().ready);
  console.log(`Bakehouse demo of a machine that boots, one to three minutes where its processor is emulated. It will
  1. check for Packer and QEMU, and for a small Debian disk${missing.length === 0 ? '' : `, and get what is missing: ${missing.map(({ label }) => label).join(', ')}`},
  2. bake examples/machine with bakehouse run, boot it, test it over ssh, and tell Terraform where it is,
  3. run again, and show that nothing is due.
`);
  const failed = await provideParts(sets.qemu, live);
  if (failed.size > 0) {
    for (const [name, { message }] of failed) say(`  ${name} is missing: ${message.replaceAll('\n', '\n    ')}`);
    return false;
  }
  noteLeft({});
  const folder = demoFolder();
  const workspace = join(folder, 'machine');
  copyExample(example, workspace);
  /** @param {string} log */
  const run = async (log) => {
    const began = performance.now();
    const outputs = await bakehouse(workspace, ['run'], join(folder, log));
    return outputs === undefined ? undefined : { outputs, seconds: (performance.now() - began) / 1000 };
  };
  say('\nFirst run: a disk is baked, booted and tested');
  const first = await run('first.log');
  if (first === undefined) return false;
  say('\nSecond run: nothing has changed');
  const second = await run('second.log');
  if (second === undefined) return false;
  const report = second.outputs.report;
  say(`
First run  ${duration(first.seconds)}
Second run ${duration(second.seconds)}: the disk is as it was recorded, and none of what it is made of has changed
Disk       ${join(workspace, 'build/machine/machine.qcow2')}
Told       ${readFileSync(join(workspace, 'machine.auto.tfvars.json'), 'utf8').replaceAll(/\s+/g, ' ').trim()}
Report     ${report.endsWith('.html') ? pathToFileURL(report).href : report}
Change it  cd ${workspace} && echo 'Mine' >>image/motd, and run it again
Clean up   npm run demo -- --clean`);
  return true;
}

/**
 * The example as a repository of its own, with the base disk where its own script puts it.
 * @param {string} example
 * @param {string} workspace
 */
function copyExample(example, workspace) {
  const base = partOf('qemu', 'machine-disk').look();
  rmSync(workspace, { recursive: true, force: true });
  cpSync(example, workspace, { recursive: true });
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
