import { messageOf } from '../../core/errors.ts';
import type { Environment, Host } from '../../core/runner/host.ts';
import type { ReadBuild } from '../../image/provider-bake.ts';
import { TemplateError } from '../../recipe/template/loaded-template.ts';

/** The builders that start an instance; chroot works on the one it runs on. */
const STARTS_INSTANCE = /^amazon-(?:ebs|ebssurrogate|ebsvolume|instance)$/;
/** What says where the instance goes: as an attribute, or as a block. */
const PLACES = ['subnet_id', 'subnet_filter', 'vpc_id', 'vpc_filter'] as const;

/** A build whose instance EC2 puts where it will, and the region that it is started in. */
export interface Unplaced {
  readonly build: ReadBuild;
  readonly region: string;
}

/** Those of them that are known to be so. What cannot be computed beforehand is Packer's to judge. */
export function unplacedBuilds(builds: readonly ReadBuild[], environment: Environment): readonly Unplaced[] {
  return builds.flatMap((build) => {
    if (!STARTS_INSTANCE.test(build.type) || !build.known || PLACES.some((name) => isSet(build, name))) return [];
    const region = regionOf(build, environment);
    return region === undefined ? [] : [{ build, region }];
  });
}

/**
 * Throws a TemplateError for a build that names no network in a region without a default VPC: Packer says so only when it
 * has made a key pair and a security group, and names no remedy. Where nobody can be asked, Packer goes on.
 */
export async function checkDefaultNetwork(
  host: Pick<Host, 'debug'>,
  builds: readonly Unplaced[],
  hasDefaultVpc: (region: string) => Promise<boolean>,
): Promise<void> {
  const asked = new Set<string>();
  for (const { build, region } of builds) {
    if (asked.has(region)) continue;
    asked.add(region);
    try {
      if (await hasDefaultVpc(region)) continue;
    } catch (error) {
      host.debug(`whether ${region} has a default VPC could not be asked: ${messageOf(error)}`);
      continue;
    }
    throw new TemplateError(
      `${build.file}:${build.line}: The build ${build.name} must name a subnet_id, subnet_filter or vpc_id, for ${region} has no default VPC ` +
        `that its instance could be started in. Name one, or make a default VPC: aws ec2 create-default-vpc --region ${region}. Nothing was baked.`,
      build.file,
      build.line,
    );
  }
}

/** Whether it is given, or may be: an empty text is as good as none. */
function isSet({ literals, isWritten, mayHaveBlock }: ReadBuild, name: string): boolean {
  if (mayHaveBlock(name)) return true;
  if (!isWritten(name)) return false;
  const value = literals[name];
  return value !== '' && value !== null;
}

/** As Packer's builder takes it: its own, else that of the environment. */
function regionOf({ literals, isWritten }: ReadBuild, environment: Environment): string | undefined {
  const value = literals['region'];
  if (typeof value === 'string' && value !== '') return value;
  if (isWritten('region') && value !== '' && value !== null) return undefined;
  return [environment['AWS_REGION'], environment['AWS_DEFAULT_REGION']].find((name) => (name ?? '') !== '');
}
