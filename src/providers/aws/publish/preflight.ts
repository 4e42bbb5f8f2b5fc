import { groupedBy } from '../../../core/values.ts';
import { awsTrouble, nameOf } from '../trouble.ts';
import type { Parameter } from '../ssm.ts';
import { pendingId } from '../../../publish/files/item.ts';
import type { Change, There } from '../../../image/provider-target.ts';
import { copyRequest, lackingTags } from './copy.ts';
import { exposure } from './exposure.ts';
import { lookAt, readOriginals } from './looking.ts';
import { notePending, type ObstacleNotice, obstacle, sourceObstacle } from './obstacle.ts';
import type { AwsTarget, RegionPlace } from './place.ts';
import { pointing } from './pointing.ts';
import { lookAtTemplates, otherDifferences, type TemplateLook, templateSteps } from './templates.ts';
import { decideCopies, copyChange, type WantedCopy } from './wanted-copies.ts';
import { sharing } from './sharing.ts';
import { changeAt, emptyLook, type Look } from './step.ts';
import { type AwsWorld, onceKnown } from './world.ts';

/** What a look at all places says. */
export interface Survey {
  /** Of one place each; of a best-effort region they only leave it out. */
  readonly troubles: ReadonlyMap<RegionPlace, string>;
  /** Of the target as a whole. */
  readonly refusals: readonly string[];
  readonly notices: readonly string[];
  readonly changes: readonly Change[];
  /** Images that are in their region already, and those that will be, by what stands for their ids. */
  readonly there: readonly There[];
}

/** On one thing of EC2. */
const MOST_TAGS = 50;
/** The preflight is short: it is not cancelled on its way. */
const never = new AbortController().signal;
/** Looks at everything and changes nothing. */
export async function survey(target: AwsTarget, places: readonly RegionPlace[], world: AwsWorld): Promise<Survey> {
  const [first] = places;
  const where = `Target "${target.name}"`;
  const none = { troubles: new Map<RegionPlace, string>(), notices: [], changes: [], there: [] };
  if (first === undefined) return { ...none, refusals: [] };
  if (target.fields.public && !target.allowPublic) {
    const message = `${where}: "public" gives the images to everybody, which takes the input allow-public: true as well.`;
    return { ...none, refusals: [message] };
  }
  let account: string;
  let regions: ReadonlySet<string>;
  try {
    account = await world.account(first.source.region);
    regions = await (await world.ec2(first.source.region)).enabledRegions();
  } catch (error) {
    return { ...none, refusals: [`${where}: AWS in ${first.source.region} could not be asked: ${awsTrouble(error)}.`] };
  }
  const originals = await readOriginals(places, world);
  const report = new Report();
  const good: WantedCopy[] = [];
  for (const place of places) {
    const image = originals.get(place.source.id);
    const trouble = sourceObstacle(place, image, account, regions);
    if (trouble !== null) report.troubles.set(place, trouble);
    else if (image !== undefined && !(image instanceof Error)) {
      good.push({ place, original: { image, region: place.source.region } });
    }
  }
  const byRegion = groupedBy(good, ({ place }) => place.region);
  await Promise.all([...byRegion].map(([region, wanted]) => surveyRegion(target, region, wanted, world, report)));
  // Regions answer in any order; the plan is to read alike each time.
  const rank = new Map([...byRegion.keys()].map((region, index) => [region, index]));
  const changes = report.changes.toSorted((a, b) => (rank.get(a.region ?? '') ?? 0) - (rank.get(b.region ?? '') ?? 0));
  const { troubles, there } = report;
  const unseen = unseenNotice(target.name, report.unseen);
  return { troubles, refusals: [], notices: [...report.notices.toSorted(), ...unseen], changes, there };
}

/** The one right that no look and no dry run shows. */
function unseenNotice(target: string, parameters: readonly string[]): readonly string[] {
  const [first, ...more] = [...new Set(parameters)].toSorted();
  if (first === undefined) return [];
  const names = more.length === 0 ? first : `${first} and ${more.length} more`;
  return [
    `Target "${target}": whether the credentials may set ${names} (ssm:PutParameter) is seen only when that is done: nobody can ask SSM about parameters that are not there yet.`,
  ];
}

class Report {
  readonly troubles = new Map<RegionPlace, string>();
  readonly notices: string[] = [];
  readonly changes: Change[] = [];
  readonly there: There[] = [];
  readonly unseen: string[] = [];
}

async function surveyRegion(
  target: AwsTarget,
  region: string,
  wanted: readonly WantedCopy[],
  world: AwsWorld,
  report: Report,
): Promise<void> {
  const notice: ObstacleNotice = (text) => void report.notices.push(text);
  try {
    const ec2 = await world.ec2(region);
    const away = wanted.filter(({ place }) => !place.isHome);
    const decide = away.length === 0 ? null : await decideCopies(ec2, away);
    const names = [...new Set(wanted.flatMap(({ place }) => place.parameters))];
    const parameters = names.length === 0 ? new Map<string, Parameter>() : await (await world.ssm(region)).read(names);
    const caresForTemplates = wanted.some(({ place }) => place.templates.length > 0);
    const templates = caresForTemplates ? await ec2.launchTemplates() : [];
    const taken = new Map<string, RegionPlace>();
    let copies = 0;
    for (const copy of wanted) {
      const { place, original } = copy;
      const decision = place.isHome ? undefined : decide?.(original);
      if (decision?.kind === 'refuse') {
        report.troubles.set(place, decision.message);
        continue;
      }
      const image = decision === undefined ? original.image : decision.kind === 'use' ? decision.image : null;
      if (decision?.kind === 'copy') {
        const request = copyRequest(original, region, place.kmsKey, decision.attempt);
        if (Object.keys(request.tags).length > MOST_TAGS) {
          report.troubles.set(place, `its copy would have more than the ${MOST_TAGS} tags that EC2 takes`);
          continue;
        }
        const change = copyChange(copy, request);
        const trouble = await rehearse(change.what, () => ec2.rehearsal.copy(request));
        if (trouble !== null) {
          report.troubles.set(place, trouble);
          continue;
        }
        report.changes.push(change);
        copies += 1;
      } else if (decision?.kind === 'use') {
        const lacking = Object.keys(lackingTags(original, decision.image)).join(', ');
        const what = `${decision.isForeign ? 'adopt' : 'tag'} ${decision.image.ImageId}`;
        if (lacking !== '') report.changes.push(changeAt(place, 'replicate', what, null, lacking));
        for (const one of decision.duplicates) {
          notice(
            `${place.candidate.leg} in ${region}: ${one.ImageId} is a second copy of ${place.source.id}, and is left alone; ${decision.image.ImageId} is the one that is used.`,
          );
        }
      }
      const look =
        image === null
          ? emptyLook(parameters)
          : await onceKnown(world.clock, never, () => lookAt(ec2, place, target.fields, image, parameters));
      const seen = await lookAtTemplates(ec2, place, templates, look.id);
      const looks = seen.kind === 'seen' ? seen.looks : [];
      const trouble =
        (seen.kind === 'refused' ? seen.message : takenTwice(place, looks, taken)) ??
        (await obstacle(target, copy, look, ec2, world.clock.now(), notice));
      for (const one of looks) {
        const more = otherDifferences(one);
        if (more !== null) notice(`${place.candidate.leg} in ${region}: ${more}.`);
      }
      const planned =
        trouble === null ? await changesAt(target, copy, look, looks, world) : { changes: [], unseen: [], trouble };
      if (planned.trouble !== null) {
        report.troubles.set(place, planned.trouble);
        continue;
      }
      report.changes.push(...planned.changes);
      report.unseen.push(...planned.unseen);
      report.there.push(thereAt(place, image?.ImageId));
    }
    if (copies > 0) await notePending(region, ec2, notice);
  } catch (error) {
    for (const { place } of wanted) report.troubles.set(place, `it could not be asked: ${awsTrouble(error)}`);
  }
}

/** A template may be wanted by its name and by its id. */
function takenTwice(
  place: RegionPlace,
  looks: readonly TemplateLook[],
  taken: Map<string, RegionPlace>,
): string | null {
  for (const { template } of looks) {
    const other = taken.get(template.id);
    if (other !== undefined) {
      return `the launch template ${template.name} (${template.id}) is named twice, for ${other.candidate.leg} and for ${place.candidate.leg}; it launches one image`;
    }
    taken.set(template.id, place);
  }
  return null;
}

function thereAt({ candidate, source, region }: RegionPlace, id: string | undefined): There {
  const several = new Set(candidate.images.map(({ build }) => build)).size > 1;
  return {
    kind: 'aws',
    leg: candidate.leg,
    build: source.build,
    region,
    id: id ?? pendingId(candidate.leg, region, several ? source.build : ''),
    status: id === undefined ? 'created' : 'unchanged',
  };
}

/** What is to be changed where the image is or will be, and whether the credentials may do it, as far as EC2 tells. */
async function changesAt(
  { fields }: AwsTarget,
  { place, original }: WantedCopy,
  look: Look,
  templates: readonly TemplateLook[],
  world: AwsWorld,
): Promise<{
  readonly changes: readonly Change[];
  /** Parameters of which nobody can tell whether the credentials may set them. */
  readonly unseen: readonly string[];
  readonly trouble: string | null;
}> {
  const { rehearsal } = await world.ec2(place.region);
  const steps = [
    ...sharing(place, fields, look, rehearsal).steps,
    ...exposure(place, fields, look, original.image, world.clock.now(), rehearsal),
  ];
  const ssm = place.parameters.length === 0 ? null : await world.ssm(place.region);
  const pointers = ssm === null ? [] : pointing(place, look, ssm);
  const ofTemplates = templates.flatMap((one) => templateSteps(place, one, look.id, rehearsal).steps);
  const changes = [...steps, ...pointers, ...ofTemplates].map(({ change }) => change);
  // What is not there yet cannot be rehearsed with.
  for (const { change, run } of [...(look.id === null ? [] : steps), ...ofTemplates]) {
    const trouble = await rehearse(change.what, run);
    if (trouble !== null) return { changes, unseen: [], trouble };
  }
  const due = place.parameters.filter((name) => look.id === null || look.parameters.get(name)?.value !== look.id);
  for (const name of due) {
    const there = look.parameters.get(name);
    const trouble =
      ssm === null || there === undefined ? null : await rehearse(`set ${name}`, () => ssm.rehearse(name, there));
    if (trouble !== null) return { changes, unseen: [], trouble };
  }
  return { changes, unseen: due.filter((name) => !look.parameters.has(name)), trouble: null };
}

async function rehearse(what: string, run: () => Promise<unknown>): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    // Anything else that a dry run says may be over when it is meant.
    return /^(?:UnauthorizedOperation|AccessDenied(?:Exception)?)$/.test(nameOf(error))
      ? `could not ${what}: ${awsTrouble(error)}`
      : null;
  }
}
