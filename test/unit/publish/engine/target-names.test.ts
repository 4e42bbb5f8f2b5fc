import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { providers } from '../../../../src/providers/providers.ts';
import { channel } from '../../../../src/image/channel.ts';
import { chooseTargets, readTargetChoice } from '../../../../src/publish/engine/target-names.ts';
import { readTargets } from '../../../../src/publish/engine/targets.ts';

const planned = { registry: { oci: {} }, ids: { files: {} } };

describe('readTargetChoice', () => {
  const names: readonly (readonly [text: string, names: readonly string[]])[] = [
    ['', []],
    ['registry', ['registry']],
    ['registry, ids', ['registry', 'ids']],
    ['# all\nregistry\nids\n', ['registry', 'ids']],
  ];
  for (const [text, expected] of names) {
    it(`takes ${JSON.stringify(text)} for names`, () => {
      assert.deepEqual(readTargetChoice(text, providers), { kind: 'names', names: expected });
    });
  }

  it('takes a mapping for targets', () => {
    assert.deepEqual(readTargetChoice('a: { oci: { repository: x } }', providers), {
      kind: 'inline',
      targets: { a: { oci: { repository: 'x' } } },
    });
  });

  for (const text of ['- a b\n- c', '"a b"', 'a: [', 'a: 1\na: 2']) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.throws(() => readTargetChoice(text, providers), { name: /UserError|Error/, message: /targets/ });
    });
  }
});

describe('chooseTargets', () => {
  it('takes all of the plan, those that are named, or the given ones', () => {
    assert.deepEqual(Object.keys(chooseTargets({ kind: 'names', names: [] }, planned)), ['registry', 'ids']);
    assert.deepEqual(Object.keys(chooseTargets({ kind: 'names', names: ['ids'] }, planned)), ['ids']);
    assert.deepEqual(Object.keys(chooseTargets({ kind: 'inline', targets: { mine: {} } }, planned)), ['mine']);
  });

  it('leaves to a channel what that moves, and refuses it by its name', () => {
    const channels = { production: channel.parse({ targets: ['ids'] }) };
    assert.deepEqual(Object.keys(chooseTargets({ kind: 'names', names: [] }, planned, channels)), ['registry']);
    assert.throws(
      () => chooseTargets({ kind: 'names', names: ['ids'] }, planned, channels),
      /"ids", which the channel production moves\. Promote an image there: bakehouse promote IMAGE --to production/,
    );
  });

  it('says which one it may have been, and takes no inherited name', () => {
    assert.throws(() => chooseTargets({ kind: 'names', names: ['registri'] }, planned), /Did you mean registry\?/);
    assert.throws(() => chooseTargets({ kind: 'names', names: ['constructor'] }, planned), /no target of/);
    assert.throws(() => chooseTargets({ kind: 'names', names: [] }, null), /Nothing says where to publish/);
  });
});

describe('readTargets', () => {
  it('tells all that is wrong, and where', () => {
    const wrong = {
      a: {},
      b: { oci: { repository: 'UPPER', tags: ['x'] } },
      c: { aws: { share: [1] } },
      d: { s3: {} },
    };
    const kinds = providers.flatMap(({ name, target }) => (target === undefined ? [] : [name]));
    assert.throws(
      () => readTargets('The targets of the plan', wrong, providers),
      ({ message }: Error) =>
        [
          `a has at least one of ${kinds.join(', ')} and files`,
          'b.oci.repository',
          'c.aws.share[0]',
          '"s3" is not known',
        ].every((part) => message.includes(part)),
    );
  });
});
