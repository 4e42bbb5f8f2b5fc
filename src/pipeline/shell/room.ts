import { randomBytes } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

import { beginJournal, createVerifyFolder, type JournalFile } from '../../actions/kitchen-verify/journal.ts';
import { jobFolder } from '../../core/files/paths.ts';
import { runAttached, writeAsAttached } from '../../core/process/attached.ts';
import type { Interrupt } from '../../core/process/interrupt.ts';
import { MARK, startTimeOf } from '../../core/process/process.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import type { BuilderStart, BuildShell, ShellRun } from '../../image/provider-shell.ts';
import type { Subject } from '../../image/provider-verify.ts';
import { keepLog, trialFolderOf } from '../../kitchen/trial.ts';
import { copyFolderOf } from '../../kitchen/script/workspace-copy.ts';
import type { ChildHost } from '../child-host.ts';

/** For what is started to be up. */
const UP_MS = 30 * 60_000;

/** A build that is to be entered, before anything of it is started. */
export interface ShellRoom {
  readonly host: ChildHost;
  readonly mark: string;
  /** Of all that is started for it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ours alone, gone after post. */
  readonly folder: string;
  readonly journal: JournalFile;
  /** Aborted by a cancel. */
  readonly signal: AbortSignal;
}

/**
 * Begins the journal of a test by a script, which is what this is to whoever finds it after a kill: from here on all that
 * is started is found by its mark.
 */
export async function openRoom(host: ChildHost, interrupt: Interrupt, subject: Subject): Promise<ShellRoom> {
  const mark = randomBytes(16).toString('hex');
  const environment = childEnvironment(host.environment, [], { [MARK]: mark });
  const own = createVerifyFolder(host);
  const journal = beginJournal(host, own, {
    main: { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? '' },
    engine: 'script',
    mark,
    root: host.workspace,
    destroy: 'always',
    subject: { ...subject, files: [...subject.files] },
    environment,
  });
  journal.note({ kind: 'instance', instance: subject.leg, config: null });
  mkdirSync(workFolderOf(own.path), { recursive: true, mode: 0o700 });
  const cancel = new AbortController();
  interrupt.onFirst(() => cancel.abort());
  return { host, mark, environment, folder: own.path, journal, signal: cancel.signal };
}

/** For what has to be found out before anything is started. */
export function workFolderOf(folder: string): string {
  return join(folder, 'work');
}

/** What is started in a room, and who comes in. */
export interface Visit {
  readonly subject: Subject;
  readonly start: BuilderStart | null;
  readonly platform: string | null;
  readonly machine: Readonly<Record<string, unknown>> | null;
  readonly shell: string;
  readonly command: string;
  readonly isTerminal: boolean;
}

/** Starts it, lets somebody in, and takes it away again, whatever happens. Gives the exit code of the shell. */
export async function visit(
  room: ShellRoom,
  { shell: open }: { readonly shell: BuildShell },
  asked: Visit,
): Promise<number> {
  const { host, journal, signal } = room;
  const { subject, command } = asked;
  let run: ShellRun | undefined;
  let isClear = false;
  try {
    run = await prepare(room, open, asked);
    for (const line of await run.start()) host.info(line);
    host.info(
      command === '' ? `In ${subject.leg}. All of it is thrown away at the end of the shell.` : `In ${subject.leg}.`,
    );
    return await run.enter({
      shell: asked.shell === '' ? null : asked.shell,
      command: command === '' ? null : command,
      isTerminal: asked.isTerminal,
      signal,
      attach: async (program, args) => runAttached({ program, args, environment: room.environment, signal }),
      write: writeAsAttached,
    });
  } finally {
    const left = run === undefined ? [] : await run.remove();
    isClear = left.length === 0;
    // What stays is looked for once more by post, which names it.
    if (isClear) journal.changeIfPossible({ phase: 'done' });
    if (isClear && run !== undefined) host.info(`Left ${subject.leg}; nothing of it is left behind.`);
  }
}

async function prepare(room: ShellRoom, open: BuildShell, asked: Visit): Promise<ShellRun> {
  const { host, mark, environment, folder, journal, signal } = room;
  const { subject, start, platform, machine } = asked;
  const logs = join(jobFolder(host), 'logs');
  return open.prepare({
    subject,
    start,
    platform,
    machine,
    name: `bakehouse-shell-${subject.slug}-${mark.slice(0, 8)}`,
    mark,
    run: host.run.id === '' ? 'local' : host.run.id,
    folder: copyFolderOf(folder),
    private: trialFolderOf(folder),
    workspace: realpathSync(host.workspace),
    environment,
    timeoutMs: UP_MS,
    isInterrupted: () => signal.aborted,
    onStarted: (thing) => journal.note({ kind: 'started', provider: subject.provider, ...thing }),
    keepLog: (name, path) => keepLog({ host, logs, subject, scrub: (text) => host.scrub(text) }, `shell-${name}`, path),
  });
}
