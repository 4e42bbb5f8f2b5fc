import type { SweepImage, SeenInstance, SeenKeyPair, SeenSnapshot, SeenVolume } from './ec2-sweeping.ts';

// What of an account is a bake's own: only what a chain of EC2's own links ties to a random name that Packer made up and
// told before any guest could speak. Names of people's choice, times and log lines prove nothing; a time only forbids.

/** Clocks of the runner and of EC2 differ a little. The slack makes a time forbid less; it never lets anything in. */
const CLOCK_SLACK_MS = 5 * 60_000;
/** EC2 may give a volume a moment of making a little before its instance's launch. Both are told by EC2. */
const LAUNCH_SLACK_MS = 60_000;

/** packer-plugin-sdk uuid.go: what the amazon builders call a key pair or a group that they make for one build. */
const GENERATED = /^packer_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether Packer made up the name by chance: nobody else has it. */
export function isGenerated(name: string): boolean {
  return GENERATED.test(name);
}

/** Whether EC2 says that something was there before the bake began; where it does not tell, nothing is forbidden. */
export function isOlder(time: number, startedAt: number): boolean {
  return time < startedAt - CLOCK_SLACK_MS;
}

/** The key pairs that prove something: those that EC2 does not say to be older. `seen` is undefined where it was refused. */
export function provingPairs(
  names: readonly string[],
  seen: readonly SeenKeyPair[] | undefined,
  startedAt: number,
): readonly string[] {
  const older = new Set((seen ?? []).flatMap(({ name, created }) => (isOlder(created, startedAt) ? [name] : [])));
  return names.filter((name) => !older.has(name));
}

/** A filter that a service may ignore is checked on each item. */
export function ownInstances(
  seen: readonly SeenInstance[],
  pairs: readonly string[],
  startedAt: number,
): readonly SeenInstance[] {
  return seen.filter(
    ({ keyPair, launched }) => keyPair !== null && pairs.includes(keyPair) && !isOlder(launched, startedAt),
  );
}

/** A volume of one of our instances, and since when. */
export interface AttachedVolume {
  readonly id: string;
  readonly launched: number;
}

/** Made for the instance that it is attached to: what was there before its launch is somebody else's. */
export function ownVolumes(seen: readonly SeenVolume[], attached: readonly AttachedVolume[]): readonly SeenVolume[] {
  const launches = new Map(attached.map(({ id, launched }) => [id, launched]));
  return seen.filter(({ id, created }) => {
    const launched = launches.get(id);
    return launched !== undefined && created >= launched - LAUNCH_SLACK_MS;
  });
}

export function ownSnapshots(seen: readonly SeenSnapshot[], volumes: ReadonlySet<string>): readonly SeenSnapshot[] {
  return seen.filter(({ volume }) => volumes.has(volume));
}

/** Made by CreateImage of one of our instances. */
export function imagesMade(seen: readonly SweepImage[], instances: ReadonlySet<string>): readonly SweepImage[] {
  return seen.filter(({ sourceInstance }) => sourceInstance !== null && instances.has(sourceInstance));
}

/** Registered from a snapshot of ours: its root, not one that it maps in beside that. */
export function imagesRegistered(seen: readonly SweepImage[], snapshots: ReadonlySet<string>): readonly SweepImage[] {
  return seen.filter(({ rootSnapshot }) => rootSnapshot !== null && snapshots.has(rootSnapshot));
}

/** Copies of images of ours; `sources` holds `region id`. */
export function imagesCopied(
  seen: readonly SweepImage[],
  sources: ReadonlySet<string>,
  startedAt: number,
): readonly SweepImage[] {
  return seen.filter(
    ({ sourceImage, sourceRegion, created }) =>
      sourceImage !== null && sources.has(`${sourceRegion ?? ''} ${sourceImage}`) && !isOlder(created, startedAt),
  );
}

/** What EC2 is known to have told of this bake, and what the log says. */
export interface NamesakeContext {
  readonly startedAt: number;
  /** Whether EC2 told all instances of ours. */
  readonly instancesKnown: boolean;
  /** Ids of images that may be this bake's, if only by its log. */
  readonly images: ReadonlySet<string>;
}

/**
 * Images with a name that the bake announced, made since, which no link ties to it: to be listed. Left out is what EC2
 * itself says to be of another instance, or a copy of another image.
 */
export function imagesNamesakes(seen: readonly SweepImage[], context: NamesakeContext): readonly SweepImage[] {
  const { startedAt, instancesKnown, images } = context;
  return seen.filter(({ created, sourceInstance, sourceImage }) => {
    if (sourceInstance !== null && instancesKnown) return false;
    if (sourceImage !== null && !images.has(sourceImage)) return false;
    return created >= startedAt;
  });
}
