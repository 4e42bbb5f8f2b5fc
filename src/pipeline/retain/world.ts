import { realpathSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

import { InputError, messageOf, UserError } from '../../core/errors.ts';
import { readDefaultBranch } from '../../core/runner/context.ts';
import type { Host } from '../../core/runner/host.ts';
import { orList, show } from '../../core/runner/inputs.ts';
import { askerOf, type Asker } from '../../image/asker.ts';
import { notOffered, type Provider, providerNamed } from '../../image/provider.ts';
import type { Hold, Remnant, RetainableImage, RetentionSurvey, RetentionWant } from '../../image/provider-retention.ts';
import { type LegRetention, type ManifestRetain, manifestRetain } from '../../image/retention.ts';
import type { Draft } from '../../plan/draft.ts';
import { readManifest } from '../../plan/manifest/read.ts';
import { placed } from '../../plan/retention/bakes.ts';
import type { Remnants } from '../../plan/retention/agreed-plan.ts';
import {
  decideRetention,
  holdNames,
  remnantsToGo,
  type RetentionOutcome,
  type RetentionWorld,
} from '../../plan/retention/decision.ts';
import { REVOCATIONS_FILE } from '../../image/revocation.ts';
import { historyPath } from '../../image/channel.ts';
import { currentRevocations } from '../../plan/revocations/current-list.ts';
import { providers } from '../../providers/providers.ts';
import { knownRepository, tokenOf } from '../requests/place.ts';
import { holdByChannels } from './channel-holds.ts';
import type { RetainInputs } from './inputs.ts';
import { holdProposed } from './open-pull-requests.ts';
import { fetchedDefault, holdPinned, knownCommits, noHolds } from './pins.ts';

/** What there is, and what is decided of it. */
export interface Retained {
  readonly images: readonly RetainableImage[];
  readonly remnants: Remnants;
  readonly outcomes: readonly RetentionOutcome[];
  /** Providers that gave no answer, with the sentence for it: nothing of theirs is touched. */
  readonly silent: ReadonlyMap<string, string>;
  /** What was asked for, and whom. */
  readonly want: RetentionWant;
  readonly asker: Asker;
}

/** Those that can be asked. */
function retainers(): readonly Provider[] {
  return providers.filter(({ retention }) => retention !== undefined);
}

/**
 * Looks at everything, and decides. It changes nothing. What cannot be looked at holds what it might hold.
 * @param regions beside those of the inputs
 */
export async function lookAtAll(host: Host, inputs: RetainInputs, regions: readonly string[]): Promise<Retained> {
  const asked = askedProviders(inputs.providers);
  const draft = draftOf(host, inputs.manifest);
  const retain = draft.retain ?? manifestRetain.parse({ delete: '3650d' });
  const hints = [JSON.stringify(draft.targets)];
  const want: RetentionWant = { regions: [...new Set([...inputs.regions, ...regions])], hints, retain };
  const asker = askerOf(host, { agent: 'bakehouse-retain', passEnv: [], buildRegistry: draft.buildRegistry });
  const silent = new Map<string, string>();
  const images: RetainableImage[] = [];
  const left = new Map<string, readonly Remnant[]>();
  for (const { name, title, retention } of asked) {
    if (retention === undefined) {
      silent.set(name, notOffered(title, 'let old images go', 'All of them stay.'));
      continue;
    }
    try {
      const survey = await retention.survey(want, asker);
      images.push(...survey.images);
      if (survey.remnants.length > 0) left.set(name, survey.remnants);
    } catch (error) {
      silent.set(name, `${title} was not asked: ${messageOf(error).replace(/\.$/, '')}. All of its images stay.`);
    }
  }
  const world = await worldOf(host, inputs, draft, retain, { images, remnants: [...left.values()].flat() });
  const remnants = new Map([...left].map(([name, some]) => [name, remnantsToGo(some, world)]));
  return { images, remnants, outcomes: await inspected(world, want, asker), silent, want, asker };
}

function askedProviders(names: readonly string[]): readonly Provider[] {
  const known = orList(retainers().map(({ name }) => name));
  if (names.length === 0) throw new InputError(`Say with --providers whose images are looked at: ${known}.`);
  return [...new Set(names)].map((name) => {
    const provider = providerNamed(name, providers);
    if (provider === undefined)
      throw new UserError(`Input "providers" names ${show(name)}, which is no provider; images go at ${known}.`);
    return provider;
  });
}

function draftOf(host: Host, file: string): Draft {
  const repository = realpathSync(host.workspace);
  const draft = readManifest({ repository, file, environment: host.environment, providers });
  if (draft.retain === undefined && draft.legs.every(({ retain }) => retain === undefined || retain === null))
    throw new UserError(
      `${file} does not say how long images stay, so all of them do. Say it: retain: { keep: 5, deprecate: 30d, disable: 60d, delete: 90d }`,
    );
  return draft;
}

async function worldOf(
  host: Host,
  inputs: RetainInputs,
  draft: Draft,
  retain: ManifestRetain,
  { images, remnants }: RetentionSurvey,
): Promise<RetentionWorld> {
  const holds = noHolds();
  const names = [
    ...images.flatMap(holdNames).filter((name) => !name.includes(' ')),
    ...remnants.flatMap(({ of, parts }) => [of, ...parts]),
  ];
  const repository = knownRepository(host, inputs.repo) ?? '';
  const token = tokenOf(host, inputs['github-token']);
  if (token !== '') host.secret(token);
  const { list, unknown } = await currentRevocations(host, token);
  if (unknown !== null) holds.ofAll.push({ kind: 'unknown', what: `what is revoked, which is not known: ${unknown}` });
  const branch = readDefaultBranch(host.environment);
  const channels = draft.channels ?? {};
  const promoted = await holdByChannels(host, channels, holds, list, branch);
  const histories = Object.entries(channels).map(([name, { history }]) => historyPath(name, history));
  await holdPinned(host, names, retain.pins, [REVOCATIONS_FILE, ...histories], holds, fetchedDefault(branch));
  // A history that a pull request brings tells of images that are about to stand in a channel.
  const place = { repository, token };
  if (retain['pull-requests'])
    await holdProposed(host, place, names, [...retain.pins, ...histories], [REVOCATIONS_FILE], holds);
  const commits = await knownCommits(
    host,
    [...images, ...remnants].flatMap(({ commit }) => commit ?? []),
  );
  const policies = policiesOf(draft);
  return {
    now: Date.now(),
    images,
    stagesOf: (provider) => providerNamed(provider, providers)?.retention?.stages ?? [],
    policyOf: (leg) => policies.get(leg),
    revocations: list,
    repository,
    knowsCommit: (commit) => commits.has(commit),
    defaultRef: branch === null ? null : `refs/heads/${branch}`,
    held: holds.byName,
    heldAll: holds.ofAll,
    promoted,
    most: inputs.most,
  };
}

/**
 * By the id of each leg, and by its slug where that is no id: what a provider tells of a leg may be either. One that says nothing
 * stays for ever, and so does what may be of two legs that say different things.
 */
export function policiesOf({ legs }: Pick<Draft, 'legs'>): ReadonlyMap<string, LegRetention | null> {
  const policies = new Map<string, LegRetention | null>();
  for (const {
    definition: { slug },
    retain = null,
  } of legs) {
    const before = policies.get(slug);
    policies.set(slug, before === undefined || isDeepStrictEqual(before, retain) ? retain : null);
  }
  for (const { definition, retain = null } of legs) policies.set(definition.leg, retain);
  return policies;
}

/** Asks about what would go, until nothing goes that was not asked about. */
async function inspected(
  world: RetentionWorld,
  want: RetentionWant,
  asker: Asker,
): Promise<readonly RetentionOutcome[]> {
  const extra = new Map<string, Hold[]>();
  const seen = new Set<string>();
  for (;;) {
    const outcomes = decideRetention({ ...world, held: joined(world.held, extra) });
    const open = outcomes
      .filter(({ next }) => next !== null)
      .flatMap(({ bake }) => bake.images)
      .filter((image) => !seen.has(nameOf(image)));
    if (open.length === 0) return outcomes;
    for (const image of open) seen.add(nameOf(image));
    for (const provider of new Set(open.map((image) => image.provider))) {
      const inspect = providerNamed(provider, providers)?.retention?.inspect;
      const some = open.filter((image) => image.provider === provider);
      const found = (await inspect?.(some, want, asker)) ?? new Map<string, readonly Hold[]>();
      for (const image of some) {
        const holds = found.get(`${image.region} ${image.id}`) ?? [];
        if (holds.length > 0) extra.set(placed(image.region, image.id), [...holds]);
      }
    }
  }
}

function nameOf({ provider, region, id }: RetainableImage): string {
  return placed(`${provider} ${region}`, id);
}

function joined(
  one: ReadonlyMap<string, readonly Hold[]>,
  other: ReadonlyMap<string, readonly Hold[]>,
): ReadonlyMap<string, readonly Hold[]> {
  const both = new Map(one);
  for (const [name, holds] of other) both.set(name, [...(both.get(name) ?? []), ...holds]);
  return both;
}
