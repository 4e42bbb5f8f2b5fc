import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { type Cloud, connectCloud } from '../../../../src/providers/openstack/cloud/connect.ts';
import { matches, newestCloudImage, type NewestCloudImage } from '../../../../src/providers/openstack/newest.ts';
import { openstackProvider } from '../../../../src/providers/openstack/provider.ts';
import { type SmallCloud, startCloud } from '../../../support/openstack/cloud-server.ts';
import { putImage } from '../../../support/openstack/glance-server.ts';

describe('the newest image of OpenStack', () => {
  let small: SmallCloud;
  let cloud: Cloud;
  before(async () => {
    small = await startCloud();
    cloud = await connectCloud(small.environment());
    const { glance } = small.region();
    const os = { os_distro: 'debian' };
    const [own, others] = [cloud.project, small.projectId('others')];
    putImage(glance, own, { name: 'debian-12-a', properties: os, tags: ['lts'] });
    putImage(glance, others, { name: 'debian-12-b', properties: os, visibility: 'public' });
    putImage(glance, own, { name: 'debian-12-c', properties: { os_distro: 'ubuntu' } });
    putImage(glance, own, { name: 'debian-12-d', properties: os, status: 'deactivated' });
    putImage(glance, others, { name: 'debian-12-e', properties: os, visibility: 'community' });
    putImage(glance, others, { name: 'debian-12-f', properties: os });
  });
  after(() => small.close());

  const any: NewestCloudImage = { name: null, properties: {}, tags: [], visibility: null, owner: null, region: null };
  const cases: readonly (readonly [request: Partial<NewestCloudImage>, name: string])[] = [
    [{ name: 'debian-*', properties: { os_distro: 'debian' } }, 'debian-12-b'],
    [{ properties: { os_distro: 'debian' }, owner: 'self' }, 'debian-12-a'],
    [{ name: 'debian-12-?' }, 'debian-12-c'],
    [{ name: 'debian-12-a' }, 'debian-12-a'],
    [{ tags: ['lts'] }, 'debian-12-a'],
    [{ visibility: 'community' }, 'debian-12-e'],
    [{ visibility: 'public' }, 'debian-12-b'],
  ];
  for (const [request, name] of cases) {
    it(`is ${name} of ${JSON.stringify(request)}`, async () => {
      assert.equal((await newestCloudImage({ ...any, ...request }, cloud)).name, name);
    });
  }

  it('that is not there is told with what was wanted', async () => {
    const none = { ...any, name: 'rhel-*', properties: { os_version: '9' }, tags: ['x'] };
    await assert.rejects(
      newestCloudImage(none, cloud),
      /no active image in RegionOne is one named "rhel-\*", with os_version = "9", with the tag "x"/,
    );
    await assert.rejects(
      newestCloudImage({ ...any, name: 'a', region: 'West' }, cloud),
      /could not be looked for: .*has no Glance in the region "West"/,
    );
  });

  it('is asked for by source.openstack', () => {
    const source = openstackProvider().sources?.['openstack'];
    assert.deepEqual(source?.requestOf({ name: 'debian-*', properties: { os_distro: 'debian' } }, { region: 'West' }), {
      of: 'openstack', name: 'debian-*', properties: { os_distro: 'debian' }, tags: [], visibility: null, owner: null, region: 'West',
    }); // prettier-ignore
    assert.equal(source?.written.safeParse({ region: 'West' }).success, false);
    assert.equal(source?.written.safeParse({ name: 'x', distro: 'y' }).success, false);
  });
});

describe('a glob over names', () => {
  const cases: readonly (readonly [glob: string, text: string, fits: boolean])[] = [
    ['*', '', true],
    ['', '', true],
    ['', 'a', false],
    ['a*b', 'ab', true],
    ['a*b', 'a-b-b', true],
    ['a*b', 'a-b-c', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a.c', 'abc', false],
    ['web', 'web-gpu', false],
    ['[a]', 'a', false],
  ];
  for (const [glob, text, fits] of cases) it(`${glob} and ${text}`, () => assert.equal(matches(text, glob), fits));

  it('takes no longer than both are long', () => assert.equal(matches('a'.repeat(255), `${'*a'.repeat(100)}b`), false));
});
