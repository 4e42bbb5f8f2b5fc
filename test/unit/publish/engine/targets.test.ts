import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { z } from 'zod';

import { targetKind, type Candidate } from '../../../../src/image/provider-target.ts';
import type { Provider } from '../../../../src/image/provider.ts';
import { createPublishers } from '../../../../src/publish/engine/targets.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';
import { fakePublisher } from './fake-publisher.ts';

/** A cloud that notes which legs it is given. */
function cloud(name: string, given: string[]): Provider {
  const fields = z.looseObject({});
  return {
    name,
    title: name,
    builders: [],
    rules: {},
    target: targetKind({
      fields,
      takes: ({ provider }) => provider === name,
      gives: 'name',
      check: () => {},
      publisher: async (_, { target, candidates }) => {
        given.push(`${name}: ${candidates.map(({ leg }) => leg).join(' ')}`);
        return fakePublisher({ target, kind: name, places: [], changesIn: [], steps: [] });
      },
    }),
  };
}

function legOf(...providers: readonly string[]): Candidate {
  const leg = providers.join('-');
  const images = providers.map((provider) => sampleImage({ provider }));
  return {
    leg, slug: leg, image: leg, tier: 'application', axes: {}, record: sampleRecord({ leg, images }), images, folder: '/nowhere',
    isVerified: true, values: new Map(),
  }; // prettier-ignore
}

/** What each cloud of a target is given of these legs. */
async function given(clouds: readonly string[], legs: readonly Candidate[]): Promise<readonly string[]> {
  const said: string[] = [];
  const common = {
    buildRegistry: null,
    environment: {},
    temporary: '/nowhere',
    bestEffort: new Set<string>(),
    allowPublic: false,
  };
  await createPublishers(
    ['sky', 'mist'].map((name) => cloud(name, said)),
    {
      targets: { fleet: Object.fromEntries(clouds.map((name) => [name, {}])) },
      candidatesOf: () => legs,
      plannedOf: () => null,
      common,
      files: () => assert.fail(),
    },
  );
  return said;
}

describe('the publishers of a target', () => {
  it('are each given the legs whose images they take', async () => {
    const legs = [legOf('sky'), legOf('mist'), legOf('sky', 'mist')];
    assert.deepEqual(await given(['sky', 'mist'], legs), ['sky: sky sky-mist', 'mist: mist sky-mist']);
  });

  it('are all given what none of them takes, to refuse it', async () => {
    const legs = [legOf('sky'), legOf('fog')];
    assert.deepEqual(await given(['sky', 'mist'], legs), ['sky: sky fog', 'mist: fog']);
    assert.deepEqual(await given(['mist'], legs), ['mist: sky fog']);
  });

  it('are only those that have anything to publish', async () => {
    assert.deepEqual(await given(['sky', 'mist'], [legOf('mist')]), ['mist: mist']);
  });
});
