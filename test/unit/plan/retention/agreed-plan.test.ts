// What is left alone where a change has failed, and what was agreed of another image than there is.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { agreementOf, leftAloneBy, planOf } from '../../../../src/plan/retention/agreed-plan.ts';
import { decideRetention } from '../../../../src/plan/retention/decision.ts';
import { aged, fleetOf, keyNumber } from './sample-fleet.ts';

describe('a change that failed', () => {
  it('leaves the rest of its bake alone, and what that stands on, by id, key or digest', () => {
    const byId = aged(600, { leg: 'base' });
    const byKey = aged(600, { leg: 'base' });
    const byDigest = aged(600, { leg: 'base', digests: { config: 'sha256:AB' } });
    const [here, there] = ['eu-west-1', 'us-east-1'].map((region) =>
      aged(500, { region, key: keyNumber(950), run: 'one', parent: byId.id }),
    );
    assert.ok(here && there);
    const onKey = aged(500, { parent: byKey.key?.toUpperCase() ?? '' });
    const onDigest = aged(500, { parent: 'sha256:ab' });
    const young = [aged(1), aged(2), aged(1, { leg: 'base' }), aged(2, { leg: 'base' })];
    const outcomes = decideRetention(fleetOf([byId, byKey, byDigest, here, there, onKey, onDigest, ...young]));
    const { changes } = planOf(outcomes, new Map());
    const left = (id: string): readonly string[] => {
      const change = changes.find((one) => one.id === id);
      assert.ok(change !== undefined);
      return leftAloneBy(change, outcomes)
        .map((one) => one.id)
        .toSorted();
    };
    assert.deepEqual(left(there.id), [byId.id, here.id, there.id].toSorted());
    assert.deepEqual(left(onKey.id), [byKey.id, onKey.id].toSorted());
    assert.deepEqual(left(onDigest.id), [byDigest.id, onDigest.id].toSorted());
    assert.deepEqual(left(byId.id), [byId.id]);
  });
});

describe('a plan that was agreed to', () => {
  it('is not done where the same name has an image of another key by now', () => {
    const old = aged(600);
    const young = [aged(1), aged(2)];
    const planNow = (image: typeof old) => {
      const outcomes = decideRetention(fleetOf([image, ...young]));
      return { outcomes, plan: planOf(outcomes, new Map()), images: [image, ...young] };
    };
    const agreed = planNow(old).plan;
    const same = planNow(old);
    assert.deepEqual(agreementOf(agreed, same.plan, same.images, same.outcomes).moved, []);
    const now = planNow({ ...old, key: keyNumber(951) });
    const { due, moved } = agreementOf(agreed, now.plan, now.images, now.outcomes);
    assert.deepEqual(due, []);
    assert.match(moved.join(), /by now it is another/);
  });
});
