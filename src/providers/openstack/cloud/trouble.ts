import { codeOf, messageOf } from '../../../core/errors.ts';

const LONGEST = 300;

/** A service of the cloud answered, and not with what was asked for. */
export class CloudError extends Error {
  override readonly name = 'CloudError';
  readonly status: number;

  /** @param said what the service gives as its reason; empty: none */
  constructor(whom: string, status: number, said: string) {
    super(`${whom}: ${meaningOf(status)}HTTP ${status}${said === '' ? '' : ` (${said})`}`);
    this.status = status;
  }
}

/** Nobody answered, or what came was no answer. */
export class Silence extends Error {
  override readonly name = 'Silence';
  /** Whether it never got so far that something could have been done. */
  readonly isUnsent: boolean;
  /** Whether to ask again would not help: the time is over, or what answers is none of this cloud. */
  readonly isFinal: boolean;

  constructor(
    whom: string,
    why: string,
    { isUnsent = false, isFinal = false }: { isUnsent?: boolean; isFinal?: boolean },
  ) {
    super(`${whom} could not be asked: ${why}`);
    this.isUnsent = isUnsent;
    this.isFinal = isFinal;
  }

  /** @param isSent whether the question may have arrived */
  static of(whom: string, error: unknown, isSent: boolean): Silence {
    const code = codeOf(error) ?? '';
    const isUnsent = !isSent || code === 'ECONNREFUSED' || code === 'ENOTFOUND';
    const isCertificate = /CERT|UNABLE_TO_VERIFY|SELF_SIGNED/.test(code);
    const why = isCertificate
      ? `its certificate is of an authority that this machine does not know (${code}); name the file of it in OS_CACERT, or as cacert of the cloud in clouds.yaml`
      : plain(error instanceof AggregateError ? error.errors.map(messageOf).join('; ') : messageOf(error));
    return new Silence(whom, why === '' ? code : why, { isUnsent, isFinal: isCertificate });
  }
}

/** Whether the service itself answered, if only by a refusal. */
export function isAnswer(error: unknown): boolean {
  return error instanceof CloudError;
}

export function hasStatus(error: unknown, ...statuses: readonly number[]): boolean {
  return error instanceof CloudError && statuses.includes(error.status);
}

/** What the status means to whoever reads it. */
function meaningOf(status: number): string {
  if (status === 401) return 'the credentials are not taken, or have expired; ';
  if (status === 403) return 'the credentials may not do that, or a quota is used up; ';
  if (status === 413) return 'a quota of the project is used up; ';
  if (status === 429) return 'it takes no more questions at the moment; ';
  return status >= 500 ? 'the service itself has trouble; ' : '';
}

/**
 * The reason in the body of a refusal: JSON with a `message` (Keystone, Nova, Neutron, Cinder), or a page with the words in it
 * (Glance's webob). A stranger's words on a line of ours.
 */
export function saidBy(text: string): string {
  try {
    const found = messageIn(JSON.parse(text), 3);
    if (found !== undefined) return plain(found);
  } catch {
    // A page.
  }
  return plain(text.slice(0, 4000).replaceAll(/<title>[^<]{0,200}<\/title>|<[^<>]{0,200}>/g, ' '));
}

function messageIn(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null || depth === 0) return undefined;
  for (const name of ['message', 'detail', 'title']) {
    const own: unknown = Reflect.get(value, name);
    if (typeof own === 'string' && own !== '') return own;
  }
  for (const one of Object.values(value).slice(0, 10)) {
    const found = messageIn(one, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function plain(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/\.$/, '')
    .slice(0, LONGEST);
}
