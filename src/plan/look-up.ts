import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { messageOf } from '../core/errors.ts';
import { sideBySide } from '../core/side-by-side.ts';
import type { LegDefinition } from '../image/definition.ts';
import type { Found } from '../image/found.ts';
import type { Memory } from '../image/memory.ts';
import { type AwsWant, lookUpAws } from '../providers/aws/look-up.ts';
import type { Ec2 } from '../providers/aws/ec2.ts';
import type { Docker } from '../providers/docker/docker.ts';
import { type DockerWant, lookUpDocker } from '../providers/docker/look-up.ts';
import type { StagedManifests } from '../providers/docker/staged-manifest.ts';
import { lookUpStaging, stagedHandoff } from '../providers/docker/staging-look-up.ts';
import { besidePath, lookUpBeside } from '../providers/file/beside.ts';
import { regionsNamed } from '../recipe/template/loaded-template.ts';
import type { Recipe } from '../recipe/recipe.ts';

/** A leg whose images may be there already. */
export interface Wanted {
  readonly definition: Pick<LegDefinition, 'leg' | 'slug' | 'axes' | 'work' | 'reuse-from'> &
    Partial<Pick<LegDefinition, 'account' | 'role'>>;
  readonly key: string;
  readonly recipe: Pick<Recipe, 'builds' | 'buildsKnown' | 'template' | 'depositsWith'>;
}

/** Whom to ask. */
export interface Providers {
  /** Absolute: paths of definitions are relative to it. */
  readonly repository: string;
  readonly docker: Docker;
  /** Where container images are handed on, for those that the daemon here does not have. */
  readonly staging: { readonly repository: string; readonly manifests: StagedManifests } | null;
  /** For names that a leg's post-processors pushed; null where no registry is asked. */
  readonly registries: StagedManifests | null;
  readonly whyNoRegistry: string;
  readonly connectEc2: (region: string) => Promise<Ec2>;
  /** The run's own region; null where none is set. */
  readonly region: string | null;
  readonly hasAwsCredentials: boolean;
  /** The account of the credentials, by one call; absent: it is not asked for. */
  readonly awsAccount?: (region: string) => Promise<string>;
  /** Of this run; empty where none is known. */
  readonly ref: string;
  /** What is remembered of a leg by its slug: where its files were. */
  readonly remember: (slug: string) => Promise<Memory | undefined>;
  /** ms since the epoch. */
  readonly now: number;
}

/** By whom the images of a build are kept. */
export type Keeper = 'docker' | 'aws' | 'file';

/** Who keeps what a builder makes; undefined when nobody does whom we can ask. */
export function keeperOf(builderType: string): Keeper | undefined {
  if (builderType === 'docker' || builderType === 'dockerfile') return 'docker';
  if (builderType.startsWith('amazon-')) return 'aws';
  return builderType === 'file' ? 'file' : undefined;
}

/**
 * What providers have of each leg, by id: all its images, or none. Few calls for any number of legs; never throws.
 * The truth about earlier bakes lives with the provider: what the runner caches is a hint that saves the question.
 */
export async function lookUpLegs(legs: readonly Wanted[], providers: Providers): Promise<ReadonlyMap<string, Found>> {
  const answers = new Map<string, Found[]>(legs.map(({ definition }) => [definition.leg, []]));
  const add = (leg: string, found: Found): void => {
    answers.get(leg)?.push(found);
  };
  const dockerWants: (DockerWant & { readonly leg: string })[] = [];
  const awsWants: (AwsWant & { readonly leg: string })[] = [];
  const fileWants: Wanted[] = [];
  for (const wanted of legs) {
    const { definition, key, recipe } = wanted;
    const { leg, slug, work } = definition;
    const refs = { own: providers.ref, from: definition['reuse-from'] };
    if (work.builder === 'dockerfile') {
      dockerWants.push({ leg, slug, key, builds: [], refs });
      continue;
    }
    const strange = recipe.builds.find(({ type }) => keeperOf(type) === undefined);
    if (!recipe.buildsKnown || recipe.builds.length === 0) {
      add(leg, { kind: 'unknown', reason: 'which builds its template has is only known to Packer' });
      continue;
    }
    if (strange !== undefined) {
      add(leg, { kind: 'unknown', reason: `nobody can be asked for images of ${strange.type}` });
      continue;
    }
    const kept = (keeper: Keeper): typeof recipe.builds =>
      recipe.builds.filter(({ type }) => keeperOf(type) === keeper);
    // What Packer commits has the labels of what it started from, not its own.
    if (kept('docker').length > 0) dockerWants.push({ leg, slug, key, builds: kept('docker').map(({ name }) => name) });
    if (kept('aws').length > 0) {
      const regions = lookUpRegions(wanted, providers.region);
      if (!providers.hasAwsCredentials) add(leg, { kind: 'unknown', reason: 'there are no AWS credentials' });
      else if (regions.length === 0) add(leg, { kind: 'unknown', reason: 'no region says where to look' });
      else awsWants.push({ leg, key, regions, refs, ...accountOf(definition) });
    }
    if (kept('file').length > 0) fileWants.push(wanted);
  }
  const [inDocker, inAws] = await Promise.all([
    lookUpContainers(dockerWants, providers),
    awsWants.length === 0
      ? new Map<string, Found>()
      : lookUpAws(awsWants, providers.connectEc2, providers.now, providers.awsAccount).catch((error: unknown) =>
          failedAll(awsWants, error),
        ),
    sideBySide(fileWants, MOST_READ_AT_ONCE, async (wanted) =>
      add(wanted.definition.leg, await lookUpFiles(wanted, providers)),
    ),
  ]);
  for (const [index, { leg }] of dockerWants.entries()) {
    add(leg, inDocker[index] ?? { kind: 'unknown', reason: 'docker gave no answer' });
  }
  for (const { leg, key } of awsWants) {
    add(leg, inAws.get(key) ?? { kind: 'unknown', reason: 'EC2 gave no answer' });
  }
  return new Map([...answers].map(([leg, found]) => [leg, together(found)]));
}

/** In the daemon, else in the staging repository: another machine may have baked them. */
async function lookUpContainers(wants: readonly DockerWant[], providers: Providers): Promise<readonly Found[]> {
  const found = await lookUpDocker(providers.docker, wants);
  const { staging } = providers;
  if (staging === null) return found;
  const open = wants.filter((_, index) => found[index]?.kind !== 'found');
  const answers = await lookUpStaging(staging.manifests, staging.repository, open);
  const staged = new Map(open.map((want, index) => [want, answers[index]]));
  return wants.map((want, index) => {
    const here = found[index] ?? { kind: 'missing', reason: null };
    const there = staged.get(want);
    // What could not be asked for must not pass for what is not there.
    if (there?.kind === 'unknown' && here.kind === 'missing') return there;
    if (there?.kind !== 'found') return here;
    const images = there.images.map((image) => ({ ...image, handoff: stagedHandoff(staging.repository, image) }));
    return { kind: 'found', images };
  });
}

/** Their files are read whole, to see that they are what was baked. */
const MOST_READ_AT_ONCE = 8;

/** Where a leg's images are: as it says, else in the account of the role that its job assumes. */
function accountOf({ account, role }: Wanted['definition']): { readonly account?: string } {
  const named = account ?? role?.split(':')[4] ?? '';
  return /^\d{12}$/.test(named) ? { account: named } : {};
}

/** A leg is there when each provider has its part. */
function together(found: readonly Found[]): Found {
  const unknown = found.find(({ kind }) => kind === 'unknown');
  if (unknown !== undefined) return unknown;
  const images = found.flatMap((one) => (one.kind === 'found' ? one.images : []));
  const reasons = found.flatMap((one) => (one.kind === 'missing' ? [one.reason] : []));
  if (reasons.length === 0) return { kind: 'found', images };
  return { kind: 'missing', reason: reasons.filter((reason) => reason !== null).join('; ') || null };
}

function failedAll(wants: readonly AwsWant[], error: unknown): ReadonlyMap<string, Found> {
  return new Map(wants.map(({ key }) => [key, { kind: 'unknown', reason: messageOf(error) }]));
}

/** One region is enough to begin with: an image tells where the others of its bake are. */
export function lookUpRegions({ definition, recipe }: Wanted, own: string | null): readonly string[] {
  const { axes, work } = definition;
  const values = work.builder === 'packer' ? Object.values(work.vars) : [];
  const literals = recipe.builds.flatMap(({ name }) => literalOf(recipe, name, 'region') ?? []);
  const named = regionsNamed([...literals, ...Object.values(axes), ...values]);
  return named.length > 0 ? named : own === null ? [] : [own];
}

async function lookUpFiles({ definition, key, recipe }: Wanted, providers: Providers): Promise<Found> {
  const { slug, work } = definition;
  if (work.builder !== 'packer') return { kind: 'missing', reason: null };
  const folder = resolve(providers.repository, work['working-directory']);
  const targets = recipe.builds
    .filter(({ type }) => keeperOf(type) === 'file')
    .map(({ name }) => {
      const target = literalOf(recipe, name, 'target');
      if (target === undefined || existsSync(resolve(folder, target))) return target;
      // Where compress did not keep what it was given, its archive is the image.
      return archivesOf(recipe, name).find((path) => existsSync(besidePath(folder, path))) ?? target;
    });
  const known = targets.flatMap((target) => target ?? []);
  const paths = known.length === targets.length ? known : ((await providers.remember(slug))?.artifacts ?? []);
  if (paths.length === 0) return { kind: 'missing', reason: null };
  return lookUpBeside(folder, paths, key);
}

function archivesOf(recipe: Wanted['recipe'], build: string): readonly string[] {
  return recipe
    .depositsWith(new Map())
    .flatMap(({ by, left, build: of }) =>
      by === 'compress' && of === build && left.kind === 'files' ? left.paths : [],
    );
}

/** An attribute of a build, where the template says it outright. */
function literalOf(recipe: Wanted['recipe'], build: string, name: string): string | undefined {
  const value = recipe.template?.builds.find((one) => one.name === build)?.literals[name];
  return typeof value === 'string' ? value : undefined;
}
