import { basename } from 'node:path';

import { type StatementSubject, subjectOf, subjectOfIdentity } from '../../image/attestation.ts';
import { providerNamed, type Providers } from '../../image/provider.ts';
import type { BakedImage } from '../../image/record.ts';
import type { Outcome } from '../../image/provider-target.ts';
import { FILES } from '../engine/targets.ts';

/** What actions/attest takes at most, and so the registries of attestations behind it. */
export const MOST_SUBJECTS = 1024;

const SHA256 = /sha256:([0-9a-f]{64})$/;

/** A leg that was published, as far as its subjects need it. */
export interface PublishedLeg {
  readonly leg: string;
  readonly images: readonly BakedImage[];
  /** Names of the targets that it goes to. */
  readonly targets: readonly string[];
}

/**
 * What a published leg can be known by: digests of its images where they were baked and where they were published to, of
 * their files, and the names for ever of those that have no bytes to fetch. Each once.
 *
 * @param outcomes of the whole publishing
 */
export function subjectsOfLeg(
  { leg, images, targets }: PublishedLeg,
  outcomes: readonly Outcome[],
  providers: Providers,
): readonly StatementSubject[] {
  const there = outcomes.filter((one) => isOfLeg(one, { leg, targets }) && isThere(one));
  return distinct([
    ...there.flatMap((one) => publishedSubject(one, images, providers) ?? []),
    ...images.flatMap((image) => bakedSubjects(image, providers)),
  ]);
}

/** What became of a leg: of its own, and of a file that is of all legs of its target. */
export function isOfLeg(outcome: Outcome, { leg, targets }: Pick<PublishedLeg, 'leg' | 'targets'>): boolean {
  return outcome.leg === leg || (outcome.leg === '' && targets.includes(outcome.target));
}

export function isThere({ status }: Outcome): boolean {
  return status !== 'failed' && status !== 'skipped';
}

/** By a digest where the place tells one, else by the name that the place knows it by. */
function publishedSubject(
  { kind, build, region, id, digest, ref }: Outcome,
  images: readonly BakedImage[],
  providers: Providers,
): StatementSubject | undefined {
  const [, hex] = SHA256.exec(digest ?? '') ?? [];
  if (kind === FILES) return hex === undefined || ref === null ? undefined : subjectOf(ref, hex);
  if (hex !== undefined) return subjectOf(repositoryOf(id ?? ref ?? ''), hex);
  if (id === null) return undefined;
  // A copy belongs to whoever the image belongs to that it was made of.
  const account = images.find((image) => image.build === build)?.account ?? null;
  const identity = providerNamed(kind, providers)?.identity?.({ account, region: region ?? '', id });
  return identity === undefined ? undefined : subjectOfIdentity(identity);
}

/** What an image is known by where it was baked. */
function bakedSubjects(image: BakedImage, providers: Providers): readonly StatementSubject[] {
  const { provider, id, files } = image;
  const [, hex] = SHA256.exec(id) ?? [];
  const identity = providerNamed(provider, providers)?.identity?.(image);
  return [
    ...(hex === undefined ? [] : [subjectOf(`${provider}:${id}`, hex)]),
    ...(identity === undefined ? [] : [subjectOfIdentity(identity)]),
    // By its own name, as Packer names the files of its statements.
    ...files.map(({ path, sha256 }) => subjectOf(basename(path), sha256)),
  ];
}

/** `ghcr.io/acme/web@sha256:…` and `ghcr.io/acme/web:1.0` are of ghcr.io/acme/web. */
function repositoryOf(reference: string): string {
  const [name = ''] = reference.split('@', 1);
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}

export function distinct(subjects: readonly StatementSubject[]): readonly StatementSubject[] {
  return [...new Map(subjects.map((one) => [`${one.digest.sha256} ${one.name}`, one])).values()];
}

/**
 * The lines of subjects.sha256, as sha256sum writes them and actions/attest reads them (`subject-checksums`); of more than it
 * takes, the first.
 */
export function checksumLines(subjects: readonly StatementSubject[]): string {
  return subjects
    .slice(0, MOST_SUBJECTS)
    .map(({ name, digest }) => `${digest.sha256}  ${name.replaceAll(/\s+/g, ' ')}\n`)
    .join('');
}
