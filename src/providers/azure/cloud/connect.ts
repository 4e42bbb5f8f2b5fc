import { UserError } from '../../../core/errors.ts';
import { heldToken, publicWire } from '../../../core/http/bearer.ts';
import type { CloudLimits } from '../../../core/http/wire.ts';
import type { Environment } from '../../../core/runner/host.ts';
import { type Arm, createArm } from './arm.ts';
import { UUID } from './ids.ts';
import { cloudOf, signIn, signInOf } from './sign-in.ts';

/** Azure, as somebody. */
export interface Azure {
  readonly arm: Arm;
  /** The subscription where nothing names another: that of the environment, else of the session of `az`. Null: neither does. */
  readonly subscription: string | null;
}

/** Opens it, for tests to replace. */
export type ConnectAzure = (environment: Environment, limits?: CloudLimits) => Promise<Azure>;

/** Whether there is anything to sign in with, without asking the network. */
export function hasAzureCredentials(environment: Environment): boolean {
  return signInOf(environment) !== undefined;
}

/** The subscription that the environment names. Null: none, or what is no id of one. */
export function ownSubscription(environment: Environment): string | null {
  const named = environment['AZURE_SUBSCRIPTION_ID'] || environment['ARM_SUBSCRIPTION_ID'] || '';
  return UUID.test(named) ? named.toLowerCase() : null;
}

/** The one way to Azure, with limits. Throws a UserError where it is not let in. */
export const connectAzure: ConnectAzure = async (environment, limits = {}) => {
  const way = signInOf(environment);
  if (way === undefined) {
    throw new UserError(
      'Azure: no credentials are there. Set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET or AZURE_FEDERATED_TOKEN_FILE, or sign in with az login.',
    );
  }
  const cloud = cloudOf(environment);
  const wire = publicWire('Azure', environment, limits);
  const signedIn = heldToken(async () => signIn(way, cloud, wire, environment));
  const { subscription } = await signedIn();
  const arm = createArm(cloud.manager, wire, async (again) => `Bearer ${(await signedIn(again)).text}`, limits);
  return { arm, subscription: ownSubscription(environment) ?? subscription };
};
