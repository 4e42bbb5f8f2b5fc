import { z } from 'zod';

import type { FirstJournals } from '../../image/provider.ts';

/** An attribute, in HCL or JSON, commented out or not: where in doubt, less is proven. */
const KEY_PAIR_NAME = /temporary_key_pair_name/;
const CREDENTIALS = /"?\b(?:access_key|profile|assume_role|vault_aws_engine|assume_role_with_web_identity)"?\s*[:={]/;
/** With one of these the amazon builders make no key pair (run_config.go, step_key_pair.go). */
const WITHOUT_KEY_PAIR = /"?\b(?:ssh_keypair_name|ssh_private_key_file|ssh_password|ssh_agent_auth)"?\s*[:=]/;

/** The template names the temporary key pair itself: then a name that Packer tells proves nothing. */
export const NAMES_KEY_PAIRS = 'names-key-pairs';
/** The template brings credentials of its own, which the clean-up does not have. */
export const OWN_CREDENTIALS = 'own-credentials';

export function claimsOf(texts: readonly string[]): readonly string[] {
  return [
    ...(texts.some((text) => KEY_PAIR_NAME.test(text)) ? [NAMES_KEY_PAIRS] : []),
    ...(texts.some((text) => CREDENTIALS.test(text)) ? [OWN_CREDENTIALS] : []),
  ];
}

/** Why what these builders leave on EC2 may only be listed; undefined where Packer makes a key pair that proves it. */
export function unprovable(types: readonly string[], texts: readonly string[]): string | undefined {
  if (types.includes('amazon-chroot')) return 'the builder amazon-chroot starts no instance of its own';
  if (texts.some((text) => KEY_PAIR_NAME.test(text))) return 'the template names the temporary key pair itself';
  if (texts.some((text) => WITHOUT_KEY_PAIR.test(text)))
    return 'the template has ssh_keypair_name, ssh_private_key_file, ssh_password or ssh_agent_auth, so Packer makes no key pair';
  return undefined;
}

/** As journals had AWS before they named providers. A claim only forbids, so one that is not told counts. */
export const awsFirstJournals: FirstJournals = {
  note: 'links.json',
  asked: ({ account, regions, otherBuilds, claims }) => ({
    account,
    regions,
    otherBuilds,
    claims: [
      ...(claims['namesKeyPairs'] === false ? [] : [NAMES_KEY_PAIRS]),
      ...(claims['ownCredentials'] === false ? [] : [OWN_CREDENTIALS]),
    ],
  }),
  started: z.object({ kind: z.literal('ec2-instance'), region: z.string(), id: z.string() }),
};
