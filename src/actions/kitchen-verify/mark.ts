import { resolve } from 'node:path';

import { childEnvironment } from '../../core/secrets/environment.ts';
import { messageOf } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import type { Providers } from '../../image/provider.ts';
import type { Subject } from '../../image/provider-verify.ts';
import type { Record } from '../../image/record.ts';
import type { KitchenVerifyInputs } from './inputs.ts';

/** Tells an image's provider that it passed its tests, so that nobody tests it again, and publishing can ask. */
export async function markVerified(
  host: Host,
  inputs: Pick<KitchenVerifyInputs, 'pass-env' | 'working-directory'>,
  providers: Providers,
  { slug, folder = resolve(host.workspace, inputs['working-directory']) }: Pick<Subject, 'slug' | 'folder'>,
  record: Record,
): Promise<void> {
  const { key, images } = record;
  if (key === null) return;
  const passed = {
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
      await marks?.verified(image, passed);
    } catch (error) {
      const message = `${image.id} passed its tests, but could not be marked as verified: ${messageOf(error)}`;
      host.annotate({ level: 'warning', title: 'Verification', message });
    }
  }
}
