import type { FoundImage } from './found.ts';
import type { PlannedLeg } from './plan.ts';
import { type BakedImage, beginningOf, type Record } from './record.ts';

/** Where the looking was done: what a rebuilt record says of the run. */
export interface LookUpContext {
  readonly run: Record['run'];
  readonly git: Omit<Record['git'], 'template'>;
  /** Of the leg that it builds on, as far as they are known. */
  readonly parentId: string | null;
  readonly parentKey: string | null;
}

/** The record of a bake, made of what the provider still knows of it: the leg was not baked again. */
export function reusedRecord(
  leg: Pick<
    PlannedLeg,
    'leg' | 'image' | 'tier' | 'axes' | 'name' | 'key' | 'recipe' | 'work' | 'parent' | 'sources' | 'tags' | 'epoch'
  >,
  images: readonly FoundImage[],
  { run, git, parentId, parentKey }: LookUpContext,
): Record {
  const { work } = leg;
  return {
    ...beginningOf(leg),
    name: leg.name,
    key: leg.key,
    recipe: leg.recipe,
    ...(leg.epoch === undefined ? {} : { epoch: leg.epoch }),
    status: 'reused',
    builder: work.builder,
    images: images.map(bakedImage),
    parent: leg.parent === null ? null : { leg: leg.parent, key: parentKey, id: parentId ?? '' },
    sources: [...leg.sources],
    git: { ...git, template: work.builder === 'packer' ? work.template : work.file },
    tools: { packer: images.find(({ packer }) => packer !== undefined)?.packer ?? null, plugins: {} },
    run,
    'baked-in': images.find(({ runId }) => runId !== null)?.runId ?? '',
    previous: null,
    variables: Object.keys(work.builder === 'packer' ? { ...work.vars, ...work['secret-vars'] } : work.args).sort(),
    stages: [],
    leftovers: [],
    failure: null,
    verification: null,
    publications: [],
  };
}

function bakedImage(found: FoundImage): BakedImage {
  const { build, provider, account, region, id, created, digests, tags, files, handoff = null } = found;
  return {
    build: build ?? '',
    'builder-id': '',
    provider,
    account,
    region,
    id,
    created,
    digests,
    tags: [...tags],
    files,
    handoff,
  };
}
