import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { draftsOf } from '../../../../src/actions/plan/drafts.ts';
import { channel, type Channels } from '../../../../src/image/channel.ts';
import type { Draft } from '../../../../src/plan/draft.ts';

function draft(from: string, targets: Draft['targets'], written: Readonly<Record<string, unknown>> = {}): Draft {
  const channels: Channels = Object.fromEntries(
    Object.entries(written).map(([name, one]) => [name, channel.parse(one)]),
  );
  return { from: [from], legs: [], notices: [], targets, channels, buildRegistry: null };
}

const [ids, fleet] = [{ files: { tfvars: 'a.tfvars.json' } }, { files: { tfvars: 'b.tfvars.json' } }];
const joined = (...drafts: readonly Draft[]) => draftsOf(drafts, '');

describe('several manifests together', () => {
  it('have the targets and channels of all', () => {
    const { targets, channels } = joined(
      draft('a.yml', { ids }, { one: { targets: ['ids'] } }),
      draft('b.yml', { fleet }, { two: { targets: ['fleet'] } }),
    );
    assert.deepEqual(
      [Object.keys(targets), Object.keys(channels ?? {})],
      [
        ['ids', 'fleet'],
        ['one', 'two'],
      ],
    );
  });

  it('are refused where two of them have a channel of one name, of which one alone would hold', () => {
    assert.throws(
      () =>
        joined(
          draft('a.yml', { ids }, { production: { targets: ['ids'], needs: ['verify'] } }),
          draft('b.yml', { fleet }, { production: { targets: ['fleet'] } }),
        ),
      /The channel production is in b\.yml and in a\.yml/,
    );
  });

  it('are refused where channels of two of them move one target, or keep one history', () => {
    assert.throws(
      () =>
        joined(
          draft('a.yml', { ids }, { one: { targets: ['ids'] } }),
          draft('b.yml', { ids }, { two: { targets: ['ids'] } }),
        ),
      /The target "ids" is of the channel one already/,
    );
    const history = { files: { path: 'channels/one.json' } };
    assert.throws(
      () =>
        joined(
          draft('a.yml', { ids }, { one: { targets: ['ids'] } }),
          draft('b.yml', { fleet }, { two: { targets: ['fleet'], history } }),
        ),
      /The channel one keeps its history in the same file/,
    );
  });

  it('are refused where a target that a channel moves is another one in one of them', () => {
    assert.throws(
      () => joined(draft('a.yml', { ids }, { one: { targets: ['ids'] } }), draft('b.yml', { ids: fleet.files })),
      /The target ids, which the channel one moves, is another in b\.yml than in a\.yml/,
    );
    assert.doesNotThrow(() => joined(draft('a.yml', { ids }, { one: { targets: ['ids'] } }), draft('b.yml', { ids })));
  });
});
