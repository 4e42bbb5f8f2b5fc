import type { Image } from '@aws-sdk/client-ec2';

import type { Ec2Publishing } from '../ec2-publishing.ts';
import { deprecationTime, isSameMinute } from './deprecation.ts';
import type { AwsFields } from './fields.ts';
import type { RegionPlace } from './place.ts';
import { changeAt, imageAt, type Look, type Step } from './step.ts';

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
