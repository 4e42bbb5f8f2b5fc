import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { readBounded } from '../../core/files/bounded-file.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import { checkDocument, readDocument } from '../../core/text/document.ts';
import { type Channel, channel, type Channels, historyPath } from '../../image/channel.ts';
import { type ChannelEntry, type ChannelHistory, emptyHistory, mayStandOf } from '../../image/channel-history.ts';
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
  const silent = (what: string, error: unknown): void => {
    unknown.push(`What stands in ${what} is not known: ${messageOf(error).replace(/\.$/, '')}.`);
  };
  try {
    for (const [name, one] of Object.entries(channelsOf(workspace))) {
      try {
        const history = historyIn(workspace, name, one);
        stands.push(...standsIn(history, one['on-revoke'], entry, hit));
      } catch (error) {
        silent(`the channel ${name}`, error);
      }
    }
  } catch (error) {
    silent('channels', error);
  }
  return { stands, unknown };
}

/** The history of a channel, as the checkout has it. Throws why it is not known. */
export function historyIn(workspace: string, name: string, { history }: Channel): ChannelHistory {
  const path = historyPath(name, history);
  if (existsSync(join(workspace, path)))
    return parseHistory(name, path, readBounded(path, insideWorkspace(path, workspace, workspace, path), MOST_BYTES));
  if (history.files?.deliver === 'artifact' || history.files?.branch !== undefined)
    throw new UserError(`its history is kept elsewhere. Bring it to ${path}`);
  return emptyHistory(name);
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
    const isKin = ({ key, images, places }: ChannelEntry): boolean =>
      [key, ...[...images, ...places].map(({ id }) => id)].some((name) => name !== null && names.has(name));
    const bad = mayStandOf(history, leg).findLast((one) => isKin(one) || isHit(one, entry, list));
    return bad === undefined ? [] : [{ channel: history.channel, leg, key: bad.key, 'on-revoke': onRevoke }];
  });
}

function isHit(
  { key, recipe, images, places, parent, sources }: ChannelEntry,
  { inherit }: Revocation,
  list: Revocations,
): boolean {
  if (revocationOfMade(list, { key, recipe }) !== undefined) return true;
  if ([...images, ...places].some((one) => revocationOfImage(list, one) !== undefined)) return true;
  if (!inherit) return false;
  if (parent !== null && revocationOfMade(list, { key: parent.key, recipe: null }) !== undefined) return true;
  const above = [...(parent === null ? [] : [parent]), ...sources];
  return above.some(({ id }) => id !== '' && revocationOfImage(list, { id }) !== undefined);
}
