import { existsSync, lstatSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { messageOf, UserError } from '../../core/errors.ts';
import { sha256OfFile } from '../../core/files/files.ts';
import { isInside } from '../../core/files/paths.ts';
import { runGit } from '../../core/process/git.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import type { Asker } from '../../image/asker.ts';
import type { Hold, RetainableImage, RetentionStep, RetentionSurvey } from '../../image/provider-retention.ts';
import { refuseHeld } from '../clouds/retention.ts';
import { BESIDE, type BesideRecord, readBesideRecord } from './beside.ts';

// Images that are files of the checkout, each told by the record beside it. They go by that record: the files first and the record
// last, so that whoever is killed in between finds by it what is left.

type Place = Pick<Asker, 'repository' | 'environment'>;

const MOST_ENTRIES = 1_000_000;
const LIMIT_MS = 120_000;

/** All images that lie in the checkout with a record beside them. Reads only. Throws where it cannot be looked through. */
export async function surveyFiles(place: Place): Promise<RetentionSurvey> {
  const found = recordsIn(place.repository);
  const tracked = found.length === 0 ? new Set<string>() : await trackedFiles(place);
  const claims = claimsOf(place, found);
  return { remnants: [], images: found.flatMap((path) => imageOf(place, path, tracked, claims)) };
}

/** Which records name a path, themselves among it: by `foldedName`, relative to the checkout. */
type Claims = ReadonlyMap<string, readonly string[]>;

function claimsOf(place: Pick<Place, 'repository'>, records: readonly string[]): Claims {
  const claims = new Map<string, string[]>();
  for (const at of records) {
    const record = readBesideRecord(at);
    const files = (record && filesOf(place, at, record)) ?? [];
    for (const name of new Set([at, ...files.map(({ path }) => path)].map((path) => foldedName(place, path)))) {
      claims.set(name, [...(claims.get(name) ?? []), relative(place.repository, at)]);
    }
  }
  return claims;
}

/** A path of the checkout as all its ways of writing have it: macOS keeps the case and the accents of a name, and minds neither. */
function foldedName({ repository }: Pick<Place, 'repository'>, path: string): string {
  return folded(relative(repository, path));
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Paths of what is called like such a record, absolute. What is a repository of its own is somebody else's. */
function recordsIn(repository: string): readonly string[] {
  const records: string[] = [];
  const open = [repository];
  let entries = 0;
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const names = readdirSync(folder, { withFileTypes: true });
    if (folder !== repository && names.some(({ name }) => name === '.git')) continue;
    entries += names.length;
    if (entries > MOST_ENTRIES) throw new UserError(`the checkout has more than ${MOST_ENTRIES} files`);
    for (const entry of names) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && entry.name !== '.git' && entry.name !== 'node_modules') open.push(path);
      if (entry.isFile() && entry.name.endsWith(BESIDE)) records.push(path);
    }
  }
  return records.toSorted();
}

/** Relative to the checkout, as `folded` has them; or why that is not known. */
async function trackedFiles({ repository, environment }: Place): Promise<ReadonlySet<string> | string> {
  try {
    const variables = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
    const options = { cwd: repository, environment: childEnvironment(environment, [], variables), limitMs: LIMIT_MS };
    const { exitCode, stdout, stderr } = await runGit(['--no-pager', 'ls-files', '-z'], options);
    if (exitCode !== 0) return stderr.trim().split('\n', 1)[0] ?? '';
    return new Set(stdout.toString('utf8').split('\0').map(folded));
  } catch (error) {
    return messageOf(error);
  }
}

/** The files of an image, absolute; undefined where they are not all in the checkout, and in no repository within it. */
function filesOf({ repository }: Pick<Place, 'repository'>, at: string, record: BesideRecord) {
  const first = normalize(record.files[0]?.path ?? '');
  const place = at.slice(0, -BESIDE.length);
  const end = `${sep}${first}`;
  if (isAbsolute(first) || first.startsWith('..') || !place.endsWith(end)) return undefined;
  const folder = place.slice(0, -end.length) || sep;
  const files = record.files.map(({ path, sha256 }) => ({ path: resolve(folder, path), sha256 }));
  return files.every(({ path }) => liesHere(repository, path)) ? files : undefined;
}

/** By its own way alone: a folder that is a link leads to what somebody else has, and so does one with a repository of its own. */
function liesHere(repository: string, path: string): boolean {
  if (path === repository || !isInside(repository, path)) return false;
  if (
    relative(repository, path)
      .split(sep)
      .some((name) => folded(name) === '.git')
  )
    return false;
  for (let folder = dirname(path); folder !== repository; folder = dirname(folder)) {
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    if (stat?.isSymbolicLink() === true || existsSync(join(folder, '.git'))) return false;
  }
  return true;
}

function imageOf(
  place: Place,
  at: string,
  tracked: ReadonlySet<string> | string,
  claims: Claims,
): readonly RetainableImage[] {
  const record = readBesideRecord(at);
  if (record === undefined) return [];
  const named = (path: string): string => relative(place.repository, path);
  const files = filesOf(place, at, record);
  const id = named(at.slice(0, -BESIDE.length));
  const others = (files ?? []).map(({ path }) => named(path)).filter((path) => path !== id);
  return [
    {
      provider: 'file',
      region: 'local',
      id,
      // Packer's own builder of files tells no time: then when its record was written, which is no earlier.
      created: record.created ?? statSync(at).mtime.toISOString(),
      leg: record.leg ?? '',
      key: record.key,
      recipe: record.recipe,
      parent: null,
      copyOf: null,
      verified: record.verified,
      digests: digestsOf(record),
      run: record.run,
      ref: null,
      arch: null,
      repository: null,
      commit: null,
      isHere: true,
      stage: null,
      since: null,
      holds: files === undefined ? [NOWHERE] : holdsOf(named(at), [id, named(at), ...others], tracked, claims),
      parts: [...others, named(at)],
      spared: [],
    },
  ];
}

const NOWHERE: Hold = {
  kind: 'unknown',
  what: 'where its files lie, which the record beside it does not say of this place',
};

/** What holds paths of the record `at`, all relative to the checkout. */
function holdsOf(
  at: string,
  paths: readonly string[],
  tracked: ReadonlySet<string> | string,
  claims: Claims,
): readonly Hold[] {
  const others = paths.flatMap((path) =>
    (claims.get(folded(path)) ?? [])
      .filter((record) => record !== at)
      .map((record): Hold => ({ kind: 'pointer', what: `the record ${record}, which names ${path} as well` })),
  );
  if (typeof tracked === 'string') {
    const what = `whether git has it in the repository, which could not be asked: ${tracked}`;
    return [{ kind: 'unknown', what }, ...others];
  }
  const inGit = paths.filter((path) => tracked.has(folded(path)));
  return [...inGit.map((path): Hold => ({ kind: 'pin', what: `git, which has ${path} in the repository` })), ...others];
}

/** Of images that would go, what somebody changed since: files are read whole for that. */
export async function inspectFiles(
  images: readonly RetainableImage[],
  place: Place,
): Promise<ReadonlyMap<string, readonly Hold[]>> {
  const found = new Map<string, readonly Hold[]>();
  for (const { region, id } of images) {
    const holds = await changesOf(place, `${resolve(place.repository, id)}${BESIDE}`);
    if (holds.length > 0) found.set(`${region} ${id}`, holds);
  }
  return found;
}

/** What is missing has gone already; what is another file by now is somebody's. */
async function changesOf(place: Pick<Place, 'repository'>, at: string): Promise<readonly Hold[]> {
  const record = readBesideRecord(at);
  const holds: Hold[] = [];
  for (const { path, sha256 } of (record && filesOf(place, at, record)) ?? []) {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined || (stat.isFile() && (await sha256OfFile(path)) === sha256)) continue;
    holds.push({ kind: 'by-hand', what: `${relative(place.repository, path)}, which has changed since it was baked` });
  }
  return holds;
}

/**
 * Deletes the files that its record tells of, as it tells of them, and then the record. Throws where something else lies there, as
 * what was baked since it was looked at.
 */
export async function removeFiles({ id, parts, digests }: RetentionStep, place: Place): Promise<void> {
  const at = `${resolve(place.repository, id)}${BESIDE}`;
  if (lstatSync(at, { throwIfNoEntry: false }) === undefined) return;
  const record = lstatSync(at).isFile() ? readBesideRecord(at) : undefined;
  const files = record && filesOf(place, at, record);
  if (record === undefined || files === undefined) throw new UserError('it is no image of ours any more');
  if (digests !== undefined && !isDeepStrictEqual(digestsOf(record), digests))
    throw new UserError('by now another image lies there');
  const paths = [...files.map(({ path }) => path), at];
  const named = paths.map((path) => relative(place.repository, path));
  if (named.some((path) => path !== id && !parts.includes(path)))
    throw new UserError('its record names files that were not agreed');
  const [tracked, claims] = [await trackedFiles(place), claimsOf(place, recordsIn(place.repository))];
  const own = relative(place.repository, at);
  refuseHeld([...holdsOf(own, named, tracked, claims), ...(await changesOf(place, at))]);
  for (const path of paths) rmSync(path, { force: true });
}

function digestsOf({ files }: BesideRecord): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]));
}
