import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { readDefaultBranch } from '../../core/runner/context.ts';
import { UserError } from '../../core/errors.ts';
import { writeAtomically } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { sha256 } from '../../core/files/digest.ts';
import { planArtifactName } from '../../image/artifact-name.ts';
import type { LegDefinition } from '../../image/definition.ts';
import type { Plan } from '../../image/plan.ts';
import { withReuseFrom } from '../../image/reuse-from.ts';
import { assembleLegs } from '../../plan/assembly.ts';
import type { Draft, DraftLeg } from '../../plan/draft.ts';
import { matcherOf } from '../../plan/leg-glob.ts';
import { lintLegs } from '../../plan/lint.ts';
import { matricesOf } from '../../plan/matrices.ts';
import { PLAN_FILE } from '../../plan/open-plan.ts';
import { renderPlan } from '../../plan/plan-file.ts';
import { renderPlanSummary } from '../../plan/plan-summary.ts';
import { templatesOf } from '../../plan/left-out.ts';
import { explainLeg } from '../../plan/explanation.ts';
import { planLegs, type World } from '../../plan/planning.ts';
import type { Doubt } from '../../recipe/reading/effect.ts';
import { providers } from '../../providers/providers.ts';
import { isList } from '../../plan/images-json/file-name.ts';
import { nearHint, selectLegs } from '../../plan/selection.ts';
import { collectRun } from './collect.ts';
import { readDrafts } from './drafts.ts';
import type { PlanInputs } from './inputs.ts';
import { annotateMistakes } from './mistakes.ts';
import { writeRendered } from './rendered.ts';
import { readSettings, type Settings } from './settings.ts';
import { createWorld } from './world.ts';

/** Turns manifests into legs, finds out what really needs doing, and hands the workflow its matrices. */
export async function plan(host: Host): Promise<void> {
  const settings = readSettings(host);
  if (settings.inputs.mode === 'collect') return collectRun(host, settings.inputs);
  try {
    await planRun(host, settings);
  } catch (error) {
    annotateMistakes(host, error);
    throw error;
  }
}

async function planRun(host: Host, { inputs, overrides }: Settings): Promise<void> {
  const started = performance.now();
  const { drafts, rendered } = await readDrafts(host, inputs);
  for (const { level = 'notice', file, line, message } of drafts.flatMap(({ notices }) => notices)) {
    host.annotate({ level, message, file, line });
  }
  const legs = assembleLegs(
    drafts.map((draft) => draft.legs),
    overrides,
  );
  const definitions = withReuseFrom(
    legs.map(({ definition }) => definition),
    readDefaultBranch(host.environment),
  );
  const chosen = selectLegs(definitions, inputs);
  const forced = forcedLegs(definitions, inputs.rebuild);

  const draft = draftsOf(drafts, inputs.staging);
  const templates = rendered(new Map(definitions.map(({ leg, slug }) => [leg, slug])));
  // Before anything is read: what is written here is no input.
  if (templates.size > 0) writeRendered(host, inputs.render, templates);
  const world = await createWorld(host, inputs, definitions, draft);
  const planned = await planLegs({ legs: definitions, chosen, forced, inOrder: isList(draft.from) }, world);
  tellUnread(host, legs, planned.recipes);
  tellBases(host, planned.legs);
  for (const [leg, reason] of planned.unresolved) {
    host.annotate({ level: 'notice', title: leg, message: `${leg} is always baked: ${reason}`, ...placeOf(legs, leg) });
  }
  lintLegs(legs, planned, providers);
  const writes = await world.writes();

  const plan: Plan = {
    schema: 'bakehouse/plan/1',
    from: [...draft.from],
    templates: templatesOf(definitions),
    ...(writes.length === 0 ? {} : { writes: [...writes] }),
    commit: host.run.commit,
    legs: [...planned.legs],
    files: planned.files,
    targets: draft.targets,
    staging: draft.staging,
    records: [...planned.records],
  };
  await explain(host, inputs.explain, planned, world);
  await putOut(host, inputs, plan, world.facts(), started);
}

/** Prints what the keys of these legs are made of. A mistyped id must not pass for one that has nothing to tell. */
async function explain(
  host: Host,
  globs: readonly string[],
  { legs, recipes }: Awaited<ReturnType<typeof planLegs>>,
  world: Pick<World, 'remember'>,
): Promise<void> {
  for (const glob of globs) {
    const found = legs.filter(({ leg, aliases }) => [leg, ...aliases].some(matcherOf([glob])));
    if (found.length === 0) {
      throw new UserError(`Input "explain" holds "${glob}", which names no leg of the plan.${nearHint(glob, legs)}`);
    }
    for (const leg of found) {
      const recipe = recipes.get(leg.leg);
      if (recipe === undefined) continue;
      const parentKey = legs.find((one) => one.leg === leg.parent)?.key ?? null;
      const memory = await world.remember({ ...leg, recipeRead: recipe });
      await host.group(`Key of ${leg.leg}`, async () => {
        for (const line of explainLeg(leg, recipe, parentKey, memory)) host.info(line);
      });
    }
  }
}

/** The ids of the legs that `rebuild` names. A mistyped one must not pass for one that had nothing to do. */
function forcedLegs(definitions: readonly LegDefinition[], rebuild: readonly string[]): ReadonlySet<string> {
  if (rebuild[0] === 'changed') return new Set();
  const ids = definitions.map(({ leg }) => leg);
  if (rebuild[0] === 'all') return new Set(ids);
  for (const glob of rebuild) {
    if (ids.some(matcherOf([glob]))) continue;
    throw new UserError(
      `Input "rebuild" holds "${glob}", which names no leg of the plan.${nearHint(glob, definitions)}`,
    );
  }
  return new Set(ids.filter(matcherOf(rebuild)));
}

/** @param staging of the input; empty: that of the manifest */
function draftsOf(drafts: readonly Draft[], staging: string): Pick<Draft, 'from' | 'targets' | 'staging'> {
  return {
    from: drafts.flatMap(({ from }) => from),
    targets: Object.assign({}, ...drafts.map(({ targets }) => targets)),
    staging: staging === '' ? (drafts.find((one) => one.staging !== null)?.staging ?? null) : staging,
  };
}

async function putOut(
  host: Host,
  inputs: PlanInputs,
  plan: Plan,
  context: Parameters<typeof renderPlanSummary>[1]['context'],
  started: number,
): Promise<void> {
  const outputs = matricesOf(plan, inputs['dry-run']);
  const text = renderPlan(plan);
  const folder = join(host.temporary, 'bakehouse', 'plan');
  const path = join(folder, PLAN_FILE);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeAtomically(path, text, 0o644);
  for (const [name, value] of Object.entries(outputs)) host.output(name, value);
  host.output('plan', path);
  host.output('digest', sha256(text));
  const due = plan.legs.filter(({ todo }) => todo.length > 0);
  await host.group('Legs', async () => {
    const told = inputs.list ? plan.legs : due.slice(0, MOST_TOLD);
    for (const { leg, todo, reason } of told) host.info(`${leg}: ${todo.join(', ') || 'nothing'} (${reason})`);
    if (!inputs.list && due.length > MOST_TOLD) host.info(`and ${due.length - MOST_TOLD} more`);
  });
  if (inputs.summary !== 'none') {
    await host.summary(renderPlanSummary(plan, { context, isFolded: inputs.summary === 'auto' }));
  }
  if (host.kind === 'actions') await upload(host, inputs, folder);
  const bakes = due.filter(({ todo }) => todo.includes('bake')).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const sentence = `Planned ${plan.legs.length} ${plan.legs.length === 1 ? 'leg' : 'legs'}: ${bakes} to bake, ${due.length - bakes} to verify, ${plan.legs.length - due.length} unchanged`;
  host.output('summary', `${sentence}.`);
  host.info(`${sentence}, in ${seconds} s.`);
}

/** A log is read by people; the summary and the plan hold all. */
const MOST_TOLD = 100;

async function upload(host: Host, inputs: PlanInputs, folder: string): Promise<void> {
  // A stranger's plan is for the steps of its own job.
  if (host.trust.kind === 'untrusted') return;
  const name = planArtifactName(inputs['artifact-prefix'], host.run.attempt);
  const uploaded = await host.upload({ name, files: [PLAN_FILE], root: folder });
  if (uploaded.kind === 'uploaded') host.output('plan-artifact', name);
  else if (inputs['require-artifact']) {
    throw new UserError(
      `The plan could not be kept as an artifact, and the jobs after this one read it from there: ${uploaded.reason}. Run the workflow again.`,
    );
  } else host.annotate({ level: 'warning', message: `The plan could not be kept as an artifact: ${uploaded.reason}` });
}

/** A path of which nothing is known makes every file count: somebody may say which do. */
function tellUnread(
  host: Host,
  legs: readonly DraftLeg[],
  recipes: Awaited<ReturnType<typeof planLegs>>['recipes'],
): void {
  const told = new Set<string>();
  const isNew = ({ text, file, line }: Doubt): boolean => {
    const place = `${file}:${line}:${text}`;
    return !told.has(place) && told.add(place) !== undefined;
  };
  for (const { definition } of legs) {
    const recipe = recipes.get(definition.leg);
    for (const { text, file, line } of (recipe?.anything ?? []).filter(isNew)) {
      const message = `Which file ${text} names is only known when it runs, so every file that git does not ignore counts for ${definition.leg}. To count fewer, give the image ${inputsLine(recipe?.narrow ?? [])}, and add what it names.`;
      host.annotate({ level: 'notice', message, file, line });
    }
    for (const { text, file, line } of (recipe?.wide ?? []).filter(isNew)) {
      const message = `${text} starts a tool that reads all of its project, here the whole repository, so every file that git does not ignore counts for ${definition.leg}. To count fewer, start it in the folder of its project, or give the image ${inputsLine(recipe?.narrow ?? [])}, and add what the tool reads.`;
      host.annotate({ level: 'notice', message, file, line });
    }
    if (definition.accept.includes('unread') || (definition.reuse ?? 'auto') !== 'auto') continue;
    for (const { text, file, line } of (recipe?.unread ?? []).filter(isNew)) {
      const message = `${text} lies outside the repository, so a change to it is not seen: ${definition.leg} is always baked. Say with "accept: [unread]" that it need not be.`;
      host.annotate({ level: 'notice', message, file, line });
    }
  }
}

/** A base of which only the name counts: once for each reason, for many legs start from the same. */
function tellBases(host: Host, legs: Awaited<ReturnType<typeof planLegs>>['legs']): void {
  const open = new Map(
    legs.flatMap((leg) =>
      (leg.bases ?? []).flatMap(({ named, source, reason }) =>
        source === null ? [[named, reason ?? ''] as const] : [],
      ),
    ),
  );
  for (const [named, reason] of open) {
    const message = `${named} counts by its name alone, so that a newer image behind it is not seen: ${reason}`;
    host.annotate({ level: 'notice', title: 'Bases', message });
  }
}

/** As it may be pasted into a manifest. */
function inputsLine(globs: readonly string[]): string {
  return `inputs: [${globs.map((glob) => JSON.stringify(glob)).join(', ')}]`;
}

function placeOf(legs: readonly DraftLeg[], leg: string): { readonly file?: string; readonly line?: number } {
  return legs.find(({ definition }) => definition.leg === leg)?.at ?? {};
}
