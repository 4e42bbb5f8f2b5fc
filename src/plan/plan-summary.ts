import { byUnits } from '../core/values.ts';
import { escapeMarkdown } from '../core/runner/summary.ts';
import type { Plan, PlannedLeg } from '../image/plan.ts';
import { foldedTable, MOST_OPEN, nameSpan, nameSpans, oneLine } from './folded-table.ts';
import { renderMermaid, looks } from './mermaid.ts';
import { states } from '../image/plan.ts';

/** Something that was found out and that the plan holds for, such as the region, the account, a version. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

const MOST_FACTS = 40;
const MOST_NAMES = 20;

/** The plan at a glance: how much is to be done, how the legs hang together, what is to be done for each and why. */
export function renderPlanSummary(
  plan: Plan,
  { context, isFolded = false }: { readonly context: readonly Fact[]; readonly isFolded?: boolean },
): string {
  const body = [
    plan.legs.length === 0 ? '' : `\`\`\`mermaid\n${renderMermaid(plan.legs)}\n\`\`\``,
    renderLegend(plan.legs),
    renderLegs(plan.legs),
    renderContext(plan, context),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  const parts = [
    `### ${headline(plan.legs)}`,
    renderUnverified(plan.legs),
    isFolded && body !== '' ? `<details><summary>Build order and reasons</summary>\n\n${body}\n\n</details>` : body,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function headline(legs: readonly PlannedLeg[]): string {
  const bakes = legs.filter(({ todo }) => todo.includes('bake')).length;
  const verifies = legs.filter(({ todo }) => todo.includes('verify') && !todo.includes('bake')).length;
  const unselected = legs.filter(({ state }) => state === 'unselected').length;
  const rest = legs.length - bakes - verifies - unselected;
  const counts = [
    bakes === 0 ? '' : `${bakes} to bake`,
    verifies === 0 ? '' : `${verifies} to verify`,
    rest === 0 ? '' : `${rest} unchanged`,
    unselected === 0 ? '' : `${unselected} not selected`,
  ].filter((count) => count !== '');
  return counts.length === 0 ? 'Nothing planned' : `Planned: ${counts.join(', ')}`;
}

/** `verify: none` lets an image be published that nothing has tested. */
function renderUnverified(legs: readonly PlannedLeg[]): string {
  const names = legs.filter(({ verify }) => verify?.['none'] === true).map(({ leg }) => leg);
  return names.length === 0 ? '' : `🔴 **Never verified** (\`verify: none\`): ${nameSpans(names, MOST_NAMES)}`;
}

function renderLegend(legs: readonly PlannedLeg[]): string {
  return states
    .flatMap((state) => {
      const count = legs.filter((leg) => leg.state === state).length;
      return count === 0 ? [] : [`${looks[state].sign} ${count} ${looks[state].words}`];
    })
    .join(' · ');
}

/** A short table follows the chain; in a long one that may be cut, what is to be done comes first. */
function renderLegs(legs: readonly PlannedLeg[]): string {
  const isLong = legs.length > MOST_OPEN;
  const rank = ({ todo }: PlannedLeg): number => (isLong && todo.length === 0 ? 1 : 0);
  const sorted = legs.toSorted((a, b) => rank(a) - rank(b) || a.level - b.level || byUnits(a.leg, b.leg));
  const hasSources = legs.some(({ sources }) => sources.length > 0);
  const columns = ['', 'leg', 'level', 'to do', 'why', ...(hasSources ? ['starts from'] : [])];
  return foldedTable('All legs', columns, sorted, (leg) => [
    looks[leg.state].sign,
    leg.aliases.length === 0 ? nameSpan(leg.leg) : `${nameSpan(leg.leg)}, the same as ${nameSpans(leg.aliases, 3)}`,
    String(leg.level),
    leg.todo.length === 0 ? '–' : leg.todo.join(', '),
    escapeMarkdown(oneLine(leg.reason)),
    ...(hasSources ? [leg.sources.map(sourceCell).join(' ')] : []),
  ]);
}

function sourceCell({ id, name }: PlannedLeg['sources'][number]): string {
  return name === null ? nameSpan(id) : `${nameSpan(id)} ${escapeMarkdown(oneLine(name))}`;
}

function renderContext(plan: Plan, context: readonly Fact[]): string {
  const facts = [
    ...context.slice(0, MOST_FACTS).map(({ name, value }) => `${escapeMarkdown(oneLine(name))} ${nameSpan(value)}`),
    plan.commit === '' ? '' : `commit ${nameSpan(plan.commit.slice(0, 12))}`,
    plan.from.length === 0 ? '' : `read from ${nameSpans(plan.from, MOST_NAMES)}`,
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}
