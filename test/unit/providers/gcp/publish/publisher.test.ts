import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { Change, Ledger, Outcome, PublishPreflight } from '../../../../../src/image/provider-target.ts';
import { gcpFields } from '../../../../../src/providers/gcp/publish/fields.ts';
import { createGcpPublisher } from '../../../../../src/providers/gcp/publish/publisher.ts';
import { gcpTarget } from '../../../../../src/providers/gcp/publish/target.ts';
import { carryOutPhases } from '../../../../../src/publish/engine/engine.ts';
import { ComputeEngine } from '../../../../support/gcp/compute-engine.ts';
import { connectTo } from '../../../../support/gcp/in-process.ts';
import { candidatesOf } from '../../../../support/publish/candidates.ts';

interface Published {
  readonly preflight: PublishPreflight;
  readonly outcomes: readonly Outcome[];
  readonly changes: readonly Change[];
  readonly troubles: readonly string[];
}

/** What a bake is known by, and its copies with it. */
const TOLD = {
  'bakehouse-ref': 'refs_2fheads_2fmain',
  'bakehouse-recipe': 'br2-x',
  'bakehouse-epoch': '2026-11-30',
  'bakehouse-repository': 'acme_2fimages',
};
const MEMBERS = ['serviceAccount:run@other.iam.gserviceaccount.com', 'domain:example.org'];

describe('publishing images of Google Cloud', () => {
  let engine = new ComputeEngine();
  let day = 1;
  beforeEach(() => {
    engine = new ComputeEngine();
    Object.assign(engine.delays, { image: 20, remove: 0 });
    day = 1;
  });
  afterEach(() => {
    engine.stop();
    assert.deepEqual([...engine.misfits], [], 'all is as Google describes it');
  });

  const idOf = (name: string, project = engine.project): string => `projects/${project}/global/images/${name}`;
  /** Each a day younger than the one before. */
  const baked = (name: string, leg = 'web', over: object = {}): string => {
    const creationTimestamp = `2026-01-${String((day += 1)).padStart(2, '0')}T00:00:00.000+00:00`;
    const labels = {
      ...TOLD,
      'bakehouse-key': 'k',
      'bakehouse-run': '7',
      ...(leg === '' ? {} : { 'bakehouse-leg': leg }),
    };
    engine.store.add(idOf(name), { status: 'READY', creationTimestamp, labels, ...over });
    return idOf(name);
  };
  const publish = async (
    id: string,
    fields: Record<string, unknown>,
    { allowPublic = false, bestEffort = [] as readonly string[], dieAt = 0 } = {},
  ): Promise<Published> => {
    const candidates = candidatesOf([{
      leg: 'web', image: 'web', axes: {}, build: 'googlecompute.web', provider: 'gcp', region: 'global', id, name: 'web-1', version: '1',
    }]); // prettier-ignore
    const whole = {
      name: 'prod',
      fields: gcpFields.parse(fields),
      candidates,
      bestEffort: new Set(bestEffort),
      allowPublic,
    };
    const publisher = createGcpPublisher(whole, () => connectTo(engine)({}));
    const preflight = await publisher.preflight();
    const changes: Change[] = [];
    const ending = new AbortController();
    const ledger: Ledger = {
      mutations: () => changes.length,
      signal: ending.signal,
      change: async (change, call) => {
        changes.push(change);
        const made = await call();
        // As a kill does it: what was asked for is done, and nobody hears of it.
        if (changes.length === dieAt) {
          ending.abort();
          throw new Error('killed');
        }
        return made;
      },
    };
    if (preflight.refusals.length > 0) return { preflight, outcomes: [], changes, troubles: preflight.refusals };
    const { outcomes, troubles } = await carryOutPhases({
      publishers: [publisher], ledger, place: () => [], during: async (_, body) => body(),
    }); // prettier-ignore
    return { preflight, outcomes, changes, troubles };
  };
  const whats = (changes: readonly Change[]): readonly string[] =>
    changes.map(({ phase, what }) => `${phase}: ${what}`);
  const writes = (): readonly string[] =>
    engine.requests.filter((one) => !one.startsWith('GET ') && !one.includes(engine.publicProject));
  const leadsTo = (family: string, project = engine.project): string => {
    const url = new URL(`https://compute.googleapis.com/compute/v1/projects/${project}/global/images/family/${family}`);
    const reply = engine.answer({
      method: 'GET',
      host: url.host,
      url,
      body: undefined,
      authorization: `Bearer ${engine.token()}`,
    });
    return reply === 'silence' ? '' : (JSON.stringify(reply.body).match(/"name":"([^"]+)"/)?.[1] ?? '');
  };
  const body = (id: string): Readonly<Record<string, unknown>> => engine.store.get(id)?.body ?? {};
  const state = (id: string): unknown => Reflect.get(Object(body(id)['deprecated']), 'state');

  it('copies without a family, shares, and then puts the copy into the family', async () => {
    const image = baked('web-1');
    const old = engine.store.add(idOf('web-0', engine.otherProject), { status: 'READY', family: 'web', creationTimestamp: '2026-01-01T00:00:00Z', labels: { 'bakehouse-leg': 'web_2fx' } }); // prettier-ignore
    const fields = { project: engine.otherProject, family: 'web', labels: { dept: '{image}' }, share: MEMBERS, previous: 'deprecate', 'storage-locations': ['eu'] }; // prettier-ignore
    const { preflight, outcomes, changes, troubles } = await publish(image, fields);
    assert.deepEqual(troubles, []);
    const copy = idOf('web-1', engine.otherProject);
    assert.deepEqual(whats(changes), [
      `replicate: copy ${image} to ${copy}`,
      `share: let 2 more use ${copy}`,
      `point: put ${copy} into the family web`,
      `point: deprecate ${old.path}`,
    ]);
    assert.deepEqual(whats(preflight.changes), whats(changes), 'the plan says the same');
    assert.deepEqual(outcomes.map(({ status, id, ref, region }) => [status, id, ref, region]), [['created', copy, 'web', 'global']]); // prettier-ignore
    assert.deepEqual(body(copy)['labels'], { ...TOLD, 'bakehouse-leg': 'web', 'bakehouse-run': '7', dept: 'web', 'bakehouse-copy-of': engine.store.get(image)?.id }); // prettier-ignore
    assert.deepEqual(body(copy)['storageLocations'], ['eu']);
    assert.equal(leadsTo('web', engine.otherProject), 'web-1');
    assert.equal(state(old.path), 'DEPRECATED');
    engine.requests.length = 0;
    const second = await publish(image, fields);
    assert.deepEqual([second.changes, writes(), second.preflight.changes, second.outcomes.map(({ status }) => status)], [[], [], [], ['unchanged']]); // prettier-ignore
  });

  it('goes back: the older one is published again, and the newer one no longer led to, whatever `previous` says', async () => {
    const [old, image] = [baked('web-1'), baked('web-2')];
    await publish(old, { family: 'web', previous: 'obsolete' });
    await publish(image, { family: 'web', previous: 'obsolete' });
    assert.deepEqual([leadsTo('web'), state(old)], ['web-2', 'OBSOLETE']);
    const { changes, troubles } = await publish(old, { family: 'web' });
    assert.deepEqual(troubles, []);
    assert.deepEqual(whats(changes), [`replicate: reactivate ${old}`, `point: deprecate ${image}`]);
    assert.deepEqual([leadsTo('web'), state(old)], ['web-1', undefined]);
    assert.deepEqual((await publish(old, { family: 'web' })).changes, []);
  });

  it('converges after a kill at every write', async () => {
    for (let dieAt = 1; dieAt <= 4; dieAt += 1) {
      engine.stop();
      engine = new ComputeEngine();
      Object.assign(engine.delays, { image: 20, remove: 0 });
      const [image] = [baked('web-1')];
      engine.store.add(idOf('web-0', engine.otherProject), { status: 'READY', family: 'web', creationTimestamp: '2026-01-01T00:00:00Z', labels: { 'bakehouse-leg': 'web' } }); // prettier-ignore
      const fields = { project: engine.otherProject, family: 'web', share: MEMBERS, previous: 'deprecate' };
      const killed = await publish(image, fields, { dieAt });
      assert.equal(killed.changes.length, dieAt);
      assert.match(leadsTo('web', engine.otherProject), /^web-[01]$/, 'at no moment is there none');
      const { troubles, outcomes } = await publish(image, fields);
      assert.deepEqual([troubles, outcomes.map(({ id }) => id), leadsTo('web', engine.otherProject)], [[], [idOf('web-1', engine.otherProject)], 'web-1']); // prettier-ignore
      assert.deepEqual((await publish(image, fields)).changes, []);
    }
  });

  it('waits for a copy that another run began', async () => {
    const image = baked('web-1');
    const source = { sourceImageId: engine.store.get(image)?.id };
    const copy = idOf('web-1', engine.otherProject);
    engine.store.add(copy, { status: 'PENDING', ...source, labels: {} });
    setTimeout(() => engine.store.change(copy, { status: 'READY' }), 300).unref();
    const { changes, outcomes } = await publish(image, { project: engine.otherProject });
    assert.deepEqual([changes, outcomes.map(({ status }) => status)], [[], ['unchanged']]);
    engine.store.change(copy, { status: 'FAILED' });
    assert.match((await publish(image, { project: engine.otherProject })).troubles.join(), /is FAILED/);
  });

  it('refuses what is not its own, before anything is changed', async () => {
    const image = baked('web-1');
    engine.store.add(idOf('web-1', engine.otherProject), { status: 'READY', sourceImageId: '1' });
    const refused = async (fields: object, options = {}): Promise<string> => (await publish(image, { ...fields }, options)).troubles.join('\n'); // prettier-ignore
    assert.match(
      await refused({ project: engine.otherProject }),
      /is there already, and Google says that it is no copy of/,
    );
    assert.match(await refused({ share: ['allAuthenticatedUsers'] }), /takes the input allow-public: true as well/);
    const stranger = baked('theirs', '', { family: 'web' });
    assert.match(await refused({ family: 'web' }), /Bakehouse did not make theirs, which is newer/);
    assert.equal(await refused({ family: 'web', 'take-over': true }), '');
    assert.equal(state(stranger), 'DEPRECATED');
    engine.store.remove(image);
    assert.match(await refused({}), /web-1 is gone, or not to be seen by these credentials/);
    assert.equal(await refused({}, { bestEffort: ['global'] }), '');
  });

  it('leaves others of the family alone, of another image or of nobody', async () => {
    const [other, stranger] = [baked('gpu-1', 'web-gpu', { family: 'web' }), baked('theirs', '', { family: 'web' })];
    const image = baked('web-1');
    const { preflight, troubles } = await publish(image, { family: 'web', previous: 'deprecate' });
    assert.deepEqual(troubles, []);
    assert.match(
      preflight.notices.join(),
      /2 more are in the family web, and Bakehouse did not make them \(theirs, gpu-1\)/,
    );
    assert.deepEqual([state(other), state(stranger), leadsTo('web')], [undefined, undefined, 'web-1']);
  });

  it('keeps who may use an image already, and grants under conditions', async () => {
    const image = baked('web-1');
    await publish(image, { share: [MEMBERS[0]] });
    const { changes } = await publish(image, { share: MEMBERS });
    assert.deepEqual(whats(changes), [`share: let ${MEMBERS[1]} use ${image}`]);
    assert.deepEqual((await publish(image, { share: MEMBERS })).changes, []);
  });

  it('changes nothing of who may use an image where Google does not tell who may already', async () => {
    const image = baked('web-1');
    for (const reply of [
      { status: 404, body: { error: { code: 404, message: 'gone' } } },
      { status: 200, body: { version: 1, bindings: [] } },
    ]) {
      engine.troubles.push({ method: 'GET', path: /getIamPolicy$/, reply });
      const { troubles } = await publish(image, { share: MEMBERS });
      assert.match(troubles.join(), /does not tell who may use|told in another form than is known: etag/);
    }
    assert.deepEqual(writes(), []);
  });

  it('is told what is wrong when it is planned', () => {
    const told: string[] = [];
    const planned = (leg: string, image: string) => ({ leg, axes: {}, values: new Map([['image', image]]) });
    const check = (fields: object): string => {
      told.length = 0;
      const { fields: schema, check: ask } = gcpTarget(() => Promise.reject(new Error('nobody')));
      ask(schema.parse(fields), [planned('web', 'web'), planned('db', 'Db')], (field, text) => void told.push(`${field}: ${text}`)); // prettier-ignore
      return told.join('\n');
    };
    assert.equal(check({ family: 'x-{image}' }).split('\n').length, 1);
    assert.match(check({ family: 'x-{image}' }), /family: names and families have 1 to 63 .* "x-Db"/);
    assert.match(check({ family: 'web' }), /family: "web" is for two images, of web and of db/);
    assert.match(check({ share: ['user:{nothing}'] }), /share: .*nothing/);
    for (const [fields, problem] of [
      [{ project: '../x' }, /takes the id of a project/],
      [{ share: ['everybody'] }, /takes user:EMAIL/],
      [{ labels: { Dept: 'x' } }, /would be no label of Google/],
      [{ previous: 'deprecate' }, /takes .{0,2}family.{0,2} as well/],
    ] as const)
      assert.throws(() => gcpFields.parse(fields), problem);
  });
});
