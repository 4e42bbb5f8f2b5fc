import { createReadStream, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { codeOf, messageOf, UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { isInside } from '../../core/files/paths.ts';
import { fetchBody, type FetchOptions, NotFoundError } from './fetch.ts';

const RELEASE_HOST = 'https://releases.hashicorp.com';

/** Where the bytes of releases come from. What they must hash to never depends on it. */
export interface ReleaseSource {
  /** For the log and messages; without credentials. */
  readonly name: string;
  readonly isMirror: boolean;
  /** Identifies the mirror for the tool cache; empty for the release host itself. */
  readonly identity: string;
  /** The bytes of a path such as `packer/1.16.0/packer_1.16.0_SHA256SUMS`. Throws NotFoundError, NetworkError or UserError. */
  readonly open: (path: string, signal: AbortSignal) => Promise<AsyncIterable<Uint8Array>>;
  /** Names in a folder of it; `undefined` where that cannot be told (http). */
  readonly list: (path: string) => readonly string[] | undefined;
  /** How many requests went over the network, and how many bytes came. */
  readonly traffic: { requests: number; bytes: number };
}

/** The release host, or the mirror that the input names. `secret` is told what nobody may see of its address. */
export function sourceOf(mirror: string, options: FetchOptions, secret: (value: string) => void): ReleaseSource {
  if (mirror === '') return remote(new URL(`${RELEASE_HOST}/`), false, options);
  const url = mirrorUrl(mirror);
  for (const part of credentials(url)) secret(part);
  if (url.protocol === 'file:') return folder(url);
  if (url.protocol === 'https:' || url.protocol === 'http:') return remote(url, true, options);
  throw new UserError(
    `Input "mirror" must begin with https://, http:// or file://, but begins with ${url.protocol}//.`,
  );
}

function mirrorUrl(mirror: string): URL {
  let url: URL;
  try {
    url = new URL(mirror.endsWith('/') ? mirror : `${mirror}/`);
  } catch {
    // Whatever stands before an @ may be a password, and nobody has masked it yet.
    const harmless = mirror.replace(/^.*@/s, '…@');
    throw new UserError(
      `Input "mirror" must be an address such as https://mirror.example/hashicorp or file:///srv/hashicorp, but was ${show(harmless)}.`,
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw new UserError('Input "mirror" must be an address without ? and #: paths are put behind it.');
  }
  return url;
}

/** What nobody may see: the password, or the user name where it is all there is, as with tokens. */
function credentials({ username, password }: URL): readonly string[] {
  const part = password === '' ? username : password;
  try {
    const decoded = decodeURIComponent(part);
    decodeURIComponent(username);
    return [...new Set([part, decoded])].filter((text) => text !== '');
  } catch {
    throw new UserError(
      'Input "mirror" has credentials with a % that is not followed by two hex digits; write it as %25.',
    );
  }
}

function remote(base: URL, isMirror: boolean, options: FetchOptions): ReleaseSource {
  const traffic = { requests: 0, bytes: 0 };
  const name = `${base.origin}${base.pathname.replace(/\/$/, '')}`;
  return {
    name,
    isMirror,
    identity: isMirror ? name : '',
    open: (path, signal) => fetchBody(new URL(`${base.href}${path}`), options, traffic, signal),
    list: () => undefined,
    traffic,
  };
}

function folder(url: URL): ReleaseSource {
  let root: string;
  try {
    root = fileURLToPath(url);
  } catch (error) {
    throw new UserError(`Input "mirror" names no folder of this machine: ${messageOf(error)}.`);
  }
  const isFolder = statSync(root, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder) throw new UserError(`Input "mirror" names ${show(root)}, which is no folder of this machine.`);
  const real = realpathSync(root);
  return {
    name: url.href.replace(/\/$/, ''),
    isMirror: true,
    identity: url.href,
    open: async (path) => {
      try {
        const file = realpathSync(join(real, path));
        // A link of the mirror may lead to another place of the mirror only.
        if (!isInside(real, file)) throw new NotFoundError(`${url.href}${path}`, 'leads out of the mirror');
        return createReadStream(file, { highWaterMark: 1 << 20 });
      } catch (error) {
        if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw error;
        throw new NotFoundError(`${url.href}${path}`, 'is not there');
      }
    },
    list: (path) => {
      try {
        const listed = realpathSync(join(real, path));
        return isInside(real, listed) ? readdirSync(listed).toSorted() : [];
      } catch {
        return [];
      }
    },
    traffic: { requests: 0, bytes: 0 },
  };
}
