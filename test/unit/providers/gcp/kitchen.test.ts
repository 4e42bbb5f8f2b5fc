import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { gcpAdoption } from '../../../../src/providers/gcp/adoption.ts';
import type { Asker } from '../../../../src/image/asker.ts';
import type { AdoptedLeg } from '../../../../src/image/provider-plan.ts';
import { gcpKitchen, gcpRunning } from '../../../../src/providers/gcp/kitchen.ts';
import { lookUpGoogle } from '../../../../src/providers/gcp/look-up.ts';
import { ComputeEngine } from '../../../support/gcp/compute-engine.ts';
import { connectTo } from '../../../support/gcp/in-process.ts';
import { selfLink } from '../../../support/gcp/resources.ts';

const environment = { GOOGLE_OAUTH_ACCESS_TOKEN: 'x' };

describe('instances of kitchen-google', () => {
  let engine = new ComputeEngine();
  beforeEach(() => void (engine = new ComputeEngine()));
  afterEach(() => {
    engine.stop();
    assert.deepEqual([...engine.misfits], [], 'all is as Google describes it');
  });

  const image = (name: string) =>
    engine.store.add(`projects/${engine.project}/global/images/${name}`, { status: 'READY' });
  const start = (name: string, of: ReturnType<typeof image>, labels = {}): string => {
    const at = `projects/${engine.project}/zones/${engine.zone}`;
    engine.store.add(`${at}/disks/${name}`, { sourceImage: selfLink(of.path), sourceImageId: of.id });
    engine.store.add(`${at}/instances/${name}`, {
      labels,
      disks: [{ boot: true, source: selfLink(`${at}/disks/${name}`) }],
    });
    return name;
  };
  const subject = (id: string) => ({ leg: 'web', slug: 'web', provider: 'gcp', region: 'global', account: engine.project, id, reference: id, files: [] }); // prettier-ignore
  const running = (id: string, server: string) => gcpRunning(connectTo(engine))(subject(id), server, environment);

  it('run what Google says that their disk was made of, by its number', async () => {
    const [own, other] = [image('web-1'), image('web-2')];
    start('tk-a', own);
    assert.deepEqual(await running(own.path, 'tk-a'), { id: own.path, isSubject: true, note: `Google says that tk-a runs ${own.path}` });
    assert.equal((await running(other.path, 'tk-a')).isSubject, false);
    engine.store.remove(own.path);
    image('web-1');
    assert.equal((await running(own.path, 'tk-a')).isSubject, false, 'another one of its name');
    engine.ignoresFilters = true;
    assert.match((await running(own.path, 'tk-b')).note, /not proved: Google knows no instance tk-b/);
    assert.match((await running(own.path, '../x')).note, /names none of Google/);
  }); // prettier-ignore

  it('are removed after a kill where they have the mark of the run, and told where they lack it', async () => {
    const own = image('web-1');
    const mark = randomBytes(8).toString('hex');
    start('tk-a', own, { 'bakehouse-mark': mark });
    start('tk-b', own);
    const noted = ['tk-a', 'tk-b', 'tk-c', '../x'].map((id) => ({ region: 'global', id }));
    const found = await gcpKitchen(connectTo(engine)).sweep?.({ mark, environment, noted, kept: [] });
    await engine.settled();
    assert.deepEqual(found?.map(({ id, state }) => [id, state]), [['tk-a', 'removed'], ['tk-b', 'left']]); // prettier-ignore
    assert.match(
      found?.[1]?.command ?? '',
      /^gcloud compute instances delete tk-b --zone europe-west1-b --project lab-/,
    );
    assert.equal(
      engine.store.get(`projects/${engine.project}/zones/${engine.zone}/instances/tk-b`) === undefined,
      false,
    );
  });

  it('are found on whatever page of the list, and in whatever zone', async () => {
    const own = image('web-1');
    start('tk-a', own, { 'bakehouse-mark': 'aa' });
    const elsewhere = `projects/${engine.project}/zones/us-east1-b/instances/tk-a`;
    engine.store.add(elsewhere, { labels: {}, disks: [] });
    assert.match((await running(own.path, 'tk-a')).note, /not proved: 2 instances of the project .* are called tk-a/);
    const noted = [{ region: 'global', id: 'tk-a' }];
    const found = await gcpKitchen(connectTo(engine)).sweep?.({ mark: 'aa', environment, noted, kept: [] });
    await engine.settled();
    assert.deepEqual(
      found?.map(({ region, state }) => [region, state]).toSorted(),
      [[engine.zone, 'removed'], ['us-east1-b', 'left']],
    ); // prettier-ignore
  });

  it('are told as not looked for where nobody knows in which project, or does not see it', async () => {
    const noted = [{ region: 'global', id: 'tk-a' }];
    for (const project of [null, 'unseen-project']) {
      const connect = async () => ({ ...(await connectTo(engine)({})), project });
      const found = await gcpKitchen(connect).sweep?.({ mark: 'aa', environment, noted, kept: [] });
      assert.deepEqual(found?.map(({ state, id }) => [state, id]), [['unchecked', 'tk-a']], String(project)); // prettier-ignore
      assert.match(
        found?.[0]?.reason ?? '',
        /could not be looked for: .*(?:GOOGLE_CLOUD_PROJECT|see no project unseen-project)/,
      );
    }
  });

  it('may start from an image that was made elsewhere, once it is adopted', async () => {
    const own = image('web-1');
    const adoption = gcpAdoption(() => () => connectTo(engine)({}));
    const asker: Asker = { repository: '/', environment, passEnv: [], agent: 'x', untrusted: null, buildRegistry: null, ref: '', now: 0, remember: async () => undefined, notice: () => {} }; // prettier-ignore
    const leg: AdoptedLeg = {
      slug: 'web', key: 'bk-web', builds: [{ type: 'googlecompute', name: 'web', literals: {}, archives: () => [] }], hints: [],
      workingDirectory: '/', refs: { own: '' }, account: null, role: null, leg: 'web', tier: 'application', name: 'web-1', arch: null, recipe: null, epoch: undefined,
    }; // prettier-ignore
    const look = (over: Partial<AdoptedLeg> = {}, id = own.path) => adoption.look({ ...leg, ...over }, id, asker);
    await (await look()).adopt({ ref: 'refs/heads/main', reason: 'made by hand' });
    const [found] = await lookUpGoogle([leg], () => connectTo(engine)({}), { environment });
    assert.deepEqual(found?.kind === 'found' && found.images.map(({ id, verified }) => [id, verified]), [
      [own.path, false],
    ]);
    await assert.rejects(look({ key: 'bk-other' }), /it has the key bk-web already, of another bake/);
    await assert.rejects(
      look({ name: 'db-1', account: 'other-house' }),
      /is of the project lab-.*; its name is "web-1"/,
    );
    await assert.rejects(look({}, `${own.path}-x`), /has no such image/);
    assert.match(adoption.reasonProblem('X'.repeat(30)) ?? '', /say it in fewer words/);
    assert.equal(adoption.reasonProblem('made by hand'), undefined);
  });
});
