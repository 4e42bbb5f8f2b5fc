import { UserError } from '../core/errors.ts';
import { sha256Hex } from '../core/files/files.ts';
import { show } from '../core/runner/inputs.ts';
import { isObject, memberOf } from '../core/values.ts';
import type { BakedImage } from './record.ts';

// Statements about images: https://github.com/in-toto/attestation/blob/v1.1.0/spec/v1/statement.md

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** https://slsa.dev/spec/v1.0/provenance */
export const SLSA_PROVENANCE = 'https://slsa.dev/provenance/v1';

/** What a statement is about: a name, and the digest by which it is found. */
export interface StatementSubject {
  readonly name: string;
  readonly digest: { readonly sha256: string };
}

export interface Statement {
  readonly _type: typeof STATEMENT_TYPE;
  readonly subject: readonly StatementSubject[];
  readonly predicateType: string;
  readonly predicate: unknown;
}

/** A statement that was read: of its subjects those that have a SHA-256. */
export interface ReadStatement {
  readonly subjects: readonly StatementSubject[];
  readonly predicateType: string;
  readonly predicate: unknown;
}

export function statementOf(
  subject: readonly StatementSubject[],
  predicateType: string,
  predicate: unknown,
): Statement {
  return { _type: STATEMENT_TYPE, subject, predicateType, predicate };
}

/** The subject of what has bytes, by their digest: `sha256:` and 64 hex digits. */
export function subjectOf(name: string, digest: string): StatementSubject {
  return { name, digest: { sha256: digest.replace(/^sha256:/, '') } };
}

/** The subject of what has none that anybody could fetch: its name for ever is what is hashed. */
export function subjectOfIdentity(identity: string): StatementSubject {
  return { name: identity, digest: { sha256: sha256Hex(identity) } };
}

/** The name of an image for ever, as its provider has it; undefined where it has no such name. */
export type ImageIdentity = (image: Pick<BakedImage, 'account' | 'region' | 'id'>) => string | undefined;

const HEX = /^[0-9a-f]{64}$/;
const MOST_SUBJECTS = 10_000;

/** A statement of version 1, whoever made it. Throws a UserError. */
export function readStatement(what: string, value: unknown): ReadStatement {
  const type = memberOf(value, '_type');
  if (type !== STATEMENT_TYPE)
    throw new UserError(`${what} is no statement: its _type must be ${STATEMENT_TYPE}, but is ${shown(type)}.`);
  const predicateType = memberOf(value, 'predicateType');
  if (typeof predicateType !== 'string' || predicateType === '')
    throw new UserError(`${what} has no predicateType, so nobody can tell what it says.`);
  const subjects = memberOf(value, 'subject');
  if (!Array.isArray(subjects) || subjects.length === 0)
    throw new UserError(`${what} is about nothing: it has no subject.`);
  if (subjects.length > MOST_SUBJECTS)
    throw new UserError(`${what} has ${subjects.length} subjects; at most ${MOST_SUBJECTS} are read.`);
  return {
    subjects: subjects.map((one) => readSubject(what, one)),
    predicateType,
    predicate: memberOf(value, 'predicate'),
  };
}

function readSubject(what: string, value: unknown): StatementSubject {
  const name = memberOf(value, 'name');
  const digest = memberOf(memberOf(value, 'digest'), 'sha256');
  if (typeof name !== 'string') throw new UserError(`${what} has a subject without a name.`);
  if (typeof digest !== 'string' || !HEX.test(digest))
    throw new UserError(`${what} has the subject ${show(name)} without a sha256 of 64 hex digits in lower case.`);
  return subjectOf(name, digest);
}

/** A list of what is in an image, by its shape. */
export interface SbomKind {
  readonly format: 'cyclonedx' | 'spdx';
  /** By which a statement tells that it holds one. */
  readonly predicateType: 'https://cyclonedx.org/bom' | 'https://spdx.dev/Document';
  /** How many components or packages it lists. */
  readonly count: number;
}

/** What kind of SBOM a JSON value is. Throws a UserError for what is none, and for one that lists nothing. */
export function sbomKind(what: string, value: unknown): SbomKind {
  const found = knownKind(value);
  if (found === undefined) {
    throw new UserError(
      `${what} must be an SBOM as JSON, of CycloneDX ("bomFormat": "CycloneDX") or SPDX 2 ("spdxVersion": "SPDX-2.…"), but is neither.`,
    );
  }
  if (found.count === 0)
    throw new UserError(`${what} lists nothing. Whatever made it found no packages, or looked at another place.`);
  return found;
}

function knownKind(value: unknown): SbomKind | undefined {
  const count = (name: string): number => {
    const list = memberOf(value, name);
    return Array.isArray(list) ? list.filter(isObject).length : 0;
  };
  if (memberOf(value, 'bomFormat') === 'CycloneDX' && /^1\.\d{1,2}$/.test(String(memberOf(value, 'specVersion'))))
    return { format: 'cyclonedx', predicateType: 'https://cyclonedx.org/bom', count: count('components') };
  if (/^SPDX-2\.\d$/.test(String(memberOf(value, 'spdxVersion'))) && memberOf(value, 'SPDXID') === 'SPDXRef-DOCUMENT')
    return { format: 'spdx', predicateType: 'https://spdx.dev/Document', count: count('packages') };
  return undefined;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? show(value) : 'missing';
}
