import { machineDecoded } from '../../core/text/machine-text.ts';

/** What Packer tells of one artifact of one build, between `artifact,N,…` and `artifact,N,end`. */
export interface Artifact {
  readonly build: string;
  readonly builderId: string;
  readonly id: string;
  readonly text: string;
  readonly files: readonly string[];
}

/** A line of Packer's own or of a guest: in Packer 1.16 the two cannot be told apart. */
export interface UiLine {
  readonly kind: 'say' | 'message' | 'error';
  /** Decoded for people. */
  readonly text: string;
  /** Up to the first line end, escaped or not: a guest can print `\n` as two characters and so begin a line of its own. */
  readonly first: string;
}

export interface MachineEvents {
  /** Called for every line until a build has begun, then only for those that hold one of the words below. */
  readonly onUi: (line: UiLine) => void;
  /** The error channel, Packer's and the guests', once a build has begun: of each batch the last few. */
  readonly onErrorLines: (lines: readonly string[]) => void;
  readonly onArtifact: (artifact: Artifact) => void;
  readonly onError: (build: string, text: string) => void;
}

/** Words of the lines that the ledger, the timeline and the result look at, beside those that providers name. */
const TELLING =
  /Prevalidating |Creating temporary|Image ID: |communicator|Waiting for (?:SSH|WinRM)|Connected to|Provisioning with|Running local shell|Running post-processor|Uploading |Stopping the source|Committing the container|Build '|may still be around|manually|interrupt|terminated|Builds finished|Pausing |Executing |Restarting |Creating a temporary directory|Creating file|No builds|no artifacts|Server ID: |Volume ID: |Created floating IP|Image: [0-9a-f]/;

/** What Packer says of a build begins with its name. */
const BUILD_LINE = /^(?:==>|\s{3}) .+?: /;
const KEPT_ERRORS = 60;
/** Packer says far less than this before its first build; each such line is looked at closely. */
const MOST_BEFORE = 5000;

interface Pending {
  builderId: string;
  id: string;
  text: string;
  files: string[];
}

/**
 * Reads `packer -machine-readable` (packer/ui.go: `seconds,target,type,data…`; the target is empty on every ui line and
 * is not escaped elsewhere) and renders what people should see of it. Takes whole lines, many at a time.
 */
export class MachineReader {
  readonly #events: MachineEvents;
  readonly #telling: RegExp;
  #started = false;
  #linesBefore = 0;
  #errorLines: string[] = [];
  readonly #pending = new Map<string, Pending>();

  /** @param telling further parts of lines that somebody looks at; all other lines are only shown */
  constructor(events: MachineEvents, telling: readonly RegExp[] = []) {
    this.#events = events;
    this.#telling = new RegExp([TELLING, ...telling].map(({ source }) => source).join('|'));
  }

  /** Whether any build has begun. */
  get started(): boolean {
    return this.#started;
  }

  render(batch: string): string {
    const telling = this.#telling.test(batch);
    const shown: string[] = [];
    for (let start = 0; start < batch.length;) {
      let end = batch.indexOf('\n', start);
      if (end === -1) end = batch.length;
      this.#line(batch, start, end, telling, shown);
      start = end + 1;
    }
    if (this.#errorLines.length > 0) {
      this.#events.onErrorLines(this.#errorLines.slice(-KEPT_ERRORS));
      this.#errorLines = [];
    }
    return shown.length === 0 ? '' : `${shown.join('\n')}\n`;
  }

  #line(batch: string, start: number, end: number, telling: boolean, shown: string[]): void {
    const target = batch.indexOf(',', start);
    // Nearly every line is `seconds,,ui,kind,text`; found by position, not by cutting the line into pieces.
    if (target !== -1 && batch.startsWith(',,ui,', target) && isSeconds(batch, start, target)) {
      const kindStart = target + 5;
      const kindEnd = batch.indexOf(',', kindStart);
      if (kindEnd !== -1 && kindEnd < end) {
        const raw = batch.slice(kindEnd + 1, end);
        const text = machineDecoded(raw);
        shown.push(text);
        const isError = batch.charCodeAt(kindStart) === 101;
        if (isError && this.#started) this.#errorLines.push(text);
        if (!this.#started || (telling && this.#telling.test(raw))) {
          const kind = isError ? 'error' : batch.startsWith('say', kindStart) ? 'say' : 'message';
          const line: UiLine = { kind, text, first: machineDecoded(firstSegment(raw)) };
          this.#linesBefore += 1;
          this.#started ||= BUILD_LINE.test(line.first) || this.#linesBefore > MOST_BEFORE;
          this.#events.onUi(line);
        }
        return;
      }
    }
    const other = this.#event(batch.slice(start, end));
    if (other !== undefined) shown.push(other);
  }

  #event(line: string): string | undefined {
    const artifact = /^\d+,(.+?),artifact,(\d+),(builder-id|id|string|file|files-count|nil|end)(?:,(.*))?$/s.exec(line);
    if (artifact !== null) {
      this.#artifact(artifact[1] ?? '', artifact[2] ?? '', artifact[3] ?? '', artifact[4] ?? '');
      return undefined;
    }
    const error = /^\d+,(.+?),error,(.*)$/s.exec(line);
    if (error !== null) {
      this.#events.onError(error[1] ?? '', machineDecoded(error[2] ?? ''));
      return undefined;
    }
    // Known and told in another way (counts, versions), or a blank line.
    if (/^\d+,.*?,(artifact-count|error-count|version|version-prelease|version-commit|template-\w+),/.test(line)) {
      return undefined;
    }
    return line === '' ? undefined : line;
  }

  #artifact(build: string, index: string, field: string, value: string): void {
    const key = `${index} ${build}`;
    const pending = this.#pending.get(key) ?? { builderId: '', id: '', text: '', files: [] };
    this.#pending.set(key, pending);
    if (field === 'builder-id') pending.builderId = machineDecoded(value);
    else if (field === 'id') pending.id = machineDecoded(value);
    else if (field === 'string') pending.text = machineDecoded(value);
    else if (field === 'file') pending.files.push(machineDecoded(value.slice(value.indexOf(',') + 1)));
    else if (field === 'end') {
      this.#pending.delete(key);
      this.#events.onArtifact({ build, ...pending });
    }
  }
}

function isSeconds(text: string, start: number, end: number): boolean {
  if (start === end) return false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** What a line of the stream shows people, up to its first line end; undefined where it is no line of the ui. */
export function uiTextOf(line: string): string | undefined {
  const [, text] = /^\d+,,ui,\w+,(.*)$/s.exec(line) ?? [];
  return text === undefined ? undefined : machineDecoded(firstSegment(text));
}

function firstSegment(text: string): string {
  // Packer's own closing lines begin with escaped line ends.
  const start = /^(?:\\[nr]|[\r\n])*/.exec(text)?.[0].length ?? 0;
  const end = text.slice(start).search(/\\[nr]|[\r\n]/);
  return end === -1 ? text.slice(start) : text.slice(start, start + end);
}
