import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { performancePlot } from '../../bench/plot.ts';
import {
  atLeast,
  atMost,
  barText,
  type BenchResults,
  isMet,
  measuredText,
  median,
  type Row,
  shareOf,
  tightest,
} from '../../bench/rows.ts';

function resultsOf(rows: readonly Row[]): BenchResults {
  return {
    schema: 'bakehouse/bench/1',
    at: '2026-01-02T03:04:05.000Z',
    seconds: 600,
    node: 'v24.0.0',
    machine: { processor: 'one', cores: 2, memoryGb: 8, system: 'Linux' },
    turns: 5,
    long: 2,
    parts: [{ part: 'bake', rows: [...rows] }],
    missing: [],
  };
}

const peer: Row = {
  short: 'a & b',
  what: 'x',
  figure: 'y',
  bars: [atMost(1.2, 1.1, '×')],
  peer: { name: 'plain', theirs: 10, ours: 12 },
};

describe('a bar', () => {
  for (const [bar, met, share, text, measured] of [
    [atMost(1.1, 1.1, '×'), true, 1, '≤ 1.1×', '1.10×'],
    [atMost(0.3, 0.2, '+s'), false, 1.5, '≤ +0.20 s', '+0.30 s'],
    [atMost(-0.1, 0.2, '+s'), true, -0.5, '≤ +0.20 s', '−0.10 s'],
    [atLeast(40, 80, '%'), false, 2, '≥ 80 %', '40 %'],
    [atLeast(120, 60, 'MB/s'), true, 0.5, '≥ 60 MB/s', '120 MB/s'],
    [atMost(512, 1024, 'KiB'), true, 0.5, '≤ 1,024 KiB', '512 KiB'],
    [atMost(0.123456, 1, 's'), true, 0.1235, '≤ 1 s', '0.12 s'],
  ] as const) {
    test(text, () => {
      assert.equal(isMet(bar), met);
      assert.ok(Math.abs(shareOf(bar) - share) < 1e-9);
      assert.equal(barText(bar), text);
      assert.equal(measuredText(bar), measured);
    });
  }

  test('of several the one of which most is used', () => {
    const [a, b] = [atMost(1, 2, 's'), atMost(3, 4, 'MB')];
    assert.equal(tightest([a, b]), b);
    assert.equal(tightest([]), undefined);
  });

  test('the median of an even count is between the two in the middle', () => {
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(median([3, 1, 2]), 2);
  });
});

describe('the plot', () => {
  test('has what is measured as text, escaped, and a line at the plain program', () => {
    const svg = performancePlot(resultsOf([peer]));
    assert.match(svg, />a &amp; b<\/text>/);
    assert.match(svg, />12\.0 s, plain 10\.0 s: 1\.20×<\/text>/);
    assert.match(svg, /class="missed"/);
    assert.match(svg, /prefers-color-scheme: dark/);
    assert.match(svg, /role="img" aria-labelledby="title"/);
    // 250 to 710 is 1.25: the line at 1, the bar at 1.1, the end at 1.2.
    assert.match(svg, /class="line" d="M618\.0 /);
    assert.match(svg, /class="allowed" d="M654\.8 /);
    assert.match(svg, /x="250" y="\d+" width="441\.6"/);
  });

  test('shows what has a bar and no peer against the bar, and leaves out what has neither', () => {
    const { peer: _, ...alone } = { ...peer, bars: [atMost(0.5, 1, 's')] };
    const svg = performancePlot(resultsOf([alone, { ...alone, short: 'bare', bars: [] }]));
    assert.match(svg, />0\.50 s \(≤ 1 s\)<\/text>/);
    assert.match(svg, /class="met" x="250" y="\d+" width="184\.0"/);
    assert.doesNotMatch(svg, /bare/);
    assert.doesNotMatch(svg, /plain program:/);
  });

  test('cuts what is far longer', () => {
    const svg = performancePlot(resultsOf([{ ...peer, peer: { name: 'plain', theirs: 1, ours: 90 } }]));
    assert.match(svg, /class="missed" x="250" y="\d+" width="460\.0"/);
    assert.match(svg, />90\.0 s, plain 1\.00 s: 90\.00×</);
  });

  test('is the same for the same results', () => {
    assert.equal(performancePlot(resultsOf([peer])), performancePlot(resultsOf([peer])));
  });
});
