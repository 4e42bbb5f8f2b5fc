import { messageOf } from '../../../core/errors.ts';
import { type Leftover, unanswered } from '../../../image/leftover.ts';
import { isAnswer } from '../cloud/trouble.ts';

/** Something in Google Cloud that is to be removed. */
export interface GoogleThing {
  readonly kind: 'instance' | 'disk' | 'image';
  readonly project: string;
  /** Null for what is global. */
  readonly zone: string | null;
  readonly name: string;
  /** Why it is ours, or why it stays. */
  readonly reason: string;
}

/** What is done with a thing by hand. */
function removal({ kind, project, zone, name }: Omit<GoogleThing, 'reason'>): string {
  const more = kind === 'instance' ? ' --delete-disks boot' : '';
  const where = zone === null ? '' : ` --zone ${zone}`;
  return `gcloud compute ${kind}s delete ${name}${where}${more} --project ${project} --quiet`;
}

/**
 * What a sweep finds in one project. Each call is on its own: a refusal is noted, and all else goes on. Once Google does not
 * answer, it is not asked any more.
 */
export class GoogleFindings {
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
  async ask<Answer>(
    what: string,
    command: string,
    look: () => Promise<Answer>,
  ): Promise<{ readonly is: Answer } | undefined> {
    let error: unknown = this.#silence;
    try {
      if (error === undefined) return { is: await look() };
    } catch (thrown) {
      this.#silence = isAnswer(thrown) ? undefined : messageOf(thrown);
      error = thrown;
    }
    this.unchecked(what, unanswered(error), command);
    return undefined;
  }

  async remove(thing: GoogleThing, remove: () => Promise<unknown>): Promise<void> {
    if (this.#isDry) return this.left({ ...thing, reason: 'kept as keep-on-failure asks' });
    if (this.#silence !== undefined) return this.left({ ...thing, reason: this.#silence });
    try {
      await remove();
      const { kind, name: id, zone: region, reason } = thing;
      this.#add({ kind, id, region, state: 'removed', reason, command: null });
    } catch (error) {
      if (!isAnswer(error)) this.#silence = messageOf(error);
      this.left({ ...thing, reason: messageOf(error) });
    }
  }

  left(thing: GoogleThing): void {
    const { kind, name: id, zone: region, reason } = thing;
    this.#add({ kind, id, region, state: 'left', reason, command: removal(thing) });
  }

  unchecked(id: string, reason: string, command: string): void {
    this.#add({ kind: 'unknown', id, region: null, state: 'unchecked', reason, command });
  }

  #add(one: Leftover): void {
    if (this.#found.some(({ kind, id, region }) => kind === one.kind && id === one.id && region === one.region)) return;
    this.#found.push(one);
    this.#tell(one);
  }
}
