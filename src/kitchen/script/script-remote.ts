import { appendFile, lstat, open } from 'node:fs/promises';
import { constants, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { codeOf, messageOf } from '../../core/errors.ts';
import type { LongProcessEnd } from '../../core/process/long-process.ts';
import { ShownLog, showOutput, type ShownOutput } from '../../core/process/shown-output.ts';
import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import type { InsideScript, TrialRun } from '../../image/provider-trial.ts';
import { makeFolder } from './workspace-copy.ts';

/** A script that runs where no process of this machine does. */
type RemoteScript = Omit<InsideScript, 'signal' | 'onOutput'>;

/** How it ended, and what is lost of it, in sentences. */
export interface RemoteEnd extends LongProcessEnd {
  readonly problems: readonly string[];
}

/**
 * Has a script run within a machine elsewhere: what it prints is shown and kept as that of a process of ours, and the
 * reports that it wrote lie in the copy of the workspace afterwards, as if it had run there.
 */
export async function runRemote(
  host: Host,
  output: ShownOutput,
  inside: NonNullable<TrialRun['inside']>,
  script: RemoteScript,
): Promise<RemoteEnd> {
  const { interrupt, stdout } = output;
  const cancel = new AbortController();
  interrupt.onFirst(() => cancel.abort());
  writeFileSync(stdout, '', { flag: 'a', mode: 0o600 });
  // One after the other: what is printed first is written first.
  let writing: Promise<unknown> = Promise.resolve();
  let lost: unknown;
  const onOutput = (chunk: Buffer): void => {
    const copy = Buffer.from(chunk);
    writing = writing.then(async () => appendFile(stdout, copy)).catch((error: unknown) => (lost ??= error));
  };
  const log = new ShownLog(host, output);
  let isOver = false;
  const showing = showOutput(host, output, log, () => (isOver ? 'ended' : 'writing'));
  try {
    const end = await inside({ ...script, signal: cancel.signal, onOutput });
    const problems = [...end.problems, ...(await placeReports(script.folder, end.reports))];
    await writing;
    isOver = true;
    const shown = await showing;
    const isDiskFull = ['ENOSPC', 'EDQUOT'].includes(codeOf(lost) ?? '');
    return { exitCode: end.exitCode, timedOut: end.timedOut, isDiskFull, shown, problems };
  } finally {
    await writing;
    isOver = true;
    await showing.catch(() => {});
    log.close();
  }
}

/** Writes what came back where the script would have written it here: never through a link, which the repository may have. */
async function placeReports(folder: string, reports: ReadonlyMap<string, Buffer>): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [path, content] of reports) {
    const own = normalize(path);
    if (own.startsWith('/') || own.split('/').includes('..')) continue;
    try {
      await folderBelow(folder, dirname(own));
      const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW;
      const file = await open(join(folder, own), flags, 0o600);
      try {
        await file.writeFile(content);
      } finally {
        await file.close();
      }
    } catch (error) {
      problems.push(`The report ${show(path)} cannot be kept here: ${messageOf(error)}.`);
    }
  }
  return problems;
}

async function folderBelow(root: string, path: string): Promise<void> {
  let folder = root;
  for (const name of path.split('/').filter((part) => part !== '.')) {
    folder = join(folder, name);
    const stat = await lstat(folder).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    });
    if (stat === undefined) await makeFolder(folder);
    else if (!stat.isDirectory()) throw new Error('there is a link or a file where its folder would be');
  }
}
