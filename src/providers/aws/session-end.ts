import type { Environment } from '../../core/runner/host.ts';

/** What removing the things of a bake may take after it. */
const CLEAN_UP_MINUTES = 10;

/**
 * That the credentials end before a bake and its clean-up may be over; undefined where they do not, or tell no end.
 * AWS_CREDENTIAL_EXPIRATION is what `aws configure export-credentials` gives, and images.yml.
 * @param now ms since the epoch
 * @param minutes after which the bake is stopped
 */
export function sessionEnd(environment: Environment, now: number, minutes: number): string | undefined {
  const said = environment['AWS_CREDENTIAL_EXPIRATION'] ?? '';
  const end = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(said) ? Date.parse(said) : Number.NaN;
  const needed = minutes + CLEAN_UP_MINUTES;
  if (Number.isNaN(end) || end >= now + needed * 60_000) return undefined;
  const left = Math.max(0, Math.floor((end - now) / 60_000));
  return `The AWS credentials end in ${left} min, but the bake may take ${minutes} min and its clean-up ${CLEAN_UP_MINUTES} more; what is left then stays. Ask for a longer session (aws-session-duration of images.yml, role-duration-seconds of configure-aws-credentials, up to the limit of the role), or set a shorter timeout.`;
}
