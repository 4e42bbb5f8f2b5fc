import { execFileSync, type StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { hurryJob } from '../core/process/deadline.ts';
import { CommandError, describeError, InputError } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { listenForInterrupt } from '../core/process/interrupt.ts';
import { hideCredentials, takeCredentials } from '../core/secrets/handed-credentials.ts';
import { createTerminalHost, type TerminalHost } from '../core/runner/terminal-host.ts';
import { MANIFEST } from '../plan/default-manifests.ts';
import { type Conclusion, type PipelineWatch, UNWATCHED } from '../pipeline/watch.ts';
import type { CommandWork, Print, WorkCommand } from './commands.ts';
import { createLiveTable } from './live-table.ts';
import { pruneRuns, runsFolder } from './prune-runs.ts';
import { typedOutput, createPrintedObject, type PrintedObject } from './typed-outputs.ts';
import { EXIT } from './usage-error.ts';

/** Of several that are named in a row each is an input. */
const NAMED_INPUTS = /\b(?:the )?[Ii]nputs? "[a-z][a-z-]*"(?:(?:,| and| or) "[a-z][a-z-]*")*/g;
const QUOTED = /"([a-z][a-z-]*)"/g;

/** Runs one command as the runner runs an action, main and post, here in the foreground. Sets the exit code. */
export async function runWork(
  work: WorkCommand,
  inputs: Readonly<Record<string, string>>,
  json: boolean,
): Promise<void> {
  const [{ main, post }, { introduceProviders }] = await Promise.all([
    work.load(),
    import('../providers/providers.ts'),
  ]);
  introduceProviders();
  const isPiped = work.isPiped?.(inputs) === true;
  const isForOthers = json || work.handsOver === true || isPiped;
  const object = json ? createPrintedObject(printed, isPiped) : undefined;
  const stream = isForOthers ? process.stderr : process.stdout;
  const folder = join(
    runsFolder(process.env),
    `${new Date().toISOString().replace(/\D/g, '').slice(2, 14)}-${process.pid}`,
  );
  pruneRuns(dirname(folder));
  const isDumb = process.env['TERM'] === 'dumb';
  const colour = stream.isTTY && !isDumb && (process.env['NO_COLOR'] ?? '') === '';
  const workspace = await workspaceOf(work, inputs);
  const table =
    work.isWatched === true && stream.isTTY && !isDumb
      ? createLiveTable({ stream, colour, log: join(folder, 'run.log'), now: () => Date.now() })
      : undefined;
  takeCredentials(inputs['credentials'], process.env);
  const host = createTerminalHost({
    environment: process.env,
    workspace,
    folder,
    inputs,
    colour,
    commit: gitCommit(workspace),
    write: (text) => {
      if (table === undefined) stream.write(text);
      else table.write(text);
    },
  });
  hideCredentials(host);
  if (workspace !== process.cwd()) host.info(`Working in ${workspace}, where the manifest is.`);
  const started = Date.now();
  const ends: Conclusion[] = [];
  const watch: PipelineWatch = { ...(table ?? UNWATCHED), concluded: (conclusion) => ends.push(conclusion) };
  const interrupt = listenForInterrupt();
  let isHurried = false;
  const hurry = (): void => {
    // The second time is meant: what is still being cleaned up gets seconds, and what is left is named.
    if (interrupt.count() < 2 || isHurried) return;
    isHurried = true;
    hurryJob(host);
  };
  process.on('SIGINT', hurry);
  let isMeant = true;
  try {
    isMeant = await toTheEnd(
      host,
      { watch, print: object?.message ?? printed, names: Object.keys(work.inputs) },
      { main, post },
    );
  } finally {
    process.off('SIGINT', hurry);
    table?.close();
    interrupt.dispose();
  }
  const [end] = ends;
  if (end !== undefined) {
    const { tellEnd } = await import('./run-end.ts');
    tellEnd(host, end, stream.isTTY ? stream.columns || 80 : 120, Date.now() - started);
  }
  if (work.handsOver !== true) await tellOutputs(host, object, folder, end !== undefined);
  if (interrupt.at() !== undefined && work.isService !== true) process.exitCode = EXIT.interrupted;
  else if (!isMeant) process.exitCode = EXIT.usage;
  else if (host.failures.length > 0 || end?.isRed === true) process.exitCode = EXIT.failed;
}

/** A command that reads a manifest finds it from a folder below, too; what is named is named from here. */
async function workspaceOf(
  { inputs: spec, oneOf }: WorkCommand,
  inputs: Readonly<Record<string, string>>,
): Promise<string> {
  const here = process.cwd();
  const isNamed = ['manifest', ...oneOf].some((name) => (inputs[name] ?? '') !== '');
  if (spec['manifest'] === undefined || isNamed) return here;
  return findWorkspace(here);
}

/**
 * Where a command works that reads the manifest of its folder: the nearest folder with a bakehouse.yml, from `folder` upwards to the
 * root of its repository. `folder` itself where there is none, or where it is in no repository.
 */
export function findWorkspace(folder: string): string {
  const above: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    above.push(at);
    // A folder in a clone, a file in a worktree and in a submodule.
    if (existsSync(join(at, '.git'))) break;
    if (dirname(at) === at) return folder;
  }
  return above.find((at) => existsSync(join(at, MANIFEST))) ?? folder;
}

/** On a terminal nothing comes after us: what post does in a workflow is done here, in the foreground. False: nothing was begun. */
async function toTheEnd(
  host: Host,
  { watch, print, names }: { readonly watch: PipelineWatch; readonly print: Print; readonly names: readonly string[] },
  { main, post }: CommandWork,
): Promise<boolean> {
  let isMeant = true;
  try {
    await main(host, watch, print);
  } catch (error) {
    if (error instanceof CommandError) host.info(error.output.trimEnd());
    isMeant = !(error instanceof InputError);
    host.fail(withFlags(error, names));
  }
  try {
    await post(host);
  } catch (error) {
    host.fail(withFlags(error, names));
  }
  return isMeant;
}

async function printed(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => (error === null || error === undefined ? resolve() : reject(error)));
  });
}

/**
 * What an error says in the words of a terminal: inputs are flags here; of what says which are missing, each that is quoted is one.
 * @param names of the inputs of the command: whatever else is quoted is what somebody gave, or what something is called
 */
export function withFlags(error: unknown, names: readonly string[]): string {
  const said = describeError(error);
  if (error instanceof InputError)
    return said.replaceAll(/(?:\bthe )?(?:\b[Ii]nputs? )?"([a-z][a-z-]*)"/g, (words, name: string) =>
      names.includes(name) ? `--${name}` : words,
    );
  return said.replaceAll(NAMED_INPUTS, (words) =>
    words.replace(/^(?:the )?[Ii]nputs? /, '').replaceAll(QUOTED, '--$1'),
  );
}

/** @param isTold whether the end of a run said where it is */
async function tellOutputs(
  host: TerminalHost,
  object: PrintedObject | undefined,
  folder: string,
  isTold: boolean,
): Promise<void> {
  const summary = join(folder, 'summary.md');
  const report = host.outputs.get('report') ?? summary;
  const outputs = [...host.outputs].map(([name, value]) => [name, typedOutput(name, value)] as const);
  if (object !== undefined) await object.end({ ...Object.fromEntries(outputs), report, 'summary-path': summary });
  // What ended in its preflight has none.
  else if (!isTold && existsSync(report)) host.info(`The report: ${report}`);
}

function gitCommit(workspace: string): string {
  try {
    const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: workspace, encoding: 'utf8', stdio }).trim();
  } catch {
    return '';
  }
}
