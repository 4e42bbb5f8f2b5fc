import { existsSync } from 'node:fs';

import { steadyNow } from '../../../core/clock.ts';
import { UserError } from '../../../core/errors.ts';
import { type CloudLimits, createWire } from '../../../core/http/wire.ts';
import type { Environment } from '../../../core/runner/host.ts';
import { type Compute, createCompute } from './compute.ts';
import { type GoogleToken, ownProject, signIn, signInOf } from './sign-in.ts';

/** Google Cloud, as somebody. */
export interface Google {
  readonly compute: Compute;
  /** The project where nothing names another: that of the environment, else of the key. Null: neither says one. */
  readonly project: string | null;
}

/** Opens it, for tests to replace. */
export type ConnectGoogle = (environment: Environment, limits?: CloudLimits) => Promise<Google>;

/** A token that ends sooner is got anew first. */
const NEARLY_MS = 2 * 60_000;

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
  const authorities = 'name the file of it in SSL_CERT_FILE, by which Packer goes, too';
  // Behind a proxy that looks into what passes, the builder needs it in any case.
  const caFile = environment['SSL_CERT_FILE'] || null;
  if (caFile !== null && !existsSync(caFile))
    throw new UserError(`Google Cloud: SSL_CERT_FILE names ${caFile}, which is not there.`);
  const tls = { verify: true, caFile, certFile: null, keyFile: null, authorities };
  const wire = createWire(tls, environment, limits);
  let held: { readonly token: GoogleToken; readonly ends: number } | undefined;
  const signedIn = async (again: boolean): Promise<GoogleToken> => {
    if (again || held === undefined || held.ends < steadyNow() + NEARLY_MS) {
      const token = await signIn(way, wire);
      held = { token, ends: steadyNow() + token.seconds * 1000 };
    }
    return held.token;
  };
  await signedIn(false);
  const compute = createCompute(wire, async (again) => `Bearer ${(await signedIn(again)).text}`, limits);
  return { compute, project: ownProject(environment, way) };
};
