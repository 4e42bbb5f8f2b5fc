import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { WantedLeg } from '../../../../src/image/provider-plan.ts';
import type { BakedImage } from '../../../../src/image/record.ts';
import { withdrawImage } from '../../../../src/providers/gcp/contest.ts';
import { completeImage } from '../../../../src/providers/gcp/image.ts';
import { lookUpGoogle } from '../../../../src/providers/gcp/look-up.ts';
import { markBaked, markUnverified, markVerified } from '../../../../src/providers/gcp/marks.ts';
import { openGoogleWitness } from '../../../../src/providers/gcp/witness.ts';
import { ComputeEngine } from '../../../support/gcp/compute-engine.ts';
import { connectTo } from '../../../support/gcp/in-process.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';

const environment = { GOOGLE_OAUTH_ACCESS_TOKEN: 'x' };
const want = (over: Partial<WantedLeg> = {}): WantedLeg => ({
  slug: 'web', key: 'bk-web', builds: [{ type: 'googlecompute', name: 'web', literals: {}, archives: () => [] }], hints: [],
  workingDirectory: '/', refs: { own: '' }, account: null, role: null, ...over,
}); // prettier-ignore

describe('images that were baked on Compute Engine', () => {
  let engine = new ComputeEngine();
  beforeEach(() => {
    engine = new ComputeEngine();
    engine.delays.remove = 0;
  });
  afterEach(() => {
    engine.stop();
    assert.deepEqual([...engine.misfits], [], 'all is as Google describes it');
  });

  const idOf = (name: string): string => `projects/${engine.project}/global/images/${name}`;
  const put = (name: string, creationTimestamp: string, over: object = {}, build = 'web'): BakedImage => {
    engine.store.add(idOf(name), { status: 'READY', creationTimestamp, labels: { dept: 'x' }, ...over });
    return sampleImage({ provider: 'gcp', build, account: engine.project, region: 'global', id: idOf(name), created: creationTimestamp }); // prettier-ignore
  };
  const mark = async (
    images: readonly BakedImage[],
    tags: Readonly<Record<string, string>> = {},
    key = 'bk-web',
  ): Promise<readonly string[]> => {
    const refused: string[] = [];
    const onRefused = (_: unknown, error: unknown): void => void refused.push(String(error));
    await markBaked({ environment, images, tags, key, onRefused }, connectTo(engine));
    return refused;
  };
  const lookUp = async (...legs: readonly WantedLeg[]) =>
    lookUpGoogle(legs, () => connectTo(engine)(environment), { environment });
  const labels = (name: string): unknown => engine.store.get(idOf(name))?.body['labels'];

  it('are found by their labels, with one list for any number of keys', async () => {
    const [image, other] = [put('web-1', '2026-01-02T00:00:00.000+01:00'), put('web-2', '2026-01-03T00:00:00Z')];
    assert.deepEqual(
      await mark([image], {
        'bakehouse:run': '7',
        'bakehouse:packer': '1.6.6',
        'bakehouse:leg': 'web/noble',
        dept: 'y',
      }),
      [],
    );
    await mark([other], {}, 'bk-other');
    for (const name of ['a', 'b', 'c']) put(name, '2026-01-01T00:00:00Z');
    const [found, second, none] = await lookUp(want(), want({ key: 'bk-other' }), want({ key: 'bk-none' }));
    assert.deepEqual(found?.kind === 'found' && found.images, [
      {
        build: 'web',
        provider: 'gcp',
        account: engine.project,
        region: 'global',
        id: image.id,
        created: '2026-01-01T23:00:00.000Z',
        digests: {},
        tags: [],
        files: [],
        verified: false,
        runId: '7',
        leg: 'web/noble',
        packer: '1.6.6',
      },
    ]);
    assert.equal(second?.kind === 'found' && second.images[0]?.id, other.id);
    assert.deepEqual(none, { kind: 'missing', reason: null });
    assert.equal(engine.requests.filter((one) => one.endsWith('/global/images')).length, 1);
    assert.equal(JSON.stringify(labels('web-1')).includes('"dept":"y"'), true);
  });

  it('are looked at one by one, as a filter may be passed over', async () => {
    engine.ignoresFilters = true;
    put('other', '2026-01-04T00:00:00Z');
    await mark([put('web-2', '2026-01-03T00:00:00Z')], {}, 'bk-other');
    assert.deepEqual(await lookUp(want()), [{ kind: 'missing', reason: null }]);
  });

  it('are taken whole or not at all, the newest bake first', async () => {
    const [a, b] = [put('a', '2026-01-01T00:00:00Z'), put('b', '2026-01-01T00:00:00Z', {}, 'db')];
    await mark([a, b], { 'bakehouse:run': '1' });
    const [c, d] = [put('c', '2026-01-02T00:00:00Z'), put('d', '2026-01-02T00:00:00Z', {}, 'db')];
    await mark([c, d], { 'bakehouse:run': '2' });
    engine.store.remove(d.id);
    const [first] = await lookUp(want());
    assert.deepEqual(first?.kind === 'found' && first.images.map(({ id }) => id), [b.id, a.id]);
    engine.store.change(a.id, { status: 'FAILED' });
    assert.deepEqual(await lookUp(want()), [
      { kind: 'missing', reason: 'a is FAILED; 1 of 2 images are there; 1 of 2 images are there' },
    ]);
    engine.store.change(a.id, { status: 'READY', deprecated: { state: 'OBSOLETE' } });
    assert.match(JSON.stringify(await lookUp(want())), /a is OBSOLETE: nothing starts from it any more/);
  });

  it('are of the refs that a leg takes, also where a name is too long for a label', async () => {
    const long = `refs/heads/${'Feature/'.repeat(12)}x`;
    await mark([put('a', '2026-01-01T00:00:00Z')], { 'bakehouse:ref': 'refs/heads/main' });
    await mark([put('b', '2026-01-02T00:00:00Z')], { 'bakehouse:ref': long });
    const taken = async (refs: WantedLeg['refs']): Promise<string | undefined> => {
      const [found] = await lookUp(want({ refs }));
      return found?.kind === 'found' ? found.images[0]?.id : undefined;
    };
    assert.equal(await taken({ own: long, from: [] }), idOf('b'));
    assert.equal(await taken({ own: 'refs/heads/x', from: ['main'] }), idOf('a'));
    assert.equal(await taken({ own: 'refs/heads/x', from: [] }), undefined);
  });

  it('keep the labels of others who write at the same time', async () => {
    const image = put('web-1', '2026-01-02T00:00:00Z');
    engine.troubles.push({ method: 'POST', path: /setLabels$/, reply: { status: 412, body: { error: { code: 412, errors: [{ reason: 'conditionNotMet' }] } } }, times: 2 }); // prettier-ignore
    assert.deepEqual(await mark([image]), []);
    engine.troubles.push({ method: 'POST', path: /setLabels$/, reply: { status: 412, body: {} }, times: 9 });
    assert.match((await mark([image])).join(), /HTTP 412/);
    assert.equal(engine.requests.filter((one) => one.endsWith('/setLabels')).length, 8);
  });

  it('pass their tests by their own id, which a copy of them has not', async () => {
    const image = put('web-1', '2026-01-02T00:00:00Z');
    const passed = { environment, run: '8', key: 'bk-web' };
    await assert.rejects(markVerified(image, passed, connectTo(engine)), /has not the label bakehouse-key of its bake/);
    await mark([image], { 'bakehouse:run': '7' });
    await markVerified(image, passed, connectTo(engine));
    const record = sampleRecord({ key: 'bk-web', 'baked-in': '7', images: [image] });
    const look = openGoogleWitness(() => connectTo(engine)(environment));
    assert.deepEqual(await look({ record, leg: null }, image), { kind: 'seen', problems: [], untested: null });
    for (const _ of [1, 2]) await markUnverified(image, { environment }, connectTo(engine));
    assert.match(JSON.stringify(await look({ record, leg: null }, image)), /no label bakehouse-verified/);
    await markVerified(image, passed, connectTo(engine));
    const copied = labels('web-1');
    engine.store.remove(image.id);
    put('web-1', '2026-01-03T00:00:00Z', { labels: copied });
    const seen = await look({ record, leg: null }, image);
    assert.match(JSON.stringify(seen), /made at 2026-01-02T00:00:00Z, but Google says 2026-01-03/);
    assert.match(JSON.stringify(seen), /it has no label bakehouse-verified with its own id/);
    engine.store.remove(image.id);
    assert.match(JSON.stringify(await look({ record, leg: null }, image)), /it is gone"\],"isGone":true/);
    const elsewhere = { ...image, id: image.id.replace(engine.project, 'somebody-elses') };
    assert.match(
      JSON.stringify(await look({ record, leg: null }, elsewhere)),
      /"unknown".*without its project somebody-elses: the credentials at hand see none/,
    );
    engine.troubles.push({ method: 'GET', path: new RegExp(`projects/${engine.project}$`), reply: { status: 403, body: { error: { code: 403, message: 'may not' } } } }); // prettier-ignore
    const unsure = openGoogleWitness(() => connectTo(engine)(environment));
    assert.match(JSON.stringify(await unsure({ record, leg: null }, image)), /"unknown".*HTTP 403/);
    assert.match(
      JSON.stringify(await look({ record, leg: null }, { ...image, id: 'web-1' })),
      /says no project with it/,
    );
  });

  it('are not looked for where nobody can ask', async () => {
    const kinds = async (env: Readonly<Record<string, string>>, connect = connectTo(engine)) =>
      lookUpGoogle([want()], () => connect(env), { environment: env });
    assert.deepEqual(await kinds({ HOME: '/nowhere' }), [
      { kind: 'unknown', reason: 'there are no credentials of Google Cloud' },
    ]);
    engine.troubles.push({ method: 'GET', path: /images$/, reply: 'silence' });
    assert.match(JSON.stringify(await kinds(environment)), /unknown.*could not be asked: it did not answer/);
    const other = want({ account: 'other-project' });
    assert.deepEqual(await lookUp(other), [{ kind: 'unknown', reason: 'these credentials do not see the project' }]);
  });

  it('are completed by their project, and by their name alone only where they were just made', async () => {
    const [old, now] = [put('old', '2026-01-02T00:00:00Z'), put('now', new Date().toISOString())];
    const complete = async (image: BakedImage) =>
      completeImage({ ...image, created: null }, environment, connectTo(engine));
    assert.equal((await complete({ ...now, id: 'now' })).id, now.id);
    assert.equal((await complete({ ...old, id: 'old' })).id, 'old');
    assert.equal((await complete(old)).created, '2026-01-02T00:00:00.000Z');
    assert.equal((await complete({ ...old, account: 'other-project', id: 'now' })).id, 'now');
  });

  it('say what they were baked on, however long that is called', async () => {
    const image = put('web-1', '2026-01-02T00:00:00Z');
    for (const parent of [`projects/example.org:images/global/images/${'n'.repeat(63)}`, 'debian-12']) {
      assert.deepEqual(await mark([image], { 'bakehouse:parent': parent }), []);
      const [found] = await lookUp(want());
      assert.equal(found?.kind === 'found' && found.images[0]?.parent, parent);
    }
  });

  it('are not marked where they went meanwhile', async () => {
    const image = put('web-1', '2026-01-02T00:00:00Z');
    await mark([image]);
    const gone = { status: 404, body: { error: { code: 404, message: 'gone' } } };
    engine.troubles.push({ method: 'POST', path: /setLabels$/, reply: gone });
    await assert.rejects(
      markVerified(image, { environment, run: '8', key: 'bk-web' }, connectTo(engine)),
      /Google Cloud has no image projects/,
    );
  });

  it('are withdrawn by the run that lost, unless they are in a family', async () => {
    const [a, b] = [put('a', '2026-01-01T00:00:00Z'), put('b', '2026-01-01T00:00:00Z', { family: 'web' })];
    const [c, d] = [put('c', '2026-01-01T00:00:00Z'), put('d', '2026-01-01T00:00:00Z')];
    await mark([a, b, c]);
    await markVerified(c, { environment, run: '8', key: 'bk-web' }, connectTo(engine));
    const withdraw = async (image: BakedImage) => withdrawImage(image, environment, connectTo(engine));
    await withdraw(a);
    await assert.rejects(withdraw(b), /in the family web/);
    await assert.rejects(withdraw(c), /passed its tests/);
    await assert.rejects(withdraw(d), /has no label bakehouse-key/);
    assert.deepEqual(engine.inventory(), [b.id, c.id, d.id]);
  });
});
