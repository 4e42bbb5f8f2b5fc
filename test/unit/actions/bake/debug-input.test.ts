import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { checkSteps, isStepping } from '../../../../src/actions/bake/debug-input.ts';

type Kind = Parameters<typeof isStepping>[0]['kind'];

function stepping(kind: Kind, value: string, isTerminal: boolean, mode: 'build' | 'validate' = 'build'): boolean {
  return isStepping({ kind, input: (name) => (name === 'debug' ? value : '') }, { mode }, isTerminal);
}

describe('bake --debug', () => {
  it('steps on a terminal, where it is asked for', () => {
    assert.equal(stepping('terminal', 'true', true), true);
    assert.equal(stepping('terminal', 'false', true), false);
    assert.equal(stepping('terminal', '', false), false);
    assert.equal(stepping('actions', '', false), false);
  });

  const refused: readonly (readonly [what: string, ask: () => unknown, message: RegExp])[] = [
    ['in a workflow', () => stepping('actions', 'true', true), /in a workflow nobody answers.*"debug-log"/],
    ['without a terminal', () => stepping('terminal', 'true', false), /are not both a terminal.*"debug-log"/],
    ['with nothing to build', () => stepping('terminal', 'true', true, 'validate'), /"mode" is validate/],
    ['for a Dockerfile', () => checkSteps('dockerfile'), /docker build has no steps/],
  ];
  for (const [what, ask, message] of refused) {
    it(`is refused ${what}`, () => assert.throws(ask, { name: 'UserError', message }));
  }
});
