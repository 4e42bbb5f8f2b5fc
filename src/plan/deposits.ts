import { messageOf } from '../core/errors.ts';
import { sideBySide } from '../core/side-by-side.ts';
import type { Asker } from '../image/asker.ts';
import type { FoundImage } from '../image/found.ts';
import type { Provider, Providers } from '../image/provider.ts';
import type { DepositKind } from '../image/provider-plan.ts';
import type { RecordArtifact } from '../image/record.ts';
import type { Deposit } from '../recipe/template/deposits.ts';

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
export async function lookForDeposits(
  question: DepositQuestion,
  providers: Providers,
  asker: Asker,
): Promise<DepositAnswer> {
  if (question.isAccepted) return { kind: 'there', artifacts: [] };
  const answers = await sideBySide(question.deposits, AT_ONCE, async (deposit): Promise<DepositAnswer> => {
    try {
      return await lookForOne(deposit, question, providers, asker);
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

/** Whoever can look where a post-processor leaves something, and what it leaves there. */
export function keeperOf(kind: DepositKind, providers: Providers): Provider | undefined {
  return providers.find(({ deposits }) => deposits?.kinds.includes(kind));
}

async function lookForOne(
  deposit: Deposit,
  { images, key, workingDirectory }: DepositQuestion,
  providers: Providers,
  asker: Asker,
): Promise<DepositAnswer> {
  const { left, build, by } = deposit;
  if (left.kind === 'manifest') return { kind: 'there', artifacts: [] };
  const lost = (reason: string): DepositAnswer => ({ kind: 'lost', reason });
  if (left.kind === 'unknown') return lost(`${left.reason} (${deposit.file}:${deposit.line})`);
  const keeper = keeperOf(left.kind, providers);
  if (keeper?.deposits === undefined) return lost(`${called(deposit)} is nowhere that can be looked at`);
  const isFile = left.kind === 'files';
  // A name is one of an image; a file is made of it, and is known by itself.
  const image = images.find((one) => one.provider === keeper.name && (one.build ?? build) === build);
  if (!isFile && image === undefined) return lost(`${called(deposit)} is of no image that is there`);
  const artifacts: RecordArtifact[] = [];
  for (const at of left.kind === 'files' ? left.paths : left.references) {
    const seen = await keeper.deposits.look({ kind: left.kind, at, key, workingDirectory }, asker);
    if (seen.kind === 'unasked') return lost(`${called(deposit)} is not looked for: ${seen.reason}`);
    if (seen.kind === 'missing')
      return lost(`${by} is to run: ${isFile ? seen.reason : `${at} is not there (${seen.reason})`}`);
    if (!isFile && seen.digest !== image?.id) return lost(`${by} is to run: ${at} is another image`);
    artifacts.push({ build, by, kind: isFile ? 'file' : 'name', at, digest: seen.digest });
  }
  return { kind: 'there', artifacts };
}

function called({ by, build, file, line }: Deposit): string {
  return `what ${by} left of ${build} (${file}:${line})`;
}
