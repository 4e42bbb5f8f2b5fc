import { resolve } from 'node:path';

import { bringImage, builderFolder } from '../../bake/hand-off.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { slugOf } from '../../image/leg.ts';
import { providerNamed, type Providers } from '../../image/provider.ts';
import type { Subject } from '../../image/provider-verify.ts';
import { type FoundRecord, readRecordFile } from '../../image/record-file.ts';
import { isTestedEarlier } from '../../plan/collection.ts';
import { findLegRecord } from '../../plan/leg-record.ts';
import { type VerifySettings, whyUntested } from './settings.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import { createLook } from '../../publish/engine/gate.ts';

/** What is verified, and the record that tells of it; there is none for a bare image id. */
export interface FoundSubject {
  readonly record: FoundRecord | null;
  readonly subject: Subject;
}

/** Why there is nothing to verify: the bake did not end well. */
export interface NothingToVerify {
  readonly record: FoundRecord;
  readonly reason: string;
}

/** The leg's own job found an image that has passed its tests already, of which its plan could not know. */
export interface TestedEarlier {
  readonly record: FoundRecord;
  readonly tested: string;
}

/** Finds the record, and has its image where it can be started from. Throws a UserError when there is none. */
export async function findSubject(
  host: Host,
  { inputs, planned }: VerifySettings,
  providers: Providers,
  environment: Readonly<Record<string, string>>,
): Promise<FoundSubject | NothingToVerify | TestedEarlier> {
  if (inputs['image-id'] !== '') {
    return { record: null, subject: await bareSubject(host, inputs, providers, environment) };
  }
  const record = await findRecord(host, { inputs, planned });
  const { status, leg, images, key } = record.record;
  if (status === 'blocked' || status === 'failed' || status === 'cancelled') {
    return { record, reason: `${leg} is ${status}, so there is nothing to verify` };
  }
  // Where nothing tests it now, it is scanned all the same: earlier tests say nothing of that.
  const isScannedAlone = inputs['scan-reports'].length > 0 && whyUntested({ inputs, planned }) !== undefined;
  if (planned !== null && !isScannedAlone && isTestedEarlier(record.record)) {
    const about = { leg: planned.leg, buildRegistry: planned.plan['build-registry'] };
    const doubt = await whyTestedAgain(host, providers, about, record.record);
    if (doubt === undefined)
      return { record, tested: `${leg}: ${images.map(({ id }) => id).join(', ')} passed its tests in an earlier run` };
    host.annotate({ level: 'notice', title: 'Verification', message: `${leg} is tested again: ${doubt}.` });
  }
  const [image, ...more] = images;
  if (image === undefined) throw new UserError(`The record of ${leg} names no image.`);
  if (more.length > 0) {
    const all = images.map(({ build, region, id }) => `${build} (${region} ${id})`).join(', ');
    throw new UserError(
      `${leg} has several images, of which one can be verified at a time: ${all}. Choose one build with "only".`,
    );
  }
  const source = providerNamed(image.provider, providers)?.subject;
  await source?.ready?.(environment);
  const slug = planned?.leg.slug ?? slugOf(leg);
  const folder =
    planned === null ? resolve(host.workspace, inputs['working-directory']) : builderFolder(host, planned.leg.work);
  const wanted = { leg, slug, key, 'declared-tag': planned?.leg['declared-tag'] ?? null, folder };
  const buildRegistry = planned?.plan['build-registry'] ?? null;
  const reference = await bringImage(host, providers, inputs, buildRegistry, wanted, image);
  await source?.present?.(image, reference, environment);
  const { provider, region, account, id, files } = image;
  return {
    record,
    subject: {
      leg,
      slug,
      provider,
      region,
      account,
      id,
      reference,
      folder,
      files: files.map(({ path }) => resolve(folder, path)),
      digests: files.map(({ sha256 }) => sha256),
    },
  };
}

async function findRecord(host: Host, { inputs, planned }: VerifySettings): Promise<FoundRecord> {
  if (planned === null) {
    return readRecordFile(resolve(host.workspace, inputs.record), inputs.record);
  }
  const found = await findLegRecord(host, inputs, planned.plan, planned.leg);
  if (found !== undefined) return found;
  throw new UserError(
    `There is no record of ${planned.leg.leg}. Bake it before it is verified, or name its record with the input "records".`,
  );
}

/** An image that is named by hand. */
async function bareSubject(
  host: Host,
  { 'image-id': id, provider }: VerifySettings['inputs'],
  providers: Providers,
  environment: Readonly<Record<string, string>>,
): Promise<Subject> {
  const source = providerNamed(provider, providers)?.subject;
  await source?.ready?.(environment);
  const known = await source?.named?.(host, id, environment);
  const plain = { leg: id, slug: slugOf(id), provider, region: 'local', account: null, id, reference: id, files: [] };
  return { ...plain, ...known };
}

/**
 * Why the tests of a leg whose record says that its images passed them earlier are run all the same; undefined where the
 * providers themselves say so. Any job of the run may have written the record, and whoever goes by our gate asks nobody else.
 */
export async function whyTestedAgain(
  host: Host,
  providers: Providers,
  planned: { readonly leg: PlannedLeg; readonly buildRegistry: string | null },
  record: FoundRecord['record'],
): Promise<string | undefined> {
  const { leg, buildRegistry } = planned;
  const look = createLook(providers, { host, buildRegistry, images: record.images });
  for (const { image, seen } of await look({ record, leg })) {
    const problem = seen.kind === 'unknown' ? seen.reason : (seen.problems[0] ?? seen.untested);
    if (problem !== null) return `what ${image.id} passed cannot be confirmed (${problem})`;
  }
  return record.images.length === 0 ? 'its record names no image' : undefined;
}
