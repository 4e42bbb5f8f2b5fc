import { UserError } from '../../core/errors.ts';
import { isInfrastructure, providerTrouble } from '../../image/failure.ts';
import type { FailureClass } from '../../image/record.ts';
import { parseReference } from '../../image/container-reference.ts';

/** A registry that does not do what it is asked to. */
export class RegistryError extends UserError {
  readonly failure: FailureClass;

  constructor(failure: FailureClass, message: string) {
    super(message);
    this.failure = failure;
  }
}

const NO_LOGIN =
  /no basic auth credentials|unauthorized|authentication required|401 Unauthorized|not logged in|credentials not found|docker login/i;
const DENIED = /denied|forbidden|insufficient_scope|not authorized/i;
const SERVER = /\b50[0-4]\b|internal server error|bad gateway|gateway timeout|unexpected EOF|\bEOF$/i;

/** What kind of trouble with a registry docker's words tell of; undefined where they tell of none. */
export function registryFailure(words: string): FailureClass | undefined {
  if (NO_LOGIN.test(words) || DENIED.test(words)) return 'credentials';
  return SERVER.test(words) ? 'network' : providerTrouble(words);
}

/**
 * What docker's words say of a registry that it could not push to.
 *
 * @param words what docker printed
 */
export function pushTrouble(repository: string, words: string): RegistryError {
  const { host } = parseReference(repository);
  const line = tellingLine(words);
  if (NO_LOGIN.test(line)) {
    return new RegistryError(
      'credentials',
      `docker has no credentials for ${host} that it takes: ${line}. Log in in a step before this one (docker login ${host}).`,
    );
  }
  if (DENIED.test(line)) {
    return new RegistryError(
      'credentials',
      `${host} does not let docker push to ${repository}: ${line}. Give the credentials of this job the right to write there (for ghcr.io \`packages: write\`), and mind the name.`,
    );
  }
  const trouble = registryFailure(line);
  if (trouble !== undefined && isInfrastructure(trouble)) {
    const what = trouble === 'network' ? 'cannot be reached, or is in trouble' : 'takes no more at the moment';
    return new RegistryError(trouble, `${host} ${what}: ${line}.`);
  }
  return new RegistryError(trouble ?? 'unknown', `docker could not push to ${repository}: ${line}.`);
}

/** The last line that tells of an error, without the full stop. */
export function tellingLine(words: string): string {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const line = lines.findLast((one) => /error|denied|unauthorized|fail|no such|unknown/i.test(one)) ?? lines.at(-1);
  return (line ?? 'it said nothing').replace(/\.$/, '').slice(0, 500);
}
