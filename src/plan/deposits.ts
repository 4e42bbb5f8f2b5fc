import { resolve } from 'node:path';

import { messageOf } from '../core/errors.ts';
import { sideBySide } from '../core/side-by-side.ts';
import type { FoundImage } from '../image/found.ts';
import type { RecordArtifact } from '../image/record.ts';
import type { Docker } from '../providers/docker/docker.ts';
import type { StagedManifests } from '../providers/docker/staged-manifest.ts';
import { besideRecordOf } from '../providers/file/beside.ts';
import type { Deposit } from '../recipe/template/deposits.ts';

/** Whom to ask about what post-processors left. */
export interface DepositPlaces {
  readonly docker: Docker;
  /** Null where no registry is asked, with the reason. */
  readonly registries: StagedManifests | null;
  readonly whyNoRegistry: string;
}

export interface DepositQuestion {
  readonly deposits: readonly Deposit[];
  readonly images: readonly FoundImage[];
  readonly key: string;
  /** Absolute: where the builder runs. */
  readonly workingDirectory: string;
  /** Whether somebody said that this is no reason to bake: then nobody is asked. */
  readonly isAccepted: boolean;
}

/** What became of it: all there, or what of it is not and so has to be made again. */
export type DepositAnswer =
  | { readonly kind: 'there'; readonly artifacts: readonly RecordArtifact[] }
  | { readonly kind: 'lost'; readonly reason: string };

const AT_ONCE = 8;
const MOST_TOLD = 3;

/** Looks for what the post-processors of a leg left, without any record of the bake: each place tells what it has. Never throws. */
export async function lookForDeposits(question: DepositQuestion, places: DepositPlaces): Promise<DepositAnswer> {
  if (question.isAccepted) return { kind: 'there', artifacts: [] };
  const answers = await sideBySide(question.deposits, AT_ONCE, async (deposit): Promise<DepositAnswer> => {
    try {
      return await lookForOne(deposit, question, places);
    } catch (error) {
      return { kind: 'lost', reason: `${called(deposit)} could not be looked for: ${messageOf(error)}` };
    }
  });
  const lost = [...new Set(answers.flatMap((one) => (one.kind === 'lost' ? [one.reason] : [])))];
  if (lost.length === 0) {
    return { kind: 'there', artifacts: answers.flatMap((one) => (one.kind === 'there' ? one.artifacts : [])) };
  }
  const more = lost.length > MOST_TOLD ? `; and ${lost.length - MOST_TOLD} more` : '';
  return { kind: 'lost', reason: `${lost.slice(0, MOST_TOLD).join('; ')}${more}` };
}

/** The post-processors that do something elsewhere, each once, in their order; the manifest is no such one. */
export function workersOf(deposits: readonly Deposit[]): readonly string[] {
  return [...new Set(deposits.filter(({ left }) => left.kind !== 'manifest').map(({ by }) => by))];
}

async function lookForOne(deposit: Deposit, question: DepositQuestion, places: DepositPlaces): Promise<DepositAnswer> {
  const { left } = deposit;
  if (left.kind === 'manifest') return { kind: 'there', artifacts: [] };
  if (left.kind === 'unknown') {
    return { kind: 'lost', reason: `${left.reason} (${deposit.file}:${deposit.line})` };
  }
  if (left.kind === 'files') return await lookForFiles(deposit, left.paths, question);
  if (left.kind === 'names') {
    return await lookForNames(deposit, left.references, question, async (reference) => {
      const image = await places.docker.inspectImage(reference);
      return image === undefined ? 'docker here has no such image' : { id: image.id };
    });
  }
  const { registries } = places;
  if (registries === null) {
    return { kind: 'lost', reason: `${called(deposit)} is not looked for: ${places.whyNoRegistry}` };
  }
  return await lookForNames(deposit, left.references, question, async (reference) => {
    const answer = await registries.read(reference);
    if (answer.kind === 'found') return { id: answer.config };
    return answer.kind === 'missing' ? 'the registry has no such image' : answer.reason;
  });
}

/** @param find the id of the image that has a name, or why there is none */
async function lookForNames(
  deposit: Deposit,
  references: readonly string[],
  { images }: DepositQuestion,
  find: (reference: string) => Promise<{ readonly id: string } | string>,
): Promise<DepositAnswer> {
  const image = images.find(
    ({ provider, build }) => provider === 'docker' && (build ?? deposit.build) === deposit.build,
  );
  if (image === undefined) return { kind: 'lost', reason: `${called(deposit)} is of no image that is there` };
  for (const reference of references) {
    const seen = await find(reference);
    if (typeof seen === 'string')
      return { kind: 'lost', reason: `${deposit.by} is to run: ${reference} is not there (${seen})` };
    if (seen.id !== image.id) return { kind: 'lost', reason: `${deposit.by} is to run: ${reference} is another image` };
  }
  return {
    kind: 'there',
    artifacts: references.map((at) => ({ build: deposit.build, by: deposit.by, kind: 'name', at, digest: image.id })),
  };
}

async function lookForFiles(
  deposit: Deposit,
  paths: readonly string[],
  { workingDirectory, key }: DepositQuestion,
): Promise<DepositAnswer> {
  const artifacts: RecordArtifact[] = [];
  for (const path of paths) {
    const seen = await besideRecordOf(workingDirectory, path, key);
    if (typeof seen === 'string') return { kind: 'lost', reason: `${deposit.by} is to run: ${seen}` };
    const file = seen.files.find((one) => resolve(workingDirectory, one.path) === resolve(workingDirectory, path));
    artifacts.push({ build: deposit.build, by: deposit.by, kind: 'file', at: path, digest: file?.sha256 ?? null });
  }
  return { kind: 'there', artifacts };
}

function called({ by, build, file, line }: Deposit): string {
  return `what ${by} left of ${build} (${file}:${line})`;
}
