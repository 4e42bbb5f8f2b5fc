import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

import { writeAtomically } from '../core/files/files.ts';
import type { Host } from '../core/runner/host.ts';
import { jobFolder, isInside } from '../core/files/paths.ts';
import { processPlace } from '../core/process/process-place.ts';

const NAME = /^r-[0-9a-f]{8}$/;

/** What the post step has to know of the run as a whole. */
const notes = z.object({
  schema: z.literal('bakehouse/pipeline/1'),
  main: z.object({ pid: z.number().int().positive(), startTime: z.string() }),
  /** Where that pid means something: the folder may be shared with other machines and containers. */
  place: processPlace,
  /** In the environment of git. */
  mark: z.string().regex(/^[0-9a-f]{32}$/),
  cleanImages: z.boolean(),
  /** Whether main has said everything. */
  done: z.boolean(),
});
export type RunNotes = z.infer<typeof notes>;

const stageNames = ['setup-packer', 'bake', 'kitchen-verify', 'publish-image'] as const;
const kept = z.object({
  stage: z.enum(stageNames),
  leg: z.string(),
  /** Of the leg; empty for a stage of the whole run. */
  slug: z.string(),
  workspace: z.string(),
  state: z.record(z.string(), z.string()),
});
/** What the action of one stage of one leg has kept for its own post. */
export type KeptState = z.infer<typeof kept>;

/** The folder of one run of the pipeline; gone after post. */
export interface RunFolder {
  readonly path: string;
  /** Where the repository of a request is checked out. */
  readonly checkout: string;
  readonly notes: string;
  readonly states: string;
}

export function createRunFolder(host: Pick<Host, 'temporary'>): RunFolder {
  const folder = runFolderAt(join(jobFolder(host), `r-${randomBytes(4).toString('hex')}`));
  mkdirSync(folder.states, { recursive: true, mode: 0o700 });
  return folder;
}

function runFolderAt(path: string): RunFolder {
  return {
    path,
    // A repository may name its folders as it likes; so that none is called like ours, it has one to itself.
    checkout: join(path, 'repository'),
    notes: join(path, 'notes.json'),
    states: join(path, 'states'),
  };
}

export function writeNotes(folder: RunFolder, value: RunNotes): void {
  writeAtomically(folder.notes, JSON.stringify(value));
}

/** Written at once, whole: main may be killed at any moment. */
export function keepState(folder: RunFolder, name: string, value: KeptState): void {
  writeAtomically(join(folder.states, `${name}.json`), JSON.stringify(value));
}

/**
 * The folder that the state names, with what is in it. The path comes from the runner's state, and others of this user could
 * have changed the files: both are checked. `notes` is undefined where main was killed before it wrote any.
 */
export function readRunFolder(
  host: Pick<Host, 'temporary'>,
  path: string,
):
  | { readonly folder: RunFolder; readonly notes: RunNotes | undefined; readonly states: readonly KeptState[] }
  | undefined {
  if (path === '' || !existsSync(path)) return undefined;
  const real = realpathSync(path);
  if (!isInside(realpathSync(jobFolder(host)), real) || !NAME.test(basename(real))) {
    throw new Error(`the folder ${path} of the run lies outside of ${jobFolder(host)}`);
  }
  const folder = runFolderAt(real);
  const names = existsSync(folder.states) ? readdirSync(folder.states).filter((name) => name.endsWith('.json')) : [];
  return {
    folder,
    notes: existsSync(folder.notes) ? notes.parse(read(folder.notes)) : undefined,
    states: names.sort().map((name) => kept.parse(read(join(folder.states, name)))),
  };
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

export function removeRunFolder({ path }: RunFolder): void {
  rmSync(path, { recursive: true, force: true });
}
