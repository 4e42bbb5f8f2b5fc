// Runs the publisher of EC2 images as the action does: a preflight, then phase by phase, each only when all that is
// required went well in the last.
import { randomUUID } from 'node:crypto';
import type { BakedImage, Record } from '../../../src/image/record.ts';
import { connectEc2Publishing } from '../../../src/providers/aws/ec2-publishing.ts';
import { callerAccount } from '../../../src/providers/aws/identity.ts';
import { connectSsm } from '../../../src/providers/aws/ssm.ts';
import { awsFields } from '../../../src/providers/aws/publish/fields.ts';
import type { AwsTarget } from '../../../src/providers/aws/publish/place.ts';
import { createAwsPublisher } from '../../../src/providers/aws/publish/publisher.ts';
import type { AwsWorld } from '../../../src/providers/aws/publish/world.ts';
import {
  type Candidate,
  type Change,
  type Ledger,
  type Outcome,
  type Phase,
  phases,
  type PublishPreflight,
} from '../../../src/image/provider-target.ts';
import { turnedClock, type TurnedClock } from './aws-clock.ts';

export const ACCOUNT = '123456789012';
export const START = Date.parse('2026-11-02T10:20:30Z');
export const KEY = `bk2-${'a2'.repeat(20)}`;

export interface Endpoint {
  readonly endpoint: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** The tags that bake and kitchen-verify leave on an image. */
export function bakedTags(key = KEY): { [name: string]: string } {
  return {
    'bakehouse:key': key,
    'bakehouse:build': 'amazon-ebs.web',
    'bakehouse:run': '4711',
    'bakehouse:verified': 'true',
    'role-id': 'web',
  };
}

/** A leg whose record says that it baked these images: ids by region. */
export function candidateOf(ids: Readonly<{ [region: string]: string }>, more: Partial<Candidate> = {}): Candidate {
  const leg = more.leg ?? 'web';
  const images = Object.entries(ids).map(([region, id]): BakedImage => ({
    build: 'amazon-ebs.web',
    'builder-id': 'mitchellh.amazonebs',
    provider: 'aws',
    account: ACCOUNT,
    region,
    id,
    created: new Date(START).toISOString(),
    digests: {},
    tags: [],
    files: [],
    handoff: null,
  }));
  const record: Record = {
    schema: 'bakehouse/record/1',
    stage: 'verify',
    leg,
    image: leg,
    tier: 'application',
    axes: {},
    name: leg,
    key: KEY,
    recipe: null,
    status: 'baked',
    builder: 'packer',
    images,
    parent: null,
    sources: [],
    git: { repository: 'acme/images', commit: 'c'.repeat(40), ref: 'refs/heads/main', template: 'web' },
    tools: { packer: null, plugins: {} },
    run: { url: '', id: '4711', attempt: 1 },
    'baked-in': '4711',
    previous: null,
    variables: [],
    stages: [],
    leftovers: [],
    failure: null,
    verification: null,
    publications: [],
  };
  return {
    leg,
    slug: leg,
    image: leg,
    tier: 'application',
    axes: {},
    record,
    images,
    folder: '/nowhere',
    isVerified: true,
    values: new Map([['image', leg]]),
    ...more,
  };
}

export function targetOf(fields: unknown, candidates: readonly Candidate[], more: Partial<AwsTarget> = {}): AwsTarget {
  return {
    name: 'fleet',
    fields: awsFields.parse(fields),
    candidates,
    bestEffort: new Set(),
    allowPublic: false,
    ...more,
  };
}

/**
 * Real clients of the SDK, few tries without long pauses, and a clock that is turned instead of waited for.
 * @param requestTimeout ms that an answer may take; a busy machine is no slow cloud
 */
export function worldAt(
  settings: Endpoint,
  clock: TurnedClock = turnedClock(START),
  requestTimeout = 60_000,
): AwsWorld {
  const quick = {
    ...settings,
    maxAttempts: 3,
    retryMode: 'standard',
    requestHandler: { requestTimeout, throwOnRequestTimeout: true },
  };
  const once = <T extends object>(connect: (region: string) => Promise<T>): ((region: string) => Promise<T>) => {
    const made = new Map<string, Promise<T>>();
    return (region) => {
      const connection = made.get(region) ?? connect(region).then((api) => clock.watch(api));
      made.set(region, connection);
      return connection;
    };
  };
  const watched = clock.watch({
    ec2: once((region) => connectEc2Publishing(region, quick)),
    ssm: once((region) => connectSsm(region, quick)),
    account: (region: string) => callerAccount(region, quick),
  });
  return { ...watched, ec2: watched.ec2, ssm: watched.ssm, account: watched.account, clock };
}

/** How a run of the ledger ends before its time. */
class Killed extends Error {}

export interface TestLedger extends Ledger {
  readonly changes: readonly Change[];
}

/**
 * @param killAfter the run dies right after that change: its call was made, and nobody heard of it
 */
export function ledgerOf(options: { readonly killAfter?: number; readonly signal?: AbortSignal } = {}): TestLedger {
  const changes: Change[] = [];
  const { killAfter = Infinity, signal = new AbortController().signal } = options;
  return {
    changes,
    signal,
    mutations: () => changes.length,
    async change(change, call) {
      if (changes.length >= killAfter) throw new Killed('the run is dead');
      changes.push(change);
      const number = changes.length;
      const result = await call();
      if (number >= killAfter) throw new Killed('the run dies here');
      return result;
    },
  };
}

export interface Run {
  readonly preflight: PublishPreflight;
  readonly outcomes: readonly Outcome[];
  /** The last phase that was begun; null: it was refused. */
  readonly phase: Phase | null;
  readonly changes: readonly Change[];
}

export async function publish(target: AwsTarget, world: AwsWorld, ledger: TestLedger = ledgerOf()): Promise<Run> {
  const publisher = createAwsPublisher(target, world);
  const preflight = await publisher.preflight();
  let last: Phase | null = null;
  for (const phase of preflight.refusals.length > 0 ? [] : phases) {
    last = phase;
    await publisher.carryOut(phase, ledger, []);
    const isStuck = publisher.outcomes().some(({ status, isRequired }) => status === 'failed' && isRequired);
    if (isStuck) break;
  }
  return { preflight, outcomes: publisher.outcomes(), phase: last, changes: ledger.changes };
}

/** Outcomes as `region status`, to be compared at a glance. */
export function statuses({ outcomes }: Pick<Run, 'outcomes'>): readonly string[] {
  return outcomes.map(({ region, status }) => `${region} ${status}`);
}

export function freshName(): string {
  return `web-${randomUUID()}`;
}
