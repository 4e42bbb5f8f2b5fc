import { UserError } from '../../core/errors.ts';
import { findProgram } from '../../core/process/toolkit-start.ts';
import type { PreflightRequest, ReadRecipe } from '../../image/provider-bake.ts';
import { regionsNamed } from './regions.ts';
import { checkSessionManager, SESSION_PLUGIN } from './shell.ts';
import { checkDefaultNetwork, unplacedBuilds } from './default-network.ts';
import { callerAccount, hasAwsCredentials, hasInstanceRole } from './identity.ts';
import { refuseMissingProfile } from './profile.ts';
import { profileRegions } from './profile-regions.ts';

/**
 * Credentials and network of AWS, before an instance is paid for. Resolves with the account when it was asked for.
 * Credentials written in the template are Packer's business.
 */
export async function checkAws(request: PreflightRequest): Promise<string | null> {
  const { host, recipe, regions, account } = request;
  const { environment } = host;
  const inTemplate = recipe.texts.some((text) =>
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
  checkSessionManager(
    recipe.builds,
    // Where only the system knows, Packer is to look.
    () =>
      process.platform === 'win32' || findProgram(SESSION_PLUGIN, request.environment, host.workspace) !== undefined,
  );
  // Of an account that the template names itself nothing is known here.
  if (inTemplate) return actual;
  const { connectEc2 } = await import('./ec2.ts');
  await checkDefaultNetwork(host, unplacedBuilds(recipe.builds, environment), async (where) =>
    (await connectEc2(where)).hasDefaultVpc(),
  );
  return actual;
}

/** All regions that template and variables name, and those that Packer takes where none is named. */
export function regionsToLookIn(
  { regions, texts, values, variableTexts }: ReadRecipe,
  environment: Readonly<Record<string, string>>,
): readonly string[] {
  const profiles = texts.flatMap((text) =>
    [...text.matchAll(/"?\bprofile"?\s*[:=]\s*"([^"\n]{1,100})"/g)].flatMap(([, name]) => name ?? []),
  );
  const inEnvironment = ['AWS_REGION', 'AWS_DEFAULT_REGION'].map((name) => environment[name] ?? '');
  const all = [
    ...regions,
    ...regionsNamed(values),
    ...inEnvironment,
    ...profileRegions(environment, profiles),
    ...regionsNamed([...texts, ...variableTexts]),
  ];
  return [...new Set(all.filter((region) => REGION.test(region)))];
}

/** It becomes a part of an address. */
const REGION = /^[a-z]{2}(?:-[a-z]+){1,3}-\d{1,2}$/;
