import { z } from 'zod';

import type { Found } from '../../../src/image/found.ts';
import type { Provider } from '../../../src/image/provider.ts';
import { targetKind } from '../../../src/image/provider-target.ts';
import { fakePublisher } from '../../unit/publish/engine/fake-publisher.ts';

/** What the example cloud has, and what it was asked to do. */
export interface ExampleCloud {
  /** Ids of images by their bake key. */
  readonly images: Map<string, string>;
  /** Ids of images that passed their tests. */
  readonly verified: Set<string>;
  /** Tokens of machines that run. */
  readonly machines: Set<string>;
  /** What publishing did, in order. */
  readonly published: string[];
}

/** A provider that is nowhere in the sources. Its images are ids on a shelf, its machines tokens. */
export function exampleProvider(cloud: ExampleCloud): Provider {
  return {
    name: 'example',
    title: 'Example Cloud',
    builders: [/^example-/],
    rules: { name: (name, builder) => (/^[a-z]+$/.test(name) ? undefined : `${builder} takes no "${name}"`) },
    lookUp: async (wants) =>
      wants.map(({ key, builds }): Found => {
        const id = cloud.images.get(key);
        if (id === undefined) return { kind: 'missing', reason: 'the shelf is empty' };
        return { kind: 'found', images: builds.map(({ name }) => ({ ...BARE, build: name, id })) };
      }),
    artifacts: {
      builderIds: /^acme\.example$/,
      read: (artifacts) => ({
        images: artifacts.map(({ builderId, id }) => ({ builderId, region: 'moon', id, tags: [], files: [] })),
        files: [],
      }),
    },
    lines: {
      telling: /Example: /,
      letsGuestSpeak: /^Example: born/,
      trusted: (text) => (text.startsWith('Example: token ') ? [['token', text.slice(15)]] : []),
    },
    sweep: {
      what: 'machines of Example Cloud',
      command: () => 'example list',
      sweep: async ({ words }) =>
        words
          .told('example')
          .flatMap(({ trusted }) => [...trusted('token')])
          .filter((token) => cloud.machines.delete(token))
          .map((id) => ({ kind: 'machine', id, region: 'moon', state: 'removed', reason: 'its token', command: null })),
    },
    tag: async ({ images, key }) => {
      for (const { id } of images) if (key !== null) cloud.images.set(key, id);
    },
    kitchen: {
      drivers: [
        {
          name: 'exampler',
          gem: 'kitchen-exampler',
          keys: ['image'],
          contrary: [],
          settings: ({ id }) => ({ kind: 'settings', settings: [['image', id]] }),
        },
      ],
      instances: { kind: 'machine', idAt: [['machine']], isId: (text) => /^m-\d+$/.test(text) },
    },
    running: async ({ id }, machine) => ({ id, isSubject: true, note: `${machine} runs ${id}` }),
    marks: {
      verified: async ({ id }) => void cloud.verified.add(id),
      unverified: async ({ id }) => void cloud.verified.delete(id),
    },
    witness: {
      keeps: ({ provider }) => provider === 'example',
      open: async () => {
        return async (_, { id }) => ({
          kind: 'seen',
          problems: [...cloud.images.values()].includes(id) ? [] : [`${id} is not on the shelf`],
          untested: cloud.verified.has(id) ? null : `${id} has no mark`,
        });
      },
    },
    target: targetKind({
      fields: z.strictObject({ zones: z.array(z.string()) }),
      takes: ({ provider }) => provider === 'example',
      gives: 'copies',
      check: () => {},
      copiesTo: ({ zones }) => zones,
      publisher: async ({ zones }, { target, candidates }) => {
        const [{ leg, images } = { leg: '', images: [] }] = candidates;
        const places = zones.map((region) => ({ region, leg, build: images[0]?.build ?? '' }));
        return fakePublisher({ target, kind: 'example', places, changesIn: ['replicate'], steps: cloud.published });
      },
    }),
  };
}

const BARE = {
  provider: 'example',
  account: null,
  region: 'moon',
  created: null,
  digests: {},
  tags: [],
  files: [],
  verified: false,
  runId: null,
};
