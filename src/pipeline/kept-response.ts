import { join } from 'node:path';

import { steadyNow, waitFor } from '../core/clock.ts';
import { messageOf } from '../core/errors.ts';
import { writeAtomically } from '../core/files/files.ts';
import { jobFolder } from '../core/files/paths.ts';
import type { Host } from '../core/runner/host.ts';
import { responseArtifactName } from '../image/artifact-name.ts';
import { type BuildResponse, responseOutput } from './response.ts';

/** Stages that change one after the other are told together. */
const PAUSE_MS = 15_000;
/** A service that does not answer holds up nothing. */
const UPLOAD_MS = 60_000;

/**
 * The response where others see it while the run goes on: an artifact that is replaced as stages change. One upload at a time,
 * beside what the run does; what cannot be uploaded is told once.
 */
export class KeptResponse {
  readonly #host: Host;
  readonly #isWanted: boolean;
  readonly #end = new AbortController();
  #newest: BuildResponse | undefined;
  #uploaded: BuildResponse | undefined;
  #last = Number.NEGATIVE_INFINITY;
  #working: Promise<void> | undefined;
  #isTold = false;

  constructor(host: Host, isWanted: boolean) {
    this.#host = host;
    // What an untrusted change made does not leave the runner.
    this.#isWanted = isWanted && host.kind === 'actions' && host.trust.kind === 'trusted';
  }

  changed(response: BuildResponse): void {
    this.#newest = response;
    if (this.#isWanted) this.#working ??= this.#work();
  }

  /** Waits for the last one. */
  async settle(): Promise<void> {
    this.#end.abort();
    await this.#working;
    if (this.#isWanted && this.#newest !== this.#uploaded) await this.#work();
  }

  async #work(): Promise<void> {
    while (this.#newest !== this.#uploaded) {
      await waitFor(this.#last + PAUSE_MS - steadyNow(), this.#end.signal);
      const response = this.#newest;
      if (response === undefined) break;
      this.#last = steadyNow();
      await this.#upload(response);
      this.#uploaded = response;
    }
    this.#working = undefined;
  }

  async #upload(response: BuildResponse): Promise<void> {
    const { run } = this.#host;
    const name = responseArtifactName('bakehouse', run.attempt);
    const root = join(jobFolder(this.#host), 'kept');
    try {
      writeAtomically(join(root, name), `${responseOutput(this.#host, response)}\n`, 0o644);
      const replaces = this.#uploaded !== undefined;
      const request = { name, files: [name], root, isUnzipped: true, replaces, limitMs: UPLOAD_MS };
      const uploaded = await this.#host.upload(request);
      if (uploaded.kind === 'unavailable') this.#tell(uploaded.reason);
    } catch (error) {
      this.#tell(messageOf(error));
    }
  }

  #tell(reason: string): void {
    if (this.#isTold) return;
    this.#isTold = true;
    this.#host.info(`The response could not be kept as an artifact, so others see it at the end only: ${reason}`);
  }
}
