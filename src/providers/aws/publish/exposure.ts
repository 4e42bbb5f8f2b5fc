import type { Image } from '@aws-sdk/client-ec2';

import type { Ec2Publishing } from '../ec2-publishing.ts';
import type { AwsFields } from './fields.ts';
import type { RegionPlace } from './place.ts';
import { changeAt, imageAt, type Look, type Step } from './step.ts';
import { afterPeriod } from '../../../core/clock.ts';

export type ExposureEc2 = Pick<Ec2Publishing, 'changeLaunchPermissions' | 'deprecate' | 'protect'>;

/**
 * Public, deprecated later, protected: what differs of these.
 * @param original the baked image, from whose creation the time counts
 * @param now ms since the epoch: EC2 takes no deprecation in the past, so that one is left out
 */
export function exposure(
  place: RegionPlace,
  fields: AwsFields,
  look: Look,
  original: Image,
  now: number,
  ec2: ExposureEc2,
): readonly Step[] {
  const steps: Step[] = [];
  const name = imageAt(place, look);
  const id = look.id ?? '';
  // Before it is public: an image that cannot be protected or deprecated as was said is then not yet seen by all.
  if (fields.protect && !isProtected(look.image)) {
    steps.push({
      change: changeAt(place, 'expose', `protect ${name} from deregistration`, 'not protected', 'protected'),
      run: () => ec2.protect(id),
    });
  }
  if (fields.public && !look.launch.includes('all')) {
    steps.push({
      change: changeAt(place, 'expose', `make ${name} public`, 'not public', 'public'),
      run: () => ec2.changeLaunchPermissions(id, 'Add', ['all']),
    });
  }
  // After it is public: EC2 then sets a time of its own.
  const at = wantedDeprecation(fields, original);
  if (at !== null && at > now && !isSameMinute(look.image?.DeprecationTime, at)) {
    const after = new Date(at).toISOString();
    steps.push({
      change: changeAt(place, 'expose', `deprecate ${name} on ${after}`, look.image?.DeprecationTime ?? null, after),
      run: () => ec2.deprecate(id, at),
    });
  }
  return steps;
}

/** Null: none is wanted, or it cannot be told, and then it is left alone. */
export function wantedDeprecation(fields: AwsFields, original: Image): number | null {
  const after = fields['deprecate-after'];
  const created = Date.parse(original.CreationDate ?? '');
  return after === undefined || !Number.isFinite(created) ? null : deprecationTime(created, after, fields.public);
}

function isProtected(image: Image | null): boolean {
  return (image?.DeregistrationProtection ?? 'disabled') !== 'disabled';
}

const MINUTE = 60_000;
/** What EC2 allows, from the creation of an image on. */
const MOST_YEARS = 10;
const MOST_YEARS_PUBLIC = 2;

/**
 * When an image is to be deprecated, in whole minutes as EC2 keeps it, and no later than EC2 allows. It counts from the
 * creation of the baked image and not from now, so that it is the same in every region and every run.
 * @param created ms since the epoch
 * @returns ms since the epoch
 */
export function deprecationTime(created: number, after: number | string, isPublic: boolean): number {
  const latest = afterPeriod(created, `P${isPublic ? MOST_YEARS_PUBLIC : MOST_YEARS}Y`);
  return toMinute(Math.min(afterPeriod(created, after), latest));
}

/** Whether EC2's deprecation time is that one: it rounds, so a minute more or less is none. */
export function isSameMinute(text: string | undefined, at: number): boolean {
  return Math.abs(Date.parse(text ?? '') - at) < MINUTE;
}

function toMinute(time: number): number {
  return Math.floor(time / MINUTE) * MINUTE;
}
