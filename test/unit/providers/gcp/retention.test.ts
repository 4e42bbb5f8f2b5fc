// How images of Google Cloud go, against the stand-in that is held to Google's own description.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { Asker } from '../../../../src/image/asker.ts';
import type { RetentionWant } from '../../../../src/image/provider-retention.ts';
import { manifestRetain } from '../../../../src/image/retention.ts';
import { labelValue } from '../../../../src/providers/gcp/naming.ts';
import { gcpProvider } from '../../../../src/providers/gcp/provider.ts';
import { ComputeEngine } from '../../../support/gcp/compute-engine.ts';
import { connectTo } from '../../../support/gcp/in-process.ts';
import { selfLink } from '../../../support/gcp/resources.ts';

const WANT: RetentionWant = {
  regions: [],
  retain: manifestRetain.parse({ deprecate: '30d', disable: '60d', delete: '90d' }),
};
const NOW = '2026-11-30T12:00:00.000Z';

describe('images of Google Cloud that go', () => {
  let engine = new ComputeEngine();
  beforeEach(() => {
    engine = new ComputeEngine();
    Object.assign(engine.delays, { image: 0, remove: 0 });
  });
  afterEach(() => {
    engine.stop();
    assert.deepEqual([...engine.misfits], [], 'all is as Google describes it');
  });

  const idOf = (name: string, project = engine.project): string => `projects/${project}/global/images/${name}`;
  const put = (name: string, labels: Readonly<Record<string, string>> = {}, more: object = {}, project?: string) => {
    const own = { 'bakehouse-key': 'k', 'bakehouse-leg': 'web_2fx', 'bakehouse-run': '7', ...labels };
    return engine.store.add(idOf(name, project), { status: 'READY', labels: own, ...more });
  };
  const asker = (over: Partial<Asker> = {}): Asker => ({
    repository: '/', environment: { GOOGLE_OAUTH_ACCESS_TOKEN: 'x' }, passEnv: [], agent: 'test', untrusted: null,
    buildRegistry: null, ref: '', now: Date.parse(NOW), remember: async () => undefined, notice: () => {}, ...over,
  }); // prettier-ignore
  const retention = () => gcpProvider(connectTo(engine)).retention ?? assert.fail();
  const survey = async (over: Partial<RetentionWant> = {}) =>
    (await retention().survey({ ...WANT, ...over }, asker())).images;
  const kinds = async (over: Partial<RetentionWant> = {}) =>
    Object.fromEntries(
      (await survey(over)).map(({ id, holds }) => [id.split('/').at(-1), holds.map(({ kind }) => kind).join(' ')]),
    );
  const writes = (): readonly string[] => engine.requests.filter((one) => !one.startsWith('GET'));
  const stepOf = (name: string, stage: 'deprecate' | 'disable' | 'delete', over: Partial<RetentionWant> = {}) =>
    retention().carryOut({ region: 'global', id: idOf(name), stage, parts: [] }, { ...WANT, ...over }, asker());

  it('are told with what holds them, in the project and where targets copy to; those of others are not told', async () => {
    const plain = put('plain', {
      'bakehouse-ref': 'refs_2fheads_2fmain',
      'bakehouse-repository': 'acme_2fimages',
      'bakehouse-commit': 'c'.repeat(40),
    });
    const used = put('used');
    const zone = `projects/${engine.project}/zones/${engine.zone}`;
    engine.store.add(`${zone}/disks/d`, { sourceImageId: used.id, users: [selfLink(`${zone}/instances/vm`)] });
    engine.store.add(`${zone}/disks/spare`, { sourceImageId: plain.id, users: [] });
    put('named');
    const templates = `projects/${engine.project}/global/instanceTemplates`;
    const templateOf = (name: string, sourceImage: string): void =>
      void engine.store.add(`${templates}/${name}`, { properties: { disks: [{ initializeParams: { sourceImage } }] } });
    templateOf('by-name', 'global/images/named');
    templateOf('by-address', selfLink(idOf('named')));
    put('old', {}, { family: 'web', creationTimestamp: '2026-01-01T00:00:00Z' });
    put('new', {}, { family: 'web', creationTimestamp: '2026-02-01T00:00:00Z' });
    templateOf('by-family', `projects/${engine.project}/global/images/family/web`);
    put('kept', { 'bakehouse-keep': 'a_20lawsuit' });
    put('half', {}, { status: 'PENDING' });
    put('again', { 'bakehouse-disabled': '2026-11-01t00_3a00_3a00z' });
    engine.store.add(idOf('theirs'), { status: 'READY', labels: { team: 'x' } });
    put('copy', { 'bakehouse-copy-of': plain.id }, {}, engine.otherProject);
    const hints = [JSON.stringify({ fleet: { gcp: { project: engine.otherProject, family: 'web' } } })];
    assert.deepEqual(await kinds({ hints }), {
      plain: '',
      used: 'instance',
      named: 'launch-template launch-template',
      old: '',
      new: 'launch-template pointer',
      kept: 'by-hand',
      half: 'unknown',
      again: 'enabled-again',
      copy: '',
    });
    const found = await survey({ hints });
    const [first] = found;
    assert.deepEqual(
      [first?.leg, first?.ref, first?.repository, first?.commit, first?.run],
      ['web/x', 'refs/heads/main', 'acme/images', 'c'.repeat(40), '7'],
    );
    assert.deepEqual(first?.aliases, ['plain'], 'as templates name it without its project');
    assert.equal(found.find(({ id }) => id.endsWith('/copy'))?.copyOf, idOf('plain'));
    assert.match(found.find(({ id }) => id.endsWith('/kept'))?.holds[0]?.what ?? '', /\(a lawsuit\)/);
    assert.deepEqual(writes(), []);
  });

  it('are all held where something cannot be asked, and none are told where a project is not seen', async () => {
    put('plain');
    const list = ['compute.images.list', 'compute.images.getFromFamily'];
    engine.role = [...list, 'compute.disks.list'];
    assert.deepEqual(await kinds(), { plain: 'unknown' });
    engine.role = [...list, 'compute.instanceTemplates.list'];
    assert.deepEqual(await kinds(), { plain: 'unknown' });
    engine.role = null;
    const part = { status: 200, body: { kind: 'compute#diskAggregatedList', items: {}, unreachables: ['zones/x'] } };
    engine.troubles.push({ method: 'GET', path: /aggregated\/disks/, reply: part });
    assert.match((await survey())[0]?.holds[0]?.what ?? '', /did not reach zones\/x/);
    const warned = {
      status: 200,
      body: { kind: 'compute#diskAggregatedList', items: { 'zones/x': { warning: { code: 'UNREACHABLE' } } } },
    };
    engine.troubles.push({ method: 'GET', path: /aggregated\/disks/, reply: warned });
    assert.match((await survey())[0]?.holds[0]?.what ?? '', /warns of UNREACHABLE/);
    await assert.rejects(survey({ regions: ['not-mine-1'] }), /do not see the project not-mine-1/);
    await assert.rejects(retention().survey(WANT, asker({ untrusted: 'a fork' })), /a fork/);
    await assert.rejects(retention().survey(WANT, asker({ environment: {} })), /no credentials/);
  });

  it('are held by a label that is only a digest of what it would tell', async () => {
    const long = labelValue(`refs/tags/${'v'.repeat(80)}`);
    for (const label of ['ref', 'leg', 'run', 'parent', 'parent-project', 'repository'])
      put(label, { [`bakehouse-${label}`]: long });
    for (const { id, holds } of await survey()) {
      const label = id.split('/').at(-1);
      const what = `its label bakehouse-${label}, which is only a digest`;
      assert.deepEqual(holds, [{ kind: 'unknown', what }], label);
    }
    await assert.rejects(stepOf('ref', 'delete'), /held by its label bakehouse-ref, which is only a digest/);
  });

  it('are held by what their family leads to, which is none that is not ready', async () => {
    for (const [day, status] of [['1', 'READY'], ['2', 'READY'], ['3', 'PENDING'], ['4', 'FAILED']] as const)
      put(`of-${day}`, {}, { family: 'web', status, creationTimestamp: `2026-01-0${day}T00:00:00Z` }); // prettier-ignore
    assert.deepEqual(await kinds(), { 'of-1': '', 'of-2': 'pointer', 'of-3': 'unknown', 'of-4': 'unknown' });
    await assert.rejects(stepOf('of-2', 'delete'), /held by the family web, which leads to it/);
  });

  it('are held by templates that name them otherwise, and all of them where a name cannot be read', async () => {
    put('named');
    put('plain');
    const templates = `projects/${engine.project}/global/instanceTemplates`;
    const templateOf = (name: string, sourceImage: string): void =>
      void engine.store.add(`${templates}/${name}`, { properties: { disks: [{ initializeParams: { sourceImage } }] } });
    templateOf('by-number', 'projects/123456789012/global/images/named');
    templateOf('by-host', `https://compute-private.p.googleapis.com/compute/v1/${idOf('named')}`);
    templateOf('empty', '');
    assert.deepEqual(await kinds(), { named: 'launch-template launch-template', plain: '' });
    await assert.rejects(stepOf('named', 'delete'), /held by .*the template of instances by-number/);
    templateOf('by-view', `projects/${engine.project}/zones/${engine.zone}/imageFamilyViews/web`);
    const [hold] = (await survey()).find(({ id }) => id.endsWith('/plain'))?.holds ?? [];
    assert.equal(hold?.kind, 'unknown');
    assert.match(hold?.what ?? '', /by-view names .*imageFamilyViews\/web, which is no image as known here/);
  });

  it('are held by whom they are shared with', async () => {
    put('web');
    const compute = await connectTo(engine)({});
    const policy = { etag: 'ACAB', version: 1, bindings: [{ role: 'r', members: ['user:a@example.org'] }] };
    await compute.compute.change('POST', `${idOf('web')}/setIamPolicy`, { policy }).catch(() => undefined);
    const found = await survey();
    const holds = await retention().inspect?.(found, WANT, asker());
    assert.match(holds?.get(`global ${idOf('web')}`)?.[0]?.what ?? '', /shared with, .*user:a@example\.org/);
    engine.role = ['compute.images.list'];
    const refused = await retention().inspect?.(found, WANT, asker());
    assert.deepEqual([...(refused?.values() ?? [])].flat().map(({ kind }) => kind), ['unknown']); // prettier-ignore
    const retire = { ...WANT, retain: { ...WANT.retain, shared: 'retire' as const } };
    assert.equal((await retention().inspect?.(found, retire, asker()))?.size, 0);
  });

  it('are deprecated, made obsolete and deleted, each step again without harm, and marked where a kill left no mark', async () => {
    put('web', {}, { deprecated: { state: 'DEPRECATED', replacement: 'https://x/y' } });
    put('other');
    const state = async () =>
      (await survey()).filter(({ id }) => id.endsWith('/web')).map(({ stage, since }) => [stage, since]);
    assert.deepEqual(await state(), [['deprecate', null]], 'by publishing, which says no time');
    for (const _ of [1, 2]) await stepOf('web', 'deprecate');
    assert.deepEqual(await state(), [['deprecate', NOW]]);
    const label = /setLabels/;
    engine.troubles.push({ method: 'POST', path: label, reply: { status: 500, body: { error: { code: 500 } } }, times: 9 }); // prettier-ignore
    await assert.rejects(stepOf('web', 'disable'));
    engine.troubles.length = 0;
    assert.deepEqual(await state(), [['disable', null]], 'obsolete, and not marked yet');
    for (const _ of [1, 2]) await stepOf('web', 'disable');
    assert.deepEqual(await state(), [['disable', NOW]]);
    const { deprecated } = engine.store.get(idOf('web'))?.body ?? {};
    assert.deepEqual(deprecated, { state: 'OBSOLETE', replacement: 'https://x/y', deprecated: NOW, obsolete: NOW });
    for (const _ of [1, 2]) await stepOf('web', 'delete');
    assert.deepEqual(engine.inventory(), [idOf('other')]);
  });

  it('are looked at once more before each step', async () => {
    put('kept', { 'bakehouse-keep': '' });
    put('again', { 'bakehouse-disabled': 'x' });
    put('leads', {}, { family: 'web' });
    const used = put('used');
    const zone = `projects/${engine.project}/zones/${engine.zone}`;
    engine.store.add(`${zone}/disks/d`, { sourceImageId: used.id, users: [selfLink(`${zone}/instances/vm`)] });
    engine.store.add(idOf('theirs'), { status: 'READY', labels: {} });
    for (const [name, says] of [
      ['kept', /held by its label bakehouse-keep$/],
      ['again', /held by somebody who took back/],
      ['leads', /held by the family web, which leads to it/],
      ['used', /held by instance vm, whose disk is of it/],
      ['theirs', /no image of ours any more/],
    ] as const)
      await assert.rejects(stepOf(name, 'delete'), says);
    // Of a project that the plan asked, too: a machine there may have been started since.
    const plain = put('plain');
    const other = `projects/${engine.otherProject}/zones/${engine.zone}`;
    engine.store.add(`${other}/disks/d`, { sourceImageId: plain.id, users: [selfLink(`${other}/instances/far`)] });
    const hints = [JSON.stringify({ fleet: { gcp: { project: engine.otherProject, family: 'web' } } })];
    await assert.rejects(stepOf('plain', 'delete', { hints }), /held by instance far/);
    await assert.rejects(stepOf('plain', 'delete', { regions: [engine.otherProject] }), /held by instance far/);
    await assert.rejects(retention().carryOut({ region: 'global', id: 'x', stage: 'delete', parts: [] }, WANT, asker()), /no image of Google/); // prettier-ignore
    assert.deepEqual(writes(), []);
  });
});
