import { messageOf } from '../../../core/errors.ts';
import { type Leftover, unanswered } from '../../../image/leftover.ts';
import { regionOption } from '../naming.ts';
import type { ServiceName } from '../cloud/session.ts';
import { hasStatus, isAnswer } from '../cloud/trouble.ts';

/** Something of the cloud that is to be removed, and the command that removes it by hand. */
export interface CloudThing {
  readonly service: ServiceName;
  readonly kind: string;
  readonly id: string;
  /** Why it is ours. */
  readonly reason: string;
  /** Without the region. */
  readonly command: string;
  readonly remove: () => Promise<void>;
}

const LONGEST_REASON = 300;

/** Its service took the request, and it is still there: the service itself is not silent. */
export class Staying extends Error {}

/**
 * What a sweep finds in one region. Each call is on its own: a refusal is noted, and all else goes on. A service that does not
 * answer is asked once, and no more.
 */
export class CloudFindings {
  readonly #region: string;
  readonly #isDry: boolean;
  readonly #tell: (one: Leftover) => void;
  readonly #found: Leftover[] = [];
  /** Why a service is not asked any more: another one may answer all the same. */
  readonly #silence = new Map<ServiceName, string>();

  constructor(region: string, isDry: boolean, tell: (one: Leftover) => void) {
    this.#region = region;
    this.#isDry = isDry;
    this.#tell = tell;
  }

  get all(): readonly Leftover[] {
    return this.#found;
  }

  /** The answer; undefined after noting that there was none. `what` is told of what may be there, with what shows it. */
  async ask<Answer>(
    service: ServiceName,
    what: string,
    command: string,
    look: () => Promise<Answer>,
  ): Promise<Answer | undefined> {
    let silence = this.#silence.get(service);
    try {
      if (silence === undefined) return await look();
    } catch (error) {
      if (isAnswer(error)) {
        this.#unchecked(what, refusal(error), command);
        return undefined;
      }
      silence = messageOf(error);
      this.#silence.set(service, silence);
    }
    this.#unchecked(what, unanswered(silence), command);
    return undefined;
  }

  /** Whether it is gone. */
  async remove({ service, kind, id, reason, command, remove }: CloudThing): Promise<boolean> {
    if (this.#isDry) {
      this.left(kind, id, 'kept as keep-on-failure asks', command);
      return false;
    }
    const silence = this.#silence.get(service);
    if (silence !== undefined) {
      this.left(kind, id, silence, command);
      return false;
    }
    try {
      await remove();
      this.#add({ kind, id, state: 'removed', reason, command: null });
      return true;
    } catch (error) {
      if (!isAnswer(error) && !(error instanceof Staying)) this.#silence.set(service, messageOf(error));
      this.left(kind, id, refusal(error), command);
      return false;
    }
  }

  left(kind: string, id: string, reason: string, command: string): void {
    this.#add({ kind, id, state: 'left', reason, command });
  }

  #unchecked(id: string, reason: string, command: string): void {
    this.#add({ kind: 'unknown', id, state: 'unchecked', reason, command });
  }

  #add(one: Omit<Leftover, 'region'>): void {
    if (this.#found.some(({ kind, id }) => kind === one.kind && id === one.id)) return;
    const command = one.command === null ? null : `${one.command}${regionOption(this.#region)}`;
    const whole = { ...one, region: this.#region === '' ? null : this.#region, command };
    this.#found.push(whole);
    this.#tell(whole);
  }
}

function refusal(error: unknown): string {
  const said = messageOf(error).replace(/\s+/g, ' ').slice(0, LONGEST_REASON);
  return hasStatus(error, 403) ? `the credentials may not do that: ${said}` : said;
}
