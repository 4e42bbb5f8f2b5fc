import { createHash } from 'node:crypto';

import type { RunFacts } from '../facts.ts';
import { authored, markup } from '../markup.ts';
import { headline, runState } from '../words.ts';
import { renderChain } from './chain.ts';
import { renderWhy } from './details.ts';
import { renderImages } from './images.ts';
import { section } from './parts.ts';
import { renderLeftBehind, renderPublished, renderSources, renderTools } from './rest.ts';
import { renderResult } from './result.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { renderTimeline } from './timeline.ts';

const STATES = {
  failed: ['Failed', '#c23b32'],
  cancelled: ['Cancelled', '#857d70'],
  ready: ['Ready', '#3f8f58'],
} as const;

/**
 * The report of a run: one page that asks for nothing, runs nothing but its own script, and shows all without it. The same
 * facts give the same bytes.
 */
export function renderPage(facts: RunFacts): string {
  const [state, colour] = STATES[runState(facts)];
  const sentence = headline(facts);
  const title = [sentence.startsWith(state) ? sentence : `${state}: ${sentence}`, facts.run.repository]
    .filter((part) => part !== '')
    .join(' · ');
  const icon = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="${colour}"/></svg>`)}`;
  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="${icon}" />
        <style>${authored(STYLE)}</style>
      </head>
      <body>
        <main>
          ${renderResult(facts)}
          ${section('chain', 'Chain', renderChain(facts.legs))}
          ${section('timeline', 'Timeline', renderTimeline(facts.legs))}
          ${section('images', 'Images', renderImages(facts))}
          ${section('published', 'Published', renderPublished(facts))}
          ${section('left-behind', 'Left behind', renderLeftBehind(facts))}
          ${section('why', 'Why it was baked', renderWhy(facts.legs))}
          ${section('sources', 'Sources', renderSources(facts))}
          ${section('tools', 'Made with', renderTools(facts))}
        </main>
        <script>${authored(SCRIPT)}</script>
      </body>
    </html> `.text;
}

/** Nothing is loaded, sent or framed; the style and the script are those whose digests stand here. */
const POLICY = [
  `default-src 'none'`,
  `style-src '${digest(STYLE)}'`,
  `script-src '${digest(SCRIPT)}'`,
  'img-src data:',
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
