// What goes on in the stand-in for Azure. It takes its time whether or not anybody asks for it: after a kill nobody does, and a
// cloud goes on all the same.
import { randomUUID } from 'node:crypto';

import { type ArmReply, type ArmRequest, notThere } from './answers.ts';

export class Operations {
  readonly #root: string;
  readonly #all = new Map<string, { isDone: boolean; isFailed: boolean }>();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Resolves when all that was begun has come to its end, whoever is still there. */
  async settled(): Promise<void> {
    while (this.#timers.size > 0) await new Promise((resolve) => void setTimeout(resolve, 20));
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  later(delay: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, delay);
    this.#timers.add(timer);
  }

  /**
   * The answer to what takes time, with the address where its end is told.
   * @param work done at the end; false: it failed
   */
  begin(
    { host, url }: ArmRequest,
    status: number,
    delay: number,
    kind: 'async' | 'location',
    body?: unknown,
    work: () => unknown = () => {},
  ): ArmReply {
    const operation = { isDone: false, isFailed: false };
    const id = randomUUID();
    this.#all.set(id, operation);
    this.later(delay, () => {
      operation.isFailed = work() === false;
      operation.isDone = true;
    });
    const where = `https://${host}${this.#root}/providers/Microsoft.Resources/locations/westeurope`;
    const version = url.searchParams.get('api-version') ?? '';
    const header = kind === 'async' ? { 'azure-asyncoperation': `${where}/operations/${id}?api-version=${version}` } : { location: `${where}/operationresults/${id}?api-version=${version}` }; // prettier-ignore
    return { status, headers: { ...header, 'retry-after': '1' }, body };
  }

  progress(isAsync: boolean, id: string, { host, url }: ArmRequest): ArmReply {
    const operation = this.#all.get(id);
    if (operation === undefined) return notThere(url.pathname);
    const headers = { 'retry-after': '1' };
    const ended = operation.isFailed ? 'Failed' : 'Succeeded';
    const error = operation.isFailed ? { error: { code: 'ReplicationJobsNotCompleted', message: 'It failed.' } } : {};
    if (isAsync) return { status: 200, headers, body: { name: id, status: operation.isDone ? ended : 'InProgress', ...error } }; // prettier-ignore
    if (operation.isDone) return { status: 200 };
    return { status: 202, headers: { ...headers, location: `https://${host}${url.pathname}${url.search}` } };
  }
}
