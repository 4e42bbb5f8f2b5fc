import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { PlannedLeg } from '../../../src/image/plan.ts';
import { mermaidLabel, renderMermaid } from '../../../src/plan/mermaid.ts';
import { renderPlanSummary } from '../../../src/plan/plan-summary.ts';
import { done, sampleChain, sampleLeg, samplePlan } from '../image/sample-plan.ts';

const render = (legs: readonly PlannedLeg[]): string => renderPlanSummary(samplePlan(legs), { context: [] });
const grid = (images: number, cells: number): readonly PlannedLeg[] =>
  Array.from({ length: images * cells }, (_, at) => {
    const image = Math.floor(at / cells);
    const cell = at % cells;
    return sampleLeg(`image-${image}/cell-${cell}`, {
      level: image,
      parent: image === 0 ? null : `image-${image - 1}/cell-${cell}`,
      ...(cell % 2 === 0 ? done : {}),
    });
  });
const nodesOf = (graph: string): number => [...graph.matchAll(/^ {2}n\d+\[/gm)].length;
const edgesOf = (graph: string): number => [...graph.matchAll(/^ {2}n\d+ --> n\d+$/gm)].length;

/** What a name may be that wants to be more than a name. */
const hostile = [
  'a|b',
  '<img src=x onerror=alert(1)>',
  '`` ` ``',
  'x\n```\n# owned',
  '"]:::new; click n0 "https://evil.test"',
  'a --> b',
  '%%{init: {"theme": "forest"}}%%',
  'end',
  '#quot;#60;b#62;',
  '&lt;b&gt;',
  '</details>',
  '1. list',
  '- list',
  '@team #1 **bold** ~~x~~',
  '\u202eesrever',
  '\\',
  'ümläut/漢字/😀',
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  'a'.repeat(5000),
];

describe('mermaidLabel', () => {
  const cases: readonly (readonly [text: string, label: string])[] = [
    ['web/bookworm', 'web/bookworm'],
    ['base_1.0-x y', 'base_1.0-x y'],
    ['"', '#34;'],
    ['<b>&', '#60;b#62;#38;'],
    ['a]b', 'a#93;b'],
    ['#35;', '#35;35#59;'],
    ['`md`', '#96;md#96;'],
    ['a\n\nb', 'a b'],
    ['---', '#45;#45;#45;'],
    ['fa:fa-car', 'fa#58;fa-car'],
    ['a--b', 'a-#45;b'],
    ['1. x', '1.#32;x'],
    ['\u202ex', '#65533;x'],
    ['😀', '#128512;'],
    ['é漢', 'é漢'],
    ['x'.repeat(48), 'x'.repeat(48)],
    ['x'.repeat(49), `${'x'.repeat(47)}…`],
  ];
  for (const [text, label] of cases) {
    test(`of ${JSON.stringify(text.slice(0, 20))}`, () => assert.equal(mermaidLabel(text), label));
  }

  test('holds nothing that could end it', () => {
    for (const text of hostile) assert.match(mermaidLabel(text), /^(?:[\p{L}\p{N}/… _.-]|#\d+;)*$/u);
  });
});

describe('renderMermaid', () => {
  test('draws each leg with its state and its parent', () => {
    assert.equal(
      renderMermaid([
        sampleLeg('base', done),
        sampleLeg('web/x', { level: 1, parent: 'base' }),
        sampleLeg('lost', { parent: 'gone' }),
      ]),
      [
        'flowchart LR',
        '  n0["base"]:::unchanged',
        '  n1["web/x"]:::new',
        '  n2["lost"]:::new',
        '  n0 --> n1',
        '  classDef new fill:#8fd6a0,stroke:#555555,color:#000000',
        '  classDef unchanged fill:#f4f4f4,stroke:#555555,color:#000000',
      ].join('\n'),
    );
  });

  const folds: readonly (readonly [
    name: string,
    legs: readonly PlannedLeg[],
    nodes: number,
    edges: number,
    label: RegExp,
  ])[] = [
    ['60 legs are drawn one by one', grid(6, 10), 60, 50, /"image-5\/cell-9"/],
    [
      '61 legs are folded by image',
      grid(61, 1).map((leg) => ({ ...leg, image: 'x', level: 0 })),
      1,
      0,
      /"x<br\/>61 unchanged"/,
    ],
    [
      '500 legs are images with counts',
      grid(5, 100),
      5,
      4,
      /"image-4<br\/>100 legs<br\/>50 new<br\/>50 unchanged"\]:::mixed/,
    ],
    [
      'more than 60 images are levels',
      grid(100, 3).map((leg) => ({ ...leg, level: leg.level % 4 })),
      4,
      4,
      /"level 3<br\/>75 legs/,
    ],
    [
      'a chain of 10,000 is its first levels',
      sampleChain(Array.from({ length: 10_000 }, (_, at) => `n${at}`)),
      60,
      59,
      /"9941 more levels<br\/>9941 new"/,
    ],
  ];
  for (const [name, legs, nodes, edges, label] of folds) {
    test(name, () => {
      const graph = renderMermaid(legs);
      assert.equal(nodesOf(graph), nodes);
      assert.equal(edgesOf(graph), edges);
      assert.match(graph, label);
      // Mermaid draws neither more than 50,000 characters nor more than 500 edges.
      assert.ok(graph.length < 50_000 && edges < 500);
    });
  }

  test('stays below what mermaid draws with the longest and oddest names', () => {
    const legs = Array.from({ length: 60 }, (_, at) => sampleLeg(`${at}${'😀'.repeat(100)}`));
    assert.ok(renderMermaid(legs).length < 50_000);
  });
});

describe('renderPlanSummary', () => {
  test('tells what is to be done and why', () => {
    const plan = samplePlan([
      sampleLeg('base', { ...done, sources: [{ of: 'docker', id: 'debian@sha256:1', name: 'debian:bookworm' }] }),
      sampleLeg('web', {
        level: 1,
        parent: 'base',
        todo: ['bake', 'verify'],
        state: 'changed',
        reason: 'inputs changed: web/app.conf',
        aliases: ['web2'],
      }),
      sampleLeg('db', {
        level: 1,
        todo: ['verify'],
        state: 'verify',
        reason: 'baked, not yet verified',
        verify: { none: true },
      }),
      sampleLeg('else', { todo: [], state: 'unselected', reason: 'not selected' }),
    ]);
    const text = renderPlanSummary(plan, { context: [{ name: 'region', value: 'eu-west-1' }] });
    assert.match(text, /^### Planned: 1 to bake, 1 to verify, 1 unchanged, 1 not selected\n/);
    assert.match(text, /🔴 \*\*Never verified\*\* \(`verify: none`\): `db`\n/);
    assert.match(text, /🟡 1 inputs changed · 🔵 1 to be verified · ⚪ 1 unchanged · ▫️ 1 not selected/);
    assert.match(text, /\| ⚪ \| `base` \| 0 \| – \| unchanged \| `debian@sha256:1` debian:bookworm \|/);
    assert.match(text, /\| 🟡 \| `web`, the same as `web2` \| 1 \| bake, verify \| inputs changed: web\/app\.conf \|/);
    assert.match(text, /region `eu-west-1` · commit `c{12}` · read from `bakehouse\.yml`\n$/);
    assert.match(text, /\n```mermaid\nflowchart LR\n/);
  });

  test('of nothing says so', () => assert.match(render([]), /^### Nothing planned\n/));

  test('is open at 60 legs and folded at 61, what is to be done first', () => {
    assert.doesNotMatch(render(grid(6, 10)), /<details>/);
    const folded = render([...grid(6, 10).map((leg) => ({ ...leg, ...done })), sampleLeg('zz', { level: 9 })]);
    assert.match(
      folded,
      /<details><summary>All legs: 61<\/summary>\n\n\| {2}\| leg \| level \| to do \| why \|\n.*\n\| 🟢 \| `zz`/,
    );
  });

  for (const count of [10_000, 60]) {
    test(`stays far below 1 MiB with ${count} legs of long names`, () => {
      const legs = Array.from({ length: count }, (_, at) =>
        sampleLeg(`${at}-${'<&|`'.repeat(2000)}`, {
          slug: String(at),
          reason: '&'.repeat(10_000),
          sources: [{ of: 'id', id: 'ü'.repeat(5000), name: '<'.repeat(300) }],
        }),
      );
      const text = render(legs);
      assert.ok(Buffer.byteLength(text) < 400 * 1024, String(Buffer.byteLength(text)));
      assert.match(text, /_and \d+ more_/);
    });
  }

  test('shows hostile names as written: every row keeps its cells, no tag, no fence', () => {
    const legs = hostile.map((name, at) =>
      sampleLeg(name, { slug: `s${at}`, reason: name, image: name, aliases: [name] }),
    );
    const text = renderPlanSummary(samplePlan(legs, { from: hostile, commit: '`|<b>' }), {
      context: hostile.map((value) => ({ name: value, value })),
    });
    assert.equal([...text.matchAll(/^```/gm)].length, 2, 'one fence, opened and closed');
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    assert.equal(rows.length, hostile.length + 2);
    for (const row of rows) assert.equal(row.replace(/\\+\|/g, '').split('|').length, 7, row);
    const outsideCode = text.replace(/\\[\s\S]|(`+)[\s\S]*?[^`]\1(?!`)/g, '');
    assert.doesNotMatch(outsideCode, /<(?!br\/>)/);
  });
});

test('folded, a plan shows its headline and what is never verified', () => {
  const plan = samplePlan([sampleLeg('web', { verify: { none: true } })]);
  const [open = '', fold = ''] = renderPlanSummary(plan, { context: [], isFolded: true }).split('<details>');
  assert.match(open, /^### Planned: 1 to bake\n\n.*\*\*Never verified\*\*.*`web`\n\n$/);
  assert.match(fold, /^<summary>Build order and reasons<\/summary>\n\n```mermaid\n[^]*\n\n<\/details>\n$/);
});
