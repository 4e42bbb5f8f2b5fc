// What runs left long ago, against a provider in memory: shown first, ended only as it was agreed, and a kill in between.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { janitor } from '../../../../src/pipeline/janitor/janitor.ts';
import { readAge } from '../../../../src/pipeline/janitor/plan.ts';
import type { Leftover } from '../../../../src/image/leftover.ts';
import type { Provider } from '../../../../src/image/provider.ts';
import type { Stray } from '../../../../src/image/provider-strays.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const HOUR = 3_600_000;
const markOf = (digit: number): string => String(digit).repeat(32);

class Place {
  strays: Stray[] = [];
  ended: string[] = [];
  /** After so many the run is killed. */
  left = Infinity;
  refuses: string | undefined;
  readonly workspace = temporaryFolder();

  add(digit: number, hours: number | null, over: Partial<Stray> = {}): void {
    const since = hours === null ? null : new Date(Date.now() - hours * HOUR).toISOString();
    const things = [`instance i-${digit} (running)`];
    this.strays.push({ region: 'here', mark: markOf(digit), run: String(digit), since, things, holds: [], ...over });
  }

  readonly provider: Provider = {
    name: 'example',
    title: 'Example Cloud',
    builders: [],
    rules: {},
    strays: {
      find: async (regions) => {
        if (regions.includes('gone')) throw new Error('there is no region gone.');
        return [...this.strays];
      },
      end: async ({ mark }): Promise<readonly Leftover[]> => {
        if (this.left === 0) throw new Error('killed');
        if (mark === this.refuses)
          return [{ kind: 'instance', id: 'i', region: 'here', state: 'left', reason: 'no', command: 'end i' }];
        this.left -= 1;
        this.ended.push(mark);
        this.strays = this.strays.filter((one) => one.mark !== mark);
        return [];
      },
    },
  };

  async run(inputs: Readonly<Record<string, string>> = {}) {
    const defaults = { providers: 'example', 'older-than': '2d', plan: 'plan.json' };
    const host = { ...fakeHost({ inputs: { ...defaults, ...inputs } }), workspace: this.workspace, temporary: join(this.workspace, 't') }; // prettier-ignore
    await janitor(host, [this.provider, { name: 'mute', title: 'Mute', builders: [], rules: {} }]);
    const output = (name: string): string =>
      host.told
        .findLast(([kind, text]) => kind === 'output' && text.startsWith(`${name}=`))?.[1]
        .slice(name.length + 1) ?? '';
    return {
      digest: output('digest'),
      due: output('due'),
      held: output('held'),
      told: host.told.map(([, text]) => text),
    };
  }
}

describe('what runs left', () => {
  it('is shown first, and ended as agreed; what is young, kept or of unknown age stays', async () => {
    const place = new Place();
    place.add(1, 100);
    place.add(2, 40);
    place.add(3, null);
    place.add(4, 400, { holds: ['its tag bakehouse:keep (a demo)'] });
    place.add(5, 49, { run: null });
    const { digest, due, held, told } = await place.run();
    assert.equal(due, '2');
    assert.deepEqual(
      JSON.parse(held).map(({ mark, heldBy }: { mark: string; heldBy: readonly string[] }) => [mark[0], ...heldBy]),
      [
        ['2', 'its age, 40 hours'],
        ['3', 'nobody saying how old it is'],
        ['4', 'its tag bakehouse:keep (a demo)'],
      ],
    );
    assert.ok(told.includes(`Nothing was changed. To end exactly this, add: --apply ${digest}`), told.join('\n'));
    assert.deepEqual(place.ended, []);
    await assert.rejects(place.run({ apply: `sha256:${'0'.repeat(64)}` }), /has the digest/);
    assert.equal((await place.run({ apply: digest })).due, '0');
    assert.deepEqual(place.ended, [markOf(1), markOf(5)]);
    assert.deepEqual(
      place.strays.map(({ mark }) => mark[0]),
      ['2', '3', '4'],
    );
  });

  it('ends the same where a run of it was killed at any moment, and where somebody else ended some', async () => {
    for (const left of [0, 1, 2]) {
      const place = new Place();
      for (const digit of [1, 2, 3]) place.add(digit, 100);
      const { digest } = await place.run();
      place.left = left;
      await assert.rejects(place.run({ apply: digest }), /killed/);
      place.left = Infinity;
      await place.run({ apply: digest });
      await place.run({ apply: digest });
      assert.deepEqual([place.ended, place.strays], [[markOf(1), markOf(2), markOf(3)], []]);
    }
  });

  it('is left alone, all of it, where any of it is not as it was shown', async () => {
    for (const [move, says] of [
      [(one: Stray) => ({ ...one, holds: ['its run, of which processes go on here: 7'] }), /held by its run/],
      [
        (one: Stray) => ({ ...one, things: [...one.things, 'instance i-9 (pending)'] }),
        /has become more: instance i-9/,
      ],
      [(one: Stray) => ({ ...one, since: new Date().toISOString() }), /held by its age, 0 hours/],
    ] as const) {
      const place = new Place();
      for (const digit of [1, 2]) place.add(digit, 100);
      const { digest } = await place.run();
      place.strays = place.strays.map((one, index) => (index === 1 ? move(one) : one));
      await assert.rejects(place.run({ apply: digest }), says);
      assert.deepEqual(place.ended, []);
      // A machine that has stopped since is the same machine.
      place.strays = place.strays.map((one) => ({ ...one, holds: [], since: '2020-01-01T00:00:00.000Z', things: [`instance i-${one.mark[0]} (stopped)`] })); // prettier-ignore
      await place.run({ apply: digest });
      assert.equal(place.ended.length, 2);
    }
  });

  it('that does not go is told, and keeps nobody from the rest', async () => {
    const place = new Place();
    for (const digit of [1, 2]) place.add(digit, 100);
    place.refuses = markOf(1);
    const { digest } = await place.run();
    await assert.rejects(place.run({ apply: digest }), /instance i in here \(no\); .*\nRun the same again/s);
    assert.deepEqual(place.ended, [markOf(2)]);
  });

  it('is told as not looked for where nobody can, or is answered; and nothing is ended for a stranger', async () => {
    const place = new Place();
    place.add(1, 100);
    const { digest, told } = await place.run({ providers: 'example,mute' });
    assert.ok(told.some((text) => text.startsWith('Bakehouse cannot find what runs left with Mute.')));
    const failed = await place.run({ regions: 'gone' });
    assert.ok(
      failed.told.some((text) => /was not asked: there is no region gone\. All that is there stays/.test(text)),
    );
    await place.run();
    await assert.rejects(place.run({ apply: digest, regions: 'gone' }), /not asked/);
    await assert.rejects(place.run({ providers: 'nobody' }), /no provider; looked through are example/);
    await assert.rejects(place.run({ providers: '' }), /--providers where to look/);
    assert.deepEqual(place.ended, []);
  });

  it('must be older than the longest job', () => {
    assert.deepEqual([readAge('6h'), readAge('2d')], [6 * HOUR, 48 * HOUR]);
    for (const text of ['5h', '', '2w', '0d', '-1d']) assert.throws(() => readAge(text), /at least 6h/);
  });
});
