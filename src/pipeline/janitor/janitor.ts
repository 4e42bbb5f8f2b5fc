import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { InputError, messageOf, UserError } from '../../core/errors.ts';
import { parseJson, readBounded } from '../../core/files/bounded-file.ts';
import { writeAtomically } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { orList, readInputs, show } from '../../core/runner/inputs.ts';
import { codeSpan, escapeMarkdown, table } from '../../core/runner/summary.ts';
import { counted } from '../../core/text/wording.ts';
import { type Asker, askerOf } from '../../image/asker.ts';
import { describeLeftover, isOpen } from '../../image/leftover.ts';
import { notOffered, type Provider, providerNamed, type Providers } from '../../image/provider.ts';
import { providers as allProviders } from '../../providers/providers.ts';
import { plain } from '../retain/shown.ts';
import { janitorInputs } from './inputs.ts';
import {
  agreementOf,
  type FoundStray,
  type JanitorChange,
  janitorDigest,
  type JanitorPlan,
  janitorPlan,
  judgeStrays,
  planOf,
  readAge,
} from './plan.ts';

const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Shows what runs of the past started and nobody ended: containers, instances, servers that carry the mark of a run, once they are
 * old. They are ended only by `apply` with the digest of what was shown; where anything of it is otherwise by now, nothing is.
 * @param providers for tests
 */
export async function janitor(host: Host, providers: Providers = allProviders): Promise<void> {
  const inputs = readInputs(janitorInputs, (name) => host.input(name));
  const age = readAge(inputs['older-than']);
  const asked = askedProviders(inputs.providers, providers);
  if (inputs.apply !== '' && host.trust.kind !== 'trusted')
    throw new UserError(`Nothing is ended for an untrusted change: ${host.trust.reason}. Nothing was changed.`);
  const file = inputs.plan === '' ? null : resolve(host.workspace, inputs.plan);
  const agreed = inputs.apply === '' || file === null || !existsSync(file) ? null : readPlan(file, inputs.apply);
  const asker = askerOf(host, { agent: 'bakehouse-janitor', passEnv: [], buildRegistry: null });
  const regions = [...new Set([...inputs.regions, ...(agreed?.changes ?? []).map(({ region }) => region)])];
  const { found, silent } = await findAll(
    asked,
    regions.filter((region) => region !== 'local'),
    asker,
  );
  for (const message of silent.values()) host.annotate({ level: 'warning', title: 'Janitor', message });
  const judged = judgeStrays(found, asker.now, age);
  const plan = agreed ?? planOf(judged);
  const digest = janitorDigest(plan);
  if (inputs.apply !== '' && digest !== inputs.apply)
    throw moved([`the plan of now has the digest ${digest}.`], inputs.apply);
  const held = judged.filter(({ heldBy }) => heldBy.length > 0);
  for (const { stray, heldBy } of held) host.info(plain(`Stays: ${lineOf(stray)}: held by ${heldBy.join('; ')}`));
  for (const one of plan.changes) host.info(plain(`Due: end ${lineOf(one)}`));
  host.output('digest', digest);
  host.output('changes', JSON.stringify(plan.changes));
  host.output('held', JSON.stringify(held.map(({ stray, heldBy }) => ({ ...stray, heldBy }))));
  if (inputs.apply === '') {
    if (file !== null) writeAtomically(file, `${JSON.stringify(plan, null, 2)}\n`, 0o644);
    host.output('due', String(plan.changes.length));
    await host.summary(summaryOf(plan, digest));
    const nothing = `Nothing is due: ${held.length === 0 ? 'nothing' : `what ${counted(held.length, 'run')} started`} is there.`;
    host.info(plan.changes.length === 0 ? nothing : `Nothing was changed. To end exactly this, add: --apply ${digest}`);
    return;
  }
  const { due, done, moved: others } = agreementOf(plan, judged);
  const unknown = plan.changes.flatMap(({ provider }) => silent.get(provider) ?? []);
  if (others.length + unknown.length > 0) throw moved([...new Set(unknown), ...others], inputs.apply);
  for (const one of done) host.info(plain(`Gone already: ${lineOf(one)}`));
  await endAll(host, due, providers, asker);
  host.output('due', '0');
  host.info(`Ended what ${counted(due.length, 'run')} left.`);
}

function askedProviders(names: readonly string[], providers: Providers): readonly Provider[] {
  const known = orList(providers.flatMap(({ name, strays }) => (strays === undefined ? [] : [name])));
  if (names.length === 0) throw new InputError(`Say with --providers where to look: ${known}.`);
  return [...new Set(names)].map((name) => {
    const provider = providerNamed(name, providers);
    if (provider !== undefined) return provider;
    throw new UserError(`Input "providers" names ${show(name)}, which is no provider; looked through are ${known}.`);
  });
}

async function findAll(
  asked: readonly Provider[],
  regions: readonly string[],
  asker: Asker,
): Promise<{ readonly found: readonly FoundStray[]; readonly silent: ReadonlyMap<string, string> }> {
  const silent = new Map<string, string>();
  const found: FoundStray[] = [];
  for (const { name, title, strays } of asked) {
    if (strays === undefined) {
      silent.set(name, notOffered(title, 'find what runs left', 'What a run left stands in its log and its record.'));
      continue;
    }
    try {
      for (const one of await strays.find(regions, asker)) found.push({ ...one, provider: name });
    } catch (error) {
      silent.set(name, `${title} was not asked: ${messageOf(error).replace(/\.$/, '')}. All that is there stays.`);
    }
  }
  return { found, silent };
}

function readPlan(file: string, digest: string): JanitorPlan {
  const parsed = janitorPlan.safeParse(parseJson('The plan', readBounded('The plan', file, MOST_BYTES)));
  if (!parsed.success)
    throw new UserError(`${show(file)} is no plan of bakehouse janitor: ${parsed.error.issues[0]?.message ?? ''}.`);
  const own = janitorDigest(parsed.data);
  if (own === digest) return parsed.data;
  throw new UserError(
    `The plan in ${show(file)} has the digest ${own}, but ${show(digest)} was given. Make a plan again, and look at what it shows. Nothing was changed.`,
  );
}

function moved(what: readonly string[], digest: string): UserError {
  const words = what.slice(0, 20).map(plain).join(' ');
  return new UserError(
    `What is to be ended is not what was agreed (${show(digest)}): ${words} Run it without --apply, and look at what it shows. Nothing was changed.`,
  );
}

/** One after the other; what fails is told, and keeps nobody from the others. The same command does what is left. */
async function endAll(host: Host, due: readonly JanitorChange[], providers: Providers, asker: Asker): Promise<void> {
  const failed: string[] = [];
  for (const change of due) {
    try {
      const strays = providerNamed(change.provider, providers)?.strays;
      if (strays === undefined) throw new UserError('nobody here can do that');
      const stays = (await strays.end(change, asker)).filter(isOpen);
      failed.push(...stays.map((one) => plain(describeLeftover(one))));
      if (stays.length === 0) host.info(plain(`Ended: ${lineOf(change)}`));
    } catch (error) {
      failed.push(plain(`${lineOf(change)}: ${messageOf(error).replace(/\.$/, '')}.`));
    }
  }
  if (failed.length > 0) throw new UserError(`${failed.join('\n')}\nRun the same again: what is ended stays ended.`);
}

function lineOf({ provider, region, run, things }: Pick<FoundStray, 'provider' | 'region' | 'run' | 'things'>): string {
  const where = region === 'local' ? provider : `${provider} ${region}`;
  return `${where} ${things.join(', ')} (${run === null ? 'of a run that is not named' : `of the run ${run}`})`;
}

function summaryOf({ changes }: JanitorPlan, digest: string): string {
  const rows = changes.map(({ provider, region, run, things }) => [
    codeSpan(plain(`${provider} ${region}`)),
    escapeMarkdown(plain(run ?? '')),
    things.map((thing) => codeSpan(plain(thing))).join(' '),
  ]);
  if (rows.length === 0) return '## Janitor\n\nNothing is due.\n';
  return `## Janitor\n\nWhat ${counted(changes.length, 'run')} left would be ended. To agree to exactly this: ${codeSpan(digest)}\n\n${table(['Where', 'Run', 'What'], rows)}\n`;
}
