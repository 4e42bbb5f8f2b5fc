import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { LegRetention } from '../../../../src/image/retention.ts';
import { policiesOf } from '../../../../src/pipeline/retain/world.ts';
import type { DraftLeg } from '../../../../src/plan/draft.ts';
import { sampleDefinition } from '../../plan/sample-definition.ts';
import { policy } from '../../plan/retention/sample-fleet.ts';

describe('how long images of a leg stay', () => {
  const leg = (id: string, slug: string, retain: LegRetention | null): DraftLeg => ({
    definition: sampleDefinition(id, { slug }),
    at: { file: 'bakehouse.yml', line: 1 },
    retain,
  });

  it('is never said by another leg, whose slug its id is', () => {
    for (const swap of [false, true]) {
      const legs = [leg('web/a', 'web-a', policy), leg('web-a', 'web-a', null)];
      const found = policiesOf({ legs: swap ? legs.toReversed() : legs });
      assert.deepEqual([found.get('web/a'), found.get('web-a')], [policy, null]);
    }
  });

  it('is for ever where an image may be of either of two legs', () => {
    const [one, other] = [leg('web/a', 'web-a', policy), leg('web_/a', 'web-a', { ...policy, keep: 9 })];
    assert.equal(policiesOf({ legs: [one, other] }).get('web-a'), null);
    assert.deepEqual(policiesOf({ legs: [one, { ...other, retain: { ...policy } }] }).get('web-a'), policy);
  });
});
