import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

import { codeOf, messageOf, UserError } from '../../core/errors.ts';
import { writeAtomically } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { jobFolder, isInside } from '../../core/files/paths.ts';
import type { TestJournalEntry } from '../../kitchen/engine.ts';
import { providers } from '../../providers/providers.ts';
import { traces } from '../../kitchen/berks/repository-traces.ts';

const running = z.object({ pid: z.number().int(), startTime: z.string() });
const texts = z.record(z.string(), z.string());

const entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('process'), process: running, instance: z.string() }),
  z.object({ kind: z.literal('ended'), pid: z.number().int() }),
  z.object({ kind: z.literal('instance'), instance: z.string(), config: z.string().nullable() }),
  z.object({ kind: z.literal('started'), provider: z.string(), region: z.string(), id: z.string() }),
]);

/** As journals of the first version named what ran at each of their providers. */
const entryOfOld = z.union([
  entry,
  ...providers.flatMap(({ name, firstJournals }) =>
    firstJournals === undefined
      ? []
      : [
          firstJournals.started.transform(
            ({ region, id }) => ({ kind: 'started', provider: name, region, id }) as const,
          ),
        ],
  ),
]);

/**
 * What the post step has to know, kept in a file from before anything starts: the main step may be killed at any moment. It
 * holds the environment of the children, secrets included; its folder is 0700 and goes away in post.
 */
const journal = z.object({
  schema: z.literal('bakehouse/verify-journal/2'),
  /** `done`: main has said everything; post only tidies up. */
  phase: z.enum(['running', 'stopping', 'done']),
  main: running,
  engine: z.enum(['kitchen', 'script']),
  mark: z.string().regex(/^[0-9a-f]{32}$/),
  root: z.string(),
  destroy: z.enum(['always', 'passing', 'never']),
  subject: z.object({
    leg: z.string(),
    slug: z.string(),
    provider: z.string(),
    region: z.string(),
    account: z.string().nullable(),
    id: z.string(),
    reference: z.string(),
    files: z.array(z.string()),
  }),
  environment: texts,
  kitchen: z
    .object({
      command: z.tuple([z.string()]).rest(z.string()),
      version: z.string(),
      environment: texts,
      gemfileLock: z.string().nullable(),
    })
    .nullable(),
  entries: z.array(entry),
  traces: z.array(traces),
});
export type VerifyJournal = z.infer<typeof journal>;

const journals = z.union([
  journal,
  journal
    .extend({ schema: z.literal('bakehouse/verify-journal/1'), entries: z.array(entryOfOld) })
    .transform((old): VerifyJournal => ({ ...old, schema: 'bakehouse/verify-journal/2' })),
]);

/** The folder of one verification, ours alone. */
export interface VerifyFolder {
  readonly path: string;
  readonly journal: string;
}

export function createVerifyFolder(host: Pick<Host, 'temporary'>): VerifyFolder {
  const path = join(jobFolder(host), `v-${randomBytes(4).toString('hex')}`);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new UserError(
      `The runner's temporary folder ${host.temporary} cannot be written (${codeOf(error) ?? messageOf(error)}). ` +
        'Free or mount it writable; RUNNER_TEMP names it.',
    );
  }
  return { path, journal: join(path, 'journal.json') };
}

/** What is known when it begins. */
type Beginning = Omit<VerifyJournal, 'schema' | 'phase' | 'kitchen' | 'entries' | 'traces'>;

/** Begins the journal, and has the runner tell the post step of it. Throws where it cannot be written, and leaves nothing then. */
export function beginJournal(host: Pick<Host, 'saveState'>, folder: VerifyFolder, known: Beginning): JournalFile {
  const first = {
    schema: 'bakehouse/verify-journal/2',
    phase: 'running',
    kitchen: null,
    entries: [],
    traces: [],
  } as const;
  try {
    host.saveState('journal', folder.journal);
    return new JournalFile(folder, { ...first, ...known, entries: [], traces: [] });
  } catch (error) {
    removeVerifyFolder(folder);
    throw error;
  }
}

export function removeVerifyFolder({ path }: VerifyFolder): void {
  rmSync(path, { recursive: true, force: true });
}

/** The journal as it grows; each change is on disk before what it tells of goes on. */
export class JournalFile {
  readonly #path: string;
  #value: VerifyJournal;

  constructor(folder: VerifyFolder, value: VerifyJournal) {
    this.#path = folder.journal;
    this.#value = value;
    this.#write();
  }

  get value(): VerifyJournal {
    return this.#value;
  }

  change(changes: Partial<VerifyJournal>): void {
    this.#value = { ...this.#value, ...changes };
    this.#write();
  }

  /** The same of what has happened already: a disk that is full must not end us in the middle of it. */
  changeIfPossible(changes: Partial<VerifyJournal>): void {
    try {
      this.change(changes);
    } catch {
      // In memory it is known, and what was started is found by its mark.
    }
  }

  /** What is about to be made must be on disk before; what runs or has ended is found without it. */
  note(one: TestJournalEntry): void {
    const changes = { entries: [...this.#value.entries, entry.parse(one)] };
    if (one.kind === 'instance') this.change(changes);
    else this.changeIfPossible(changes);
  }

  #write(): void {
    writeAtomically(this.#path, JSON.stringify(this.#value));
  }
}

/**
 * The folder that the state names, and its journal: `undefined` when main was killed before it wrote one. The path comes
 * from the runner's state and the text from a file that others of this user could have changed, so both are checked.
 */
export function readJournal(
  host: Pick<Host, 'temporary'>,
  path: string,
): { folder: VerifyFolder; journal: VerifyJournal | undefined } | undefined {
  if (path === '' || !existsSync(dirname(path))) return undefined;
  const folder = realpathSync(dirname(path));
  if (!isInside(realpathSync(jobFolder(host)), folder) || !/^v-[0-9a-f]{8}$/.test(basename(folder))) {
    throw new Error(`the journal ${path} lies outside of ${jobFolder(host)}`);
  }
  const found = { path: folder, journal: join(folder, 'journal.json') };
  if (!existsSync(path)) return { folder: found, journal: undefined };
  return { folder: found, journal: journals.parse(JSON.parse(readFileSync(path, 'utf8'))) };
}
