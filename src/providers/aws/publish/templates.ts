import { sha256Hex } from '../../../core/files/files.ts';
import { nearestName } from '../../../core/text/wording.ts';
import { canonicalJson } from '../../../core/values.ts';
import type { Ec2Publishing } from '../ec2-publishing.ts';
import type { LaunchTemplate, TemplateChanges, TemplateReads, TemplateVersion } from '../launch-templates.ts';
import type { Clock } from '../../../core/clock.ts';
import type { RegionPlace, WantedTemplate } from './place.ts';
import { changeAt, imageAt, type Step } from './step.ts';

/** By this a version of ours is known again: versions have no tags. */
const MARK = ' [bakehouse]';
const POLL_MS = 3000;
/** EC2 tells of a new version within seconds. */
const PATIENCE_MS = 90_000;
const MOST_SHOWN = 8;

/** What EC2 says of a template that is to launch an image. */
export interface TemplateLook {
  readonly wanted: WantedTemplate;
  readonly template: LaunchTemplate;
  /** The version that consumers take: the default one where we set that, else the latest. */
  readonly followed: TemplateVersion;
  /** The newest version of ours with that image; null: there is none. */
  readonly ours: TemplateVersion | null;
}

/** The templates of a place, or why one of them cannot be had. */
export type TemplatesSeen =
  | { readonly kind: 'seen'; readonly looks: readonly TemplateLook[] }
  | { readonly kind: 'refused'; readonly message: string };

/**
 * @param all the templates of the region
 * @param id of the image there; null while there is none
 */
export async function lookAtTemplates(
  ec2: TemplateReads,
  place: RegionPlace,
  all: readonly LaunchTemplate[],
  id: string | null,
): Promise<TemplatesSeen> {
  const looks: TemplateLook[] = [];
  for (const wanted of place.templates) {
    const template = all.find((one) => one.id === wanted.reference || one.name === wanted.reference);
    if (template === undefined) return { kind: 'refused', message: missing(wanted.reference, place.region, all) };
    const number = numberOf(template, wanted);
    const [followed] = await ec2.templateVersions(template.id, [number]);
    if (followed === undefined) {
      return { kind: 'refused', message: `version ${number} of the launch template ${template.name} is gone` };
    }
    if (followed.image?.startsWith('resolve:') === true) {
      const message = `version ${number} of the launch template ${template.name} finds its image by ${followed.image}: set that parameter by "ssm", and take the template out of "launch-templates"`;
      return { kind: 'refused', message };
    }
    const isRight = id !== null && followed.image === id;
    const candidates = id === null || isRight || !wanted.isDefault ? [] : await ec2.templateVersionsOf(template.id, id);
    const ours = candidates.findLast(({ description }) => description.endsWith(MARK)) ?? null;
    looks.push({ wanted, template, followed, ours });
  }
  return { kind: 'seen', looks };
}

/** The number of the version that consumers of a template take. */
function numberOf(template: LaunchTemplate, { isDefault }: WantedTemplate): number {
  return isDefault ? template.defaultVersion : template.latestVersion;
}

function missing(reference: string, region: string, all: readonly LaunchTemplate[]): string {
  const names = all.map(({ name }) => name).toSorted();
  const near = nearestName(reference, names);
  const shown = names.slice(0, MOST_SHOWN).join(', ');
  const more = names.length > MOST_SHOWN ? ` and ${names.length - MOST_SHOWN} more` : '';
  const there = names.length === 0 ? `${region} has none` : `${region} has ${shown}${more}`;
  const hint = near === undefined ? there : `did you mean ${near}`;
  return `there is no launch template ${reference} (${hint}); make it first, or say with "region" where it is`;
}

/** What is to be done with a template. */
export interface TemplateSteps {
  readonly look: TemplateLook;
  readonly steps: readonly Step[];
  /** The number that consumers take once the steps are done; null before a new one is made. */
  readonly after: () => number | null;
}

/**
 * A new version out of the one that consumers take, with nothing but the image replaced, and where that is asked for the
 * default on it. Where a version of ours has the image, as when going back, the default alone is set.
 */
export function templateSteps(
  place: RegionPlace,
  look: TemplateLook,
  id: string | null,
  ec2: TemplateChanges,
): TemplateSteps {
  const { wanted, template, followed, ours } = look;
  if (id !== null && followed.image === id) return { look, steps: [], after: () => followed.number };
  const image = imageAt(place, { id });
  let number = ours?.number ?? null;
  const called = `the launch template ${template.name}`;
  const steps: Step[] = [];
  if (ours === null) {
    const request = {
      template: template.id,
      from: followed.number,
      // Before the copy is there the call is only rehearsed.
      image: id ?? place.source.id,
      description: `${wanted.description}${MARK}`,
    };
    const token = sha256Hex(canonicalJson({ ...request, latest: template.latestVersion }));
    steps.push({
      change: changeAt(place, 'point', `add a version to ${called}, out of ${followed.number}`, followed.image, image),
      run: async () => void (number = await ec2.addTemplateVersion({ ...request, token })),
    });
  }
  if (wanted.isDefault) {
    const before = `${followed.number} (${followed.image ?? 'no image'})`;
    const after = `${ours?.number ?? 'the new one'} (${image})`;
    steps.push({
      change: changeAt(place, 'point', `set the default version of ${called}`, before, after),
      run: () => ec2.setDefaultVersion(template.id, number ?? followed.number),
    });
  }
  return { look, steps, after: () => number };
}

/** What going back to a version changes besides the image; null: nothing. */
export function otherDifferences({ followed, ours, template }: TemplateLook): string | null {
  if (ours === null) return null;
  const names = new Set([...Object.keys(followed.data), ...Object.keys(ours.data)]);
  names.delete('ImageId');
  const differing = [...names].filter(
    (name) => canonicalJson(followed.data[name] ?? null) !== canonicalJson(ours.data[name] ?? null),
  );
  return differing.length === 0
    ? null
    : `version ${ours.number} of the launch template ${template.name}, which becomes the default again, differs from ${followed.number} in ${differing.toSorted().join(', ')} as well`;
}

/** A template after its steps: what its consumers took before, and what they should take now. */
export interface SetTemplate {
  readonly wanted: WantedTemplate;
  readonly template: LaunchTemplate;
  readonly before: number;
  readonly after: number;
}

/**
 * Waits until EC2 says of all templates what was set. What is wrong when it does not; null when it does. Another number than
 * before and after is of another publisher, and is not waited for, unless it has the image.
 */
export async function settleTemplates(
  set: readonly SetTemplate[],
  id: string,
  ec2: Pick<Ec2Publishing, 'launchTemplates' | 'templateVersions'>,
  clock: Clock,
  signal: AbortSignal,
): Promise<string | null> {
  const until = clock.now() + PATIENCE_MS;
  for (;;) {
    const there = await ec2.launchTemplates();
    let late: string | null = null;
    for (const { wanted, template, before, after } of set) {
      const now = there.find((one) => one.id === template.id);
      if (now === undefined) return `the launch template ${template.name} is gone`;
      const number = numberOf(now, wanted);
      if (number === after) continue;
      const which = wanted.isDefault ? 'default' : 'latest version';
      if (number === before) {
        late = `the ${which} of the launch template ${template.name} is still ${before}, not ${after}`;
        continue;
      }
      const [version] = await ec2.templateVersions(template.id, [number]);
      if (version?.image === id) continue;
      const maker = version?.maker ?? 'somebody else';
      return `the ${which} of the launch template ${template.name} is ${number} with ${version?.image ?? 'no image'}, which ${maker} made, while this run set ${after} with ${id}. Publish one after the other, by \`concurrency\` of the workflow, and run the one again that is to hold`;
    }
    if (late === null) return null;
    if (signal.aborted) return `the run was cancelled before EC2 told of it: ${late}`;
    if (clock.now() >= until) return `${late}; somebody set it back, or EC2 lost it. Run it again`;
    await clock.sleep(POLL_MS, signal);
  }
}
