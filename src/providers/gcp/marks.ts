import { createHash } from 'node:crypto';

import { UserError } from '../../core/errors.ts';
import { hasStatus } from '../../core/http/answer.ts';
import { byUnits } from '../../core/values.ts';
import type { TagRequest } from '../../image/provider-keep.ts';
import type { PassedTests } from '../../image/provider-verify.ts';
import type { BakedImage } from '../../image/record.ts';
import type { Compute } from './cloud/compute.ts';
import type { ConnectGoogle } from './cloud/connect.ts';
import { imageId, type ImageName, readImageId } from './cloud/paths.ts';
import { describeImage, type Labels } from './image.ts';
import { labelName, labelValue, textOfLabel } from './naming.ts';

// The labels by which images are found again. Google gives an image no label of what it was made from.

export const KEY = 'bakehouse-key';
export const BUILD = 'bakehouse-build';
/** What its bake made in all: their number, and a digest of the names of their builds. */
export const IMAGES = 'bakehouse-images';
/** The run that baked it. */
export const RUN = 'bakehouse-run';
/** The version of the Packer that baked it. */
export const PACKER = 'bakehouse-packer';
/** The name of the image that it was baked on, and its project: the two together are too long for a label. */
export const [PARENT, PARENT_PROJECT] = ['bakehouse-parent', 'bakehouse-parent-project'] as const;
/** What it was made of, whatever that stood on. */
export const RECIPE = 'bakehouse-recipe';
/** The day from which on it counts as fresh; empty where it is not refreshed. */
export const EPOCH = 'bakehouse-epoch';
/** The ref of the run that baked it, as refs/heads/main. */
export const REF = 'bakehouse-ref';
/** The leg that it was baked as. */
export const LEG = 'bakehouse-leg';
/** Of a copy: the id that Google gave to its original. */
export const COPY_OF = 'bakehouse-copy-of';
/** The id that Google gave to the image whose tests have passed: a copy of it has another. */
export const VERIFIED = 'bakehouse-verified';
/** The run whose tests it passed; for people. */
const VERIFIED_IN = 'bakehouse-verified-in';

/** Somebody else may be at the labels as well. */
const MOST_TRIES = 5;

/** What is told of all images of a bake, by the names of its builds. */
export function setOf(builds: readonly string[]): string {
  const all = [...new Set(builds)].toSorted(byUnits);
  return `${all.length}-${createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 24)}`;
}

/** How many images such a set has; undefined where it is none of ours. */
export function countOf(set: string): number | undefined {
  const [, digits] = /^([1-9]\d{0,5})-[0-9a-f]{24}$/.exec(set) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Tags as labels. */
export function labelsOf(tags: Readonly<Record<string, string>>): Labels {
  const own = (name: string, value: string): string => (name.startsWith('bakehouse:') ? labelValue(value) : value);
  const labels = Object.fromEntries(Object.entries(tags).map(([name, value]) => [labelName(name), own(name, value)]));
  const told = tags['bakehouse:parent'];
  if (told === undefined) return labels;
  const { name, project } = readImageId(told) ?? { name: told, project: '' };
  return { ...labels, [PARENT]: labelValue(name), [PARENT_PROJECT]: labelValue(project) };
}

/** The id of the image that one was baked on; undefined where it does not say. */
export function parentIn(labels: Labels): string | undefined {
  const [name, project] = [PARENT, PARENT_PROJECT].map((label) => textOfLabel(labels[label] ?? '') || undefined);
  return name === undefined || project === undefined ? name : imageId({ project, name });
}

/** Marks images that were baked: ours, and the user's tags. */
export async function markBaked(
  { images, tags, key, environment, onRefused }: TagRequest,
  connect: ConnectGoogle,
): Promise<void> {
  const set = setOf(images.map(({ build }) => build));
  const opened = connect(environment);
  await Promise.all(
    images.map(async (image) => {
      const own: Labels =
        key === null ? {} : { [KEY]: labelValue(key), [BUILD]: labelValue(image.build), [IMAGES]: set };
      try {
        const name = readImageId(image.id);
        if (name === undefined) throw new UserError(`${image.id.slice(0, 80)} is no image of Google that has labels`);
        await mergeLabels((await opened).compute, name, { ...labelsOf(tags), ...own });
      } catch (error) {
        onRefused(image, error);
      }
    }),
  );
}

/** Sets the mark of passed tests. */
export async function markVerified(
  { id }: Pick<BakedImage, 'id'>,
  { environment, run, key }: Pick<PassedTests, 'environment' | 'run' | 'key'>,
  connect: ConnectGoogle,
): Promise<void> {
  const { compute } = await connect(environment);
  const name = readImageId(id);
  const there = name === undefined ? undefined : await describeImage(compute, name);
  if (name === undefined || there === undefined) throw new UserError(`Google Cloud has no image ${id}`);
  if (there.labels[KEY] !== labelValue(key)) {
    throw new UserError(
      `${id} has not the label ${KEY} of its bake: it was not labelled when it was baked, or is another image now`,
    );
  }
  // Tested again, it keeps the run that first said so.
  if (there.labels[VERIFIED] === there.id) return;
  await mergeLabels(compute, name, { [VERIFIED]: there.id, [VERIFIED_IN]: labelValue(run === '' ? 'local' : run) });
}

/** Takes the mark of passed tests back. */
export async function markUnverified(
  { id }: Pick<BakedImage, 'id'>,
  { environment }: Pick<PassedTests, 'environment'>,
  connect: ConnectGoogle,
): Promise<void> {
  const { compute } = await connect(environment);
  const name = readImageId(id);
  const there = name === undefined ? undefined : await describeImage(compute, name);
  if (name === undefined || there?.labels[VERIFIED] !== there?.id) return;
  await mergeLabels(compute, name, { [VERIFIED]: '', [VERIFIED_IN]: '' });
}

/** Google takes all labels at once: those that are there already are read and sent again, until nobody came in between. */
export async function mergeLabels(compute: Compute, name: ImageName, labels: Labels): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const there = await describeImage(compute, name);
    if (there === undefined) throw new UserError(`Google Cloud has no image ${imageId(name)}`);
    const body = { labels: { ...there.labels, ...labels }, labelFingerprint: there.labelFingerprint };
    try {
      const isThere = await compute.change('POST', `${imageId(name)}/setLabels`, body);
      if (!isThere) throw new UserError(`Google Cloud has no image ${imageId(name)} any more`);
      return;
    } catch (error) {
      // Somebody else changed it in between: it is read again.
      if (!hasStatus(error, 412) || tries >= MOST_TRIES) throw error;
    }
  }
}
