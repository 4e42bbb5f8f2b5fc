// The report of a run in a real browser, under file://, with and without its script: what is seen, what can be reached,
// and that nothing is asked for. BAKEHOUSE_PICTURES names a folder that keeps the pictures, to be looked at.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test, type TestContext } from 'node:test';
import { marked } from 'marked';
import { z } from 'zod';

import { renderJobSummary } from '../../src/report/job-summary.ts';
import { renderPage } from '../../src/report/page/page.ts';
import { requirePart } from '../support/peers/available.ts';
import { axeFindings, overflow, Pages, type View } from '../support/report/browser.ts';
import { poisoned } from '../support/report/hostile.ts';
import { failedRun, goodRun, largeRun } from '../support/report/sample-run.ts';

/** As near to GitHub's own as pictures need. */
const GITHUB = `body{font:14px/1.5 "Liberation Sans",sans-serif;max-width:1000px;margin:24px auto}table{border-collapse:collapse}
th,td{border:1px solid #d0d7de;padding:6px 13px}pre{background:#f6f8fa;padding:16px}code{background:#eff1f3;padding:2px 4px}`;
const pictures = process.env['BAKEHOUSE_PICTURES'] ?? '';
let shared: Pages | undefined;

async function pagesOf(t: TestContext): Promise<Pages | undefined> {
  const part = requirePart(t, 'chromium');
  if (part === undefined) return undefined;
  shared ??= await Pages.start(part.chromium);
  return shared;
}

const desk: View = { width: 1280, theme: 'light', script: true };
const views: readonly View[] = [
  { width: 320, theme: 'light', script: false },
  { width: 1280, theme: 'light', script: true },
  { width: 1280, theme: 'dark', script: false },
  { width: 3840, theme: 'dark', script: true },
];
const runs = { failed: failedRun(), good: goodRun(), hostile: poisoned(failedRun()), many: largeRun(700) };

describe('the report in a browser', () => {
  after(async () => shared?.[Symbol.asyncDispose]());

  for (const [name, facts] of Object.entries(runs)) {
    const page = renderPage(facts);
    for (const view of views) {
      const { width, theme, script } = view;
      test(`${name}, ${width} px, ${theme}, ${script ? 'with' : 'without'} script`, async (t) => {
        const pages = await pagesOf(t);
        if (pages === undefined) return;
        // axe-core itself needs a page in which scripts run: without its own script it is as where none does.
        const text = script ? page : page.replace(/<script>[^]*<\/script>/, '');
        const open = await pages.open(text, { ...view, script: true });
        if (pictures !== '') {
          mkdirSync(pictures, { recursive: true });
          await open.page.screenshot({
            path: join(pictures, `report-${name}-${width}-${theme}.png`),
            fullPage: name !== 'many',
          });
        }
        assert.equal(await overflow(open.page), 0, 'it is no wider than the window');
        assert.deepEqual(await axeFindings(open.page), []);
        assert.deepEqual(open.requests, []);
        assert.deepEqual(open.complaints, []);
        await open.page.context().close();
      });
    }
  }

  test('without script all is there, and the filter works', async (t) => {
    const pages = await pagesOf(t);
    if (pages === undefined) return;
    const { page } = await pages.open(renderPage(runs.failed), { ...desk, script: false });
    assert.equal(await page.locator('button').count(), 0, 'no button is dead');
    assert.equal(await page.locator('#images .search').isVisible(), false);
    const rows = page.locator('#images table .row');
    assert.equal(await rows.count(), 9);
    assert.equal(await rows.filter({ visible: true }).count(), 9);
    await page.locator('#show-failed').check();
    assert.deepEqual(await rows.filter({ visible: true }).locator('th').allInnerTexts(), ['web/trixie']);
    await page.locator('#show-all').check();
    assert.equal(await rows.filter({ visible: true }).count(), 9);
    assert.equal(await page.locator('#image-web-trixie dl').isVisible(), true, 'what went wrong stands open');
    assert.equal(await page.locator('#image-web-bookworm dl').isVisible(), false);
    await page.locator('#image-web-bookworm summary').click();
    assert.equal(await page.locator('#image-web-bookworm dl').isVisible(), true);
  });

  test('printed, every fold is open, also without script', async (t) => {
    const pages = await pagesOf(t);
    if (pages === undefined) return;
    const { page } = await pages.open(renderPage(runs.failed), { ...desk, script: false });
    assert.equal(await page.locator('#image-base-trixie dl').isVisible(), false);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('#image-base-trixie dl').isVisible(), true);
  });

  test('on a narrow screen the chain is a list, and rows are cards', async (t) => {
    const pages = await pagesOf(t);
    if (pages === undefined) return;
    const { page } = await pages.open(renderPage(runs.failed), { ...desk, width: 320, script: false });
    assert.equal(await page.locator('#chain svg').isVisible(), false);
    assert.equal(await page.locator('#chain .narrow .tree').isVisible(), true);
    const display = await page.evaluate('getComputedStyle(document.querySelector("#images .cards tbody tr")).display');
    assert.equal(display, 'block');
  });

  test('an id is copied whole, by a button that the script made', async (t) => {
    const pages = await pagesOf(t);
    if (pages === undefined) return;
    const { page } = await pages.open(renderPage(runs.failed), desk);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const row = page.locator('#images table .row', { hasText: 'web/bookworm' });
    await row.locator('button').first().click();
    await row.locator('button', { hasText: 'Copied' }).waitFor();
    const copied = z.string().parse(await page.evaluate('navigator.clipboard.readText()'));
    assert.equal(copied, runs.failed.legs.find(({ leg }) => leg === 'web/bookworm')?.images[0]?.id);
  });

  test('looks for a name in what is folded, and opens what a link leads to', async (t) => {
    const pages = await pagesOf(t);
    if (pages === undefined) return;
    const many = await pages.open(renderPage(runs.many), desk, '#image-image-49-r129');
    const { page } = many;
    const row = page.locator('tr', { has: page.locator('#image-image-49-r129') });
    assert.equal(await row.isVisible(), true, 'the fold around it is open');
    await page.locator('#images input[type=search]').fill('image-7/r101');
    assert.deepEqual(await page.locator('#images table .row').filter({ visible: true }).locator('th').allInnerTexts(), [
      'image-7/r101',
    ]);
    assert.deepEqual(many.complaints, []);
  });

  for (const [name, facts] of [
    ['failed', runs.failed],
    ['good', runs.good],
    ['hostile', runs.hostile],
  ] as const) {
    test(`the summary of a run that is ${name}, as GitHub draws Markdown`, async (t) => {
      const pages = await pagesOf(t);
      if (pages === undefined) return;
      const body = await marked.parse(
        renderJobSummary(facts, 'https://github.com/acme/images/actions/runs/1/artifacts/2'),
      );
      const open = await pages.open(`<!doctype html><title>Summary</title><style>${GITHUB}</style>${body}`, desk);
      if (pictures !== '') await open.page.screenshot({ path: join(pictures, `summary-${name}.png`), fullPage: true });
      assert.equal(await open.page.locator('h3').count(), 1, 'one headline, whatever the texts are');
      assert.equal(await open.page.locator('script, img, iframe, svg').count(), 0);
      assert.deepEqual(open.requests, []);
      assert.deepEqual(open.complaints, []);
    });
  }

  test('10,000 images', async (t) => {
    const pages = await pagesOf(t);
    if (pages === undefined) return;
    const facts = largeRun(10_000);
    const began = performance.now();
    const page = renderPage(facts);
    const drawn = performance.now();
    const open = await pages.open(page, desk);
    await open.page.locator('#tools').waitFor();
    t.diagnostic(
      `drawn in ${Math.round(drawn - began)} ms, ${(page.length / 1e6).toFixed(1)} MB, opened in ${Math.round(performance.now() - drawn)} ms`,
    );
    assert.ok(page.length < 8e6, `${page.length} characters`);
    assert.equal(await open.page.locator('#images table .row').count(), 10_000);
    assert.deepEqual(open.complaints, []);
    await open.page.locator('#images details.group summary').first().click();
    assert.equal(await open.page.locator('#images details.group .row').first().isVisible(), true);
  });
});
