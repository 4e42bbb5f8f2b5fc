import type { HttpClient } from '@actions/http-client';

import { AnswerError, bytesOf } from './reply.ts';
import type { Credential } from './credentials.ts';
import { isLoopback } from './origin.ts';

/** What a token is asked for. */
export interface TokenRequest {
  /** The address that wants one. */
  readonly registry: URL;
  /** `www-authenticate` of its answer. */
  readonly challenge: string | undefined;
  /** Where the challenge names none: `repository:acme/web:pull`. */
  readonly scope: string;
  /** Without, the token is the one that a registry gives to anybody. */
  readonly credential?: Credential;
}

/**
 * A token by distribution's token protocol; undefined where none is given. Credentials go where the registry says, as
 * docker sends them, but never unencrypted to another machine.
 */
export async function registryToken(client: HttpClient, request: TokenRequest): Promise<string | undefined> {
  const { registry, challenge, credential } = request;
  if (challenge === undefined || !/^bearer /i.test(challenge)) return undefined;
  const given = new Map(
    [...challenge.matchAll(/(?<!\w)(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const realm = URL.parse(given.get('realm') ?? '');
  if (realm === null) return undefined;
  const isSafe =
    realm.protocol === 'https:' || (realm.protocol === 'http:' && isLoopback(realm) && isLoopback(registry));
  if (!isSafe) throw new AnswerError(`it sends for a token to ${realm.origin}, which is not https`);
  const service = given.get('service');
  const scope = given.get('scope') ?? request.scope;
  const answer =
    credential?.kind === 'identity-token'
      ? await client.post(
          realm.href,
          new URLSearchParams({
            grant_type: 'refresh_token',
            client_id: 'bakehouse',
            refresh_token: credential.token,
            scope,
            ...(service === undefined ? {} : { service }),
          }).toString(),
          { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
        )
      : await client.get(withQuery(realm, service, scope), {
          accept: 'application/json',
          ...(credential === undefined ? {} : { authorization: basic(credential) }),
        });
  if (answer.message.statusCode !== 200) {
    answer.message.resume();
    return undefined;
  }
  const body = tokenBody((await bytesOf(answer)).toString('utf8'));
  if (typeof body !== 'object' || body === null) return undefined;
  for (const name of ['token', 'access_token']) {
    const token: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
    if (typeof token === 'string' && token !== '') return token;
  }
  return undefined;
}

/** The header of a name and a password. */
export function basic({ user, password }: Extract<Credential, { readonly kind: 'password' }>): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

function tokenBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser would quote what may be a token.
    throw new AnswerError('what it sends as a token is not JSON');
  }
}

function withQuery(realm: URL, service: string | undefined, scope: string): string {
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.set('service', service);
  url.searchParams.set('scope', scope);
  return url.href;
}
