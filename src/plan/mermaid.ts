import { groupedBy } from '../core/values.ts';
import type { PlannedLeg } from '../image/plan.ts';
import { states } from '../image/plan.ts';

/** Above this, and above mermaid's own 500 edges or 50,000 characters, a graph is no longer read or not even drawn. */
const MOST_NODES = 60;
const LONGEST_LABEL = 48;
const LONGEST_TEXT = 1000;

interface GraphNode {
  readonly label: readonly string[];
  readonly states: readonly PlanState[];
}

interface Graph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, readonly [from: string, to: string]>;
}

/**
 * The legs as a mermaid flowchart, coloured by state. Above 60 legs the nodes are images at a level, with counts; where
 * even those are too many, levels, of which a long chain shows the first.
 */
export function renderMermaid(legs: readonly PlannedLeg[]): string {
  const graph =
    legs.length <= MOST_NODES
      ? graphOf(
          legs,
          ({ leg }) => leg,
          ({ leg }) => leg,
        )
      : (foldedGraph(
          legs,
          ({ level, image }) => `${level} ${image}`,
          ({ image }) => image,
        ) ??
        foldedGraph(
          legs,
          ({ level }) => String(level),
          ({ level }) => `level ${level}`,
        ) ??
        firstLevels(legs));
  const ids = new Map([...graph.nodes.keys()].map((key, index) => [key, `n${index}`]));
  const nodes = [...graph.nodes].map(
    ([key, { label, states: all }]) => `  ${ids.get(key)}["${label.join('<br/>')}"]:::${classOf(all)}`,
  );
  const edges = [...graph.edges.values()].map(([from, to]) => `  ${ids.get(from)} --> ${ids.get(to)}`);
  const used = new Set([...graph.nodes.values()].map(({ states: all }) => classOf(all)));
  return ['flowchart LR', ...nodes, ...edges, ...classes(used)].join('\n');
}

/**
 * A stranger's text inside the quotes of a label. Letters, digits and a few marks that mean nothing to mermaid stay;
 * all else becomes an entity (mermaid's `#code;`), so it can end no label, open no tag and start no Markdown.
 */
export function mermaidLabel(text: string): string {
  // By code points: half of one is no sign.
  const signs = Array.from(text.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ').trim());
  const cut = signs.length > LONGEST_LABEL ? [...signs.slice(0, LONGEST_LABEL - 1), '…'] : signs;
  return cut
    .map((sign, index) => {
      if (/[\p{L}\p{N}/…]/u.test(sign) || (index > 0 && /[ _.-]/.test(sign) && !/[ _.-]/.test(cut[index - 1] ?? ''))) {
        return sign;
      }
      // What cannot be seen could turn the text around or hide it.
      return /[\p{C}]/u.test(sign) ? '#65533;' : `#${sign.codePointAt(0)};`;
    })
    .join('');
}

type NameOf = (leg: PlannedLeg) => string;

/** One node for all legs of one key; `key` decides, `title` names it. */
function graphOf(legs: readonly PlannedLeg[], key: NameOf, title: NameOf): Graph {
  const byId = new Map(legs.map((leg) => [leg.leg, leg]));
  const nodes = new Map<string, GraphNode>();
  for (const [name, group] of groupedBy(legs, key)) {
    const [first] = group;
    if (first === undefined) continue;
    const counts = group.length === 1 ? [] : countsOf(group);
    nodes.set(name, { label: [mermaidLabel(title(first)), ...counts], states: group.map(({ state }) => state) });
  }
  const edges = new Map<string, readonly [string, string]>();
  for (const leg of legs) {
    const parent = leg.parent === null ? undefined : byId.get(leg.parent);
    if (parent === undefined || key(parent) === key(leg)) continue;
    edges.set(JSON.stringify([key(parent), key(leg)]), [key(parent), key(leg)]);
  }
  return { nodes, edges };
}

/** Undefined where there would still be too many nodes. */
function foldedGraph(legs: readonly PlannedLeg[], key: NameOf, title: NameOf): Graph | undefined {
  return new Set(legs.map(key)).size > MOST_NODES ? undefined : graphOf(legs, key, title);
}

function firstLevels(legs: readonly PlannedLeg[]): Graph {
  const most = MOST_NODES - 1;
  const shown = legs.filter(({ level }) => level < most);
  const graph = graphOf(
    shown,
    ({ level }) => String(level),
    ({ level }) => `level ${level}`,
  );
  const rest = legs.filter(({ level }) => level >= most);
  const levels = new Set(rest.map(({ level }) => level)).size;
  const node: GraphNode = {
    label: [`${levels} more levels`, ...countsOf(rest)],
    states: rest.map(({ state }) => state),
  };
  return {
    nodes: new Map([...graph.nodes, ['rest', node]]),
    edges: new Map([...graph.edges, ['rest', [String(most - 1), 'rest']]]),
  };
}

function countsOf(legs: readonly PlannedLeg[]): readonly string[] {
  const counts = states.flatMap((state) => {
    const count = legs.filter((leg) => leg.state === state).length;
    return count === 0 ? [] : [`${count} ${looks[state].words}`];
  });
  return counts.length === 1 ? counts : [`${legs.length} legs`, ...counts];
}

/** A group of one state has its colour; else a mark that it has something to do. */
function classOf(all: readonly PlanState[]): string {
  const [first = 'unchanged', ...rest] = new Set(all);
  return rest.length === 0 ? first : 'mixed';
}

/** `:::unchanged` and so on; no class may be called as a word of mermaid's own is, such as `end` or `default`. */
function classes(used: ReadonlySet<string>): readonly string[] {
  const lines = states.map((state) => [state, looks[state].fill] as const);
  return [...lines, ['mixed', '#ffffff'] as const]
    .filter(([name]) => used.has(name))
    .map(
      ([name, fill]) =>
        `  classDef ${name} fill:${fill},stroke:#555555,color:#000000${name === 'mixed' ? ',stroke-width:3px,stroke-dasharray:6 3' : ''}`,
    );
}

type PlanState = PlannedLeg['state'];

interface Look {
  /** For tables; of the colour that the graph has. */
  readonly sign: string;
  readonly fill: string;
  readonly words: string;
}

/** How a state is shown. Text on every fill is black, which is read in the light and in the dark theme alike. */
export const looks: Readonly<Record<PlanState, Look>> = {
  new: { sign: '🟢', fill: '#8fd6a0', words: 'new' },
  changed: { sign: '🟡', fill: '#f5d76e', words: 'inputs changed' },
  parent: { sign: '🟠', fill: '#f5b26e', words: 'parent changed' },
  source: { sign: '🟣', fill: '#cdb0ea', words: 'source newer' },
  stale: { sign: '🕒', fill: '#a6d8d4', words: 'stale' },
  forced: { sign: '🟤', fill: '#d3b08c', words: 'forced' },
  'post-processors': { sign: '🔶', fill: '#f3a6a0', words: 'post-processors to run' },
  verify: { sign: '🔵', fill: '#9cc7f2', words: 'to be verified' },
  unknown: { sign: '⚫', fill: '#b8b8b8', words: 'not known' },
  unchanged: { sign: '⚪', fill: '#f4f4f4', words: 'unchanged' },
  unselected: { sign: '▫️', fill: '#ffffff', words: 'not selected' },
};
