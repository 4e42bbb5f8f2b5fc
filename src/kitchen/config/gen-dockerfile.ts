import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import type { Interrupt } from '../../core/process/interrupt.ts';
import { type ProcessIdentity, runLongProcess } from '../../core/process/long-process.ts';
import { DISK_FULL } from '../../image/outcome.ts';
import type { Subject } from '../../image/provider-verify.ts';
import { insideWorkspace, shownPath } from '../../core/files/paths.ts';
import { dockerfileBase } from './dockerfile-base.ts';
import { KitchenError } from '../outcome.ts';
import { programOnPath } from '../run/program.ts';
import { newTraces, type Traces, watchWhole } from '../berks/repository-traces.ts';
import { makeKitchenKey } from '../run/ssh-key.ts';

/** The name by which packerd knew it. */
const SCRIPT = 'gen-kitchen-dockerfile.sh';

export interface DockerfileScriptRequest {
  /** The script; absolute, in the workspace. */
  readonly script: string;
  /** Where kitchen runs, and the script: absolute, links resolved. */
  readonly folder: string;
  readonly subject: Pick<Subject, 'id' | 'reference'>;
  /** Built, not inherited. */
  readonly environment: Readonly<Record<string, string>>;
  /** A folder of ours, outside of the repository. */
  readonly scratch: string;
  readonly secrets: readonly string[];
  readonly logPath: string;
  readonly timeoutMinutes: number;
  readonly interrupt: Interrupt;
  /** Told before the script starts, then as soon as it has ended, however it did: what it leaves, in place of the first. */
  readonly onTraces: (traces: Traces) => void;
  readonly onStart: (started: ProcessIdentity) => void;
}

export type DockerfileScriptResult =
  /** Paths relative to the folder. */
  | { readonly kind: 'complete'; readonly created: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cancelled'; readonly isLeft: boolean };

/**
 * The script that the input `gen-dockerfile` means (`auto`, `off` or a path), absolute; `null` for none. Throws a
 * KitchenError for a path that is no file, and a UserError for one outside of the workspace.
 */
export function findDockerfileScript(choice: string, workspace: string, folder: string): string | null {
  if (choice === 'off') return null;
  if (choice === 'auto')
    return isFile(join(folder, SCRIPT)) ? insideWorkspace(SCRIPT, workspace, folder, SCRIPT) : null;
  const path = insideWorkspace('Input "gen-dockerfile"', workspace, folder, choice);
  if (isFile(path)) return path;
  throw new KitchenError(
    'config',
    `Input "gen-dockerfile" must be auto, off or the path of a script, but ${show(choice)} is no file.`,
  );
}

/** Runs it by bash, whatever its mode and first line say, as packerd did. */
export async function runDockerfileScript(
  host: Host,
  request: DockerfileScriptRequest,
): Promise<DockerfileScriptResult> {
  const { script, folder, scratch, interrupt, subject } = request;
  const shown = shownPath(host.workspace, script);
  const bash = programOnPath('bash', request.environment['PATH']);
  if (bash === undefined) {
    return {
      kind: 'failed',
      message: `${shown} is run by bash, which is not on PATH. Install it, or set "gen-dockerfile" to off.`,
    };
  }
  const watch = watchWhole(folder, scratch);
  request.onTraces(watch.before);
  await makeKitchenKey(folder);
  const output = join(scratch, 'gen-dockerfile.log');
  const end = await runLongProcess(host, {
    name: shown,
    program: bash,
    args: [script],
    cwd: folder,
    environment: {
      ...request.environment,
      BAKEHOUSE_IMAGE: subject.reference,
      BAKEHOUSE_IMAGE_ID: subject.id,
    },
    stdout: output,
    stderr: output,
    render: (lines) => lines,
    stage: () => shown,
    logPath: request.logPath,
    secrets: request.secrets,
    timeoutMs: request.timeoutMinutes * 60_000,
    interrupt,
    onStart: request.onStart,
  });
  const created = watch.end();
  request.onTraces(newTraces(folder, created));
  if (end.exitCode === undefined) return { kind: 'cancelled', isLeft: true };
  if (end.timedOut) {
    return { kind: 'failed', message: `${shown} was stopped after ${request.timeoutMinutes} minutes, the timeout.` };
  }
  if (interrupt.at() !== undefined) return { kind: 'cancelled', isLeft: false };
  if (end.isDiskFull) return { kind: 'failed', message: DISK_FULL.message };
  if (end.exitCode !== 0) {
    return { kind: 'failed', message: `${shown} failed with exit code ${end.exitCode}; its output is above.` };
  }
  return { kind: 'complete', created };
}

export interface ScriptedDockerfile {
  /** As the resolved configuration has it; `null`: the driver names none. */
  readonly path: string | null;
  readonly folder: string;
  /** Ms since the epoch, when the script was started. */
  readonly since: number;
  readonly subject: Pick<Subject, 'id' | 'reference'>;
  /** The id of the image that a name stands for where Test Kitchen builds; undefined when it is not there. */
  readonly idOf: (name: string) => Promise<string | undefined>;
}

/**
 * What is wrong with the Dockerfile that the driver names, after the script ran; `undefined` when it starts from the image
 * under test. A name that stands for that image is as good as ours: packerd's scripts wrote the one that the template's
 * post-processors had just set.
 */
export async function dockerfileProblem(dockerfile: ScriptedDockerfile): Promise<string | undefined> {
  const { path, folder, since, subject, idOf } = dockerfile;
  const { id, reference } = subject;
  if (path === null)
    return `${SCRIPT} was run, but the driver of the kitchen file has no "dockerfile" that would use what it wrote.`;
  const full = path.startsWith('/') ? path : join(folder, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat?.isFile() !== true)
    return `${SCRIPT} was run, but ${show(path)}, which the driver names as its dockerfile, is not there.`;
  // Some file systems keep whole seconds.
  if (stat.mtimeMs < Math.floor(since / 1000) * 1000)
    return `${SCRIPT} did not write ${show(path)}: it is older than this run.`;
  const base = dockerfileBase(readFileSync(full, 'utf8'), [reference, id]);
  if (base.kind === 'image') return undefined;
  if (base.kind === 'none') return `${show(path)} has no FROM: kitchen would not test the image that was baked.`;
  if (base.kind === 'other' && (await idOf(base.base)) === id) return undefined;
  const remedy = `Let ${SCRIPT} write FROM $BAKEHOUSE_IMAGE.`;
  return base.kind === 'other'
    ? `${show(path)} starts from ${show(base.base)}, not from the image that was baked (${reference}). ${remedy}`
    : `What ${show(path)} starts from cannot be known beforehand (${show(base.base)}). ${remedy}`;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
