import { UserError } from '../core/errors.ts';
import type { Record } from './record.ts';

const RECORD = /^(.+)-(bake|verify|publish)-a([1-9]\d{0,8})$/s;

/** What the name of a record's artifact says. */
export interface RecordName {
  readonly slug: string;
  readonly stage: Record['stage'];
  readonly attempt: number;
}

/** Between jobs a record is an artifact of this name; readers take the highest attempt, then the latest stage. */
export function recordArtifactName(prefix: string, slug: string, stage: Record['stage'], attempt: number): string {
  return `${prefix}-${slug}-${stage}-a${attempt}`;
}

/**
 * A record's artifact by its name; undefined for any other one. A prefix that begins like another, as `images` and
 * `images-web` do, takes the other's records for its own: which leg it is, only the record itself can say.
 */
export function parseRecordArtifactName(prefix: string, name: string): RecordName | undefined {
  if (!name.startsWith(`${prefix}-`)) return undefined;
  const [, slug, stage, attempt] = RECORD.exec(name.slice(prefix.length + 1)) ?? [];
  if (slug === undefined || (stage !== 'bake' && stage !== 'verify' && stage !== 'publish')) return undefined;
  return { slug, stage, attempt: Number(attempt) };
}

export function leftoversArtifactName(prefix: string, slug: string, attempt: number): string {
  return `${prefix}-${slug}-leftovers-a${attempt}`;
}

export function debugLogArtifactName(prefix: string, slug: string, attempt: number): string {
  return `${prefix}-${slug}-debug-log-a${attempt}`;
}

/** The plan's artifact; no record's name ends like it. */
export function planArtifactName(prefix: string, attempt: number): string {
  return `${prefix}-plan-a${attempt}`;
}

/**
 * An image that goes to other jobs as an archive; no record's name ends like it.
 *
 * @param number counts from 1, where a leg has several images
 */
export function imageArtifactName(prefix: string, slug: string, attempt: number, number?: number): string {
  return `${prefix}-${slug}-image${number === undefined ? '' : `-${number}`}-a${attempt}`;
}

/** What publishing did, call by call; no record's name ends like it. */
export function journalArtifactName(prefix: string, attempt: number): string {
  return `${prefix}-publish-journal-a${attempt}`;
}

/** The files that publishing wrote; no record's name ends like it. */
export function publishedArtifactName(prefix: string, attempt: number): string {
  return `${prefix}-published-a${attempt}`;
}

/** The statements about what was published, and the list of what they are about; no record's name ends like it. */
export function provenanceArtifactName(prefix: string, attempt: number): string {
  return `${prefix}-provenance-a${attempt}`;
}

/** The report of the run, which is no archive: its name is that of the file. No record's name ends like it. */
export function reportArtifactName(prefix: string, attempt: number): string {
  return `${prefix}-report-a${attempt}.html`;
}

/** What became of a run so far, replaced while it goes on. It is no archive either; no record's name ends like it. */
export function responseArtifactName(prefix: string, attempt: number): string {
  return `${prefix}-response-a${attempt}.json`;
}

/** The report of the run that was made when its images had been published; the one of before stays beside it. */
export function publishReportArtifactName(prefix: string, attempt: number): string {
  return `${prefix}-publish-report-a${attempt}.html`;
}

/** Throws a UserError for a prefix that no artifact's name could begin with. */
export function checkArtifactPrefix(prefix: string): void {
  if (/^[A-Za-z0-9][\w.-]{0,60}$/.test(prefix)) return;
  throw new UserError('Input "artifact-prefix" must be letters, digits, dots, hyphens and underscores, at most 61.');
}
