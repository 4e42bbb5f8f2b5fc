import type { Severity } from '../../image/scan.ts';
import { ReportFault } from '../reports/bounded-text.ts';
import { isJsonObject, member, type ReportObject, textMember } from '../reports/json-value.ts';

/** A weakness that a scanner found in a package. */
export interface ReportedFinding {
  readonly id: string;
  /** Other ids of the same weakness. */
  readonly aliases: readonly string[];
  /** Empty where the report does not name it. */
  readonly package: string;
  readonly version: string;
  /** The version that has the fix; empty where none is told. */
  readonly fixed: string;
  /** Null: the report does not say. */
  readonly isFixable: boolean | null;
  readonly severity: Severity;
}

/** A finding that the scanner itself was told to leave out by a statement of VEX. */
export interface LeftOutFinding {
  readonly finding: ReportedFinding;
  readonly reason: string;
}

/** What a report says it is about. All empty: it does not say. */
export interface ReportSubject {
  /** Digests of configurations of container images, which docker shows as the id. */
  readonly configs: readonly string[];
  /** Digests of manifests, indexes and files. */
  readonly digests: readonly string[];
  /** Ids of images in a cloud. */
  readonly ids: readonly string[];
}

/** A report, whichever scanner wrote it. Texts are bounded, and harmless on a terminal. */
export interface ScanReport {
  readonly format: 'trivy' | 'grype' | 'cyclonedx' | 'sarif';
  /** The scanner with its version, where that is told. */
  readonly scanner: string;
  /** ms since the epoch; null: it does not say. */
  readonly at: number | null;
  readonly about: ReportSubject;
  /** The operating system that was found; empty: none was; null: the report has no place for it. */
  readonly system: string | null;
  /** How many packages are told at least; null: the report has no place for such as have no finding. */
  readonly packages: number | null;
  readonly findings: readonly ReportedFinding[];
  readonly leftOut: readonly LeftOutFinding[];
  /** What somebody should know; each a sentence. */
  readonly notes: readonly string[];
  /** What is wrong with it though it could be read; each a sentence. */
  readonly problems: readonly string[];
}

/** More than any image has; a report with more is refused rather than read for minutes. */
const MOST_FINDINGS = 100_000;
const LONGEST = 300;

/** A text of a report as it may be shown and compared: one line, bounded, without what a terminal obeys. */
export function shownText(value: unknown, most = LONGEST): string {
  if (typeof value !== 'string') return '';
  return value
    .slice(0, most)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd')
    .trim();
}

export function textOf(object: ReportObject, name: string): string {
  return shownText(member(object, name));
}

/** The member as an object; an empty one where it is none. */
export function objectOf(object: ReportObject, name: string): ReportObject {
  const value = member(object, name);
  return isJsonObject(value) ? value : {};
}

/** The member as a list of objects; none where it is absent or null. Throws a ReportFault where it is something else. */
export function listOf(object: ReportObject, name: string): readonly ReportObject[] {
  const value = member(object, name);
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new ReportFault('malformed', `The member "${name}" is no list.`);
  if (value.length > MOST_FINDINGS) {
    throw new ReportFault(
      'refused',
      `The list "${name}" has ${value.length} items; at most ${MOST_FINDINGS} are read.`,
    );
  }
  const items: readonly unknown[] = value;
  return items.map((item) => {
    if (!isJsonObject(item)) throw new ReportFault('malformed', `The list "${name}" has an item that is no object.`);
    return item;
  });
}

/** The texts of a list, as they are shown; whatever else is in it is passed over. */
export function textsOf(object: ReportObject, name: string): readonly string[] {
  const value = member(object, name);
  return Array.isArray(value)
    ? value
        .slice(0, MOST_FINDINGS)
        .map((one) => shownText(one))
        .filter((text) => text !== '')
    : [];
}

/** Throws a ReportFault where there are more than anybody's image has. */
export function checkCount(findings: readonly unknown[]): void {
  if (findings.length <= MOST_FINDINGS) return;
  throw new ReportFault('refused', `The report has more than ${MOST_FINDINGS} findings, of which none was read.`);
}

/** A time of RFC 3339 in ms since the epoch. Null where there is none; throws a ReportFault where it cannot be read. */
export function timeOf(object: ReportObject, name: string): number | null {
  const text = textMember(object, name);
  if (text === null || text.startsWith('0001-01-01')) return null;
  const time = Date.parse(text);
  if (!Number.isNaN(time)) return time;
  throw new ReportFault('malformed', `The time "${name}" cannot be read: ${JSON.stringify(shownText(text, 40))}.`);
}

/** The digests of references such as `registry.example/web@sha256:…`. */
export function digestsOf(references: readonly string[]): readonly string[] {
  return references.flatMap((reference) => {
    const digest = reference
      .slice(reference.lastIndexOf('@') + 1)
      .replace('%3A', ':')
      .replace('%3a', ':');
    return isDigest(digest) ? [digest] : [];
  });
}

export function isDigest(text: string): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(text);
}

/** The only ids of images in clouds that scanners take: a word, and a number in hex. */
export function isCloudId(text: string): boolean {
  return /^[a-z]{2,8}-[0-9a-f]{8,17}$/.test(text);
}

/** `trivy 0.58.1`. */
export function scannerName(name: string, version: string): string {
  return version === '' || version.startsWith('[') ? name : `${name} ${version}`;
}

const WORDS: ReadonlyMap<string, Severity> = new Map([
  ['critical', 'critical'],
  ['high', 'high'],
  ['medium', 'medium'],
  ['low', 'low'],
  ['negligible', 'negligible'],
  ['info', 'negligible'],
  ['none', 'negligible'],
  ['unknown', 'unknown'],
  ['', 'unknown'],
]);

/** Throws a ReportFault for a word that no scanner of these has: it might stand for the worst. */
export function severityOf(word: string): Severity {
  const severity = WORDS.get(word.toLowerCase());
  if (severity !== undefined) return severity;
  throw new ReportFault('malformed', `The severity ${JSON.stringify(word)} is not known.`);
}

/** By the score of CVSS, as it is read for `security-severity`. */
export function severityOfScore(score: number): Severity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : 'negligible';
}

const NAMED_WITH_SPACE = new Set(['npm', 'composer', 'maven', 'golang', 'swift', 'github']);

/** The name of a package as scanners show it: of a purl, where one is told, so that two of them agree. */
export function packageName(purl: string, name: string): string {
  if (!purl.startsWith('pkg:')) return name;
  const [path = ''] = purl.slice('pkg:'.length).split(/[?#]/, 1);
  const at = path.lastIndexOf('@');
  const parts = (at > 0 ? path.slice(0, at) : path)
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const [type = '', ...rest] = parts;
  const last = rest.at(-1);
  if (last === undefined) return name;
  if (!NAMED_WITH_SPACE.has(type)) return last;
  return rest.join(type === 'maven' ? ':' : '/');
}

function decoded(text: string): string {
  try {
    return shownText(decodeURIComponent(text));
  } catch {
    return text;
  }
}
