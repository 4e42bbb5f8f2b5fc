import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { UserError } from '../../../src/core/errors.ts';
import { assembleLegs, type Override } from '../../../src/plan/assembly.ts';
import type { DraftLeg } from '../../../src/plan/draft.ts';
import { sampleDefinition, sampleDraft } from './sample-definition.ts';

const refusal = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error.message;
  }
  return assert.fail('it was not refused');
};

function slugs(legs: readonly DraftLeg[]): Readonly<Record<string, string>> {
  return Object.fromEntries(assembleLegs([legs], []).map(({ definition: { leg, slug } }) => [leg, slug]));
}

describe('the legs of a plan', () => {
  it('of several files are one list, in their order', () => {
    const legs = assembleLegs([[sampleDraft('web')], [], [sampleDraft('base')]], []);
    assert.deepEqual(
      legs.map(({ definition }) => definition.leg),
      ['web', 'base'],
    );
  });

  it('are at least one', () => {
    assert.equal(
      refusal(() => assembleLegs([[], []], [])),
      'There is no leg to plan: nothing defines an image.',
    );
  });

  it('have an id of their own', () => {
    const legs = [[sampleDraft('web', {}, 3)], [{ ...sampleDraft('web'), at: { file: 'IMAGES.json', line: 7 } }]];
    assert.equal(
      refusal(() => assembleLegs(legs, [])),
      'Two legs are called web: at bakehouse.yml:3 and at IMAGES.json:7. Rename one of the images.',
    );
  });
});

describe('a slug', () => {
  it('that nobody else has stays as it is', () => {
    assert.deepEqual(slugs([sampleDraft('web/a'), sampleDraft('web/b')]), { 'web/a': 'web-a', 'web/b': 'web-b' });
  });

  it('that two have is told apart by a hash of the id, whichever comes first', () => {
    const legs = [sampleDraft('web-a/b'), sampleDraft('web/a-b'), sampleDraft('other')];
    const given = slugs(legs);
    assert.equal(given['other'], 'other');
    assert.match(given['web-a/b'] ?? '', /^web-a-b-[0-9a-f]{8}$/);
    assert.match(given['web/a-b'] ?? '', /^web-a-b-[0-9a-f]{8}$/);
    assert.notEqual(given['web-a/b'], given['web/a-b']);
    assert.deepEqual(slugs(legs.toReversed()), given);
  });

  it('takes with it the name that nobody chose, and no other', () => {
    const [first, second] = assembleLegs([[sampleDraft('web-a/b'), sampleDraft('web/a-b', { name: 'mine' })]], []);
    assert.equal(first?.definition.name, first?.definition.slug);
    assert.equal(second?.definition.name, 'mine');
  });

  it('with a hash is not one that a third leg has by itself', () => {
    const hashed = slugs([sampleDraft('a/b'), sampleDraft('a-b')])['a/b'] ?? '';
    const given = slugs([sampleDraft('a/b'), sampleDraft('a-b'), sampleDraft(hashed)]);
    assert.equal(given[hashed], hashed);
    assert.equal(new Set(Object.values(given)).size, 3);
    assert.ok(given['a/b']?.startsWith(hashed));
  });

  it('of a hundred characters keeps its length', () => {
    const long = 'x'.repeat(120);
    const given = Object.values(slugs([sampleDraft(`${long}a`), sampleDraft(`${long}b`)]));
    assert.equal(new Set(given).size, 2);
    for (const slug of given) assert.match(slug, /^x{91}-[0-9a-f]{8}$/);
  });
});

describe('a variable that is given over the manifest', () => {
  const docker = sampleDefinition('app/a', {
    work: {
      builder: 'dockerfile',
      file: 'Dockerfile',
      context: '.',
      target: null,
      platform: null,
      args: { x: '1' },
      labels: {},
      secrets: [],
      arguments: [],
    },
  });
  const base = sampleDefinition('web/a');
  assert.ok(base.work.builder === 'packer');
  const web = { ...base, work: { ...base.work, vars: { x: '{name}', y: '2' } } };
  const drafts = [web, { ...web, leg: 'web/b', slug: 'web-b' }, docker].map((definition) => ({
    definition,
    at: { file: 'f', line: 1 },
  }));
  const given = (overrides: readonly Override[]): readonly unknown[] =>
    assembleLegs([drafts], overrides).map(({ definition: { work } }) =>
      work.builder === 'packer' ? work.vars : work.args,
    );

  it('is for the legs that its glob names', () => {
    assert.deepEqual(given([{ legs: 'web/b', name: 'x', value: 'new' }]), [
      { x: '{name}', y: '2' },
      { x: 'new', y: '2' },
      { x: '1' },
    ]);
  });

  it('is for all, an argument for a Dockerfile; the later one wins, and its braces are braces', () => {
    assert.deepEqual(
      given([
        { legs: '**', name: 'x', value: 'a' },
        { legs: 'web', name: 'x', value: '{name}' },
        { legs: 'web', name: 'z', value: 'é' },
      ]),
      [{ x: '{{name}}', y: '2', z: 'é' }, { x: '{{name}}', y: '2', z: 'é' }, { x: 'a' }],
    );
  });

  it('for no leg is a mistake', () => {
    assert.equal(
      refusal(() => given([{ legs: 'wbe', name: 'x', value: '1' }])),
      'Input "vars" sets x for "wbe", which names no leg of the plan. Did you mean web?',
    );
  });

  it('is not called what readers of JSON drop', () => {
    assert.match(
      refusal(() => given([{ legs: '**', name: '__proto__', value: '1' }])),
      /__proto__/,
    );
    assert.deepEqual(given([{ legs: 'web/a', name: 'constructor', value: '1' }])[0], {
      x: '{name}',
      y: '2',
      constructor: '1',
    });
  });
});
