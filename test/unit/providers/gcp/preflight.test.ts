import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { ReadBuild } from '../../../../src/image/provider-bake.ts';
import { checkGoogle, googleProjects, IMAGE_RIGHTS, MACHINE_RIGHTS } from '../../../../src/providers/gcp/preflight.ts';
import { ComputeEngine } from '../../../support/gcp/compute-engine.ts';
import { connectTo } from '../../../support/gcp/in-process.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

const build = (literals: Readonly<Record<string, unknown>> = {}): ReadBuild => ({
  name: 'googlecompute.web', type: 'googlecompute', file: 'web.pkr.hcl', line: 7, known: true, literals,
  isWritten: (attribute) => Object.hasOwn(literals, attribute), mayHaveBlock: () => false,
}); // prettier-ignore

describe('before a bake on Compute Engine', () => {
  let engine = new ComputeEngine();
  beforeEach(() => void (engine = new ComputeEngine()));
  afterEach(() => engine.stop());

  const told: string[] = [];
  const check = async (
    one: ReadBuild,
    account = '',
    environment: Readonly<Record<string, string>> = { GOOGLE_OAUTH_ACCESS_TOKEN: 'x' },
  ): Promise<string | null> => {
    const host = fakeHost({ environment: { HOME: '/nowhere', ...environment } });
    const recipe = { builds: [one], regions: [], texts: [], values: [], variableTexts: [] };
    const request = { host, environment, recipe, regions: [], account, workingDirectory: '/', slug: 'web' };
    try {
      return await checkGoogle(request, connectTo(engine));
    } finally {
      told.push(...host.told.map(String));
    }
  };

  it('the project is told', async () => {
    assert.equal(await check(build({ zone: engine.zone })), engine.project);
    assert.equal(await check(build({ project_id: engine.project }), engine.project), engine.project);
    await assert.rejects(
      check(build(), 'other-project'),
      /Input "account" is other-project, but the template bakes in/,
    );
    await assert.rejects(
      check(build({ project_id: 'other-project' })),
      /see no project other-project\. Nothing was baked/,
    );
  });

  it('a project that only Packer can read is told, and is none that an account is compared with', async () => {
    const unread = { ...build(), isWritten: (attribute: string) => attribute === 'project_id' };
    assert.equal(await check(unread), engine.project);
    assert.match(told.join('\n'), /which project_id googlecompute\.web has.*looked for in .* alone/);
    for (const one of [unread, build({ project_id: '123456789012' })])
      await assert.rejects(
        check(one, engine.project),
        /Input "account" is .*, but nobody can tell which project_id googlecompute\.web has.*Nothing was baked/,
      );
  });

  it('an account is refused where nothing says in which project the template bakes', async () => {
    const host = fakeHost({ environment: { HOME: '/nowhere', GOOGLE_OAUTH_ACCESS_TOKEN: 'x' } });
    const recipe = { builds: [build()], regions: [], texts: [], values: [], variableTexts: [] };
    const request = { host, environment: {}, recipe, regions: [], account: 'other-project', workingDirectory: '/', slug: 'web' }; // prettier-ignore
    const connect = async () => ({ ...(await connectTo(engine)({})), project: null });
    await assert.rejects(checkGoogle(request, connect), /nothing says in which project the template bakes/);
  });

  it('without credentials of its own nothing is asked, and that is said', async () => {
    assert.equal(await check(build(), '', {}), null);
    assert.match(told.join('\n'), /what it left is listed and not removed/);
    await assert.rejects(check(build(), 'other-project', {}), /no credentials of Google Cloud are in the environment/);
    assert.deepEqual(engine.requests, []);
  });

  const wrong: readonly (readonly [literals: Readonly<Record<string, unknown>>, message: RegExp])[] = [
    [{ zone: 'us-east1-z' }, /bakes in the zone us-east1-z, which there is not/],
    [{ source_image_project_id: ['debian-cloud'], source_image_family: 'debian-99' }, /newest image of the family debian-99, which is not in debian-cloud/],
    [{ source_image_project_id: ['debian-cloud'], source_image: 'gone' }, /starts from the image gone/],
  ]; // prettier-ignore
  for (const [literals, message] of wrong) {
    it(`refuses ${JSON.stringify(literals)}`, async () => {
      await assert.rejects(check(build(literals)), (error: Error) => {
        assert.match(error.message, /^web\.pkr\.hcl:7: The build googlecompute\.web .*Nothing was baked\.$/);
        return message.test(error.message);
      });
    });
  }

  it('takes sources that are there, and a project without a default network only with another', async () => {
    const source = { source_image_project_id: ['debian-cloud'], source_image_family: 'debian-12' };
    assert.equal(await check(build(source)), engine.project);
    const gone = { status: 404, body: { error: { code: 404, message: 'x' } } };
    engine.troubles.push({ method: 'GET', path: /networks\/default$/, reply: gone, times: 2 });
    await assert.rejects(check(build()), /has no network "default"\. Set subnetwork/);
    assert.equal(await check(build({ subnetwork: 'x' })), engine.project);
  });

  it('names the rights that are missing, each at its project', async () => {
    engine.role = ['compute.projects.get', 'compute.networks.get', 'compute.images.get'];
    await assert.rejects(
      check(build()),
      /no role of these credentials gives: compute\.instances\.create, .*compute\.images\.create/,
    );
  });

  it('names the right to deprecate where the template gives its image a last day', async () => {
    engine.role = [...MACHINE_RIGHTS, ...IMAGE_RIGHTS, 'compute.projects.get', 'compute.networks.get'];
    assert.equal(await check(build()), engine.project);
    for (const name of ['deprecate_at', 'obsolete_at', 'delete_at'])
      await assert.rejects(
        check(build({ [name]: '2027-01-01T00:00:00Z' })),
        /gives: compute\.images\.deprecate\. A role/,
      );
  });

  it('leaves to Packer what cannot be asked', async () => {
    engine.troubles.push({ method: 'POST', path: /testIamPermissions$/, reply: { status: 403, body: {} } });
    assert.equal(await check(build()), engine.project);
    engine.troubles.push({ method: 'GET', path: /^projects\/[^/]+$/, reply: 'silence' });
    await assert.rejects(check(build()), /did not answer within 15 s\. Nothing was baked/);
  });

  it('knows the projects in which something may be left', () => {
    const one = build({ project_id: 'bake-house', image_project_id: 'image-house' });
    const projects = (builds: readonly ReadBuild[], environment = {}) => googleProjects({ builds }, { HOME: '/nowhere', ...environment }); // prettier-ignore
    assert.deepEqual(projects([one]), ['bake-house', 'image-house']);
    assert.deepEqual(projects([build({ project_id: '../x' })], { GOOGLE_CLOUD_PROJECT: 'own-house' }), ['own-house']);
    assert.deepEqual(projects([], { GOOGLE_CLOUD_PROJECT: '$(x)' }), []);
  });
});
