import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { NO_TURN, takeOverTurn, takeTurn, type BakeTurn, type TurnEnd } from '../../../src/bake/turn.ts';
import { steadyNow } from '../../../src/core/clock.ts';
import type { Interrupt } from '../../../src/core/process/interrupt.ts';
import { waitUntil } from '../../../src/core/process/process.ts';
import type { Provider } from '../../../src/image/provider.ts';
import { fakeHost, type FakeHost } from '../core/runner/fake-host.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';

const temporary = temporaryFolder();
let folders = 0;
const freshCache = (): string => join(temporary, String((folders += 1)));

const example: Provider = { name: 'example', title: 'Example Cloud', builders: [/^example-/], rules: {} };
const keeper = { name: 'example', account: null, regions: ['moon'], claims: [], otherBuilds: [] };

const request = {
  providers: [example],
  keepers: [keeper],
  leg: 'web',
  key: 'bk2-1',
  timeoutMinutes: 10,
  passEnv: [],
};

function uninterrupted(over: Partial<Interrupt> = {}): Interrupt {
  return { at: () => undefined, count: () => 0, onFirst: () => {}, dispose: () => {}, ...over };
}

function hostWith(cache: string): FakeHost {
  return fakeHost({ environment: { XDG_CACHE_HOME: cache } });
}

async function turnOf(end: Promise<TurnEnd>): Promise<BakeTurn> {
  const found = await end;
  return found.kind === 'mine' ? found.turn : assert.fail(found.message);
}

const lines = ({ told }: FakeHost): string => told.map(([, text]) => text).join('\n');

describe('the turn of a bake', () => {
  test('comes when the other one of its key is over, whom it names', async () => {
    const cache = freshCache();
    const first = await turnOf(takeTurn(hostWith(cache), request, uninterrupted()));
    assert.equal(first.paths.length, 1);
    const host = hostWith(cache);
    const second = takeTurn(host, { ...request, leg: 'web too' }, uninterrupted());
    assert.ok(await waitUntil(async () => host.told.length > 0, steadyNow() + 60_000));
    assert.match(
      lines(host),
      /^web too waits for another bake of the same key: the bake of web, process \d+ on \S+, since 2\d{3}-[\d-]+T[\d:.]+Z\.$/,
    );
    first.release();
    const end = await second;
    assert.ok(end.kind === 'mine' && end.waited > 0);
    (await turnOf(second)).release();
    assert.deepEqual(readdirSync(join(cache, 'bakehouse', 'bakes')), []);
    assert.equal(host.told.length, 1, 'it is told once');
  });

  test('is not that of another key, account, daemon or region', async () => {
    const cache = freshCache();
    const placed = (at: string): readonly Provider[] => [{ ...example, place: async () => at }];
    const turns = await Promise.all(
      [
        request,
        { ...request, key: 'bk2-2' },
        { ...request, keepers: [{ ...keeper, account: '1' }] },
        { ...request, keepers: [{ ...keeper, regions: ['mars'] }] },
        { ...request, keepers: [{ ...keeper, name: 'other' }] },
        { ...request, providers: placed('daemon 1') },
        { ...request, providers: placed('daemon 2') },
      ].map((one) => turnOf(takeTurn(hostWith(cache), one, uninterrupted()))),
    );
    assert.equal(new Set(turns.flatMap(({ paths }) => paths)).size, 7);
    for (const turn of turns) turn.release();
  });

  test('of several providers is taken of all, whatever their order, and given back whole', async () => {
    const cache = freshCache();
    const two = [keeper, { ...keeper, name: 'other' }];
    const first = await turnOf(takeTurn(hostWith(cache), { ...request, keepers: two }, uninterrupted()));
    assert.equal(first.paths.length, 2);
    const reversed = { ...request, keepers: two.toReversed(), timeoutMinutes: 0.005 };
    assert.equal((await takeTurn(hostWith(cache), reversed, uninterrupted())).kind, 'late');
    first.release();
    (await turnOf(takeTurn(hostWith(cache), reversed, uninterrupted()))).release();
    assert.deepEqual(readdirSync(join(cache, 'bakehouse', 'bakes')), []);
  });

  test('that does not come in time is told with who has it', async () => {
    const cache = freshCache();
    const first = await turnOf(takeTurn(hostWith(cache), request, uninterrupted()));
    const end = await takeTurn(hostWith(cache), { ...request, timeoutMinutes: 0.01 }, uninterrupted());
    assert.equal(end.kind, 'late');
    assert.match(
      end.kind === 'late' ? end.message : '',
      /^The timeout of 0\.01 minutes was reached while another bake of the same key was waited for: the bake of web, process \d+/,
    );
    first.release();
  });

  test('is not waited for any more once the run is cancelled', async () => {
    const cache = freshCache();
    const first = await turnOf(takeTurn(hostWith(cache), request, uninterrupted()));
    let at: number | undefined;
    const host = hostWith(cache);
    const second = takeTurn(host, request, uninterrupted({ at: () => at }));
    assert.ok(await waitUntil(async () => host.told.length > 0, steadyNow() + 60_000));
    at = steadyNow();
    await assert.rejects(second, /^UserError: The run was cancelled before the build began\.$/);
    first.release();
  });

  test('is everybody’s where no lock can be kept, which is told', async () => {
    const cache = freshCache();
    mkdirSync(cache);
    writeFileSync(join(cache, 'bakehouse'), 'a file in the place of the folder');
    const told = hostWith(cache);
    const turn = await turnOf(takeTurn(told, request, uninterrupted()));
    assert.deepEqual(turn.paths, []);
    assert.match(
      lines(told),
      /^Another bake of this key that begins meanwhile is not waited for: .*(?:ENOTDIR|EEXIST)/,
    );
    const homeless = fakeHost({ environment: {} });
    assert.equal(await turnOf(takeTurn(homeless, request, uninterrupted())), NO_TURN);
    assert.match(lines(homeless), /nothing says where this user keeps caches/);
  });

  test('stays with the post step, which takes paths of locks alone', async () => {
    const cache = freshCache();
    const host = hostWith(cache);
    const main = await turnOf(takeTurn(host, request, uninterrupted()));
    const [path = ''] = main.paths;
    const stranger = join(cache, `${'a'.repeat(32)}.json`);
    writeFileSync(stranger, readFileSync(path));
    const post = await takeOverTurn(host, [path, stranger, '/etc/passwd']);
    assert.equal(
      (await takeTurn(hostWith(cache), { ...request, timeoutMinutes: 0.001 }, uninterrupted())).kind,
      'late',
    );
    post.release();
    assert.equal(existsSync(path), false);
    assert.equal(existsSync(stranger), true);
  });
});
