import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { codeOf, InputError, messageOf, UserError } from '../../core/errors.ts';
import { writeAtomically } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs, show } from '../../core/runner/inputs.ts';
import { counted } from '../../core/text/wording.ts';
import type { Kin } from '../../image/lineage.ts';
import { placeOf, type Revocation, REVOCATIONS_FILE, revokedWords } from '../../image/revocation.ts';
import { readRevocationFile } from '../../plan/revocations/revocation-file.ts';
import { findLineage } from '../lineage/sources.ts';
import { ownName } from '../own-name.ts';
import { type RevokedStand, revokedStands } from './channels.ts';
import { hitBy, type ProviderChange, wantedChanges } from './changes.ts';
import { entryOf, kindOfName, withEntry } from './entry.ts';
import { type RevokeInputs, revokeInputs } from './inputs.ts';

/**
 * Writes an entry into revocations.yml of the checkout, shows what it hits, and what providers can do to keep people from it.
 * That is done only by `apply` with the digest of what was shown.
 */
export async function revoke(host: Host): Promise<void> {
  const inputs = readInputs(revokeInputs, (name) => host.input(name));
  if (inputs.name === '')
    throw new InputError("Say what is revoked, and why: bakehouse revoke bk2-… --reason 'OpenSSL has a hole'");
  const { entry, isNew } = settledEntry(host, inputs);
  const { lineage, unknown } = await findLineage(host, inputs, 'bakehouse-revoke');
  const { own, below } = hitBy(entry, lineage);
  const asks = inputs.providers.length + inputs.records.length > 0;
  for (const kin of own) host.info(`Revoked: ${called(kin)}`);
  for (const kin of below) host.info(`Revoked with it: ${called(kin)}`);
  if (asks && own.length === 0)
    host.annotate({
      level: 'warning',
      title: 'Revoke',
      message: `Nothing that is known here has the ${kindOfName(inputs.name)} ${inputs.name}.`,
    });
  const wanted = await wantedChanges(host, inputs.providers, [...own, ...below], entry);
  for (const message of [...unknown, ...wanted.unknown]) host.annotate({ level: 'warning', title: 'Revoke', message });
  const due = wanted.changes.filter(({ isDone }) => !isDone);
  if (inputs.apply !== '' && inputs.apply !== wanted.digest) {
    throw new UserError(
      `What is to be done is not what was agreed: it has the digest ${wanted.digest}, but ${show(inputs.apply)} was given. Run it without --apply, and look at what it shows. Nothing was changed.`,
    );
  }
  if (isNew) writeEntry(host, entry);
  else tellThere(host, entry);
  for (const change of wanted.changes) host.info(`${change.isDone ? 'Done already' : 'Due'}: ${lineOf(change)}`);
  const channels = revokedStands(host.workspace, entry, [...own, ...below]);
  for (const message of channels.unknown) host.annotate({ level: 'warning', title: 'Revoke', message });
  for (const stand of channels.stands) host.annotate({ level: 'warning', title: 'Revoke', message: standWords(stand) });
  host.output('channels', JSON.stringify(channels.stands));
  host.output('entry', JSON.stringify(entry));
  host.output('affected', JSON.stringify([...own, ...below].map(({ name, leg, images }) => ({ name, leg, images }))));
  host.output('digest', wanted.digest);
  host.output('due', String(inputs.apply === '' ? due.length : 0));
  if (inputs.apply !== '') await carryOut(host, due);
  else if (due.length > 0) host.info(`Nothing was changed at providers. To do so, add: --apply ${wanted.digest}`);
  host.info(
    `${revokedWords(entry).replace(/^r/, 'R')}. ${isNew ? 'Commit the file: it' : 'It'} counts everywhere once it is on the default branch.`,
  );
}

/** What was asked for and stands otherwise in the file is not changed there: it may be on the default branch already. */
function tellThere(host: Host, entry: Revocation): void {
  host.info(`${REVOCATIONS_FILE} has this entry already.`);
  const others = (['reason', 'by', 'at', 'inherit', 'on-revoke'] as const).filter((name) => {
    const given = host.input(name).trim();
    return given !== '' && given !== String(entry[name]);
  });
  if (others.length === 0) return;
  const message = `It stands there with another ${others.join(', ')} than was given, and stays as it is: change it in the file.`;
  host.annotate({ level: 'warning', title: 'Revoke', message });
}

/** The entry of the file that names the same, or the one that the inputs make. */
function settledEntry(host: Host, inputs: RevokeInputs): { readonly entry: Revocation; readonly isNew: boolean } {
  const { entries } = readRevocationFile(host.workspace);
  const there = entries.find((entry) => placeOf(entry) === `${kindOfName(inputs.name)} ${inputs.name.toLowerCase()}`);
  if (there !== undefined) return { entry: there, isNew: false };
  if (inputs.reason.trim() === '')
    throw new InputError('Say with --reason why: it is what people read who are stopped by it.');
  const by = inputs.by === '' ? ownName(host) : inputs.by;
  if (by === '') throw new InputError('Say with --by who revokes it: git knows no user.name here.');
  const at = inputs.at === '' ? new Date().toISOString().replace(/\.\d+Z$/, 'Z') : inputs.at;
  const { name, reason, inherit, 'on-revoke': onRevoke } = inputs;
  return { entry: entryOf({ name, reason, by, at, inherit, 'on-revoke': onRevoke }), isNew: true };
}

function writeEntry(host: Host, entry: Revocation): void {
  const path = join(host.workspace, REVOCATIONS_FILE);
  let text: string | null = null;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  writeAtomically(path, withEntry(text, entry), 0o644);
  host.info(`Written to ${REVOCATIONS_FILE}.`);
}

/** One after the other: what fails is told, the rest is done, and the same command does what is left. */
async function carryOut(host: Host, due: readonly ProviderChange[]): Promise<void> {
  const failed: string[] = [];
  for (const change of due) {
    try {
      await change.carryOut();
      host.info(`Done: ${lineOf(change)}`);
    } catch (error) {
      failed.push(`${lineOf(change)}: ${messageOf(error).replace(/\.$/, '')}`);
    }
  }
  if (failed.length === 0) return host.info(`Changed ${counted(due.length, 'thing')} at providers.`);
  throw new UserError(`${failed.join('\n')}\nRun the same again: what is done stays done.`);
}

/** What is to be done about an image that stands in a channel: nothing is moved here. */
function standWords({ channel, leg, key, 'on-revoke': onRevoke }: RevokedStand): string {
  const stands = `${leg} stands in the channel ${channel} by the key ${key ?? 'none'}, which this revokes; on-revoke of the channel is ${onRevoke}.`;
  const back = `Once the entry is on the default branch: bakehouse promote --to ${channel} --revoked`;
  const choose = `Promote another image there, or go back: bakehouse promote --to ${channel} --back`;
  return onRevoke === 'none' ? `${stands} It stays there.` : `${stands} ${onRevoke === 'previous' ? back : choose}`;
}

function lineOf({ provider, region, id, what }: ProviderChange): string {
  return `${provider} ${region} ${id}: ${what}`;
}

function called({ leg, name, images }: Kin): string {
  const ids = images.map(({ region, id }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
  return `${leg === null ? name : `${leg} ${name}`}${ids === '' || ids === name ? '' : ` (${ids})`}`.replaceAll(
    /[\p{Cc}]+/gu,
    ' ',
  );
}
