import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { UserError } from '../../../src/core/errors.ts';
import type { PlannedLeg } from '../../../src/image/plan.ts';
import { matricesOf } from '../../../src/plan/matrices.ts';
import { done, sampleChain, sampleLeg, samplePlan } from '../image/sample-plan.ts';

const EMPTY = '{"include":[]}';
const outputsOf = (legs: readonly PlannedLeg[], dryRun = false): Readonly<Record<string, string>> =>
  matricesOf(samplePlan(legs), { dryRun, legsPerJob: 1, seconds: new Map() });
const rowsOf = (output: string | undefined): readonly Readonly<Record<string, unknown>>[] =>
  JSON.parse(output ?? '').include;
const chain = (length: number): readonly PlannedLeg[] =>
  sampleChain(Array.from({ length }, (_, at) => `layer-${String(at).padStart(2, '0')}`));

describe('matricesOf', () => {
  test('puts out every level, empty ones too', () => {
    const outputs = outputsOf([sampleLeg('base', done), sampleLeg('web', { level: 1, parent: 'base' })]);
    assert.deepEqual(Object.keys(outputs), [
      ...Array.from({ length: 8 }, (_, at) => [`level-${at}`, `has-level-${at}`]).flat(),
      'count',
      'unchanged',
    ]);
    assert.equal(outputs['level-0'], EMPTY);
    assert.equal(outputs['has-level-0'], 'false');
    assert.equal(outputs['level-1'], '{"include":[{"leg":"web","slug":"web","image":"web"}]}');
    assert.equal(outputs['has-level-1'], 'true');
    assert.equal(outputs['has-level-7'], 'false');
    assert.deepEqual([outputs['count'], outputs['unchanged']], ['1', '1']);
  });

  test('counts what was not selected as neither', () => {
    const outputs = outputsOf([
      sampleLeg('a', { todo: [], state: 'unselected' }),
      sampleLeg('b', done),
      sampleLeg('c'),
    ]);
    assert.deepEqual([outputs['count'], outputs['unchanged']], ['1', '1']);
  });

  test('a row names the leg, its axes and its runner, and nothing else', () => {
    const leg = sampleLeg('web/x', { axes: { region: 'eu', customer: 'acme' }, 'runs-on': ['self-hosted', 'big'] });
    const expected =
      '{"include":[{"leg":"web/x","slug":"web-x","image":"web","customer":"acme","region":"eu","runs-on":["self-hosted","big"]}]}';
    assert.equal(outputsOf([leg])['level-0'], expected);
    const other = sampleLeg('web/x', { ...leg, axes: { customer: 'acme', region: 'eu' } });
    assert.equal(outputsOf([other])['level-0'], expected, 'in whatever order the axes came');
  });

  test('a row names the role of its leg, where it has one', () => {
    const role = 'arn:aws:iam::123456789012:role/bake';
    assert.match(
      outputsOf([sampleLeg('web', { role })])['level-0'] ?? '',
      /"aws-role":"arn:aws:iam::123456789012:role\/bake"\}/,
    );
    assert.doesNotMatch(outputsOf([sampleLeg('web')])['level-0'] ?? '', /role/);
  });

  test('rows are sorted by id, whatever the order of the legs', () => {
    const legs = ['b', 'a/2', 'Z', 'a/10', 'é'].map((id) => sampleLeg(id));
    for (const order of [legs, legs.toReversed()]) {
      assert.deepEqual(
        rowsOf(outputsOf(order)['level-0']).map(({ leg }) => leg),
        ['Z', 'a/10', 'a/2', 'b', 'é'],
      );
    }
  });

  test('a leg to be verified is in, too', () => {
    assert.equal(outputsOf([sampleLeg('a', { todo: ['verify'], state: 'verify' })])['has-level-0'], 'true');
  });

  test('have the group of runners and the queue of a leg', () => {
    const leg = sampleLeg('web', { 'runs-on': { group: 'pool', labels: 'big' }, concurrency: 'account 1' });
    assert.equal(
      outputsOf([leg])['level-0'],
      '{"include":[{"leg":"web","slug":"web","image":"web","runs-on":{"group":"pool","labels":"big"},"concurrency":"account 1"}]}',
    );
  });

  for (const axis of ['leg', 'slug', 'image', 'runs-on', 'aws-role', 'concurrency', 'Leg', 'RUNS-ON']) {
    test(`refuses an axis called ${axis}`, () => {
      assert.throws(
        () => outputsOf([sampleLeg('web/x', { axes: { [axis]: 'x' } })]),
        (error) => error instanceof UserError && error.message.includes(`The axis "${axis}" of web/x has the name`),
      );
    });
  }

  test('refuses two axes that an expression could not tell apart', () => {
    assert.throws(() => outputsOf([sampleLeg('a', { axes: { region: 'x', Region: 'y' } })]), /another member/);
  });

  test('hostile names stay values', () => {
    const hostile = '"}]}\n::error::x';
    const axes = Object.fromEntries([['__proto__', 'polluted']]);
    const output = outputsOf([sampleLeg(hostile, { slug: 's', axes })])['level-0'];
    const [row] = rowsOf(output);
    assert.equal(row?.['leg'], hostile);
    assert.ok(Object.hasOwn(row ?? {}, '__proto__'));
    assert.ok(!output?.includes('\n'));
  });

  test('eight levels fit, and what is deeper moves up when what is above is done', () => {
    assert.equal(outputsOf(chain(8))['has-level-7'], 'true');
    const deep = chain(40).map((leg) => (leg.level < 37 ? { ...leg, ...done } : leg));
    const outputs = outputsOf(deep);
    assert.deepEqual(
      [0, 1, 2, 3].map((level) => rowsOf(outputs[`level-${level}`]).map(({ leg }) => leg)),
      [['layer-37'], ['layer-38'], ['layer-39'], []],
    );
  });

  test('a ninth level moves up, also where it is the only one that is too deep', () => {
    const legs = chain(9).map((leg) => (leg.level === 0 ? { ...leg, ...done } : leg));
    const outputs = outputsOf(legs);
    const told = Array.from({ length: 8 }, (_, level) => rowsOf(outputs[`level-${level}`]).map(({ leg }) => leg));
    assert.deepEqual(
      told.flat(),
      legs.slice(1).map(({ leg }) => leg),
    );
    assert.equal(outputs['count'], '8');
  });

  test('nine levels with something to do are refused, with the chain and the way out', () => {
    assert.throws(
      () => outputsOf(chain(9)),
      (error) => {
        assert.ok(error instanceof UserError);
        assert.match(error.message, /^9 levels have something to do; a workflow has 8\./);
        assert.match(error.message, /The longest chain is layer-00 → layer-01 → .* → layer-08\./);
        assert.match(error.message, /with the input "only", such as "only: layer-00" \(1 leg\)\./);
        assert.match(error.message, /The root action and the command line have no such limit/);
        return true;
      },
    );
  });

  const cells = (count: number): readonly PlannedLeg[] =>
    Array.from({ length: count }, (_, at) => sampleLeg(`web/${at}`, { level: 1, parent: 'base' }));

  test('256 rows fit in a level, 257 are refused', () => {
    const base = sampleLeg('base', done);
    assert.equal(rowsOf(outputsOf([base, ...cells(256)])['level-1']).length, 256);
    assert.throws(
      () => outputsOf([base, ...cells(257)]),
      /^UserError: Level 1 has 257 legs to do; a matrix holds 256\. The longest chain is base → web\/0\. Plan with the input "legs-per-job", at least 2, .* "only: web" \(257 legs\)\. The root action/,
    );
  });

  test('with dry-run any number and depth is planned, and no level is put out', () => {
    for (const legs of [chain(40), cells(1000)]) {
      const outputs = outputsOf(legs, true);
      assert.equal(outputs['count'], String(legs.length));
      for (let level = 0; level < 8; level += 1) {
        assert.deepEqual([outputs[`level-${level}`], outputs[`has-level-${level}`]], [EMPTY, 'false']);
      }
    }
  });

  /** 8 levels of 256. */
  const full = (value: (at: number) => string): readonly PlannedLeg[] =>
    Array.from({ length: 8 * 256 }, (_, at) => {
      const level = Math.floor(at / 256);
      const image = `${['root', 'server', 'database', 'web'][level % 4]}-${level}`;
      const [region, customer] = [`eu-central-${at % 4}`, value(at)];
      return sampleLeg(`${image}/${region}/${customer}`, {
        level,
        axes: { region, customer },
        'runs-on': 'ubuntu-24.04',
      });
    });

  test("256 realistic legs in each of 8 levels stay below the runner's 1 MB", (t) => {
    const outputs = outputsOf(full((at) => `customer-${at}`));
    const bytes = Object.values(outputs).reduce((sum, text) => sum + Buffer.byteLength(text, 'utf16le'), 0);
    for (const level of [0, 7]) {
      const text = outputs[`level-${level}`] ?? '';
      t.diagnostic(
        `level-${level}: ${Buffer.byteLength(text)} bytes as UTF-8, ${Buffer.byteLength(text, 'utf16le')} as UTF-16`,
      );
    }
    t.diagnostic(`all outputs: ${bytes} bytes as UTF-16, which the runner counts; its limit is 1048576`);
    assert.ok(bytes < 1024 * 1024);
  });

  test('are counted as the runner counts them, in units of UTF-16, up to the very last', () => {
    const size = (outputs: Readonly<Record<string, string>>): number =>
      Object.entries(outputs).reduce((sum, [name, { length }]) => sum + (name.includes('level-') ? length : 0), 0);
    const most = 480 * 1024;
    for (const letter of ['x', 'é', '\u{1f35e}']) {
      const of = (filler: string) => outputsOf([sampleLeg('web', { axes: { filler } })]);
      const room = most - size(of(''));
      const filler = letter.repeat(Math.floor(room / letter.length)).padEnd(room, 'y');
      assert.equal(size(of(filler)), most);
      assert.throws(() => of(`${filler}x`), new RegExp(`have ${most + 1} characters`));
    }
  });

  test('names that are too long for that are told, not sent', () => {
    assert.throws(
      () => outputsOf(full((at) => `${at}${'x'.repeat(200)}`)),
      /^UserError: The matrices of 2048 legs have \d+ characters/,
    );
  });
});

describe('with legs-per-job', () => {
  const severalOf = (
    legs: readonly PlannedLeg[],
    legsPerJob: number,
    seconds: ReadonlyMap<string, number> = new Map(),
  ): Readonly<Record<string, string>> => matricesOf(samplePlan(legs), { dryRun: false, legsPerJob, seconds });

  test('1, rows are the legs, byte for byte as they always were', () => {
    const legs = [
      sampleLeg('web/b', { axes: { legs: 'x', batch: 'y' }, 'runs-on': 'big', role: 'r', concurrency: 'c' }),
      sampleLeg('web/a'),
    ];
    assert.equal(
      severalOf(legs, 1, new Map([['web/b', 9]]))['level-0'],
      '{"include":[{"leg":"web/a","slug":"web-a","image":"web"},{"leg":"web/b","slug":"web-b","image":"web","batch":"y","legs":"x","runs-on":"big","aws-role":"r","concurrency":"c"}]}',
    );
  });

  test('a row has the ids of its legs, its name and where its job runs', () => {
    const place = { 'runs-on': ['self-hosted', 'big'], role: 'r', concurrency: 'c', axes: { region: 'eu', os: 'x' } };
    const legs = ['web/a', 'web/b', 'web/c'].map((id) => sampleLeg(id, place));
    const seconds = new Map([
      ['web/c', 30],
      ['web/a', 10],
      ['web/b', 20],
    ]);
    const members = '"region":"eu","runs-on":["self-hosted","big"],"aws-role":"r","concurrency":"c"}';
    assert.equal(
      severalOf(legs, 2, seconds)['level-0'],
      `{"include":[{"legs":["web/b","web/a"],"batch":"web/b and 1 more",${members},{"legs":["web/c"],"batch":"web/c",${members}]}`,
    );
  });

  test('legs that one job cannot bake share none', () => {
    const places: readonly Partial<PlannedLeg>[] = [
      {},
      { 'runs-on': 'big' },
      { role: 'r' },
      { concurrency: 'c' },
      { axes: { region: 'eu' } },
    ];
    const legs = places.flatMap((place, at) => [0, 1].map((n) => sampleLeg(`web/${at}${n}`, place)));
    const rows = rowsOf(severalOf(legs, 10)['level-0']);
    assert.deepEqual(
      rows.map((row) => row['legs']),
      places.map((_, at) => [`web/${at}0`, `web/${at}1`]),
    );
  });

  test('10,000 legs of five levels fit, each level in 256 rows at most, each leg in one', () => {
    const legs = Array.from({ length: 10_000 }, (_, at) => {
      const image = `image-${String(at % 100).padStart(3, '0')}`;
      return sampleLeg(`${image}/eu-${at % 10}/customer-${Math.floor(at / 100)}`, {
        level: Math.floor((at % 100) / 20),
        axes: { region: `eu-${at % 10}` },
      });
    });
    const outputs = severalOf(legs, 40, new Map(legs.map(({ leg }, at) => [leg, at % 97])));
    const levels = Array.from({ length: 8 }, (_, level) => rowsOf(outputs[`level-${level}`]));
    assert.deepEqual(
      levels.map((rows) => rows.length > 0 && rows.length <= 256),
      [true, true, true, true, true, false, false, false],
    );
    const told = levels.flat().flatMap(({ legs: ids }) => (Array.isArray(ids) ? ids.map(String) : []));
    assert.deepEqual(told.toSorted(), legs.map(({ leg }) => leg).toSorted());
    const names = levels.flat().map(({ batch }) => batch);
    assert.equal(new Set(names).size, names.length);
  });

  test('more rows than fit are refused, with the number that would do', () => {
    const legs = Array.from({ length: 600 }, (_, at) => sampleLeg(`web/${at}`));
    assert.throws(
      () => severalOf(legs, 2),
      /^UserError: Level 0 has 600 legs to do, which need 300 jobs with "legs-per-job" 2; a matrix holds 256\. Plan with the input "legs-per-job", at least 3, .* "only: web"/,
    );
    const apart = legs.map((leg, at) => ({ ...leg, concurrency: `queue ${at}` }));
    assert.throws(() => severalOf(apart, 600), /make 600 groups, which share no job\. Plan a part of them/);
  });

  test('a job whose ids are more than a step can be given is refused', () => {
    const legs = Array.from({ length: 1000 }, (_, at) => sampleLeg(`web/${at}/${'x'.repeat(140)}`));
    assert.throws(
      () => severalOf(legs, 1000),
      /^UserError: Level 0 has a job .* take \d+ bytes; .* smaller "legs-per-job" than 1000\./,
    );
    assert.equal(rowsOf(severalOf(legs, 500)['level-0']).length, 2);
  });
});
