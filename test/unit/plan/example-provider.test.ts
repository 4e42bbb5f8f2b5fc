// A provider that only this test has: planning honours its rules, its look-up, its source and what post-processors left there.
import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';
import { z } from 'zod';

import { UserError } from '../../../src/core/errors.ts';
import type { Asker } from '../../../src/image/asker.ts';
import type { Found } from '../../../src/image/found.ts';
import type { PlannedLeg } from '../../../src/image/plan.ts';
import { notOffered, type Provider, type Providers } from '../../../src/image/provider.ts';
import type { DepositPlace, WantedLeg } from '../../../src/image/provider-plan.ts';
import { lookForDeposits } from '../../../src/plan/deposits.ts';
import { lintLegs } from '../../../src/plan/lint.ts';
import { lookUpLegs, type Wanted } from '../../../src/plan/look-up.ts';
import { readManifest } from '../../../src/plan/manifest/read.ts';
import { baseResolver, resolveSource, sourceRequests } from '../../../src/plan/sources.ts';
import { providers as shipped } from '../../../src/providers/providers.ts';
import { readTemplate } from '../../../src/recipe/template/template-reader.ts';
import type { Recipe } from '../../../src/recipe/recipe.ts';
import { workspaceWith } from '../../support/bake/workspace.ts';
import { sampleAsker } from '../image/sample-asker.ts';
import { sampleLeg } from '../image/sample-plan.ts';
import { sampleDefinition, sampleDraft } from './sample-definition.ts';

interface Asked {
  readonly wants: WantedLeg[][];
  readonly places: DepositPlace[];
  readonly askers: Asker[];
}

/** Keeps what `example-image` makes; it has the images of the keys that it is given. */
function exampleProvider(keys: readonly string[] = []): Provider & { readonly asked: Asked } {
  const asked: Asked = { wants: [], places: [], askers: [] };
  const request = z.object({ of: z.literal('example'), shelf: z.string() });
  const shelfOf = (given: unknown): string => request.parse(given).shelf;
  return {
    asked,
    name: 'example',
    title: 'Example Cloud',
    builders: [/^example-/],
    rules: {
      name: (name, builder) => (/^[a-z]+$/.test(name) ? undefined : `${builder} takes no "${name}"`),
      tags: (tags) => ('no' in tags ? 'the tag "no" is not taken' : undefined),
    },
    region: () => 'the-moon',
    lookUp: async (wants, asker) => {
      asked.wants.push([...wants]);
      asked.askers.push(asker);
      return wants.map(({ key, builds }): Found =>
        keys.includes(key)
          ? { kind: 'found', images: builds.map(({ name }) => imageOf(name, key)) }
          : { kind: 'missing', reason: 'the shelf is empty' },
      );
    },
    sources: {
      example: {
        written: z.strictObject({ shelf: z.string() }),
        request,
        requestOf: (filled) => ({ of: 'example', ...z.object({ shelf: z.string() }).parse(filled) }),
        problem: (given) => (shelfOf(given) === 'top' ? 'its source is out of reach' : undefined),
        resolve: async (given) => ({ of: 'example', id: `newest of ${shelfOf(given)}`, name: shelfOf(given) }),
        base: async (given) => {
          throw new UserError(`source.example: ${shelfOf(given)} is locked.`);
        },
      },
    },
    deposits: {
      kinds: ['names'],
      look: async (place) => {
        asked.places.push(place);
        return place.at === 'gone' ? { kind: 'missing', reason: 'nobody has it' } : { kind: 'there', digest: 'img-a' };
      },
    },
  };
}

const imageOf = (build: string | null, id: string) => ({
  build,
  provider: 'example',
  account: null,
  region: 'the-moon',
  id,
  created: null,
  digests: {},
  tags: [],
  files: [],
  verified: false,
  runId: null,
});

function wanted(leg: string, types: readonly string[]): Wanted {
  const builders = types.map((type) => ({ type, shelf: 'low' }));
  const template = readTemplate([{ path: 't.json', text: JSON.stringify({ builders }) }], 'json');
  const { builds, buildsKnown } = template;
  return {
    definition: sampleDefinition(leg),
    key: `key-${leg}`,
    recipe: { builds, buildsKnown, template, depositsWith: () => [] },
  };
}

describe('a provider that only a test has', () => {
  it('is asked once for all its legs, with what a provider may know of them', async () => {
    const example = exampleProvider(['key-a']);
    const asker = sampleAsker();
    const found = await lookUpLegs(
      [wanted('a', ['example-image']), wanted('b', ['example-image']), wanted('c', ['other'])],
      [...shipped, example],
      asker,
    );
    assert.equal(found.get('a')?.kind, 'found');
    assert.deepEqual(found.get('b'), { kind: 'missing', reason: 'the shelf is empty' });
    assert.deepEqual(found.get('c'), { kind: 'unknown', reason: 'nobody can be asked for images of other' });
    assert.equal(example.asked.wants.length, 1);
    assert.deepEqual(example.asked.askers, [asker]);
    const [first] = example.asked.wants.flat();
    assert.deepEqual([first?.key, first?.slug, first?.refs.own], ['key-a', 'a', 'refs/heads/main']);
    assert.deepEqual([first?.builds[0]?.type, first?.builds[0]?.literals['shelf']], ['example-image', 'low']);
  });

  it('that throws, or forgets a leg, makes a leg unknown, and no wrong image', async () => {
    const broken: Provider = { ...exampleProvider(), lookUp: async () => Promise.reject(new Error('out of order')) };
    const silent: Provider = { ...exampleProvider(), lookUp: async () => [] };
    const answer = async (provider: Provider): Promise<Found | undefined> =>
      (await lookUpLegs([wanted('a', ['example-image'])], [provider], sampleAsker())).get('a');
    assert.deepEqual(await answer(broken), { kind: 'unknown', reason: 'out of order' });
    assert.deepEqual(await answer(silent), { kind: 'unknown', reason: 'Example Cloud gave no answer' });
  });

  it('has its names, tags and sources held to its rules, and starts from no other', () => {
    const problems = (legs: readonly (readonly [type: string, over: Partial<PlannedLeg>])[]): string => {
      const planned = legs.map(([, over], index) => sampleLeg(`l${index}`, { work: sampleDefinition('x').work, ...over })); // prettier-ignore
      const recipes = new Map(
        legs.map(([type], index) => [`l${index}`, { ...EMPTY, builds: [{ type, name: type }], buildsKnown: true }]),
      );
      try {
        lintLegs(
          legs.map((_, index) => sampleDraft(`l${index}`, {}, index + 1)),
          { legs: planned, recipes },
          [...shipped, exampleProvider()],
        );
        return '';
      } catch (error) {
        assert.ok(error instanceof UserError, String(error));
        return error.message;
      }
    };
    assert.equal(problems([['example-image', { name: 'web' }]]), '');
    assert.match(problems([['example-image', { name: 'web-1' }]]), /l0: example-image takes no "web-1"\.$/);
    assert.match(problems([['example-image', { name: 'web', tags: { no: '1' } }]]), /the tag "no" is not taken\.$/);
    assert.match(
      problems([['example-image', { name: 'web', source: { of: 'example', shelf: 'top' } }]]),
      /l0: its source is out of reach\.$/,
    );
    assert.match(
      problems([
        ['docker', { name: 'base' }],
        ['example-image', { name: 'web', parent: 'l0' }],
      ]),
      /bakes for Example Cloud, which cannot start from the image for docker of l0\.$/,
    );
  });

  it('has a member of its own under source, from the manifest to the id', async (t) => {
    const providers = [...shipped, exampleProvider()];
    const [leg] = await legsOf(t, 'example: { shelf: "{image}-low" }', providers);
    assert.deepEqual(leg, { of: 'example', shelf: 'web-low' });
    assert.equal(sourceRequests(providers).safeParse(leg).success, true);
    assert.equal(sourceRequests(shipped).safeParse(leg).success, false);
    assert.deepEqual(await resolveSource(leg ?? { of: '' }, providers, sampleAsker()), {
      of: 'example',
      id: 'newest of web-low',
      name: 'web-low',
    });
    assert.deepEqual(await baseResolver(providers, sampleAsker())({ of: 'example', shelf: 'low' }), {
      kind: 'unresolved',
      reason: 'low is locked',
    });
    await assert.rejects(legsOf(t, 'example: { shelf: low }', shipped), /example/);
    await assert.rejects(legsOf(t, 'example: { shelf: "{nobody}" }', providers), /the placeholder \{nobody\}/);
    await assert.rejects(legsOf(t, 'example: { shelf: a }, id: b', providers), /is one of .*, example, map and id/);
    await assert.rejects(
      resolveSource({ of: 'example', shelf: 'low' }, shipped, sampleAsker()),
      new UserError(notOffered('example', 'look for an image to start from', 'Name it by its id: source: {id: …}.')),
    );
  });

  it('is asked for what post-processors left where it can look', async () => {
    const example = exampleProvider();
    const ask = async (references: readonly string[]): Promise<string> => {
      const deposit = {
        build: 'b',
        by: 'example-tag',
        left: { kind: 'names', references },
        file: 't',
        line: 1,
      } as const;
      const question = { deposits: [deposit], images: [imageOf('b', 'img-a')], key: 'k', workingDirectory: '/w', isAccepted: false }; // prettier-ignore
      const answer = await lookForDeposits(question, [example], sampleAsker());
      return answer.kind === 'lost' ? answer.reason : answer.artifacts.map(({ at }) => at).join(' ');
    };
    assert.equal(await ask(['here']), 'here');
    assert.equal(await ask(['gone']), 'example-tag is to run: gone is not there (nobody has it)');
    assert.deepEqual(example.asked.places[0], { kind: 'names', at: 'here', key: 'k', workingDirectory: '/w' });
  });
});

const EMPTY: Omit<Recipe, 'builds' | 'buildsKnown'> = {
  recipe: 'br2-x',
  files: { digest: '', files: {} },
  values: {},
  unread: [],
  anything: [],
  wide: [],
  narrow: [],
  template: undefined,
  bases: [],
  environment: [],
  depositsWith: () => [],
};

async function legsOf(t: TestContext, source: string, providers: Providers) {
  const text = `version: 1\nimages:\n  web: { packer: { template: root }, source: { ${source} } }\n`;
  const repository = realpathSync(await workspaceWith(t, { 'root/a.pkr.hcl': '', 'bakehouse.yml': text }));
  const { legs } = readManifest({ repository, file: 'bakehouse.yml', environment: {}, providers });
  return legs.map(({ definition }) => definition.source);
}
