import { realpathSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { messageOf } from '../../core/errors.ts';
import { runLongProcess } from '../../core/process/long-process.ts';
import { DISK_FULL } from '../../image/outcome.ts';
import { MARK, sendSignal } from '../../core/process/process.ts';
import { showable } from '../../core/process/relay.ts';
import { createScrub } from '../../core/secrets/secrets.ts';
import type { EngineRequest } from '../engine.ts';
import type { PhaseResult } from '../outcome.ts';
import { copyFolderOf, REPORTS } from './script-folder.ts';
import type { ScriptOptions } from './script-options.ts';
import { endProcesses, reportsWritten } from './script-processes.ts';
import { isReportBelow, makeReportFolders, placeFrom, readReports, type ReportSum } from './script-reports.ts';
import type { ScriptSubject, StartedSubject } from './script-subject.ts';
import { judgeScript } from './script-verdict.ts';

/** Of the output, for the messages. */
const LINES_KEPT = 20;
export const NO_REPORTS: ReportSum = {
  counts: { passed: 0, failed: 0, errored: 0, skipped: 0 },
  cases: [],
  problems: [],
};

export interface ScriptRun {
  readonly sum: ReportSum;
  readonly problems: readonly string[];
  readonly failure: PhaseResult['failure'];
  /** It goes on, and is left to the post step. */
  readonly isLeft: boolean;
}

/** Runs the script against what is up, ends what it leaves running, and reads its reports. */
export async function verify(
  request: EngineRequest,
  options: ScriptOptions,
  thing: ScriptSubject,
  started: StartedSubject,
): Promise<ScriptRun> {
  const { host, interrupt, mark, secrets, subject } = request;
  const cwd = rootOf(request);
  const copy = copyFolderOf(request.folder);
  const globs = globsOf(request, options);
  const reports = join(cwd, REPORTS);
  await makeReportFolders(cwd, [`${REPORTS}/*`, ...globs]);
  const variables = { ...started.variables, BAKEHOUSE_REPORTS: reports, BAKEHOUSE_LEG: subject.leg };
  // Of the same file system as the reports, so of the same clock.
  const stamp = join(request.folder, 'script-began');
  writeFileSync(stamp, '');
  const began = statSync(stamp).mtimeMs;
  const lines: string[] = [];
  let group: number | null = null;
  const output = join(request.folder, 'script-output');
  const end = await runLongProcess(host, {
    name: 'The script',
    ...commandOf(options, cwd, variables),
    cwd,
    environment: {
      ...request.environment,
      ...('GITHUB_WORKSPACE' in request.environment ? { GITHUB_WORKSPACE: copy } : {}),
      ...variables,
      [MARK]: mark,
    },
    stdout: output,
    stderr: output,
    render: (batch) => {
      lines.push(
        ...batch
          .split('\n')
          .filter((line) => line.trim() !== '')
          .slice(-LINES_KEPT),
      );
      lines.splice(0, lines.length - LINES_KEPT);
      return batch;
    },
    stage: () => 'verify',
    logPath: logOf(request),
    secrets,
    timeoutMs: request.timeouts.verify * 60_000,
    interrupt,
    onStart: (told) => {
      group = told.pid;
      request.note({ kind: 'process', process: told, instance: subject.leg });
      // A shell that is told to end does not tell the program that it waits for.
      interrupt.onFirst(() => sendSignal(told.pid, 'SIGTERM', true));
    },
  });
  const isCancelled = interrupt.at() !== undefined;
  const isLeft = end.exitCode === undefined && host.kind === 'actions';
  if (!isLeft) {
    if (!isCancelled && !end.timedOut) await reportsWritten(mark, isReportBelow(realpathSync(cwd), globs));
    await endProcesses(group, mark);
    if (group !== null) request.note({ kind: 'ended', pid: group });
  }
  const sum = isCancelled
    ? NO_REPORTS
    : await readReports({ root: cwd, globs, began, place: placeFrom(copy, realpathSync(host.workspace)) });
  const scrub = createScrub(secrets);
  const verdict = judgeScript(
    {
      exitCode: end.exitCode,
      timedOut: end.timedOut,
      timeoutMinutes: request.timeouts.verify,
      isCancelled,
      tail: lines.map((line) => showable(line, scrub).trim().slice(0, 300)),
      trouble: isCancelled ? null : end.isDiskFull ? DISK_FULL.message : await thing.trouble().catch(messageOf),
    },
    sum,
  );
  return { sum, ...verdict, isLeft };
}

/** `sh -c` here, or in the container, where nothing of this machine's environment is. */
function commandOf(
  options: ScriptOptions,
  cwd: string,
  variables: Readonly<Record<string, string>>,
): { readonly program: string; readonly args: readonly string[] } {
  if (!options.inside) return { program: 'sh', args: ['-c', options.command] };
  const name = variables['BAKEHOUSE_CONTAINER'] ?? '';
  const given = Object.entries(variables).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
  return { program: 'docker', args: ['exec', '--workdir', cwd, ...given, '--', name, 'sh', '-c', options.command] };
}

/** The place of the request's root in the copy. */
export function rootOf({ host, root, folder }: EngineRequest): string {
  return join(copyFolderOf(folder), relative(realpathSync(host.workspace), realpathSync(root)));
}

export function globsOf(request: EngineRequest, { report }: ScriptOptions): readonly string[] {
  const given = [...(report === '' ? [] : [report]), ...request.reports];
  return given.length > 0 ? given : [REPORTS];
}

export function logOf({ logs, subject }: EngineRequest): string {
  return join(logs, `${subject.slug}.log`);
}
