import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { legsOfKey } from '../../../../src/pipeline/promote/by-image.ts';
import { isBakedAs } from '../../../../src/pipeline/promote/earlier.ts';
import { sampleLeg } from '../../image/sample-plan.ts';

const KEY = `bk2-${'a'.repeat(40)}`;
const OTHER = `bk2-${'b'.repeat(40)}`;

describe('an image of a key that somebody named', () => {
  const leg = sampleLeg('web/noble', { key: OTHER, aliases: ['web/lts'] });

  it('is that of the leg that it was baked as, and of no other', () => {
    for (const told of ['web/noble', 'web-noble', 'web/lts'])
      assert.equal(isBakedAs({ leg: told }, leg, KEY), true, told);
    for (const told of ['db/noble', 'web/noble2', 'web', 'WEB/NOBLE'])
      assert.equal(isBakedAs({ leg: told }, leg, KEY), false, told);
  });

  it("may be anybody's where its provider tells nothing, and where the plan has that key for the leg", () => {
    assert.equal(isBakedAs({}, leg, KEY), true);
    assert.equal(isBakedAs({ leg: '' }, leg, KEY), true);
    assert.equal(isBakedAs({ leg: 'other' }, leg, OTHER), true);
  });

  it('is known by a mark that was cut, too', () => {
    const long = sampleLeg('w'.repeat(300), { key: null });
    assert.equal(isBakedAs({ leg: 'w'.repeat(256) }, long, KEY), true);
    assert.equal(isBakedAs({ leg: 'w'.repeat(255) }, long, KEY), false);
  });

  it('is looked for only for the legs that the plan has the key for, if it has it for any', () => {
    const legs = [sampleLeg('web', { key: OTHER }), sampleLeg('app', { key: null })];
    const db = sampleLeg('db', { key: KEY });
    assert.deepEqual(legsOfKey([...legs, db], legs, KEY), []);
    assert.deepEqual(legsOfKey([...legs, db], legs, OTHER), [legs[0]]);
    assert.deepEqual(legsOfKey(legs, legs, KEY), legs);
  });
});
