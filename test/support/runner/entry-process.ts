import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { Socket } from 'node:net';
import { climbLadder } from './ladder.ts';
import { LineSplitter } from './lines.ts';
import type { OutputStream } from './phase-result.ts';
import { openStandardPipes } from './pipes.ts';
import type { Timing } from './timing.ts';

export interface EntryProcessOptions {
  readonly command: readonly [program: string, ...args: string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** A folder for the pipes' names, which are gone as soon as the process runs. */
  readonly folder: string;
  readonly timing: Timing;
  readonly onLine: (line: string, stream: OutputStream) => void;
  readonly onSignal: (signal: NodeJS.Signals) => void;
}

/**
 * The process of a phase as Runner.Sdk/ProcessInvoker.cs runs it: stdin at its end, pipes for the output, the runner's
 * own process group. Two things differ: oom_score_adj (500 there) is left alone, and a descendant that holds a
 * pipe after the wait is read on without being heard, until `release`, as the reader threads over there do.
 */
export class EntryProcess {
  readonly #child: ChildProcess;
  readonly #options: EntryProcessOptions;
  readonly #streams: readonly Socket[];
  #heard = true;
  /** Resolves when the process is gone and its output is read or given up. Rejects when it could not be started. */
  readonly ended: Promise<void>;

  constructor(options: EntryProcessOptions) {
    this.#options = options;
    const pipes = openStandardPipes(options.folder);
    this.#streams = [pipes.stdout, pipes.stderr];
    const [program, ...args] = options.command;
    try {
      this.#child = spawn(program, args, {
        cwd: options.cwd,
        env: { ...options.env, ...compileCache() },
        stdio: [...pipes.childEnds],
      });
    } catch (error) {
      this.release();
      throw error;
    } finally {
      for (const end of pipes.childEnds) closeSync(end);
    }
    const read = Promise.all([this.#read(pipes.stdout, 'stdout'), this.#read(pipes.stderr, 'stderr')]);
    this.ended = this.#end(read);
    this.ended.catch(() => {}); // whoever awaits it hears of it
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get exitCode(): number | null {
    return this.#child.exitCode;
  }

  get signalCode(): NodeJS.Signals | null {
    return this.#child.signalCode;
  }

  /** Signals this one process; false when it is gone. */
  signal(signal: NodeJS.Signals): boolean {
    const sent = this.#child.kill(signal);
    if (sent) this.#options.onSignal(signal);
    return sent;
  }

  async cancel(): Promise<void> {
    await climbLadder((signal) => this.signal(signal), this.ended, this.#options.timing);
  }

  /** Lets go of the pipes, as the end of the runner's worker process does. */
  release(): void {
    for (const stream of this.#streams) stream.destroy();
  }

  async #read(stream: Socket, name: OutputStream): Promise<void> {
    const splitter = new LineSplitter((line) => {
      if (this.#heard) this.#options.onLine(line, name);
    });
    stream.on('data', (chunk: Buffer) => splitter.push(chunk));
    stream.on('error', () => {});
    await new Promise<void>((resolve) => {
      stream.once('end', () => {
        splitter.end();
        resolve();
      });
      stream.once('close', () => resolve());
    });
  }

  async #end(read: Promise<unknown>): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#child.once('exit', () => resolve());
      this.#child.once('error', reject);
    }).catch((error: unknown) => {
      this.release();
      throw error;
    });
    let timer: NodeJS.Timeout | undefined;
    const givenUp = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#options.timing.afterExit);
    });
    await Promise.race([read, givenUp]);
    clearTimeout(timer);
    this.#heard = false;
    for (const stream of this.#streams) stream.unref();
  }
}

/** The runner has none. It changes nothing but how long a bundle takes to load, which tests do hundreds of times. */
export function compileCache(): Readonly<Record<string, string>> {
  const folder = process.env['NODE_COMPILE_CACHE'];
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
}
