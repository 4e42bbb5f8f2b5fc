import { createHash } from 'node:crypto';

import { counted } from '../../core/text/wording.ts';
import type { Refresh } from '../../image/refresh.ts';
import { stages, type LegRetention } from '../../image/retention.ts';
import {
  type BuildPublication,
  type CatalogueBuild,
  type CatalogueImage,
  type CatalogueState,
  catalogueStates,
  type ImageStanding,
} from './facts.ts';

/** How states are called where people read. */
export const STATE_WORDS: Readonly<Record<CatalogueState, string>> = {
  revoked: 'revoked',
  gone: 'gone',
  failed: 'failed',
  stale: 'stale',
  ready: 'ready',
  empty: 'no build',
};

/** `every 7 days`, `weekly`. */
export function refreshWords(refresh: Refresh | null): string | null {
  if (refresh === null || typeof refresh === 'string') return refresh;
  return `every ${daysWords(refresh['max-age'])}`;
}

/** `the newest 5 stay; deprecated after 30 days, deleted after 90 days`. */
export function retentionWords(retention: LegRetention | null): string | null {
  if (retention === null) return null;
  const DONE = { deprecate: 'deprecated', disable: 'disabled', delete: 'deleted' } as const;
  const due = stages.flatMap((stage) => {
    const days = retention[stage];
    return days === undefined ? [] : [`${DONE[stage]} after ${daysWords(days)}`];
  });
  return `the newest ${retention.keep} stay; ${due.join(', ')}`;
}

function daysWords(days: string): string {
  return counted(Number.parseInt(days, 10), 'day');
}

/** How old something is, as `today` or `9 days`; empty where nobody knows. */
export function ageWords(age: number | null): string {
  if (age === null) return '';
  return age === 0 ? 'today' : counted(age, 'day');
}

/** What became of a place, in words. */
export function standingWords(standing: ImageStanding): string {
  const WORDS = { gone: 'gone', unlike: 'not what was baked', unasked: 'not asked' } as const;
  return standing.kind === 'there' ? 'there' : `${WORDS[standing.kind]}: ${standing.reason}`;
}

/** How an image stands: by its newest build, and by those that stand in channels. */
export function stateOf(builds: readonly CatalogueBuild[]): Pick<CatalogueImage, 'state' | 'why'> {
  const [newest, ...older] = builds;
  if (newest === undefined) return { state: 'empty', why: '' };
  const told = [newest, ...older.filter(({ channels }) => channels.length > 0)].map((build) => {
    const { state, why } = stateOfBuild(build);
    const names = build.channels.map(({ name }) => name).join(', ');
    const of = build === newest ? '' : `${names}: `;
    return { state, why: why === '' ? '' : `${of}${why}` };
  });
  for (const state of catalogueStates) {
    const found = told.find((one) => one.state === state);
    if (found !== undefined) return found;
  }
  return { state: 'ready', why: '' };
}

/** How a build stands by itself. */
export function stateOfBuild(build: CatalogueBuild): Pick<CatalogueImage, 'state' | 'why'> {
  if (build.revoked !== null) return { state: 'revoked', why: build.revoked };
  if (isGone(build)) return { state: 'gone', why: 'nothing of it is left where its records say' };
  if (build.testsState === 'failed') return { state: 'failed', why: `tests: ${build.tests}` };
  if (build.scanState === 'block') return { state: 'failed', why: `scan: ${build.scan ?? ''}` };
  if (build.stale !== null) return { state: 'stale', why: build.stale };
  return { state: 'ready', why: '' };
}

/** Whether each place that could be asked says that it is gone, and none is left that nobody asked. */
function isGone({ places, publications }: CatalogueBuild): boolean {
  const gone = ({ standing }: { readonly standing: ImageStanding }): boolean => standing.kind === 'gone';
  const isLeft = (one: BuildPublication): boolean => one.kind !== 'files' && one.movedTo === null && !gone(one);
  return places.length > 0 && places.every(gone) && !publications.some(isLeft);
}

const LONGEST_NAME = 80;

/** The names of pages by image: each once, whatever a file system makes of letters. */
export function pageNames(legs: readonly string[], slugOf: (leg: string) => string): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const leg of legs) {
    const slug = slugOf(leg).toLowerCase();
    const isFit = /^[a-z0-9][a-z0-9._-]*$/.test(slug) && slug.length <= LONGEST_NAME && !taken.has(slug);
    let name = isFit ? slug : `${slug.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_NAME)}-${hashOf(leg)}`;
    while (taken.has(name)) name += '-2';
    taken.add(name);
    names.set(leg, name);
  }
  return names;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
