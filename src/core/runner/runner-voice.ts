import { randomBytes } from 'node:crypto';

/** Where text goes: `process.stdout`, or what a test has in its stead. */
export interface Stream {
  write: (text: string) => unknown;
}

/** The commands that we give the runner on its own channel; outputs and state go through files. */
type CommandName =
  | 'add-mask'
  | 'add-matcher'
  | 'debug'
  | 'endgroup'
  | 'error'
  | 'group'
  | 'notice'
  | 'remove-matcher'
  | 'warning';

/** While one exists, the runner obeys nothing but its token. It is random and never handed to a child. */
class Silence {
  readonly token = randomBytes(32).toString('hex');
  readonly begin = `::stop-commands::${this.token}\n`;
  readonly end = `::${this.token}::\n`;
}

/**
 * What may be written to the runner. There are three ways to make one, so that no text gets there bare: a command of
 * ours with its values escaped, a text in which nothing can be taken for a command, and any text under a silence.
 */
class Spoken {
  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }

  /** Escaped as in actions/toolkit command.ts; the runner undoes it, and looks for no command in what comes out. */
  static command(name: CommandName, properties: Readonly<Record<string, string>>, data: string): Spoken {
    const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    return new Spoken(`::${name}${pairs.length === 0 ? '' : ` ${pairs.join(',')}`}::${escapeData(data)}\n`);
  }

  static harmless(text: string): Spoken | undefined {
    return mayCommand(text) ? undefined : new Spoken(ended(text));
  }

  static under(silence: Silence, text: string): Spoken {
    // Nobody can know the token; but the price of being wrong is everything.
    return new Spoken(ended(text).replaceAll(silence.token, '***'));
  }

  static begin(silence: Silence): Spoken {
    return new Spoken(silence.begin);
  }

  static end(silence: Silence): Spoken {
    return new Spoken(silence.end);
  }
}

/**
 * All that this process says to the runner on one stream.
 *
 * Builds that run side by side relay at the same time and share one silence. A command of ours in between (a mask, an
 * annotation) would be shown as text, and a mask would so tell the very secret: for it the silence is lifted. When we
 * are killed in between, the step's own command reader ends with the step.
 */
export class RunnerVoice {
  readonly #write: (text: string) => unknown;
  #silence: Silence | undefined;
  #relays = 0;

  private constructor(stream: Stream, hearsDebug: boolean) {
    const { write } = stream;
    this.#write = (text) => Reflect.apply(write, stream, [text]);
    // What libraries print. Their own commands are the toolkit's, one to a call; all else is text.
    stream.write = (text: unknown, ...more: unknown[]): unknown => {
      const said = typeof text === 'string' ? text : Buffer.from(text instanceof Uint8Array ? text : []).toString();
      // Each time a silence is lifted the runner shows two lines: nobody pays that for what it would not show.
      const isUnheard = !hearsDebug && this.#silence !== undefined && said.startsWith('::debug');
      if (!isToolkitCommand(said)) this.text(said);
      else if (!isUnheard) this.#lifted(() => this.#write(said));
      // A callback is called when all of it is out.
      return Reflect.apply(write, stream, ['', ...more]);
    };
  }

  static readonly #voices = new WeakMap<Stream, RunnerVoice>();

  /**
   * The one voice of a stream; from the first call on, what others write to it goes through it, too.
   * @param hearsDebug whether the runner shows what it is told for debugging
   */
  static of(stream: Stream, hearsDebug = true): RunnerVoice {
    const voice = RunnerVoice.#voices.get(stream) ?? new RunnerVoice(stream, hearsDebug);
    RunnerVoice.#voices.set(stream, voice);
    return voice;
  }

  command(name: CommandName, properties: Readonly<Record<string, string>>, data: string): void {
    this.#lifted(() => this.#say(Spoken.command(name, properties, data)));
  }

  /** Lines that the runner shows and does not obey, whoever wrote them. */
  text(text: string): void {
    if (text === '') return;
    if (this.#silence !== undefined) {
      this.#say(Spoken.under(this.#silence, text));
      return;
    }
    const harmless = Spoken.harmless(text);
    if (harmless !== undefined) {
      this.#say(harmless);
      return;
    }
    const silence = new Silence();
    for (const part of [Spoken.begin(silence), Spoken.under(silence, text), Spoken.end(silence)]) this.#say(part);
  }

  /** While `body` runs the runner obeys nothing that is given to its `write`, which takes whole lines. */
  async relay<T>(body: (write: (lines: string) => void) => Promise<T>): Promise<T> {
    const silence = this.#silence ?? this.#begin();
    this.#relays += 1;
    try {
      return await body((lines) => {
        if (lines !== '') this.#say(Spoken.under(silence, lines));
      });
    } finally {
      this.#relays -= 1;
      if (this.#relays === 0) {
        this.#silence = undefined;
        this.#say(Spoken.end(silence));
      }
    }
  }

  #begin(): Silence {
    const silence = new Silence();
    this.#silence = silence;
    this.#say(Spoken.begin(silence));
    return silence;
  }

  #lifted(command: () => void): void {
    const silence = this.#silence;
    if (silence !== undefined) this.#say(Spoken.end(silence));
    command();
    if (silence !== undefined) this.#say(Spoken.begin(silence));
  }

  #say(spoken: Spoken): void {
    this.#write(spoken.text);
  }
}

/**
 * Whether the runner could find a command in a text: `::` first on a line, `##[` anywhere (actions/runner
 * ActionCommand.cs). It compares by culture, which skips invisible characters and takes compatible ones for equal; so
 * only what is left without them is looked at, and too much is suspected rather than too little.
 */
export function mayCommand(text: string): boolean {
  const seen = text.normalize('NFKC').replace(/[^!-~]+/g, '');
  return seen.includes('::') || seen.includes('##[');
}

/** For a stream whose order with ours is not kept, so that no silence covers it: a blank after each mark. */
export function brokenUp(text: string): string {
  return mayCommand(text) ? text.normalize('NFKC').replace(/[:#]/g, '$& ') : text;
}

/** The toolkit writes each command in one call, on one line. Only those that can do no harm are taken for its. */
function isToolkitCommand(text: string): boolean {
  return /^::(?:add-mask|debug|error|warning|notice|group|endgroup)[ :]/.test(text) && !/[\r\n]/.test(text.trimEnd());
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
