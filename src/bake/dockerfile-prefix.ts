import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { UserError } from '../core/errors.ts';
import { writeAtomically } from '../core/files/files.ts';
import { runCommand } from '../core/process/command.ts';
import { withoutMark } from '../core/process/process.ts';
import { showable } from '../core/process/relay.ts';
import type { Host } from '../core/runner/host.ts';
import { createScrub } from '../core/secrets/secrets.ts';
import { buildCommand } from '../dockerfile/arguments.ts';
import { findBuilder } from '../dockerfile/builder.ts';
import { dockerEnvironment } from '../dockerfile/daemon.ts';
import { readInstructions } from '../recipe/dockerfile/instruction.ts';
import { sourceLines } from '../recipe/dockerfile/source-text.ts';
import type { BakeMeans } from './options.ts';
import type { DockerfileTask } from './settled-leg.ts';

const LIMIT_MS = 60 * 60_000;
const LINES_TOLD = 6;

/** A Dockerfile up to one of its instructions. */
export interface DockerfilePrefix {
  readonly text: string;
  /** The instruction that is left out, as it begins, and its line. */
  readonly before: string;
  readonly line: number;
}

/**
 * What comes before the instruction that a line belongs to; undefined where nothing can be built of that.
 * @param line from 1
 */
export function prefixBefore(text: string, line: number): DockerfilePrefix | undefined {
  const { list } = readInstructions(sourceLines(text, 'Dockerfile'));
  const at = list.findLastIndex((one) => one.line <= line);
  const found = list[at];
  if (found === undefined || found.name === 'from' || !list.slice(0, at).some(({ name }) => name === 'from'))
    return undefined;
  return prefixOf(text, found.line);
}

/** What the stage of a target starts from: all before its first step. Undefined for a stage without one. */
export function prefixOfBase(text: string, target: string | null): DockerfilePrefix | undefined {
  const { list } = readInstructions(sourceLines(text, 'Dockerfile'));
  const isTarget = (rest: string): boolean =>
    target !== null && / as ([^ ]+)$/i.exec(rest)?.[1]?.toLowerCase() === target.toLowerCase();
  const from = list.findLastIndex(({ name, rest }) => name === 'from' && (target === null || isTarget(rest)));
  const step = list[from + 1];
  return from === -1 || step === undefined || step.name === 'from' ? undefined : prefixOf(text, step.line);
}

function prefixOf(text: string, line: number): DockerfilePrefix {
  const lines = text.split('\n');
  return { text: `${lines.slice(0, line - 1).join('\n')}\n`, before: (lines[line - 1] ?? '').trim(), line };
}

/**
 * Builds the image of a part of a Dockerfile, of which docker has most in its cache, and gives its id. It has no name, and a
 * label by which it is found again.
 * @param label its name and value
 * @param folder ours alone
 */
export async function buildPrefix(
  host: Host,
  { connectDaemon }: Pick<BakeMeans, 'connectDaemon'>,
  task: DockerfileTask,
  prefix: DockerfilePrefix,
  { label, folder, mark, signal }: PrefixPlace,
): Promise<string> {
  const base = dockerEnvironment(host.environment, [], folder, mark);
  const builder = await findBuilder(connectDaemon(withoutMark(base)), base);
  const [file, idFile] = [join(folder, 'Dockerfile'), join(folder, 'image-id')];
  writeFileSync(file, prefix.text, { mode: 0o600 });
  const ignored = `${task.dockerfile.path}.dockerignore`;
  if (existsSync(ignored)) copyFileSync(ignored, `${file}.dockerignore`);
  const secrets = task.secrets.map(([id, value], index) => {
    const path = join(folder, `secret-${index}`);
    writeAtomically(path, value);
    return { id, path };
  });
  const { context, platform, args, arguments: extra } = task;
  const build = {
    file,
    context,
    target: null,
    platform,
    args,
    secrets,
    tags: [],
    labels: [],
    usesCache: true,
    extra,
    idFile,
    mark,
  };
  const command = buildCommand({ ...build, ownLabels: [label] }, builder);
  const call = { environment: { ...base, ...command.environment }, cwd: context, limitMs: LIMIT_MS, signal };
  const { exitCode, stdout, stderr } = await runCommand('docker', command.args, call);
  if (exitCode === 0) return readFileSync(idFile, 'utf8').trim();
  const scrub = createScrub(task.secrets.map(([, value]) => value).filter((value) => value !== ''));
  const said = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  const told = said.slice(-LINES_TOLD).map((line) => showable(line, scrub));
  throw new UserError(
    `What ${task.dockerfile.shown} has before line ${prefix.line} cannot be built:\n${told.join('\n')}`,
  );
}

/** Where a part of a Dockerfile is built. */
export interface PrefixPlace {
  readonly label: readonly [name: string, value: string];
  readonly folder: string;
  readonly mark: string;
  readonly signal: AbortSignal;
}
