import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { RunContext } from '../../../../src/core/runner/host.ts';
import { fleetOf, type FleetRequest } from '../../../../src/publish/engine/fleet.ts';
import { sampleLeg, samplePlan } from '../../image/sample-plan.ts';

const run: RunContext = {
  url: '',
  id: '1',
  attempt: 1,
  commit: 'abcdef0123',
  ref: 'refs/heads/main',
  repository: 'acme/images',
  event: 'push',
};
const request: FleetRequest = {
  target: 'ids',
  isEveryLeg: false,
  hasCopies: false,
  run,
  now: new Date('2026-01-02T03:04:05Z'),
  version: '',
};

describe('fleetOf', () => {
  const legs = [
    sampleLeg('a', { publish: ['ids'], axes: { distro: 'noble' }, version: '5.1' }),
    sampleLeg('b', { publish: ['ids'], state: 'unselected' }),
    sampleLeg('c', { publish: ['registry'] }),
  ];

  it('has the legs that name the target, chosen or not', () => {
    const fleet = fleetOf(samplePlan(legs), request);
    assert.deepEqual(
      fleet.legs.map(({ leg }) => leg),
      ['a', 'b'],
    );
    assert.equal(fleet.isWhole, false);
    assert.equal(fleetOf(samplePlan(legs.slice(0, 1)), request).isWhole, true);
    assert.equal(fleetOf(samplePlan(legs), { ...request, isEveryLeg: true }).legs.length, 3);
  });

  it('has the legs that the plan leaves out, and is not whole then', () => {
    const { leg, slug, image, tier, axes, version, publish, key } = sampleLeg('d', { publish: ['ids'] });
    const others = [{ leg, slug, image, tier, axes, version, publish, key }];
    const fleet = fleetOf({ ...samplePlan(legs.slice(0, 1)), others }, request);
    assert.deepEqual(
      fleet.legs.map((one) => one.leg),
      ['a', 'd'],
    );
    assert.equal(fleet.isWhole, false);
  });

  it('knows what placeholders stand for', () => {
    const [a, b] = fleetOf(samplePlan(legs), request).legs;
    assert.equal(a?.values.get('version'), '5.1');
    assert.equal(a?.values.get('distro'), 'noble');
    assert.equal(b?.values.get('version'), 'abcdef0');
    assert.equal(fleetOf(samplePlan(legs), { ...request, version: '7' }).legs[0]?.values.get('version'), '7');
  });
});
