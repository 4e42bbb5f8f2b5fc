import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { waitFor } from '../../core/clock.ts';
import { UserError } from '../../core/errors.ts';
import { writeAtomically } from '../../core/files/files.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import type { Host } from '../../core/runner/host.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import type { Candidate, Placed, PublishPreflight, There } from '../../image/provider-target.ts';
import { providers } from '../../providers/providers.ts';
import { surveyTargets } from '../../publish/engine/engine.ts';
import { type Fleet, fleetOf } from '../../publish/engine/fleet.ts';
import { placedImages } from '../../publish/engine/placed.ts';
import { copiesOf, createPublishers, type TargetPublisher } from '../../publish/engine/targets.ts';
import type { RemoteWorld } from '../../publish/files/delivery/remote.ts';
import type { FilesFields } from '../../publish/files/fields.ts';
import { createFilesPublisher, type FilesPublisher } from '../../publish/files/files.ts';
import { renderManifest } from '../../publish/files/formats/image-manifest.ts';
import { itemsOf } from '../../publish/files/item.ts';
import { changeLine, type PublishFolder } from './folder.ts';
import type { GateResult } from './gate-run.ts';
import type { PublishSettings } from './settings.ts';

/** What publishes the images that the gate let through, and where those are. */
export interface OpenPublishers {
  readonly publishers: readonly TargetPublisher[];
  /** Where consumers find each image, by what has become of it so far. */
  readonly place: (there: readonly There[]) => readonly Placed[];
  /** Writes image-manifest.json into the folder of this publishing, and gives its path. */
  readonly writeManifest: (placed: readonly Placed[]) => string;
  /** What files targets wrote for later steps, relative to `filesIn`. */
  readonly written: () => readonly string[];
  readonly filesIn: string;
}

/** GitHub's own account for what workflows do; its number is part of the address. */
const BOT = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' };

/** Opens each kind of each target. What only one kind needs is loaded with it. */
export async function openPublishers(
  host: Host,
  { inputs, plan, targets, areInline }: PublishSettings,
  folder: PublishFolder,
  { admitted }: GateResult,
  now: Date,
): Promise<OpenPublishers> {
  const environment = childEnvironment(host.environment, [], {});
  const filesIn = outputFolder(host, inputs['output-directory']);
  const temporary = join(folder.path, 'work');
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  const written: FilesPublisher[] = [];
  const fleetAt = (target: string): Fleet | null => {
    const request = { target, isEveryLeg: areInline, run: host.run, now, version: inputs.version };
    const hasCopies = copiesOf(targets[target], providers).length > 0;
    return plan === null ? null : fleetOf(plan, { ...request, hasCopies });
  };
  const files = (target: string, fields: FilesFields, candidates: readonly Candidate[]): FilesPublisher => {
    const world = remoteWorld(host, inputs['github-token'], temporary, environment);
    const fleet = fleetAt(target);
    const publisher = createFilesPublisher({ target, fields, candidates, fleet, folder: filesIn, world });
    written.push(publisher);
    return publisher;
  };
  const publishers = await createPublishers(providers, {
    targets,
    candidatesOf: (target) =>
      admitted.flatMap(({ targets: names, candidate }) => (names.includes(target) ? [candidate] : [])),
    plannedOf: (target) => fleetAt(target)?.legs ?? null,
    common: {
      buildRegistry: plan?.['build-registry'] ?? null,
      environment,
      temporary,
      bestEffort: new Set(inputs['best-effort-regions']),
      allowPublic: inputs['allow-public'],
    },
    files,
  });
  const candidates = admitted.map(({ candidate }) => candidate);
  return {
    publishers,
    place: (there) => placedImages(candidates, there, providers),
    writeManifest: (placed) => {
      const path = join(folder.path, 'image-manifest.json');
      writeAtomically(path, renderManifest(itemsOf(candidates, placed), null).content, 0o644);
      return path;
    },
    filesIn,
    written: () => [...new Set(written.flatMap((publisher) => publisher.written()))],
  };
}

/** Of places that nobody looked at. */
export const NO_SURVEY: PublishPreflight = { refusals: [], notices: [], changes: [] };

/** Looks at all places of all targets, and logs what is due. */
export async function surveyPlaces(host: Host, { publishers, place }: OpenPublishers): Promise<PublishPreflight> {
  const survey = await surveyTargets(publishers, place);
  for (const notice of survey.notices) host.info(notice);
  if (survey.changes.length === 0) host.info('Nothing is to be changed.');
  for (const change of survey.changes) host.info(`Due: ${changeLine(change)}`);
  return survey;
}

function outputFolder(host: Host, given: string): string {
  const path = join(host.workspace, given);
  if (given.includes('\0') || path.startsWith('..')) throw new UserError('Input "output-directory" is no path.');
  mkdirSync(path, { recursive: true });
  return insideWorkspace('Input "output-directory"', host.workspace, host.workspace, given);
}

/** The repository of the run; null outside of GitHub. */
export function remoteWorld(
  host: Host,
  token: string,
  temporary: string,
  environment: Readonly<Record<string, string>>,
): RemoteWorld | null {
  const { repository } = host.run;
  const server = host.environment['GITHUB_SERVER_URL'] ?? '';
  if (repository === '' || server === '') return null;
  return {
    remote: {
      url: `${server}/${repository}.git`,
      repository,
      apiUrl: host.environment['GITHUB_API_URL'] ?? 'https://api.github.com',
      token: token === '' ? null : token,
      identity: BOT,
    },
    temporary,
    environment,
    sleep: (ms) => waitFor(ms),
    secret: (value) => host.secret(value),
  };
}
