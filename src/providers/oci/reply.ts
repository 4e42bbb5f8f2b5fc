import type { IncomingHttpHeaders } from 'node:http';

import { z } from 'zod';
import type { HttpClientResponse } from '@actions/http-client';
import { codeOf, messageOf, UserError } from '../../core/errors.ts';
import { RegistryError } from '../docker/registry-trouble.ts';

/** What a registry answered, whole. */
export interface RegistryReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What it was asked to do. */
interface Asked {
  readonly action: 'read' | 'write';
  readonly repository: { readonly host: string; readonly path: string };
  readonly reference: string;
}

const errors = z.object({
  errors: z.array(z.object({ code: z.string().optional(), message: z.string().optional() })).min(1),
});
const CERTIFICATE = /CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE/;
const LONGEST = 300;

/** Whether the same question may be answered better a moment later. */
export function isPassing(outcome: RegistryReply | Error): boolean {
  if (outcome instanceof Error) return outcome instanceof RegistryError && outcome.failure === 'network';
  return outcome.status === 429 || (outcome.status >= 500 && outcome.status !== 501);
}

/** An error of a connection as ours; one that is the user's, or that another try does not mend, stays what it is. */
export function unreachable(host: string, error: unknown): Error {
  if (error instanceof UserError) return error;
  if (error instanceof AnswerError) {
    return new RegistryError('unknown', `${host} does not answer as a registry does: ${error.message}.`);
  }
  if (CERTIFICATE.test(codeOf(error) ?? '')) {
    return new RegistryError(
      'config',
      `${host} has a certificate that this machine does not know: ${reasonOf(error)}. Name the file of its authority in NODE_EXTRA_CA_CERTS, in the environment of the runner.`,
    );
  }
  return new RegistryError('network', `${host} cannot be reached: ${reasonOf(error)}.`);
}

/** After the last try. */
export function busyWords(host: string, outcome: RegistryReply | Error, tries: number): Error {
  const often = tries === 1 ? '' : ` (asked ${tries} times)`;
  if (outcome instanceof Error) return new RegistryError('network', `${outcome.message.replace(/\.$/, '')}${often}.`);
  const { status, headers } = outcome;
  if (status === 429) {
    const after = headers['retry-after'];
    const when = after === undefined ? '' : `, and is to be asked again after ${after.slice(0, 40)}`;
    return new RegistryError(
      'throttled',
      `${host} takes no more at the moment: HTTP 429${words(outcome)}${when}${often}.`,
    );
  }
  return new RegistryError('network', `${host} is in trouble: HTTP ${status}${words(outcome)}${often}.`);
}

/** Of an answer that is neither what was asked for nor passes. */
export function refusalOf(
  { action, repository: { host, path }, reference }: Asked,
  reply: RegistryReply,
): RegistryError {
  const { status } = reply;
  const name = `${path}${reference.startsWith('sha256:') ? '@' : ':'}${reference}`;
  const said = `HTTP ${status}${words(reply)}`;
  if (status === 401) {
    return new RegistryError(
      'credentials',
      `${host} wants a login to ${action} ${name}, and takes none that docker has: ${said}. Log in in a step before this one (docker login ${host}).`,
    );
  }
  if (status === 403) {
    const right = action === 'write' ? ' (for ghcr.io `packages: write`)' : '';
    return new RegistryError(
      'credentials',
      `${host} does not let this login ${action} ${name}: ${said}. Give the credentials of this job the right to do so${right}, and mind the name.`,
    );
  }
  return new RegistryError('unknown', `${host} did not let us ${action} ${name}: ${said}.`);
}

/** Of a registry that lets nobody delete a manifest, or not by this door. */
export function undeletable({ host, path }: Asked['repository'], reply: RegistryReply): RegistryError {
  return new RegistryError(
    'config',
    `${host} lets nobody delete images of ${path} here: HTTP ${reply.status}${words(reply)}. Delete them by the registry's own pages or rules, or let it be done: distribution by storage.delete.enabled.`,
  );
}

/** What a registry says in the form that the specification gives errors. */
function words({ body }: RegistryReply): string {
  try {
    const read = errors.safeParse(JSON.parse(body.toString('utf8')));
    const [first] = read.data?.errors ?? [];
    const text = [first?.code, first?.message].filter((one) => one !== undefined && one !== '').join(': ');
    // oxlint-disable-next-line no-control-regex -- a stranger's words go on a line of ours
    return text === '' ? '' : ` (${text.replace(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, LONGEST)})`;
  } catch {
    return '';
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reasonOf))].join('; ');
  return messageOf(error).replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, LONGEST);
}

/** What registries themselves allow a manifest at most (distribution: 4 MiB). */
const MOST_BYTES = 4 * 1024 * 1024;
/** A server that keeps sending a little is never idle. */
const LONGEST_MS = 60_000;

/** An answer that nothing can be done with, and that asking again does not mend. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
}

/** The whole body of an answer. Throws for one that is too large, too slow, or cut short. */
export async function bytesOf({ message }: HttpClientResponse): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const deadline = setTimeout(() => message.destroy(new Error('its answer does not end')), LONGEST_MS);
  try {
    for await (const chunk of message) {
      const part = Buffer.from(chunk);
      bytes += part.length;
      if (bytes > MOST_BYTES) throw new AnswerError(`it sends more than ${MOST_BYTES} bytes`);
      chunks.push(part);
    }
  } finally {
    clearTimeout(deadline);
  }
  return Buffer.concat(chunks);
}
