import { messageOf } from '../../core/errors.ts';
import { isAnswer } from '../../core/http/answer.ts';
import { type Leftover, unanswered } from '../../image/leftover.ts';

/** Something that is to be removed, or that stays. */
export interface SweptThing {
  readonly kind: string;
  /** A name, or an id. */
  readonly id: string;
  /** Null where none was told, and of what has none. */
  readonly region: string | null;
  /** Why it is ours, or why it stays. */
  readonly reason: string;
  /** What removes it by hand. */
  readonly command: string;
}

/** A service took the request, and the thing is still there: the service itself is not silent. */
export class Staying extends Error {}

interface FindingsOptions {
  /** Nothing is removed, as `keep-on-failure` asks. */
  readonly isDry: boolean;
  readonly tell: (one: Leftover) => void;
  /** Where that is which nobody was answered for. Default: null. */
  readonly region?: string | null;
  /** How a refusal is told. Default: by its message. */
  readonly wordsOf?: (error: unknown) => string;
  /** Whether ids that differ by case alone are one. */
  readonly foldsCase?: boolean;
}

/**
 * What a sweep finds in one subscription, project or region. Each call is on its own: a refusal is noted, and all else goes on. A service
 * that does not answer is not asked any more; another one may answer all the same.
 */
export class SweepFindings {
  readonly #options: Required<FindingsOptions>;
  readonly #found: Leftover[] = [];
  /** Why a service is not asked any more. */
  readonly #silences = new Map<string, string>();

  constructor(options: FindingsOptions) {
    this.#options = { region: null, wordsOf: messageOf, foldsCase: false, ...options };
  }

  get all(): readonly Leftover[] {
    return this.#found;
  }

  /** The answer; undefined after noting that there was none. `what` is told of what may be there, with what shows it. */
  async ask<Answer>(
    what: string,
    command: string,
    look: () => Promise<Answer>,
    service = '',
  ): Promise<Answer | undefined> {
    let words = this.#silences.get(service);
    try {
      if (words === undefined) return await look();
    } catch (error) {
      words = this.#heard(error, service);
    }
    this.unchecked(what, unanswered(words), command);
    return undefined;
  }

  /** Whether the service has taken the request. */
  async remove({ reason, ...thing }: SweptThing, remove: () => Promise<unknown>, service = ''): Promise<boolean> {
    let words = this.#options.isDry ? 'kept as keep-on-failure asks' : this.#silences.get(service);
    try {
      if (words === undefined) {
        await remove();
        this.#add({ ...thing, state: 'removed', reason, command: null });
        return true;
      }
    } catch (error) {
      words = this.#heard(error, service);
    }
    this.left({ ...thing, reason: words });
    return false;
  }

  left(thing: SweptThing): void {
    this.#add({ ...thing, state: 'left' });
  }

  unchecked(id: string, reason: string, command: string): void {
    this.#add({ kind: 'unknown', id, region: this.#options.region, state: 'unchecked', reason, command });
  }

  #heard(error: unknown, service: string): string {
    if (isAnswer(error) || error instanceof Staying) return this.#options.wordsOf(error);
    this.#silences.set(service, messageOf(error));
    return messageOf(error);
  }

  #add(one: Leftover): void {
    const folded = (id: string): string => (this.#options.foldsCase ? id.toLowerCase() : id);
    // Of a region that only one of them was told with.
    const isSame = ({ kind, id, region }: Leftover): boolean =>
      kind === one.kind && folded(id) === folded(one.id) && (region ?? one.region) === (one.region ?? region);
    if (this.#found.some(isSame)) return;
    this.#found.push(one);
    this.#options.tell(one);
  }
}
