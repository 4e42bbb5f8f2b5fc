// What a publishing to AWS tells before its first change: files of regions that copies have yet to reach, rights that are
// missing, and at its end what another publisher did meanwhile. Against the fake, which says how many calls changed anything.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { createAwsPublisher } from '../../src/providers/aws/publish/publisher.ts';
import { surveyTargets } from '../../src/publish/engine/engine.ts';
import { filesFields } from '../../src/publish/files/fields.ts';
import { createFilesPublisher } from '../../src/publish/files/files.ts';
import { providers, introduceProviders } from '../../src/providers/providers.ts';
import { placedImages } from '../../src/publish/engine/placed.ts';
import type { PublishPreflight } from '../../src/image/provider-target.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { turnedClock, type TurnedClock } from '../support/publish/aws-clock.ts';
import { type FakeAws, startFakeAws } from '../support/publish/aws-fake.ts';
import {
  bakedTags,
  candidateOf,
  KEY,
  ledgerOf,
  publish,
  type Run,
  START,
  statuses,
  targetOf,
  type TestLedger,
  worldAt,
} from '../support/publish/aws-publishing.ts';
import { publishAction, pushToMain } from '../support/publish/image-chain.ts';
import { awsEnvironment, writeVerifiedRecords } from '../support/publish/verified-records.ts';
import { runJob } from '../support/runner/job.ts';

introduceProviders();

const REGIONS = ['us-east-1', 'eu-west-1', 'ap-south-1'] as const;
const FIELDS = { regions: ['eu-west-1', 'ap-south-1'], share: ['210987654321'], ssm: '/images/{image}' };

interface Bench {
  readonly fake: FakeAws;
  readonly clock: TurnedClock;
  readonly folder: string;
  readonly run: (ledger?: TestLedger) => Promise<Run>;
  readonly survey: (files: object, isBestEffort?: boolean) => Promise<PublishPreflight>;
}

async function bench(t: TestContext): Promise<Bench> {
  const fake = await startFakeAws(REGIONS);
  t.after(fake.stop);
  const clock = turnedClock(START);
  const folder = await temporaryFolder(t);
  const { id } = fake.region('us-east-1').add({ name: 'web-1', created: START, tags: bakedTags() });
  const candidates = [candidateOf({ 'us-east-1': id })];
  const survey: Bench['survey'] = (files, isBestEffort = false) => {
    const bestEffort = new Set(isBestEffort ? ['eu-west-1'] : []);
    const publishers = [
      createAwsPublisher(targetOf(FIELDS, candidates, { bestEffort }), worldAt(fake.settings, clock)),
      createFilesPublisher({
        target: 'ids',
        fields: filesFields.parse(files),
        candidates,
        fleet: null,
        folder,
        world: null,
      }),
    ];
    return surveyTargets(publishers, (there) => placedImages(candidates, there, providers));
  };
  const run: Bench['run'] = (ledger = ledgerOf()) =>
    publish(targetOf(FIELDS, candidates), worldAt(fake.settings, clock), ledger);
  return { fake, clock, folder, run, survey };
}

describe('files of regions that copies have yet to reach', () => {
  it('are told by the plan, each with what will stand in it', async (t) => {
    const { fake, survey } = await bench(t);
    const { refusals, changes } = await survey({ properties: 'ids/{region}.properties', tfvars: 'ids.tfvars.json' });
    assert.deepEqual(refusals, []);
    assert.deepEqual(
      changes.flatMap(({ target, what }) => (target === 'ids' ? [what] : [])).toSorted(),
      ['ids.tfvars.json', ...REGIONS.map((region) => `ids/${region}.properties`)]
        .map((path) => `write ${path}`)
        .toSorted(),
    );
    assert.deepEqual(fake.mutations(), []);
  });

  it('are refused before anything is copied where they cannot be merged with', async (t) => {
    const { fake, folder, survey } = await bench(t);
    mkdirSync(join(folder, 'ids'));
    writeFileSync(join(folder, 'ids/ap-south-1.json'), 'not JSON');
    const { refusals } = await survey({ map: 'ids/{region}.json' });
    assert.match(refusals.join('\n'), /^Target ids, files: `map` \("ids\/ap-south-1.json"\): /);
    assert.equal(refusals.length, 1);
    assert.deepEqual(fake.mutations(), []);
  });

  it('are refused where regions clash under one name', async (t) => {
    const { survey } = await bench(t);
    const { refusals } = await survey({ properties: 'ids.properties' });
    assert.match(refusals.join('\n'), /two images would stand under .*Add \{region\} to/);
  });

  it('are not told of a region that is left out', async (t) => {
    const { fake, survey } = await bench(t);
    fake.off.add('eu-west-1');
    const { refusals, changes } = await survey({ properties: 'ids/{region}.properties' }, true);
    assert.deepEqual(refusals, []);
    const paths = changes.flatMap(({ target, what }) => (target === 'ids' ? [what] : []));
    assert.deepEqual(paths.toSorted(), ['write ids/ap-south-1.properties', 'write ids/us-east-1.properties']);
  });
});

describe('the right to set parameters', () => {
  it('is missed before the first change where the parameters are there', async (t) => {
    const { fake, run } = await bench(t);
    for (const region of REGIONS) fake.parameters(region).set('/images/web', 'ami-old');
    fake.inject({ action: 'PutParameter', region: 'eu-west-1', error: { code: 'AccessDeniedException' } });
    const { preflight, phase } = await run();
    assert.match(preflight.refusals.join('\n'), /web in eu-west-1: could not set \/images\/web: /);
    assert.equal(preflight.refusals.length, 1);
    assert.equal(phase, null);
    assert.deepEqual(fake.mutations(), []);
  });

  it('is asked for without a change, and only where something is due', async (t) => {
    const { fake, run } = await bench(t);
    for (const region of REGIONS) fake.parameters(region).set('/images/web', 'ami-old');
    const { preflight, outcomes } = await run();
    assert.deepEqual(preflight.notices, []);
    assert.deepEqual(statuses({ outcomes }), ['us-east-1 updated', 'eu-west-1 created', 'ap-south-1 created']);
    fake.clear();
    await run();
    assert.deepEqual(
      fake.calls.filter(({ action }) => action === 'PutParameter'),
      [],
    );
  });

  it('is told as the one that nobody can see where they are not', async (t) => {
    const { preflight } = await (await bench(t)).run();
    assert.match(
      preflight.notices.join('\n'),
      /^Target "fleet": whether the credentials may set \/images\/web \(ssm:PutParameter\) is seen only/,
    );
  });
});

it('a region is asked as often for many images as for few', async (t) => {
  const created = Math.floor(Date.now() / 1000) * 1000;
  const questions = async (count: number): Promise<readonly string[]> => {
    const fake = await startFakeAws(['us-east-1']);
    t.after(fake.stop);
    const records = await temporaryFolder(t);
    for (let number = 0; number < count; number += 1) {
      const { id } = fake.region('us-east-1').add({ name: `web-${number}`, created, tags: bakedTags() });
      const [image] = candidateOf({ 'us-east-1': id }).images;
      assert.ok(image !== undefined);
      const baked = { ...image, created: new Date(created).toISOString() };
      writeVerifiedRecords(records, [{ image: baked, key: KEY, leg: `web-${number}` }]);
    }
    const targets = JSON.stringify({ fleet: { aws: { 'deprecate-after': 90 } } });
    const step = { action: publishAction, id: 'publish', inputs: { records, targets, mode: 'plan' } };
    const env = { ...awsEnvironment(fake), HOME: await temporaryFolder(t) };
    const { steps, log } = await runJob({ env, event: pushToMain, steps: [step] });
    assert.equal(steps[0]?.outputs['status'], 'planned', log);
    return fake.calls
      .filter(({ parameters }) => parameters['DryRun'] !== 'true')
      .map(({ action }) => action)
      .toSorted();
  };
  const few = await questions(2);
  assert.ok(few.includes('DescribeImages'));
  assert.deepEqual(await questions(20), few);
});

describe('two publishes of one target at once', () => {
  const moments = ['right after us in the same region', 'in a region that we are done with', 'back to what was there'];
  for (const [index, moment] of moments.entries()) {
    it(`are noticed by the one that was first, at once: ${moment}`, async (t) => {
      const { fake, clock, run } = await bench(t);
      for (const region of REGIONS) fake.parameters(region).set('/images/web', 'ami-old');
      const inner = ledgerOf();
      let set = 0;
      const ledger: TestLedger = {
        ...inner,
        async change(change, call) {
          const result = await inner.change(change, call);
          if (change.phase !== 'point') return result;
          set += 1;
          if (index === 0 && change.region === 'eu-west-1') fake.take('eu-west-1', '/images/web', 'ami-rival');
          if (index > 0 && set === REGIONS.length)
            fake.take('us-east-1', '/images/web', index === 1 ? 'ami-rival' : 'ami-old');
          return result;
        },
      };
      const { outcomes } = await run(ledger);
      const failed = outcomes.filter(({ status }) => status === 'failed');
      assert.deepEqual(
        failed.map(({ region }) => region),
        [index === 0 ? 'eu-west-1' : 'us-east-1'],
      );
      assert.match(
        failed[0]?.message ?? '',
        /somebody else set \/images\/web to ami-(?:rival|old) while this run set it/,
      );
      // Copies and all else took no waiting either: the clock of the fake would have been turned.
      assert.equal(clock.now(), START);
    });
  }

  it('end well for the one that is last, though SSM shows it the value of the other for a while', async (t) => {
    const { fake, run } = await bench(t);
    for (const region of REGIONS) fake.parameters(region).set('/images/web', 'ami-old');
    fake.rules.ssmLag = 2;
    const inner = ledgerOf();
    const ledger: TestLedger = {
      ...inner,
      change: async (change, call) => {
        if (change.phase === 'point') fake.take(change.region ?? '', '/images/web', 'ami-rival');
        return inner.change(change, call);
      },
    };
    const { outcomes } = await run(ledger);
    assert.deepEqual(statuses({ outcomes }), ['us-east-1 updated', 'eu-west-1 created', 'ap-south-1 created']);
  });
});
