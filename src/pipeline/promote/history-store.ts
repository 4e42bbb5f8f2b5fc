import { join } from 'node:path';
import { mkdirSync } from 'node:fs';

import { remoteWorld } from '../../actions/publish-image/publishers.ts';
import type { PublishFolder } from '../../actions/publish-image/folder.ts';
import { parseJson } from '../../core/files/bounded-file.ts';
import { UserError } from '../../core/errors.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import { type Channel, historyPath } from '../../image/channel.ts';
import { channelHistory, type ChannelHistory, emptyHistory } from '../../image/channel-history.ts';
import type { Change, Ledger } from '../../image/provider-target.ts';
import { commitDelivery } from '../../publish/files/delivery/commit-delivery.ts';
import type { Delivery } from '../../publish/files/delivery/delivery.ts';
import { folderDelivery } from '../../publish/files/delivery/folder-delivery.ts';
import { trailerOf } from '../../publish/files/delivery/remote.ts';
import type { Rendering } from '../../publish/files/formats/rendering.ts';
import { channelNamed, type PromotionSettings } from './settings.ts';

/** Where a channel's history is kept. */
export interface HistoryStore {
  /** For people: `channels/production.json`. */
  readonly place: string;
  /** As it is now; empty where there is none yet. Throws a UserError for one that cannot be read: it is not known to be empty. */
  readonly read: () => Promise<ChannelHistory>;
  /**
   * Writes what `change` makes of it, of what stands there by then; nothing where that is the same. Throws what the place says.
   */
  readonly update: (words: string, change: (now: ChannelHistory) => ChannelHistory, ledger: Ledger) => Promise<void>;
}

/** The history of a channel. Throws a UserError where it is to be committed and no repository is known. */
export function openHistory(
  host: Host,
  { inputs }: Pick<PromotionSettings, 'inputs'>,
  folder: PublishFolder,
  name: string,
  { history }: Channel,
): HistoryStore {
  const path = historyPath(name, history);
  const deliver = history.files?.deliver ?? 'commit';
  const deliveryFor = (words: string): Delivery => {
    if (deliver === 'artifact') {
      const own = join(host.workspace, inputs['output-directory']);
      mkdirSync(own, { recursive: true });
      return folderDelivery(
        name,
        insideWorkspace('Input "output-directory"', host.workspace, host.workspace, inputs['output-directory']),
      );
    }
    const temporary = join(folder.path, 'history');
    mkdirSync(temporary, { recursive: true, mode: 0o700 });
    const world = remoteWorld(host, inputs['github-token'], temporary, childEnvironment(host.environment, [], {}));
    if (world === null) {
      throw new UserError(
        `The history of the channel ${name} is committed to a repository on GitHub, which is not known here (GITHUB_REPOSITORY). Promote in a workflow, or say history: { files: { deliver: artifact } }.`,
      );
    }
    return commitDelivery(name, history.files?.branch, world, (target) => `${words}\n\n${trailerOf(target)}`);
  };
  return {
    place: path,
    read: async () => {
      let read: ChannelHistory = emptyHistory(name);
      // The bytes that are there are all that is wanted of it; a look writes nothing.
      const rendering = renderingOf(path, (existing) => {
        read = parseHistory(name, path, existing);
        return existing ?? new Uint8Array();
      });
      const { comparison } = await deliveryFor('').look([rendering]);
      const [problem] = comparison.problems;
      if (problem !== undefined) throw new UserError(problem.message);
      return read;
    },
    update: async (words, change, ledger) => {
      const rendering = renderingOf(path, (existing) => {
        const now = parseHistory(name, path, existing);
        const next = change(now);
        return next === now && existing !== null ? existing : Buffer.from(renderHistory(path, next));
      });
      const results = await deliveryFor(words).deliver([rendering], ledger);
      const failed = results.find(({ status }) => status === 'failed' || status === 'skipped');
      if (failed !== undefined) throw new UserError(failed.message ?? `${path} could not be written.`);
    },
  };
}

/** The histories that a promotion has to know, by channel: its own, that of `from`, and those that the needs of its channel name. */
export async function readHistories(
  host: Host,
  settings: Pick<PromotionSettings, 'inputs' | 'name' | 'channel' | 'channels'>,
  folder: PublishFolder,
  store: HistoryStore,
): Promise<ReadonlyMap<string, ChannelHistory>> {
  const { inputs, name, channel, channels } = settings;
  const histories = new Map<string, ChannelHistory>();
  const others = [inputs.from, ...channel.needs.map((need) => (typeof need === 'string' ? '' : need.channel))];
  for (const other of new Set([name, ...others.filter((one) => one !== '')])) {
    const own =
      other === name ? store : openHistory(host, settings, folder, other, channelNamed(channels, 'from', other));
    histories.set(other, await own.read());
  }
  return histories;
}

/** That something is written down, as a change beside those that targets need. */
export function historyChange(channel: string, { place }: Pick<HistoryStore, 'place'>): Change {
  const what = `write down in ${place} what stands there`;
  return {
    target: channel,
    kind: 'files',
    leg: null,
    region: null,
    phase: 'announce',
    what,
    before: null,
    after: null,
  };
}

function renderingOf(path: string, render: (existing: Uint8Array | null) => Uint8Array): Rendering {
  return {
    path,
    format: 'manifest',
    items: [],
    render: (existing) => ({ content: render(existing), notices: [] }),
    check: () => {},
  };
}

/** The text of a history; one history has one text. Throws a UserError for one that would not be read again: that stops everything. */
function renderHistory(path: string, history: ChannelHistory): string {
  const parsed = channelHistory.safeParse(history);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UserError(
      `The history ${show(path)} cannot be written: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}. Nothing was added to it.`,
    );
  }
  return `${JSON.stringify(history, null, 2)}\n`;
}

/** Throws a UserError: what cannot be read must not pass for a channel in which nothing stands. */
export function parseHistory(name: string, path: string, bytes: Uint8Array | null): ChannelHistory {
  if (bytes === null) return emptyHistory(name);
  const what = `The history of the channel ${name} (${show(path)})`;
  const parsed = channelHistory.safeParse(parseJson(what, bytes));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.map(String).join('.')}`;
    throw new UserError(`${what} cannot be read${at}: ${issue?.message ?? ''}. Take back what was done to it by hand.`);
  }
  if (parsed.data.channel !== name) throw new UserError(`${what} is that of the channel ${show(parsed.data.channel)}.`);
  return parsed.data;
}
