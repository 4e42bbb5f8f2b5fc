import type { RunFacts } from '../facts.ts';
import { markup } from '../markup.ts';
import { headline, runState } from '../words.ts';
import { renderChain } from './chain.ts';
import { renderWhy } from './details.ts';
import { renderFrame } from './frame.ts';
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
  const body = markup`<main>
      ${renderResult(facts)}
      ${section('chain', 'Chain', renderChain(facts.legs))}
      ${section('timeline', 'Timeline', renderTimeline(facts.legs))}
      ${section('images', 'Images', renderImages(facts))}
      ${section('published', 'Published', renderPublished(facts))}
      ${section('left-behind', 'Left behind', renderLeftBehind(facts))}
      ${section('why', 'Why it was baked', renderWhy(facts.legs))}
      ${section('sources', 'Sources', renderSources(facts))}
      ${section('tools', 'Made with', renderTools(facts))}
    </main>`;
  return renderFrame({ title, colour, style: STYLE, script: SCRIPT, body });
}
