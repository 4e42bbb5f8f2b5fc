// The seam, by a provider that is nowhere in the sources: what it answers at the port is all that publishing takes.
import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, it, type TestContext } from 'node:test';
import { z } from 'zod';

import type { Host } from '../../../../src/core/runner/host.ts';
import { DocumentError } from '../../../../src/core/text/document.ts';
import { type Candidate, type PublisherRequest, phases, targetKind } from '../../../../src/image/provider-target.ts';
import type { Seen, Witness } from '../../../../src/image/provider-witness.ts';
import type { Provider, Providers } from '../../../../src/image/provider.ts';
import { record as recordSchema, type Record } from '../../../../src/image/record.ts';
import { readManifest } from '../../../../src/plan/manifest/read.ts';
import { providers as real } from '../../../../src/providers/providers.ts';
import { carryOutPhases, surveyTargets } from '../../../../src/publish/engine/engine.ts';
import { createLook, type GateVerdict, judgeLeg } from '../../../../src/publish/engine/gate.ts';
import { createJournalLedger } from '../../../../src/publish/engine/journal-ledger.ts';
import { publishJournal } from '../../../../src/publish/engine/journal.ts';
import { PatternCheck } from '../../../../src/publish/engine/pattern-check.ts';
import { placedImages } from '../../../../src/publish/engine/placed.ts';
import { targetProblems } from '../../../../src/publish/engine/planned-targets.ts';
import { copiesOf, createPublishers, readTargets, targetSchema } from '../../../../src/publish/engine/targets.ts';
import { createFilesPublisher } from '../../../../src/publish/files/files.ts';
import { workspaceWith } from '../../../support/bake/workspace.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';
import { fakePublisher } from './fake-publisher.ts';

interface Seam {
  readonly provider: Provider;
  readonly steps: string[];
  readonly requests: PublisherRequest[];
}

/** A place of images that are copied to zones; its publisher only takes notes. */
function exampleSeam(witness?: Witness): Seam {
  const steps: string[] = [];
  const requests: PublisherRequest[] = [];
  const fields = z.strictObject({ zones: z.array(z.string()).default([]), label: z.string() });
  const provider: Provider = {
    name: 'example',
    title: 'Example Cloud',
    builders: [/^example-/],
    rules: {},
    ...(witness === undefined ? {} : { witness }),
    target: targetKind({
      fields,
      takes: (image) => image.provider === 'example',
      gives: 'copies',
      check: ({ label }, legs, tell) => {
        const check = new PatternCheck(tell);
        for (const { leg, values } of legs) {
          const name = check.filled('label', label, values);
          if (name !== undefined)
            check.owned('label', label, { name, leg }, (own, owner) => `${own} is of ${owner}, too`);
        }
      },
      copiesTo: ({ zones }) => zones,
      publisher: async ({ zones }, request) => {
        requests.push(request);
        const places = zones.map((region) => ({ region, leg: 'web/a', build: 'example-disk.x' }));
        return fakePublisher({ target: request.target, kind: 'example', places, changesIn: [...phases], steps });
      },
    }),
  };
  return { provider, steps, requests };
}

const image = sampleImage({ provider: 'example', build: 'example-disk.x', region: 'north', id: 'ex-1', files: [] });
const record: Record = sampleRecord({
  leg: 'web/a',
  image: 'web',
  images: [image],
  verification: {
    engine: 'script',
    gate: 'pass',
    conclusion: 'success',
    image: 'ex-1',
    'image-verified': true,
    instances: [],
    tools: {},
    at: '2026-11-21T10:02:00.000Z',
  },
});
const candidate: Candidate = {
  leg: 'web/a',
  slug: 'web-a',
  image: 'web',
  tier: 'application',
  axes: {},
  record,
  images: [image],
  folder: '/nowhere',
  isVerified: true,
  values: new Map([['image', 'web']]),
};
const TARGETS = { fleet: { example: { zones: ['south', 'east'], label: 'l' } }, other: { example: { label: 'l' } } };

async function problemsOf(t: TestContext, providers: Providers, target: string): Promise<readonly string[]> {
  const text = `version: 1
axes: { distro: [a, b] }
images: { web: { over: [distro], packer: { template: web.pkr.hcl }, publish: [t] } }
targets:
  t: ${target}
`;
  const repository = realpathSync(await workspaceWith(t, { 'web.pkr.hcl': '', 'bakehouse.yml': text }));
  try {
    readManifest({
      repository,
      file: 'bakehouse.yml',
      environment: {},
      providers,
      targets: {
        schema: targetSchema(providers),
        problemsOf: (targets, legs) => targetProblems(readTargets('The targets', targets, providers), legs, providers),
      },
    });
    return [];
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return error.message.split('\n');
  }
}

describe('the target of a provider', () => {
  const { provider } = exampleSeam();
  const providers = [...real, provider];
  const kinds = providers.flatMap(({ name, target }) => (target === undefined ? [] : [name]));
  const right = '{ example: { zones: [south], label: "{image}-{distro}" }, files: { manifest: "{region}.json" } }';

  it('is taken in a manifest, and known to nobody without its provider', async (t) => {
    assert.deepEqual(await problemsOf(t, providers, right), []);
    assert.match((await problemsOf(t, real, right)).join('\n'), /"example" is not known here/);
  });

  const wrong: readonly (readonly [target: string, says: RegExp])[] = [
    ['{ example: { lable: x } }', /targets\.t\.example: "lable" is not known here\. Did you mean "label"\?/],
    ['{ example: { zones: x, label: "{distro}" } }', /targets\.t\.example\.zones must be a list/],
    ['{ example: { label: "{nope}" } }', /targets\.t\.example\.label: the placeholder \{nope\} is not known/],
    ['{ example: { label: "{image}" } }', /targets\.t\.example\.label: "\{image\}" is of web\/a, too/],
    ['{}', new RegExp(`targets\\.t has at least one of ${kinds.join(', ')} and files`)],
  ];
  for (const [target, says] of wrong) {
    it(`is refused: ${target}`, async (t) => assert.match((await problemsOf(t, providers, target)).join('\n'), says));
  }
});

describe('the publisher of a provider', () => {
  it('is made of its fields, and run in the order of the phases', async () => {
    const { provider, steps, requests } = exampleSeam();
    const providers = [...real, provider];
    const targets = readTargets('The targets', TARGETS, providers);
    assert.deepEqual(copiesOf(targets['fleet'], providers), ['south', 'east']);
    const publishers = await createPublishers(providers, {
      targets,
      candidatesOf: (target) => (target === 'fleet' ? [candidate] : []),
      plannedOf: () => null,
      common: {
        buildRegistry: null,
        environment: {},
        temporary: '/nowhere',
        bestEffort: new Set(),
        allowPublic: false,
      },
      files: (target, fields, candidates) =>
        createFilesPublisher({ target, fields, candidates, fleet: null, folder: '/nowhere', world: null }),
    });
    assert.deepEqual(
      requests.map(({ target, candidates }) => [target, candidates.map(({ leg }) => leg)]),
      [['fleet', ['web/a']]],
    );
    const place = (there: Parameters<typeof placedImages>[1]) => placedImages([candidate], there, providers);
    const { refusals, changes } = await surveyTargets(publishers, place);
    assert.deepEqual([refusals.length, changes.length], [0, 10]);
    const ledger = createJournalLedger({
      run: { url: '', id: '1', attempt: 1 },
      signal: new AbortController().signal,
      now: () => new Date(0),
      write: (journal) => void publishJournal.parse(JSON.parse(JSON.stringify(journal))),
      scrub: (text) => text,
      log: () => {},
    });
    const { outcomes, troubles } = await carryOutPhases({
      publishers,
      ledger,
      place,
      during: async (_, body) => body(),
    });
    assert.deepEqual(troubles, []);
    const calls = phases.flatMap((phase) => [phase, `${phase} south`, `${phase} east`]);
    assert.deepEqual(steps, ['fleet preflight', ...calls.map((call) => `fleet ${call}`)]);
    assert.deepEqual(
      place(outcomes).map(({ region, id }) => [region, id]),
      [['north', 'ex-1'], ['south', 'id-south'], ['east', 'id-east']], // prettier-ignore
    );
    // What was published is read again, by whoever follows.
    const publications = outcomes.map(({ target, kind, region, id, digest, ref, status }) => ({
      target, kind, region, id, digest, ref, status,
    })); // prettier-ignore
    assert.equal(recordSchema.parse({ ...record, publications }).publications.length, 2);
  });
});

async function verdictOf(
  providers: Providers,
  verification: 'required' | 'waived' = 'required',
  images = [image],
): Promise<GateVerdict> {
  const host: Host = { ...fakeHost({}), workspace: realpathSync(tmpdir()) };
  const own = { ...record, images };
  const seen = await createLook(providers, { host, buildRegistry: null, images })({ record: own, leg: null });
  const found = { record: own, digest: `sha256:${'d'.repeat(64)}`, from: 'a test', attempt: 1 };
  return judgeLeg({ found, planned: null, verification, seen });
}

describe('the witness of a provider', () => {
  const saying = (answer: () => Promise<Seen>, opened: string[] = []): Providers => {
    const { provider } = exampleSeam({
      keeps: (one) => one.provider === 'example',
      open: async ({ images }) => {
        opened.push(images.map(({ id }) => id).join(' '));
        return answer;
      },
    });
    return [...real, provider];
  };

  it('opens the gate, and is opened once for all', async () => {
    const opened: string[] = [];
    const providers = saying(async () => ({ kind: 'seen', problems: [], untested: null }), opened);
    assert.deepEqual(await verdictOf(providers), { isVerified: true, refusals: [] });
    const second = { ...image, build: 'example-disk.y' };
    assert.deepEqual((await verdictOf(providers, 'required', [image, second])).refusals, []);
    assert.deepEqual(opened, ['ex-1', 'ex-1 ex-1']);
  });

  it('comes before that of files', async () => {
    const providers = saying(async () => ({ kind: 'seen', problems: ['its own word'], untested: null }));
    const disk = { ...image, files: [{ path: 'disk.img', size: 1, sha256: `sha256:${'e'.repeat(64)}` }] };
    assert.match((await verdictOf(providers, 'required', [disk])).refusals.join(), /its own word/);
  });

  const closed: readonly (readonly [name: string, answer: () => Promise<Seen>, waived: number, says: RegExp])[] = [
    [
      'by what is wrong',
      async () => ({ kind: 'seen', problems: ['ex-1 is gone'], untested: null }),
      1,
      /: ex-1 is gone\.$/,
    ],
    [
      'for want of a test',
      async () => ({ kind: 'seen', problems: [], untested: 'it has no mark' }),
      0,
      /: it has no mark\.$/,
    ],
    [
      'where it cannot be asked',
      async () => ({ kind: 'unknown', reason: 'no login' }),
      1,
      /cannot confirm ex-1: no login\.$/,
    ],
    ['by what it throws', () => Promise.reject(new Error('it broke.')), 1, /cannot confirm ex-1: it broke\.$/],
  ];
  for (const [name, answer, waived, says] of closed) {
    it(`closes it ${name}`, async () => {
      const { isVerified, refusals } = await verdictOf(saying(answer));
      assert.equal(isVerified, false);
      assert.equal(refusals.length, 1);
      assert.match(refusals[0] ?? '', says);
      assert.equal((await verdictOf(saying(answer), 'waived')).refusals.length, waived);
    });
  }

  it('says what it threw when it was opened', async () => {
    const { provider } = exampleSeam({
      keeps: () => true,
      open: async () => {
        throw new Error('there is no SDK');
      },
    });
    assert.match((await verdictOf([provider])).refusals.join(), /cannot confirm ex-1: there is no SDK\.$/);
  });

  it('is missed: nothing is published then, and the one sentence says so', async () => {
    const { provider } = exampleSeam();
    for (const verification of ['required', 'waived'] as const) {
      const { isVerified, refusals } = await verdictOf([...real, provider], verification);
      assert.equal(isVerified, false);
      assert.deepEqual(refusals, [
        'web/a is not published: its provider cannot confirm ex-1: Bakehouse cannot confirm an image with Example Cloud. Take its id from the outputs of bake, and publish it yourself.',
      ]);
    }
  });

  it('is that of files for the files of a provider that has none', async () => {
    const { provider } = exampleSeam();
    const disk = { ...image, files: [{ path: 'disk.img', size: 1, sha256: `sha256:${'e'.repeat(64)}` }] };
    const { refusals } = await verdictOf([...real, provider], 'required', [disk]);
    assert.match(refusals.join(), /its files are not those that were baked: disk\.img is not there any more/);
  });
});
