import { readDefaultBranch } from '../../core/runner/context.ts';
import type { Host } from '../../core/runner/host.ts';
import type { Plan } from '../../image/plan.ts';
import { dayAt } from '../../image/refresh.ts';
import { withReuseFrom } from '../../image/reuse-from.ts';
import { assembleLegs } from '../../plan/assembly.ts';
import { isList } from '../../plan/default-manifests.ts';
import { templatesOf } from '../../plan/left-out.ts';
import { lintLegs } from '../../plan/lint.ts';
import { planLegs } from '../../plan/planning.ts';
import { currentRevocations } from '../../plan/revocations/current-list.ts';
import { refuseMisplacedLists } from '../../plan/revocations/revocation-file.ts';
import { refuseRevokedSources } from '../../plan/revocations/revoked-legs.ts';
import { selectLegs } from '../../plan/selection.ts';
import { providers } from '../../providers/providers.ts';
import { collectRun } from './collect.ts';
import { draftsOf, readDrafts } from './drafts.ts';
import { explain, forcedLegs } from './explained.ts';
import { annotateMistakes, tellDoubts, tellRevoked } from './notices.ts';
import { tellPlan, type WrittenPlan } from './outputs.ts';
import { writeRendered } from './rendered.ts';
import { type PlanSettings, readSettings, renewsImages } from './settings.ts';
import { createWorld } from './world.ts';

/** Turns manifests into legs, finds out what really needs doing, and hands the workflow its matrices. */
export async function plan(host: Host): Promise<void> {
  const settings = readSettings(host);
  if (settings.inputs.mode === 'collect') await collectRun(host, settings.inputs);
  else await planImages(host, settings);
}

/** The same for a caller of this process, who goes on with the plan. */
export async function planImages(host: Host, settings: PlanSettings = readSettings(host)): Promise<WrittenPlan> {
  try {
    return await planRun(host, settings);
  } catch (error) {
    annotateMistakes(host, error);
    throw error;
  }
}

async function planRun(host: Host, { inputs, overrides }: PlanSettings): Promise<WrittenPlan> {
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

  const draft = draftsOf(drafts, inputs['build-registry']);
  const templates = rendered(new Map(definitions.map(({ leg, slug }) => [leg, slug])));
  // Before anything is read: what is written here is no input.
  if (templates.size > 0) writeRendered(host, inputs.render, templates);
  refuseMisplacedLists(host.workspace, draft.from);
  const current = await currentRevocations(host, inputs['github-token']);
  const { list: revocations } = current;
  const world = await createWorld(host, inputs, definitions, draft, revocations);
  const places = new Map(legs.map(({ definition, at }) => [definition.leg, at]));
  const inOrder = isList(draft.from);
  const renews = renewsImages(host);
  const today = dayAt(world.now);
  const planned = await planLegs(
    { legs: definitions, chosen, forced, revocations, today, renews, inOrder, places },
    world,
  );
  refuseRevokedSources(planned.legs, places, revocations);
  tellRevoked(host, planned.legs, current);
  tellDoubts(host, legs, planned);
  lintLegs(legs, planned, providers);
  const writes = await world.writes();

  const plan: Plan = {
    schema: 'bakehouse/plan/1',
    from: [...draft.from],
    templates: templatesOf(definitions),
    ...(writes.length === 0 ? {} : { writes: [...writes] }),
    commit: host.run.commit,
    legs: [...planned.legs],
    ...(planned.others.length === 0 ? {} : { others: [...planned.others] }),
    files: planned.files,
    targets: draft.targets,
    ...(draft.channels === undefined ? {} : { channels: draft.channels }),
    ...(revocations.entries.length === 0 ? {} : { revocations: [...revocations.entries] }),
    'build-registry': draft.buildRegistry,
    records: [...planned.records],
  };
  await explain(host, inputs.explain, planned, world);
  const isFresh = planned.freshness.size > 0 && [...planned.freshness.values()].every(({ stale }) => stale === null);
  const { bakeSeconds } = world;
  return tellPlan(host, inputs, plan, { context: world.facts(), started, isFresh, bakeSeconds });
}
