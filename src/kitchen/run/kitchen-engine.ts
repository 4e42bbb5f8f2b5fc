import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { writeAtomically } from '../../core/files/files.ts';
import { MARK, withoutMark } from '../../core/process/process.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import type { Leftover } from '../../image/leftover.ts';
import type { KitchenRunContext, InstanceContext } from './run-context.ts';
import { renderConfig } from '../config/config-value.ts';
import { providerNamed } from '../../image/provider.ts';
import { serialDrivers } from '../config/drivers.ts';
import { type TestRequest, subjectEnvironment, sweptAt } from '../engine.ts';
import { configurationEnvironment, expectedInstances, listInstances } from '../config/expected-instances.ts';
import type { Injection, PlannedInstance } from '../config/injection.ts';
import { quietHost, replayLog } from './instance-display.ts';
import { strayReports } from './instance-reports.ts';
import { runInstance, untouched } from './instance-run.ts';
import { idsOf, readInstanceState } from './instance-state.ts';
import { instanceLeft, isSwept } from './kitchen-sweep.ts';
import type { EngineOutcome, InstanceOutcome, PhaseName } from '../outcome.ts';
import type { KitchenProgram } from './program.ts';
import { runConfig } from '../config/run-config.ts';
import type { ReachedMachine } from './reached-machine.ts';
import { sharedPlugins } from './shared-plugins.ts';
import { kitchenKey, keyFilesIn, makeKeyFiles } from './ssh-key.ts';
import { Turn } from '../../core/files/shared-folder.ts';

export interface KitchenOptions {
  readonly kitchen: KitchenProgram;
  readonly injection: Injection;
  /** Brought up for this run; whoever did so takes it away. */
  readonly reached?: ReachedMachine | undefined;
  /** How messages call the kitchen file, such as kitchen.yml. */
  readonly where: string;
  /** Names of instances, or regular expressions as Test Kitchen takes them; empty: all. */
  readonly selection: readonly string[];
  /** What is to be run of them. Test Kitchen itself does what comes before: without `converge`, verify converges. */
  readonly phases: readonly ('create' | 'converge' | 'verify')[];
  readonly destroy: 'always' | 'passing' | 'never';
  /** How often an instance is made anew after trouble of the infrastructure. */
  readonly retries: number;
}

/**
 * Runs Test Kitchen, one process for each instance and phase, so that every line, report and failure has its instance,
 * and none can end another. Throws a KitchenError when Test Kitchen cannot tell its instances; what goes wrong with an
 * instance is in its outcome.
 */
export async function runKitchen(request: TestRequest, options: KitchenOptions): Promise<EngineOutcome> {
  try {
    return await runAll(request, options);
  } finally {
    await options.kitchen.server?.close();
  }
}

async function runAll(request: TestRequest, options: KitchenOptions): Promise<EngineOutcome> {
  const since = request.now();
  const run = await setUp(request, options);
  const { instances } = run;
  const contexts = instances.map((planned, index) => contextOf(run, planned, index));
  const turn = new Turn();
  let fault: { readonly error: unknown } | undefined;

  const outcomes = await sideBySide(contexts, request.parallel, async (context): Promise<InstanceOutcome> => {
    // After a bug of ours the others end what they have begun: nothing may be left behind unseen.
    if (request.interrupt.at() !== undefined || fault !== undefined) return untouched(context, options.phases);
    const { planned, log } = context;
    try {
      if (isLive(run)) return await request.host.group(planned.name, () => runInstance(run, context));
      const outcome = await runInstance(run, context);
      await turn.take(() => replayLog(request.host, planned.name, log));
      return outcome;
    } catch (error) {
      fault ??= { error };
      return untouched(context, options.phases);
    }
  });
  if (fault !== undefined) throw fault.error;

  const isCancelled = request.interrupt.at() !== undefined;
  return {
    engine: 'kitchen',
    instances: outcomes,
    problems: isCancelled ? [] : strays(run, since),
    leftovers: isCancelled ? [] : await leftoversOf(run, outcomes),
    tools: { 'test-kitchen': options.kitchen.version, ...options.reached?.tools },
    isCancelled,
  };
}

async function setUp(request: TestRequest, options: KitchenOptions): Promise<KitchenRunContext> {
  const { folder, mark, root, providers, subject } = request;
  const buildFolder = join(folder, 'build');
  for (const path of [buildFolder, request.logs]) mkdirSync(path, { recursive: true, mode: 0o700 });
  const ownKey = kitchenKey(root);
  const keyFolder = join(folder, 'key');
  const key = ownKey ?? keyFilesIn(keyFolder);
  const { where, injection, reached } = options;
  const configuration = join(folder, 'kitchen.yml');
  writeAtomically(
    configuration,
    `${renderConfig(runConfig(injection, { providers, where, mark, buildFolder, key, reach: reached?.options ?? [] }))}\n`,
  );

  const environment = { ...request.environment, ...options.kitchen.environment };
  const kitchen: KitchenProgram = {
    ...options.kitchen,
    environment: {
      ...environment,
      ...(await providerNamed(subject.provider, providers)?.kitchen?.variables?.(environment)),
      ...subjectEnvironment(subject),
      ...reached?.variables,
      [MARK]: mark,
    },
  };
  const call = { cwd: root, environment: { ...kitchen.environment, ...configurationEnvironment(configuration) } };
  const [listed] = await Promise.all([
    (async () => {
      await kitchen.server?.load(sharedPlugins(injection.instances), call);
      return listInstances(kitchen, { providers, folder: root, configuration });
    })(),
    ownKey === undefined ? makeKeyFiles(keyFolder) : undefined,
  ]);
  const instances = expectedInstances(injection.instances, listed, options.selection);
  return {
    request,
    kitchen,
    configuration,
    instances,
    phases: options.phases,
    destroy: options.destroy,
    retries: options.retries,
    reached,
    inTurn: serialTurns(serialDrivers(providers)),
  };
}

/** Lets one instance at a time create or destroy where its driver wants it so. */
function serialTurns(serial: ReadonlySet<string>): KitchenRunContext['inTurn'] {
  const turns = new Map<string, Turn>();
  return async <T>(driver: string, phase: PhaseName, work: () => Promise<T>): Promise<T> => {
    if (!serial.has(driver) || (phase !== 'create' && phase !== 'destroy')) return work();
    const turn = turns.get(driver) ?? new Turn();
    turns.set(driver, turn);
    return turn.take(work);
  };
}

/** One at a time, an instance is shown as it goes. */
function isLive({ request, instances }: KitchenRunContext): boolean {
  return request.parallel <= 1 || instances.length === 1;
}

function contextOf(run: KitchenRunContext, planned: PlannedInstance, index: number): InstanceContext {
  const { host, folder, logs } = run.request;
  const calls = join(folder, 'calls');
  mkdirSync(calls, { recursive: true, mode: 0o700 });
  // Two names may differ in nothing that a file name can hold.
  const safe = planned.name.replaceAll(/[^\w.-]/g, '-').slice(0, 150);
  const isTaken = run.instances
    .slice(0, index)
    .some(({ name }) => name.replaceAll(/[^\w.-]/g, '-').slice(0, 150) === safe);
  return {
    planned,
    host: isLive(run) ? host : quietHost(host),
    files: join(calls, String(index)),
    log: join(logs, `${safe}${isTaken ? `-${index}` : ''}.log`),
    secrets: new Set(),
  };
}

/** A report that nobody counts may hold the failure that nobody sees. */
function strays({ request, instances }: KitchenRunContext, since: number): readonly string[] {
  const names = instances.map(({ name }) => name);
  if (names.length === 1 || request.parallel <= 1) return [];
  return strayReports(request.root, request.reports, names, since).map(
    (path) =>
      `${path} is a report of no instance: none has its name in that path. Write it to a file or folder that begins with the instance's name ($KITCHEN_INSTANCE), or set "parallel" to 1.`,
  );
}

/** What is still there of instances that were to be destroyed. */
async function leftoversOf(run: KitchenRunContext, outcomes: readonly InstanceOutcome[]): Promise<readonly Leftover[]> {
  const { request, kitchen, instances, destroy } = run;
  const isThere = (name: string): boolean => readInstanceState(request.root, name).exists;
  const failed = outcomes.filter(({ phases }) =>
    phases.some(({ phase, status }) => phase === 'destroy' && status === 'failed'),
  );
  const kept = outcomes.flatMap(({ name }) =>
    destroy !== 'always' && !failed.some((one) => one.name === name) && isThere(name) ? [name] : [],
  );
  const drivers = new Set(instances.map(({ driver }) => driver));
  // A build that failed leaves what no state names.
  const parts = request.providers.map(async ({ title, kitchen: side }) => {
    const isBuilding = side?.drivers.some(({ name, build }) => build !== undefined && drivers.has(name)) === true;
    if (side?.sweep === undefined || !isBuilding) return [];
    const environment = withoutMark(kitchen.environment);
    const sweep = { mark: request.mark, environment, noted: [], kept: idsOf(request.root, kept, side) };
    return sweptAt(title, side.sweep(sweep));
  });
  const swept = (await Promise.all(parts)).flat();
  // An image that a driver built is no leak when it is gone: every good run leaves one for us to remove.
  const told = swept.filter(({ kind, state }) => kind !== 'image' || state === 'left');
  // Judged last: what destroy could not do may be done by now.
  const left = failed.flatMap(({ name }) => {
    const state = readInstanceState(request.root, name);
    return state.exists && !isSwept(state, swept, request.providers)
      ? [instanceLeft(name, state, request.root, request.providers)]
      : [];
  });
  return [...left, ...told];
}
