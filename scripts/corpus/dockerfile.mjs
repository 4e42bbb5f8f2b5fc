// @ts-check
import { posix } from 'node:path';
import { firstOf, causeOf, unlessSame } from './verdict.mjs';

/** @import { Dockerfile } from '../../src/recipe/dockerfile/content.ts' */
/** @import { Verdict } from './verdict.mjs' */

/**
 * What dockerfile-reads says (test/tools/dockerfile-reads/main.go).
 * @typedef {object} BuildKitAnswer
 * @property {string} error
 * @property {string} buildError
 * @property {number} line
 * @property {{ name: string, base: string, line: number }[] | null} stages
 * @property {{ sources: string[] | null, heredocs: string[] | null, from: string, line: number }[] | null} copies
 * @property {{ name: string, default: string | null, line: number }[] | null} arguments
 * @property {string[] | null} triggers
 * @property {{ paths: string[] | null, whole: boolean, images: string[] | null, remotes: string[] | null }} reads
 */

/**
 * @param {Dockerfile | Error} ours
 * @param {BuildKitAnswer} theirs
 * @returns {Verdict}
 */
export function compareDockerfile(ours, theirs) {
  if (ours instanceof Error) {
    return theirs.error !== '' || theirs.buildError !== ''
      ? { kind: 'agree', cause: 'both refuse it' }
      : { kind: 'differ', cause: `refused: ${causeOf(ours.message)}`, detail: ours.message };
  }
  if (ours.unread.some(({ kind }) => kind === 'file')) return { kind: 'open', cause: 'a frontend of its own' };
  if (theirs.error !== '') return { kind: 'lenient', cause: `parser: ${causeOf(theirs.error)}`, detail: theirs.error };
  return firstOf(
    (function* () {
      yield* structure(ours, theirs);
      if (theirs.buildError === '') yield* reads(ours, theirs.reads, (theirs.triggers ?? []).length > 0);
      else if (ours.unread.length > 0)
        yield { kind: 'open', cause: 'a value that is not told', detail: theirs.buildError };
      else yield { kind: 'lenient', cause: `build: ${causeOf(theirs.buildError)}`, detail: theirs.buildError };
    })(),
  );
}

/**
 * @param {Dockerfile} ours
 * @param {BuildKitAnswer} theirs
 * @returns {Iterable<Verdict | undefined>}
 */
function* structure(ours, theirs) {
  yield unlessSame(
    'stages',
    ours.stages.map(({ name, line }) => [name ?? '', line]),
    (theirs.stages ?? []).map(({ name, line }) => [name.toLowerCase(), line]),
  );
  yield unlessSame(
    'arguments',
    ours.args.map(({ name, line }) => [name, line]),
    (theirs.arguments ?? []).map(({ name, line }) => [name, line]),
  );
  for (const [index, { base }] of ours.stages.entries()) {
    const written = theirs.stages?.[index]?.base ?? '';
    if (base !== null && !/[$"'\\`]/.test(written)) yield unlessSame('the base of a stage', base, written);
  }
}

/**
 * @param {Dockerfile} ours
 * @param {BuildKitAnswer['reads']} theirs
 * @param {boolean} hasTriggers which count for us also where no stage starts from theirs
 * @returns {Iterable<Verdict | undefined>}
 */
function* reads({ bases, copies, remotes, unread }, theirs, hasTriggers) {
  const isOpen = unread.some(({ kind }) => kind === 'base');
  const named = sorted(bases.filter(({ kind }) => kind !== 'frontend').map(({ reference }) => fullName(reference)));
  const images = sorted(theirs.images ?? []);
  if (isOpen) yield { kind: 'open', cause: 'a base that is not told', detail: images.join(' ') };
  else yield unlessSame('base images', hasTriggers ? named.filter((name) => images.includes(name)) : named, images);
  if (unread.some(({ kind }) => kind === 'source')) {
    yield { kind: 'open', cause: 'a source that is not told', detail: unread.map(({ text }) => text).join(' ') };
    return;
  }
  const fromNetwork = (theirs.remotes ?? []).length > 0;
  if (fromNetwork || !hasTriggers) yield unlessSame('remotes', remotes.length > 0, fromNetwork);
  const own = copies.flatMap(({ sources }) => sources).map(inContext);
  const all = theirs.whole ? ['.'] : (theirs.paths ?? []).map(inContext);
  yield unlessSame(
    'files: missing',
    all.filter((path) => !isCovered(path, own)),
    [],
  );
  if (!hasTriggers)
    yield unlessSame(
      'files: too many',
      own.filter((path) => !isCovered(path, all)),
      [],
    );
}

/** @param {string} path */
function inContext(path) {
  const clean = posix.normalize(`/${path}`).replace(/\/$/, '').slice(1);
  return clean === '' ? '.' : clean;
}

/**
 * @param {string} path
 * @param {readonly string[]} by
 */
function isCovered(path, by) {
  return by.some((other) => other === '.' || path === other || path.startsWith(`${other}/`));
}

/** @param {readonly string[]} list */
function sorted(list) {
  return [...new Set(list)].sort();
}

/**
 * As docker writes out a short name.
 * @param {string} reference
 */
function fullName(reference) {
  const [name = '', digest] = reference.split('@');
  const [first = '', ...rest] = name.split('/');
  const hasHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  const domain = hasHost ? first : 'docker.io';
  const short = hasHost ? rest.join('/') : name;
  const path = isHub(domain) && !short.includes('/') ? `library/${short}` : short;
  const tagged = digest !== undefined || /:[^/]*$/.test(path) ? path : `${path}:latest`;
  return `${isHub(domain) ? 'docker.io' : domain}/${tagged}${digest === undefined ? '' : `@${digest}`}`;
}

/** @param {string} domain */
function isHub(domain) {
  return domain === 'docker.io' || domain === 'index.docker.io';
}
