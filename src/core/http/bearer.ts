import { existsSync } from 'node:fs';

import { steadyNow } from '../clock.ts';
import { UserError } from '../errors.ts';
import type { Environment } from '../runner/host.ts';
import { type CloudLimits, createWire, publicTls, type Wire, type WireReply, type WireRequest } from './wire.ts';

// How clouds are asked that take a token and speak JSON, and that have certificates which every machine knows.

/** A token of somebody. */
export interface BearerToken {
  readonly text: string;
  /** That it is still good for. */
  readonly seconds: number;
}

/** A token that ends sooner is got anew first. */
const NEARLY_MS = 2 * 60_000;

/**
 * The wire to a cloud that the whole world asks. Behind a proxy that looks into what passes, the builder needs SSL_CERT_FILE in any case.
 * Throws a UserError for a file that is not there.
 */
export function publicWire(title: string, environment: Environment, limits: CloudLimits): Wire {
  const authorities = 'name the file of it in SSL_CERT_FILE, by which Packer goes, too';
  const caFile = environment['SSL_CERT_FILE'] || null;
  if (caFile !== null && !existsSync(caFile))
    throw new UserError(`${title}: SSL_CERT_FILE names ${caFile}, which is not there.`);
  return createWire(publicTls(authorities, caFile), environment, limits);
}

/** Signs in where there is no token yet, where it nearly ends, and where it is not taken any more (`again`). */
export function heldToken<Token extends BearerToken>(
  signIn: () => Promise<Token>,
): (again?: boolean) => Promise<Token> {
  let held: { readonly token: Token; readonly ends: number } | undefined;
  return async (again = false) => {
    if (again || held === undefined || held.ends < steadyNow() + NEARLY_MS) {
      const token = await signIn();
      held = { token, ends: steadyNow() + token.seconds * 1000 };
    }
    return held.token;
  };
}

export type SendJson = (method: WireRequest['method'], url: URL, body?: unknown) => Promise<WireReply>;

/**
 * Asks as somebody, once more with a new token where the first is refused.
 * @param authorize the header of somebody who may ask; `again`: the last one is not taken any more
 */
export function jsonSender(whom: string, wire: Wire, authorize: (again: boolean) => Promise<string>): SendJson {
  return async (method, url, body) => {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const send = async (again: boolean): Promise<WireReply> => {
      const headers = {
        Accept: 'application/json',
        Authorization: await authorize(again),
        'User-Agent': 'bakehouse',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      };
      return wire.send(whom, { method, url, headers, ...content });
    };
    const reply = await send(false);
    return reply.status === 401 ? send(true) : reply;
  };
}

/** Asks as a form of a page does: so does everybody sign in by OAuth. */
export async function sendForm(
  whom: string,
  wire: Wire,
  url: URL,
  form: Readonly<Record<string, string>>,
): Promise<WireReply> {
  const headers = {
    Accept: 'application/json',
    'Content-Type': 'application/x-www-form-urlencoded',
    'User-Agent': 'bakehouse',
  };
  return wire.send(whom, { method: 'POST', url, headers, body: new URLSearchParams(form).toString() });
}

/** Whether it may stand in a header. */
export function isTokenText(text: string): boolean {
  return /^[\x21-\x7e]{1,16384}$/.test(text);
}
