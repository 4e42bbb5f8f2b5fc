// Which images go, which stay, and the words for it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { RetainableImage } from '../../../../src/image/provider-retention.ts';
import { manifestRetain, stages } from '../../../../src/image/retention.ts';
import { revocationsOf } from '../../../../src/image/revocation.ts';
import { decideRetention, type RetentionWorld } from '../../../../src/plan/retention/decision.ts';
import { Seeded } from '../../../support/seeded.ts';
import { aged, daysAgo, fleetOf, keyNumber, now, policy } from './sample-fleet.ts';

/** Of each image, the stage that is next; for one that stays the kinds of its holds. */
function endOf(world: RetentionWorld, ...images: readonly RetainableImage[]): readonly string[] {
  const outcomes = decideRetention(world);
  return images.map(({ id }) => {
    const found = outcomes.find(({ bake }) => bake.images.some((one) => one.id === id));
    return found === undefined ? 'not ours' : (found.next ?? found.heldBy.map(({ kind }) => kind).join(' '));
  });
}

const newest = (): readonly RetainableImage[] => [aged(0), aged(1)];

describe('what is kept', () => {
  it('is what a file names by another of its names, and what has one that nobody can look for', () => {
    const [named, short] = [aged(200, { aliases: ['Web-2026'] }), aged(200, { aliases: ['web'] })];
    const held = new Map([['web-2026', [{ kind: 'pin', what: 'web.pkr.hcl' } as const]]]);
    assert.deepEqual(endOf(fleetOf([...newest(), named, short], { held }), named, short), ['pin', 'unknown']);
  });

  it('is the newest of each leg, ref and architecture, and what is young', () => {
    const [first, second, third, fourth] = [aged(200), aged(100), aged(50), aged(20)];
    const arm = aged(300, { arch: 'arm64' });
    const branch = aged(300, { ref: 'refs/heads/topic' });
    const base = aged(300, { leg: 'base' });
    const world = fleetOf([first, second, third, fourth, arm, branch, base, aged(1)]);
    assert.deepEqual(endOf(world, first, second, third, fourth, arm, branch, base), [
      'deprecate',
      'deprecate',
      'deprecate',
      'newest age',
      'newest',
      'newest',
      'newest',
    ]);
    const [, words] = decideRetention(world).flatMap(({ heldBy }) => heldBy.map(({ what }) => what));
    assert.match(words ?? '', /^being one of the 2 newest of /);
  });

  it('of other branches is as many as the policy says', () => {
    const none = { ...policy, 'keep-branches': 0 };
    const branch = aged(40, { ref: 'refs/heads/topic' });
    const pull = aged(40, { ref: 'refs/pull/7/merge' });
    const main = aged(40);
    const tag = aged(400, { ref: 'refs/tags/v1' });
    const world = { ...fleetOf([branch, pull, main, tag]), policyOf: () => none };
    assert.deepEqual(endOf(world, branch, pull, main, tag), ['deprecate', 'deprecate', 'newest', 'newest release']);
    // Nobody says which branch is the default one: each may be it.
    assert.deepEqual(endOf({ ...world, defaultRef: null }, branch, pull), ['newest', 'newest']);
  });

  it('is never one that is revoked or disabled, which no good one makes room for', () => {
    const [bad, off, good, older] = [aged(1), aged(2, { stage: 'disable', since: daysAgo(1) }), aged(100), aged(101)];
    const list = revocationsOf([
      { key: bad.key ?? '', reason: 'x', by: 'y', at: '2026-11-30', inherit: true, 'on-revoke': 'fail' },
    ]);
    const world = fleetOf([bad, off, good, older], { revocations: list });
    assert.deepEqual(endOf(world, bad, off, good, older), ['age', 'age', 'newest', 'newest']);
    const kin = decideRetention(world).flatMap(({ heldBy }) => heldBy);
    assert.ok(kin.length > 0);
  });

  it('is not pushed out by what failed its tests', () => {
    const tested = [aged(100), aged(110), aged(120)];
    const failed = [aged(40, { verified: false }), aged(41, { verified: false }), aged(42, { verified: false })];
    assert.deepEqual(endOf(fleetOf([...tested, ...failed]), ...tested, ...failed), [
      'newest',
      'newest',
      'deprecate',
      'newest',
      'newest',
      'deprecate',
    ]);
  });

  it('is by the first and by the last image of a bake, and of each ref and architecture of it', () => {
    // Baked again without a run that tells the two apart, and a copy with all marks that somebody made of an old one.
    const one = { ...policy, keep: 1, 'keep-branches': 0 };
    const worldOf = (...images: readonly RetainableImage[]) => ({ ...fleetOf(images), policyOf: () => one });
    const again = { key: keyNumber(900), run: null };
    const [old, renewed, between] = [aged(300, again), aged(95, again), aged(100)];
    assert.deepEqual(endOf(worldOf(old, renewed, between), renewed, between), ['newest', 'newest']);
    const copied = { key: keyNumber(901), run: '901' };
    assert.deepEqual(endOf(worldOf(aged(400, copied), aged(94, copied), between), between), ['newest']);
    const both = { key: keyNumber(902), run: '902' };
    const [intel, arm] = [aged(200, both), aged(200, { ...both, arch: 'arm64' })];
    assert.deepEqual(endOf(worldOf(intel, arm, between), arm), ['newest']);
    const [topic, main, tag] = ['heads/a', 'heads/main', 'tags/v1'].map((ref) =>
      aged(400, { ...again, ref: `refs/${ref}` }),
    );
    assert.ok(topic && main && tag);
    assert.deepEqual(endOf(worldOf(topic, main), main), ['newest']);
    assert.deepEqual(endOf(worldOf(topic, tag), tag), ['newest release']);
  });

  it('is what somebody disabled, of which nobody says since when', () => {
    const skips = { ...policy, disable: undefined };
    const off = aged(400, { stage: 'disable' });
    const world = { ...fleetOf([off, ...newest()]), policyOf: () => skips };
    assert.deepEqual(endOf(world, off), ['unknown']);
  });

  it('counts its age from when it was published, not from when it was baked', () => {
    const [copied, promoted, plain] = [aged(100), aged(100), aged(100)];
    const copy = aged(10, {
      key: copied.key,
      run: copied.run,
      region: 'us-east-1',
      copyOf: copied.id,
      leg: copied.leg,
    });
    const world = fleetOf([...newest(), copied, copy, promoted, plain], {
      promoted: new Map([[promoted.key ?? '', now - 3 * 86_400_000]]),
    });
    assert.deepEqual(endOf(world, copied, copy, promoted, plain), ['age', 'age', 'age', 'deprecate']);
  });
});

/** Each way to be held, on an image that would go otherwise. */
const HOLDS: readonly (readonly [string, Partial<RetainableImage>, Partial<RetentionWorld>?])[] = [
  ['mark', { key: null }],
  ['mark', { key: 'bk2-x' }],
  ['mark', { repository: null, commit: 'another' }],
  ['mark', { repository: null, commit: null }],
  ['no-policy', { leg: 'gone' }],
  ['no-policy', {}, { policyOf: () => null }],
  ['release', { ref: 'refs/tags/v1' }],
  ['instance', { holds: [{ kind: 'instance', what: 'i-1' }] }],
  ['unknown', { created: null }],
  ['unknown', { created: 'some day' }],
  ['pin', {}, { heldAll: [{ kind: 'pin', what: 'all' }] }],
  ['unknown', {}, { heldAll: [{ kind: 'unknown', what: 'pull requests were not asked' }] }],
  ['limit', {}, { most: 0, policyOf: () => manifestRetain.parse({ keep: 1, delete: '0d' }) }],
  ['age', {}, { stagesOf: () => [] }],
];

describe('what holds an image', () => {
  for (const [kind, more, world] of HOLDS) {
    it(`${kind}: ${JSON.stringify({ ...more, ...world })}`, () => {
      const image = aged(500, more);
      const others = newest().map((one) => ({ ...one, ref: image.ref, leg: image.leg }));
      assert.deepEqual(endOf(fleetOf([...others, image], world), image), [kind]);
      assert.deepEqual(endOf(fleetOf([...newest(), aged(500)]), aged(500)), ['not ours']);
    });
  }

  it('may name it by its place, its id, its key, a digest or a snapshot, whatever the capitals', () => {
    const image = aged(500, { digests: { config: `sha256:${'A'.repeat(64)}` }, parts: ['snap-0A'] });
    const world = fleetOf([...newest(), image]);
    assert.deepEqual(endOf(world, image), ['deprecate']);
    for (const name of [`eu-west-1 ${image.id}`, image.id, image.key ?? '', `sha256:${'a'.repeat(64)}`, 'snap-0a']) {
      const held = new Map([[name, [{ kind: 'pin', what: 'infra/main.tf' } as const]]]);
      assert.deepEqual(endOf({ ...world, held }, image), ['pin'], name);
    }
  });

  it('holds the bake in all regions', () => {
    const image = aged(500);
    const copy = aged(500, { ...image, id: 'ami-0c0', region: 'us-east-1', copyOf: image.id });
    const used = { ...copy, holds: [{ kind: 'instance', what: 'i-1' } as const] };
    assert.deepEqual(endOf(fleetOf([...newest(), image, copy]), image, copy), ['deprecate', 'deprecate']);
    assert.deepEqual(endOf(fleetOf([...newest(), image, used]), image, copy), ['instance', 'instance']);
  });

  it('is no matter of other repositories, whose images are not even listed', () => {
    const theirs = aged(500, { repository: 'other/images' });
    assert.deepEqual(endOf(fleetOf([...newest(), theirs]), theirs), ['not ours']);
    // But what they built on ours holds ours.
    const ours = aged(500);
    const child = aged(1, { repository: 'other/images', parent: ours.id });
    assert.deepEqual(endOf(fleetOf([...newest(), ours, child]), ours, child), ['child', 'not ours']);
  });
});

describe('stages', () => {
  const at = (stage: 'deprecate' | 'disable', since: string | null, days = 500): RetainableImage =>
    aged(days, { stage, since });

  it('come one after the other, each as long as the policy has between them', () => {
    const images = [
      aged(500),
      at('deprecate', daysAgo(29)),
      at('deprecate', daysAgo(31)),
      at('disable', daysAgo(29)),
      at('disable', daysAgo(31)),
      aged(59, { stage: 'deprecate', since: daysAgo(59) }),
    ];
    assert.deepEqual(endOf(fleetOf([...newest(), ...images]), ...images), [
      'deprecate',
      'age',
      'disable',
      'age',
      'delete',
      'age',
    ]);
  });

  it('that a provider has not are passed over, those that nobody asked for too', () => {
    const [image, off] = [aged(500), at('disable', daysAgo(100))];
    const world = fleetOf([...newest(), image, off], { stagesOf: () => ['delete'] });
    assert.deepEqual(endOf(world, image, off), ['delete', 'delete']);
    const late = { ...policy, disable: undefined, delete: undefined };
    assert.deepEqual(endOf({ ...world, stagesOf: () => stages, policyOf: () => late }, image, at('deprecate', '')), [
      'deprecate',
      'not ours',
    ]);
  });

  it('are marked where somebody was killed before the mark', () => {
    const [half, whole] = [at('disable', null), at('disable', daysAgo(1))];
    assert.deepEqual(endOf(fleetOf([...newest(), half, whole]), half, whole), ['disable', 'age']);
  });

  it('of a parent come no earlier than those of what stands on it', () => {
    const parent = at('disable', daysAgo(100));
    const key = parent.key ?? '';
    const child = (more: Partial<RetainableImage>): RetainableImage => aged(400, { leg: 'base', parent: key, ...more });
    const young = [aged(0, { leg: 'base' }), aged(1, { leg: 'base' })];
    const ends = (one: RetainableImage): readonly string[] =>
      endOf(fleetOf([...newest(), ...young, parent, one]), parent, one);
    assert.deepEqual(ends(child({})), ['child', 'deprecate']);
    assert.deepEqual(ends(child({ stage: 'deprecate', since: daysAgo(50) })), ['child', 'disable']);
    assert.deepEqual(ends(child({ stage: 'disable', since: daysAgo(50) })), ['delete', 'delete']);
    const order = decideRetention(
      fleetOf([...newest(), ...young, parent, child({ stage: 'disable', since: daysAgo(50) })]),
    ).filter(({ next }) => next === 'delete');
    assert.deepEqual(
      order.map(({ bake }) => bake.leg),
      ['base', 'web'],
    );
    // The child waits, and so does what it stands on.
    const limited = fleetOf([...newest(), ...young, parent, child({ stage: 'disable', since: daysAgo(50) })], {
      most: 1,
    });
    assert.deepEqual(
      decideRetention(limited).filter(({ next }) => next === 'delete'),
      [],
    );
  });

  it('end in a circle of parents', () => {
    const [one, two] = [at('disable', daysAgo(100)), at('disable', daysAgo(100))];
    const circle = [
      { ...one, parent: two.id },
      { ...two, parent: one.id },
    ];
    const ends = endOf(fleetOf([...newest(), ...circle]), one, two);
    assert.ok(ends.includes('child'), String(ends));
  });
});

describe('retain of a manifest', () => {
  it('is said whole, in order, and in days', () => {
    assert.deepEqual(manifestRetain.parse({ delete: '90d' }), {
      keep: 5,
      releases: 'keep',
      shared: 'keep',
      delete: '90d',
      pins: ['**'],
      'pull-requests': true,
      'template-versions': 'all',
    });
    for (const wrong of [
      {},
      { keep: 5 },
      { keep: 0, delete: '1d' },
      { delete: '90' },
      { delete: '-1d' },
      { delete: '3660d' },
      { deprecate: '90d', delete: '30d' },
      { delete: '1d', pins: [] },
      { delete: '1d', other: 1 },
    ]) {
      assert.ok(!manifestRetain.safeParse(wrong).success, JSON.stringify(wrong));
    }
  });
});

describe('any fleet', () => {
  it('loses nothing that is held, nor what something stands on that stays', () => {
    const random = new Seeded(24);
    const pick = <T>(...some: readonly [T, ...T[]]): T => random.pick(some);
    for (let round = 0; round < 200; round += 1) {
      const images: RetainableImage[] = [];
      for (let index = 0; index < 20; index += 1) {
        const stage = pick(null, 'deprecate' as const, 'disable' as const);
        images.push(
          aged(pick(0, 10, 40, 70, 100, 400), {
            leg: pick('web', 'base', 'gone'),
            ref: pick('refs/heads/main', 'refs/heads/topic', 'refs/tags/v1', null),
            repository: pick('acme/images', 'acme/images', 'other/images', null),
            verified: pick(true, false),
            parent: pick(null, images[0]?.id ?? null, images.at(-1)?.key ?? null),
            stage,
            since: stage === null ? null : pick(daysAgo(40), daysAgo(5), null),
            holds: pick([], [], [{ kind: 'instance', what: 'i-1' } as const]),
            key: pick(keyNumber(round * 1000 + index), keyNumber(round * 1000 + index), null),
          }),
        );
      }
      const outcomes = decideRetention(fleetOf(images, { most: pick(0, 1, 3, 1000) }));
      const gone = new Set<string>();
      for (const { bake, next, heldBy } of outcomes) {
        assert.equal(next === null, heldBy.length > 0, 'each that stays says why');
        for (const image of bake.images) {
          if (next === null) continue;
          assert.deepEqual(image.holds, []);
          assert.ok(
            (image.key !== null && image.leg !== 'gone' && image.repository === 'acme/images') ||
              image.repository === null,
          );
          if (next === 'delete') {
            const standing = images.filter(
              ({ parent, id }) => (parent === image.id || parent === image.key) && id !== image.id,
            );
            assert.ok(
              standing.every(({ id }) => gone.has(id)),
              'children go first',
            );
            gone.add(image.id);
          }
        }
      }
    }
  });
});
