import type { Image } from '@aws-sdk/client-ec2';

import { utcOf } from '../../core/clock.ts';
import { groupedBy } from '../../core/values.ts';
import { type LookAtImage, saidPassed, type Seen } from '../../image/provider-witness.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import { markProblems, timeProblems } from '../clouds/witness.ts';
import { isMarkedVerified, tagOf } from './choice.ts';
import { connectEc2Publishing, type Ec2Publishing } from './ec2-publishing.ts';
import { callerAccount } from './identity.ts';
import { KEY_TAG, RUN_TAG } from './image-set.ts';

/** How EC2 is asked for own images, and who asks: each once for a region. */
export interface Ec2Asking {
  readonly machines: (region: string, ids: readonly string[]) => Promise<ReadonlyMap<string, SeenMachine>>;
  readonly account: (region: string) => Promise<string>;
}

const ASKING: Ec2Asking = {
  machines: async (region, ids) => seenMachines(await connectEc2Publishing(region), ids),
  account: (region) => callerAccount(region),
};

/** Asks EC2 for images that records tell of: all of a region in one breath, when the first of them is wanted. */
export function openEc2Witness(images: readonly BakedImage[], asking: Ec2Asking = ASKING): LookAtImage {
  const idsIn = groupedBy(
    images.filter(({ provider }) => provider === 'aws'),
    ({ region }) => region,
  );
  const machinesIn = onceIn((region) =>
    asking.machines(region, [...new Set((idsIn.get(region) ?? []).map(({ id }) => id))]),
  );
  // Whose account it is only adds to what is told.
  const accountIn = onceIn((region): Promise<string | null> => asking.account(region).catch(() => null));
  return async ({ record }, image) => {
    const { id, region } = image;
    const [found, caller] = await Promise.all([machinesIn(region), accountIn(region)]);
    return judgeMachine(record, image, found.get(id) ?? null, caller);
  };
}

function onceIn<T>(ask: (region: string) => Promise<T>): (region: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (region) => {
    const answer = known.get(region) ?? ask(region);
    known.set(region, answer);
    return answer;
  };
}

/**
 * @param image of this account alone; null: it has no such image in that region
 * @param caller the account that the credentials belong to; null: it could not be told
 */
export function judgeMachine(
  record: Record,
  { id, region, account, created }: BakedImage,
  image: SeenMachine | null,
  caller: string | null,
): Seen {
  const wrong = (problem: string): Extract<Seen, { kind: 'seen' }> => ({
    kind: 'seen',
    problems: [problem],
    untested: null,
  });
  if (account !== null && caller !== null && caller !== account) {
    return wrong(
      `${id} is in the account ${account}, but the credentials belong to ${caller}. Use those of ${account}`,
    );
  }
  if (image === null) {
    // Gone it is only where it was of the very account that was asked.
    const isOfIt = account !== null && caller === account;
    return {
      ...wrong(
        `${caller ?? account ?? 'the account'} has no image ${id} in ${region}: it is gone, or is of another account or region`,
      ),
      ...(isOfIt ? { isGone: true } : {}),
    };
  }
  const problems: string[] = [];
  if (account !== null && image.account !== account)
    problems.push(`${id} is of the owner ${image.account ?? 'nobody'}, not ${account}`);
  if (image.state !== 'available') problems.push(`${id} in ${region} is ${image.state}, not available`);
  problems.push(
    ...markProblems(record, id, 'tag', { name: KEY_TAG, value: image.key }, { name: RUN_TAG, value: image.run }),
    ...timeProblems({ id, created }, 'EC2', image.created),
  );
  const untested = image.isVerified ? null : `${saidPassed(record, id)}, but it has no tag bakehouse:verified`;
  return { kind: 'seen', problems, untested };
}

/** What EC2 itself says of an image of this account. */
export interface SeenMachine {
  readonly id: string;
  readonly region: string;
  /** The account that owns it. */
  readonly account: string | null;
  /** ISO 8601. */
  readonly created: string | null;
  readonly state: string;
  readonly key: string | null;
  /** The run that baked it. */
  readonly run: string | null;
  readonly isVerified: boolean;
}

/** What EC2 says of these own images; those that are not there are left out. One call per 200. */
export async function seenMachines(
  ec2: Pick<Ec2Publishing, 'region' | 'imagesById'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SeenMachine>> {
  const images = await ec2.imagesById(ids);
  return new Map(images.map((image) => [image.ImageId ?? '', seenMachine(image, ec2.region)]));
}

export function seenMachine(image: Image, region: string): SeenMachine {
  return {
    id: image.ImageId ?? '',
    region,
    account: image.OwnerId ?? null,
    created: utcOf(image.CreationDate ?? ''),
    state: image.State ?? 'unknown',
    key: tagOf(image, KEY_TAG) ?? null,
    run: tagOf(image, RUN_TAG) ?? null,
    isVerified: isMarkedVerified(image),
  };
}
