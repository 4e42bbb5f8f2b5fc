import { closeSync, openSync, writeSync } from 'node:fs';

import { steadyNow } from '../clock.ts';
import { codeOf, messageOf } from '../errors.ts';
import type { Host } from '../runner/host.ts';
import { tailFile, type TailState } from '../text/tail.ts';
import type { Interrupt } from './interrupt.ts';
import { createRelay, type Render } from './relay.ts';

const HEARTBEAT_MS = 60_000;

/** What somebody else writes, as it is shown. `stdout` and `stderr` may be one file, which then keeps the order of both. */
export interface ShownOutput {
  /** What it is called in messages, such as Packer. */
  readonly name: string;
  readonly stdout: string;
  readonly stderr: string;
  /** Turns lines of stdout into those to show. */
  readonly render: Render;
  /** What is going on, for the heartbeat. */
  readonly stage: () => string;
  /** A file that gets all that is shown. */
  readonly logPath: string;
  readonly secrets: readonly string[];
  readonly interrupt: Interrupt;
  /** What stands between its output and the lines that are cut from it; where there is one, it may wait for an answer. */
  readonly asks?: (push: (chunk: Buffer) => void) => (chunk: Buffer) => void;
}

/** What is shown, beside the record. A log that cannot be written costs no more than itself. */
export class ShownLog {
  readonly #host: Host;
  readonly #name: string;
  #file: number | undefined;
  #trouble: unknown;

  constructor(host: Host, { name, logPath }: ShownOutput) {
    this.#host = host;
    this.#name = name;
    try {
      this.#file = openSync(logPath, 'a', 0o600);
    } catch (error) {
      this.#trouble = error;
    }
  }

  get isFull(): boolean {
    return ['ENOSPC', 'EDQUOT'].includes(codeOf(this.#trouble) ?? '');
  }

  write(lines: string): void {
    if (this.#file === undefined || this.#trouble !== undefined) return;
    try {
      writeSync(this.#file, lines);
    } catch (error) {
      this.#trouble = error;
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    if (this.#trouble === undefined) return;
    const message = `${this.#name}'s log beside the record is not whole: ${messageOf(this.#trouble)}`;
    this.#host.annotate({ level: 'warning', message });
  }
}

/** Relays stdout, rendered, and stderr, as it is; both scrubbed, to the log of the job and to the file beside it. */
export async function showOutput(
  host: Host,
  request: ShownOutput,
  log: ShownLog,
  state: () => TailState,
  ended?: Promise<unknown>,
): Promise<number> {
  const { stdout, stderr, secrets, render, stage, interrupt, name } = request;
  let lastShown = steadyNow();
  return host.relay(async (write) => {
    const show = (lines: string): void => {
      if (lines === '') return;
      lastShown = steadyNow();
      write(lines);
      log.write(lines);
    };
    interrupt.onFirst(() => {
      if (state() === 'writing') show(`Cancelled: ${name} was asked to end.\n`);
    });
    const heartbeat = setInterval(() => {
      const silent = steadyNow() - lastShown;
      if (silent < HEARTBEAT_MS || request.asks !== undefined) return;
      show(`Still at it (${stage()}); nothing was printed for ${Math.round(silent / 1000)} s.\n`);
    }, 5000);
    const out = createRelay(secrets, render, show);
    const err = stderr === stdout ? undefined : createRelay(secrets, (lines) => lines, show);
    try {
      const [shown] = await Promise.all([
        tailFile(stdout, 0, request.asks?.(out.push) ?? out.push, state, ended),
        err === undefined ? undefined : tailFile(stderr, 0, err.push, state, ended),
      ]);
      if (state() !== 'leave') out.end();
      if (state() !== 'leave') err?.end();
      return shown;
    } finally {
      clearInterval(heartbeat);
    }
  });
}
