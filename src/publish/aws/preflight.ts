import type { Image } from '@aws-sdk/client-ec2';

import type { Ec2Publishing } from '../../providers/aws/ec2-publishing.ts';
import { awsTrouble, nameOf } from '../../providers/aws/trouble.ts';
import { witnessOf } from '../../providers/aws/witness.ts';
import type { Change } from '../publisher.ts';
import { copyRequest, lackingTags } from './copy.ts';
import { exposure, wantedDeprecation } from './exposure.ts';
import { lookAt, readOriginals } from './looking.ts';
import type { AwsTarget, Place } from './place.ts';
import { onceKnown } from './patience.ts';
import { pointing } from './pointing.ts';
import { beginnings, copyChange, type Order } from './beginning.ts';
import { sharing } from './sharing.ts';
import { changeAt, emptyLook, type Look } from './step.ts';
import type { AwsWorld } from './world.ts';

/** What a look at all places says. */
export interface Survey {
  /** Of one place each; of a best-effort region they only leave it out. */
  readonly troubles: ReadonlyMap<Place, string>;
  /** Of the target as a whole. */
  readonly refusals: readonly string[];
  readonly notices: readonly string[];
  readonly changes: readonly Change[];
}

/** The preflight is short: it is not cancelled on its way. */
const never = new AbortController().signal;
const PUBLIC_QUOTA = 5;
const SNAPSHOT_QUOTA = 20;
const MOST_TAGS = 50;
/** The key that AWS itself keeps for an account. What it encrypts cannot be shared. */
const AWS_KEY = /(?:^|:)alias\/aws\/ebs$/;

/** Looks at everything and changes nothing. */
export async function survey(target: AwsTarget, places: readonly Place[], world: AwsWorld): Promise<Survey> {
  const [first] = places;
  const where = `Target "${target.name}"`;
  const none = { troubles: new Map<Place, string>(), notices: [], changes: [] };
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
  const good: Order[] = [];
  for (const place of places) {
    const image = originals.get(place.source.id);
    const trouble = sourceTrouble(place, image, account, regions);
    if (trouble !== null) report.troubles.set(place, trouble);
    else if (image !== undefined && !(image instanceof Error)) {
      good.push({ place, original: { image, region: place.source.region } });
    }
  }
  const byRegion = Map.groupBy(good, ({ place }) => place.region);
  await Promise.all([...byRegion].map(([region, orders]) => surveyRegion(target, region, orders, world, report)));
  // Regions answer in any order; the plan is to read alike each time.
  const rank = new Map([...byRegion.keys()].map((region, index) => [region, index]));
  const changes = report.changes.toSorted((a, b) => (rank.get(a.region ?? '') ?? 0) - (rank.get(b.region ?? '') ?? 0));
  return { troubles: report.troubles, refusals: [], notices: report.notices.toSorted(), changes };
}

class Report {
  readonly troubles = new Map<Place, string>();
  readonly notices: string[] = [];
  readonly changes: Change[] = [];
}

/** What is wrong with the baked image itself, or with the account or region. */
function sourceTrouble(
  place: Place,
  image: Image | Error | undefined,
  account: string,
  regions: ReadonlySet<string>,
): string | null {
  const { source, region, candidate } = place;
  if (source.account !== null && source.account !== account) {
    return `${source.id} was baked in the account ${source.account}, but the credentials are of ${account}; publish with those of its own account`;
  }
  for (const one of [source.region, region]) {
    if (!regions.has(one)) {
      return `the region ${one} is off for this account, or there is none of that name; enable it, or take it out of "regions"`;
    }
  }
  if (image instanceof Error)
    return `EC2 could not be asked for ${source.id} in ${source.region}: ${awsTrouble(image)}`;
  if (image === undefined) return `there is no image ${source.id} of this account in ${source.region}; bake it again`;
  const { state, key, isVerified } = witnessOf(image, source.region);
  if (state !== 'available') return `${source.id} in ${source.region} is ${state}, not available`;
  if (candidate.record.key !== null && key !== candidate.record.key) {
    return `${source.id} carries the key ${key ?? 'of no bake'}, but its record says ${candidate.record.key}`;
  }
  if (candidate.isVerified && !isVerified) {
    return `${source.id} is verified by its record, but not by its tag bakehouse:verified`;
  }
  return null;
}

async function surveyRegion(
  target: AwsTarget,
  region: string,
  orders: readonly Order[],
  world: AwsWorld,
  report: Report,
): Promise<void> {
  try {
    const ec2 = await world.ec2(region);
    const away = orders.filter(({ place }) => !place.isHome);
    const decide = away.length === 0 ? null : await beginnings(ec2, away);
    const names = [...new Set(orders.flatMap(({ place }) => place.parameters))];
    const parameters = names.length === 0 ? new Map<string, string>() : await (await world.ssm(region)).values(names);
    let copies = 0;
    for (const order of orders) {
      const { place, original } = order;
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
        const change = copyChange(order, request);
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
          report.notices.push(
            `${place.candidate.leg} in ${region}: ${one.ImageId} is a second copy of ${place.source.id}, and is left alone; ${decision.image.ImageId} is the one that is used.`,
          );
        }
      }
      const look =
        image === null
          ? emptyLook(parameters)
          : await onceKnown(world.clock, never, () => lookAt(ec2, place, target.fields, image, parameters));
      const trouble = await whyNot(target, order, look, ec2, world.clock.now(), report);
      const planned = trouble === null ? await changesAt(target, order, look, world) : { changes: [], trouble };
      if (planned.trouble !== null) report.troubles.set(place, planned.trouble);
      else report.changes.push(...planned.changes);
    }
    if (copies > 0) await notePending(region, ec2, report);
  } catch (error) {
    for (const { place } of orders) report.troubles.set(place, `it could not be asked: ${awsTrouble(error)}`);
  }
}

/** What is to be changed where the image is or will be, and whether the credentials may do it, as far as EC2 tells. */
async function changesAt(
  { fields }: AwsTarget,
  { place, original }: Order,
  look: Look,
  world: AwsWorld,
): Promise<{ readonly changes: readonly Change[]; readonly trouble: string | null }> {
  const { rehearsal } = await world.ec2(place.region);
  const steps = [
    ...sharing(place, fields, look, rehearsal).steps,
    ...exposure(place, fields, look, original.image, world.clock.now(), rehearsal),
  ];
  const pointers = place.parameters.length === 0 ? [] : pointing(place, look, await world.ssm(place.region));
  const changes = [...steps, ...pointers].map(({ change }) => change);
  // What is not there yet cannot be rehearsed with, and SSM has no dry runs.
  for (const { change, run } of look.id === null ? [] : steps) {
    const trouble = await rehearse(change.what, run);
    if (trouble !== null) return { changes, trouble };
  }
  return { changes, trouble: null };
}

async function rehearse(what: string, run: () => Promise<unknown>): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    // Anything else that a dry run says may be over when it is meant.
    return nameOf(error) === 'UnauthorizedOperation' ? `could not ${what}: ${awsTrouble(error)}` : null;
  }
}

/** What EC2 would refuse halfway; null: nothing that can be seen now. */
async function whyNot(
  { fields }: AwsTarget,
  { place, original }: Order,
  look: Look,
  ec2: Ec2Publishing,
  now: number,
  report: Report,
): Promise<string | null> {
  const at = `${place.candidate.leg} in ${place.region}`;
  const image = look.image ?? original.image;
  const isEncrypted = (image.BlockDeviceMappings ?? []).some(({ Ebs }) => Ebs?.Encrypted === true);
  const { refusal } = sharing(place, fields, look, ec2);
  if (refusal !== null) return refusal;
  if (place.kmsKey !== null && look.image !== null && !place.isHome && !isEncrypted) {
    return `its copy ${look.id} is not encrypted, but "kms-key" wants that; deregister it for a new one`;
  }
  const deprecation = wantedDeprecation(fields, original.image);
  if (deprecation !== null && deprecation <= now) {
    report.notices.push(
      `${at}: it would have been deprecated on ${new Date(deprecation).toISOString()} already; that date is left as it is.`,
    );
  }
  if (fields['share-snapshots'] && place.share.some((whom) => whom.startsWith('arn:'))) {
    report.notices.push(`${at}: snapshots can be shared with accounts only, not with organisations.`);
  }
  const isToBeShared = place.share.length > 0 || fields.public;
  if (isToBeShared && place.kmsKey !== null && AWS_KEY.test(place.kmsKey)) {
    return 'what is encrypted with alias/aws/ebs cannot be shared; name a key of your own in "kms-key"';
  }
  if (isToBeShared && place.kmsKey === null) {
    const willBe = look.image === null ? await defaultKey(ec2, isEncrypted, at, report) : null;
    if (willBe !== null && (AWS_KEY.test(willBe) || fields.public)) {
      return `its copy would be encrypted with ${willBe}, ${fields.public ? 'and an encrypted image cannot be public' : 'which cannot be shared; name a key of your own in "kms-key"'}`;
    }
    if (isEncrypted && look.image !== null && !fields.public) {
      report.notices.push(
        `${at}: ${look.id} is encrypted; those that it is shared with need its key too, and with AWS's own key EC2 refuses to share it.`,
      );
    }
  }
  if (!fields.public || look.launch.includes('all')) return null;
  if (isEncrypted || place.kmsKey !== null) return 'an encrypted image cannot be public';
  if (await ec2.blocksPublicAccess()) {
    return 'the account blocks public access to images there; turn that off first (aws ec2 disable-image-block-public-access)';
  }
  const others = await ec2.countPublic();
  if (others >= PUBLIC_QUOTA) {
    report.notices.push(
      `${at}: ${others} images are public there already; EC2 allows ${PUBLIC_QUOTA} unless the quota was raised.`,
    );
  }
  return null;
}

/** What a copy would be encrypted with; null: not at all, or not to be told. */
async function defaultKey(
  ec2: Ec2Publishing,
  isSourceEncrypted: boolean,
  at: string,
  report: Report,
): Promise<string | null> {
  try {
    const { isOn, key } = await ec2.defaultEncryption();
    return isOn || isSourceEncrypted ? key : null;
  } catch (error) {
    report.notices.push(`${at}: whether copies are encrypted there could not be seen: ${awsTrouble(error)}.`);
    return null;
  }
}

async function notePending(region: string, ec2: Ec2Publishing, report: Report): Promise<void> {
  const pending = await ec2.pendingSnapshots();
  if (pending < SNAPSHOT_QUOTA) return;
  report.notices.push(
    `${region}: ${pending} snapshots are being made there; EC2 takes no copy before some are done, and this run waits for that.`,
  );
}
