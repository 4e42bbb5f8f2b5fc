import type { NotedLinks } from './noted-links.ts';

/** What a bake that did not end well may have left in EC2, and where every proof of it begins. */
export interface Ec2SweepRequest {
  /** Names of temporary key pairs that Packer generated and told before any guest could speak. */
  readonly keyPairs: readonly string[];
  /** The same of security groups, of builds that made such a key pair. */
  readonly securityGroups: readonly string[];
  /** Announced, too, but proof of nothing: listed where they are. */
  readonly unproven: { readonly keyPairs: readonly string[]; readonly securityGroups: readonly string[] };
  /** Names of people's choice: an image of that name is listed, never deleted for it. */
  readonly imageNames: readonly string[];
  /** Ids that some line named. Listed when they live, never deleted. */
  readonly hinted: {
    readonly instances: readonly string[];
    readonly images: readonly string[];
    readonly snapshots: readonly string[];
    readonly launchTemplates: readonly string[];
  };
  /** Whether a build asked for a spot instance, which brings a launch template and a request with it. */
  readonly spot: boolean;
  /** Ids that this run reported as made: never touched. */
  readonly kept: ReadonlySet<string>;
  readonly noted: NotedLinks;
  /** ms since the epoch; nothing older is ours. */
  readonly startedAt: number;
  /** ms since the epoch: until then the sweep waits for what has to end before the next thing can be deleted. */
  readonly deadline: number;
  /** Lists what would be deleted, and deletes nothing. */
  readonly dryRun: boolean;
}
