// `npm run soak:aws [-- --count 100 --packer packer-current]`: bakes on EC2 that are cancelled or killed at random moments, in
// every situation, beside strangers' things of the same names; prints the table of what was touched and what stayed.
// Minutes long, so not part of `npm test`, which does a few.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { survey } from '../../scripts/provision/survey.mjs';
import {
  type Interruption,
  interruptOnEc2,
  type Situation,
  type SituationEnd,
  situationNames,
  situations,
} from '../support/bake/ec2-situations.ts';
import type { PackerPart } from '../support/bake/packers.ts';
import { startFaultProxy } from '../support/peers/fault-proxy.ts';
import { describeThings } from '../support/peers/inventory.ts';
import { startMoto } from '../support/peers/moto.ts';
import { soakOptions } from './soak-options.ts';

const options = soakOptions(`Usage: npm run soak:aws -- [--count 100] [--packer packer-current]

Cancels and kills bakes on a stand-in for EC2 at random moments, in every situation, beside things of others with the same
names. The table says what was touched and what stayed; 1 where anything of others was touched, or is left without a name.

  --count N      so many interruptions with each Packer (100)
  --packer NAME  only with this one: packer-current or packer-debian
  --help         this`);
const ways: readonly Interruption[] = ['cancel', 'kill', 'all'];
const LONGEST_MS = 5000;

interface Row {
  turns: number;
  strangers: number;
  touched: number;
  left: number;
  unnamed: number;
}

const { parts } = survey();
const python = parts['moto']?.ready === true ? parts['moto'].paths['python'] : undefined;
if (python === undefined) throw new Error('moto is not here; `node scripts/provision.mjs bake` gets it');
const moto = await startMoto({ python, label: 'moto' });
const proxy = await startFaultProxy(moto.url, { links: true });
const workspace = mkdtempSync(join(tmpdir(), 'bakehouse-soak-aws-'));
const table = new Map<string, Row>();
try {
  for (const packer of packersHere()) {
    for (let turn = 0; turn < options.count; turn += 1) {
      const situation = situationNames[turn % situationNames.length] ?? 'two builders';
      const how = ways[Math.floor(turn / situationNames.length) % ways.length] ?? 'cancel';
      count(packer, situation, how, await once(packer, situation, how));
    }
  }
} finally {
  rmSync(workspace, { recursive: true, force: true });
  await proxy.stop();
  await moto.stop();
}
console.log('| situation | interrupted by | bakes | things of strangers | touched | left and named | left unnamed |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const [name, { turns, strangers, touched, left, unnamed }] of table)
  console.log(`| ${name} | ${turns} | ${strangers} | ${touched} | ${left - unnamed} | ${unnamed} |`);

async function once(packer: PackerPart, situation: Situation, how: Interruption): Promise<SituationEnd> {
  const name = `web-${randomBytes(3).toString('hex')}`;
  const template = `${name}.pkr.hcl`;
  writeFileSync(join(workspace, template), situations[situation](proxy.url, name));
  const after = Math.round(Math.random() * LONGEST_MS);
  const end = await interruptOnEc2({ moto, proxy, packer, workspace, template, name, how, after });
  if (end.touched.length + end.unnamed.length > 0) {
    process.exitCode = 1;
    console.log(`${situation}, ${how} after ${after} ms, Packer ${packer.version}:`);
    for (const line of describeThings(end.touched)) console.log(`  touched: ${line}`);
    for (const line of describeThings(end.unnamed)) console.log(`  unnamed: ${line}`);
    console.log(end.job.log);
  }
  return end;
}

function count({ version }: PackerPart, situation: Situation, how: Interruption, end: SituationEnd): void {
  const key = `${situation} (Packer ${version}) | ${how}`;
  const row = table.get(key) ?? { turns: 0, strangers: 0, touched: 0, left: 0, unnamed: 0 };
  row.turns += 1;
  row.strangers += end.strangers;
  row.touched += end.touched.length;
  row.left += end.left.length;
  row.unnamed += end.unnamed.length;
  table.set(key, row);
}

function packersHere(): readonly PackerPart[] {
  return (['packer-debian', 'packer-current'] as const).flatMap((name) => {
    if (options.packer !== undefined && options.packer !== name) return [];
    const part = parts[name];
    if (part?.ready !== true) {
      console.log(`${name} is not here: ${part?.reason ?? 'unknown'}`);
      return [];
    }
    const program = part.paths['packer'] ?? '';
    const plugins = parts['packer-plugin-amazon'];
    const path = plugins?.ready === true ? plugins.paths['pluginPath'] : undefined;
    const environment = {
      PATH: `${dirname(program)}:${process.env['PATH']}`,
      CHECKPOINT_DISABLE: '1',
      ...(path === undefined ? {} : { PACKER_PLUGIN_PATH: path }),
    };
    return [{ name, program, version: part.version, environment }];
  });
}
