// What was written before something got another name means the same today.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { readSettings } from '../../src/actions/bake/settings.ts';
import { planInputs } from '../../src/actions/plan/inputs.ts';
import { readInputs } from '../../src/core/runner/inputs.ts';
import { createBakeFolder } from '../../src/bake/folder.ts';
import { readJournal } from '../../src/bake/journal.ts';
import { sha256 } from '../../src/core/files/files.ts';
import { jobFolder } from '../../src/core/files/paths.ts';
import { canonicalJson } from '../../src/core/values.ts';
import { latestRecords } from '../../src/image/record-chain.ts';
import { plannedRecord, readRecordFile } from '../../src/image/record-file.ts';
import { readPlan } from '../../src/plan/plan-file.ts';
import { readManifest } from '../../src/plan/manifest/read.ts';
import { providers } from '../../src/providers/providers.ts';
import { selectLegs } from '../../src/plan/selection.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { verdictOf } from '../support/schema.ts';
import { temporaryFolder } from '../unit/core/temporary-folder.ts';
import { fakeHost } from '../unit/core/runner/fake-host.ts';
import { printPlan } from '../unit/plan/print-plan.ts';

/** Written by Bakehouse when a tier was a layer: a plan, the record of a bake, and the journal of one that was killed. */
const former = (name: string): string => fileURLToPath(new URL(`../fixtures/former/${name}`, import.meta.url));

/** What the plan was made of, in the words of then. */
const FILES = {
  '.gitignore': 'out/\n',
  'base.pkr.hcl':
    'source "file" "disk" {\n  content = "base"\n  target  = "out/base.img"\n}\nbuild { sources = ["source.file.disk"] }\n',
  'web.pkr.hcl':
    'variable "parent" { type = string }\nsource "file" "disk" {\n  content = "web on ${var.parent}"\n  target  = "out/web.img"\n}\nbuild { sources = ["source.file.disk"] }\n',
};
const MANIFEST = `version: 1
name: 'acme-{image}-{layer}'
images:
  base:
    layer: base
    packer: { template: base.pkr.hcl }
    tags: { 'acme:layer': '{layer}' }
    verify: none
  web:
    from: base
    packer: { template: web.pkr.hcl, vars: { parent: '{parent.id}' } }
    verify: none
    publish: [folder]
targets:
  folder: { files: { deliver: artifact, map: '{layer}.json', field: '{image}' } }
`;
/** The same in the words of today; the tag is the user's own. */
const TODAY = MANIFEST.replace('layer: base', 'tier: base').replaceAll('{layer}', '{tier}');

/** The build registry of the plan, and of a manifest then. */
const REGISTRY = 'ghcr.io/acme/staging';

async function repositoryOf(t: TestContext, manifest: string): Promise<string> {
  const repository = realpathSync(await workspaceWith(t, { ...FILES, 'bakehouse.yml': manifest }));
  const git = (...args: readonly string[]): void => {
    execFileSync('git', args, { cwd: repository, stdio: 'ignore' });
  };
  git('init', '-q');
  git('add', '.');
  return repository;
}

const definitionsOf = (repository: string) =>
  readManifest({ repository, file: 'bakehouse.yml', environment: {}, providers }).legs.map(
    ({ definition }) => definition,
  );

describe('a layer, which is a tier today', () => {
  it('is read in a plan and in its records', () => {
    const { plan } = readPlan(former('plan.json'));
    assert.deepEqual(
      plan.legs.map(({ leg, tier }) => [leg, tier]),
      [
        ['base', 'base'],
        ['web', 'application'],
      ],
    );
    assert.deepEqual(
      plan.records.map(({ leg, tier }) => [leg, tier]),
      [
        ['base', 'base'],
        ['web', 'application'],
      ],
    );
    assert.equal('layer' in (plan.legs[0] ?? {}), false);
  });

  it('leaves a record of a plan the digest by which a verification then named it', () => {
    const { records } = z
      .object({ records: z.array(z.looseObject({ leg: z.string() })) })
      .parse(JSON.parse(readFileSync(former('plan.json'), 'utf8')));
    const [first] = records;
    const [before] = readPlan(former('plan.json')).plan.records;
    assert.ok(before !== undefined);
    // As kitchen-verify of then took it over from the plan.
    const text = `${canonicalJson({ ...first, stage: 'verify', previous: sha256(`${canonicalJson(first)}\n`) })}\n`;
    assert.match(text, /"layer":"base"/);
    const path = join(temporaryFolder(), 'record.json');
    writeFileSync(path, text);
    const { byLeg, problems } = latestRecords({
      records: [plannedRecord(before), readRecordFile(path)],
      problems: [],
    });
    assert.deepEqual([...problems], []);
    assert.equal(byLeg.get('base')?.record.stage, 'verify');
  });

  it('is read in a record', () => assert.equal(readRecordFile(former('record.json')).record.tier, 'base'));

  it('is refused where it is none, and where there is none', () => {
    const text = readFileSync(former('record.json'), 'utf8');
    const path = join(temporaryFolder(), 'record.json');
    for (const wrong of [text.replace('"layer": "base"', '"layer": "top"'), text.replace('  "layer": "base",\n', '')]) {
      assert.notEqual(wrong, text);
      writeFileSync(path, wrong);
      assert.throws(() => readRecordFile(path), /is not valid: tier: /);
    }
  });

  it('is read in the journal of a bake', () => {
    const temporary = realpathSync(temporaryFolder());
    const folder = createBakeFolder({ temporary });
    mkdirSync(dirname(folder.journal), { recursive: true });
    writeFileSync(
      folder.journal,
      readFileSync(former('journal.json'), 'utf8').replaceAll('/temporary/bakehouse', jobFolder({ temporary })),
    );
    const read = readJournal({ temporary }, folder.journal, providers);
    assert.equal(read?.journal?.record.tier, 'infrastructure');
    assert.equal(read?.journal?.mark, 'a'.repeat(32));
  });

  it('is read in a manifest, as a member and as a placeholder', async (t) => {
    const [then, now] = [await repositoryOf(t, MANIFEST), await repositoryOf(t, TODAY)];
    assert.notEqual(MANIFEST, TODAY);
    assert.deepEqual(definitionsOf(then), definitionsOf(now));
    assert.deepEqual(
      definitionsOf(then).map(({ name, tier, tags }) => ({ name, tier, tags })),
      [
        { name: 'acme-base-base', tier: 'base', tags: { 'acme:layer': 'base' } },
        { name: 'acme-web-application', tier: 'application', tags: {} },
      ],
    );
  });

  it('makes the keys that images had', async (t) => {
    const { plan } = readPlan(former('plan.json'));
    const keysOf = (legs: typeof plan.legs) => legs.map(({ leg, recipe, key }) => ({ leg, recipe, key }));
    const path = join(temporaryFolder(), 'plan.json');
    for (const manifest of [MANIFEST, TODAY]) {
      writeFileSync(path, await printPlan(await repositoryOf(t, manifest)));
      assert.deepEqual(keysOf(readPlan(path).plan.legs), keysOf(plan.legs));
    }
  });

  it('does not stand beside a tier in a manifest', async (t) => {
    const repository = await repositoryOf(t, MANIFEST.replace('layer: base', 'layer: base\n    tier: base'));
    assert.throws(() => definitionsOf(repository), /images\.base has either tier or layer, its former name, not both/);
  });

  it('is named as it is written where it is wrong, and is not among the names that are known', async (t) => {
    const wrong = await repositoryOf(t, MANIFEST.replace('layer: base', 'layer: top'));
    assert.throws(
      () => definitionsOf(wrong),
      /images\.base\.layer must be base, infrastructure or application, but was "top"/,
    );
    const unknown = await repositoryOf(t, MANIFEST.replace('layer: base', 'colour: red'));
    assert.throws(() => definitionsOf(unknown), /"colour" is not known here\. Known are tier, over,/);
  });

  it('is known to editors', () => {
    const image = { packer: { template: 'a' } };
    assert.deepEqual(verdictOf('manifest', { version: 1, images: { web: { ...image, layer: 'base' } } }), []);
    assert.notDeepEqual(verdictOf('manifest', { version: 1, images: { web: { ...image, layer: 'top' } } }), []);
  });

  it('chooses legs', () => {
    const legs = [
      { leg: 'base', parent: null, tier: 'base' as const },
      { leg: 'web', parent: 'base', tier: 'application' as const },
    ];
    for (const glob of ['layer=base', 'tier=base'])
      assert.deepEqual([...selectLegs(legs, { only: [glob], except: [], with: 'none' })], ['base']);
    assert.throws(
      () => selectLegs(legs, { only: ['layer=bass'], except: [], with: 'none' }),
      /holds "layer=bass", which names no leg of the plan\. A tier is tier=base or tier=application\./,
    );
  });

  it('is taken as an input of bake', () => {
    const read = (inputs: Readonly<Record<string, string>>) =>
      readSettings(fakeHost({ inputs: { template: 'app.json', ...inputs } }));
    assert.equal(read({ layer: 'base' }).tier, 'base');
    // The runner fills in the default of `tier` where a step does not give it.
    assert.equal(read({ layer: 'base', tier: 'application' }).tier, 'base');
    assert.equal(read({ layer: 'base', tier: 'infrastructure' }).tier, 'infrastructure');
    assert.equal(read({ layer: ' ', tier: '' }).tier, 'application');
    assert.throws(() => read({ layer: 'top' }), /"tier" must be base, infrastructure or application, but was "top"/);
  });
});

describe('staging, which is a build registry today', () => {
  const read = (repository: string) =>
    readManifest({ repository, file: 'bakehouse.yml', environment: {}, providers }).buildRegistry;

  it('is read in a plan', () => {
    const { plan } = readPlan(former('plan.json'));
    assert.equal(plan['build-registry'], REGISTRY);
    assert.equal('staging' in plan, false);
  });

  it('is not missed in a plan that has neither', () => {
    const path = join(temporaryFolder(), 'plan.json');
    const text = readFileSync(former('plan.json'), 'utf8');
    writeFileSync(path, text.replace(`"staging":"${REGISTRY}",`, ''));
    assert.throws(() => readPlan(path), /is not valid: build-registry: /);
  });

  it('is read in a manifest', async (t) => {
    for (const name of ['staging', 'build-registry'])
      assert.equal(
        read(await repositoryOf(t, MANIFEST.replace('version: 1\n', `version: 1\n${name}: ${REGISTRY}\n`))),
        REGISTRY,
      );
    assert.equal(read(await repositoryOf(t, MANIFEST)), null);
    const both = `version: 1\nstaging: ${REGISTRY}\nbuild-registry: ${REGISTRY}\n`;
    const twice = await repositoryOf(t, MANIFEST.replace('version: 1\n', both));
    assert.throws(
      () => read(twice),
      /bakehouse\.yml:2: The file has either build-registry or staging, its former name, not both/,
    );
  });

  it('is known to editors', () => {
    const manifest = { version: 1, images: { web: { packer: { template: 'a' } } } };
    assert.deepEqual(verdictOf('manifest', { ...manifest, staging: REGISTRY }), []);
    assert.notDeepEqual(verdictOf('manifest', { ...manifest, staging: '' }), []);
  });

  it('is taken as an input of plan', () => {
    const given = (inputs: Readonly<Record<string, string>>) =>
      readInputs({ 'build-registry': planInputs['build-registry'] }, (name) => inputs[name] ?? '');
    assert.equal(given({ staging: REGISTRY })['build-registry'], REGISTRY);
    assert.equal(
      given({ staging: REGISTRY, 'build-registry': 'ghcr.io/acme/own' })['build-registry'],
      'ghcr.io/acme/own',
    );
    assert.equal(given({})['build-registry'], '');
  });
});
