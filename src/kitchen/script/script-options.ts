import type { TrialInstances } from '../../providers/aws/trial-instance.ts';

export interface ScriptOptions {
  /** What `sh -c` is given. */
  readonly command: string;
  /** A path or glob below the folder that it runs in; empty: `reports` of the request, else all in BAKEHOUSE_REPORTS. */
  readonly report: string;
  /**
   * Of a container image: the script runs in the container, with the image's own tools and none of the variables of
   * this machine, rather than on the runner.
   */
  readonly inside: boolean;
  /** Paths of the workspace that git does not track and that the script needs. */
  readonly extra: readonly string[];
  /** Of EC2; by default the standard credential chain. */
  readonly connect?: (region: string) => Promise<TrialInstances>;
}
