import type { Host } from '../../core/runner/host.ts';
import { codeSpan, escapeMarkdown, table } from '../../core/runner/summary.ts';
import { groupedBy } from '../../core/values.ts';
import { type ChannelEntry, type ChannelHistory, standingOf } from '../../image/channel-history.ts';

const MOST_ROWS = 200;

/** What stood in a channel, of each leg the newest first, on one line each. */
function listingOf(history: ChannelHistory): readonly string[] {
  return [...groupedBy(history.entries, ({ leg }) => leg)].flatMap(([leg, entries]) => {
    const stands = standingOf(history, leg);
    return [
      leg,
      ...entries.toReversed().map((entry) => {
        const { key, version, by, begun, since, images } = entry;
        const ids = images.map(({ region, id }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
        return `  ${entry === stands ? '*' : ' '} ${key ?? 'no key'} ${version}, ${timeOf(begun, since)} by ${by}: ${ids}`;
      }),
    ];
  });
}

function timeOf(begun: string, since: string | null): string {
  return since === null ? `begun at ${begun}, its end not seen,` : `since ${since}`;
}

/** Tells it in the log and the summary. */
export async function tellHistory(host: Host, history: ChannelHistory): Promise<void> {
  const { channel, entries } = history;
  host.output('status', 'unchanged');
  if (entries.length === 0) {
    host.info(`Nothing has been promoted to the channel ${channel}.`);
    return;
  }
  // A history may have been written by anybody who may push to its branch.
  for (const line of listingOf(history)) host.info(line.replaceAll(/\p{Cc}/gu, ' '));
  const rows = entries.toReversed().slice(0, MOST_ROWS).map(rowOf(history));
  const more = entries.length > rows.length ? `\n\n_and ${entries.length - rows.length} more_` : '';
  await host.summary(
    `### Channel ${escapeMarkdown(channel)}\n\n${table(['', 'leg', 'key', 'version', 'since', 'by'], rows)}${more}\n`,
  );
}

function rowOf(history: ChannelHistory): (entry: ChannelEntry) => readonly string[] {
  return (entry) => {
    const { leg, key, version, since, begun, by } = entry;
    const sign = since === null ? '🟠' : standingOf(history, leg) === entry ? '🟢' : '⚪';
    const when = since === null ? `begun at ${begun}` : since;
    return [sign, codeSpan(leg), codeSpan(key ?? 'none'), escapeMarkdown(version), when, escapeMarkdown(by)];
  };
}
