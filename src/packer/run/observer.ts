import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

import { createRelay } from '../../core/process/relay.ts';
import { tailFile } from '../../core/text/tail.ts';
import type { Providers } from '../../image/provider.ts';
import type { PackerWords, ToldOfBuild } from '../../image/provider-bake.ts';
import { LineLedger } from './ledger.ts';
import { type Artifact, MachineReader, type UiLine, uiTextOf } from './machine-output.ts';
import { Timeline } from './timeline.ts';

const MOST_ERRORS = 60;
const LONGEST_ERROR = 4000;

/** All that is learnt from Packer's output while it goes by; bounded, whatever a guest prints. */
export class Observer implements PackerWords {
  readonly ledger: LineLedger;
  readonly timeline: Timeline;
  readonly artifacts: Artifact[] = [];
  /** Per failed build, Packer's own closing words. */
  readonly buildErrors: { build: string; text: string }[] = [];
  readonly reader: MachineReader;
  #errorLines: string[] = [];
  #firstErrors = '';
  #provisionerStarts: { build: string; text: string }[] = [];

  /**
   * @param providers whose lines are read
   * @param onPoke see LineLedger
   */
  constructor(providers: Providers = [], now: () => number = Date.now, onPoke?: (provider: string) => void) {
    this.ledger = new LineLedger(providers, onPoke);
    this.timeline = new Timeline(now);
    this.reader = new MachineReader(
      {
        onUi: (line) => this.#ui(line),
        onErrorLines: (lines) => this.#errors(lines),
        onArtifact: (artifact) => this.artifacts.push(artifact),
        onError: (build, text) => {
          if (this.buildErrors.length < MOST_ERRORS)
            this.buildErrors.push({ build, text: text.slice(0, LONGEST_ERROR) });
        },
      },
      providers.flatMap(({ lines }) => lines?.telling ?? []),
    );
  }

  told(provider: string): readonly ToldOfBuild[] {
    return this.ledger.told(provider);
  }

  /** Whether any build began; before that every error is about the template. */
  get started(): boolean {
    return this.reader.started;
  }

  /** What Packer said on its error channel before any build began: its diagnostics. */
  get diagnosticsText(): string {
    return this.#firstErrors;
  }

  /** The last lines of the error channel, Packer's and the guests'. */
  get errorLines(): readonly string[] {
    return this.#errorLines;
  }

  /** The lines with which provisioners began, in order, the newest 200. */
  get provisionerStarts(): readonly { readonly build: string; readonly text: string }[] {
    return this.#provisionerStarts;
  }

  #errors(lines: readonly string[]): void {
    // Copied: a slice would keep the whole batch that it was cut from.
    const copies = lines.map((line) => Buffer.from(line.slice(0, LONGEST_ERROR)).toString());
    this.#errorLines = [...this.#errorLines, ...copies].slice(-MOST_ERRORS);
  }

  #ui(line: UiLine): void {
    if (!this.started && line.kind === 'error') {
      this.#firstErrors = `${this.#firstErrors}${line.text}\n`.slice(0, 64 * 1024);
      this.#errors([line.text]);
    }
    const provisioner = /^(?:==>|\s{3}) (.+?): ((?:Provisioning with|Running local shell script|Uploading)\b.*)$/s.exec(
      line.first,
    );
    if (provisioner !== null) {
      this.#provisionerStarts.push({ build: provisioner[1] ?? '', text: provisioner[2] ?? '' });
      if (this.#provisionerStarts.length > 200) this.#provisionerStarts.shift();
    }
    this.ledger.read(line);
    this.timeline.read(line);
  }
}

/** Reads a log that is already written, for what it tells; nothing is shown. */
export async function observeLog(path: string, providers: Providers): Promise<Observer> {
  const observer = new Observer(providers);
  const relay = createRelay(
    [],
    (lines) => observer.reader.render(lines),
    () => {},
  );
  try {
    await tailFile(path, 0, relay.push, () => 'ended');
    relay.end();
  } catch {
    // No log: nothing was started.
  }
  return observer;
}

const MOST_BYTES = 512 * 1024;

/** The last lines that Packer wrote to a file, as people see them. */
export function lastTexts(path: string): readonly string[] {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.min(size, MOST_BYTES));
    readSync(file, bytes, 0, bytes.length, size - bytes.length);
    const lines = bytes.toString('utf8').split('\n');
    return lines.flatMap((line) => uiTextOf(line) ?? []);
  } finally {
    closeSync(file);
  }
}
