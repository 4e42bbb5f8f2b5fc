import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { readBounded } from '../../core/files/bounded-file.ts';
import { steadyNow } from '../../core/clock.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import { StrictXml } from '../../kitchen/reports/strict-xml.ts';
import { fetchBody, NetworkError, NotFoundError, withAttempts } from '../../packer/install/fetch.ts';
import { byUnits } from '../../core/values.ts';

/** A profile that is there. */
export interface ListedProfile {
  readonly name: string;
  /** Another one with every change, where the list says such a thing. */
  readonly stamp: string | null;
  /** Why it is left out, where it is. */
  readonly fault?: string;
}

/** One profile that nobody can read; of the others it says nothing. */
export class UnreadableProfile extends UserError {}

/** One that a server does not give, although it lists it. */
export class RefusedProfile extends UnreadableProfile {}

/** Where profiles are. */
export interface ProfileSource {
  /** For people, and by which its state is known again. */
  readonly name: string;
  readonly list: () => Promise<readonly ListedProfile[]>;
  /** Undefined where it is gone meanwhile. Throws an UnreadableProfile, or what keeps all from being read. */
  readonly read: (name: string) => Promise<string | undefined>;
}

const LIST = 'profiles-info.xml';
const MOST_LIST = 64 * 1024 * 1024;
const MOST_PROFILE = 4 * 1024 * 1024;
const MOST_PROFILES = 100_000;
const IDLE_MS = 30_000;
/** For one file: a server that sends a byte now and then is none that anybody waits for. */
const WHOLE_MS = 600_000;

/**
 * The files of a folder, by name.
 * @param except the path of one that is none
 */
export function profileFolder(name: string, folder: string, except: string): ProfileSource {
  return {
    name,
    list: async () =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && join(folder, entry.name) !== except)
        .map((entry) => ({ name: entry.name, stamp: null, ...faultOf(entry) }))
        .toSorted((a, b) => byUnits(a.name, b.name)),
    read: async (one) => readOne(one, () => readBounded(`The profile ${one}`, join(folder, one), MOST_PROFILE)),
  };
}

/**
 * A server of profiles, as Aquilon's broker and packuilon have it: a list of all of them with the time of each, and each at its
 * name beside the list or in a folder of its own. Throws a UserError for an address that cannot be one.
 */
export function profileServer(listUrl: string, folderUrl: string | undefined, signal: AbortSignal): ProfileSource {
  const isList = /\.xml(?:\.gz)?$/.test(httpUrl(listUrl).pathname);
  const list = isList ? httpUrl(listUrl) : new URL(LIST, withSlash(httpUrl(listUrl)));
  const folder = folderUrl === undefined ? new URL('.', list) : withSlash(httpUrl(folderUrl));
  return {
    name: list.href,
    list: async () => {
      const bytes = await fetched(list, MOST_LIST, signal);
      if (bytes === undefined) throw new UserError(`${list.href} is not there: a list of profiles is expected.`);
      return readList(textOf(list.pathname, bytes), list.href);
    },
    read: async (one) => {
      const url = new URL(one.split('/').map(encodeURIComponent).join('/'), folder);
      const bytes = await fetchedOne(url, signal);
      return bytes === undefined ? undefined : readOne(one, () => bytes);
    },
  };
}

/** `<profiles><profile mtime='1486571445'>name.json</profile>…</profiles>`. Throws a UserError. */
export function readList(text: string, where: string): readonly ListedProfile[] {
  const found = new Map<string, ListedProfile>();
  let stamp: string | null | undefined;
  let name = '';
  try {
    const xml = new StrictXml({
      open: (element, attributes) => {
        if (element !== 'profile') return;
        stamp = attributes.get('mtime') ?? null;
        name = '';
      },
      text: (piece) => {
        if (stamp !== undefined && name.length < 500) name += piece;
      },
      close: (element) => {
        if (element !== 'profile' || stamp === undefined) return;
        const own = name.trim();
        if (found.size >= MOST_PROFILES) throw new UserError(`it names more than ${MOST_PROFILES} profiles`);
        found.set(own, { name: own, stamp, ...(own.split('/').every(isProfileName) ? {} : { fault: NO_NAME }) });
        stamp = undefined;
      },
    });
    xml.write(text);
    xml.end();
  } catch (error) {
    throw new UserError(`${where} is no list of profiles: ${messageOf(error).replace(/\.$/, '')}.`);
  }
  return [...found.values()];
}

const NO_NAME = 'its name may have letters of ASCII, digits, and . _ + @ = , - alone, and not be __proto__';

/** Nobody may wait for a profile in vain of which nothing is said. */
function faultOf(entry: Dirent): Pick<ListedProfile, 'fault'> {
  if (!isProfileName(entry.name)) return { fault: NO_NAME };
  return entry.isFile() ? {} : { fault: 'it is no plain file' };
}

/** No way out of the folder, nothing hidden, and nothing that a file of JSON cannot have as a name. */
function isProfileName(name: string): boolean {
  return /^[\w+@=,-][\w.+@=,-]{0,250}$/.test(name) && name !== '__proto__';
}

/** What is wrong with one of them keeps no other one; a server that is away does. */
async function fetchedOne(url: URL, signal: AbortSignal): Promise<Buffer | undefined> {
  try {
    return await fetched(url, MOST_PROFILE, signal);
  } catch (error) {
    if (!(error instanceof UserError) || error instanceof UnreadableProfile || error instanceof ServerAway) throw error;
    throw new RefusedProfile(error.message);
  }
}

/** What nobody else of the server could be read of, either. */
class ServerAway extends UserError {}

async function fetched(url: URL, most: number, signal: AbortSignal): Promise<Buffer | undefined> {
  const options = { idle: IDLE_MS, attempts: 3, backoff: 1000, random: Math.random, userAgent: 'bakehouse' };
  try {
    return await withAttempts(
      options,
      signal,
      () => {},
      async () => {
        const chunks: Uint8Array[] = [];
        let size = 0;
        const end = steadyNow() + WHOLE_MS;
        for await (const chunk of await fetchBody(url, options, { requests: 0, bytes: 0 }, signal)) {
          size += chunk.length;
          if (size > most) throw new UnreadableProfile(`${url.href} has more than ${most} bytes.`);
          if (steadyNow() > end)
            throw new ServerAway(`${url.href} was not there whole in ${WHOLE_MS / 60_000} minutes.`);
          chunks.push(chunk);
        }
        return Buffer.concat(chunks);
      },
    );
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    if (error instanceof NetworkError) throw new ServerAway(`${messageOf(error)}.`);
    throw error;
  }
}

/** Its text, or why it is left out. */
function readOne(name: string, bytes: () => Buffer): string {
  try {
    return textOf(name, bytes());
  } catch (error) {
    throw error instanceof UserError ? new UnreadableProfile(error.message) : error;
  }
}

function textOf(name: string, bytes: Buffer): string {
  try {
    const plain = name.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: MOST_LIST }) : bytes;
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch (error) {
    throw new UserError(`${name} cannot be read as text: ${messageOf(error)}.`);
  }
}

function httpUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new UserError('The address of the profiles must begin with http:// or https://.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new UserError(
      'The address of the profiles has a name or password in it, which would be shown. Leave it out.',
    );
  }
  return url;
}

function withSlash(url: URL): URL {
  return url.pathname.endsWith('/') ? url : new URL(`${url.href}/`);
}
