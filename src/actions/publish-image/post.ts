import type { Host } from '../../core/runner/host.ts';
import { codeSpan, escapeMarkdown } from '../../core/runner/summary.ts';
import { progressOf, type PublishJournal } from '../../publish/engine/journal.ts';
import { readJournal } from './folder.ts';
import { keepJournal } from './keep.ts';

const MOST_TOLD = 50;

/**
 * When the main step was killed: says what it did, of what nobody saw the end, and what the next run will do; the journal is
 * kept. Nothing is undone or finished here: what publishing changes is right the moment it is made, and the next run sees at
 * the provider what is still due. Reads no inputs.
 */
export async function finishPublishing(host: Host): Promise<void> {
  const path = host.state('journal');
  const journal = readJournal(host, path);
  if (journal === undefined || journal.state === 'done') return;
  const { done, failed, open, left } = progressOf(journal);
  await host.group('Publish was ended', async () => {
    for (const one of done) host.info(`Done: ${changeText(one)}`);
    for (const one of failed) host.info(`Failed: ${changeText(one)}: ${one.message ?? ''}`);
    for (const one of open) host.info(`Begun, its end not seen: ${changeText(one)}`);
    for (const one of left) host.info(`Left to do: ${changeText(one)}`);
  });
  const sentence = `Publishing was ended after ${done.length} of ${done.length + failed.length + open.length + left.length} changes. Run it again: it asks the providers what is there, makes nothing twice, and does the rest.`;
  host.annotate({ level: 'warning', title: 'Publish', message: sentence });
  const rows = [...open, ...failed, ...left].slice(0, MOST_TOLD);
  await host.summary(
    `### 🟠 Publish: ended early\n\n${escapeMarkdown(sentence)}\n\n${rows.map((one) => `- ${codeSpan(one.target)}: ${escapeMarkdown(changeText(one))}`).join('\n')}\n`,
  );
  await keepJournal(host, host.state('artifact-prefix'), path);
}

function changeText({ target, leg, region, what }: PublishJournal['planned'][number]): string {
  return `${[target, leg, region].filter((part) => part !== null && part !== '').join(' ')}: ${what}`;
}
