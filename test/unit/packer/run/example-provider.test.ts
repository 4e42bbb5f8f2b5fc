import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { steadyNow } from '../../../../src/core/clock.ts';
import type { Provider } from '../../../../src/image/provider.ts';
import type { SweepRequest } from '../../../../src/image/provider-bake.ts';
import { findImages } from '../../../../src/packer/run/artifact-id.ts';
import { claimsOf, unaskedTypes, unprovable } from '../../../../src/packer/run/claims.ts';
import { sweep, tidy } from '../../../../src/packer/run/leftovers.ts';
import { Observer } from '../../../../src/packer/run/observer.ts';
import { providersOf } from '../../../../src/packer/run/preflight.ts';
import { completeImages } from '../../../../src/packer/run/results.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { hclTemplate, ownBake, uiLine } from './fixtures.ts';

/** A place of images that only this test knows. */
function exampleProvider(over: Partial<Provider> = {}): { provider: Provider; sweeps: SweepRequest[] } {
  const sweeps: SweepRequest[] = [];
  const provider: Provider = {
    name: 'example',
    title: 'Example Cloud',
    builders: [/^example-/],
    rules: {},
    artifacts: {
      builderIds: /^acme\.example$/,
      read: (artifacts) => ({
        images: artifacts.map(({ builderId, id }) => ({ builderId, region: 'moon', id, tags: [], files: [] })),
        files: [],
      }),
      complete: async (image) => ({ ...image, created: '2026-11-21T10:00:00.000Z', tags: ['asked'] }),
    },
    lines: {
      telling: /Example: /,
      letsGuestSpeak: /^Example: born /,
      trusted: (text) => (text.startsWith('Example: token ') ? [['token', text.slice(15)]] : []),
      hints: (text) => (text.startsWith('Example: thing ') ? [['thing', text.slice(15)]] : []),
      pokes: /^Example: thing /,
    },
    sweep: {
      what: 'things of Example Cloud',
      command: ({ regions }) => `example list ${regions.join(' ')}`,
      claims: (texts) => (texts.some((text) => text.includes('shared')) ? ['shared'] : []),
      unprovable: (types) => (types.includes('example-bare') ? 'example-bare has no token' : undefined),
      tidy: async () => [
        { kind: 'thing', id: 't-1', region: null, state: 'left', reason: 'busy', command: 'example rm t-1' },
      ],
      sweep: async (request) => {
        sweeps.push(request);
        const ids = request.words.told('example').flatMap(({ trusted }) => [...trusted('token')]);
        return ids.map((id) => ({
          kind: 'thing',
          id,
          region: 'moon',
          state: 'removed',
          reason: 'its token',
          command: null,
        }));
      },
    },
    ...over,
  };
  return { provider, sweeps };
}

const template = (type: string, body = '') =>
  hclTemplate(`source "${type}" "a" {\n${body}\n}\nbuild {\n  sources = ["source.${type}.a"]\n}\n`);

const observedBy = (provider: Provider, onPoke: (name: string) => void, ...texts: readonly string[]): Observer => {
  const observer = new Observer([...providers, provider], Date.now, onPoke);
  observer.reader.render(texts.map((text) => uiLine(text)).join(''));
  return observer;
};

describe('a provider that packer has never heard of', () => {
  test('keeps the images that its artifacts name, and is asked for the rest', async () => {
    const all = [...providers, exampleProvider().provider];
    const artifacts = [{ build: 'example-vm.a', builderId: 'acme.example', id: 'x-1', text: '', files: [] }];
    const found = findImages(artifacts, String, all);
    assert.deepEqual(
      found.map(({ build, provider, region, id }) => [build, provider, region, id]),
      [['example-vm.a', 'example', 'moon', 'x-1']],
    );
    const [image] = await completeImages(found, {
      providers: all,
      environment: {},
      workingDirectory: '/nowhere',
      accounts: { example: 'mine', aws: '123' },
    });
    assert.deepEqual([image?.account, image?.created, image?.tags], ['mine', '2026-11-21T10:00:00.000Z', ['asked']]);
  });

  test('is one of a bake whose builds are its own, and of no other', () => {
    const all = [...providers, exampleProvider().provider];
    const of = (type: string): readonly string[] => {
      const model = template(type);
      return providersOf(model.builds, model, all).map(({ name }) => name);
    };
    assert.deepEqual([of('example-vm'), of('docker'), of('amazon-ebs')], [['example'], ['docker'], ['aws']]);
  });

  test('has its own lines read: trusted before its guest may speak, hints after, and a poke for its watch', () => {
    const poked: string[] = [];
    const { told } =
      observedBy(
        exampleProvider().provider,
        (name) => void poked.push(name),
        '==> example-vm.a: Example: token T1',
        '==> example-vm.a: Example: born 1',
        '==> example-vm.a: Example: token T2',
        '==> example-vm.a: Example: thing G1',
      )
        .ledger.told('example')
        .map((build) => ({ told: [build.trusted('token'), build.hinted('thing')] }))[0] ?? assert.fail();
    assert.deepEqual(told, [new Set(['T1']), new Set(['G1'])]);
    assert.deepEqual(poked, ['example']);
  });

  test('says what its templates claim, and what can prove nothing', () => {
    const { provider } = exampleProvider();
    const model = template('example-bare');
    assert.deepEqual(claimsOf(provider, model.builds, model, ['shared = true']), {
      claims: ['shared'],
      otherBuilds: [],
    });
    assert.deepEqual(claimsOf(provider, template('docker').builds, template('docker'), []).otherBuilds, [
      'docker',
      'docker.a',
    ]);
    assert.deepEqual(unprovable(model.builds, model, [], [...providers, provider]), [
      { title: 'Example Cloud', reason: 'example-bare has no token' },
    ]);
    assert.deepEqual(unaskedTypes(model.builds, model, [...providers, provider]), []);
  });

  test('has its sweep called with what is its own, and its tidying after a good end', async () => {
    const { provider, sweeps } = exampleProvider();
    const observer = observedBy(
      provider,
      () => {},
      '==> example-vm.a: Example: token T1',
      '==> amazon-ebs.b: Creating temporary keypair: packer_6b015377-c2d6-bb90-7a70-bea1c4621f4a',
    );
    const bake = ownBake({ regions: ['moon'], claims: ['shared'], otherBuilds: ['amazon-ebs', 'amazon-ebs.b'] });
    const found = await sweep({
      providers: [...providers, provider],
      asked: [{ provider, bake }],
      unasked: [],
      observer,
      kept: ['x-1'],
      keepOnFailure: true,
      deadline: steadyNow() + 10_000,
    });
    assert.deepEqual(
      found.map(({ kind, id, state }) => `${kind} ${id} ${state}`),
      ['thing T1 removed'],
    );
    const [asked] = sweeps;
    assert.equal(sweeps.length, 1);
    assert.deepEqual(
      [asked?.regions, asked?.claims, asked?.otherBuilds, asked?.kept, asked?.keepOnFailure],
      [['moon'], ['shared'], ['amazon-ebs', 'amazon-ebs.b'], ['x-1'], true],
    );
    assert.deepEqual([...(asked?.words.told('example')[1]?.trusted('key-pair') ?? [])], []);
    assert.deepEqual(
      (await tidy([{ provider, bake }], observer)).map(({ id }) => id),
      ['t-1'],
    );
  });

  test('of a sweep that gives no answer is named with its command', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const own = exampleProvider().provider;
    const { sweep: whole = assert.fail() } = own;
    const provider = { ...own, sweep: { ...whole, limitMs: 5000, sweep: (): Promise<never> => new Promise(() => {}) } };
    const open = sweep({
      providers: [provider],
      asked: [{ provider, bake: ownBake({ regions: ['moon'] }) }],
      unasked: [],
      observer: new Observer([provider]),
      kept: [],
      keepOnFailure: false,
      deadline: steadyNow() + 60_000,
    });
    t.mock.timers.tick(5000);
    const [one] = await open;
    assert.deepEqual([one?.id, one?.command], ['things of Example Cloud', 'example list moon']);
  });

  test('without a sweep is told by the one sentence, where a build had begun', async () => {
    const { sweep: _, ...provider } = exampleProvider().provider;
    const model = template('example-vm');
    const all = [...providers, provider];
    assert.deepEqual(unaskedTypes(model.builds, model, all), ['example-vm']);
    const request = { providers: all, asked: [], unasked: ['example-vm'], kept: [], keepOnFailure: false, deadline: 0 };
    assert.deepEqual(await sweep({ ...request, observer: new Observer(all) }), []);
    const observer = observedBy(provider, () => {}, '==> example-vm.a: Example: token T1');
    assert.deepEqual(await sweep({ ...request, observer }), [
      {
        kind: 'unknown',
        id: 'what example-vm made',
        region: null,
        state: 'unchecked',
        reason:
          'Not checked: Bakehouse cannot look for what a bake left with Example Cloud. Whether example-vm left anything there was not asked',
        command: null,
      },
    ]);
  });
});
