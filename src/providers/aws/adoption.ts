import type { Image } from '@aws-sdk/client-ec2';

import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import { fitsName } from '../../image/placeholder.ts';
import type { AdoptedLeg, Adoption } from '../../image/provider-plan.ts';
import { tagOf } from './choice.ts';
import type { ConnectEc2 } from './ec2.ts';
import { EPOCH_TAG, imageSetTags, KEY_TAG, RECIPE_TAG, REF_TAG, VERIFIED_TAG } from './image-set.ts';
import { isMachineImage } from './naming.ts';
import { lookUpRegions, ownRegion } from './regions.ts';

/** By this an image is told from those that were baked, for as long as it lives. */
const ADOPTED_TAG = 'bakehouse:adopted';
const LONGEST_REASON = 256;

/** Gives an AMI that was made elsewhere the tags of a bake, but none of passed tests. */
export function awsAdoption(
  clients: (asker: Asker) => ConnectEc2,
  accounts: (asker: Asker) => (region: string) => Promise<string>,
): Adoption {
  return {
    example: 'ami-0123456789abcdef0',
    isId: isMachineImage,
    reasonProblem: (reason) =>
      reason.length > LONGEST_REASON || /[^\p{L}\p{N}\p{Zs}_.:/=+@-]/u.test(reason)
        ? `The reason becomes a tag of EC2: at most ${LONGEST_REASON} letters, digits, spaces and _ . : / = + - @.`
        : undefined,
    look: async (leg, id, asker) => {
      const [region, ...more] = lookUpRegions(leg, ownRegion(asker.environment));
      if (region === undefined) throw new UserError('no region says where it is looked for; set AWS_REGION');
      if (more.length > 0)
        throw new UserError(
          `it is baked in several regions (${[region, ...more].join(', ')}), and one image is not all of it`,
        );
      const caller = await accounts(asker)(region);
      const ec2 = await clients(asker)(region);
      const [image] = await ec2.imagesById([id]);
      const problems = unfit(leg, image, caller, region);
      if (problems.length > 0) throw new UserError(problems.join('; '));
      return {
        region,
        adopt: async ({ ref, reason }) => ec2.tag([id], adoptionTags(leg, { id, region, ref, reason })),
      };
    },
  };
}

function adoptionTags(
  { key, builds, leg, tier, recipe, epoch }: AdoptedLeg,
  { id, region, ref, reason }: { readonly id: string; readonly region: string; readonly ref: string; readonly reason: string }, // prettier-ignore
): Readonly<Record<string, string>> {
  const [set] = imageSetTags(key, [{ build: builds[0]?.name ?? '', region, id }]);
  return {
    ...set?.tags,
    'bakehouse:leg': leg,
    'bakehouse:tier': tier,
    [REF_TAG]: ref,
    ...(recipe === null ? {} : { [RECIPE_TAG]: recipe }),
    [EPOCH_TAG]: epoch ?? '',
    [ADOPTED_TAG]: reason,
  };
}

/** What Docker and people call an architecture, and what EC2 does. */
const ARCHITECTURES: Readonly<Record<string, string>> = {
  amd64: 'x86_64',
  x86_64: 'x86_64',
  arm64: 'arm64',
  aarch64: 'arm64',
  i386: 'i386',
};

type Leg = Pick<AdoptedLeg, 'leg' | 'name' | 'arch' | 'account' | 'key'>;

/**
 * Why an image cannot stand for a leg: everything at once, each a clause; none where it can.
 * @param image as EC2 tells it; undefined: it is not there
 * @param caller the account that the credentials belong to
 */
export function unfit(leg: Leg, image: Image | undefined, caller: string, region: string): readonly string[] {
  if (image === undefined) return [`${caller} has no such image in ${region}`];
  const problems: string[] = [];
  const { Name: name = '', OwnerId: owner = 'nobody', Architecture: arch = 'none', State: state = 'unknown' } = image;
  if (state !== 'available') problems.push(`it is ${state}, not available`);
  if (owner !== caller) problems.push(`it is of ${owner}, but the credentials are of ${caller}; copy it first`);
  if (leg.account !== null && owner !== leg.account)
    problems.push(`it is of ${owner}, but the leg is baked in ${leg.account}`);
  if (!fitsName(leg.name, name))
    problems.push(`its name is ${JSON.stringify(name)}, but the leg's is ${JSON.stringify(leg.name)}`);
  if (leg.arch !== null && (ARCHITECTURES[leg.arch] ?? leg.arch) !== arch)
    problems.push(`it is for ${arch}, but the leg for ${leg.arch}`);
  const key = tagOf(image, KEY_TAG);
  if (key !== undefined && key !== leg.key) problems.push(`it has the key ${key} already, of another bake`);
  else if (tagOf(image, VERIFIED_TAG) !== undefined && key === undefined)
    problems.push(`it has the tag ${VERIFIED_TAG}, though nothing shows what was tested; take it off first`);
  return problems;
}
