import { statSync } from 'node:fs';

import { UserError } from '../../../core/errors.ts';
import { sideBySide } from '../../../core/side-by-side.ts';
import { isInfrastructure } from '../../../image/failure.ts';
import type { Docker } from '../../docker/docker.ts';
import { RegistryError } from '../../docker/registry-trouble.ts';
import type { Distribution } from '../distribution.ts';
import { readManifest, type RegistryManifest } from '../manifest.ts';
import { lookAtIndex } from './index-setting.ts';
import type { IndexPlace } from './index-tag.ts';
import { skopeoLack } from '../skopeo.ts';
import type { Change, PublishPreflight, There } from '../../../image/provider-target.ts';
import { contentChange, tagChange } from './change.ts';
import { describePlace, type RepositoryPlace } from './place.ts';
import { configOf, identityOf, isImage, type PlaceState, readPlace } from './state.ts';
import { troubleOf } from './progress.ts';

/** What a look needs. */
export interface Looking {
  readonly target: string;
  readonly docker: Docker;
  readonly distribution: Distribution;
  readonly environment: Readonly<Record<string, string>>;
}

const AT_ONCE = 4;

/** What is there, what would change, and what stands in the way. Reads only. */
export async function lookAtPlaces(
  looking: Looking,
  places: readonly RepositoryPlace[],
  indexes: readonly IndexPlace[] = [],
): Promise<PublishPreflight> {
  const givenUp = new Set<string>();
  const contents = new Map<RepositoryPlace, RegistryManifest>();
  const ofPlaces = await sideBySide(places, AT_ONCE, async (place) => lookAtPlace(looking, place, givenUp, contents));
  // Where the images cannot be published there is no index of them.
  const areGood = ofPlaces.every((look) => look.refusals.length === 0);
  const ofIndexes = areGood
    ? await sideBySide(indexes, AT_ONCE, async (index) => lookAt(looking, index, contents))
    : [];
  const looks = [...ofPlaces, ...ofIndexes];
  const changes = looks.flatMap((look) => look.changes);
  const refusals = looks.flatMap((look) => look.refusals);
  if (refusals.length === 0) {
    const changed = [...places, ...indexes].filter((_, index) => (looks[index]?.changes.length ?? 0) > 0);
    refusals.push(...(await lacks(looking, changed, changes)));
  }
  const notices = looks.flatMap((look) => look.notices);
  const there = looks.flatMap((look) => look.there ?? []);
  return { changes, refusals: [...new Set(refusals)], notices, there };
}

/** @param givenUp registries that did not answer: it is said once */
async function lookAtPlace(
  looking: Looking,
  place: RepositoryPlace,
  givenUp: Set<string>,
  contents: Map<RepositoryPlace, RegistryManifest>,
): Promise<PublishPreflight> {
  if (givenUp.has(place.host)) return { refusals: [], notices: [], changes: [] };
  try {
    const notices = await checkSource(looking, place);
    const state = await readPlace(looking.distribution, place);
    if (state.content !== undefined) contents.set(place, state.content);
    return { ...compare(looking.target, place, state), notices };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    if (error instanceof RegistryError && isInfrastructure(error.failure)) givenUp.add(place.host);
    const message = `${describePlace(place)} cannot be published to ${place.name}: ${trouble}`;
    return { refusals: [message], notices: [], changes: [] };
  }
}

async function lookAt(
  { target, distribution }: Looking,
  index: IndexPlace,
  contents: ReadonlyMap<RepositoryPlace, RegistryManifest>,
): Promise<PublishPreflight> {
  try {
    const { change, refusal } = await lookAtIndex(target, distribution, index, (place) => contents.get(place));
    return { refusals: refusal === null ? [] : [refusal], notices: [], changes: change === null ? [] : [change] };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    return { refusals: [trouble], notices: [], changes: [] };
  }
}

/** Whether the image is where its record says, and is the one that was tested. Gives notices. */
async function checkSource({ docker, distribution }: Looking, place: RepositoryPlace): Promise<readonly string[]> {
  const { source, image, form } = place;
  if (source.kind === 'local') {
    const seen = await docker.inspectImage(image.id);
    if (seen?.id === image.id) return [];
    throw new UserError(
      `the daemon of this job does not have ${image.id}. Publish in the job that baked it, or give bake the input "handoff".`,
    );
  }
  if (source.kind === 'files') {
    const lost = source.content.find((one) => 'path' in one && sizeOf(one.path) !== one.size);
    if (lost === undefined) return [];
    const where = 'path' in lost ? lost.path : '';
    throw new UserError(
      `${where} is not here as it was baked. Publish in the job that baked it, or give bake the input "handoff".`,
    );
  }
  const staged = `${source.name}@${source.digest}`;
  const manifest = await distribution.manifest(source, source.digest);
  if (manifest === undefined) throw new UserError(`${staged} is gone. Bake it again.`);
  // The digest of a machine is that of all that its record says of it.
  if (form !== 'container') return [];
  const content = readManifest(manifest);
  const config = configOf(image);
  if (content.kind === 'image' && content.config === config) return [];
  if (content.kind === 'index') {
    const others: string[] = [];
    let isThere = false;
    for (const { digest, platform } of content.members) {
      if (platform === null) continue;
      const member = await distribution.manifest(source, digest);
      const read = member === undefined ? undefined : readManifest(member);
      if (read?.kind === 'image' && read.config === config) isThere = true;
      else others.push(platform);
    }
    if (isThere) {
      return others.length === 0
        ? []
        : [
            `${describePlace(place)}: ${staged} is published for ${others.join(', ')} too, which were not what was tested.`,
          ];
    }
  }
  throw new UserError(
    `${staged} is not the image of its record, ${config}. Somebody changed one of them: bake it again.`,
  );
}

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

function compare(
  target: string,
  place: RepositoryPlace,
  { content, tags }: PlaceState,
): Omit<PublishPreflight, 'notices'> {
  const refusals: string[] = [];
  const changes: Change[] = [];
  const pushed =
    content === undefined && place.source.kind === 'local' ? [...place.fixed, ...place.moving][0] : undefined;
  if (content === undefined) changes.push(contentChange(target, place, tags));
  for (const [tag, there] of tags) {
    if (there !== undefined && isImage(place, there)) continue;
    if (there !== undefined && place.fixed.includes(tag)) refusals.push(conflictWords(place, tag, there.digest));
    // A push brings its tag along.
    else if (tag !== pushed)
      changes.push(tagChange(target, place, tag, there?.digest ?? null, content?.digest ?? null));
  }
  const { leg, build, name } = place;
  const id = content === undefined ? null : `${name}@${content.digest}`;
  const there: readonly There[] =
    id === null ? [] : [{ kind: 'oci', leg, build, region: null, id, status: 'unchanged' }];
  return { refusals, changes, there };
}

/** Why a tag is not given to an image. */
export function conflictWords(place: RepositoryPlace, tag: string, there: string): string {
  return `${place.name}:${tag} is ${there} there already, and ${describePlace(place)} is ${identityOf(place)}. A tag stays what it is: publish under a new one (another \`version\`), or list it in \`moving\` of the target.`;
}

/** What a change needs beside the images. */
async function lacks(
  { distribution, environment }: Looking,
  places: readonly Pick<RepositoryPlace, 'host'>[],
  changes: readonly Change[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const host of new Set(places.map((place) => place.host))) {
    try {
      if (!(await distribution.lacksLogin(host))) continue;
      found.push(
        `Nobody is logged in at ${host}, where images are to be written. Log in in a step before this one (docker login ${host}).`,
      );
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === undefined) throw error;
      found.push(trouble);
    }
  }
  if (changes.some(({ what }) => what.startsWith('copy '))) {
    const lack = await skopeoLack(environment);
    if (lack !== undefined)
      found.push(`To copy from registry to registry with all platforms, skopeo is needed, but ${lack}`);
  }
  return found;
}
