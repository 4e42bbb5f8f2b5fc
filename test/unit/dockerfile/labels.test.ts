import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { describingLabels, type LabelFacts, ownLabels } from '../../../src/dockerfile/labels.ts';

const facts: LabelFacts = {
  title: 'web',
  version: 'v1',
  revision: 'c0ffee',
  source: 'https://git.test/acme/images',
  base: { name: 'docker.io/library/debian:bookworm', digest: `sha256:${'a'.repeat(64)}` },
  leg: 'web/bookworm',
  tier: 'base',
  ref: 'refs/heads/main',
  recipe: 'br2-x',
  key: 'bk2-x',
  epoch: undefined,
};

describe('labels', () => {
  test('say all that is known, in the standard names', () => {
    assert.deepEqual(Object.fromEntries(describingLabels(facts, [])), {
      'org.opencontainers.image.title': 'web',
      'org.opencontainers.image.version': 'v1',
      'org.opencontainers.image.revision': 'c0ffee',
      'org.opencontainers.image.source': 'https://git.test/acme/images',
      'org.opencontainers.image.base.name': 'docker.io/library/debian:bookworm',
      'org.opencontainers.image.base.digest': `sha256:${'a'.repeat(64)}`,
    });
  });

  test('leave out what is not known', () => {
    const little = { ...facts, version: '', revision: '', source: '', base: { name: 'debian', digest: null } };
    assert.deepEqual(
      describingLabels(little, []).map(([name]) => name),
      ['org.opencontainers.image.title', 'org.opencontainers.image.base.name'],
    );
    assert.equal(describingLabels({ ...little, base: null }, []).length, 1);
  });

  test("of the user's win over the standard ones", () => {
    const labels = describingLabels(facts, [['org.opencontainers.image.title', 'Mine'], ['team', 'web']]); // prettier-ignore
    assert.deepEqual(labels.filter(([name]) => name.endsWith('.title')), [['org.opencontainers.image.title', 'Mine']]); // prettier-ignore
    assert.deepEqual(labels.at(-1), ['team', 'web']);
  });

  test('by which an image is found are apart', () => {
    assert.deepEqual(ownLabels(facts), [
      ['dev.bakehouse.leg', 'web/bookworm'],
      ['dev.bakehouse.tier', 'base'],
      ['dev.bakehouse.ref', 'refs/heads/main'],
      ['dev.bakehouse.recipe', 'br2-x'],
      ['dev.bakehouse.key', 'bk2-x'],
      ['dev.bakehouse.epoch', ''],
    ]);
    assert.deepEqual(ownLabels({ ...facts, epoch: '2026-11-30' }).at(-1), ['dev.bakehouse.epoch', '2026-11-30']);
    assert.deepEqual(ownLabels({ ...facts, ref: '', recipe: null, key: null }).slice(2, 5), [
      ['dev.bakehouse.ref', ''],
      ['dev.bakehouse.recipe', ''],
      ['dev.bakehouse.key', ''],
    ]);
  });
});
