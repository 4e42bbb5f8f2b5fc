import { messageOf } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type { Found, FoundImage } from '../../image/found.ts';
import type { WantedLeg } from '../../image/provider-plan.ts';
import type { RefRule } from '../../image/reuse-from.ts';
import { chooseImages, type PlacedImage, tagOf, wholeBakesOf } from './choice.ts';
import type { Ec2 } from './ec2.ts';
import { hasAwsCredentials } from './identity.ts';
import { IMAGES_TAG, KEY_TAG, parseImageSet, regionsOf } from './image-set.ts';
import { lookUpRegions, ownRegion } from './regions.ts';

export interface AwsWant {
  readonly key: string;
  /** Where to begin: a region that the leg bakes in. Its images tell the others. */
  readonly regions: readonly string[];
  /** Whose images are taken; absent: anybody's. */
  readonly refs?: RefRule;
  /** The account that its images belong to, 12 digits; absent: that of the credentials, whichever it is. */
  readonly account?: string;
}

/** What EC2 has of each leg, in the order asked. Without credentials, or a region to begin with, nobody is asked. */
export async function lookUpMachines(
  legs: readonly WantedLeg[],
  connect: (region: string) => Promise<Pick<Ec2, 'imagesByTag'>>,
  { environment, now }: Pick<Asker, 'environment' | 'now'>,
  callerAccount?: (region: string) => Promise<string>,
): Promise<readonly Found[]> {
  if (!hasAwsCredentials(environment)) return legs.map(() => unknown('there are no AWS credentials'));
  const own = ownRegion(environment);
  const wants = legs.map((leg): AwsWant => ({
    key: leg.key,
    regions: lookUpRegions(leg, own),
    refs: leg.refs,
    ...accountOf(leg),
  }));
  const placed = wants.filter(({ regions }) => regions.length > 0);
  const found = placed.length === 0 ? new Map<string, Found>() : await lookUpAws(placed, connect, now, callerAccount);
  return wants.map(({ key, regions }) =>
    regions.length === 0 ? unknown('no region says where to look') : (found.get(key) ?? unknown('EC2 gave no answer')),
  );
}

/** Where a leg's images are: as it says, else in the account of the role that its job assumes. */
export function accountOf({ account, role }: Pick<WantedLeg, 'account' | 'role'>): { readonly account?: string } {
  const named = account ?? role?.split(':')[4] ?? '';
  return /^\d{12}$/.test(named) ? { account: named } : {};
}

/** Nobody could be asked. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly reason: string;
}

function unknown(reason: string): Unknown {
  return { kind: 'unknown', reason };
}

/**
 * What EC2 has of each key, own account only: all images of a bake, or none (see chooseImages). One call for 200 keys
 * of a region, regions side by side; then the same for the regions that the images found so far tell of.
 * Never throws: a region that cannot be asked leaves the keys unknown that need it, and credentials of one account those
 * of another.
 * @param now ms since the epoch
 * @param accountOf the account of the credentials, asked for where a key names one
 */
export async function lookUpAws(
  wants: readonly AwsWant[],
  connect: (region: string) => Promise<Pick<Ec2, 'imagesByTag'>>,
  now: number,
  accountOf?: (region: string) => Promise<string>,
): Promise<ReadonlyMap<string, Found>> {
  const elsewhere = await ofOtherAccounts(wants, accountOf);
  const own = wants.filter(({ key }) => !elsewhere.has(key));
  const seen = new Map(own.map(({ key, refs }) => [key, newFindings(refs)]));
  let open = byRegion(own);
  while (open.size > 0) {
    await Promise.all([...open].map(([region, keys]) => askRegion(region, keys, connect, seen)));
    open = byRegion(
      [...seen].map(([key, { asked, images }]) => ({
        key,
        regions: regionsToldBy(images).filter((region) => !asked.has(region)),
      })),
    );
  }
  return new Map([...elsewhere, ...[...seen].map(([key, findings]) => [key, conclude(findings, now)] as const)]);
}

/** All whole bakes of the key of a leg. Throws where a region cannot be asked. */
export async function wholeBakes(
  leg: WantedLeg,
  connect: (region: string) => Promise<Pick<Ec2, 'imagesByTag'>>,
  { environment, now }: Pick<Asker, 'environment' | 'now'>,
): Promise<readonly (readonly FoundImage[])[]> {
  if (!hasAwsCredentials(environment)) return [];
  const findings = newFindings(leg.refs);
  const seen = new Map([[leg.key, findings]]);
  let open: readonly string[] = lookUpRegions(leg, ownRegion(environment));
  while (open.length > 0) {
    await Promise.all(open.map((region) => askRegion(region, new Set([leg.key]), connect, seen)));
    open = regionsToldBy(findings.images).filter((region) => !findings.asked.has(region));
  }
  const [trouble] = findings.troubles;
  if (trouble !== undefined) throw new Error(trouble);
  return wholeBakesOf(findings.images, now, leg.refs);
}

/** What can be said of keys whose images these credentials do not see: an image of their own account is not the one wanted. */
export async function ofOtherAccounts(
  wants: readonly AwsWant[],
  accountOf: ((region: string) => Promise<string>) | undefined,
): Promise<ReadonlyMap<string, Unknown>> {
  const named = wants.filter(({ account }) => account !== undefined);
  const region = named[0]?.regions[0];
  if (accountOf === undefined || region === undefined) return new Map();
  try {
    const own = await accountOf(region);
    return new Map(
      named.flatMap(({ key, account }): (readonly [string, Unknown])[] =>
        account === own
          ? []
          : [[key, { kind: 'unknown', reason: `its account is ${account}, and these credentials are of ${own}` }]],
      ),
    );
  } catch (error) {
    return new Map(named.map(({ key }) => [key, { kind: 'unknown', reason: messageOf(error) }]));
  }
}

interface Findings {
  readonly refs: RefRule | undefined;
  readonly asked: Set<string>;
  readonly images: PlacedImage[];
  readonly troubles: string[];
}

function newFindings(refs: RefRule | undefined): Findings {
  return { refs, asked: new Set(), images: [], troubles: [] };
}

export function byRegion(wants: readonly AwsWant[]): Map<string, Set<string>> {
  const regions = new Map<string, Set<string>>();
  for (const { key, regions: own } of wants) {
    for (const region of own) regions.set(region, (regions.get(region) ?? new Set()).add(key));
  }
  return regions;
}

async function askRegion(
  region: string,
  keys: ReadonlySet<string>,
  connect: (region: string) => Promise<Pick<Ec2, 'imagesByTag'>>,
  seen: ReadonlyMap<string, Findings>,
): Promise<void> {
  for (const key of keys) seen.get(key)?.asked.add(region);
  try {
    const ec2 = await connect(region);
    for (const image of await ec2.imagesByTag(KEY_TAG, [...keys])) {
      seen.get(tagOf(image, KEY_TAG) ?? '')?.images.push({ region, image });
    }
  } catch (error) {
    for (const key of keys) seen.get(key)?.troubles.push(`EC2 in ${region} could not be asked: ${messageOf(error)}`);
  }
}

function regionsToldBy(images: readonly PlacedImage[]): readonly string[] {
  const sets = new Set(images.map(({ image }) => tagOf(image, IMAGES_TAG) ?? ''));
  return [...new Set([...sets].flatMap((text) => regionsOf(parseImageSet(text) ?? { kind: 'count', count: 0 })))];
}

function conclude({ images, troubles, refs }: Findings, now: number): Found {
  const found = chooseImages(images, now, refs);
  return found.kind === 'missing' && troubles.length > 0 ? { kind: 'unknown', reason: troubles.join('; ') } : found;
}
