import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import {
  attestationJson,
  isEnvelope,
  MOST_ATTESTATION_BYTES,
  readEnvelope,
  verifiedPayload,
} from '../../core/attestation/envelope.ts';
import type { PublicKey } from '../../core/attestation/signing.ts';
import { UserError } from '../../core/errors.ts';
import { readBounded } from '../../core/files/bounded-file.ts';
import { show } from '../../core/runner/inputs.ts';
import { memberOf } from '../../core/values.ts';
import { type ReadStatement, readStatement, SLSA_PROVENANCE } from '../../image/attestation.ts';
import type { VerifyProvenanceInputs } from './inputs.ts';

const MOST_FILES = 10_000;

interface Found {
  readonly what: string;
  readonly value: unknown;
}

/** Signed statements by what checks them: envelopes here, the paths of bundles by gh. */
export interface Attestations {
  readonly envelopes: readonly Found[];
  readonly bundles: readonly string[];
}

/** Reads the files that are named, and of folders those whose names say that they are signed. Throws a UserError. */
export function findAttestations(paths: readonly string[]): Attestations {
  const envelopes: Found[] = [];
  const bundles: string[] = [];
  for (const path of paths.flatMap(filesOf)) {
    const what = `The attestation ${show(path)}`;
    const value = attestationJson(what, readBounded(what, path, MOST_ATTESTATION_BYTES));
    if (isEnvelope(value)) envelopes.push({ what, value });
    else if (memberOf(value, 'verificationMaterial') !== undefined) bundles.push(path);
    else if (memberOf(value, '_type') !== undefined)
      throw new UserError(
        `${what} is a statement that nobody signed: anybody could have written it. The signed one ends in .dsse.json.`,
      );
    else throw new UserError(`${what} is neither a signed envelope (DSSE) nor a bundle of Sigstore.`);
  }
  return { envelopes, bundles };
}

function filesOf(path: string): readonly string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  const names = readdirSync(path).filter((name) => /\.(?:dsse|sigstore)\.json$/.test(name));
  if (names.length === 0)
    throw new UserError(`The folder ${show(path)} holds no file that ends in .dsse.json or .sigstore.json.`);
  if (names.length > MOST_FILES)
    throw new UserError(`The folder ${show(path)} holds ${names.length} signed files; at most ${MOST_FILES} are read.`);
  return names.toSorted().map((name) => join(path, name));
}

export interface Checked {
  readonly verified: readonly string[];
  readonly unchecked: readonly string[];
}

type Policy = Pick<VerifyProvenanceInputs, 'repo' | 'builder' | 'predicate-type'>;

/**
 * Every envelope must be signed by the key, and one of them be about what is asked for. Throws a UserError for what is not so.
 *
 * @param sha256 64 hex digits
 */
export function checkStatements(envelopes: readonly Found[], key: PublicKey, sha256: string, policy: Policy): Checked {
  const statements = envelopes.map(({ what, value }) => {
    const payload = verifiedPayload(what, readEnvelope(what, value), key);
    return { what, statement: readStatement(what, attestationJson(what, payload)) };
  });
  const about = statements.filter(({ statement }) => statement.subjects.some(({ digest }) => digest.sha256 === sha256));
  if (about.length === 0) {
    throw new UserError(
      `No statement that ${key.id} signed is about sha256:${sha256}: ${statements.length === 1 ? 'it is' : 'they are'} about something else, or what is asked for was changed.`,
    );
  }
  const type = policy['predicate-type'];
  const fitting = about.filter(({ statement }) => statement.predicateType === type);
  if (fitting.length === 0) {
    const found = about.map(({ statement }) => show(statement.predicateType));
    throw new UserError(`What is signed about it is ${[...new Set(found)].join(', ')}, and not ${type}.`);
  }
  const unchecked = new Set<string>();
  const verified = fitting.map(({ what, statement }) => {
    for (const one of checkPolicy(what, statement, policy)) unchecked.add(one);
    const name = statement.subjects.find(({ digest }) => digest.sha256 === sha256)?.name ?? '';
    return `${show(name)} is what the key ${key.id} signed ${type} about`;
  });
  unchecked.add('when it was signed, and whether the key was revoked since: an envelope says neither');
  return { verified, unchecked: [...unchecked] };
}

/** What a statement says of builder and source must be what is wanted; gives what was not asked for. */
function checkPolicy(
  what: string,
  { predicateType, predicate }: ReadStatement,
  { repo, builder }: Policy,
): readonly string[] {
  if (predicateType !== SLSA_PROVENANCE) {
    if (repo === '' && builder === '') return [];
    throw new UserError(
      `${what} is no provenance, so it says nothing of its builder or source. Leave --repo and --builder out.`,
    );
  }
  const unchecked: string[] = [];
  const builtBy = memberOf(memberOf(memberOf(predicate, 'runDetails'), 'builder'), 'id');
  if (builder === '')
    unchecked.push(`which workflow built it, as it says ${shown(builtBy)}: give the wanted one with --builder`);
  else if (builtBy !== builder)
    throw new UserError(`${what} says that ${shown(builtBy)} built it, and not ${show(builder)}.`);
  const source = memberOf(memberOf(memberOf(predicate, 'buildDefinition'), 'externalParameters'), 'repository');
  if (repo === '')
    unchecked.push(`of which repository it is, as it says ${shown(source)}: give the wanted one with --repo`);
  else if (typeof source !== 'string' || !isOfRepository(source, repo))
    throw new UserError(`${what} says that it is of ${shown(source)}, and not of ${show(repo)}.`);
  return unchecked;
}

/** Of `https://github.com/acme/images`; another host may be a company's own. */
function isOfRepository(source: string, repo: string): boolean {
  try {
    const { protocol, pathname } = new URL(source);
    return protocol === 'https:' && pathname.toLowerCase() === `/${repo.toLowerCase()}`;
  } catch {
    return false;
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? show(value) : 'nothing';
}
