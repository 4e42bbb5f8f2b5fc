import type { Provider, Providers } from '../../image/provider.ts';
import type { LedgerLines, Told, ToldOfBuild } from '../../image/provider-bake.ts';
import type { UiLine } from './machine-output.ts';

/** Ids by kind. */
type Things = Map<string, Set<string>>;

/**
 * What Packer's lines say of one build. A hint, never a proof: once a guest can print, its lines look like Packer's own.
 * So what decides over a deletion is taken only from before that moment.
 */
interface Open {
  /** By provider. */
  readonly trusted: Map<string, Things>;
  /** The same; this may be a guest's words. */
  readonly hinted: Map<string, Things>;
  guestMaySpeak: boolean;
}

const PREFIX = /^(?:==>|\s{3}) (.+?)(?: \([\w.-]+\))?: (.*)$/s;
/**
 * From the first of these on, a build's lines may be a guest's, or a local script's. A guest can only speak once its
 * machine runs; by which lines a provider starts one, it says itself. `Running builder ...` is how a builder may begin.
 */
const GUEST_MAY_SPEAK =
  /^(?:Using \S+ communicator|Waiting for (?:SSH|WinRM)|Connected to|Provisioning with|Running local shell|Uploading |Pausing |Executing |Restarting |Running (?!builder \.\.\.$))/;
/** A guest that prints ids without end must not fill our memory. */
const MOST_HINTS = 100;
const MOST_WARNINGS = 20;
const NONE: ReadonlySet<string> = new Set();

/** A provider that reads lines. */
type Reader = Pick<Provider, 'name'> & { readonly lines: LedgerLines };

export class LineLedger {
  readonly #builds = new Map<string, Open>();
  readonly #warnings: string[] = [];
  readonly #readers: readonly Reader[];
  readonly #onPoke: (provider: string) => void;

  /** @param onPoke called when a provider may have something new to tell; a guest can make this happen, too */
  constructor(providers: Providers = [], onPoke: (provider: string) => void = () => {}) {
    this.#readers = providers.flatMap(({ name, lines }) => (lines === undefined ? [] : [{ name, lines }]));
    this.#onPoke = onPoke;
  }

  read(line: UiLine): void {
    const match = PREFIX.exec(line.first);
    if (match === null) return;
    const [, build = '', text = ''] = match;
    const open = this.#builds.get(build) ?? newBuild();
    this.#builds.set(build, open);
    // The line that lets a guest speak was itself told before that.
    if (!open.guestMaySpeak) {
      for (const { name, lines } of this.#readers) add(open.trusted, name, lines.trusted?.(text) ?? []);
    }
    open.guestMaySpeak ||=
      GUEST_MAY_SPEAK.test(text) || this.#readers.some(({ lines }) => lines.letsGuestSpeak?.test(text) === true);
    for (const { name, lines } of this.#readers) add(open.hinted, name, lines.hints?.(text) ?? [], MOST_HINTS);
    for (const { name, lines } of this.#readers) if (lines.pokes?.test(text) === true) this.#onPoke(name);
    if (
      /may still be around|[Pp]lease (?:delete|remove|terminate)[^.]{0,200}manually/.test(text) &&
      this.#warnings.length < MOST_WARNINGS
    ) {
      this.#warnings.push(`${build}: ${text}`);
    }
  }

  /** What the lines of each build that began told a provider. */
  told(provider: string): readonly ToldOfBuild[] {
    return [...this.#builds].map(([build, { trusted, hinted }]) => ({
      build,
      trusted: (kind) => trusted.get(provider)?.get(kind) ?? NONE,
      hinted: (kind) => hinted.get(provider)?.get(kind) ?? NONE,
    }));
  }

  /** Lines that say that something was not removed, Packer's or a guest's; a build that says so can still end well. */
  get warnings(): readonly string[] {
    return this.#warnings;
  }
}

function add(all: Map<string, Things>, provider: string, told: readonly Told[], most = Number.POSITIVE_INFINITY): void {
  if (told.length === 0) return;
  const things: Things = all.get(provider) ?? new Map();
  all.set(provider, things);
  for (const [kind, id] of told) {
    const ids = things.get(kind) ?? new Set();
    things.set(kind, ids);
    if (ids.size < most) ids.add(id);
  }
}

function newBuild(): Open {
  return { trusted: new Map(), hinted: new Map(), guestMaySpeak: false };
}
