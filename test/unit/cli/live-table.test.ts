import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { stripVTControlCharacters } from 'node:util';

import { createLiveTable, type LiveTable, type TableStream } from '../../../src/cli/live-table.ts';
import { widthOf } from '../../../src/cli/text-width.ts';
import { PUBLISH_ROW, rowsOf, testsRow } from '../../../src/pipeline/watch.ts';
import { temporaryFolder } from '../../support/plan/repository.ts';

const ESC = '\u001b';
const SEQUENCE = new RegExp(`(${ESC}\\[\\d*[A-Za-z]|\\n)`);
const UP = new RegExp(`^${ESC}\\[(\\d+)A$`);

/** A terminal that does what ours is told: text, line ends, up, and clear to the end; lines that are too long are folded. */
class Screen implements TableStream {
  columns: number;
  rows = 24;
  #lines: string[] = [''];

  constructor(columns: number) {
    this.columns = columns;
  }

  write(text: string): void {
    for (const part of text.split(SEQUENCE)) {
      const up = UP.exec(part);
      if (up !== null)
        this.#lines = this.#lines.slice(0, Math.max(0, this.#lines.length - 1 - Number(up[1]))).concat('');
      else if (part === '\n') this.#lines.push('');
      else if (!part.startsWith('\u001b')) this.#print(part);
    }
  }

  /** Every line that is wider than the new width takes several, as terminals fold them. */
  narrow(columns: number): void {
    const old = this.#lines;
    this.columns = columns;
    this.#lines = [''];
    for (const [index, line] of old.entries()) {
      if (index > 0) this.#lines.push('');
      this.#print(line.trimEnd());
    }
  }

  get text(): readonly string[] {
    return this.#lines.map((line) => line.trimEnd()).filter((line) => line !== '');
  }

  #print(text: string): void {
    for (const letter of text) {
      if (widthOf(`${this.#lines.at(-1)}${letter}`) > this.columns) this.#lines.push('');
      this.#lines.push(`${this.#lines.pop() ?? ''}${letter}`);
    }
  }
}

async function tableOn(t: TestContext, screen: Screen): Promise<{ readonly table: LiveTable; readonly log: string }> {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const log = join(await temporaryFolder(t), 'run.log');
  return { table: createLiveTable({ stream: screen, colour: false, log, now: () => 1000 }), log };
}

const leg = (id: string, verifies: boolean): Parameters<typeof rowsOf>[0][number] => ({
  leg: id,
  todo: verifies ? ['bake', 'verify'] : ['bake'],
  verify: null,
});

describe('the rows of a run', () => {
  it('are the legs, the tests of those that have some, and the publishing where it is asked for', () => {
    const legs = [leg('base', true), leg('web', false)];
    assert.deepEqual(rowsOf(legs, { testsAll: false, publishes: true }), [
      'base',
      testsRow('base'),
      'web',
      PUBLISH_ROW,
    ]);
    assert.deepEqual(rowsOf(legs, { testsAll: true, publishes: false }), [
      'base',
      testsRow('base'),
      'web',
      testsRow('web'),
    ]);
  });
});

describe('the live table', () => {
  it('shows each row once, however often it is drawn', async (t) => {
    const screen = new Screen(80);
    const { table } = await tableOn(t, screen);
    table.planned(['base', testsRow('base'), PUBLISH_ROW]);
    table.began('base', 'bake');
    t.mock.timers.tick(1000);
    table.ended('base', 'baked');
    table.began(testsRow('base'), 'verify');
    table.said(testsRow('base'), 'ok 1 - \u001b[31mit says who\u001b[0m');
    t.mock.timers.tick(1000);
    assert.deepEqual(
      screen.text.map((line) => line.split(/ {2,}/).slice(0, 2).join('|')),
      ['base|baked', 'base tests|verify', 'publish images|waiting'],
    );
    assert.match(screen.text[1] ?? '', /ok 1 - it says who/);
  });

  it('leaves no ghost of a row behind when the terminal becomes narrower', async (t) => {
    const screen = new Screen(80);
    const { table } = await tableOn(t, screen);
    table.planned(['base', 'web']);
    table.began('base', 'bake');
    table.said('base', 'x'.repeat(200));
    t.mock.timers.tick(500);
    screen.narrow(30);
    t.mock.timers.tick(500);
    assert.deepEqual(
      screen.text.map((line) => line.slice(0, 4).trim()),
      ['base', 'web'],
    );
  });

  it('is never wider than the terminal, whatever a guest prints', async (t) => {
    const screen = new Screen(60);
    const { table } = await tableOn(t, screen);
    table.planned(['base', 'web']);
    table.began('base', 'bake');
    for (const line of ['漢字'.repeat(60), '🚀'.repeat(60), 'é'.normalize('NFD').repeat(60), 'a\u200b'.repeat(90)]) {
      table.said('base', line);
      t.mock.timers.tick(500);
      assert.equal(screen.text.length, 2, line);
    }
  });

  it('says at its end what was never begun, and what was stopped', async (t) => {
    const screen = new Screen(80);
    const { table, log } = await tableOn(t, screen);
    table.planned(['base', testsRow('base'), 'web', PUBLISH_ROW]);
    table.began('base', 'bake');
    table.ended('base', 'failed');
    table.ended('base', 'done');
    table.ended(testsRow('base'), 'blocked');
    table.began('web', 'bake');
    table.write('what is said goes into the log\n');
    table.close();
    const text = screen.text.slice(0, -1).map((line) => line.split(/ {2,}/).slice(0, 2).join('|'));
    assert.deepEqual(text, ['base|failed', 'base tests|blocked', 'web|stopped', 'publish images|not begun']);
    assert.equal(readFileSync(log, 'utf8'), 'what is said goes into the log\n');
  });

  it('hides nothing where there is nothing to do', async (t) => {
    const screen = new Screen(80);
    const { table } = await tableOn(t, screen);
    table.planned([]);
    table.write('All 3 images are unchanged.\n');
    table.close();
    assert.deepEqual(screen.text, ['All 3 images are unchanged.']);
    assert.ok(!stripVTControlCharacters(screen.text.join('')).includes('All that was printed'));
  });
});
