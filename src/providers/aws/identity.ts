import type { STSClientConfig } from '@aws-sdk/client-sts';
import { homedir } from 'node:os';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { messageOf, UserError } from '../../core/errors.ts';
import type { Environment } from '../../core/runner/host.ts';
import { type AwsLimits, openSts } from './client.ts';

/**
 * The account that the credentials at hand belong to, by one call.
 * @param settings of the client, over the standard chain and endpoint variables
 */
export async function callerAccount(
  region: string,
  settings: STSClientConfig = {},
  limits: AwsLimits = {},
): Promise<string> {
  const { sdk, client } = await openSts(region, settings, limits);
  try {
    const identity = await client.send(new sdk.GetCallerIdentityCommand({}));
    return identity.Account ?? '';
  } catch (error) {
    throw new UserError(`AWS does not accept the credentials at hand: ${messageOf(error)}`);
  }
}

/** Whether the standard chain has anything to try without asking the network: variables, a role's token, a profile file. */
export function hasAwsCredentials(environment: Environment): boolean {
  const set = (name: string): boolean => (environment[name] ?? '') !== '';
  if (set('AWS_ACCESS_KEY_ID') && set('AWS_SECRET_ACCESS_KEY')) return true;
  if (set('AWS_PROFILE') || set('AWS_WEB_IDENTITY_TOKEN_FILE')) return true;
  if (set('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI') || set('AWS_CONTAINER_CREDENTIALS_FULL_URI')) return true;
  const home = environment['HOME'] ?? homedir();
  const files = [
    environment['AWS_SHARED_CREDENTIALS_FILE'] ?? join(home, '.aws', 'credentials'),
    environment['AWS_CONFIG_FILE'] ?? join(home, '.aws', 'config'),
  ];
  return files.some((file) => existsSync(file));
}

/** Whether this machine's instance role gives credentials; asked only when nothing else is there. */
export async function hasInstanceRole(): Promise<boolean> {
  const { fromInstanceMetadata } = await import('@aws-sdk/credential-providers');
  try {
    await fromInstanceMetadata({ timeout: 1000, maxRetries: 0 })();
    return true;
  } catch {
    return false;
  }
}
