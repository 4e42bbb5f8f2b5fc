// A bake that was killed, with others' things of like names beside it, for the tests of the sweep.
import { execFileSync } from 'node:child_process';

import type { Leftover } from '../../../../../src/image/leftover.ts';
import type { Ec2SweepRequest } from '../../../../../src/providers/aws/sweep/sweep-request.ts';
import { sweepEc2 } from '../../../../../src/providers/aws/sweep/sweep.ts';
import { type MemoryEc2, type MemoryState } from './memory-ec2.ts';

export const START = Date.UTC(2026, 10, 21, 10);
export const MINUTE = 60_000;
export const LATER = START + MINUTE;
export const DAYS_AGO = START - 3 * 24 * 60 * MINUTE;
export const PAIR = 'packer_6b015377-c2d6-bb90-7a70-bea1c4621f4a';
export const GROUP = 'packer_6b015377-c705-fd60-6d22-6a0db841ca9a';

export const request = (over: Partial<Ec2SweepRequest> = {}): Ec2SweepRequest => ({
  keyPairs: [PAIR],
  securityGroups: [GROUP],
  unproven: { keyPairs: [], securityGroups: [] },
  imageNames: ['web-1'],
  hinted: { instances: [], images: [], snapshots: [], launchTemplates: [] },
  spot: false,
  kept: new Set(),
  noted: {},
  startedAt: START,
  // Long past: the sweep looks once and waits for nothing.
  deadline: 0,
  dryRun: false,
  ...over,
});

export const hinted = (over: Partial<Ec2SweepRequest['hinted']>): Pick<Ec2SweepRequest, 'hinted'> => ({
  hinted: { instances: [], images: [], snapshots: [], launchTemplates: [], ...over },
});

export const sweep = (ec2: MemoryEc2, over: Partial<Ec2SweepRequest> = {}): Promise<readonly Leftover[]> =>
  sweepEc2([ec2.region], async () => ec2, request(over));

export const short = (found: readonly Leftover[]): readonly string[] =>
  found.map(({ state, kind, id }) => `${state} ${kind} ${id}`).toSorted();

/** The words that a shell makes of a command. */
export const wordsOf = (command: string | null | undefined): readonly string[] =>
  execFileSync('sh', ['-c', `aws() { printf '%s\\n' "$@"; }; ${command}`], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');

export const of = (found: readonly Leftover[], id: string): Leftover | undefined => found.find((one) => one.id === id);

/** All that a killed bake may leave, beside a stranger's things of the same names, made at the same time. */
export const killed: MemoryState = {
  keyPairs: [
    { name: PAIR, created: LATER },
    { name: 'prod', created: DAYS_AGO },
  ],
  instances: [
    {
      id: 'i-ours',
      keyPair: PAIR,
      launched: LATER,
      groups: [
        { id: 'sg-ours', name: GROUP },
        { id: 'sg-shared', name: 'default' },
      ],
      volumes: [
        { id: 'vol-root', staysOn: false },
        { id: 'vol-data', staysOn: true },
        { id: 'vol-old', staysOn: true },
      ],
    },
    { id: 'i-prod', keyPair: 'prod', launched: LATER, groups: [{ id: 'sg-shared', name: 'default' }] },
  ],
  volumes: [
    { id: 'vol-root', created: LATER, isFree: false },
    { id: 'vol-data', created: LATER, isFree: false },
    { id: 'vol-old', created: DAYS_AGO, isFree: false },
  ],
  images: [
    {
      id: 'ami-half',
      name: 'web-1',
      created: LATER,
      sourceInstance: 'i-ours',
      snapshots: ['snap-root', 'snap-mapped'],
    },
    { id: 'ami-prod', name: 'web-1', created: LATER, sourceInstance: 'i-prod', snapshots: ['snap-prod'] },
  ],
  snapshots: [
    { id: 'snap-root', volume: 'vol-root', started: LATER },
    { id: 'snap-mapped', volume: 'vol-elsewhere', started: DAYS_AGO },
    { id: 'snap-backup', volume: 'vol-old', started: LATER },
    { id: 'snap-prod', volume: 'vol-prod', started: LATER },
  ],
  securityGroups: { 'sg-ours': GROUP, 'sg-shared': 'default', 'sg-other': 'packer_other' },
};

export const strangers = {
  instances: ['i-prod'],
  images: ['ami-prod'],
  keyPairs: ['prod'],
  securityGroups: ['sg-shared', 'sg-other'],
  volumes: ['vol-old'],
  snapshots: ['snap-mapped', 'snap-backup', 'snap-prod'],
};
