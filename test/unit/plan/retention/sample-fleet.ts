import type { RetainableImage } from '../../../../src/image/provider-retention.ts';
import { type LegRetention, manifestRetain, stages } from '../../../../src/image/retention.ts';
import { NO_REVOCATIONS } from '../../../../src/image/revocation.ts';
import type { RetentionWorld } from '../../../../src/plan/retention/decision.ts';

export const now = Date.parse('2026-11-30T12:00:00Z');
export const daysAgo = (days: number): string => new Date(now - days * 86_400_000).toISOString();

/** A key that ends in a number: digits of it as letters. */
export function keyNumber(number: number): string {
  const letters = String(number)
    .padStart(6, '0')
    .replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  return `bk2-${'k'.repeat(34)}${letters}`;
}

let count = 0;

/** An image with all marks, so many days old. */
export function aged(days: number, more: Partial<RetainableImage> = {}): RetainableImage {
  count += 1;
  return {
    provider: 'aws',
    region: 'eu-west-1',
    id: `ami-${String(count).padStart(17, '0')}`,
    created: daysAgo(days),
    leg: 'web',
    key: keyNumber(count),
    recipe: null,
    parent: null,
    copyOf: null,
    verified: true,
    digests: {},
    run: String(count),
    ref: 'refs/heads/main',
    arch: 'x86_64',
    repository: 'acme/images',
    commit: 'c0ffee',
    stage: null,
    since: null,
    holds: [],
    parts: [],
    spared: [],
    ...more,
  };
}

export const policy: LegRetention = manifestRetain.parse({
  keep: 2,
  deprecate: '30d',
  disable: '60d',
  delete: '90d',
});

/** All images of `web` and `base` go by that policy, unless more is said. */
export function fleetOf(images: readonly RetainableImage[], more: Partial<RetentionWorld> = {}): RetentionWorld {
  return {
    now,
    images,
    stagesOf: () => stages,
    policyOf: (leg) => (leg === 'web' || leg === 'base' ? policy : undefined),
    revocations: NO_REVOCATIONS,
    repository: 'acme/images',
    knowsCommit: (commit) => commit === 'c0ffee',
    defaultRef: 'refs/heads/main',
    held: new Map(),
    heldAll: [],
    promoted: new Map(),
    most: 1000,
    ...more,
  };
}
