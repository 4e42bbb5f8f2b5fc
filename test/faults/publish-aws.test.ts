// What a cloud does to a publish on a bad day: each ends in its outcome and message, and nothing half-visible.
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import type { AwsTarget } from '../../src/providers/aws/publish/place.ts';
import { createAwsPublisher } from '../../src/providers/aws/publish/publisher.ts';
import type { Candidate } from '../../src/image/provider-target.ts';
import { turnedClock, type TurnedClock } from '../support/publish/aws-clock.ts';
import type { FakeImage } from '../support/publish/aws-fake-region.ts';
import { type FakeAws, startFakeAws } from '../support/publish/aws-fake.ts';
import {
  bakedTags,
  candidateOf,
  ledgerOf,
  publish,
  START,
  statuses,
  targetOf,
  type TestLedger,
  worldAt,
} from '../support/publish/aws-publishing.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const FIELDS = { regions: ['eu-west-1', 'ap-south-1'], share: ['210987654321'], ssm: '/images/{image}' };
const DAY = 86_400_000;

interface Bench {
  readonly fake: FakeAws;
  readonly clock: TurnedClock;
  readonly image: FakeImage;
  readonly run: (setting?: Setting) => ReturnType<typeof publish>;
}

interface Setting {
  readonly fields?: object;
  readonly target?: Partial<AwsTarget>;
  readonly candidate?: Partial<Candidate>;
  readonly ledger?: TestLedger;
  /** ms. */
  readonly requestTimeout?: number;
}

async function bench(
  t: TestContext,
  image: Partial<FakeImage> & { readonly encrypted?: boolean } = {},
): Promise<Bench> {
  const fake = await startFakeAws(['us-east-1', 'eu-west-1', 'ap-south-1']);
  t.after(fake.stop);
  const clock = turnedClock(START + DAY);
  fake.rules.now = clock.now;
  fake.rules.copyTakes = () => 40_000;
  const made = fake.region('us-east-1').add({ name: 'web-1', created: START, tags: bakedTags(), ...image });
  const run: Bench['run'] = ({ fields, target, candidate, ledger = ledgerOf(), requestTimeout } = {}) =>
    publish(
      targetOf({ ...FIELDS, ...fields }, [candidateOf({ 'us-east-1': made.id }, candidate)], target),
      worldAt(fake.settings, clock, requestTimeout),
      ledger,
    );
  return { fake, clock, image: made, run };
}

const DONE = ['us-east-1 updated', 'eu-west-1 created', 'ap-south-1 created'];

/** Whoever may see an image or a name of it: nobody, while a region that is required is not ready. */
function visible(fake: FakeAws): readonly string[] {
  return ['us-east-1', 'eu-west-1', 'ap-south-1'].flatMap((region) => [
    ...fake.region(region).images.flatMap(({ launch }) => [...launch]),
    ...fake.parameters(region).values(),
  ]);
}

/** How many images are in the two regions that are copied to. */
function copies(fake: FakeAws): readonly number[] {
  return ['eu-west-1', 'ap-south-1'].map(
    (region) => fake.region(region).images.filter(({ state }) => state === 'ok').length,
  );
}

describe('a call that always fails', () => {
  const cases: readonly {
    readonly name: string;
    readonly action?: string;
    readonly fault: Omit<Parameters<FakeAws['inject']>[0], 'action'>;
    readonly message: RegExp;
  }[] = [
    { name: 'throttled', fault: { error: { code: 'RequestLimitExceeded' } }, message: /AWS throttles this account/ },
    { name: 'slow', fault: { hangs: true }, message: /did not answer in time, in several tries/ },
    { name: '500', fault: { error: { code: 'InternalError', status: 500 } }, message: /AWS itself has trouble/ },
    { name: 'half-answered', fault: { cut: true }, message: /the connection to AWS failed, in several tries/ },
    {
      name: 'clock skew',
      fault: { error: { code: 'RequestExpired' } },
      message: /time that this machine signs with; set its clock/,
    },
    {
      name: 'not allowed',
      fault: { error: { code: 'UnauthorizedOperation' } },
      message: /may not do that; docs\/publish\/aws\.md/,
    },
    { name: 'expired', fault: { error: { code: 'ExpiredToken' } }, message: /credentials have expired/ },
    {
      name: 'quota',
      fault: { error: { code: 'ResourceLimitExceeded' } },
      message: /quota of this account and region is used up/,
    },
    {
      name: 'name taken meanwhile',
      fault: { error: { code: 'InvalidAMIName.Duplicate' } },
      message: /another image of this account has that name/,
    },
  ];
  for (const { name, fault, message } of cases) {
    it(`${name}: the copy fails in its region, and nothing is visible`, async (t) => {
      const { fake, run } = await bench(t);
      fake.inject({ action: 'CopyImage', region: 'eu-west-1', ...fault });
      const done = await run({ requestTimeout: fault.hangs ? 500 : 60_000 });
      assert.deepEqual(statuses(done), ['us-east-1 unchanged', 'eu-west-1 failed', 'ap-south-1 created']);
      assert.match(done.outcomes[1]?.message ?? '', message);
      assert.equal(done.phase, 'replicate');
      assert.deepEqual(visible(fake), []);
      fake.clear();
      assert.deepEqual(
        statuses(await run()).map((text) => text.split(' ')[1] !== 'failed'),
        [true, true, true],
      );
      assert.deepEqual(copies(fake), [1, 1]);
    });
    it(`${name}: a region that may lag behind is named, and the others are published`, async (t) => {
      const { fake, run } = await bench(t);
      fake.inject({ action: 'CopyImage', region: 'eu-west-1', ...fault });
      const target = { bestEffort: new Set(['eu-west-1']) };
      const done = await run({ target, requestTimeout: fault.hangs ? 500 : 60_000 });
      assert.deepEqual(statuses(done), ['us-east-1 updated', 'eu-west-1 failed', 'ap-south-1 created']);
      assert.match(done.outcomes[1]?.message ?? '', message);
      assert.equal(done.outcomes[1]?.isRequired, false);
      assert.equal(fake.parameters('eu-west-1').size, 0);
      assert.equal(fake.parameters('ap-south-1').get('/images/web'), done.outcomes[2]?.id);
    });
  }
});

describe('a call that fails once', () => {
  for (const action of [
    'CopyImage',
    'ModifyImageAttribute',
    'PutParameter',
    'DescribeImages',
    'DescribeImageAttribute',
  ]) {
    for (const [name, fault] of [
      ['throttled', { error: { code: 'RequestLimitExceeded' } }],
      ['half-answered', { cut: true }],
      ['500', { error: { code: 'InternalError', status: 500 } }],
    ] as const) {
      it(`${action} ${name}: is tried again, and makes nothing twice`, async (t) => {
        const { fake, run } = await bench(t);
        const code =
          action === 'PutParameter' && name === 'throttled'
            ? { error: { code: 'ThrottlingException', status: 400 } }
            : fault;
        fake.inject({ action, times: 1, ...code });
        assert.deepEqual(statuses(await run()), DONE);
        assert.deepEqual(copies(fake), [1, 1]);
        assert.equal(visible(fake).length, 6);
      });
    }
  }
});

describe('a copy', () => {
  it('that is not found for some time is waited for, and copied once', async (t) => {
    const { fake, run } = await bench(t);
    fake.rules.unseen = 7;
    assert.deepEqual(statuses(await run()), DONE);
    assert.deepEqual(copies(fake), [1, 1]);
  });

  it('that another server of EC2 does not know yet is asked for again', async (t) => {
    const { fake, run } = await bench(t);
    const error = { code: 'InvalidAMIID.NotFound' };
    fake.inject({ action: 'ModifyImageAttribute', times: 4, error });
    fake.inject({ action: 'DescribeImageAttribute', region: 'eu-west-1', times: 4, error });
    assert.deepEqual(statuses(await run()), DONE);
  });

  it('and its original are looked at anew in each phase', async (t) => {
    const { fake, clock, image } = await bench(t);
    const target = targetOf(FIELDS, [candidateOf({ 'us-east-1': image.id })]);
    const publisher = createAwsPublisher(target, worldAt(fake.settings, clock));
    image.state = 'disabled';
    await publisher.carryOut('replicate', ledgerOf(), []);
    assert.deepEqual(
      publisher.outcomes().map(({ status }) => status),
      ['failed', 'failed', 'failed'],
    );
    assert.match(publisher.outcomes()[1]?.message ?? '', /ami-\w+ in us-east-1 is disabled, not available/);
    image.state = 'ok';
    await publisher.carryOut('replicate', ledgerOf(), []);
    for (const region of ['us-east-1', 'eu-west-1']) for (const one of fake.region(region).images) one.unseen = 3;
    await publisher.carryOut('share', ledgerOf(), []);
    assert.deepEqual(visible(fake), ['210987654321', '210987654321', '210987654321']);
  });

  it('that ends failed says why, and is made anew by the next run', async (t) => {
    const { fake, run } = await bench(t);
    fake.rules.copyFails = (region) => (region === 'eu-west-1' ? 'Given key is not accessible' : undefined);
    const failed = await run();
    assert.equal(failed.outcomes[1]?.status, 'failed');
    assert.match(
      failed.outcomes[1]?.message ?? '',
      /its copy ami-\w+ is failed: Given key is not accessible\. The next run makes a new one/,
    );
    assert.equal(failed.phase, 'replicate');
    assert.deepEqual(visible(fake), []);
    fake.rules.copyFails = () => undefined;
    assert.deepEqual(statuses(await run()), ['us-east-1 updated', 'eu-west-1 created', 'ap-south-1 updated']);
    assert.deepEqual(copies(fake), [1, 1]);
  });

  it('that takes too long is left to the next run, with nothing visible until then', async (t) => {
    const { fake, run } = await bench(t);
    fake.rules.copyTakes = (region) => (region === 'eu-west-1' ? 90 * 60_000 : 0);
    const late = await run();
    assert.match(late.outcomes[1]?.message ?? '', /still pending after 60 min\. The next run goes on with it/);
    assert.deepEqual(visible(fake), []);
    assert.deepEqual(statuses(await run()), ['us-east-1 updated', 'eu-west-1 adopted', 'ap-south-1 updated']);
    assert.deepEqual(copies(fake), [1, 1]);
  });

  it('that somebody deregistered is made again, though its token is remembered', async (t) => {
    const { fake, run } = await bench(t);
    await run();
    for (const image of fake.region('eu-west-1').images) image.state = 'deregistered';
    assert.deepEqual(statuses(await run()), ['us-east-1 unchanged', 'eu-west-1 created', 'ap-south-1 unchanged']);
    assert.deepEqual(copies(fake), [1, 1]);
    assert.deepEqual((await run()).changes, []);
  });

  it('that is disabled is refused', async (t) => {
    const { fake, run } = await bench(t);
    await run();
    for (const image of fake.region('eu-west-1').images) image.state = 'disabled';
    const { preflight } = await run();
    assert.match(preflight.refusals[0] ?? '', /web in eu-west-1: its copy ami-\w+ is disabled; enable it/);
  });

  it('waits for a full quota, and is never one of too many', async (t) => {
    const { fake, clock, run } = await bench(t);
    const opens = clock.now() + 150_000;
    fake.rules.quota = () => (clock.now() < opens ? 0 : 1);
    assert.deepEqual(statuses(await run()), DONE);
  });

  it('of the same image that somebody else made is adopted, and tagged', async (t) => {
    const { fake, image, run } = await bench(t);
    const theirs = fake.region('eu-west-1').add({ name: 'web-1', source: { id: image.id, region: 'us-east-1' } });
    assert.deepEqual(statuses(await run()), ['us-east-1 updated', 'eu-west-1 adopted', 'ap-south-1 created']);
    assert.equal(theirs.tags['bakehouse:source-image'], image.id);
    assert.equal(theirs.snapshots[0]?.tags['bakehouse:verified'], 'true');
    assert.deepEqual((await run()).changes, []);
  });

  it('that is there twice is left alone, and the oldest one is used', async (t) => {
    const { fake, run } = await bench(t);
    const first = (await run()).outcomes[1]?.id;
    const [made] = fake.region('eu-west-1').images;
    fake.region('eu-west-1').add({ name: 'web-1', tags: made?.tags ?? {} });
    const again = await run();
    assert.deepEqual([again.changes.length, again.outcomes[1]?.id], [0, first]);
    assert.match(
      again.preflight.notices.join('\n'),
      /is a second copy of ami-\w+, and is left alone; ami-\w+ is the one that is used/,
    );
  });
});

describe('the preflight refuses', () => {
  const cases: readonly {
    readonly name: string;
    readonly message: RegExp;
    readonly image?: Partial<FakeImage> & { readonly encrypted?: boolean };
    readonly setting?: Setting;
    readonly before?: (fake: FakeAws) => void;
  }[] = [
    {
      name: 'an image that is gone',
      message: /there is no image ami-\w+ of this account in us-east-1/,
      image: { state: 'deregistered' },
    },
    { name: 'an image that is not ready', message: /is pending, not available/, image: { readyAt: Infinity } },
    {
      name: 'an image of another bake',
      message: /carries the key bk2-x, but its record says bk2-a2/,
      image: { tags: { ...bakedTags(), 'bakehouse:key': 'bk2-x' } },
    },
    {
      name: 'an image whose tag does not say verified',
      message: /not by its tag bakehouse:verified/,
      image: { tags: { ...bakedTags(), 'bakehouse:verified': 'no' } },
    },
    {
      name: 'another account',
      message: /was baked in the account 111111111111, but the credentials are of 123456789012/,
      setting: {
        candidate: {
          images: candidateOf({ 'us-east-1': 'ami-1' }).images.map((image) => ({ ...image, account: '111111111111' })),
        },
      },
    },
    {
      name: 'a region that is off',
      message: /the region ap-south-1 is off for this account/,
      before: (fake) => void fake.off.add('ap-south-1'),
    },
    {
      name: 'a region that there is not',
      message: /the region eu-nowhere-1 is off for this account, or there is none/,
      setting: { fields: { regions: ['eu-nowhere-1'] } },
    },
    {
      name: 'another partition',
      message: /of the partition aws, and cannot be copied to cn-north-1, of aws-cn/,
      setting: { fields: { regions: ['cn-north-1'] } },
    },
    {
      name: 'an organisation of another partition',
      message: /which is not of aws, the partition/,
      setting: { fields: { share: ['arn:aws-cn:organizations::123456789012:organization/o-abcdefghij'] } },
    },
    {
      name: 'a name that another image holds',
      message: /the name "web-1" is held there by ami-\w+, which is no copy/,
      before: (fake) => void fake.region('eu-west-1').add({ name: 'web-1' }),
    },
    {
      name: 'an encrypted image that would be shared with the key of AWS',
      message: /its copy would be encrypted with alias\/aws\/ebs, which cannot be shared/,
      image: { encrypted: true },
    },
    {
      name: 'the same, where an account encrypts by default',
      message: /its copy would be encrypted with alias\/aws\/ebs/,
      before: (fake) => void (fake.rules.encryption.isOn = true),
    },
    {
      name: 'the key of AWS by name',
      message: /alias\/aws\/ebs cannot be shared/,
      setting: { fields: { 'kms-key': 'alias/aws/ebs' } },
    },
    {
      name: 'public without allow-public',
      message: /takes the input allow-public: true as well/,
      setting: { fields: { public: true } },
    },
    {
      name: 'public where the account blocks it',
      message: /blocks public access to images there/,
      setting: { fields: { public: true }, target: { allowPublic: true } },
      before: (fake) => void (fake.rules.blocksPublicAccess = true),
    },
    {
      name: 'public and encrypted',
      message: /an encrypted image cannot be public/,
      setting: { fields: { public: true, 'kms-key': 'alias/own' }, target: { allowPublic: true } },
    },
    {
      name: 'taking back from too many',
      message: /would be taken back from 3 \(1{12}, 2{12}, 3{12}\), but "max-unshare" allows 2/,
      image: { launch: new Set(['111111111111', '222222222222', '333333333333']) },
      setting: { fields: { 'share-mode': 'exact', 'max-unshare': 2 } },
    },
    {
      name: 'an account with letters, filled in',
      message: /"share" takes ids of accounts \(12 digits, in quotes\).*but has "12345678901a"/,
      setting: {
        fields: { share: ['{account}'] },
        candidate: {
          values: new Map([
            ['image', 'web'],
            ['account', '12345678901a'],
          ]),
        },
      },
    },
    {
      name: 'a placeholder that there is not',
      message: /the placeholder \{imag\} is not known; Did you mean \{image\}/,
      setting: { fields: { ssm: '/images/{imag}' } },
    },
    {
      name: 'a parameter under /aws',
      message: /"ssm" takes names of parameters.*"\/aws\/web"/,
      setting: {
        fields: { ssm: '/{prefix}/web' },
        candidate: {
          values: new Map([
            ['image', 'web'],
            ['prefix', 'aws'],
          ]),
        },
      },
    },
    {
      name: 'a leg without an image of EC2',
      message: /"aws" publishes images of EC2, but the leg has docker/,
      setting: {
        candidate: {
          images: candidateOf({ local: 'sha256:1' }).images.map((image) => ({ ...image, provider: 'docker' })),
        },
      },
    },
  ];
  for (const { name, message, image, setting, before } of cases) {
    it(name, async (t) => {
      const { fake, run } = await bench(t, image);
      before?.(fake);
      const { preflight, phase } = await run(setting);
      assert.match(preflight.refusals.join('\n'), message);
      assert.equal(phase, null);
      assert.deepEqual(fake.mutations(), []);
    });
  }

  it('more tags than a copy can have', async (t) => {
    const many = Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`tag-${index}`, 'x']));
    const { fake, run } = await bench(t, { tags: { ...bakedTags(), ...many } });
    const { preflight } = await run();
    assert.match(preflight.refusals.join('\n'), /its copy would have more than the 50 tags that EC2 takes/);
    assert.deepEqual(fake.mutations(), []);
  });

  it('nothing that may still go well, but says what is in the way', async (t) => {
    const { fake, image, run } = await bench(t, { encrypted: true });
    fake.rules.encryption.key = 'arn:aws:kms:us-east-1:123456789012:key/own';
    const eu = fake.region('eu-west-1');
    for (let index = 0; index < 20; index += 1) eu.add({ name: `other-${index}`, readyAt: Infinity });
    const organisation = 'arn:aws:organizations::123456789012:organization/o-abcdefghij';
    const fields = { share: [organisation], 'share-snapshots': true, 'deprecate-after': 1 };
    fake.rules.quota = () => 1000;
    const { preflight, outcomes } = await run({ fields });
    assert.deepEqual(preflight.refusals, []);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['updated', 'created', 'created'],
    );
    assert.equal(image.deprecation, undefined);
    const notices = preflight.notices.join('\n');
    assert.match(notices, /eu-west-1: 20 snapshots are being made there; EC2 takes no copy before some are done/);
    assert.match(notices, /web in us-east-1: it would have been deprecated on 2026-11-03T10:20:00\.000Z already/);
    assert.match(notices, /web in us-east-1: snapshots can be shared with accounts only/);
    assert.match(notices, /web in us-east-1: ami-\w+ is encrypted; those that it is shared with need its key too/);
  });

  for (const [action, what] of [
    ['CopyImage', /web in eu-west-1: could not copy ami-\w+ from us-east-1: the credentials may not do that/],
    ['ModifyImageAttribute', /web in us-east-1: could not share ami-\w+ with 210987654321: the credentials may not/],
  ] as const) {
    it(`credentials that may not do ${action}, by a dry run`, async (t) => {
      const { fake, run } = await bench(t);
      fake.inject({ action, isDry: true, error: { code: 'UnauthorizedOperation', status: 403 } });
      const { preflight } = await run();
      assert.match(preflight.refusals.join('\n'), what);
      assert.deepEqual(fake.mutations(), []);
    });
  }

  it('credentials that AWS does not take', async (t) => {
    const { fake, run } = await bench(t);
    fake.inject({ action: 'GetCallerIdentity', error: { code: 'InvalidClientTokenId', status: 403 } });
    const { preflight } = await run();
    assert.match(preflight.refusals.join('\n'), /AWS does not accept the credentials at hand/);
  });

  it('not for a region that may lag behind: it is left out and named', async (t) => {
    const { fake, run } = await bench(t);
    fake.off.add('eu-west-1');
    const done = await run({ target: { bestEffort: new Set(['eu-west-1']) } });
    assert.deepEqual(statuses(done), ['us-east-1 updated', 'eu-west-1 skipped', 'ap-south-1 created']);
    assert.match(done.outcomes[1]?.message ?? '', /the region eu-west-1 is off/);
    assert.match(done.preflight.notices.join('\n'), /web in eu-west-1: the region eu-west-1 is off.*may lag behind/);
  });
});

describe('SSM', () => {
  it('that drops the value is noticed', async (t) => {
    const { fake, run } = await bench(t);
    fake.rules.ssmLag = 1000;
    fake.parameters('eu-west-1').set('/images/web', 'ami-old');
    const done = await run();
    assert.match(
      done.outcomes[0]?.message ?? '',
      /SSM took the value of \/images\/web and then dropped it: it is not there, not ami-/,
    );
    assert.match(done.outcomes[1]?.message ?? '', /it is still ami-old, not ami-/);
  });

  it('that takes its time is waited for', async (t) => {
    const { fake, run } = await bench(t);
    fake.rules.ssmLag = 3;
    assert.deepEqual(statuses(await run()), DONE);
  });
});

describe('a run that is cancelled', () => {
  it('stops waiting, says so, and the next one goes on', async (t) => {
    const { fake, run } = await bench(t);
    const cancel = new AbortController();
    const ledger = ledgerOf({ signal: cancel.signal });
    let questions = 0;
    fake.rules.copyTakes = (region) => {
      questions += 1;
      if (questions === 2) setTimeout(() => cancel.abort(), 0);
      return region === 'eu-west-1' ? 3_600_000 : 3_500_000;
    };
    const stopped = await run({ ledger });
    assert.equal(stopped.phase, 'replicate');
    assert.match(
      stopped.outcomes[1]?.message ?? '',
      /cancelled while its copy ami-\w+ was being made\. The next run goes on|cancelled before it was copied/,
    );
    assert.deepEqual(visible(fake), []);
    assert.ok((await run()).outcomes.every(({ status }) => status !== 'failed'));
    assert.deepEqual(copies(fake), [1, 1]);
  });
});
