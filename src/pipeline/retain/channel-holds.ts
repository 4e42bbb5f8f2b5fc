import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { readBounded } from '../../core/files/bounded-file.ts';
import { messageOf } from '../../core/errors.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import type { Host } from '../../core/runner/host.ts';
import { type Channels, historyPath } from '../../image/channel.ts';
import { channelHistory, type ChannelHistory, heldByChannels } from '../../image/channel-history.ts';
import type { Revocations } from '../../image/revocation.ts';
import { isRevokedEntry } from '../../publish/engine/revoked.ts';
import { addHold, addUnknown, fetchedDefault, fileAt, type Holds } from './pins.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const AS = {
  stands: 'where it stands',
  moving: 'to which it is being promoted',
  back: 'which would go back to it',
} as const;

/**
 * What channels hold, and when images were promoted, by the same names. Both counts that are there: the history of the checkout,
 * and that of the branch as it was last fetched. One that is not known holds everything.
 * @param revoked over which going back leads
 */
export async function holdByChannels(
  host: Host,
  channels: Channels,
  holds: Holds,
  revoked: Revocations,
  defaultBranch: string | null = null,
): Promise<ReadonlyMap<string, number>> {
  const promoted = new Map<string, number>();
  for (const [name, { history }] of Object.entries(channels)) {
    const path = historyPath(name, history);
    try {
      const branch = history.files?.branch;
      const refs = branch === undefined ? fetchedDefault(defaultBranch) : [`refs/remotes/origin/${branch}`];
      const fetched = await Promise.all(refs.map(async (ref) => fileAt(host, ref, path)));
      // What the checkout has of it may be of any day.
      if (branch !== undefined && fetched[0] === undefined)
        addUnknown(holds, `the channel ${name}, whose history is on the branch ${branch}: fetch it`);
      const texts = [ofCheckout(host, path), ...fetched];
      const found = texts.filter((text) => typeof text === 'string').map((text) => parse(name, text));
      const isElsewhere = history.files?.deliver === 'artifact' || branch !== undefined;
      if (found.length === 0 && isElsewhere)
        addUnknown(holds, `the channel ${name}, whose history is kept elsewhere: bring it to ${path}`);
      for (const { channel, key, images, as } of heldByChannels(found, (entry) => isRevokedEntry(entry, revoked))) {
        const hold = { kind: 'channel', what: `the channel ${channel}, ${AS[as]}` } as const;
        for (const one of [...(key === null ? [] : [key]), ...images.map(({ id }) => id)]) addHold(holds, one, hold);
      }
      for (const { key, images, since } of found.flatMap(({ entries }) => entries)) {
        const time = Date.parse(since ?? '');
        if (Number.isNaN(time)) continue;
        for (const one of [...(key === null ? [] : [key]), ...images.map(({ id }) => id)]) {
          const before = promoted.get(one.toLowerCase()) ?? 0;
          promoted.set(one.toLowerCase(), Math.max(before, time));
        }
      }
    } catch (error) {
      addUnknown(holds, `the channel ${name}, whose history (${path}) cannot be read: ${messageOf(error)}`);
    }
  }
  return promoted;
}

function ofCheckout(host: Host, path: string): string | null {
  if (!existsSync(join(host.workspace, path))) return null;
  return readBounded(path, insideWorkspace(path, host.workspace, host.workspace, path), MOST_BYTES).toString('utf8');
}

function parse(channel: string, text: string): ChannelHistory {
  const parsed = channelHistory.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(parsed.error.issues[0]?.message ?? 'it is none');
  if (parsed.data.channel !== channel) throw new Error(`it is that of ${parsed.data.channel}`);
  return parsed.data;
}
