import { messageOf } from '../../../core/errors.ts';
import { hasStatus } from '../../../core/http/answer.ts';
import type { Leftover } from '../../../image/leftover.ts';
import { SweepFindings, type SweptThing } from '../../clouds/findings.ts';
import type { ServiceName } from '../cloud/session.ts';
import { regionOption } from '../naming.ts';

/** Something of the cloud that is to be removed; its command is without the region. */
export interface CloudThing extends Omit<SweptThing, 'region'> {
  readonly service: ServiceName;
  readonly remove: () => Promise<void>;
}

const LONGEST_REASON = 300;

/** What a sweep finds in one region of a cloud. A service may be silent, and another one answer. */
export class CloudFindings {
  readonly #region: string | null;
  readonly #option: string;
  readonly #findings: SweepFindings;

  constructor(region: string, isDry: boolean, tell: (one: Leftover) => void) {
    this.#region = region === '' ? null : region;
    this.#option = regionOption(region);
    this.#findings = new SweepFindings({ isDry, tell, region: this.#region, wordsOf: refusal });
  }

  get all(): readonly Leftover[] {
    return this.#findings.all;
  }

  /** The answer; undefined after noting that there was none. `what` is told of what may be there, with what shows it. */
  async ask<Answer>(
    service: ServiceName,
    what: string,
    command: string,
    look: () => Promise<Answer>,
  ): Promise<Answer | undefined> {
    return this.#findings.ask(what, `${command}${this.#option}`, look, service);
  }

  /** Whether it is gone. */
  async remove({ service, remove, ...thing }: CloudThing): Promise<boolean> {
    const command = `${thing.command}${this.#option}`;
    return this.#findings.remove({ ...thing, region: this.#region, command }, remove, service);
  }

  unchecked(id: string, reason: string, command: string): void {
    this.#findings.unchecked(id, reason, `${command}${this.#option}`);
  }

  left(kind: string, id: string, reason: string, command: string): void {
    this.#findings.left({ kind, id, region: this.#region, reason, command: `${command}${this.#option}` });
  }
}

function refusal(error: unknown): string {
  const said = messageOf(error).replace(/\s+/g, ' ').slice(0, LONGEST_REASON);
  return hasStatus(error, 403) ? `the credentials may not do that: ${said}` : said;
}
