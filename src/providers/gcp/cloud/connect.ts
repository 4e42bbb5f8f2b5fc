import { UserError } from '../../../core/errors.ts';
import { heldToken, publicWire } from '../../../core/http/bearer.ts';
import type { CloudLimits } from '../../../core/http/wire.ts';
import type { Environment } from '../../../core/runner/host.ts';
import { type Compute, createCompute } from './compute.ts';
import { ownProject, signIn, signInOf } from './sign-in.ts';

/** Google Cloud, as somebody. */
export interface Google {
  readonly compute: Compute;
  /** The project where nothing names another: that of the environment, else of the key. Null: neither says one. */
  readonly project: string | null;
}

/** Opens it, for tests to replace. */
export type ConnectGoogle = (environment: Environment, limits?: CloudLimits) => Promise<Google>;

/** Whether there is anything to sign in with, without asking the network. */
export function hasGoogleCredentials(environment: Environment): boolean {
  return signInOf(environment) !== undefined;
}

/** The one way to Google Cloud, with limits. Throws a UserError where it is not let in. */
export const connectGoogle: ConnectGoogle = async (environment, limits = {}) => {
  const way = signInOf(environment);
  if (way === undefined) {
    throw new UserError(
      'Google Cloud: no credentials are there. Use google-github-actions/auth, or set GOOGLE_APPLICATION_CREDENTIALS to the file of a key, or sign in with gcloud auth application-default login.',
    );
  }
  const wire = publicWire('Google Cloud', environment, limits);
  const signedIn = heldToken(async () => signIn(way, wire));
  await signedIn();
  const compute = createCompute(wire, async (again) => `Bearer ${(await signedIn(again)).text}`, limits);
  return { compute, project: ownProject(environment, way) };
};
