import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findMarked } from '../../../../src/providers/docker/strays.ts';

const [mark, other] = ['a'.repeat(32), 'b'.repeat(32)];
const LABEL = 'dev.bakehouse.mark';

/** A daemon as far as this asks it. */
function daemon(things: readonly (readonly [kind: string, id: string, created: string, labels: object])[]) {
  return async (args: readonly string[]): Promise<string> => {
    const kind = args[0] === 'ps' || args[0] === 'container' ? 'container' : 'image';
    const own = things.filter(([one]) => one === kind);
    if (!args.includes('inspect')) {
      assert.ok(args.includes(`label=${LABEL}`), 'nothing without a mark is asked for');
      return own.map(([, id]) => `${id}\n`).join('');
    }
    return own.map(([, id, created, labels]) => `${JSON.stringify([id, created, labels])}\n`).join('');
  };
}

describe('what the daemon has of marks', () => {
  it('is told by run, as old as the youngest of it', async () => {
    const ask = daemon([
      ['container', 'c1', '2026-11-01T10:00:00.123456789Z', { [LABEL]: mark, 'dev.bakehouse.run': '7' }],
      ['container', 'c2', '2026-11-03T10:00:00Z', { [LABEL]: mark }],
      ['image', 'sha256:1', '2026-11-02T10:00:00Z', { [LABEL]: mark }],
      ['container', 'c3', '2026-11-02T10:00:00Z', { [LABEL]: other, 'dev.bakehouse.keep': 'mine' }],
      // A mark that no run makes up is not ours.
      ['container', 'c4', '2026-11-02T10:00:00Z', { [LABEL]: 'x' }],
    ]);
    const found = await findMarked(ask, (one) => (one === other ? [17, 18] : []));
    assert.deepEqual(found, [
      {
        region: 'local',
        mark,
        run: '7',
        since: '2026-11-03T10:00:00.000Z',
        things: ['container c1', 'container c2', 'image sha256:1'],
        holds: [],
      },
      {
        region: 'local',
        mark: other,
        run: null,
        since: '2026-11-02T10:00:00.000Z',
        things: ['container c3'],
        holds: ['its label dev.bakehouse.keep (mine)', 'its run, of which processes go on here: 17, 18'],
      },
    ]);
    assert.deepEqual(await findMarked(daemon([]), () => []), []);
  });

  it('is of unknown age where a part of it tells none', async () => {
    const ask = daemon([
      ['container', 'c1', '2026-11-01T10:00:00Z', { [LABEL]: mark }],
      ['container', 'c2', '', { [LABEL]: mark }],
    ]);
    assert.equal((await findMarked(ask, () => []))[0]?.since, null);
  });
});
