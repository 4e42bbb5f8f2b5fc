/** The image under test, as its record tells it. */
export interface Subject {
  readonly leg: string;
  readonly slug: string;
  readonly provider: 'docker' | 'aws' | 'file' | 'openstack' | 'azure' | 'gcp' | 'vagrant' | 'other';
  /** The region, or local. */
  readonly region: string;
  readonly account: string | null;
  /** A config digest, an AMI id, a path, … */
  readonly id: string;
  /** By what a container can be started from it; else the id. */
  readonly reference: string;
  /** Of an image that is files: absolute paths. */
  readonly files: readonly string[];
}
