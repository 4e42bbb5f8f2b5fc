import { existsSync, openSync, closeSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { messageOf } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { createScrub } from '../core/secrets/secrets.ts';
import { debugLogArtifactName, recordArtifactName } from '../image/artifact-name.ts';
import type { Record } from '../image/record.ts';
import { uploadRecord } from '../image/record-upload.ts';
import type { BakeOptions } from './options.ts';
import type { Prepared } from './prepare.ts';
import { KEPT_TEMPLATE, keepRenderedTemplate } from './folder.ts';
import { BERKS_LOG } from './vendoring.ts';
import { createRelay } from '../core/process/relay.ts';
import { tailFile } from '../core/text/tail.ts';

const DEBUG_LOG = 'debug.log';

interface Bake {
  readonly inputs: BakeOptions;
  readonly prepared: Prepared;
}

/**
 * Puts beside the record, scrubbed, what would go with the bake's own folder: the filled-in template, and Packer's debug log
 * where it is wanted.
 */
export async function keepBesideRecord(host: Host, { inputs, prepared }: Bake): Promise<void> {
  const { builder, folder, legFolder, settled } = prepared;
  keepRenderedTemplate(host, settled.leg.slug, legFolder, createScrub(builder.secrets));
  if (!inputs['debug-log']) return;
  try {
    const path = join(legFolder, DEBUG_LOG);
    const isThere = await scrubDebugLog(folder.debugLog, path, builder.secrets);
    if (isThere && host.kind === 'terminal') host.info(`The debug log: ${path}`);
  } catch (error) {
    host.annotate({ level: 'warning', message: `The debug log could not be kept: ${messageOf(error)}` });
  }
}

/** Nothing that was baked is lost because an upload fails: the record is on disk, the outputs are set. */
export async function uploadKept(host: Host, { inputs, prepared }: Bake, record: Record): Promise<void> {
  const { slug } = prepared.settled.leg;
  const { attempt } = record.run;
  const root = prepared.legFolder;
  const isThere = (file: string): boolean => existsSync(join(root, file));
  const name = recordArtifactName(inputs['artifact-prefix'], slug, 'bake', attempt);
  const files = ['record.json', prepared.builder.logName, BERKS_LOG, KEPT_TEMPLATE].filter(isThere);
  await uploadRecord(host, record, { name, files, root });
  if (!inputs['debug-log'] || !isThere(DEBUG_LOG)) return;
  try {
    const debugName = debugLogArtifactName(inputs['artifact-prefix'], slug, attempt);
    await host.upload({ name: debugName, files: [DEBUG_LOG], root, retentionDays: 3 });
  } catch (error) {
    host.annotate({ level: 'warning', message: `The debug log could not be kept: ${messageOf(error)}` });
  }
}

/** Packer's debug log without secrets, as another file. False when Packer wrote none. */
async function scrubDebugLog(from: string, to: string, secrets: readonly string[]): Promise<boolean> {
  if (!existsSync(from)) return false;
  const file = openSync(to, 'w', 0o600);
  try {
    const relay = createRelay(
      secrets,
      (lines) => lines,
      (lines) => writeSync(file, lines),
    );
    await tailFile(from, 0, relay.push, () => 'ended');
    relay.end();
  } finally {
    closeSync(file);
  }
  return true;
}
