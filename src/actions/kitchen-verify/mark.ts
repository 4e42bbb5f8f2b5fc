import { resolve } from 'node:path';

import { childEnvironment } from '../../core/secrets/environment.ts';
import { messageOf } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import type { Providers } from '../../image/provider.ts';
import type { Marks, PassedTests, Subject } from '../../image/provider-verify.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import type { KitchenVerifyInputs } from './inputs.ts';

type MarkInputs = Pick<KitchenVerifyInputs, 'pass-env' | 'working-directory'>;
type MarkedSubject = Pick<Subject, 'slug' | 'folder'>;

/** Tells an image's provider that it passed its tests, so that nobody tests it again, and publishing can ask. */
export async function markVerified(
  host: Host,
  inputs: MarkInputs,
  providers: Providers,
  subject: MarkedSubject,
  record: Record,
): Promise<void> {
  await setMarks(host, inputs, providers, subject, record, {
    set: (marks, image, passed) => marks.verified(image, passed),
    failed: (id) => `${id} passed its tests, but could not be marked as verified`,
  });
}

/**
 * Takes from an image what marks it as verified, since its scan did not pass: an earlier step may have tested it, and a later run
 * would take it for good.
 */
export async function markUnverified(
  host: Host,
  inputs: MarkInputs,
  providers: Providers,
  subject: MarkedSubject,
  record: Record,
): Promise<void> {
  await setMarks(host, inputs, providers, subject, record, {
    set: (marks, image, asked) => marks.unverified(image, asked),
    failed: (id) =>
      `${id} did not pass its scan, and what marks it as verified could not be taken away: do that by hand`,
  });
}

interface MarkChange {
  readonly set: (marks: Marks, image: BakedImage, about: PassedTests) => Promise<void>;
  /** Begins the message. */
  readonly failed: (id: string) => string;
}

async function setMarks(
  host: Host,
  inputs: MarkInputs,
  providers: Providers,
  { slug, folder = resolve(host.workspace, inputs['working-directory']) }: MarkedSubject,
  record: Record,
  { set, failed }: MarkChange,
): Promise<void> {
  const { key, images } = record;
  if (key === null) return;
  const about = {
    record,
    key,
    slug,
    run: host.run.id,
    folder,
    environment: childEnvironment(host.environment, inputs['pass-env'], {}),
  };
  for (const image of images) {
    const own = providers.find(({ name }) => name === image.provider) ?? undefined;
    const marks = own?.marks ?? providers.find((one) => one.marks?.takes?.(image) === true)?.marks;
    try {
      if (marks !== undefined) await set(marks, image, about);
    } catch (error) {
      const message = `${failed(image.id)}: ${messageOf(error)}`;
      host.annotate({ level: 'warning', title: 'Verification', message });
    }
  }
}
