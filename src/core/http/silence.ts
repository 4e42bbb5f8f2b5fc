import { codeOf, messageOf } from '../errors.ts';

const LONGEST = 300;

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

  /**
   * @param isSent whether the question may have arrived
   * @param authorities how this machine is told of another authority, as the end of a sentence
   */
  static of(whom: string, error: unknown, isSent: boolean, authorities: string): Silence {
    const code = codeOf(error) ?? '';
    const isUnsent = !isSent || code === 'ECONNREFUSED' || code === 'ENOTFOUND';
    const isCertificate = /CERT|UNABLE_TO_VERIFY|SELF_SIGNED/.test(code);
    const why = isCertificate
      ? `its certificate is of an authority that this machine does not know (${code}); ${authorities}`
      : plain(error instanceof AggregateError ? error.errors.map(messageOf).join('; ') : messageOf(error));
    return new Silence(whom, why === '' ? code : why, { isUnsent, isFinal: isCertificate });
  }
}

/**
 * The reason in the body of a refusal: JSON with a `message` somewhere in it, or a page with the words in it. A stranger's words on a line
 * of ours.
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
