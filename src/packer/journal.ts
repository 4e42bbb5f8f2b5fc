import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

import { codeOf, messageOf, UserError } from '../core/errors.ts';
import { writeAtomically } from '../core/files.ts';
import type { Host } from '../core/host.ts';
import { isInside } from '../core/paths.ts';
import { record } from '../image/record.ts';

const running = z.object({ pid: z.number().int().positive(), startTime: z.string().min(1) });

/**
 * What the post step has to know of a bake, kept in a file from before Packer starts: the main step may be killed at
 * any moment. It holds secrets (to keep them out of the log in post, too); its folder is 0700 and goes away in post.
 */
const journal = z.object({
  schema: z.literal('bakehouse/journal/1'),
  /** `done`: main has said everything; post only tidies up. */
  phase: z.enum(['running', 'stopping', 'done']),
  main: running,
  packer: running.nullable(),
  /** How far main has shown Packer's output. */
  shown: z.number().int().nonnegative(),
  /** ms since the epoch. */
  startedAt: z.number(),
  /** A random name in the environment of all that this bake started. */
  mark: z.string().regex(/^[0-9a-f]{32}$/),
  keepOnFailure: z.boolean(),
  trusted: z.boolean(),
  /** Whether Amazon builders are among the builds; only then does the sweep ask AWS. */
  aws: z.boolean(),
  docker: z.boolean(),
  regions: z.array(z.string()),
  account: z.string().nullable(),
  slug: z.string(),
  /** Where Packer ran: the files that it names are relative to this. */
  workingDirectory: z.string(),
  artifactPrefix: z.string(),
  recordPath: z.string(),
  logPath: z.string(),
  secrets: z.array(z.string()),
  /** As it is when main was killed; main's own record replaces it. */
  record,
});
export type Journal = z.infer<typeof journal>;

/** The folders of one bake; all under the job's temporary folder. */
export interface BakeFolder {
  readonly path: string;
  readonly journal: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly debugLog: string;
  /** PACKER_TMP_DIR and TMPDIR of the build: what is mounted from under it is provably ours. */
  readonly temporary: string;
}

/** Everything of a job lies here. */
export function jobFolder(host: Pick<Host, 'temporary'>): string {
  return join(host.temporary, 'bakehouse');
}

export function createBakeFolder(host: Pick<Host, 'temporary'>): BakeFolder {
  const path = join(jobFolder(host), `b-${randomBytes(4).toString('hex')}`);
  const temporary = join(path, 't');
  try {
    mkdirSync(temporary, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new UserError(
      `The runner's temporary folder ${host.temporary} cannot be written (${codeOf(error) ?? messageOf(error)}). ` +
        'Free or mount it writable; RUNNER_TEMP names it.',
    );
  }
  return bakeFolderAt(path);
}

export function bakeFolderAt(path: string): BakeFolder {
  return {
    path,
    journal: join(path, 'journal.json'),
    stdout: join(path, 'out.log'),
    stderr: join(path, 'err.log'),
    debugLog: join(path, 'debug.log'),
    temporary: join(path, 't'),
  };
}

export function writeJournal(folder: BakeFolder, value: Journal): void {
  writeAtomically(folder.journal, JSON.stringify(value));
}

/** A disk that is full must not end us while Packer runs; without a pid, the post step finds Packer by its mark. */
export function noteJournal(host: Pick<Host, 'annotate'>, folder: BakeFolder, value: Journal): void {
  try {
    writeJournal(folder, value);
  } catch (error) {
    host.annotate({ level: 'warning', message: `The journal of this bake could not be written: ${messageOf(error)}` });
  }
}

/**
 * The folder that the state names, and its journal: `undefined` when main was killed before it wrote one, and so before
 * it started anything. The path comes from the runner's state and the text from a file that other programs of this user
 * could have changed, so both are checked before anything is done with them.
 */
export function readJournal(
  host: Pick<Host, 'temporary'>,
  path: string,
): { folder: BakeFolder; journal: Journal | undefined } | undefined {
  if (path === '' || !existsSync(dirname(path))) return undefined;
  const folder = realpathSync(dirname(path));
  if (!isInside(realpathSync(jobFolder(host)), folder) || !/^b-[0-9a-f]{8}$/.test(basename(folder))) {
    throw new Error(`the journal ${path} lies outside of ${jobFolder(host)}`);
  }
  if (!existsSync(path)) return { folder: bakeFolderAt(folder), journal: undefined };
  const parsed = journal.parse(JSON.parse(readFileSync(path, 'utf8')));
  for (const kept of [parsed.recordPath, parsed.logPath]) {
    if (!isInside(jobFolder(host), kept)) throw new Error(`the journal names ${kept}, outside of ${jobFolder(host)}`);
  }
  return { folder: bakeFolderAt(folder), journal: parsed };
}

export function removeBakeFolder(folder: BakeFolder): void {
  rmSync(folder.path, { recursive: true, force: true });
}
