import { providerNamed } from '../../image/provider.ts';
import { dockerfileProblem } from '../../kitchen/config/gen-dockerfile.ts';
import type { TestRequest } from '../../kitchen/engine.ts';
import { type KitchenOptions, runKitchen } from '../../kitchen/run/kitchen-engine.ts';
import type { KitchenProgram } from '../../kitchen/run/program.ts';
import { reachMachine, type ReachedMachine } from '../../kitchen/run/reached-machine.ts';
import type { KitchenFiles } from '../../kitchen/config/kitchen-files.ts';
import { KitchenError, type EngineOutcome } from '../../kitchen/outcome.ts';
import { prepareRepository } from './before-kitchen.ts';
import type { KitchenVerifyInputs } from './inputs.ts';
import type { JournalFile } from './journal.ts';
import { findProgram, type KitchenRequest, readyKitchen } from './kitchen-run.ts';
import { phasesOf, machineOf } from './settings.ts';

export interface KitchenWork {
  readonly inputs: KitchenVerifyInputs;
  readonly files: KitchenFiles;
  readonly journal: JournalFile;
}

/** Test Kitchen from the Berksfile to the last instance. Throws a KitchenError for what keeps it from beginning. */
export async function verifyWithKitchen(
  request: TestRequest,
  { inputs, files, journal }: KitchenWork,
): Promise<EngineOutcome> {
  const { host, providers, subject, root, environment, folder, mark, interrupt } = request;
  if (files.kitchen === null) throw new TypeError('Test Kitchen needs a kitchen file.');
  // While it waited for its turn.
  if (interrupt.at() !== undefined) return cancelledEarly('');
  const wanted = {
    inputs,
    providers,
    subject,
    root,
    files: { ...files, kitchen: files.kitchen },
    environment,
    folder,
    mark,
  };
  const kitchen = await findProgram(host, wanted);
  const { server } = kitchen;
  if (server !== undefined) request.note({ kind: 'process', process: server.process, instance: '' });
  try {
    return await verifyBy(kitchen, request, { inputs, files, journal }, wanted);
  } finally {
    await server?.close();
    if (server !== undefined) request.note({ kind: 'ended', pid: server.process.pid });
  }
}

async function verifyBy(
  kitchen: KitchenProgram,
  request: TestRequest,
  { inputs, journal }: KitchenWork,
  wanted: KitchenRequest,
): Promise<EngineOutcome> {
  const { host, providers, subject, root, environment, folder, interrupt, secrets, logs } = request;
  const { server: _, ...program } = kitchen;
  const [name, ...words] = kitchen.command;
  const side = providerNamed(subject.provider, providers)?.kitchen;
  const variables = await side?.variables?.({ ...environment, ...kitchen.environment });
  journal.change({
    kitchen: { ...program, command: [name, ...words], environment: { ...kitchen.environment, ...variables } },
  });

  const before = { inputs, subject, root, environment, folder, logs, secrets, interrupt, journal };
  const prepared = await prepareRepository(host, before);
  if (prepared === 'cancelled') return cancelledEarly(kitchen.version);
  const ready = await readyKitchen(host, kitchen, wanted);
  if (prepared.writtenSince !== null) {
    const idOf = async (name: string): Promise<string | undefined> =>
      side?.imageId?.(name, { ...environment, ...variables });
    for (const { name, dockerfile } of ready.injection.instances) {
      const wrote = { path: dockerfile, folder: root, since: prepared.writtenSince, subject, idOf };
      const problem = await dockerfileProblem(wrote);
      if (problem !== undefined) throw new KitchenError('config', `${name}: ${problem}`);
    }
  }
  const options = {
    ...ready,
    selection: inputs.instances,
    phases: phasesOf(inputs.phases),
    destroy: inputs.destroy,
    retries: inputs.retries,
  };
  const machine = machineOf(inputs['script-machine']);
  const reached = await reachMachine(request, ready.injection, machine);
  return reached === undefined ? runKitchen(request, options) : runReached(request, { ...options, reached });
}

/** All instances are the one machine, one after the other. After a cancel the post step ends it, when Test Kitchen has ended. */
async function runReached(
  request: TestRequest,
  options: KitchenOptions & { readonly reached: ReachedMachine },
): Promise<EngineOutcome> {
  const { run } = options.reached;
  let outcome: EngineOutcome | undefined;
  try {
    outcome = await runKitchen({ ...request, parallel: 1 }, options);
    if (outcome.isCancelled) return outcome;
    const trouble = await run.trouble();
    outcome = { ...outcome, problems: [...outcome.problems, ...(trouble === null ? [] : [trouble])] };
  } finally {
    if (outcome?.isCancelled !== true) {
      const left = await run.remove();
      if (outcome !== undefined) outcome = { ...outcome, leftovers: [...outcome.leftovers, ...left] };
    }
  }
  return outcome;
}

function cancelledEarly(version: string): EngineOutcome {
  return {
    engine: 'kitchen',
    instances: [],
    problems: [],
    leftovers: [],
    tools: version === '' ? {} : { 'test-kitchen': version },
    isCancelled: true,
  };
}
