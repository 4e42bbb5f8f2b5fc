import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { readBounded } from '../../core/files/bounded-file.ts';
import { messageOf } from '../../core/errors.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import { checkDocument, readDocument } from '../../core/text/document.ts';
import { type Channel, channel, type Channels, historyPath } from '../../image/channel.ts';
import { type ChannelEntry, type ChannelHistory, newestOf } from '../../image/channel-history.ts';
import type { Kin } from '../../image/lineage.ts';
import {
  type Revocation,
  revocationOfImage,
  revocationOfMade,
  revocationsOf,
  type Revocations,
} from '../../image/revocation.ts';
import { MANIFEST } from '../../plan/default-manifests.ts';
import { parseHistory } from '../promote/history-store.ts';

/** A leg that stands in a channel by an image that is revoked. */
export interface RevokedStand {
  readonly channel: string;
  readonly leg: string;
  readonly key: string | null;
  readonly 'on-revoke': Channel['on-revoke'];
}

const MOST_BYTES = 64 * 1024 * 1024;
/** All that is looked at of a manifest: whether the rest of it holds is up to the plan. */
const channelsOnly = z.looseObject({ channels: z.record(z.string(), channel).default({}) });

/**
 * What of the channels of the checkout's manifest an entry hits, by the histories of the checkout. Of one that cannot be read the reason
 * is told: a sentence.
 * @param hit the bakes that the entry hits, as far as they are known
 */
export function revokedStands(
  workspace: string,
  entry: Revocation,
  hit: readonly Kin[],
): { readonly stands: readonly RevokedStand[]; readonly unknown: readonly string[] } {
  const stands: RevokedStand[] = [];
  const unknown: string[] = [];
  try {
    for (const [name, one] of Object.entries(channelsOf(workspace))) {
      const path = historyPath(name, one.history);
      if (!existsSync(join(workspace, path))) continue;
      const bytes = readBounded(path, insideWorkspace(path, workspace, workspace, path), MOST_BYTES);
      stands.push(...standsIn(parseHistory(name, path, bytes), one['on-revoke'], entry, hit));
    }
  } catch (error) {
    unknown.push(`What stands in channels is not known: ${messageOf(error).replace(/\.$/, '')}.`);
  }
  return { stands, unknown };
}

function channelsOf(workspace: string): Channels {
  if (!existsSync(join(workspace, MANIFEST))) return {};
  const path = insideWorkspace(MANIFEST, workspace, workspace, MANIFEST);
  return checkDocument(readDocument(MANIFEST, readBounded(MANIFEST, path, MOST_BYTES)), channelsOnly).channels;
}

/** The legs of a channel whose image an entry hits: itself, or what it stands on. */
export function standsIn(
  history: ChannelHistory,
  onRevoke: Channel['on-revoke'],
  entry: Revocation,
  hit: readonly Kin[],
): readonly RevokedStand[] {
  const list = revocationsOf([entry]);
  const names = new Set(
    hit.flatMap(({ key, images }) => [...(key === null ? [] : [key]), ...images.map(({ id }) => id)]),
  );
  const legs = [...new Set(history.entries.map(({ leg }) => leg))];
  return legs.flatMap((leg): readonly RevokedStand[] => {
    const newest = newestOf(history, leg);
    if (newest === undefined) return [];
    const isKin = [newest.key, ...newest.images.map(({ id }) => id)].some((name) => name !== null && names.has(name));
    if (!isKin && !isHit(newest, entry, list)) return [];
    return [{ channel: history.channel, leg, key: newest.key, 'on-revoke': onRevoke }];
  });
}

function isHit(
  { key, recipe, images, parent, sources }: ChannelEntry,
  { inherit }: Revocation,
  list: Revocations,
): boolean {
  if (revocationOfMade(list, { key, recipe }) !== undefined) return true;
  if (images.some((one) => revocationOfImage(list, one) !== undefined)) return true;
  if (!inherit) return false;
  if (parent !== null && revocationOfMade(list, { key: parent.key, recipe: null }) !== undefined) return true;
  const above = [...(parent === null ? [] : [parent]), ...sources];
  return above.some(({ id }) => id !== '' && revocationOfImage(list, { id }) !== undefined);
}
