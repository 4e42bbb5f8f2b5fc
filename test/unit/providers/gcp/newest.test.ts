import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { newestGcpImage, type NewestGcpImage } from '../../../../src/providers/gcp/newest.ts';
import { gcpRecipeWords } from '../../../../src/providers/gcp/recipe-words.ts';
import { ComputeEngine } from '../../../support/gcp/compute-engine.ts';
import { connectTo } from '../../../support/gcp/in-process.ts';

describe('the newest image of Google Cloud', () => {
  let engine = new ComputeEngine();
  beforeEach(() => {
    engine = new ComputeEngine();
    const put = (name: string, day: number, over: object): unknown =>
      engine.store.add(`projects/${engine.project}/global/images/${name}`, { status: 'READY', creationTimestamp: `2026-01-0${day}T00:00:00.000-07:00`, ...over }); // prettier-ignore
    put('web-1', 1, { family: 'web', labels: { tier: 'base' } });
    put('web-2', 2, { family: 'web', labels: { tier: 'base' } });
    put('web-3', 3, { family: 'web', deprecated: { state: 'DEPRECATED' } });
    put('web-4', 4, { family: 'web', status: 'PENDING' });
    put('db-1', 5, { labels: { tier: 'base' } });
  });
  afterEach(() => engine.stop());

  const newest = async (over: Partial<NewestGcpImage>): Promise<string> => {
    const google = await connectTo(engine)({});
    return (await newestGcpImage({ family: null, name: null, labels: {}, project: null, ...over }, google)).name ?? '';
  };

  it('is that of a family, by a glob, by labels, or by all of them', async () => {
    assert.equal(await newest({ family: 'debian-12', project: 'debian-cloud' }), 'debian-12-v1');
    assert.equal(await newest({ name: 'web-*' }), 'web-2');
    assert.equal(await newest({ name: '*b-?' }), 'db-1');
    assert.equal(await newest({ labels: { tier: 'base' } }), 'db-1');
    assert.equal(await newest({ labels: { tier: 'base' }, family: 'web' }), 'web-2');
    assert.equal(await newest({ name: 'web-1' }), 'web-1');
  });

  it('is missed with what was wanted', async () => {
    await assert.rejects(newest({ family: 'nothing' }), /no image in lab-\w+ .*is one of the family "nothing"/);
    await assert.rejects(newest({ name: 'web-*x*' }), /one named "web-\*x\*"/);
    await assert.rejects(newest({ family: '../x', project: 'debian-cloud' }), /one of the family "\.\.\/x"/);
    await assert.rejects(newest({ name: 'x', project: '../x' }), /is no id of a project/);
    engine.troubles.push({ method: 'GET', path: /images$/, reply: 'silence' });
    await assert.rejects(newest({ name: 'x' }), /could not be looked for: .*did not answer/);
  });

  it('is asked for a template that names a family and its one project', () => {
    const requests = (settings: Readonly<Record<string, unknown>>) =>
      gcpRecipeWords.bases?.ofBuilder({
        folder: '.',
        value: ([name], absent) => settings[name] ?? absent,
        text: (name) => (typeof settings[name] === 'string' ? settings[name] : null),
      });
    const family = { source_image_family: 'debian-12' };
    assert.deepEqual(requests({ ...family, source_image_project_id: ['debian-cloud'] }), [
      { of: 'gcp', family: 'debian-12', name: null, labels: {}, project: 'debian-cloud' },
    ]);
    for (const others of [
      {},
      { source_image_project_id: ['a', 'b'] },
      { source_image_project_id: ['a'], source_image: 'x' },
    ])
      assert.deepEqual(requests({ ...family, ...others }), []);
  });
});
