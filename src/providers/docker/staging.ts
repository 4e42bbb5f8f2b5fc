import { createHash } from 'node:crypto';

/** The host of all references that Bakehouse itself gives: no registry, so nothing is ever pulled from there. */
export const LOCAL_PREFIX = 'bakehouse.local/';

/** Of docker's repository names: lower case, runs joined by one dot, one underscore or hyphens; two underscores are ours. */
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:[._]|-+)[a-z0-9]+)*$/;
const LONGEST_COMPONENT = 160;
/** Of docker's tags, as much as fits into 128 characters beside a key and `-verified`. */
const TAG_PART = /^[A-Za-z0-9._-]{1,60}$/;

/**
 * The name that a container image gets when it is baked: `bakehouse.local/<slug>:<key>`, or `…:<key>.<build>` where a
 * leg has several builds. No two legs, keys or builds share one: a key holds no dot, and a slug or build that docker
 * would not take is cut down and told by a hash behind two underscores, which no other may hold.
 *
 * @param build only where the leg has several
 */
export function stagedReference(slug: string, key: string, build?: string): string {
  return reference(slug, key, build);
}

/** The name that it gets when its tests have passed: `…:<key>-verified`, or `…:<key>-verified.<build>`. */
export function verifiedReference(slug: string, key: string, build?: string): string {
  return reference(slug, `${key}-verified`, build);
}

/** The key of such a tag, of either name and of whatever build; undefined where it is none. */
export function keyOfTag(tag: string): string | undefined {
  return /^(bk\d{1,3}-[a-z2-7]{1,64})(?:-verified)?(?:\.|$)/.exec(tag)?.[1];
}

/** The tags of both in a build registry, which all legs share. */
export function buildRegistryTags(key: string, build?: string): { readonly staged: string; readonly verified: string } {
  return { staged: tagOf(key, build), verified: tagOf(`${key}-verified`, build) };
}

/**
 * The name of an image to start from that only the daemon has.
 * @param id its config digest, `sha256:…`
 */
export function sourceReference(id: string): string {
  return `${LOCAL_PREFIX}source:${id.replace(/^sha256:/, '').slice(0, 12)}`;
}

function reference(slug: string, tag: string, build: string | undefined): string {
  const fits = PATH_COMPONENT.test(slug) && slug.length <= LONGEST_COMPONENT;
  return `${LOCAL_PREFIX}${fits ? slug : marked(slug, /[^a-z0-9]+/g)}:${tagOf(tag, build)}`;
}

function tagOf(tag: string, build: string | undefined): string {
  if (build === undefined) return tag;
  const fits = TAG_PART.test(build) && !build.includes('__');
  return `${tag}.${fits ? build : marked(build, /[^A-Za-z0-9]+/g)}`;
}

function marked(text: string, unfit: RegExp): string {
  const readable = text.replace(unfit, '-').slice(0, 40).replace(/^-|-$/g, '');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return `${readable === '' ? 'x' : readable}__${hash}`;
}
