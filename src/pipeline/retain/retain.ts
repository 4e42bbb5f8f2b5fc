import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { messageOf, UserError } from '../../core/errors.ts';
import { parseJson, readBounded } from '../../core/files/bounded-file.ts';
import { writeAtomically } from '../../core/files/files.ts';
import { readDefaultBranch, readRunContext, readTrust } from '../../core/runner/context.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs, show } from '../../core/runner/inputs.ts';
import { counted } from '../../core/text/wording.ts';
import { providerNamed } from '../../image/provider.ts';
import {
  agreementOf,
  leftAloneBy,
  planOf,
  type RetentionChange,
  retentionDigest,
  type RetentionPlan,
  retentionPlan,
} from '../../plan/retention/agreed-plan.ts';
import { providers } from '../../providers/providers.ts';
import { retainInputs } from './inputs.ts';
import { changeLine, heldLine, plain, summaryOf } from './shown.ts';
import { lookAtAll, type Retained } from './world.ts';

const MOST_BYTES = 64 * 1024 * 1024;
/** All outputs of a job together are a megabyte. */
const MOST_OUTPUT = 400_000;

/**
 * Shows which images are no longer wanted and what is due for each, and by what all others are held. It is done only by `apply`
 * with the digest of what was shown; where the world has moved since, nothing is.
 */
export async function retain(host: Host): Promise<void> {
  const inputs = readInputs(retainInputs, (name) => host.input(name));
  if (inputs.apply !== '') refuseOthers(host);
  const file = inputs.plan === '' ? null : resolve(host.workspace, inputs.plan);
  const agreed = inputs.apply === '' || file === null || !existsSync(file) ? null : readPlan(file, inputs.apply);
  const seen = await lookAtAll(host, inputs, agreed?.changes.filter(isPlaced).map(({ region }) => region) ?? []);
  const { images, outcomes, remnants, silent } = seen;
  for (const message of silent.values()) host.annotate({ level: 'warning', title: 'Retention', message });
  const fresh = planOf(outcomes, remnants);
  const plan = agreed ?? fresh;
  const digest = retentionDigest(plan);
  if (inputs.apply !== '' && digest !== inputs.apply)
    throw moved([`the plan of now has the digest ${digest}.`], inputs.apply);
  for (const one of outcomes.filter(({ next }) => next === null)) host.info(`Stays: ${heldLine(one)}`);
  for (const one of plan.changes) host.info(`Due: ${changeLine(one)}`);
  tellSpared(host, seen);
  host.output('digest', digest);
  host.output('changes', JSON.stringify(plan.changes));
  const held = JSON.stringify(heldOf(seen));
  host.output('held', host.kind === 'actions' && held.length > MOST_OUTPUT ? '' : held);
  if (inputs.apply === '') {
    if (file !== null) writeAtomically(file, `${JSON.stringify(plan, null, 2)}\n`, 0o644);
    host.output('due', String(plan.changes.length));
    await host.summary(summaryOf(plan, digest, outcomes));
    host.info(
      plan.changes.length === 0
        ? `Nothing is due: ${counted(outcomes.length, 'bake')} stay.`
        : `Nothing was changed. To do exactly this, add: --apply ${digest}`,
    );
    return;
  }
  const { due, done, moved: others } = agreementOf(plan, fresh, images, outcomes);
  const unknown = plan.changes
    .filter(({ provider }) => silent.has(provider))
    .map(({ provider }) => silent.get(provider) ?? '');
  if (others.length + unknown.length > 0) throw moved([...new Set(unknown), ...others], inputs.apply);
  for (const one of done) host.info(`Done already: ${changeLine(one)}`);
  await carryOut(host, due, seen);
  host.output('due', '0');
  host.info(
    `Changed ${counted(due.length, 'image')}; ${counted(outcomes.filter(({ next }) => next === null).length, 'bake')} stay.`,
  );
}

/** Who may propose a change may not say with it how long images stay, by the action or by the command in a step. */
function refuseOthers(host: Host): void {
  const { environment } = host;
  const isCommand = host.kind !== 'actions' && environment['GITHUB_ACTIONS'] === 'true';
  const trust = isCommand ? readTrust(environment) : host.trust;
  const { ref } = isCommand ? readRunContext(environment) : host.run;
  const branch = readDefaultBranch(environment);
  const why =
    trust.kind !== 'trusted'
      ? trust.reason
      : host.kind !== 'actions' && !isCommand
        ? null
        : branch === null
          ? 'nothing says which branch that is: the event of this run has no repository'
          : ref === `refs/heads/${branch}`
            ? null
            : `this run is of ${show(ref)}`;
  if (why === null) return;
  throw new UserError(
    `Images go only in runs of the default branch, whose manifest says how long they stay, but ${why.replace(/\.$/, '')}. Nothing was changed.`,
  );
}

function isPlaced({ region }: RetentionChange): boolean {
  return region !== 'local';
}

function readPlan(file: string, digest: string): RetentionPlan {
  const parsed = retentionPlan.safeParse(parseJson('The plan', readBounded('The plan', file, MOST_BYTES)));
  if (!parsed.success)
    throw new UserError(
      `${show(file)} is no plan of bakehouse retain: ${parsed.error.issues[0]?.message ?? ''}. Nothing was changed.`,
    );
  const own = retentionDigest(parsed.data);
  if (own !== digest)
    throw new UserError(
      `The plan in ${show(file)} has the digest ${own}, but ${show(digest)} was given. Make a plan again, and look at what it shows. Nothing was changed.`,
    );
  return parsed.data;
}

function moved(what: readonly string[], digest: string): UserError {
  return new UserError(
    `What is to be done is not what was agreed (${show(digest)}): ${what.slice(0, 20).map(plain).join(' ')} Run it without --apply, and look at what it shows. Nothing was changed.`,
  );
}

function tellSpared(host: Host, { outcomes }: Retained): void {
  const gone = outcomes.filter(({ next }) => next === 'delete').flatMap(({ bake }) => bake.images);
  for (const { id, spared } of gone) for (const one of spared) host.info(plain(`Stays though ${id} goes: ${one}`));
}

function heldOf({ outcomes }: Retained): unknown {
  return outcomes
    .filter(({ next }) => next === null)
    .map(({ bake: { leg, key, images }, age, heldBy }) => ({
      leg,
      key,
      age,
      images: images.map(({ provider, region, id }) => ({ provider, region, id })),
      heldBy,
    }));
}

/**
 * One after the other, what stands on something before that. What fails is told; the rest of its bake and what it stands
 * on are left alone. The same command does what is left.
 */
async function carryOut(
  host: Host,
  due: readonly RetentionChange[],
  { images, outcomes, want, asker }: Retained,
): Promise<void> {
  const failed: string[] = [];
  const spoilt = new Set<string>();
  const nameOf = ({ provider, region, id }: Pick<RetentionChange, 'provider' | 'region' | 'id'>): string =>
    JSON.stringify([provider, region, id]);
  const seen = new Map(images.map((one) => [nameOf(one), one.digests]));
  for (const change of due) {
    try {
      const retention = providerNamed(change.provider, providers)?.retention;
      if (retention === undefined) throw new UserError('nobody here can do that');
      if (spoilt.has(nameOf(change)))
        throw new UserError('what stands on it, or another image of its bake, could not be changed');
      const digests = seen.get(nameOf(change));
      await retention.carryOut({ ...change, ...(digests === undefined ? {} : { digests }) }, want, asker);
      host.info(`Done: ${changeLine(change)}`);
    } catch (error) {
      for (const one of leftAloneBy(change, outcomes)) spoilt.add(nameOf(one));
      failed.push(`${changeLine(change)}: ${plain(messageOf(error)).replace(/\.$/, '')}.`);
    }
  }
  if (failed.length > 0) throw new UserError(`${failed.join('\n')}\nRun the same again: what is done stays done.`);
}
