import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

import { InputError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import { type HttpAnswer, refusal } from './answer.ts';
import type { ServeInputs } from './inputs.ts';

/** Where is listened. */
export interface Listening {
  readonly address: string;
  readonly port: number;
  readonly isLoopback: boolean;
}

/** Who is let in. */
export type Gate =
  /** Programs of this machine, and no page in a browser of it. */
  { readonly kind: 'machine' } | { readonly kind: 'token'; readonly digest: Buffer } | { readonly kind: 'open' };

const LEAST_TOKEN = 16;

/** Reads the input `listen`. Throws an InputError. */
export function readListening(given: string): Listening {
  const [, six, other = '', port = ''] = /^(?:\[([0-9A-Fa-f:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(given) ?? [];
  const address = six ?? (other === 'localhost' ? '127.0.0.1' : other);
  if (isIP(address) === 0 || (six !== undefined && isIP(six) !== 6) || Number(port) > 65_535) {
    throw new InputError(
      `Input "listen" must be an IP address or localhost, a colon and a port, as 127.0.0.1:8080 or [::1]:8080, but was ${show(given)}.`,
    );
  }
  return { address, port: Number(port), isLoopback: isLoopback(address) };
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^127(?:\.\d{1,3}){3}$/.test(address);
}

/** The address as the beginning of a URL. */
export function urlOf({ address }: Pick<Listening, 'address'>, port: number, tls: boolean): string {
  return `http${tls ? 's' : ''}://${isIP(address) === 6 ? `[${address}]` : address}:${port}`;
}

/** The names and addresses by which it may be reached from here. */
export function namesOf({ address }: Listening): readonly string[] {
  const isName = /^[A-Za-z0-9.-]{1,253}$/.test(hostname());
  return [...new Set(['localhost', '127.0.0.1', '::1', address, ...(isName ? [hostname()] : [])])];
}

/**
 * Who is let in, by what was given. Whoever is may have any program run here, so that a public address needs a token, or is
 * meant to be open, and says for what. Throws an InputError.
 */
export function decideGate(
  { address, isLoopback: isHere }: Listening,
  given: { readonly token: string; readonly open: boolean; readonly allow: readonly unknown[] },
): Gate {
  const { token, open, allow } = given;
  if (open && token !== '') {
    throw new InputError(
      'Inputs "open" and "token" are given together: with a token it is not open. Give one of them.',
    );
  }
  if (open && allow.length === 0) {
    throw new InputError(
      'Input "open" needs "allow": whose repositories are baked for anybody, such as --allow https://git.example.org/acme.',
    );
  }
  if (token !== '' && token.length < LEAST_TOKEN) {
    throw new InputError(
      `Input "token" has fewer than ${LEAST_TOKEN} characters and could be guessed. openssl rand -hex 32 makes a good one.`,
    );
  }
  if (/[^!-~]/.test(token)) {
    throw new InputError(
      'Input "token" holds a blank or a letter that no header can have, so that nobody could send it. openssl rand -hex 32 makes a good one.',
    );
  }
  if (token !== '') return { kind: 'token', digest: digestOf(token) };
  if (open) return { kind: 'open' };
  if (isHere) return { kind: 'machine' };
  throw new InputError(
    `Whoever reaches ${address} could have any program run here. Give --token @FILE, which they must send; or --open with --allow, for the repositories of some; or listen on 127.0.0.1.`,
  );
}

/** What whoever starts it has to know. */
export function warnOfGate(
  host: Host,
  gate: Gate,
  { address, isLoopback }: Listening,
  { allow, tls }: ServeInputs,
): void {
  if (gate.kind === 'open') {
    host.annotate({
      level: 'error',
      title: 'Open',
      message: `whoever reaches ${address} can have this machine bake, and read what was baked: ${allow.join(', ')}`,
    });
  }
  if (gate.kind === 'token' && !isLoopback && !tls) {
    host.annotate({
      level: 'warning',
      message: 'The token can be read on its way: give --tls, or put a proxy before it.',
    });
  }
}

/**
 * Why somebody is not let in; undefined for those who are. A page of a stranger in a browser of this machine reaches a loopback
 * address as well as its own programs do: browsers tell on it by `Origin`, and by the name that it was reached by. Pure.
 */
export function notLetIn(
  gate: Gate,
  headers: Pick<IncomingHttpHeaders, 'authorization' | 'origin' | 'host'>,
): HttpAnswer | undefined {
  if (gate.kind === 'token') {
    const [, sent] = /^Bearer +([!-~]{1,4096}) *$/i.exec(headers.authorization ?? '') ?? [];
    if (sent !== undefined && timingSafeEqual(digestOf(sent), gate.digest)) return undefined;
    const message = 'This service wants its token, as Authorization: Bearer TOKEN.';
    return refusal(401, 401, message, { 'WWW-Authenticate': 'Bearer' });
  }
  if (headers.origin !== undefined) return refusal(403, 403, 'This service is not for pages in a browser.');
  if (gate.kind === 'machine' && !isOfMachine(headers.host ?? '')) {
    return refusal(403, 403, 'This service goes by 127.0.0.1 or localhost, and by no other name.');
  }
  return undefined;
}

function isOfMachine(host: string): boolean {
  const name = host.replace(/:\d{1,5}$/, '').toLowerCase();
  return name === 'localhost' || isLoopback(name.replace(/^\[(.{1,45})\]$/, '$1'));
}

/** Of one length, so that they can be compared in a time that tells nothing. */
function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
