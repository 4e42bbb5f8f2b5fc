import { steadyNow } from '../../core/clock.ts';
import { delay } from '../../core/process/process.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import { shellWord } from '../../core/text/wording.ts';
import { KitchenError } from '../../kitchen/outcome.ts';
import type { Invocation, RunCommand } from './run-command.ts';

/** A sh of a guest, by Run Command. All of it ends at once by a cancel, with a KitchenError. */
export interface GuestShell {
  /** What the lines print, of which SSM keeps 24,000 characters; another exit code than 0 throws a KitchenError. */
  readonly run: (lines: string, what: string) => Promise<string>;
  /** Begins a command that may take long, and gives its id. */
  readonly begin: (lines: string, what: string, seconds: number) => Promise<string>;
  /** How far it is, after a pause; `undefined` while SSM does not know of it. */
  readonly next: (command: string, pauseMs: number) => Promise<Invocation | undefined>;
  /** Ends a command. Never throws, and waits for a moment only. */
  readonly cancel: (command: string) => Promise<void>;
  /** Writes a file, in pieces: see `push`. */
  readonly push: (path: string, bytes: Buffer) => Promise<void>;
  /** A part of a file, and how large the file is. */
  readonly part: (path: string, from: number) => Promise<{ readonly bytes: Buffer; readonly size: number }>;
  /**
   * A whole file, in parts; null where it is larger than that.
   * @param first lines that make the file, run before it is read
   */
  readonly pull: (path: string, most: number, first?: string) => Promise<Buffer | null>;
  readonly pauses: Pauses;
}

/** ms between two looks at a command: they grow. */
export interface Pauses {
  readonly first: number;
  readonly longest: number;
}

/**
 * A document of SSM has at most 64 KB, with what it is given; base64 makes four of three, and nothing in it is taken for a
 * parameter of SSM's own, as `{{ssm:name}}` would be.
 */
const PIECE = 24 * 1024;
/** SSM gives 24,000 characters of what a command prints; the size stands before. */
const PART = 17_400;
/** The agent works on five commands at once, unless its configuration says otherwise. */
const AT_ONCE = 4;

const PAUSES: Pauses = { first: 200, longest: 3000 };
/** A command of ours takes no longer than the guest needs to answer at all. */
const ANSWER_SECONDS = 300;
const CANCEL_MS = 2000;

const GOING_ON = new Set(['Pending', 'InProgress', 'Delayed', 'Cancelling']);

/** Whether there is no more to come of a command. */
export function isOver({ status }: Invocation): boolean {
  return !GOING_ON.has(status);
}

/** Why a command was not run at all, or not to its end; undefined where its exit code says all. */
export function unrun({ status, details, exitCode, errors }: Invocation, seconds: number): string | undefined {
  if (status === 'Success' || (status === 'Failed' && exitCode >= 0)) return undefined;
  const said = errors.trim() === '' ? '' : `: ${errors.trim().slice(0, 300)}`;
  if (/ExecutionTimedOut|Execution Timed Out/.test(details)) return `it took longer than ${seconds} s`;
  return `SSM says ${details === '' ? status : details}${said}`;
}

/** The pause after this one. */
export function longer(pauseMs: number, { longest }: Pauses): number {
  return Math.min(longest, pauseMs * 1.5);
}

/**
 * @param signal of the run: aborted by a cancel
 * @param pauses for tests
 */
export function guestShell(
  ssm: RunCommand,
  instance: string,
  signal: AbortSignal,
  pauses: Pauses = PAUSES,
): GuestShell {
  const next: GuestShell['next'] = async (command, pauseMs) => {
    await unlessAborted(delay(pauseMs), signal, instance);
    return unlessAborted(ssm.look(instance, command), signal, instance);
  };
  const cancel: GuestShell['cancel'] = async (command) => {
    const asked = ssm.cancel(instance, command).catch(() => {});
    await Promise.race([asked, delay(CANCEL_MS)]);
  };
  const begin: GuestShell['begin'] = async (lines, what, seconds) => {
    const sent = ssm.send(instance, lines, `Bakehouse: ${what}`, seconds);
    try {
      return await unlessAborted(sent, signal, instance);
    } catch (error) {
      // It may have been on its way when the cancel came.
      if (signal.aborted) void sent.then(cancel).catch(() => {});
      throw error;
    }
  };
  const run: GuestShell['run'] = async (lines, what) => {
    const command = await begin(lines, what, ANSWER_SECONDS);
    const deadline = steadyNow() + ANSWER_SECONDS * 1000;
    for (let pause = pauses.first; ; pause = longer(pause, pauses)) {
      const found = await next(command, pause);
      if (found !== undefined && isOver(found)) {
        const why = unrun(found, ANSWER_SECONDS) ?? saidBy(found);
        if (why === undefined) return found.output;
        throw failed(instance, what, why);
      }
      if (steadyNow() < deadline) continue;
      await cancel(command);
      throw failed(instance, what, `there was no answer within ${ANSWER_SECONDS} s (${found?.status ?? 'unknown'})`);
    }
  };
  const partAfter = async (path: string, from: number, before: string): ReturnType<GuestShell['part']> => {
    const file = shellWord(path);
    const lines = `${before}wc -c <${file} && tail -c +${from + 1} ${file} | head -c ${PART} | base64 | tr -d '\\n'`;
    const [size = '', text = ''] = (await run(lines, 'read a file')).trim().split(/\s+/);
    if (!/^\d{1,15}$/.test(size)) throw failed(instance, 'read a file', 'it answered with something else');
    return { bytes: Buffer.from(text, 'base64').subarray(0, PART), size: Number(size) };
  };
  return {
    run,
    begin,
    next,
    cancel,
    pauses,
    part: async (path, from) => partAfter(path, from, ''),
    push: async (path, bytes) => {
      if (bytes.length <= PIECE) {
        await run(`printf %s ${shellWord(bytes.toString('base64'))} | base64 -d >${shellWord(path)}`, 'send a file');
        return;
      }
      const count = Math.ceil(bytes.length / PIECE);
      const numbers = Array.from({ length: count }, (_, at) => at);
      await sideBySide(numbers, AT_ONCE, async (at) => {
        const text = bytes.subarray(at * PIECE, (at + 1) * PIECE).toString('base64');
        await run(`printf %s ${shellWord(text)} >${shellWord(pieceOf(path, at))}`, 'send a file');
      });
      const pieces = numbers.map((at) => shellWord(pieceOf(path, at)));
      // A list of many names is a line of its own length; a thousand of them is none that sh minds.
      const list = pieces.join(' ');
      await run(
        `for f in ${list}; do base64 -d <"$f" || exit 1; done >${shellWord(path)}
[ "$(wc -c <${shellWord(path)})" -eq ${bytes.length} ] || exit 1
rm -f ${list}`,
        'put a file together',
      );
    },
    pull: async (path, most, lines = '') => {
      const first = await partAfter(path, 0, lines === '' ? '' : `${lines}\n`);
      if (first.size > most) return null;
      const starts: number[] = [];
      for (let start = first.bytes.length; start < first.size; start += PART) starts.push(start);
      if (first.bytes.length < Math.min(PART, first.size)) throw failed(instance, 'read a file', 'a part is missing');
      const parts = new Map<number, Buffer>([[0, first.bytes]]);
      await sideBySide(starts, AT_ONCE, async (start) => {
        const { bytes } = await partAfter(path, start, '');
        if (bytes.length !== Math.min(PART, first.size - start))
          throw failed(instance, 'read a file', 'it changed while it was read');
        parts.set(start, bytes);
      });
      return Buffer.concat([0, ...starts].map((start) => parts.get(start) ?? Buffer.alloc(0)));
    },
  };
}

function pieceOf(path: string, at: number): string {
  return `${path}.${String(at).padStart(5, '0')}`;
}

function saidBy({ exitCode, errors, output }: Invocation): string | undefined {
  if (exitCode === 0) return undefined;
  const said = (errors.trim() === '' ? output : errors).trim().slice(0, 300);
  return `exit code ${exitCode}${said === '' ? '' : `: ${said}`}`;
}

function failed(instance: string, what: string, why: string): KitchenError {
  return new KitchenError('infrastructure', `The instance ${instance} did not ${what}: ${why}.`);
}

/** What it promises, unless a cancel comes first: an answer of AWS may take minutes. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal, instance: string): Promise<T> {
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = (): void => reject(new KitchenError('cancelled', `The run was cancelled while ${instance} was used.`));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop);
    promise.catch(() => {});
    aborted.catch(() => {});
  }
}
