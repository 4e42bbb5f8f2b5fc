import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { attestationJson, MOST_ATTESTATION_BYTES, signedEnvelope } from '../../core/attestation/envelope.ts';
import type { SigningKey } from '../../core/attestation/signing.ts';
import { UserError } from '../../core/errors.ts';
import { readBounded } from '../../core/files/bounded-file.ts';
import { sha256, writeAtomically } from '../../core/files/files.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import { readRequestId } from '../../core/runner/context.ts';
import type { Host } from '../../core/runner/host.ts';
import { orList, show } from '../../core/runner/inputs.ts';
import { provenanceArtifactName } from '../../image/artifact-name.ts';
import {
  sbomKind,
  type SbomKind,
  SLSA_PROVENANCE,
  type StatementSubject,
  statementOf,
  subjectOf,
} from '../../image/attestation.ts';
import { slugOf } from '../../image/leg.ts';
import type { Plan } from '../../image/plan.ts';
import type { FoundRecord } from '../../image/record-file.ts';
import { filesByGlob } from '../../kitchen/files-by-glob.ts';
import { readLockfile } from '../../packer/install/lockfile.ts';
import { providers } from '../../providers/providers.ts';
import type { Outcome } from '../../image/provider-target.ts';
import { type BuildFacts, type PinnedTool, provenanceOf } from '../../publish/provenance/predicate.ts';
import {
  checksumLines,
  distinct,
  isOfLeg,
  isThere,
  MOST_SUBJECTS,
  subjectsOfLeg,
} from '../../publish/provenance/subjects.ts';
import type { AdmittedLeg, GateResult } from './gate-run.ts';
import { keepFiles } from './keep.ts';
import type { PublishSettings } from './settings.ts';

/** Its envelope is a third larger, and must still be read by who checks it. */
const MOST_SBOM_BYTES = 10 * 1024 * 1024;

/** An SBOM that is kept with the provenance of its leg. */
interface Sbom extends SbomKind {
  readonly text: string;
  readonly value: unknown;
}

/** By the slug of its leg. */
export type Sboms = ReadonlyMap<string, readonly Sbom[]>;

/** The legs whose names paths may bear: an SBOM of one that is not published must not be taken for that of another. */
export function knownSlugs({ set, admitted }: Pick<GateResult, 'set' | 'admitted'>, plan: Plan | null): Set<string> {
  const planned = new Map((plan?.legs ?? []).map(({ leg, slug }) => [leg, slug]));
  const found = set.records.map(({ record: { leg } }) => planned.get(leg) ?? slugOf(leg));
  return new Set([...planned.values(), ...found, ...admitted.map(({ candidate }) => candidate.slug)]);
}

/**
 * Reads what the input `sbom` names of legs that are published, before anything is changed. Throws a UserError.
 *
 * @param known slugs of these and of all other legs
 */
export function readSboms(
  host: Host,
  globs: readonly string[],
  admitted: readonly AdmittedLeg[],
  known: ReadonlySet<string>,
): Sboms {
  const found = new Map<string, Sbom[]>();
  if (admitted.length === 0) return found;
  const published = new Set(admitted.map(({ candidate }) => candidate.slug));
  const slugs = [...known];
  for (const glob of globs) {
    const paths = filesByGlob(host.workspace, [glob]);
    if (paths.length === 0) throw new UserError(`Input "sbom" names ${show(glob)}, which fits no file.`);
    for (const path of paths) {
      const slug = slugNamed(path, slugs);
      if (!published.has(slug)) continue;
      found.set(slug, [...(found.get(slug) ?? []), readSbom(`The SBOM ${show(path)}`, join(host.workspace, path))]);
    }
  }
  return found;
}

function readSbom(what: string, path: string): Sbom {
  const bytes = readBounded(what, path, MOST_SBOM_BYTES);
  const value = attestationJson(what, bytes);
  return { ...sbomKind(what, value), value, text: bytes.toString('utf8') };
}

/** The leg that a path names by one of its parts; the only one where there is only one. */
function slugNamed(path: string, slugs: readonly string[]): string {
  const [only = ''] = slugs;
  if (slugs.length === 1) return only;
  const parts = path.split('/');
  const named = slugs.filter((slug) => parts.some((part) => part === slug || part.startsWith(`${slug}.`)));
  const [longest] = named.toSorted((a, b) => b.length - a.length);
  if (longest !== undefined) return longest;
  throw new UserError(
    `Input "sbom" leads to ${show(path)}, which names none of the ${slugs.length} legs. Name the file, or a folder above it, after its leg: ${orList(slugs.slice(0, 5))}.`,
  );
}

/** What there is to be told of a publishing that is over. */
export interface Attested {
  readonly settings: PublishSettings;
  readonly admitted: readonly AdmittedLeg[];
  /** What this publishing wrote. */
  readonly records: readonly FoundRecord[];
  readonly outcomes: readonly Outcome[];
  readonly sboms: Sboms;
  /** A folder of this publishing. */
  readonly folder: string;
}

/**
 * Writes how each leg that was published came to be, and the list of all that is there. With a key the statements are signed,
 * too. The files are kept as an artifact.
 */
export async function keepProvenance(host: Host, attested: Attested): Promise<void> {
  const { settings, admitted, records, folder: own } = attested;
  const folder = join(own, 'provenance');
  const files: string[] = [];
  const first: StatementSubject[] = [];
  const rest: StatementSubject[] = [];
  const write = (name: string, text: string): void => {
    writeAtomically(join(folder, name), text, 0o644);
    files.push(name);
  };
  for (const written of records) {
    const leg = admitted.find(({ candidate }) => candidate.leg === written.record.leg);
    if (leg === undefined || !isPublished(leg, attested.outcomes)) continue;
    const { slug } = leg.candidate;
    // Under a name of its own, so that a check of the list finds it beside.
    const recordName = `${slug}.record.json`;
    write(recordName, readFileSync(written.from, 'utf8'));
    const record = subjectOf(recordName, written.digest);
    const subjects = subjectsOfLeg({ ...leg.candidate, targets: leg.targets }, attested.outcomes, providers);
    const about = [record, ...subjects].slice(0, MOST_SUBJECTS);
    const sboms = sbomsOf(host, leg, written, attested.sboms);
    const named = sboms.map((sbom, index) => ({ sbom, name: sbomName(slug, sbom, index) }));
    const statement = statementOf(
      about,
      SLSA_PROVENANCE,
      provenanceOf(written.record, {
        ...factsOf(host, settings, leg),
        sboms: named.map(({ name, sbom: { text, format } }) => ({ name, sha256: sha256(text), format })),
      }),
    );
    const text = `${JSON.stringify(statement, null, 2)}\n`;
    write(`${slug}.provenance.json`, text);
    // What signs the list signs with it all that the statement says.
    first.push(record, subjectOf(`${slug}.provenance.json`, sha256(text)));
    rest.push(...subjects);
    for (const { sbom, name } of named) {
      write(name, sbom.text);
      first.push(subjectOf(name, sha256(sbom.text)));
    }
    if (settings.key === undefined) continue;
    write(`${slug}.provenance.dsse.json`, signedEnvelope(text, settings.key));
    for (const { sbom, name } of named)
      write(name.replace(/\.json$/, '.dsse.json'), signedSbom(about, sbom, settings.key));
  }
  if (files.length === 0) return;
  const all = distinct([...first, ...rest]);
  write('subjects.sha256', checksumLines(all));
  if (all.length > MOST_SUBJECTS) {
    const message = `subjects.sha256 lists ${MOST_SUBJECTS} of ${all.length} subjects, since actions/attest takes no more. The others are in the statements, whose digests it lists.`;
    host.annotate({ level: 'warning', title: 'Provenance', message });
  }
  host.output('subjects', join(folder, 'subjects.sha256'));
  host.output('provenance', folder);
  if (settings.key !== undefined) host.info(`Signed with the key ${settings.key.publicKey.id}.`);
  await keepFiles(host, provenanceArtifactName(settings.inputs['artifact-prefix'], host.run.attempt), folder, files);
}

/** Of a leg that is at none of its targets, nobody may say signed that it was published. */
function isPublished({ candidate, targets }: AdmittedLeg, outcomes: readonly Outcome[]): boolean {
  return outcomes.some((one) => isOfLeg(one, { leg: candidate.leg, targets }) && isThere(one));
}

function signedSbom(subjects: readonly StatementSubject[], { predicateType, value }: Sbom, key: SigningKey): string {
  return signedEnvelope(`${JSON.stringify(statementOf(subjects, predicateType, value))}\n`, key);
}

function sbomName(slug: string, { format }: Sbom, index: number): string {
  return `${slug}.sbom${index === 0 ? '' : `-${index + 1}`}.${format === 'spdx' ? 'spdx' : 'cdx'}.json`;
}

/** Those that were given, and those that Packer wrote, where they are still here as they were. */
function sbomsOf(host: Host, { candidate }: AdmittedLeg, { record }: FoundRecord, given: Sboms): readonly Sbom[] {
  const found = [...(given.get(candidate.slug) ?? [])];
  const known = new Set(found.map(({ text }) => sha256(text)));
  for (const { path, kind, sha256: digest } of record.evidence ?? []) {
    if (kind !== 'sbom' || known.has(digest) || !existsSync(join(candidate.folder, path))) continue;
    try {
      const full = insideWorkspace(`The SBOM ${show(path)}`, host.workspace, candidate.folder, path);
      const sbom = readSbom(`The SBOM ${show(path)}`, full);
      if (sha256(sbom.text) === digest) found.push(sbom);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      host.annotate({ level: 'notice', title: 'Provenance', message: error.message });
    }
  }
  return found;
}

/** What is known here and in no record. Files count where the checkout is the one that the leg was baked of. */
function factsOf(
  host: Host,
  { plan }: PublishSettings,
  { leg, candidate: { record } }: AdmittedLeg,
): Omit<BuildFacts, 'sboms'> {
  const { environment, workspace, run } = host;
  const { commit, dirty, template } = record.git;
  const isSame = run.commit === commit && dirty === undefined;
  return {
    server: environment['GITHUB_SERVER_URL'] ?? '',
    workflow: environment['GITHUB_WORKFLOW_REF'] ?? '',
    manifests: (plan?.from ?? []).map((path) => ({ path, sha256: isSame ? digestIn(workspace, path) : null })),
    request: readRequestId(environment),
    runner: leg?.['runs-on'] ?? null,
    tools: isSame ? pinnedTools(workspace, template) : [],
    version: environment['GITHUB_ACTION_REF'] ?? '',
  };
}

/** Of a file that a plan or record names; null where it is not one of this workspace. */
function digestIn(workspace: string, path: string): string | null {
  try {
    return sha256(readBounded('It', insideWorkspace('It', workspace, workspace, path), MOST_ATTESTATION_BYTES));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return null;
  }
}

/** What the lockfile of a template pins, where setup-packer looks for one. */
function pinnedTools(workspace: string, template: string): readonly PinnedTool[] {
  for (const place of [template, dirname(template), '.']) {
    try {
      const locked = readLockfile(insideWorkspace('It', workspace, workspace, join(place, LOCKFILE)), LOCKFILE);
      if (locked === undefined) continue;
      const { packer, plugins } = locked;
      return [...(packer === undefined ? [] : [['packer', packer] as const]), ...Object.entries(plugins)].map(
        ([name, { version, platforms }]) => ({
          name,
          version,
          sums: Object.fromEntries(Object.entries(platforms).map(([platform, one]) => [platform, one.sha256])),
        }),
      );
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return [];
}

const LOCKFILE = 'packer.lock.yml';
