// The proof of the seam: a provider that only a folder of the tests has is added by one line, and an image of it goes from
// the plan to its copies. Its members one by one are proven beside the engines, in their example-provider.test.ts.
import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, it } from 'node:test';

import { markVerified } from '../../../src/actions/kitchen-verify/mark.ts';
import { tagImages } from '../../../src/bake/tags.ts';
import { steadyNow } from '../../../src/core/clock.ts';
import type { Found } from '../../../src/image/found.ts';
import type { Record } from '../../../src/image/record.ts';
import { injectImage } from '../../../src/kitchen/config/injection.ts';
import { parseInstanceState } from '../../../src/kitchen/run/instance-state.ts';
import { runningImage } from '../../../src/kitchen/run/running-image.ts';
import { findImages } from '../../../src/packer/run/artifact-id.ts';
import { sweep } from '../../../src/packer/run/leftovers.ts';
import { Observer } from '../../../src/packer/run/observer.ts';
import { providersOf } from '../../../src/packer/run/preflight.ts';
import { lookUpLegs } from '../../../src/plan/look-up.ts';
import { providers as shipped } from '../../../src/providers/providers.ts';
import { createLook, type GateVerdict, judgeLeg } from '../../../src/publish/engine/gate.ts';
import { createPublishers, readTargets } from '../../../src/publish/engine/targets.ts';
import { surveyTargets } from '../../../src/publish/engine/engine.ts';
import { readTemplate } from '../../../src/recipe/template/template-reader.ts';
import { type ExampleCloud, exampleProvider } from '../../support/example-provider/provider.ts';
import { fakeHost } from '../core/runner/fake-host.ts';
import { sampleAsker } from '../image/sample-asker.ts';
import { sampleImage, sampleRecord } from '../image/sample-record.ts';
import { request, subject } from '../kitchen/config/subjects.ts';
import { hclTemplate, ownBake, uiLine } from '../packer/run/fixtures.ts';
import { sampleDefinition } from '../plan/sample-definition.ts';

const KEY = 'bk1-example';
const host = { ...fakeHost(), annotate: () => {}, workspace: realpathSync(tmpdir()) };

function add() {
  const cloud: ExampleCloud = { images: new Map(), verified: new Set(), machines: new Set(), published: [] };
  // The one line.
  return { cloud, providers: [...shipped, exampleProvider(cloud)] };
}
type Added = ReturnType<typeof add>;

async function plan({ providers }: Added): Promise<Found | undefined> {
  const text = JSON.stringify({ builders: [{ type: 'example-vm' }] });
  const template = readTemplate([{ path: 't.json', text }], 'json');
  const { builds, buildsKnown } = template;
  const recipe = { builds, buildsKnown, template, depositsWith: () => [] };
  const wanted = { definition: sampleDefinition('web'), key: KEY, recipe };
  return (await lookUpLegs([wanted], providers, sampleAsker())).get('web');
}

function bakedRecord({ providers }: Added): Record {
  const artifact = { build: 'example-vm.a', builderId: 'acme.example', id: 'x-1', text: '', files: [] };
  const [image] = findImages([artifact], String, providers);
  assert.deepEqual([image?.provider, image?.region, image?.id], ['example', 'moon', 'x-1']);
  return sampleRecord({
    leg: 'web',
    image: 'web',
    key: KEY,
    images: [sampleImage({ provider: 'example', build: 'example-vm.a', region: 'moon', id: 'x-1', files: [] })],
    verification: {
      engine: 'kitchen',
      gate: 'pass',
      conclusion: 'success',
      image: 'x-1',
      'image-verified': true,
      instances: [],
      tools: {},
      at: '2026-11-21T10:02:00.000Z',
    },
  });
}

async function gate({ providers }: Added, record: Record): Promise<GateVerdict> {
  const { images } = record;
  const seen = await createLook(providers, { host, buildRegistry: null, images })({ record, leg: null });
  const found = { record, digest: `sha256:${'d'.repeat(64)}`, from: 'a test', attempt: 1 };
  return judgeLeg({ found, planned: null, verification: 'required', seen });
}

describe('a provider that one line adds', () => {
  it('is one of the bakes that its builders make', () => {
    const { providers } = add();
    const model = hclTemplate('source "example-vm" "a" {\n}\nbuild {\n  sources = ["source.example-vm.a"]\n}\n');
    assert.deepEqual(
      providersOf(model.builds, model, providers).map(({ name }) => name),
      ['example'],
    );
  });

  it('has its image planned, baked, tested and published', async () => {
    const added = add();
    const { cloud, providers } = added;
    assert.deepEqual(await plan(added), { kind: 'missing', reason: 'the shelf is empty' });
    const record = bakedRecord(added);
    assert.match((await gate(added, record)).refusals.join(), /x-1 is not on the shelf/);
    await tagImages(host, providers, [], record);
    const found = await plan(added);
    assert.deepEqual(found?.kind === 'found' && found.images.map(({ id }) => id), ['x-1']);
    // Baked and found again, and still not published: nobody tested it.
    assert.match((await gate(added, record)).refusals.join(), /x-1 has no mark/);

    const image = subject('example', { id: 'x-1', region: 'moon' });
    const kitchenFile = { driver: 'exampler', platforms: [{ name: 'a' }], suites: [{ name: 'one' }] };
    assert.equal(injectImage(request(kitchenFile, { providers, subject: image })).instances.length, 1);
    const asked = { providers, subject: image, note: () => {} };
    const running = await runningImage(asked, parseInstanceState('machine: m-7\n'), {});
    assert.deepEqual(running, { id: 'x-1', isSubject: true, note: 'm-7 runs x-1' });
    await markVerified(host, { 'pass-env': [], 'working-directory': '.' }, providers, { slug: 'web' }, record);
    assert.deepEqual([...cloud.verified], ['x-1']);
    assert.deepEqual(await gate(added, record), { isVerified: true, refusals: [] });

    const publishers = await createPublishers(providers, {
      targets: readTargets('The targets', { fleet: { example: { zones: ['south', 'east'] } } }, providers),
      candidatesOf: () => [
        { leg: 'web', slug: 'web', image: 'web', tier: 'application', axes: {}, record, images: record.images, folder: '/nowhere', isVerified: true, values: new Map() },
      ], // prettier-ignore
      plannedOf: () => null,
      common: {
        buildRegistry: null,
        environment: {},
        temporary: '/nowhere',
        bestEffort: new Set(),
        allowPublic: false,
      },
      files: () => assert.fail('no target has files'),
    });
    const { refusals, changes } = await surveyTargets(publishers, () => []);
    assert.deepEqual([refusals, changes.map(({ region }) => region)], [[], ['south', 'east']]);
    assert.deepEqual(cloud.published, ['fleet preflight']);
  });

  it('has what a failed bake left removed, and nothing that a guest named', async () => {
    const { cloud, providers } = add();
    for (const token of ['T1', 'T2', 'strange']) cloud.machines.add(token);
    const observer = new Observer(providers, Date.now, () => {});
    const lines = ['token T1', 'born', 'token T2'].map((text) => uiLine(`==> example-vm.a: Example: ${text}`));
    observer.reader.render(lines.join(''));
    const provider = providers.at(-1) ?? assert.fail();
    const found = await sweep({
      providers,
      asked: [{ provider, bake: ownBake({ regions: [], claims: [], otherBuilds: [] }) }],
      unasked: [],
      observer,
      kept: [],
      keepOnFailure: false,
      deadline: steadyNow() + 10_000,
    });
    assert.deepEqual(
      found.map(({ id, state }) => [id, state]),
      [['T1', 'removed']],
    );
    assert.deepEqual([...cloud.machines], ['T2', 'strange']);
  });
});
