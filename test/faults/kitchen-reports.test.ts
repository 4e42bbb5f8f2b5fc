// A report is written by whatever runs in the guest: what it says may not command the runner, nor break the summary.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { labImage } from '../support/kitchen/project.ts';
import { kitchenRepository, verifyImage } from '../support/kitchen/verify-job.ts';
import { requirePart } from '../support/peers/available.ts';

const NAMES = [
  '::error::from the name',
  '##[error]from the name',
  'two\n::error file=a::lines',
  '<img src=x onerror=alert(1)>',
  '| a | table |',
  '</details></details># Big',
  '`code` [link](https://example.org) @everyone',
  '\u001b[31mred\u0007\u202Eright',
  '__proto__',
];

/** Every character that means something as a reference; what XML may not hold at all stays as it is. */
function xml(text: string): string {
  return text.replace(/[^\w .\p{Cc}]|\n/gu, (one) => `&#${one.codePointAt(0) ?? 0};`);
}

const hostile = `<testsuites><testsuite name="x">${NAMES.map(
  (name) =>
    `<testcase classname="c" name="${xml(name)}" file="../../../etc/passwd" line="1"><failure message="${xml(name)}">${xml(`${name}\n::add-mask::x\n::set-output name=gate::pass\n`)}</failure></testcase>`,
).join(
  '',
)}<testcase classname="c" name="long"><failure>${'x'.repeat(1024 * 1024)}</failure></testcase></testsuite></testsuites>`;
const BOMB = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><testsuite><testcase name="&b;"/></testsuite>`;

describe('what a report says', () => {
  for (const [name, report, tests] of [
    ['commands, tables, HTML, a megabyte', hostile, NAMES.length + 1],
    ['an entity bomb', BOMB, 0],
    ['nothing at all', '', 0],
  ] as const) {
    it(name, async (t) => {
      const part = requirePart(t, 'kitchen');
      if (part === undefined || requirePart(t, 'base-image') === undefined) return;
      const image = await labImage(t, 'debian:bookworm', ['useradd app']);
      const workspace = await kitchenRepository(t, { 'kept/report.xml': report });
      const { job, outputs, left } = await verifyImage(t, {
        part,
        image,
        workspace,
        inputs: { script: 'mkdir -p out; cat kept/report.xml; cp kept/report.xml out', reports: 'out/*.xml' },
      });
      assert.equal(outputs['gate'], 'block', job.log);
      assert.equal(outputs['total'], String(tests));
      assert.deepEqual(left, []);
      const verify = job.steps.find(({ id: step }) => step === 'verify');
      // The runner took nothing of it for a command of ours: no annotation begins with it, none points outside.
      for (const { message, file, title } of verify?.annotations ?? []) {
        assert.ok(!message.startsWith('from the name'), message);
        assert.equal(file, undefined);
        assert.ok(!/[\p{Cc}\u202e]/u.test(title ?? ''), title);
      }
      const summary = verify?.summary ?? '';
      assert.match(summary, /not verified/);
      assert.ok(!/<img|<\/details><\/details>|^# Big|[^\P{Cc}\n]|\u202e/mu.test(summary), summary.slice(0, 3000));
      assert.ok(summary.length < 200_000, String(summary.length));
      // Of the table of tests each row has its four cells.
      for (const row of summary.split('\n').filter((line) => line.startsWith('| '))) {
        assert.ok([6, 8, 9].includes(row.split(/(?<!\\)\|/).length), row);
      }
    });
  }
});
