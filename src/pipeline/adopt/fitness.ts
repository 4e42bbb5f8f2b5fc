import type { Image } from '@aws-sdk/client-ec2';

import type { PlannedLeg } from '../../image/plan.ts';
import { tagOf } from '../../providers/aws/choice.ts';
import { KEY_TAG, VERIFIED_TAG } from '../../providers/aws/image-set.ts';

/** What Docker and people call an architecture, and what EC2 does. */
const ARCHITECTURES: Readonly<Record<string, string>> = {
  amd64: 'x86_64',
  x86_64: 'x86_64',
  arm64: 'arm64',
  aarch64: 'arm64',
  i386: 'i386',
};

type Leg = Pick<PlannedLeg, 'leg' | 'name' | 'arch' | 'account' | 'key'>;

/**
 * Why an image cannot stand for a leg: everything at once, each a clause; none where it can.
 * @param image as EC2 tells it; undefined: it is not there
 * @param caller the account that the credentials belong to
 */
export function unfit(leg: Leg, image: Image | undefined, caller: string, region: string): readonly string[] {
  if (image === undefined) return [`${caller} has no such image in ${region}`];
  const problems: string[] = [];
  const { Name: name = '', OwnerId: owner = 'nobody', Architecture: arch = 'none', State: state = 'unknown' } = image;
  if (state !== 'available') problems.push(`it is ${state}, not available`);
  if (owner !== caller) problems.push(`it is of ${owner}, but the credentials are of ${caller}; copy it first`);
  if (leg.account !== null && owner !== leg.account)
    problems.push(`it is of ${owner}, but the leg is baked in ${leg.account}`);
  if (!fitsName(leg.name, name))
    problems.push(`its name is ${JSON.stringify(name)}, but the leg's is ${JSON.stringify(leg.name)}`);
  if (leg.arch !== null && (ARCHITECTURES[leg.arch] ?? leg.arch) !== arch)
    problems.push(`it is for ${arch}, but the leg for ${leg.arch}`);
  const key = tagOf(image, KEY_TAG);
  if (key !== undefined && key !== leg.key) problems.push(`it has the key ${key} already, of another bake`);
  else if (tagOf(image, VERIFIED_TAG) !== undefined && key === undefined)
    problems.push(`it has the tag ${VERIFIED_TAG}, though nothing tells what was tested; take it off first`);
  return problems;
}

/**
 * Whether a name is one that the pattern makes: each placeholder stands for at least one character.
 * @param pattern with placeholders of which nobody knows yet what they stand for, as {timestamp}
 */
export function fitsName(pattern: string, name: string): boolean {
  const parts: string[] = [''];
  for (const [token] of pattern.matchAll(/\{\{|\}\}|\{[^{}]*\}|[^{}]+/g)) {
    if (token === '{{' || token === '}}') parts.push(`${parts.pop() ?? ''}${token.charAt(0)}`);
    else if (token.startsWith('{')) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${token}`);
  }
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return name === first;
  if (!name.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let at = first.length;
  for (const part of rest) {
    // The earliest place leaves the most for what follows.
    const next = name.indexOf(part, at + 1);
    if (next < 0) return false;
    at = next + part.length;
  }
  return name.length - last.length > at && name.endsWith(last);
}
