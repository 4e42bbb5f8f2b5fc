import type { LegFacts, TimeSpan } from '../facts.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import { criticalPath, duration, span, worstFirst } from '../words.ts';
import { toLeg } from './parts.ts';

const MOST_BARS = 60;
const MOST_ROWS = 500;
const WHAT: readonly TimeSpan['what'][] = ['prepare', 'bake', 'test', 'publish'];

/** When each image was baked and tested, in bars, and the same in a table. */
export function renderTimeline(legs: readonly LegFacts[]): Markup {
  const timed = legs.filter(({ parts }) => parts.length > 0);
  const all = span(timed);
  if (all === undefined) return nothing;
  const path = new Set(criticalPath(timed));
  // Sorting asks for each of them many times.
  const took = new Map(timed.map((leg) => [leg, tookOf(leg)]));
  const longest = timed.toSorted((a, b) => (took.get(b) ?? 0) - (took.get(a) ?? 0));
  const shown = (timed.length <= MOST_BARS ? timed : chosen(longest, path)).toSorted((a, b) => startOf(a) - startOf(b));
  const more = timed.length - shown.length;
  const hasPath = path.size > 1;
  return markup`<div class="card">
      <ul class="bars">
        ${shown.map((leg) => bar(leg, all, hasPath && path.has(leg)))}${axis(all)}
      </ul>
      <p class="legend">
        ${WHAT.filter((what) => shown.some(({ parts }) => parts.some((part) => part.what === what && !part.failed))).map((what) => key(`p-${what}`, what))}${shown.some(({ parts }) => parts.some(({ failed }) => failed)) ? key('p-failed', 'failed') : nothing}${hasPath ? markup`<span>Outlined: the critical path, which the run waited for</span>` : nothing}${more > 0 ? markup`<span>${more.toLocaleString('en-US')} more are not drawn</span>` : nothing}
      </p>
    </div>
    ${timesTable(longest)}`;
}

/**
 * What the run waited for, what failed, then what took longest.
 *
 * @param legs the longest first
 */
function chosen(legs: readonly LegFacts[], path: ReadonlySet<LegFacts>): readonly LegFacts[] {
  const rank = (leg: LegFacts): number => (path.has(leg) ? 0 : leg.trouble !== null ? 1 : 2);
  return legs.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_BARS);
}

function bar(leg: LegFacts, all: { readonly start: number; readonly end: number }, isCritical: boolean): Markup {
  const rects = leg.parts.map(({ what, failed, start, end }) => {
    const width = Math.max(0.3, percent(end - start, all));
    const x = Math.min(percent(start - all.start, all), 100 - width);
    return markup`<rect
      class="p-${failed ? 'failed' : what}"
      x="${x.toFixed(2)}%"
      y="3"
      width="${width.toFixed(2)}%"
      height="14"
      rx="3"
      ><title>${what}${failed ? ', failed' : ''}: ${duration(end - start)}</title></rect
    >`;
  });
  const words = leg.parts.map(
    ({ what, failed, start, end }) => `${what} ${duration(end - start)}${failed ? ', failed' : ''}`,
  );
  return markup`<li class="${isCritical ? 'critical' : 'other'}">
    <span class="name" title="${leg.leg}">${toLeg(leg)}</span
    ><svg
      height="20"
      role="img"
      aria-label="${leg.leg}: ${words.join(', ')}${isCritical ? '; on the critical path' : ''}"
    >
      ${rects}
    </svg>
  </li> `;
}

/** Four or so round numbers of a time. */
function axis(all: { readonly start: number; readonly end: number }): Markup {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400];
  const whole = (all.end - all.start) / 1000;
  const step = steps.find((one) => whole / one <= 5) ?? Math.max(1, whole / 4);
  const ticks = Array.from({ length: Math.min(6, Math.floor(whole / step) + 1) }, (_, index) => index * step);
  return markup`<li class="axis" aria-hidden="true">
    <span></span
    ><svg height="20">
      ${ticks.map((at) => {
        const x = percent(at * 1000, all).toFixed(2);
        return markup`<line x1="${x}%" x2="${x}%" y1="0" y2="4" /><text x="${x}%" y="17" ${anchorAt(Number(x))}
            >${at === 0 ? '0' : duration(at * 1000)}</text
          >`;
      })}
    </svg>
  </li>`;
}

function anchorAt(x: number): Markup {
  if (x === 0) return nothing;
  return x > 97 ? markup` text-anchor="end"` : markup` text-anchor="middle"`;
}

/** @param legs the longest first */
function timesTable(legs: readonly LegFacts[]): Markup {
  const rows = worstFirst(legs).slice(0, MOST_ROWS);
  const time = ({ parts }: LegFacts, what: TimeSpan['what']): string => {
    const own = parts.filter((part) => part.what === what);
    return own.length === 0 ? '–' : duration(own.reduce((sum, { start, end }) => sum + end - start, 0));
  };
  const more = legs.length - rows.length;
  return markup`<details class="card">
    <summary>Time per image</summary>
    <table>
      <caption>
        What each image took${more > 0 ? `, ${rows.length} of ${legs.length}` : ''}; waiting between its parts is in the
        total
      </caption>
      <thead>
        <tr>
          <th scope="col">Image</th>
          <th scope="col">Prepare</th>
          <th scope="col">Bake</th>
          <th scope="col">Test</th>
          <th scope="col">Publish</th>
          <th scope="col">Total</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (leg) =>
            markup`<tr>
              <th scope="row">${leg.leg}</th>
              <td>${time(leg, 'prepare')}</td>
              <td>${time(leg, 'bake')}</td>
              <td>${time(leg, 'test')}</td>
              <td>${time(leg, 'publish')}</td>
              <td>${duration(tookOf(leg))}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </details>`;
}

function startOf({ parts }: LegFacts): number {
  return parts[0]?.start ?? 0;
}

/** From its first to its last moment. */
function tookOf(leg: LegFacts): number {
  const own = span([leg]);
  return own === undefined ? 0 : own.end - own.start;
}

function percent(ms: number, all: { readonly start: number; readonly end: number }): number {
  return (100 * ms) / Math.max(1, all.end - all.start);
}

function key(className: string, words: string): Markup {
  return markup`<span
    ><svg width="12" height="12" aria-hidden="true"><rect class="${className}" width="12" height="12" rx="3" /></svg
    >${words}</span
  >`;
}
