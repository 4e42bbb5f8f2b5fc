// Launch templates as targets, on the fake AWS: it makes a version out of another one, which moto does not.
import { CreateLaunchTemplateCommand } from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { connectEc2Publishing } from '../../src/providers/aws/ec2-publishing.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { turnedClock } from '../support/publish/aws-clock.ts';
import { startFakeAws, type FakeAws } from '../support/publish/aws-fake.ts';
import type { FakeTemplate } from '../support/publish/aws-fake-templates.ts';
import {
  bakedTags,
  candidateOf,
  type Endpoint,
  ledgerOf,
  publish,
  type Run,
  START,
  statuses,
  targetOf,
  worldAt,
} from '../support/publish/aws-publishing.ts';

const REGIONS = ['us-east-1', 'eu-west-1'];

interface Bench {
  readonly fake: FakeAws;
  readonly template: (region: string, name?: string) => FakeTemplate;
  /** Publishes an image of that name, which is made when it is first asked for. */
  readonly publishing: (name: string, templates: unknown, regions?: readonly string[]) => Promise<Run>;
  readonly idOf: (region: string, name: string) => string;
}

async function bench(t: TestContext): Promise<Bench> {
  const fake = await startFakeAws(REGIONS);
  t.after(fake.stop);
  const clock = turnedClock(START + 3_600_000);
  fake.rules.now = clock.now;
  for (const region of REGIONS) {
    fake
      .region(region)
      .templates.add(
        'fleet',
        { ImageId: 'ami-0first', InstanceType: 'm5.large', KeyName: 'ops' },
        { ImageId: 'ami-0draft', InstanceType: 't3.nano' },
      );
  }
  const home = fake.region('us-east-1');
  const find = (region: string, name: string) => fake.region(region).images.find((one) => one.name === name);
  return {
    fake,
    template: (region, name = 'fleet') => {
      const found = fake.region(region).templates.all.find((one) => one.name === name);
      assert.ok(found !== undefined);
      return found;
    },
    idOf: (region, name) => find(region, name)?.id ?? '',
    publishing: (name, templates, regions = ['eu-west-1']) => {
      const { id } = find('us-east-1', name) ?? home.add({ name, created: START, tags: bakedTags() });
      const fields = { regions, 'launch-templates': templates };
      return publish(targetOf(fields, [candidateOf({ 'us-east-1': id })]), worldAt(fake.settings, clock));
    },
  };
}

const whats = ({ changes }: Run, region: string): readonly string[] =>
  changes.filter((one) => one.region === region && one.phase === 'point').map(({ what }) => what);

describe('a launch template whose default version is followed', () => {
  const fields = [{ name: 'fleet', default: true, 'version-description': '{image} at last' }];

  it('gets a version of the default one with nothing but the image replaced, and then that as its default', async (t) => {
    const { template, publishing, idOf, fake } = await bench(t);
    const done = await publishing('web-1', fields);
    assert.deepEqual(statuses(done), ['us-east-1 updated', 'eu-west-1 created']);
    for (const region of REGIONS) {
      const { versions, defaultVersion } = template(region);
      assert.equal(defaultVersion, 3);
      assert.equal(versions.length, 3);
      const data = { ImageId: idOf(region, 'web-1'), InstanceType: 'm5.large', KeyName: 'ops' };
      assert.deepEqual(versions[2], { number: 3, description: 'web at last [bakehouse]', data });
      assert.deepEqual(whats(done, region), [
        'add a version to the launch template fleet, out of 1',
        'set the default version of the launch template fleet',
      ]);
    }
    // All of it was told before, also of the region where the copy was yet to come.
    const planned = done.preflight.changes.filter(({ phase }) => phase === 'point').map(({ what }) => what);
    assert.deepEqual(
      planned,
      REGIONS.flatMap((region) => whats(done, region)),
    );
    assert.deepEqual(
      done.outcomes.map(({ ref }) => ref),
      ['fleet', 'fleet'],
    );
    fake.clear();
    const again = await publishing('web-1', fields);
    assert.deepEqual([again.changes, again.preflight.changes, fake.mutations()], [[], [], []]);
    assert.deepEqual(statuses(again), ['us-east-1 unchanged', 'eu-west-1 unchanged']);
  });

  it('goes back to the version that has the older image, and says what else differs', async (t) => {
    const { fake, template, publishing } = await bench(t);
    await publishing('web-1', fields);
    await publishing('web-2', fields);
    const { versions } = template('us-east-1');
    const { templates } = fake.region('us-east-1');
    assert.equal(versions.length, 4);
    // Somebody has changed the machine since.
    const changed = { ...versions[3]?.data, InstanceType: 'm7i.large' };
    template('us-east-1').defaultVersion = templates.push(template('us-east-1'), changed, 'bigger');
    const back = await publishing('web-1', fields);
    assert.deepEqual(whats(back, 'us-east-1'), ['set the default version of the launch template fleet']);
    assert.deepEqual(whats(back, 'eu-west-1'), ['set the default version of the launch template fleet']);
    assert.deepEqual([template('us-east-1').defaultVersion, template('us-east-1').versions.length], [3, 5]);
    assert.match(
      back.preflight.notices.join('\n'),
      /web in us-east-1: version 3 of the launch template fleet, which becomes the default again, differs from 5 in InstanceType as well/,
    );
  });

  it("never takes a stranger's version, though it has the image", async (t) => {
    const { fake, template, publishing, idOf } = await bench(t);
    await publishing('web-1', [], []);
    const strangers = { ImageId: idOf('us-east-1', 'web-1'), InstanceType: 't3.nano' };
    fake.region('us-east-1').templates.push(template('us-east-1'), strangers, 'a trial');
    await publishing('web-1', fields, []);
    const { defaultVersion, versions } = template('us-east-1');
    assert.equal(defaultVersion, 4);
    assert.equal(versions[3]?.data['InstanceType'], 'm5.large');
    assert.deepEqual(versions[2], { number: 3, description: 'a trial', data: strangers });
  });

  it('is the only one that is touched, and only where it is said to be', async (t) => {
    const { fake, template, publishing } = await bench(t);
    const { id } = fake.region('eu-west-1').templates.add('other', { ImageId: 'ami-0other' });
    await publishing('web-1', [{ id, region: 'eu-west-1', default: true }]);
    assert.deepEqual([template('us-east-1').versions.length, template('eu-west-1').versions.length], [2, 2]);
    assert.deepEqual([template('eu-west-1', 'other').defaultVersion], [2]);
  });
});

describe('a launch template whose latest version is followed', () => {
  it('gets a version of the latest one, and keeps its default; going back makes another', async (t) => {
    const { template, publishing, idOf } = await bench(t);
    const fields = [{ name: 'fleet' }];
    await publishing('web-1', fields, []);
    await publishing('web-2', fields, []);
    const same = await publishing('web-2', fields, []);
    assert.deepEqual(same.changes, []);
    await publishing('web-1', fields, []);
    const { defaultVersion, versions } = template('us-east-1');
    assert.equal(defaultVersion, 1);
    assert.deepEqual(
      versions.slice(2).map(({ data }) => [data['ImageId'], data['InstanceType']]),
      ['web-1', 'web-2', 'web-1'].map((name) => [idOf('us-east-1', name), 't3.nano']),
    );
  });
});

describe('what cannot be done with a launch template', () => {
  for (const [what, templates, message] of [
    ['there is none of that name', [{ name: 'fleat' }], /there is no launch template fleat \(did you mean fleet\)/],
    [
      'there is none at all like it',
      [{ name: 'unknown-one' }],
      /no launch template unknown-one \(us-east-1 has fleet\)/,
    ],
    [
      'it finds its image itself',
      [{ name: 'own' }],
      /version 1 of .* own finds its image by resolve:ssm:\/images\/web: set that parameter by "ssm"/,
    ],
    ['it is named twice', [{ name: 'fleet' }, { id: 'ID' }], /launch template fleet \(lt-\w+\) is named twice/],
    [
      'no image is put in its region',
      [{ name: 'fleet', region: 'ap-south-1' }],
      /is to be in ap-south-1, where no image of web is put; name one of us-east-1,/,
    ],
  ] as const) {
    it(`is refused before anything is changed, where ${what}`, async (t) => {
      const { fake, publishing, template } = await bench(t);
      if (what.includes('itself')) {
        fake.region('us-east-1').templates.add('own', { ImageId: 'resolve:ssm:/images/web' });
      }
      const given = templates.map((one) => ('id' in one ? { id: template('us-east-1').id } : one));
      const done = await publishing('web-1', given, []);
      assert.match(done.preflight.refusals.join('\n'), message);
      assert.deepEqual([done.phase, fake.mutations()], [null, []]);
    });
  }

  for (const action of ['CreateLaunchTemplateVersion', 'ModifyLaunchTemplate', 'DescribeLaunchTemplateVersions']) {
    it(`is refused before anything is changed, without the right to ${action}`, async (t) => {
      const { fake, publishing } = await bench(t);
      const isDry = !action.startsWith('Describe');
      fake.inject({ action, region: 'eu-west-1', isDry, error: { code: 'UnauthorizedOperation' } });
      const done = await publishing('web-1', [{ name: 'fleet', default: true }]);
      assert.match(done.preflight.refusals.join('\n'), /web in eu-west-1: .*the credentials may not do that/);
      assert.deepEqual([done.phase, fake.mutations()], [null, []]);
    });
  }

  it('that another publisher takes at the same time is told by the one that lost', async (t) => {
    for (const isDefault of [true, false]) {
      const { fake, template, idOf, publishing } = await bench(t);
      await publishing('web-1', [], []);
      const fields = { 'launch-templates': [{ name: 'fleet', default: isDefault }] };
      const clock = turnedClock(START + 3_600_000);
      const target = targetOf(fields, [candidateOf({ 'us-east-1': idOf('us-east-1', 'web-1') })]);
      const ledger = ledgerOf();
      const isLast = isDefault ? 2 : 1;
      const done = await publish(target, worldAt(fake.settings, clock), {
        ...ledger,
        changes: ledger.changes,
        mutations: ledger.mutations,
        change: async (change, call) => {
          const made = await ledger.change(change, call);
          if (ledger.changes.length === isLast) {
            const { templates } = fake.region('us-east-1');
            const number = templates.push(template('us-east-1'), { ImageId: 'ami-0rival' }, 'of a rival');
            if (isDefault) template('us-east-1').defaultVersion = number;
          }
          return made;
        },
      });
      assert.deepEqual(statuses(done), ['us-east-1 failed']);
      assert.match(
        done.outcomes[0]?.message ?? '',
        /of the launch template fleet is 4 with ami-0rival, which arn:aws:iam::123456789012:user\/x made, while this run set 3/,
      );
    }
  });
});

describe('the fake', () => {
  /** What one template says, call after call. */
  async function script(settings: Endpoint, id: string): Promise<unknown> {
    const ec2 = await connectEc2Publishing('us-east-1', settings);
    const seen: unknown[] = [];
    const note = async (): Promise<void> => {
      for (const { name, defaultVersion, latestVersion } of await ec2.launchTemplates()) {
        const versions = await ec2.templateVersions(id, [...new Set([defaultVersion, latestVersion])]);
        const of = await ec2.templateVersionsOf(id, 'ami-0new');
        const told = [...versions, ...of].map(({ number, image, maker, description }) => [
          number,
          image,
          maker?.startsWith('arn:aws:iam::123456789012:'),
          description,
        ]);
        seen.push({ name, defaultVersion, latestVersion, told });
      }
    };
    await note();
    const version = { template: id, from: 1, image: 'ami-0new', description: 'new', token: 'a'.repeat(64) };
    seen.push(await ec2.rehearsal.addTemplateVersion(version));
    await ec2.rehearsal.setDefaultVersion(id, 1);
    await note();
    seen.push(await ec2.addTemplateVersion(version));
    await note();
    await ec2.setDefaultVersion(id, 2);
    await note();
    for (const wrong of [
      () => ec2.addTemplateVersion({ ...version, template: 'lt-0123456789abcdef0' }),
      () => ec2.templateVersions('lt-0123456789abcdef0', [1]),
    ]) {
      await assert.rejects(wrong, (error: Error) => seen.push(error.name) > 0);
    }
    return seen;
  }

  it('answers as moto does', async (t) => {
    const cloud = await startCloud(t);
    if (cloud === undefined) return;
    const fake = await startFakeAws(REGIONS);
    t.after(fake.stop);
    const { id } = fake.region('us-east-1').templates.add('fleet', { ImageId: 'ami-0first' });
    const made = await cloud.moto.ec2('us-east-1').send(
      new CreateLaunchTemplateCommand({
        LaunchTemplateName: 'fleet',
        LaunchTemplateData: { ImageId: 'ami-0first' },
        VersionDescription: '',
      }),
    );
    const settings = { endpoint: cloud.proxy.url, credentials: fake.settings.credentials };
    assert.deepEqual(
      await script(fake.settings, id),
      await script(settings, made.LaunchTemplate?.LaunchTemplateId ?? ''),
    );
  });

  it('knows a token again, and refuses it for another request', async (t) => {
    const { fake, template } = await bench(t);
    const ec2 = await connectEc2Publishing('us-east-1', fake.settings);
    const { id, versions } = template('us-east-1');
    const request = { template: id, from: 1, image: 'ami-0new', description: 'new', token: 't' };
    assert.deepEqual([await ec2.addTemplateVersion(request), await ec2.addTemplateVersion(request)], [3, 3]);
    assert.equal(versions.length, 3);
    await assert.rejects(ec2.addTemplateVersion({ ...request, from: 2 }), { name: 'IdempotentParameterMismatch' });
  });
});
