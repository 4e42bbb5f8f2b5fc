import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { codeOf, UserError } from '../../core/errors.ts';
import type { Environment } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import { nearestName } from '../../core/text/wording.ts';

/** Names are told so many at most. */
const MOST_TOLD = 10;

/**
 * Throws a UserError where `AWS_PROFILE` names a profile that neither file of the AWS command line has: Packer would say so
 * after it has started, and without the names that there are.
 */
export function refuseMissingProfile(environment: Environment): void {
  const wanted = environment['AWS_PROFILE'] ?? '';
  // The default one may be missing: then the other credentials of the chain are taken.
  if (wanted === '' || wanted === 'default') return;
  const home = environment['HOME'] ?? homedir();
  const config = environment['AWS_CONFIG_FILE'] ?? join(home, '.aws', 'config');
  const credentials = environment['AWS_SHARED_CREDENTIALS_FILE'] ?? join(home, '.aws', 'credentials');
  const texts = [textOf(config), textOf(credentials)] as const;
  // A file that may not be read says nothing of what is in it.
  if (texts.includes(undefined)) return;
  const names = [...new Set([...namesIn(texts[0] ?? '', 'profile '), ...namesIn(texts[1] ?? '', '')])];
  if (names.includes(wanted)) return;
  const near = nearestName(wanted.slice(0, 200), names);
  const there =
    near !== undefined
      ? `Did you mean ${near}?`
      : names.length === 0
        ? 'They have none at all.'
        : `They have ${names.slice(0, MOST_TOLD).join(', ')}${names.length > MOST_TOLD ? ' and more' : ''}.`;
  throw new UserError(
    `AWS_PROFILE is ${show(wanted)}, but neither ${config} nor ${credentials} has a profile of that name. ${there} ` +
      'Write it, name another, or take AWS_PROFILE out of the environment where credentials come another way.',
  );
}

/** Empty where there is none; undefined for one that cannot be read. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '') ? '' : undefined;
  }
}

/** @param prefix what stands before a name in the brackets of its section; `[default]` never has it */
function namesIn(text: string, prefix: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const section = /^\s*\[([^\]]*)\]/.exec(line)?.[1]?.trim().replace(/\s+/, ' ') ?? '';
    if (section === 'default') return [section];
    return section !== '' && section.startsWith(prefix) ? [section.slice(prefix.length).trim()] : [];
  });
}

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
