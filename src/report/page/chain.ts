import { counted } from '../../core/text/wording.ts';
import { groupedBy } from '../../core/values.ts';
import type { LegStatus } from '../../plan/collection.ts';
import type { LegFacts } from '../facts.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import { STATUSES, tally } from '../words.ts';
import { toLeg } from './parts.ts';

/** A drawing of more is not read; above it the nodes are images at a level, with counts. */
const MOST_NODES = 60;
const MOST_LISTED = 300;
const WIDE = 210;
const HIGH = 46;
const GAP = { x: 70, y: 16 };
const LONGEST = { name: 27, line: 32 };

interface Node {
  readonly id: string;
  readonly level: number;
  readonly title: string;
  readonly line: string;
  readonly status: LegStatus;
  readonly parents: ReadonlySet<string>;
}

/** Which image builds on which: a drawing, and the same as a list, which narrow screens show instead. */
export function renderChain(legs: readonly LegFacts[]): Markup {
  if (legs.length === 0) return nothing;
  const nodes = nodesOf(legs);
  const isListed = legs.length <= MOST_LISTED;
  const list = isListed ? markup`<ul class="tree">${renderTree(legs)}</ul>` : nothing;
  if (nodes.length > MOST_NODES) return markup`<div class="card">${levelsTable(legs)}</div>`;
  return markup`<div class="card chain${isListed ? ' wide' : ''}">${drawing(nodes)}</div>
    ${
      isListed
        ? markup`<div class="card narrow">${list}</div>
            <details class="card wide">
              <summary>The chain as a list</summary>
              ${list}
            </details>`
        : markup`<div class="card">${levelsTable(legs)}</div>`
    }`;
}

function nodesOf(legs: readonly LegFacts[]): readonly Node[] {
  const isSmall = legs.length <= MOST_NODES;
  const imageOf = ({ leg }: LegFacts): string => leg.split('/')[0] ?? leg;
  const idOf = (leg: LegFacts): string => (isSmall ? leg.leg : `${leg.level} ${imageOf(leg)}`);
  const byLeg = new Map(legs.map((leg) => [leg.leg, leg]));
  return [...groupedBy(legs, idOf)].flatMap(([id, group]): readonly Node[] => {
    const [first] = group;
    if (first === undefined) return [];
    const parents = group.flatMap(({ parent }) => {
      const above = parent === null ? undefined : byLeg.get(parent);
      return above === undefined || idOf(above) === id ? [] : [idOf(above)];
    });
    const counts = tally(group);
    const one = isSmall || group.length === 1;
    return [
      {
        id,
        level: first.level,
        title: one ? first.leg : imageOf(first),
        line: one ? lineOf(first) : counts.map(([status, count]) => `${count} ${status}`).join(', '),
        status: STATUSES.find((status) => group.some((leg) => leg.status === status)) ?? 'baked',
        parents: new Set(parents),
      },
    ];
  });
}

function lineOf({ status, reason, blockedBy }: LegFacts): string {
  if (blockedBy !== null) return `blocked by ${blockedBy}`;
  return status === 'baked' || status === 'failed' ? `${status} · ${reason}` : status;
}

/** Columns are levels; in each the nodes stand in the order of what they build on. */
function drawing(nodes: readonly Node[]): Markup {
  const levels = [...new Set(nodes.map(({ level }) => level))].toSorted((a, b) => a - b);
  const places = new Map<string, { readonly x: number; readonly y: number }>();
  let rows = 0;
  for (const [column, level] of levels.entries()) {
    const meanRow = ({ parents }: Node): number => {
      const known = [...parents].flatMap((id) => places.get(id)?.y ?? []);
      return known.length === 0 ? 0 : known.reduce((sum, y) => sum + y, 0) / known.length;
    };
    const inLevel = nodes.filter((node) => node.level === level).toSorted((a, b) => meanRow(a) - meanRow(b));
    rows = Math.max(rows, inLevel.length);
    for (const [row, { id }] of inLevel.entries()) {
      places.set(id, { x: column * (WIDE + GAP.x) + 2, y: row * (HIGH + GAP.y) + 2 });
    }
  }
  // A drawing of few columns is not blown up.
  const width = Math.max(4 * (WIDE + GAP.x) - GAP.x, levels.length * (WIDE + GAP.x) - GAP.x) + 4;
  const height = rows * (HIGH + GAP.y) - GAP.y + 4;
  const edges = nodes.flatMap(({ id, parents }) =>
    [...parents].map((parent) => {
      const [from, to] = [places.get(parent), places.get(id)];
      if (from === undefined || to === undefined) return nothing;
      const [x1, y1, x2, y2] = [from.x + WIDE, from.y + HIGH / 2, to.x, to.y + HIGH / 2];
      const middle = (x1 + x2) / 2;
      return markup`<path d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}" />`;
    }),
  );
  return markup`<svg
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="Which image builds on which; the list says the same"
  >
    ${edges}${nodes.map((node) => renderNode(node, places.get(node.id) ?? { x: 0, y: 0 }))}
  </svg>`;
}

function renderNode({ title, line, status }: Node, { x, y }: { readonly x: number; readonly y: number }): Markup {
  return markup`<g class="is-${status}" transform="translate(${x} ${y})"
    ><title>${title}: ${line}</title><rect width="${WIDE}" height="${HIGH}" rx="8" /><text x="12" y="19"
      >${cut(title, LONGEST.name)}</text
    ><text class="dim" x="12" y="36">${cut(line, LONGEST.line)}</text></g
  >`;
}

function renderTree(legs: readonly LegFacts[]): readonly Markup[] {
  const byParent = groupedBy(legs, ({ parent }) => parent);
  const known = new Set(legs.map(({ leg }) => leg));
  const branch = (leg: LegFacts, depth: number): Markup => {
    const below = depth > 40 ? [] : (byParent.get(leg.leg) ?? []);
    return markup`<li class="is-${leg.status}">
      ${toLeg(leg)} <span class="status">${leg.status}</span>${
        below.length === 0
          ? nothing
          : markup`<ul>
              ${below.map((one) => branch(one, depth + 1))}
            </ul>`
      }
    </li>`;
  };
  return legs.filter(({ parent }) => parent === null || !known.has(parent)).map((leg) => branch(leg, 0));
}

/** What is left of a chain that is too large to be drawn. */
function levelsTable(legs: readonly LegFacts[]): Markup {
  const rows = [...groupedBy(legs, ({ level }) => level)].toSorted(([a], [b]) => a - b);
  return markup`<table>
    <caption>
      Images by the number of images below them
    </caption>
    <thead>
      <tr>
        <th scope="col">Level</th>
        <th scope="col">Images</th>
        <th scope="col">Results</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([level, group]) =>
          markup`<tr>
            <th scope="row">${level}</th>
            <td>${counted(group.length, 'image')}</td>
            <td>
              ${tally(group)
                .map(([status, count]) => `${count.toLocaleString('en-US')} ${status}`)
                .join(', ')}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cut(text: string, most: number): string {
  const signs = Array.from(text.slice(0, 4 * most));
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
}
