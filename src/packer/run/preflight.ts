import { UserError } from '../../core/errors.ts';
import type { Environment, Host } from '../../core/runner/host.ts';
import { refuseMissingProfile } from '../../providers/aws/profile.ts';
import { callerAccount, hasAwsCredentials, hasInstanceRole } from '../../providers/aws/identity.ts';
import type { Docker } from '../../providers/docker/docker.ts';
import { blocksOf } from '../../recipe/hcl/block.ts';
import { parseConstraints, satisfies } from '../../recipe/version/constraint.ts';
import type { LoadedTemplate } from '../../recipe/template/loaded-template.ts';
import type { Build, Template } from '../../recipe/template/template.ts';
import { coreOf, parseVersion } from '../../recipe/version/version.ts';
import { checkDefaultNetwork, unplacedBuilds } from './default-network.ts';
import { isAtLeast, type PackerProgram, setupAdvice } from './program.ts';

/** Which providers the chosen builds need. */
export interface Providers {
  readonly aws: boolean;
  readonly docker: boolean;
}

export function providersOf(builds: readonly Build[], template: Template): Providers {
  const types = typesOf(builds, template);
  return { aws: types.some((type) => type.startsWith('amazon-')), docker: types.includes('docker') };
}

/** When the list of builds is not certain, each source that may come to be one counts. */
export function typesOf(builds: readonly Build[], template: Template): readonly string[] {
  return template.buildsKnown ? builds.map(({ type }) => type) : typesThere(template);
}

/** The types of all builds that were read, and of all `source` blocks: a `dynamic` block names them where nobody sees it. */
function typesThere({ builds, files }: Template): readonly string[] {
  const sources = files.flatMap((file) => blocksOf(file, 'source').flatMap(({ labels }) => labels[0] ?? []));
  return [...builds.map(({ type }) => type), ...sources];
}

/** Refuses a Packer that cannot read this template, with the reason; what only Packer can judge is left to it. */
export function checkPackerVersion(packer: PackerProgram, template: Template, kind: Host['kind']): void {
  const needs = (least: string, what: string): void => {
    if (isAtLeast(packer.version, least)) return;
    throw new UserError(
      `The template needs Packer ${least} or later (${what}), but ${packer.path} is ${packer.version}. ` +
        setupAdvice(kind),
    );
  };
  if (template.kind === 'hcl2') needs('1.5', 'HCL2');
  const plugin = template.requiredPlugins[0];
  if (plugin !== undefined) needs('1.7', `required_plugins at ${plugin.file}:${plugin.line}`);
  const source = template.dataSources[0];
  if (source !== undefined) needs('1.7', `a data source at ${source.file}:${source.line}`);
  for (const { constraint, file, line } of template.requiredVersions) {
    if (satisfiesCore(packer.version, constraint)) continue;
    throw new UserError(
      `The template needs Packer ${constraint} (required_version at ${file}:${line}), but ${packer.path} is ${packer.version}. ` +
        setupAdvice(kind, ', with this template'),
    );
  }
}

/** As Packer holds them: without the pre-release. What neither side can read is Packer's to judge. */
function satisfiesCore(version: string, constraint: string): boolean {
  const parsed = parseVersion(version);
  if (parsed === undefined) return true;
  try {
    return satisfies(coreOf(parsed), parseConstraints(constraint));
  } catch {
    return true;
  }
}

/** Asks for a working daemon when one of the builds needs it. */
export async function checkDocker(providers: Providers, docker: Docker): Promise<void> {
  if (providers.docker) await docker.serverVersion();
}

/**
 * Credentials and network of AWS, before an instance is paid for. Resolves with the account when it was asked for.
 * Credentials written in the template are Packer's business.
 */
export async function checkAws(
  host: Host,
  environment: Environment,
  loaded: LoadedTemplate,
  builds: readonly Build[],
  regions: readonly string[],
  account: string,
): Promise<string | null> {
  const inTemplate = loaded.texts.some((text) =>
    /"?\b(access_key|profile|assume_role|vault_aws_engine)"?\s*[:={]/.test(text),
  );
  if (!inTemplate) refuseMissingProfile(environment);
  if (!inTemplate && !hasAwsCredentials(environment) && !(await hasInstanceRole())) {
    throw new UserError(
      'The template bakes on AWS, but no credentials are there: no variables, no profile, no web identity, no instance role. ' +
        (host.kind === 'terminal'
          ? 'Log in with "aws sso login" or "aws configure", or set AWS_PROFILE.'
          : 'Add aws-actions/configure-aws-credentials before this step, or set AWS_PROFILE.'),
    );
  }
  const region = regions[0] ?? 'us-east-1';
  let actual: string | null = null;
  if (account !== '') {
    actual = await callerAccount(region);
    if (actual !== account) {
      throw new UserError(
        `Input "account" is ${account}, but the credentials at hand belong to ${actual}. Nothing was baked.`,
      );
    }
  }
  // Of an account that the template names itself nothing is known here.
  if (inTemplate) return actual;
  const { connectEc2 } = await import('../../providers/aws/ec2.ts');
  await checkDefaultNetwork(host, unplacedBuilds(builds, environment), async (where) =>
    (await connectEc2(where)).hasDefaultVpc(),
  );
  return actual;
}
