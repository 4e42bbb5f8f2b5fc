import type { Image } from '@aws-sdk/client-ec2';

import type { Ec2Publishing } from '../ec2-publishing.ts';
import { awsTrouble } from '../trouble.ts';
import { seenMachine } from '../witness.ts';
import { snapshotsOf } from '../choice.ts';
import type { WantedCopy } from './wanted-copies.ts';
import { isKeyUnknown, keyMismatch } from './kms-key.ts';
import { wantedDeprecation } from './exposure.ts';
import type { AwsTarget, RegionPlace } from './place.ts';
import { sharing } from './sharing.ts';
import type { Look } from './step.ts';

/** Takes what is worth saying, but stops nothing. */
export type ObstacleNotice = (text: string) => void;

const PUBLIC_QUOTA = 5;
const SNAPSHOT_QUOTA = 20;
/** The key that AWS itself keeps for an account. What it encrypts cannot be shared. */
const AWS_KEY = /(?:^|:)alias\/aws\/ebs$/;

/** What is wrong with the baked image itself, or with the account or region. */
export function sourceObstacle(
  place: RegionPlace,
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
  const { state, key, isVerified } = seenMachine(image, source.region);
  if (state !== 'available') return `${source.id} in ${source.region} is ${state}, not available`;
  if (candidate.record.key !== null && key !== candidate.record.key) {
    return `${source.id} carries the key ${key ?? 'of no bake'}, but its record says ${candidate.record.key}`;
  }
  if (candidate.isVerified && !isVerified) {
    return `${source.id} is verified by its record, but not by its tag bakehouse:verified`;
  }
  return null;
}

/** What EC2 would refuse halfway; null: nothing that can be seen now. */
export async function obstacle(
  { fields }: AwsTarget,
  { place, original }: WantedCopy,
  look: Look,
  ec2: Ec2Publishing,
  now: number,
  notice: ObstacleNotice,
): Promise<string | null> {
  const at = `${place.candidate.leg} in ${place.region}`;
  const image = look.image ?? original.image;
  const isEncrypted = (image.BlockDeviceMappings ?? []).some(({ Ebs }) => Ebs?.Encrypted === true);
  const { refusal } = sharing(place, fields, look, ec2);
  if (refusal !== null) return refusal;
  if (place.kmsKey !== null && look.image !== null && !place.isHome && !isEncrypted) {
    return `its copy ${look.id} is not encrypted, but "kms-key" wants that; deregister it for a new one`;
  }
  if (place.kmsKey !== null && look.image !== null && !place.isHome) {
    const mismatch = keyMismatch(look.image, await ec2.snapshotKeys(snapshotsOf(look.image)), place.kmsKey);
    if (mismatch !== null) {
      return `its copy ${look.id} ${mismatch}, but "kms-key" wants ${place.kmsKey}; deregister it for a new one`;
    }
    if (isKeyUnknown(look.image, place.kmsKey)) {
      notice(
        `${at}: whether ${look.id} is encrypted with ${place.kmsKey} cannot be told: that copy was made without its tag bakehouse:kms-key. It is used as it is.`,
      );
    }
  }
  const deprecation = wantedDeprecation(fields, original.image);
  if (deprecation !== null && deprecation <= now) {
    notice(
      `${at}: it would have been deprecated on ${new Date(deprecation).toISOString()} already; that date is left as it is.`,
    );
  }
  if (fields['share-snapshots'] && place.share.some((whom) => whom.startsWith('arn:'))) {
    notice(`${at}: snapshots can be shared with accounts only, not with organisations.`);
  }
  const isToBeShared = place.share.length > 0 || fields.public;
  if (isToBeShared && place.kmsKey !== null && AWS_KEY.test(place.kmsKey)) {
    return 'what is encrypted with alias/aws/ebs cannot be shared; name a key of your own in "kms-key"';
  }
  if (isToBeShared && place.kmsKey === null) {
    const willBe = look.image === null ? await defaultKey(ec2, isEncrypted, at, notice) : null;
    if (willBe !== null && (AWS_KEY.test(willBe) || fields.public)) {
      return `its copy would be encrypted with ${willBe}, ${fields.public ? 'and an encrypted image cannot be public' : 'which cannot be shared; name a key of your own in "kms-key"'}`;
    }
    if (isEncrypted && look.image !== null && !fields.public) {
      notice(
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
    notice(`${at}: ${others} images are public there already; EC2 allows ${PUBLIC_QUOTA} unless the quota was raised.`);
  }
  return null;
}

/** What a copy would be encrypted with; null: not at all, or not to be told. */
async function defaultKey(
  ec2: Ec2Publishing,
  isSourceEncrypted: boolean,
  at: string,
  notice: ObstacleNotice,
): Promise<string | null> {
  try {
    const { isOn, key } = await ec2.defaultEncryption();
    return isOn || isSourceEncrypted ? key : null;
  } catch (error) {
    notice(`${at}: whether copies are encrypted there could not be seen: ${awsTrouble(error)}.`);
    return null;
  }
}

export async function notePending(region: string, ec2: Ec2Publishing, notice: ObstacleNotice): Promise<void> {
  const pending = await ec2.pendingSnapshots();
  if (pending < SNAPSHOT_QUOTA) return;
  notice(
    `${region}: ${pending} snapshots are being made there; EC2 takes no copy before some are done, and this run waits for that.`,
  );
}
