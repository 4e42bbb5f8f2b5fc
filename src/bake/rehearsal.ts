import { mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { UserError } from '../core/errors.ts';
import { runCommand } from '../core/process/command.ts';
import { showable } from '../core/process/relay.ts';
import type { Host } from '../core/runner/host.ts';
import { createScrub } from '../core/secrets/secrets.ts';
import type { Rehearsal } from '../image/provider-shell.ts';
import { providerOf, type Providers } from '../image/provider.ts';
import { buildArguments } from '../packer/run/arguments.ts';
import { packerEnvironment, withVariables } from '../packer/run/environment.ts';
import { checkPackerVersion, readBuildOf } from '../packer/run/preflight.ts';
import { findPacker } from '../packer/run/program.ts';
import { selectBuilds } from '../packer/run/selection.ts';
import { prepareVariables } from '../packer/run/variables.ts';
import { orList } from '../core/runner/inputs.ts';
import type { Build } from '../recipe/template/template.ts';
import type { PackerTask, SettledLeg } from './settled-leg.ts';

/** Pulls take their time. */
const LIMIT_MS = 60 * 60_000;
/** Of Packer's output, for a message. */
const LINES_TOLD = 6;

export interface RehearsalRequest {
  readonly settled: SettledLeg;
  readonly task: PackerTask;
  readonly build: Build;
  readonly rehearsal: Rehearsal;
  /** Ours alone, gone after the run. */
  readonly folder: string;
  readonly mark: string;
  /** Aborted by a cancel. */
  readonly signal: AbortSignal;
}

/** How Packer starts a build, in its own words. */
export interface Rehearsed {
  readonly words: readonly string[];
  /** Of Packer's temporary files, which words may name. */
  readonly temporary: string;
}

/**
 * The one build of a leg that somebody can step into.
 * @param wanted its name; empty where there is only one
 */
export function buildToEnter({ task, identity, leg }: SettledLeg, wanted: string): Build {
  if (task.builder !== 'packer') throw new TypeError('A Dockerfile has no builds.');
  const chosen = selectBuilds(task.template.model, task.only, task.except).builds;
  const resolved = identity.read?.template?.builds ?? [];
  const builds = chosen.map((build) => resolved.find(({ name }) => name === build.name) ?? build);
  const names = builds.map(({ name }) => name);
  const named = wanted === '' ? builds : builds.filter(({ name }) => name === wanted);
  const [build, ...more] = named;
  if (build === undefined) {
    throw new UserError(
      names.length === 0
        ? `Which builds the template of ${leg.leg} has can be known by running Packer only, so none of them can be entered.`
        : `Input "build" must be ${orList(names)}, but was ${JSON.stringify(wanted)}.`,
    );
  }
  if (more.length > 0)
    throw new UserError(`${leg.leg} has several builds; name the one to step into with --build: ${names.join(', ')}.`);
  return build;
}

/**
 * Has Packer start a build with programs of ours in the place of those that it calls, and gives what it called. Nothing is
 * started: to Packer the start failed, so no provisioner and no post-processor runs.
 */
export async function rehearse(host: Host, providers: Providers, request: RehearsalRequest): Promise<Rehearsed> {
  const { settled, task, build, rehearsal, folder, mark, signal } = request;
  const { leg } = settled.leg;
  const title = providerOf(build.type, providers)?.title ?? build.type;
  const why = rehearsal.refuses(readBuildOf(build));
  if (why !== undefined)
    throw new UserError(
      `${leg}, a build of ${title}, cannot be entered before its provisioners: ${why}. Step in after them with --at end.`,
    );
  const [programs, temporary] = [join(folder, 'programs'), join(folder, 'packer')];
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  const own = packerEnvironment(host.environment, [], { temporary, debugLog: undefined }, mark);
  rehearsal.stage(programs, own);
  const path = `${programs}${delimiter}${own['PATH'] ?? ''}`;
  const given = task.varsInEnvironment ? withVariables(own, [...task.vars, ...task.secretVars]) : own;
  const environment = { ...given, PATH: path, CHECKPOINT_DISABLE: '1' };
  const variables = await prepareVariables({
    template: task.template.model,
    workspace: host.workspace,
    workingDirectory: task.workingDirectory,
    varFiles: task.varFiles,
    vars: task.vars,
    secretVars: task.secretVars,
    retryVars: [],
    folder,
  });
  for (const value of variables.secrets) host.secret(value);
  const packer = await findPacker(environment, host.kind);
  checkPackerVersion(packer, task.template.model, host.kind);
  const wanted = {
    template: task.template.argument,
    only: [build.name],
    except: [],
    varFiles: variables.files,
    onError: 'cleanup',
    parallelBuilds: 0,
    isStepping: false,
    extra: task.arguments,
  } as const;
  const args = buildArguments(wanted).map((word) => (word === '-machine-readable' ? '-color=false' : word));
  const call = { environment, cwd: task.workingDirectory, limitMs: LIMIT_MS, signal };
  const { stdout, stderr } = await runCommand(packer.path, args, call);
  const words = rehearsal.heard(programs);
  if (words !== undefined) return { words, temporary };
  const scrub = createScrub(variables.secrets);
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  const told = lines.slice(-LINES_TOLD).map((line) => showable(line, scrub));
  throw new UserError(
    `Packer does not come to the start of ${build.name} in ${leg}. Its last words:\n${told.join('\n')}`,
  );
}
