import { utcOf } from '../../core/clock.ts';
import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type {
  Hold,
  RetainableImage,
  RetentionStep,
  RetentionSurvey,
  RetentionWant,
} from '../../image/provider-retention.ts';
import type { RetentionStage } from '../../image/retention.ts';
import { refuseHeld, sharedHolds } from '../clouds/retention.ts';
import { type Google, hasGoogleCredentials } from './cloud/connect.ts';
import { GLOBAL, imageId, imagesPath, PROJECT, readImageId } from './cloud/paths.ts';
import { createdOf, describeImage, type GcpImage, imageForm, newestFirst } from './image.ts';
import {
  COPY_OF,
  KEY,
  LEG,
  mergeLabels,
  PARENT,
  PARENT_PROJECT,
  parentIn,
  RECIPE,
  REF,
  RUN,
  VERIFIED,
} from './marks.ts';
import { labelValue, textOfLabel } from './naming.ts';
import { policyForm } from './publish/steps.ts';
import { holdsOf, usesIn } from './uses.ts';

/** On an image, by whoever wants it to stay: with why, as far as a label can say it. */
const KEEP = 'bakehouse-keep';
/** On an image: since when it is obsolete. On one that is not, somebody wants it back. */
const DISABLED = 'bakehouse-disabled';
const REPOSITORY = 'bakehouse-repository';
/** By these something else holds an image: of one whose text is gone nobody can say whether it would. */
const TELLING = [REF, LEG, RUN, PARENT, PARENT_PROJECT, REPOSITORY] as const;

/** The marked images of the own project, of those that are named, and of those that targets copy to. Throws where one cannot be listed. */
export async function surveyGoogle(
  want: RetentionWant,
  connect: () => Promise<Google>,
  { environment, untrusted }: Pick<Asker, 'environment' | 'untrusted'>,
): Promise<RetentionSurvey> {
  if (untrusted !== null) throw new UserError(untrusted);
  if (!hasGoogleCredentials(environment)) throw new UserError('there are no credentials of Google Cloud');
  const { compute, project } = await connect();
  if (project === null) throw new UserError('nothing says which project to look in (GOOGLE_CLOUD_PROJECT)');
  const projects = projectsOf(want, project);
  const all = await Promise.all(
    projects.map(async (one) => {
      const images = await compute.all(imagesPath(one), imageForm);
      if (images === undefined) throw new UserError(`these credentials do not see the project ${one}`);
      return { project: one, images, uses: await usesIn(compute, one) };
    }),
  );
  const byNumber = new Map(
    all.flatMap(({ project: at, images }) => images.map(({ id, name }) => [id, imageId({ project: at, name })])),
  );
  return {
    remnants: [],
    images: all.flatMap(({ project: at, images }) => {
      const leading = leadingOf(images);
      return images.filter(isMarked).map((image) => {
        const id = imageId({ project: at, name: image.name });
        // Another project may use it, too, as far as anybody here sees that.
        const used = all.flatMap(({ uses }) => holdsOf(uses, { number: image.id, id, name: image.name }));
        const family = leading.has(image) ? [leads(image)] : [];
        const original = image.labels[COPY_OF];
        const copyOf = original === undefined ? null : (byNumber.get(original) ?? original);
        return retainable(image, { id, copyOf, holds: [...used, ...ownHolds(image), ...family] });
      });
    }),
  };
}

/** Where images of ours may be, and what uses them: the own project, those that are named, and those that targets copy to. */
function projectsOf({ regions, hints = [] }: RetentionWant, own: string | null): readonly string[] {
  const named = [...regions.filter((region) => region !== GLOBAL), ...hints.flatMap(projectsIn)];
  return [...new Set([...(own === null ? [] : [own]), ...named.filter((one) => PROJECT.test(one))])];
}

/** Targets say to which projects they copy. */
function projectsIn(text: string): readonly string[] {
  return [...text.matchAll(/"project":"([^"]{1,100})"/g)].map(([, project = '']) => project);
}

function isMarked({ labels }: GcpImage): boolean {
  return labels[KEY] !== undefined || labels[COPY_OF] !== undefined;
}

/** Those that their families lead to: the newest that can be started. Without it the family would lead to an older one. */
function leadingOf(images: readonly GcpImage[]): ReadonlySet<GcpImage> {
  const leading = new Map<string, GcpImage>();
  for (const image of images.toSorted(newestFirst)) {
    const { family, deprecated, status } = image;
    // One that is still made, or failed, starts nothing: until it is ready the family leads to the one before.
    const isReady = status === 'READY' && stateOf(deprecated) === 'ACTIVE';
    if (family !== undefined && isReady && !leading.has(family)) leading.set(family, image);
  }
  return new Set(leading.values());
}

function leads({ family = '' }: GcpImage): Hold {
  return { kind: 'pointer', what: `the family ${family}, which leads to it` };
}

function stateOf(deprecated: GcpImage['deprecated']): string {
  return deprecated?.state ?? 'ACTIVE';
}

function ownHolds({ labels, status, deprecated }: GcpImage): readonly Hold[] {
  const holds: Hold[] = [];
  const kept = labels[KEEP];
  if (kept !== undefined) {
    const why = textOfLabel(kept) ?? kept;
    holds.push({ kind: 'by-hand', what: `its label ${KEEP}${why === '' ? '' : ` (${why})`}` });
  }
  for (const name of TELLING) {
    const told = labels[name];
    if (told !== undefined && textOfLabel(told) === undefined)
      holds.push({ kind: 'unknown', what: `its label ${name}, which is only a digest` });
  }
  if (status !== 'READY') holds.push({ kind: 'unknown', what: `being ${status}` });
  const isStarted = /^(?:ACTIVE|DEPRECATED)$/.test(stateOf(deprecated));
  if (isStarted && labels[DISABLED] !== undefined)
    holds.push({
      kind: 'enabled-again',
      what: `somebody who took back that it is obsolete: whoever takes away its label ${DISABLED} lets it go`,
    });
  return holds;
}

function retainable(image: GcpImage, own: Pick<RetainableImage, 'id' | 'copyOf' | 'holds'>): RetainableImage {
  const { labels } = image;
  const text = (name: string): string | null => textOfLabel(labels[name] ?? '') || null;
  return {
    provider: 'gcp',
    region: GLOBAL,
    created: createdOf(image),
    leg: text(LEG) ?? '',
    key: text(KEY),
    recipe: text(RECIPE),
    parent: parentIn(labels) ?? null,
    verified: labels[VERIFIED] === image.id,
    digests: {},
    run: text(RUN),
    ref: text(REF),
    arch: image.architecture ?? null,
    repository: text(REPOSITORY),
    commit: /^[0-9a-f]{40,64}/.exec(text('bakehouse-commit') ?? '')?.[0] ?? null,
    aliases: [image.name],
    parts: [],
    spared: [],
    ...stageOf(image),
    ...own,
  };
}

/** Google's times of deprecation are what somebody said, and change nothing by themselves. */
function stageOf({ deprecated, labels }: GcpImage): {
  readonly stage: RetentionStage | null;
  readonly since: string | null;
} {
  const state = stateOf(deprecated);
  if (state === 'ACTIVE') return { stage: null, since: null };
  if (state === 'DEPRECATED') return { stage: 'deprecate', since: utcOf(deprecated?.deprecated ?? '') };
  return { stage: 'disable', since: utcOf((textOfLabel(labels[DISABLED] ?? '') ?? '').toUpperCase()) };
}

/** Who else may use images that would go: one call for each. Who has rights on the whole project is not told there. */
export async function inspectGoogle(
  images: readonly RetainableImage[],
  want: RetentionWant,
  connect: () => Promise<Google>,
): Promise<ReadonlyMap<string, readonly Hold[]>> {
  return await sharedHolds(images, want, {
    words: 'whom it is shared with',
    whom: async ({ id }) => {
      const policy = await (await connect()).compute.get(`${id}/getIamPolicy`, policyForm);
      return policy?.bindings.flatMap(({ members }) => members) ?? [];
    },
  });
}

/**
 * One step. Wherever an earlier try of it ended, this one ends as that would have. The image is looked at once more: between the
 * survey and this step others may have been changed for minutes.
 * @param now ms since the epoch
 */
export async function carryOutOnGoogle(
  { id, stage }: RetentionStep,
  want: RetentionWant,
  connect: () => Promise<Google>,
  now: number,
): Promise<void> {
  const name = readImageId(id);
  if (name === undefined) throw new UserError('it is no image of Google');
  const { compute, project } = await connect();
  const there = await describeImage(compute, name);
  if (there === undefined) return;
  if (!isMarked(there)) throw new UserError('it is no image of ours any more');
  const projects = new Set([name.project, ...projectsOf(want, project)]);
  const uses = await Promise.all([...projects].map((one) => usesIn(compute, one)));
  const used = uses.flatMap((one) => holdsOf(one, { number: there.id, id, name: name.name }));
  const family = there.family === undefined ? [] : ((await compute.all(imagesPath(name.project), imageForm)) ?? []);
  const isLeading = [...leadingOf(family)].some((one) => one.id === there.id);
  refuseHeld([...used, ...ownHolds(there), ...(isLeading ? [leads(there)] : [])]);
  if (stage === 'delete') return void (await compute.change('DELETE', id));
  const time = new Date(now).toISOString();
  const { replacement, deprecated = time } = there.deprecated ?? {};
  const said = { deprecated, ...(replacement === undefined ? {} : { replacement }) };
  const body =
    stage === 'deprecate' ? { state: 'DEPRECATED', ...said } : { state: 'OBSOLETE', ...said, obsolete: time };
  await compute.change('POST', `${id}/deprecate`, body);
  // Not before: the label on an image that can be started means that somebody wants it back.
  if (stage === 'disable') await mergeLabels(compute, name, { [DISABLED]: labelValue(time.toLowerCase()) });
}
