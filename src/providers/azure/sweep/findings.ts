import { messageOf } from '../../../core/errors.ts';
import { type Leftover, unanswered } from '../../../image/leftover.ts';
import { isAnswer } from '../cloud/trouble.ts';

/** Something in Azure that is to be removed. */
export interface AzureThing {
  readonly kind: string;
  /** A name, or an id. */
  readonly id: string;
  /** The location; null where none was told. */
  readonly region: string | null;
  /** Why it is ours. */
  readonly reason: string;
  /** What removes it by hand. */
  readonly command: string;
}

/**
 * What a sweep finds in one subscription. Each call is on its own: a refusal is noted, and all else goes on. Once Azure does not
 * answer, it is not asked any more.
 */
export class AzureFindings {
  readonly #isDry: boolean;
  readonly #tell: (one: Leftover) => void;
  readonly #found: Leftover[] = [];
  #silence: string | undefined;

  constructor(isDry: boolean, tell: (one: Leftover) => void) {
    this.#isDry = isDry;
    this.#tell = tell;
  }

  get all(): readonly Leftover[] {
    return this.#found;
  }

  /** The answer; undefined after noting that there was none. `what` is told of what may be there, with what shows it. */
  async ask<Answer>(what: string, command: string, look: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
      if (this.#silence === undefined) return await look();
    } catch (error) {
      if (!isAnswer(error)) this.#silence = messageOf(error);
      this.unchecked(what, unanswered(error), command);
      return undefined;
    }
    this.unchecked(what, unanswered(this.#silence), command);
    return undefined;
  }

  /** Whether Azure has taken the request; it goes on by itself from then. */
  async remove({ reason, ...thing }: AzureThing, remove: () => Promise<unknown>): Promise<boolean> {
    if (this.#isDry) return this.#stays(thing, 'kept as keep-on-failure asks');
    if (this.#silence !== undefined) return this.#stays(thing, this.#silence);
    try {
      await remove();
      this.#add({ ...thing, state: 'removed', reason, command: null });
      return true;
    } catch (error) {
      if (!isAnswer(error)) this.#silence = messageOf(error);
      return this.#stays(thing, messageOf(error));
    }
  }

  left({ reason, ...thing }: AzureThing): void {
    this.#stays(thing, reason);
  }

  unchecked(id: string, reason: string, command: string): void {
    this.#add({ kind: 'unknown', id, region: null, state: 'unchecked', reason, command });
  }

  #stays(thing: Omit<AzureThing, 'reason'>, reason: string): false {
    this.#add({ ...thing, state: 'left', reason });
    return false;
  }

  #add(one: Leftover): void {
    if (this.#found.some(({ kind, id }) => kind === one.kind && id.toLowerCase() === one.id.toLowerCase())) return;
    this.#found.push(one);
    this.#tell(one);
  }
}
