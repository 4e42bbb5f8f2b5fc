import { resolve } from 'node:path';

import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import { bringImage } from '../../providers/docker/leg-image.ts';
import { slugOf } from '../../image/leg.ts';
import { type FoundRecord, readRecordFile } from '../../image/record-file.ts';
import type { BakedImage } from '../../image/record.ts';
import { dockerState } from '../../providers/docker/docker-state.ts';
import { KitchenError } from '../../kitchen/kitchen-error.ts';
import type { Subject } from '../../kitchen/subject.ts';
import { findLegRecord } from '../../plan/leg-record.ts';
import type { Docker } from '../../providers/docker/docker.ts';
import type { Settings } from './settings.ts';

/** What is verified, and the record that tells of it; there is none for a bare image id. */
export interface Found {
  readonly record: FoundRecord | null;
  readonly subject: Subject;
}

/** Why there is nothing to verify: the bake did not end well. */
export interface NothingToVerify {
  readonly record: FoundRecord;
  readonly reason: string;
}

/** Finds the record, and has its image where it can be started from. Throws a UserError when there is none. */
export async function findSubject(
  host: Host,
  { inputs, planned }: Settings,
  docker: Docker,
  environment: Readonly<Record<string, string>>,
): Promise<Found | NothingToVerify> {
  if (inputs['image-id'] !== '') {
    if (inputs.provider === 'docker') await needDaemon(environment);
    return { record: null, subject: await bareSubject(host, inputs, docker) };
  }
  const record = await findRecord(host, { inputs, planned });
  const { status, leg, images, key } = record.record;
  if (status === 'blocked' || status === 'failed' || status === 'cancelled') {
    return { record, reason: `${leg} is ${status}, so there is nothing to verify` };
  }
  const [image, ...more] = images;
  if (image === undefined) throw new UserError(`The record of ${leg} names no image.`);
  if (more.length > 0) {
    const all = images.map(({ build, region, id }) => `${build} (${region} ${id})`).join(', ');
    throw new UserError(
      `${leg} has several images, of which one can be verified at a time: ${all}. Choose one build with "only".`,
    );
  }
  if (image.provider === 'docker') await needDaemon(environment);
  const slug = planned?.leg.slug ?? slugOf(leg);
  const place = { docker, staging: planned?.plan.staging ?? null };
  const own = { leg, slug, key, 'declared-tag': planned?.leg['declared-tag'] ?? null };
  const reference = await bringImage(host, inputs, place, own, image);
  // A staged image is only a name so far; what starts it here does not pull.
  if (image.handoff?.kind === 'registry' && (await docker.inspectImage(reference)) === undefined) {
    await docker.pullImage(reference);
  }
  return { record, subject: subjectOf(host, inputs['working-directory'], leg, slug, image, reference) };
}

/** A container image without a daemon: told in words, before anything else is. */
async function needDaemon(environment: Readonly<Record<string, string>>): Promise<void> {
  const state = await dockerState(environment);
  if (state.kind === 'up') return;
  throw new KitchenError(
    'infrastructure',
    `The image is one of docker, but no daemon answers: ${state.reason}. Start docker, or set DOCKER_HOST.`,
  );
}

async function findRecord(host: Host, { inputs, planned }: Settings): Promise<FoundRecord> {
  if (planned === null) {
    return readRecordFile(resolve(host.workspace, inputs.record), inputs.record);
  }
  const found = await findLegRecord(host, inputs, planned.plan, planned.leg);
  if (found !== undefined) return found;
  throw new UserError(
    `There is no record of ${planned.leg.leg}. Bake it before it is verified, or name its record with the input "records".`,
  );
}

function subjectOf(
  host: Host,
  folder: string,
  leg: string,
  slug: string,
  image: BakedImage,
  reference: string,
): Subject {
  return {
    leg,
    slug,
    provider: providerOf(image.provider),
    region: image.region,
    account: image.account,
    id: image.id,
    reference,
    files: image.files.map(({ path }) => resolve(host.workspace, folder, path)),
  };
}

async function bareSubject(host: Host, inputs: Settings['inputs'], docker: Docker): Promise<Subject> {
  const { 'image-id': id, provider } = inputs;
  const common = { leg: id, slug: slugOf(id), region: 'local', account: null, files: [] };
  if (provider === 'docker') {
    const image = await docker.inspectImage(id);
    if (image === undefined) throw new UserError(`Input "image-id" names ${id}, which docker here does not have.`);
    return { ...common, provider, id: image.id, reference: image.tags[0] ?? id };
  }
  const region = host.environment['AWS_REGION'] ?? host.environment['AWS_DEFAULT_REGION'] ?? 'local';
  const files = provider === 'file' ? [insideWorkspace('Input "image-id"', host.workspace, host.workspace, id)] : [];
  return { ...common, provider, region, id, reference: id, files };
}

function providerOf(provider: string): Subject['provider'] {
  const known = ['docker', 'aws', 'file', 'openstack', 'azure', 'gcp', 'vagrant'] as const;
  return known.find((one) => one === provider) ?? 'other';
}
