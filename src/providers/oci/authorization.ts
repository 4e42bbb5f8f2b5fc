import type { HttpClient } from '@actions/http-client';

import type { DockerLogins } from './credentials.ts';
import { basic, registryToken } from './token.ts';

interface Rights {
  readonly host: string;
  /** `repository:acme/web:pull` */
  readonly scope: string;
}

/** The header `authorization` for what a registry wants. */
export interface Authorization {
  /** What it took last time. */
  readonly known: (rights: Rights) => string | undefined;
  /** For its challenge; undefined where docker has no login that answers it. Throws a UserError. */
  readonly answer: (
    client: HttpClient,
    rights: Rights,
    url: URL,
    challenge: string | undefined,
  ) => Promise<string | undefined>;
}

/** Asks for a login when a registry wants one, and never before. */
export function createAuthorization(logins: DockerLogins): Authorization {
  const headers = new Map<string, string>();
  const keyOf = ({ host, scope }: Rights): string => `${host} ${scope}`;
  return {
    // A name and a password are good for all of a registry, a token for what it was asked for.
    known: (rights) => headers.get(keyOf(rights)) ?? headers.get(rights.host),
    answer: async (client, rights, url, challenge) => {
      headers.delete(keyOf(rights));
      headers.delete(rights.host);
      const credential = await logins.find(rights.host);
      let header: string;
      if (challenge !== undefined && /^basic\b/i.test(challenge)) {
        if (credential?.kind !== 'password') return undefined;
        header = basic(credential);
        headers.set(rights.host, header);
      } else {
        const request = { registry: url, challenge, scope: rights.scope };
        const token = await registryToken(client, credential === undefined ? request : { ...request, credential });
        if (token === undefined) return undefined;
        header = `Bearer ${token}`;
        headers.set(keyOf(rights), header);
      }
      return header;
    },
  };
}
