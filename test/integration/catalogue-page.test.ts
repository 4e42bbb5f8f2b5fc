// The catalogue in a real browser, under file://, and the command that makes it. BAKEHOUSE_PICTURES names a folder that keeps the pictures.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { catalogueFacts } from '../../src/report/catalogue/catalogue-facts.ts';
import { cataloguePages } from '../../src/report/catalogue/image-page.ts';
import { requirePart } from '../support/peers/available.ts';
import { exampleRepository, temporaryFolder } from '../support/plan/repository.ts';
import { axeFindings, overflow, Pages, type View } from '../support/report/browser.ts';
import { poisoned } from '../support/report/hostile.ts';
import { largeSources, sampleCatalogue } from '../support/report/sample-catalogue.ts';
import { firstOf, someOf } from '../support/thorough.ts';
import { tested } from '../support/tested-node.ts';

const execute = promisify(execFile);
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const pictures = process.env['BAKEHOUSE_PICTURES'] ?? '';
let shared: Pages | undefined;

async function pagesOf(t: TestContext): Promise<Pages | undefined> {
  const part = requirePart(t, 'chromium');
  if (part === undefined) return undefined;
  shared ??= await Pages.start(part.chromium);
  return shared;
}

const views: readonly View[] = ([320, 1280, 3840] as const).flatMap((width) =>
  (['light', 'dark'] as const).map((theme) => ({ width, theme, script: width !== 320 })),
);
const sample = sampleCatalogue();
const hostile = {
  ...poisoned({ ...sample, images: [] }),
  images: sample.images.map((one) => ({ ...poisoned(one), slug: one.slug, state: one.state })),
};

function textOf(facts: typeof sample, path: string): string {
  return cataloguePages(facts).find((page) => page.path === path)?.text ?? assert.fail(`no ${path}`);
}

const drawn = {
  index: textOf(sample, 'index.html'),
  web: textOf(sample, 'images/web-trixie.html'),
  server: textOf(sample, 'images/server-us-east-1.html'),
  hostile: textOf(hostile, 'images/web-trixie.html'),
  many: textOf(catalogueFacts(largeSources(600, 1)), 'tiers/application.html'),
};

describe('the catalogue in a browser', () => {
  after(async () => shared?.[Symbol.asyncDispose]());

  for (const [name, page] of Object.entries(drawn)) {
    for (const view of name === 'web' || name === 'index' ? views : someOf(views, 2)) {
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
            path: join(pictures, `catalogue-${name}-${width}-${theme}.png`),
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

  test('without script all is there, and the filter works; printed, every fold is open', async (t) => {
    const pages = await pagesOf(t);
    if (pages === undefined) return;
    const view: View = { width: 1280, theme: 'light', script: false };
    const { page } = await pages.open(drawn.index, view);
    assert.equal(await page.locator('button').count(), 0, 'no button is dead');
    const rows = page.locator('#images .row');
    assert.equal(await rows.filter({ visible: true }).count(), 6);
    await page.locator('#show-gone').check();
    assert.deepEqual(await rows.filter({ visible: true }).locator('th a').allInnerTexts(), ['cache/trixie']);
    const { page: server } = await pages.open(drawn.server, view);
    assert.equal(await server.locator('details dl').last().isVisible(), false, 'an old build is folded');
    await server.emulateMedia({ media: 'print' });
    assert.equal(await server.locator('details dl').last().isVisible(), true);
  });

  test('what Terraform takes is copied whole, by a button that the script made', async (t) => {
    const pages = await pagesOf(t);
    if (pages === undefined) return;
    const { page } = await pages.open(drawn.server, { width: 1280, theme: 'light', script: true });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#use pre', { hasText: '# In us-east-1' }).last().locator('+ button').click();
    await page.locator('#use button', { hasText: 'Copied' }).waitFor();
    assert.match(String(await page.evaluate('navigator.clipboard.readText()')), /^# In us-east-1\ndata [^]*\n\}$/);
  });

  test('10,000 images: what the pages take, and the way to one of them', async (t) => {
    for (const count of firstOf([10, 10_000])) {
      const sources = largeSources(count);
      const began = performance.now();
      const facts = catalogueFacts(sources);
      const told = performance.now();
      const pages = cataloguePages(facts);
      const bytes = pages.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
      const largest = pages.reduce((most, { text }) => Math.max(most, Buffer.byteLength(text)), 0);
      t.diagnostic(
        `figure: ${count} images of 3 builds: ${pages.length} pages, ${(bytes / 1e6).toFixed(1)} MB, the largest ${Math.round(largest / 1000)} KB; told in ${Math.round(told - began)} ms, drawn in ${Math.round(performance.now() - told)} ms`,
      );
      assert.ok(largest < 200_000, `${largest} bytes`);
    }
  });
});

describe('examples/catalogue by the command line', () => {
  test('shows what is revoked and what stands in production; refuses to write nothing, and writes over nobody', async (t) => {
    const workspace = await exampleRepository(t, 'catalogue');
    const env = { PATH: process.env['PATH'], HOME: await temporaryFolder(t), XDG_STATE_HOME: await temporaryFolder(t) };
    const run = async (...words: readonly string[]): Promise<Readonly<Record<string, unknown>>> => {
      const all = [cli, 'catalogue', '--output', 'site', '--offline', '--day', '2026-11-30', '--json', ...words];
      const { stdout } = await execute(tested.node, all, { cwd: workspace, env });
      return JSON.parse(stdout);
    };
    const read = (path: string): string => readFileSync(join(workspace, 'site', path), 'utf8');
    const { catalogue, images, builds } = await run('--records', 'records');
    assert.deepEqual([catalogue, images, builds], ['site', 2, 4]);
    const web = read('images/web.html');
    assert.match(web, /production<\/span>/);
    assert.match(web, /base, which it stands on, is revoked by alice/);
    assert.match(web, /ghcr\.io\/acme\/web@sha256:/);
    assert.match(web, /not asked: the catalogue was made offline/);
    const first = read('catalogue.json');
    writeFileSync(join(workspace, 'site', 'CNAME'), 'images.example.org');
    await run('--records', 'records');
    assert.equal(read('catalogue.json'), first, 'the same bytes');
    assert.equal(read('CNAME'), 'images.example.org');

    rmSync(join(workspace, 'channels'), { recursive: true });
    const failed: { readonly code?: unknown; readonly stderr?: unknown } = await run().catch((error: unknown) =>
      Object(error),
    );
    assert.equal(failed.code, 1);
    assert.match(String(failed.stderr), /An empty catalogue is not written; what is there stays as it is/);
    assert.equal(read('catalogue.json'), first);
    writeFileSync(join(workspace, 'site', 'index.html'), 'mine');
    const refused: { readonly stderr?: unknown } = await run('--records', 'records').catch((error: unknown) =>
      Object(error),
    );
    assert.match(String(refused.stderr), /it is not written over/);
    assert.equal(read('index.html'), 'mine');
    assert.ok(
      !readdirSync(workspace).some((name) => name.startsWith('.site')) && existsSync(join(workspace, 'site', 'images')),
    );
  });
});
