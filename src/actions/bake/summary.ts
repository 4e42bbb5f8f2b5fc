import { codeSpan, escapeMarkdown, table } from '../../core/runner/summary.ts';
import { isOpen } from '../../image/leftover.ts';
import type { Record } from '../../image/record.ts';
import type { TimedStep } from '../../image/outcome.ts';

const SIGNS = { baked: '🟢', reused: '🔵', blocked: '⚪', failed: '🔴', cancelled: '🟠' } as const;
const BUILDERS = { buildx: 'buildx', buildkit: 'BuildKit', classic: 'classic builder' } as const;
const BAR = 24;

/** The bake at a glance: what, which image, how long each part took, what is left behind. */
export function renderSummary(record: Record, steps: readonly TimedStep[], ms: number): string {
  const parts = [
    `### ${SIGNS[record.status]} ${escapeMarkdown(record.leg)}: ${record.status} in ${duration(ms)}${escapeMarkdown(tryOf(record))}`,
    renderImages(record),
    renderFailure(record),
    renderLeftovers(record),
    renderTimeline(steps),
    renderContext(record),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Which of several tries it was that made an image, and what was other in it; nothing where the first was the last. */
export function tryOf({ tries = [] }: Pick<Record, 'tries'>): string {
  const last = tries.at(-1);
  if (last === undefined) return '';
  const names = last['retry-vars'];
  return `, try ${tries.length}${names.length === 0 ? '' : ` with ${names.join(', ')} of retry-vars`}`;
}

/** Whether all is well with a bake, and nothing is left of it that somebody has to look at. */
export function isQuiet({ status, leftovers }: Pick<Record, 'status' | 'leftovers'>): boolean {
  return (status === 'baked' || status === 'reused') && !leftovers.some(isOpen);
}

/** What the post step found, below the bake's own summary. */
export function renderLeftovers(record: Pick<Record, 'leftovers'>): string {
  if (record.leftovers.length === 0) return '';
  const rows = record.leftovers.map(({ kind, id, region, state, reason, command }) => [
    state === 'left' ? '**left**' : state === 'unchecked' ? '**not checked**' : state,
    escapeMarkdown(kind),
    codeSpan(id) + (region === null ? '' : ` ${escapeMarkdown(region)}`),
    escapeMarkdown(reason),
    command === null ? '' : codeSpan(command),
  ]);
  return `**Left behind and cleaned up**\n\n${table(['', 'what', 'id', 'why', 'command'], rows)}`;
}

/** Nobody should overlook that an untrusted change was baked with all rights. */
export function renderUntrusted(reason: string): string {
  return `### 🔴 UNTRUSTED CHANGE BAKED WITH ALL RIGHTS OF THIS RUN\n\n${escapeMarkdown(reason)}; \`allow-untrusted\` is true.\n\n`;
}

function renderImages(record: Record): string {
  if (record.images.length === 0) return '';
  const rows = record.images.map(({ build, region, id, tags, files }) => [
    escapeMarkdown(build),
    escapeMarkdown(region),
    codeSpan(id),
    [...tags, ...files.map(({ path }) => path)].map(codeSpan).join(' '),
  ]);
  const hasMore = rows.some((row) => row[3] !== '');
  const columns = ['build', 'region', 'image', 'tags and files'];
  if (hasMore) return table(columns, rows);
  return table(
    columns.slice(0, 3),
    rows.map((row) => row.slice(0, 3)),
  );
}

function renderFailure({ failure }: Record): string {
  if (failure === null) return '';
  return `**${failure.class}**: ${escapeMarkdown(failure.message)}`;
}

function renderTimeline(steps: readonly TimedStep[]): string {
  if (steps.length === 0) return '';
  const start = Math.min(...steps.map(({ startMs }) => startMs));
  const whole = Math.max(1, Math.max(...steps.map(({ endMs }) => endMs)) - start);
  const order = (a: TimedStep, b: TimedStep): number =>
    (a.build < b.build ? -1 : Number(a.build > b.build)) || a.startMs - b.startMs;
  const rows = steps
    .toSorted(order)
    .slice(0, 50)
    .map(({ build, what, startMs, endMs }) => {
      const before = Math.round(((startMs - start) / whole) * BAR);
      const length = Math.max(1, Math.round(((endMs - startMs) / whole) * BAR));
      const bar = `${'·'.repeat(Math.min(before, BAR - 1))}${'█'.repeat(length)}`.padEnd(BAR, '·').slice(0, BAR);
      return [escapeMarkdown(build), what, `\`${bar}\``, duration(endMs - startMs)];
    });
  return table(['build', 'stage', 'when', 'time'], rows);
}

function renderContext(record: Record): string {
  const { git, tools, variables, parent } = record;
  const facts = [
    `${record.builder === 'packer' ? 'Template' : 'Dockerfile'} ${codeSpan(git.template)}`,
    git.commit === '' ? '' : `commit ${codeSpan(git.commit.slice(0, 12))}`,
    tools.packer === null ? '' : `Packer ${escapeMarkdown(tools.packer)}`,
    tools.docker === undefined ? '' : `docker ${escapeMarkdown(tools.docker.client)} (${BUILDERS[tools.docker.kind]})`,
    parent === null ? '' : `parent ${codeSpan(parent.id)}`,
    variables.length === 0 ? '' : `variables ${variables.map(codeSpan).join(', ')}`,
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

function duration(ms: number): string {
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
