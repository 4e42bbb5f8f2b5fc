import { UserError } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { askerOf } from '../image/asker.ts';
import type { Acceptance, Reuse } from '../image/definition.ts';
import type { FoundImage } from '../image/found.ts';
import type { ResolvedBase } from '../image/plan.ts';
import type { Memory } from '../image/memory.ts';
import type { Providers } from '../image/provider.ts';
import { reusedRecord } from '../image/reused.ts';
import type { Record } from '../image/record.ts';
import { lookForDeposits, workersOf } from '../plan/deposits.ts';
import { lookUpLegs } from '../plan/look-up.ts';
import { doubtOfFoundation } from '../plan/revocations/foundation.ts';
import { depositsOfLeg } from './deposits.ts';
import type { Doubt } from '../recipe/reading/effect.ts';
import type { BakeOptions } from './options.ts';
import { dirtyOf } from './record.ts';
import type { SettledLeg } from './settled-leg.ts';

const MOST_TOLD = 5;

/** An image that is there already. */
export interface Reusable {
  readonly record: Record;
  /** Post-processors that will not do again what they do elsewhere. */
  readonly notRun: readonly string[];
}

/**
 * The record of an earlier bake of this very key, when its provider still has all of its images, and what its
 * post-processors did elsewhere is still there; else nothing.
 * @param onFound told where images are there, whether they will do or not
 */
export async function findReusable(
  host: Host,
  providers: Providers,
  inputs: BakeOptions,
  settled: SettledLeg,
  onFound: () => void = () => {},
): Promise<Reusable | undefined> {
  const { identity } = settled;
  const { key, read, reason } = identity;
  const chosen = chosenReuse(inputs, identity.definition);
  const { reuse, said } = chosen;
  const mustHit = reuse === 'require';
  const unread = unreadOf(inputs, settled);
  checkRead(chosen, unread);
  checkBases(host, chosen, identity.bases);
  if (reuse === 'never') return undefined;
  if (key === null || read === null) {
    if (mustHit || reuse === 'strict') {
      throw new UserError(`${said}, but ${settled.leg.leg} has no key: ${reason ?? 'unknown'}`);
    }
    host.info(`No key, so nothing is looked up: ${reason ?? 'unknown'}`);
    return undefined;
  }
  const [doubt] = unread;
  if (reuse === 'auto' && doubt !== undefined) {
    host.annotate({
      level: 'notice',
      message: `Baked, since nobody can tell whether it has changed: ${shownDoubt(doubt)} lies outside the repository.`,
    });
    return undefined;
  }
  const buildRegistry = settled.handoff.kind === 'registry' ? settled.handoff.repository : null;
  const asker = askerOf(host, { agent: 'bakehouse-bake', passEnv: inputs['pass-env'], buildRegistry });
  const wanted = { definition: identity.definition, key, recipe: read };
  const answers = await lookUpLegs([wanted], providers, asker, settled.revocations);
  const found = answers.get(settled.leg.leg);
  const isRevoked = found?.kind === 'missing' && found.revoked !== undefined;
  if (isRevoked) onFound();
  if (found?.kind !== 'found') {
    const why = found?.reason ?? 'nothing has this key';
    if (mustHit) throw new UserError(`${said}, but there is no image of ${key}: ${why}.`);
    // A look-up that fails costs a bake, never a wrong image.
    if (found?.kind === 'unknown')
      host.annotate({ level: 'notice', message: `Not looked up, so it is baked: ${why}.` });
    else if (isRevoked) host.annotate({ level: 'notice', title: 'Revoked', message: `Baked again: ${why}.` });
    else host.info(`Key ${key}: ${why}`);
    return undefined;
  }
  onFound();
  const { foundation, revocations } = settled;
  const shaky = foundation === null ? undefined : doubtOfFoundation(found.images, foundation, revocations);
  if (shaky !== undefined) {
    if (mustHit) throw new UserError(`${said}, but ${shaky}.`);
    host.annotate({ level: 'notice', title: 'Revoked', message: `${settled.leg.leg} is baked again: ${shaky}.` });
    return undefined;
  }
  // What an earlier attempt of this run has baked is what was asked for.
  if (identity.isForced && !found.images.every(({ runId }) => runId !== null && runId === host.run.id)) {
    host.info(`Key ${key}: its image is there, and it is baked all the same, since the plan forces it`);
    return undefined;
  }
  const deposits = depositsOfLeg(settled);
  const isAccepted = acceptedBy(inputs, settled, 'post-processors');
  const workingDirectory = settled.task.builder === 'packer' ? settled.task.workingDirectory : '';
  const question = { deposits, images: found.images, key, workingDirectory, isAccepted };
  const left = await lookForDeposits(question, providers, asker);
  if (left.kind === 'lost') {
    const why = `${left.reason}. Where that is no reason to bake again, say accept: post-processors.`;
    if (mustHit) throw new UserError(`${said}, and the image of ${key} is there, but ${why}`);
    host.annotate({ level: 'notice', title: 'Reuse', message: `${settled.leg.leg} is baked again: ${why}` });
    return undefined;
  }
  const isTested = found.images.length > 0 && found.images.every(({ verified }) => verified);
  const made = { ...recordOfFound(host, settled, found.images), ...(isTested ? { tested: true as const } : {}) };
  const record = await withPacker(made, () => asker.remember(settled.leg.slug));
  const workers = isAccepted ? workersOf(deposits) : [];
  return {
    record: left.artifacts.length === 0 ? record : { ...record, artifacts: [...left.artifacts] },
    notRun: workers,
  };
}

/** The record of a leg whose images somebody else has baked. */
export function recordOfFound(host: Pick<Host, 'run'>, settled: SettledLeg, images: readonly FoundImage[]): Record {
  const { identity } = settled;
  return reusedRecord(
    {
      ...identity.definition,
      key: identity.key,
      recipe: identity.recipe,
      ...(identity.epoch === undefined ? {} : { epoch: identity.epoch }),
      name: settled.name,
      parent: settled.parent?.leg ?? null,
      sources: [...settled.sources],
    },
    images,
    {
      run: { url: host.run.url, id: host.run.id, attempt: host.run.attempt },
      git: { repository: host.run.repository, commit: host.run.commit, ref: host.run.ref, ...dirtyOf(identity) },
      parentId: images.find(({ parent }) => parent !== undefined)?.parent ?? settled.parent?.id ?? null,
      parentKey: identity.parentKey,
    },
  );
}

/** With the Packer that baked it, where its provider keeps no word of that and this machine or the cache does. */
async function withPacker(record: Record, remember: () => Promise<Memory | undefined>): Promise<Record> {
  if (record.builder !== 'packer' || record.tools.packer !== null) return record;
  const known = await remember();
  if (known?.packer === undefined || known.key !== record.key) return record;
  return { ...record, tools: { ...record.tools, packer: known.packer } };
}

/** What lies outside the repository and is a reason to bake, since nobody can tell whether it has changed. */
export function unreadOf(inputs: BakeOptions, settled: SettledLeg): readonly Doubt[] {
  return acceptedBy(inputs, settled, 'unread') ? [] : (settled.identity.read?.unread ?? []);
}

/** Whether somebody said that such a doubt is no reason to bake. */
function acceptedBy(inputs: BakeOptions, { identity }: SettledLeg, doubt: Acceptance): boolean {
  return inputs.accept.includes(doubt) || identity.definition.accept.includes(doubt);
}

/** With `strict`, all that a template reads must be known, since a change to another file would not be seen. */
export function checkRead({ reuse, said }: ChosenReuse, unread: readonly Doubt[]): void {
  if (reuse !== 'strict' || unread.length === 0) return;
  throw new UserError(
    `${said}, but what these name lies outside the repository, where nobody can tell whether it changes: ${unread.slice(0, MOST_TOLD).map(shownDoubt).join('; ')}. Keep it in the repository, or say with "accept: unread" that it is no reason to bake.`,
  );
}

/** A base that counts by its name alone may be another one tomorrow: with `strict` an error, else told. */
export function checkBases(
  host: Pick<Host, 'annotate'>,
  { reuse, said }: ChosenReuse,
  bases: readonly ResolvedBase[],
): void {
  const open = bases.filter(({ source }) => source === null);
  if (open.length === 0 || reuse === 'never') return;
  const told = open.slice(0, MOST_TOLD).map(({ named, reason }) => `${named} (${reason ?? 'nobody was asked'})`);
  if (reuse === 'strict') {
    throw new UserError(
      `${said}, but what is behind these names cannot be known, so that another image would not be seen: ${told.join('; ')}. Name them by digest or id, or log in where they are.`,
    );
  }
  const message = `By its name alone counts ${told.join('; ')}: a newer image behind it is not seen.`;
  host.annotate({ level: 'notice', title: 'Reuse', message });
}

function shownDoubt({ text, file, line }: Doubt): string {
  return `${file}:${line}: ${text}`;
}

/** Whether an image of the same inputs is taken, and who says so, to begin an error with. */
export interface ChosenReuse {
  readonly reuse: Reuse;
  readonly said: string;
}

/** The input goes before what the image says. */
export function chosenReuse(
  inputs: Pick<BakeOptions, 'reuse'>,
  definition: Pick<SettledLeg['identity']['definition'], 'reuse'>,
): ChosenReuse {
  if (inputs.reuse !== '') return { reuse: inputs.reuse, said: `Input "reuse" is ${inputs.reuse}` };
  const { reuse = 'auto' } = definition;
  return { reuse, said: `The image says "reuse: ${reuse}"` };
}
