import { copyFileSync, existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

import { messageOf } from '../core/errors.ts';
import { writeAtomically } from '../core/files/files.ts';
import type { Host } from '../core/runner/host.ts';
import { jobFolder, isInside } from '../core/files/paths.ts';
import type { Providers } from '../image/provider.ts';
import { record } from '../image/record.ts';
import { traces } from '../kitchen/berks/repository-traces.ts';
import { type AskedProvider, askedProvider } from './asked.ts';
import { type BakeFolder, bakeFolderAt } from './folder.ts';

const running = z.object({ pid: z.number().int().positive(), startTime: z.string().min(1) });

/**
 * What the post step has to know of a bake, kept in a file from before the builder starts: the main step may be killed
 * at any moment. It holds secrets (to keep them out of the log in post, too); its folder is 0700 and goes away in post.
 */
const journal = z.object({
  schema: z.literal('bakehouse/journal/1'),
  /** `checking`: nothing is built, so there is no record. `done`: main has said everything; post only tidies up. */
  phase: z.enum(['checking', 'running', 'stopping', 'done']),
  main: running,
  /** Packer or docker, or Berkshelf before them. */
  child: running.nullable(),
  /** How far main has shown the child's output. */
  shown: z.number().int().nonnegative(),
  /** ms since the epoch. */
  startedAt: z.number(),
  /** A random name in the environment of all that this bake started. */
  mark: z.string().regex(/^[0-9a-f]{32}$/),
  keepOnFailure: z.boolean(),
  trusted: z.boolean(),
  /** Those of the builds: only these does the sweep ask. */
  providers: z.array(askedProvider),
  /** Builder types at whose provider nobody looks for what they left. */
  unasked: z.array(z.string()),
  slug: z.string(),
  /** Where the builder ran: the files that it names are relative to this. */
  workingDirectory: z.string(),
  artifactPrefix: z.string(),
  recordPath: z.string(),
  logPath: z.string(),
  secrets: z.array(z.string()),
  /** Locks by which other bakes of the key wait until this one is swept; absent where there are none. */
  turn: z.array(z.string()).optional(),
  /** What Berkshelf may have left in the repository, until that is removed. */
  traces: traces.nullable(),
  /** As it is when main was killed; main's own record replaces it. */
  record,
});
export type Journal = z.infer<typeof journal>;

/** As journals were before providers had names: a flag for each that there was, and what they knew of all of them. */
const ofBooleans = z.looseObject({
  claims: z.object({ unasked: z.array(z.string()), otherBuilds: z.array(z.string()) }).catchall(z.boolean()),
  regions: z.array(z.string()),
  account: z.string().nullable(),
});

export function writeJournal(folder: BakeFolder, value: Journal): void {
  writeAtomically(folder.journal, JSON.stringify(value));
}

/** A disk that is full must not end us while the builder runs; without a pid, the post step finds it by its mark. */
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
  providers: Providers,
): { folder: BakeFolder; journal: Journal | undefined } | undefined {
  if (path === '' || !existsSync(dirname(path))) return undefined;
  const folder = realpathSync(dirname(path));
  if (!isInside(realpathSync(jobFolder(host)), folder) || !/^b-[0-9a-f]{8}$/.test(basename(folder))) {
    throw new Error(`the journal ${path} lies outside of ${jobFolder(host)}`);
  }
  if (!existsSync(path)) return { folder: bakeFolderAt(folder), journal: undefined };
  const parsed = parseJournal(bakeFolderAt(folder), JSON.parse(readFileSync(path, 'utf8')), providers);
  for (const kept of [parsed.recordPath, parsed.logPath]) {
    if (!isInside(jobFolder(host), kept)) throw new Error(`the journal names ${kept}, outside of ${jobFolder(host)}`);
  }
  return { folder: bakeFolderAt(folder), journal: parsed };
}

function parseJournal(folder: BakeFolder, value: unknown, providers: Providers): Journal {
  const old = ofBooleans.safeParse(value);
  if (!old.success) return journal.parse(value);
  const { claims, regions, account, ...rest } = old.data;
  const asked: AskedProvider[] = [];
  for (const { name, firstJournals } of providers) {
    if (firstJournals === undefined || !z.boolean().parse(rest[name])) continue;
    const told = firstJournals.asked?.({ account, regions, otherBuilds: claims.otherBuilds, claims });
    asked.push(askedProvider.parse({ ...NOTHING, ...told, name }));
  }
  const parsed = journal.parse({ ...rest, providers: asked, unasked: claims.unasked });
  adoptNotes(folder, providers);
  return parsed;
}

const NOTHING = { account: null, regions: [], claims: [], otherBuilds: [] };

/** What was seen of each stood in files of other names; each schema leaves out what is not its own. */
function adoptNotes(folder: BakeFolder, providers: Providers): void {
  for (const { name, firstJournals } of providers) {
    if (firstJournals === undefined) continue;
    const from = join(folder.path, firstJournals.note);
    const to = folder.note(name);
    try {
      if (existsSync(from) && !existsSync(to)) copyFileSync(from, to);
    } catch {
      // On a full disk less can be proven, and all the rest is removed as ever.
    }
  }
}
