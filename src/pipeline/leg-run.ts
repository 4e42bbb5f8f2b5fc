import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

import { bake } from '../actions/bake/main.ts';
import type { BakeStage } from '../actions/bake/report.ts';
import { kitchenVerify } from '../actions/kitchen-verify/main.ts';
import { describeError } from '../core/errors.ts';
import type { Environment } from '../core/runner/host.ts';
import type { Pair } from '../core/runner/inputs.ts';
import { takeFolder } from '../core/files/shared-folder.ts';
import type { PlannedLeg } from '../image/plan.ts';
import { readRecordFile } from '../image/record-file.ts';
import type { Record } from '../image/record.ts';
import { isScannedOnWish } from '../image/scan.ts';
import { isReservedName } from '../core/secrets/environment.ts';
import { withVariables } from '../packer/run/environment.ts';
import type { RequestFacts } from '../plan/request/request.ts';
import type { ChildHost } from './child-host.ts';
import { keepFailedRecord, legLog } from './leg-log.ts';
import { inputPairs } from './settings.ts';
import type { PackerTools } from './packer-tools.ts';
import type { PipelineRun } from './pipeline-run.ts';
import { isTested, testsRow } from './watch.ts';

/** The plan that the legs are of. */
export interface RunPlan {
  readonly path: string;
  readonly digest: string;
  /** Of a request: its variables reach every stage, as packerd had it. */
  readonly request: RequestFacts | null;
  /** Whether legs are tested of which the plan says nothing: those of a request. */
  readonly testsAll: boolean;
  /** Of an IMAGES.json alone: a list that ends at its first failure, as its first program had it. */
  readonly isList: boolean;
  /** The first part of the names of artifacts, where it is not the usual one. */
  readonly artifactPrefix?: string;
  /** Where records of what the legs build on are, besides those of this run. */
  readonly records?: readonly string[];
  /** As in a job of one leg: what fetches Packer gets no credentials of the bakes, and tests none of the secret values. */
  readonly withholds?: boolean;
}

/** What became of a leg, for the run. */
export interface LegEnd {
  readonly leg: string;
  readonly status: 'done' | 'failed' | 'blocked';
  readonly failures: readonly string[];
}

/** Bakes one leg and tests it. Never throws: what goes wrong is the leg's own, and blocks what builds on it. */
export async function runLeg(run: PipelineRun, plan: RunPlan, tools: PackerTools, leg: PlannedLeg): Promise<LegEnd> {
  let end: LegEnd;
  try {
    end = await bakeLeg(run, plan, tools, leg);
  } catch (error) {
    const message = describeError(error);
    run.host.info(`${leg.leg}: ${message}`);
    end = { leg: leg.leg, status: 'failed', failures: [`${leg.leg}: ${message}`] };
  }
  run.watch.ended(leg.leg, end.status);
  // Where it was not tested, nothing began.
  run.watch.ended(testsRow(leg.leg), end.status === 'done' ? 'skipped' : 'blocked');
  return end;
}

async function bakeLeg(run: PipelineRun, plan: RunPlan, tools: PackerTools, leg: PlannedLeg): Promise<LegEnd> {
  const id = leg.leg;
  run.watch.began(id, 'setup-packer');
  let environment: Environment;
  try {
    environment = await tools.of(leg);
  } catch (error) {
    const message = describeError(error);
    run.stages.end('RunPacker', id, 'failed', `${message}\n`);
    keepFailedRecord(run, leg, message);
    return { leg: id, status: 'failed', failures: [`${id}: ${message}`] };
  }
  if (run.isStopped) return { leg: id, status: 'failed', failures: [] };
  run.watch.began(id, 'bake');
  const host = run.child({
    stage: 'bake',
    leg,
    environment,
    inputs: {
      plan: plan.path,
      'plan-digest': plan.digest,
      leg: id,
      ...prefixOf(plan),
      records: (plan.records ?? []).join('\n'),
      retries: String(run.inputs.retries),
      'secret-vars': inputPairs(run.inputs['secret-vars']),
    },
  });
  const shared = cookbookFolder(run, leg);
  const bakeIt = () => run.perform(host, (own) => bake(own, (stage) => beginStage(run, id, stage)));
  const { isGood: baked } = await (shared === null ? bakeIt() : takeFolder(shared, bakeIt));
  const record = recordOf(host.outputs.get('record'));
  if (record === undefined) keepFailedRecord(run, leg, host.failures.join('\n'));
  tellBake(run, leg, host, record);
  run.watch.ended(id, baked ? (record?.status ?? 'done') : 'failed');
  if (!baked) return { leg: id, status: 'failed', failures: host.failures };
  if (record?.status === 'blocked') return { leg: id, status: 'blocked', failures: [] };
  return testLeg(run, plan, leg, environment);
}

function prefixOf({ artifactPrefix }: RunPlan): { readonly 'artifact-prefix'?: string } {
  return artifactPrefix === undefined ? {} : { 'artifact-prefix': artifactPrefix };
}

/** Where the cookbooks of a leg would come and go under those of another. */
function cookbookFolder(run: PipelineRun, { work }: PlannedLeg): string | null {
  if (work.builder !== 'packer') return null;
  const folder = join(run.place.workspace, work['working-directory']);
  return existsSync(join(folder, 'Berksfile')) ? realpathSync(folder) : null;
}

async function testLeg(run: PipelineRun, plan: RunPlan, leg: PlannedLeg, environment: Environment): Promise<LegEnd> {
  const id = leg.leg;
  const allowsNone = run.inputs['allow-no-tests'];
  const isWished = run.inputs['scan-reports'].length > 0;
  const isScanned = leg.scan !== undefined || isWished;
  const isDue = isTested(leg, plan.testsAll) || (isWished && isScannedOnWish(leg));
  const hasNone = plan.testsAll && !hasKitchenFile(run.place.workspace);
  if (!isDue || (hasNone && !isScanned && allowsNone !== 'false')) {
    const why = hasNone ? 'The repository has no kitchen file.\n' : '';
    run.stages.end('KitchenTest', id, 'skipped', why);
    return { leg: id, status: 'done', failures: [] };
  }
  if (run.isStopped) return { leg: id, status: 'failed', failures: [] };
  run.watch.began(testsRow(id), 'verify');
  run.stages.begin('KitchenTest', id);
  const { plain, secret } = variablesOf(plan, run.inputs['secret-vars']);
  const host = run.child({
    stage: 'kitchen-verify',
    leg,
    row: testsRow(id),
    environment: { ...environment, ...withVariables({}, plain) },
    inputs: {
      plan: plan.path,
      'plan-digest': plan.digest,
      leg: id,
      ...prefixOf(plan),
      // A request has no manifest to say how: the repository's kitchen file does. What is only scanned has no tests to find.
      unasked: isScanned && !plan.testsAll ? 'skip' : 'verify',
      'scan-reports': run.inputs['scan-reports'].join('\n'),
      'scan-policy': run.inputs['scan-policy'],
      'allow-no-tests': String(allowsNone === 'true'),
      'secret-vars': inputPairs(secret),
      'pass-env': plain.map(([name]) => name).join('\n'),
    },
  });
  const { isGood: passed } = await run.perform(host, (own) => kitchenVerify(own));
  const isSkipped = host.outputs.get('conclusion') === 'skipped';
  run.watch.ended(testsRow(id), passed ? (isSkipped ? 'skipped' : 'passed') : 'failed');
  const log = legLog(run.host, leg.slug, 'KitchenTest');
  run.stages.end('KitchenTest', id, passed ? (isSkipped ? 'skipped' : 'complete') : 'failed', logWith(log, host));
  return { leg: id, status: passed ? 'done' : 'failed', failures: host.failures };
}

/** What tests get. A name that is none of an environment, or that means something else there, stays with Packer. */
export function variablesOf(
  { request, withholds = false }: Pick<RunPlan, 'request' | 'withholds'>,
  secrets: readonly Pair[],
): { readonly plain: readonly Pair[]; readonly secret: readonly Pair[] } {
  if (request === null) return { plain: [], secret: withholds ? [] : secrets };
  const isName = ([name]: Pair): boolean => /^[A-Za-z_]\w*$/.test(name) && !isReservedName(name);
  const values = new Map(secrets);
  const secret = request.secretVariables.flatMap(([name, from]): Pair[] => {
    const value = values.get(from);
    return value === undefined ? [] : [[name, value]];
  });
  return { plain: request.variables.filter(isName), secret: secret.filter(isName) };
}

function beginStage(run: PipelineRun, leg: string, stage: BakeStage): void {
  const { stages, watch } = run;
  if (stage === 'cookbooks') {
    watch.began(leg, 'cookbooks');
    stages.begin('RunBerksVendor', leg);
    return;
  }
  // Berkshelf has ended well, or the builder would not begin.
  stages.end('RunBerksVendor', leg, stages.status('RunBerksVendor', leg) === 'running' ? 'complete' : 'skipped', '');
  stages.begin('RunPacker', leg);
}

/** The stages as the record tells of them, with what they printed. */
function tellBake(run: PipelineRun, leg: PlannedLeg, host: ChildHost, record: Record | undefined): void {
  const id = leg.leg;
  if (record !== undefined) run.images.set(id, record);
  for (const name of ['RunBerksVendor', 'RunPacker'] as const) {
    const log = legLog(run.host, leg.slug, name);
    const recorded = record?.stages.find((one) => one.name === (name === 'RunPacker' ? builderStage(record) : name));
    const status = recorded?.status;
    if (status === 'complete' || status === 'failed') {
      const { start, end } = recorded ?? {};
      run.stages.change(name, id, {
        status,
        log: status === 'failed' ? logWith(log, host) : log,
        ...(typeof start === 'string' ? { start } : {}),
        ...(typeof end === 'string' ? { end } : {}),
      });
    } else if (
      name === 'RunPacker' &&
      host.failures.length > 0 &&
      run.stages.status('RunBerksVendor', id) !== 'failed'
    ) {
      run.stages.end(name, id, 'failed', logWith(log, host));
    } else run.stages.end(name, id, 'skipped', whyNot(leg, record));
  }
}

function builderStage({ builder }: Record): string {
  return builder === 'packer' ? 'RunPacker' : 'DockerBuild';
}

function whyNot({ reason }: PlannedLeg, record: Record | undefined): string {
  // What the plan found out of its post-processors stands behind the first word.
  const [, more] = /^[^;]*(;.*)$/s.exec(reason) ?? [];
  if (record?.status === 'reused') return `The image was there already${more ?? ''}.\n`;
  return record?.status === 'blocked' ? `${record.failure?.message ?? 'It was blocked'}.\n` : '';
}

function logWith(log: string, { failures }: ChildHost): string {
  return [log.replace(/\n$/, ''), ...failures, ''].filter((line, index) => index > 0 || line !== '').join('\n');
}

function recordOf(path: string | undefined): Record | undefined {
  return path === undefined || path === '' || !existsSync(path) ? undefined : readRecordFile(path).record;
}

/** Where kitchen-verify looks for a request, which says nothing of a place. */
function hasKitchenFile(workspace: string): boolean {
  return ['kitchen.yml', '.kitchen.yml'].some((name) => existsSync(join(workspace, name)));
}
