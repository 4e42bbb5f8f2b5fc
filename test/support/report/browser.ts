// A page of ours in a real browser, from a file, as somebody opens it who has downloaded it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { z } from 'zod';

export interface View {
  readonly width: number;
  readonly theme: 'light' | 'dark';
  /** Whether the page's own script runs. */
  readonly script: boolean;
}

/** A page that is open, with all that it asked for and complained of. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses that were asked for, but for the page itself. */
  readonly requests: readonly string[];
  /** What the console and the policy said, and dialogs that were opened. */
  readonly complaints: readonly string[];
}

/** A browser with a folder of its own for pages and pictures. */
export class Pages implements AsyncDisposable {
  readonly #browser: Browser;
  readonly #folder: string;
  #count = 0;

  private constructor(browser: Browser, folder: string) {
    this.#browser = browser;
    this.#folder = folder;
  }

  /** @param program the path of Chromium */
  static async start(program: string): Promise<Pages> {
    // It refuses to be root in its sandbox; what it is given here is our own.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({ executablePath: program, args });
    return new Pages(browser, mkdtempSync(join(tmpdir(), 'bakehouse-pages-')));
  }

  /** Opens a page of this text under file://. */
  async open(html: string, view: View, fragment = ''): Promise<OpenPage> {
    this.#count += 1;
    const path = join(this.#folder, `page-${this.#count}.html`);
    writeFileSync(path, html);
    const context = await this.#browser.newContext({
      viewport: { width: view.width, height: 900 },
      colorScheme: view.theme,
      javaScriptEnabled: view.script,
    });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    const own = pathToFileURL(path).href;
    page.on('request', (request) => {
      if (request.url() !== own + fragment && request.url() !== own) requests.push(request.url());
    });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => {
      complaints.push(`a dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
    await page.goto(own + fragment);
    return { page, requests, complaints };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const findings = z.object({
  violations: z.array(
    z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })) }),
  ),
});

/** What axe-core finds wrong with a page, each with its place. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return findings
    .parse(found)
    .violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`),
    );
}

/** How much wider than the window its content is, in px. */
export async function overflow(page: Page): Promise<number> {
  return z
    .number()
    .parse(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
}
