import { messageOf } from '../../../core/errors.ts';
import { shellWord } from '../../../core/text/wording.ts';
import { type Leftover, unanswered } from '../../../image/leftover.ts';
import { nameOf } from '../trouble.ts';

/** Something that is to be removed, and how that is done by hand. */
export interface Removal {
  readonly kind: string;
  readonly id: string;
  /** Why it is ours. */
  readonly reason: string;
  /** The subcommand and its options, without the region. */
  readonly command: string;
  /** The right that it takes. */
  readonly right: string;
  readonly remove: () => Promise<void>;
}

/** Something that is to be looked for. */
export interface Question<Answer> {
  /** In words, as the object of a sentence. */
  readonly what: string;
  readonly command: string;
  readonly right: string;
  readonly look: () => Promise<Answer>;
}

const LONGEST_REASON = 300;

/**
 * What a sweep finds in one region. Each call is on its own: a refusal is noted with the right that is missing, and all
 * else goes on. A region that does not answer is asked once, and no more.
 */
export class Findings {
  readonly #region: string;
  readonly #isDry: boolean;
  readonly #found: Leftover[] = [];
  readonly #unasked: string[] = [];
  #silence: string | undefined;
  #command = '';

  constructor(region: string, isDry: boolean) {
    this.#region = region;
    this.#isDry = isDry;
  }

  /** The answer; undefined after noting that there was none. */
  async ask<Answer>({ what, command, right, look }: Question<Answer>): Promise<Answer | undefined> {
    if (this.#silence !== undefined) {
      this.#unasked.push(what);
      return undefined;
    }
    try {
      return await look();
    } catch (error) {
      if (!isAnswer(error)) {
        this.#silence = messageOf(error);
        this.#command = command;
        this.#unasked.push(what);
        return undefined;
      }
      this.#add({ kind: 'unknown', id: what, state: 'unchecked', reason: refusal(error, right), command });
      return undefined;
    }
  }

  /** Whether it is gone. */
  async remove({ kind, id, reason, command, right, remove }: Removal): Promise<boolean> {
    if (this.#isDry) {
      this.left(kind, id, 'kept as keep-on-failure asks', command);
      return false;
    }
    if (this.#silence !== undefined) {
      this.left(kind, id, this.#silence, command);
      return false;
    }
    try {
      await remove();
      this.#add({ kind, id, state: 'removed', reason, command: null });
      return true;
    } catch (error) {
      if (!isAnswer(error)) this.#silence = messageOf(error);
      this.left(kind, id, refusal(error, right), command);
      return false;
    }
  }

  left(kind: string, id: string, reason: string, command: string): void {
    this.#add({ kind, id, state: 'left', reason, command });
  }

  /** Whether the region has stopped to answer. */
  get isSilent(): boolean {
    return this.#silence !== undefined;
  }

  get all(): readonly Leftover[] {
    if (this.#unasked.length === 0) return this.#found;
    const id = this.#unasked.join('; ');
    const reason = unanswered(this.#silence);
    return [
      ...this.#found,
      { kind: 'unknown', id, region: this.#region, state: 'unchecked', reason, command: this.#whole(this.#command) },
    ];
  }

  #add(one: Omit<Leftover, 'region'>): void {
    const command = one.command === null ? null : this.#whole(one.command);
    const isTold = this.#found.some(({ kind, id }) => kind === one.kind && id === one.id);
    if (!isTold) this.#found.push({ ...one, region: this.#region, command });
  }

  #whole(command: string): string {
    return `aws ec2 ${command} --region ${shellWord(this.#region)}`;
  }
}

/** Whether AWS itself answered, if only by a refusal. */
function isAnswer(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return false;
  const { $metadata: metadata } = error;
  return typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata;
}

function refusal(error: unknown, right: string): string {
  const said = messageOf(error).replace(/\s+/g, ' ').slice(0, LONGEST_REASON);
  if (/^(?:UnauthorizedOperation|AccessDenied|AccessDeniedException)$/.test(nameOf(error)))
    return `the credentials lack ${right}: ${said}`;
  return said;
}
