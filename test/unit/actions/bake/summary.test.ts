import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { isQuiet, renderLeftovers, renderSummary } from '../../../../src/actions/bake/summary.ts';
import { imageTags } from '../../../../src/bake/tags.ts';
import type { Leftover } from '../../../../src/image/leftover.ts';
import type { TimedStep } from '../../../../src/image/outcome.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';

const leftover = (over: Partial<Leftover> = {}): Leftover => ({
  kind: 'volume',
  id: 'vol-1',
  region: 'us-east-1',
  state: 'left',
  reason: 'in use',
  command: 'aws ec2 delete-volume --volume-id vol-1',
  ...over,
});
const step = (build: string, what: string, startMs: number, endMs: number): TimedStep => ({
  build,
  what,
  startMs,
  endMs,
});

/** The rows of the tables in a Markdown text, cut at the pipes that really end a cell. */
function rowsOf(markdown: string): readonly (readonly string[])[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1));
}

describe('the summary', () => {
  test('of a good bake', () => {
    const record = sampleRecord({
      images: [sampleImage({ files: [], tags: ['acme/base:1.0'] })],
      failure: null,
      leftovers: [],
    });
    const steps = [step('a', 'prepare', 1000, 2000), step('a', 'provision', 2000, 5000)];
    assert.equal(
      renderSummary(record, steps, 41_234),
      `### 🟢 server/us-east-1/acme: baked in 41.2 s

| build | region | image | tags and files |
| --- | --- | --- | --- |
| amazon-ebs.server | us-east-1 | \`ami-0123456789abcdef0\` | \`acme/base:1.0\` |

| build | stage | when | time |
| --- | --- | --- | --- |
| a | prepare | \`██████··················\` | 1.0 s |
| a | provision | \`······██████████████████\` | 3.0 s |

Template \`server\` · commit \`cccccccccccc\` · Packer 1.16.0 · parent \`ami-0fedcba9876543210\` · variables \`region\`
`,
    );
  });

  test('of a failed bake says the class, the message and what is left', () => {
    const text = renderSummary(
      sampleRecord({
        status: 'failed',
        images: [],
        failure: { class: 'provisioner', message: 'exit 7' },
        leftovers: [leftover()],
      }),
      [],
      125_000,
    );
    assert.match(text, /^### 🔴 server\/us-east-1\/acme: failed in 2 min 5 s\n/);
    assert.match(text, /\n\*\*provisioner\*\*: exit 7\n/);
    assert.match(
      text,
      /\| \*\*left\*\* \| volume \| `vol-1` us-east-1 \| in use \| `aws ec2 delete-volume --volume-id vol-1` \|/,
    );
  });

  test('of little is short', () => {
    const git = { repository: '', commit: '', ref: '', template: 'app.json' };
    const record = sampleRecord({
      leg: 'app',
      status: 'cancelled',
      images: [],
      parent: null,
      git,
      tools: { packer: null, plugins: {} },
      variables: [],
      failure: null,
      leftovers: [],
    });
    assert.equal(renderSummary(record, [], 0), '### 🟠 app: cancelled in 0.0 s\n\nTemplate `app.json`\n');
  });

  const durations: readonly (readonly [ms: number, text: string])[] = [
    [0, '0.0 s'],
    [1234, '1.2 s'],
    [59_900, '59.9 s'],
    [60_000, '1 min 0 s'],
    [119_000, '1 min 59 s'],
    [3_600_000, '60 min 0 s'],
    [59_990, '1 min 0 s'],
    [119_700, '2 min 0 s'],
  ];
  for (const [ms, text] of durations) {
    test(`says ${ms} ms as ${text}`, () => {
      assert.match(renderSummary(sampleRecord(), [], ms), new RegExp(`: baked in ${text}\n`));
    });
  }

  test('cannot be broken by names that a stranger chose', () => {
    const evil = [
      '<img src=x onerror=y>',
      'a|b|c',
      'a\\|b',
      '`x` ``y``',
      '](javascript:x)',
      'a\n\n# b\n| c |',
      '@team',
      '***',
    ];
    for (const name of evil) {
      const record = sampleRecord({
        leg: name,
        images: [sampleImage({ build: name, region: name, id: name, tags: [name], files: [] })],
        parent: { leg: name, key: null, id: name },
        git: { repository: name, commit: name, ref: name, template: name },
        tools: { packer: name, plugins: {} },
        variables: [name],
        failure: { class: 'unknown', message: name },
        leftovers: [leftover({ kind: name, id: name, region: name, reason: name, command: name })],
      });
      const text = renderSummary(record, [step(name, 'prepare', 0, 1)], 1);
      const outsideCode = text.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/gs, '');
      assert.doesNotMatch(outsideCode, /<img|(?<!\\)\]\(|(?<!\\)@team/, name);
      assert.equal(text.match(/^#/gm)?.length, 1, name);
      for (const row of rowsOf(text)) assert.ok(row.length === 4 || row.length === 5, `${row.length} cells: ${name}`);
    }
  });

  test('has a bar for each step that stays in its frame', () => {
    const steps = [
      step('a', 'x', 0, 0),
      step('a', 'x', 0, 1),
      step('a', 'x', 999_999, 1_000_000),
      step('a', 'x', 1_000_000, 1_000_000),
    ];
    const bars = [...renderSummary(sampleRecord(), steps, 1).matchAll(/`([█·]+)`/g)].map((match) => match[1] ?? '');
    assert.equal(bars.length, 4);
    for (const bar of bars) {
      assert.equal(bar.length, 24);
      assert.match(bar, /█/);
    }
  });

  test('shows at most fifty steps', () => {
    const steps = Array.from({ length: 80 }, (_, index) => step('a', 'x', index, index + 1));
    assert.equal([...renderSummary(sampleRecord(), steps, 1).matchAll(/█+/g)].length, 50);
  });
});

describe('what is left behind', () => {
  test('is nothing when there is nothing', () => assert.equal(renderLeftovers({ leftovers: [] }), ''));

  test('is told with what was removed', () => {
    const rows = rowsOf(
      renderLeftovers({ leftovers: [leftover({ state: 'removed', command: null, region: null }), leftover()] }),
    );
    assert.deepEqual(
      rows.slice(2).map((row) => row.map((cell) => cell.trim())),
      [
        ['removed', 'volume', '`vol-1`', 'in use', ''],
        ['**left**', 'volume', '`vol-1` us-east-1', 'in use', '`aws ec2 delete-volume --volume-id vol-1`'],
      ],
    );
  });
});

describe('the tags of an image', () => {
  test("are ours and the user's; ours win", () => {
    const whole = sampleRecord();
    const tags = imageTags(
      [
        ['role', 'server'],
        ['bakehouse:leg', 'faked'],
      ],
      whole,
    );
    assert.deepEqual(tags, {
      role: 'server',
      'bakehouse:leg': 'server/us-east-1/acme',
      'bakehouse:tier': 'infrastructure',
      'bakehouse:parent': 'ami-0fedcba9876543210',
      'bakehouse:commit': 'c'.repeat(40),
      'bakehouse:run': '1',
      'bakehouse:ref': whole.git.ref,
      'bakehouse:repository': whole.git.repository,
      'bakehouse:recipe': whole.recipe,
      'bakehouse:packer': whole.tools.packer,
      'bakehouse:epoch': '',
    });
  });

  test('are without what is not known', () => {
    const record = sampleRecord({
      parent: null,
      recipe: null,
      git: { repository: '', commit: '', ref: '', template: 'x' },
      run: { url: '', id: '', attempt: 1 },
      tools: { packer: null, plugins: {} },
    });
    assert.deepEqual(imageTags([], record), {
      'bakehouse:leg': 'server/us-east-1/acme',
      'bakehouse:tier': 'infrastructure',
      'bakehouse:epoch': '',
    });
  });
});

describe('isQuiet', () => {
  const cases: readonly (readonly [name: string, record: Parameters<typeof isQuiet>[0], expected: boolean])[] = [
    ['baked', { status: 'baked', leftovers: [] }, true],
    ['reused', { status: 'reused', leftovers: [] }, true],
    ['baked, and all was removed', { status: 'baked', leftovers: [leftover({ state: 'removed' })] }, true],
    ['baked, and something is left', { status: 'baked', leftovers: [leftover()] }, false],
    ['baked, and something was not checked', { status: 'baked', leftovers: [leftover({ state: 'unchecked' })] }, false],
    ['failed', { status: 'failed', leftovers: [] }, false],
    ['cancelled', { status: 'cancelled', leftovers: [] }, false],
  ];
  for (const [name, record, expected] of cases) test(name, () => assert.equal(isQuiet(record), expected));
});
