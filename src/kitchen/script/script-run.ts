import { realpathSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { messageOf } from '../../core/errors.ts';
import { runLongProcess } from '../../core/process/long-process.ts';
import { DISK_FULL } from '../../image/outcome.ts';
import type { StartedTrial, Trial, TrialRun } from '../../image/provider-trial.ts';
import { MARK, sendSignal } from '../../core/process/process.ts';
import { showable } from '../../core/process/relay.ts';
import { createScrub } from '../../core/secrets/secrets.ts';
import type { TestRequest } from '../engine.ts';
import type { PhaseResult } from '../outcome.ts';
import { runRemote } from './script-remote.ts';
import { endProcesses, reportsWritten } from './script-processes.ts';
import { isReportBelow, makeReportFolders, placeFrom, readReports, type ReportSum } from './script-reports.ts';
import { judgeScript } from './script-verdict.ts';
import { copyFolderOf } from './workspace-copy.ts';

/** What is run against the image. */
export interface ScriptOptions {
  /** What `sh -c` is given. */
  readonly command: string;
  /** A path or glob below the folder that it runs in; empty: `reports` of the request, else all in BAKEHOUSE_REPORTS. */
  readonly report: string;
  /**
   * The script runs in what was started, with the image's own tools and none of the variables of this machine, rather than
   * on the runner.
   */
  readonly inside: boolean;
  /** What the user says of the machine that is started. */
  readonly machine?: Readonly<Record<string, unknown>> | null;
  /** Paths of the workspace that git does not track and that the script needs. */
  readonly extra: readonly string[];
}

/** Below the folder that the script runs in: every file here is a report where the user names none. */
const REPORTS = '.bakehouse/reports';
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

/** The image under test, brought up. */
export interface Up {
  readonly run: TrialRun;
  readonly started: StartedTrial;
  readonly inside: Trial['inside'];
}

/** Runs the script against what is up, ends what it leaves running, and reads its reports. */
export async function verify(
  request: TestRequest,
  options: ScriptOptions,
  { run, started, inside }: Up,
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
  const shownAs = {
    name: 'The script',
    stdout: output,
    stderr: output,
    render: (batch: string): string => {
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
    interrupt,
  };
  const timeoutMs = request.timeouts.verify * 60_000;
  const reach = options.inside && inside === 'remote' ? run.inside : undefined;
  const end =
    reach === undefined
      ? {
          problems: [],
          ...(await runLongProcess(host, {
            ...shownAs,
            ...(options.inside && typeof inside === 'function'
              ? inside(options.command, { folder: cwd, variables })
              : { program: 'sh', args: ['-c', options.command] }),
            cwd,
            environment: {
              ...request.environment,
              ...('GITHUB_WORKSPACE' in request.environment ? { GITHUB_WORKSPACE: copy } : {}),
              ...variables,
              [MARK]: mark,
            },
            timeoutMs,
            onStart: (told) => {
              group = told.pid;
              request.note({ kind: 'process', process: told, instance: subject.leg });
              // A shell that is told to end does not tell the program that it waits for.
              interrupt.onFirst(() => sendSignal(told.pid, 'SIGTERM', true));
            },
          })),
        }
      : await runRemote(host, shownAs, reach, {
          text: options.command,
          folder: cwd,
          variables,
          isReport: isReportBelow(cwd, globs),
          timeoutMs,
        });
  const isCancelled = interrupt.at() !== undefined;
  const isLeft = reach === undefined && end.exitCode === undefined && host.kind === 'actions';
  let uncollected: string | null = null;
  if (!isLeft) {
    if (options.inside && !isCancelled && !end.timedOut)
      uncollected = (await run.collect?.(cwd, isReportBelow(cwd, globs)).catch(messageOf)) ?? null;
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
      trouble: isCancelled
        ? null
        : end.isDiskFull
          ? DISK_FULL.message
          : ((await run.trouble().catch(messageOf)) ?? uncollected),
    },
    sum,
  );
  const problems = [...verdict.problems, ...end.problems];
  const [lost] = problems;
  const failure = verdict.failure ?? (lost === undefined ? null : { class: 'infrastructure' as const, message: lost });
  return { sum, problems, failure, isLeft };
}

/** The place of the request's root in the copy. */
export function rootOf({ host, root, folder }: TestRequest): string {
  return join(copyFolderOf(folder), relative(realpathSync(host.workspace), realpathSync(root)));
}

export function globsOf(request: TestRequest, { report }: ScriptOptions): readonly string[] {
  const given = [...(report === '' ? [] : [report]), ...request.reports];
  return given.length > 0 ? given : [REPORTS];
}

export function logOf({ logs, subject }: TestRequest): string {
  return join(logs, `${subject.slug}.log`);
}
