// Names and tags of strangers in what is shown: nothing of them commands a terminal, or reads as another text.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { changeLine, heldLine, summaryOf } from '../../../../src/pipeline/retain/shown.ts';
import { planOf } from '../../../../src/plan/retention/agreed-plan.ts';
import { decideRetention } from '../../../../src/plan/retention/decision.ts';
import { aged, fleetOf, policy } from '../../plan/retention/sample-fleet.ts';

describe('what is shown of images', () => {
  it('has nothing of a stranger that a terminal or a reader takes for something else', () => {
    const evil = 'a\u001b[2J\u202eb\u200bc\u{e0041}d\n::error::e | `f`';
    const going = aged(400, { leg: evil, id: evil, ref: null });
    const kept = aged(400, { leg: evil, holds: [{ kind: 'by-hand', what: `its tag (${evil})` }], spared: [evil] });
    const one = { ...policy, keep: 1, 'keep-branches': 0 };
    const world = { ...fleetOf([going, kept, aged(1, { leg: evil, ref: null })]), policyOf: () => one };
    const outcomes = decideRetention(world);
    const plan = planOf(outcomes, new Map());
    assert.equal(plan.changes.length, 1);
    const lines = [...plan.changes.map(changeLine), ...outcomes.map(heldLine)];
    for (const line of lines) assert.doesNotMatch(line, /[\p{Cc}\p{Cf}]/u);
    const summary = summaryOf(plan, 'sha256:0', outcomes);
    assert.doesNotMatch(summary.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
    assert.doesNotMatch(summary, /^::/m);
  });
});
