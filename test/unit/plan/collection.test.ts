import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { sha256 } from '../../../src/core/files/files.ts';
import type { Plan, PlannedLeg } from '../../../src/image/plan.ts';
import type { RecordProblem } from '../../../src/image/record-chain.ts';
import { type FoundRecord, renderRecord } from '../../../src/image/record-file.ts';
import type { Record } from '../../../src/image/record.ts';
import type { Verification } from '../../../src/image/verification.ts';
import { failureOf } from '../../../src/plan/collection-report.ts';
import { type Collection, collect } from '../../../src/plan/collection.ts';
import { sampleImage, sampleRecord } from '../image/sample-record.ts';
import { done, sampleChain, sampleLeg, samplePlan } from '../image/sample-plan.ts';

const tested: Verification = {
  engine: 'kitchen',
  gate: 'pass',
  conclusion: 'success',
  image: 'i',
  'image-verified': true,
  instances: [{ name: 'a', phases: [], total: 3, passed: 2, failed: 1, errored: 0, skipped: 0 }],
  tools: {},
  at: '2026-11-21T10:00:00.000Z',
};

function recordOf(leg: string, over: Partial<Record> = {}): Record {
  return sampleRecord({
    leg,
    previous: null,
    failure: null,
    verification: null,
    images: [sampleImage({ id: `id-of-${leg}`, region: 'local', build: 'docker.x', provider: 'docker' })],
    run: { url: '', id: '1', attempt: 1 },
    ...over,
  });
}

function found(leg: string, over: Partial<Record> = {}): FoundRecord {
  const record = recordOf(leg, over);
  return { record, digest: sha256(renderRecord(record)), from: `p-${leg}`, attempt: record.run.attempt };
}

function gather(
  plan: Plan | readonly PlannedLeg[],
  records: readonly FoundRecord[],
  problems: readonly RecordProblem[] = [],
  hides: (text: string) => boolean = () => false,
): Collection {
  const whole = 'legs' in plan ? plan : samplePlan(plan);
  return collect(whole, { records, problems }, hides);
}

const failed: Partial<Record> = { status: 'failed', failure: { class: 'network', message: 'reset' } };
const statusesOf = ({ legs }: Collection): object => Object.fromEntries(legs.map(({ leg, status }) => [leg, status]));

describe('collect', () => {
  test('asks for no tests of an image that was found and had passed them, and for those of all others', () => {
    const plan = ['a', 'b', 'c'].map((leg) => sampleLeg(leg, { todo: ['bake', 'verify'] }));
    const collection = gather(plan, [
      found('a', { status: 'reused', tested: true }),
      found('b', { status: 'reused' }),
      // Whoever bakes cannot say of what is new that it was tested.
      found('c', { status: 'baked', tested: true }),
    ]);
    assert.deepEqual(statusesOf(collection), { a: 'reused', b: 'missing', c: 'missing' });
  });

  test('puts out the ids of all legs', () => {
    const plan = [sampleLeg('base'), sampleLeg('web/x', { level: 1, parent: 'base', aliases: ['web/y'] })];
    const regions = ['us-east-1', 'eu-west-1'].map((region) => sampleImage({ region, id: `ami-${region}` }));
    const collection = gather(plan, [found('web/x', { images: regions }), found('base')]);
    assert.equal(collection.status, 'baked');
    assert.equal(failureOf(collection), undefined);
    assert.deepEqual(collection.images, [
      { leg: 'base', build: 'docker.x', provider: 'docker', region: 'local', id: 'id-of-base' },
      { leg: 'web/x', build: 'amazon-ebs.server', provider: 'aws', region: 'us-east-1', id: 'ami-us-east-1' },
      { leg: 'web/x', build: 'amazon-ebs.server', provider: 'aws', region: 'eu-west-1', id: 'ami-eu-west-1' },
    ]);
    const ids = { 'us-east-1': 'ami-us-east-1', 'eu-west-1': 'ami-eu-west-1' };
    assert.deepEqual(collection.imagesByLeg, { base: { local: 'id-of-base' }, 'web/x': ids, 'web/y': ids });
    assert.deepEqual(collection.leftOut, []);
  });

  const verify: Partial<PlannedLeg> = { todo: ['bake', 'verify'] };
  const baked = found('a');
  const verified = (over: Partial<Verification>): readonly FoundRecord[] => [
    baked,
    found('a', { stage: 'verify', previous: baked.digest, verification: { ...tested, ...over } }),
  ];
  const one: readonly (readonly [
    name: string,
    leg: Partial<PlannedLeg>,
    records: readonly FoundRecord[],
    status: string,
    run: string,
    reason: RegExp,
  ])[] = [
    ['baked', {}, [baked], 'baked', 'baked', /^$/],
    ['found by its own job', {}, [found('a', { status: 'reused' })], 'reused', 'reused', /^$/],
    ['without a record', {}, [], 'missing', 'failed', /^it left no record/],
    ['failed', {}, [found('a', failed)], 'failed', 'failed', /^network: reset$/],
    ['cancelled', {}, [found('a', { status: 'cancelled' })], 'cancelled', 'cancelled', /^$/],
    [
      'blocked by nothing',
      {},
      [found('a', { status: 'blocked' })],
      'blocked',
      'failed',
      /^it was blocked, though nothing above it failed$/,
    ],
    ['baked and tested', verify, verified({}), 'baked', 'baked', /^$/],
    ['baked and never tested', verify, [baked], 'missing', 'failed', /^it was baked, but no result of its tests came$/],
    [
      'baked, its tests failed',
      verify,
      verified({ gate: 'block', conclusion: 'failure' }),
      'failed',
      'failed',
      /^its tests did not pass \(failure: 1 of 3\)$/,
    ],
    [
      'baked, without any test',
      verify,
      verified({ gate: 'block', conclusion: 'no-tests', instances: [] }),
      'failed',
      'failed',
      /\(no-tests\)$/,
    ],
    [
      'baked, and allowed to go without tests',
      verify,
      verified({ gate: 'block', conclusion: 'skipped', instances: [] }),
      'baked',
      'baked',
      /^$/,
    ],
    [
      'baked, its tests cancelled',
      verify,
      verified({ gate: 'block', conclusion: 'cancelled' }),
      'cancelled',
      'cancelled',
      /^its tests were cancelled$/,
    ],
    ['blocked, its tests skipped', verify, [found('a', { status: 'blocked' })], 'blocked', 'failed', /blocked/],
    [
      'of another key',
      { key: 'bk2-other' },
      [baked],
      'missing',
      'failed',
      /of the key bk2-x, but the plan says bk2-other/,
    ],
    ['of no key', { key: null }, [baked], 'baked', 'baked', /^$/],
    ['with a gap in its chain', verify, verified({}).slice(1), 'missing', 'failed', /which is not there/],
  ];
  for (const [name, leg, records, status, run, reason] of one) {
    test(`a leg ${name} is ${status}, and the run ${run}`, () => {
      const collection = gather([sampleLeg('a', leg)], records);
      assert.deepEqual(statusesOf(collection), { a: status });
      assert.equal(collection.status, run);
      assert.match(collection.legs[0]?.reason ?? '', reason);
      assert.equal(collection.images.length, status === 'baked' || status === 'reused' ? 1 : 0);
      assert.equal(failureOf(collection) === undefined, run === 'baked' || run === 'reused');
    });
  }

  describe('of what the plan found', () => {
    const records = [recordOf('a', { status: 'reused' })];
    const of = (leg: Partial<PlannedLeg>, more: readonly FoundRecord[] = []): Collection =>
      gather(samplePlan([sampleLeg('a', leg)], { records }), more);

    test('takes the record where nothing was due', () => {
      const collection = of(done);
      assert.equal(collection.status, 'reused');
      assert.equal(collection.images.length, 1);
    });
    test('does not take the old image of a leg that was to be baked', () =>
      assert.deepEqual(statusesOf(of({ todo: ['bake'], state: 'forced' })), { a: 'missing' }));
    test('wants a test where one was due', () => {
      const leg: Partial<PlannedLeg> = { todo: ['verify'], state: 'verify' };
      assert.deepEqual(statusesOf(of(leg)), { a: 'missing' });
      const previous = sha256(renderRecord(records[0] ?? recordOf('a')));
      const test = found('a', { stage: 'verify', status: 'reused', previous, verification: tested });
      assert.deepEqual(statusesOf(of(leg, [test])), { a: 'reused' });
    });
    test('leaves out what was not selected', () => {
      const collection = of({ todo: [], state: 'unselected' });
      assert.deepEqual([collection.legs, collection.status], [[], 'reused']);
    });
  });

  test('names the blocked under the one that failed above them, at any distance', () => {
    const legs = [...sampleChain(['a', 'b', 'c', 'd']), sampleLeg('e')];
    const blocked = ['b', 'c', 'd'].map((leg) => found(leg, { status: 'blocked' }));
    const collection = gather(legs, [found('a', failed), ...blocked, found('e')]);
    assert.deepEqual(
      collection.legs.map(({ blockedBy }) => blockedBy),
      [null, 'a', 'a', 'a', null],
    );
    assert.equal(collection.status, 'failed');
    assert.equal(failureOf(collection), '1 of 5 legs failed: a (network: reset).\nBlocked by a: b, c, d.');
  });

  test('tells one leg that is blocked below two, by the nearest', () => {
    const legs = sampleChain(['a', 'b', 'c']);
    const collection = gather(legs, [
      found('a'),
      found('b', { status: 'cancelled' }),
      found('c', { status: 'blocked' }),
    ]);
    assert.equal(collection.status, 'cancelled');
    assert.equal(failureOf(collection), '1 of 3 legs cancelled: b.\nBlocked by b: c.');
  });

  test('a run that was cancelled is so, whatever never began; one that failed is failed', () => {
    const legs = ['a', 'b', 'c'].map((leg) => sampleLeg(leg));
    const cancelled = found('a', { status: 'cancelled' });
    assert.equal(gather(legs, [cancelled]).status, 'cancelled');
    assert.equal(gather(legs, [cancelled, found('b', failed)]).status, 'failed');
  });

  test('a record that cannot be read fails the run, and a leg of which one cannot be read is missing', () => {
    const legs = [sampleLeg('a'), sampleLeg('b')];
    const broken = gather(
      legs,
      [found('a'), found('b')],
      [{ leg: null, attempt: Infinity, message: 'x.json is not JSON.' }],
    );
    assert.deepEqual([broken.status, broken.problems], ['failed', ['x.json is not JSON.']]);
    assert.match(failureOf(broken) ?? '', /x\.json is not JSON\./);
    const lost = gather(legs, [found('a'), found('b')], [{ leg: 'a', attempt: 1, message: 'lost' }]);
    assert.deepEqual(statusesOf(lost), { a: 'missing', b: 'baked' });
  });

  test('leaves out the ids that the runner would drop the output for, and says which', () => {
    const images = ['local', 'other'].map((region) =>
      sampleImage({ region, id: region === 'local' ? '/sub/s3cret/i' : 'i-2' }),
    );
    const collection = gather(
      [sampleLeg('a', { aliases: ['z'] }), sampleLeg('b')],
      [found('a', { images }), found('b')],
      [],
      (text) => text.includes('s3cret'),
    );
    assert.equal(collection.status, 'baked');
    assert.deepEqual(
      collection.images.map(({ id }) => id),
      ['i-2', 'id-of-b'],
    );
    assert.deepEqual(collection.imagesByLeg, { a: { other: 'i-2' }, z: { other: 'i-2' }, b: { local: 'id-of-b' } });
    assert.deepEqual(collection.leftOut, [{ leg: 'a', build: 'amazon-ebs.server', region: 'local' }]);
  });

  test('a leg called __proto__ is one like others', () => {
    const collection = gather([sampleLeg('__proto__', { slug: 'p' })], [found('__proto__')]);
    assert.equal(JSON.stringify(collection.imagesByLeg), '{"__proto__":{"local":"id-of-__proto__"}}');
  });

  test('of 10,000 legs in a chain of which the first failed takes no longer than reading them', (t) => {
    const legs = sampleChain(Array.from({ length: 10_000 }, (_, at) => `n${at}`));
    const records = legs.map(({ leg }, at) => found(leg, at === 0 ? failed : { status: 'blocked' }));
    const start = performance.now();
    const collection = gather(legs, records);
    t.diagnostic(`${(performance.now() - start).toFixed(0)} ms`);
    assert.equal(collection.legs.at(-1)?.blockedBy, 'n0');
    assert.ok((failureOf(collection) ?? '').length < 1000);
  });
});
