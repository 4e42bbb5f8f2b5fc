import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { InputError, messageOf, UserError } from '../../core/errors.ts';
import { shownPath } from '../../core/files/paths.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs, show } from '../../core/runner/inputs.ts';
import { counted } from '../../core/text/wording.ts';
import type { Channels } from '../../image/channel.ts';
import type { ChannelHistory } from '../../image/channel-history.ts';
import { readRecordFiles } from '../../image/record-chain.ts';
import { findRecordFiles } from '../../image/record-file.ts';
import type { Record as BakeRecord } from '../../image/record.ts';
import { dayNumber } from '../../image/refresh.ts';
import { MANIFEST } from '../../plan/default-manifests.ts';
import { readManifest } from '../../plan/manifest/read.ts';
import { openPlan } from '../../plan/open-plan.ts';
import { currentRevocations } from '../../plan/revocations/current-list.ts';
import { providers } from '../../providers/providers.ts';
import { catalogueFacts, type DefinedImage } from '../../report/catalogue/catalogue-facts.ts';
import { cataloguePages } from '../../report/catalogue/image-page.ts';
import { scrubbedFacts } from '../../report/scrubbed-facts.ts';
import { findImages } from '../lineage/sources.ts';
import { knownRepository, tokenOf } from '../requests/place.ts';
import { historyIn } from '../revoke/channels.ts';
import { writeCatalogue } from './folder.ts';
import { type CatalogueInputs, catalogueInputs } from './inputs.ts';
import { outputFolder } from './output-folder.ts';
import { lookForImages, type ViewedDefinition } from './standing.ts';

/** What a manifest or a plan says of all images. */
interface Definitions {
  /** Null: there is neither. */
  readonly images: readonly (DefinedImage & ViewedDefinition)[] | null;
  readonly channels: Channels;
  readonly buildRegistry: string | null;
  readonly records: readonly BakeRecord[];
}

/** Writes pages that show all images with their builds: by records, the manifest, the channels, and what providers have. */
export async function catalogue(host: Host): Promise<void> {
  const inputs = readInputs(catalogueInputs, (name) => host.input(name));
  if (inputs['github-token'] !== '') host.secret(inputs['github-token']);
  const now = timeOf(inputs.day);
  const folder = outputFolder(host.workspace, inputs.output);
  const unknown: string[] = [];
  const defined = await definitionsOf(host, inputs, unknown);
  const set = readRecordFiles(inputs.records.length === 0 ? [] : findRecordFiles(absolute(host, inputs.records)));
  for (const { message } of set.problems) unknown.push(message);
  const records = [...set.records.map(({ record }) => record), ...defined.records];
  const listed = await findImages(host, inputs, 'bakehouse-catalogue');
  unknown.push(...listed.unknown);
  const histories = historiesOf(host, defined.channels, unknown);
  const { list, unknown: notRead } = await currentRevocations(host, tokenOf(host, inputs['github-token']));
  if (notRead !== null) unknown.push(`What is revoked is not all known: ${notRead}.`);
  const standingOf = await lookForImages(host, records, {
    providers,
    buildRegistry: defined.buildRegistry,
    definitions: new Map((defined.images ?? []).map((one) => [one.leg, one])),
    known: listed.images,
    offline: inputs.offline,
  });
  const facts = catalogueFacts({
    records,
    known: listed.images,
    defined: defined.images,
    histories,
    repository: knownRepository(host, inputs.repo) ?? '',
    unknown: unknown.map((one) => withoutFolder(one, host.workspace)),
    now,
    providers,
    revocations: list,
    standingOf,
  });
  for (const message of unknown) host.annotate({ level: 'warning', title: 'Catalogue', message });
  const builds = facts.images.reduce((sum, one) => sum + one.builds.length, 0);
  if (builds === 0) {
    throw new UserError(
      `There is no build to be shown: ${inputs.records.length === 0 ? 'name records with the input "records", or providers with the input "providers"' : 'the records tell of none that came to its end'}. An empty catalogue is not written; ${existsSync(folder) ? 'what is there stays as it is' : 'there is none yet'}.`,
    );
  }
  const pages = cataloguePages(scrubbedFacts(facts, (text) => host.scrub(text)));
  const written = writeCatalogue(folder, pages);
  const states = (state: string): number => facts.images.filter((one) => one.state === state).length;
  host.output('catalogue', shownPath(host.workspace, folder));
  host.output('images', String(facts.images.length));
  host.output('builds', String(builds));
  host.output('revoked', String(states('revoked')));
  host.output('gone', String(states('gone')));
  const size = `${(written.bytes / 1e6).toFixed(1)} MB`;
  host.info(
    `Wrote ${counted(written.pages, 'page')} (${size}) of ${counted(facts.images.length, 'image')} and ${counted(builds, 'build')} to ${shownPath(host.workspace, folder)}${written.removed === 0 ? '' : `; removed ${counted(written.removed, 'page')} of before`}.`,
  );
}

function timeOf(day: string): number {
  if (day === '') return Date.now();
  if (dayNumber(day) === undefined)
    throw new InputError(`Input "day" must be a day, as 2026-11-30, but was ${show(day)}.`);
  return Date.parse(`${day}T00:00:00Z`);
}

function absolute(host: Host, paths: readonly string[]): readonly string[] {
  return paths.map((path) => resolve(host.workspace, path));
}

/** Pages are for people elsewhere: they have no use for the path of this machine. */
function withoutFolder(text: string, folder: string): string {
  return text.replaceAll(`${folder}/`, '');
}

async function definitionsOf(host: Host, inputs: CatalogueInputs, unknown: string[]): Promise<Definitions> {
  if (inputs.manifest !== '' && inputs.plan !== '')
    throw new InputError('Inputs "manifest" and "plan" exclude each other: give one of them.');
  if (inputs.plan !== '') {
    const { plan } = await openPlan(host, inputs.plan, '');
    const images = plan.legs.map((leg) => ({ ...leg, refresh: leg.refresh ?? null, retention: null }));
    return {
      images,
      channels: plan.channels ?? {},
      buildRegistry: plan['build-registry'],
      records: plan.records,
    };
  }
  if (inputs.manifest === '' && !existsSync(join(host.workspace, MANIFEST))) {
    unknown.push('There is no manifest: ages are not held against anything, and channels are not known.');
    return { images: null, channels: {}, buildRegistry: null, records: [] };
  }
  const draft = readManifest({
    repository: realpathSync(host.workspace),
    file: inputs.manifest === '' ? MANIFEST : inputs.manifest,
    environment: host.environment,
    providers,
  });
  return {
    images: draft.legs.map(({ definition, retain = null }) => ({
      ...definition,
      refresh: definition.refresh ?? null,
      retention: retain,
    })),
    channels: draft.channels ?? {},
    buildRegistry: draft.buildRegistry,
    records: [],
  };
}

function historiesOf(host: Host, channels: Channels, unknown: string[]): readonly ChannelHistory[] {
  return Object.entries(channels).flatMap(([name, channel]): readonly ChannelHistory[] => {
    try {
      return [historyIn(host.workspace, name, channel)];
    } catch (error) {
      unknown.push(`What stands in the channel ${name} is not known: ${messageOf(error).replace(/\.$/, '')}.`);
      return [];
    }
  });
}
