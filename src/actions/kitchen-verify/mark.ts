import { resolve } from 'node:path';

import { childEnvironment } from '../../core/secrets/environment.ts';
import { messageOf } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { delay } from '../../core/process/process.ts';
import type { Record } from '../../image/record.ts';
import type { Subject } from '../../kitchen/subject.ts';
import { VERIFIED_TAG } from '../../providers/aws/image-set.ts';
import { createDocker } from '../../providers/docker/docker.ts';
import { pushImage } from '../../providers/docker/push.ts';
import { parseReference } from '../../providers/docker/reference.ts';
import { stagingTags, verifiedReference } from '../../providers/docker/staging.ts';
import { writeBeside } from '../../providers/file/beside.ts';
import type { KitchenVerifyInputs } from './inputs.ts';

/** Tells an image's provider that it passed its tests, so that nobody tests it again, and publishing can ask. */
export async function markVerified(
  host: Host,
  inputs: KitchenVerifyInputs,
  { slug }: Pick<Subject, 'slug'>,
  record: Record,
): Promise<void> {
  const { key, images } = record;
  if (key === null) return;
  const environment = childEnvironment(host.environment, inputs['pass-env'], {});
  const docker = createDocker(environment);
  for (const { provider, region, id, files, build, created, handoff } of images) {
    try {
      if (provider === 'docker') {
        if ((await docker.inspectImage(id)) === undefined) continue;
        await docker.tagImage(id, verifiedReference(slug, key));
        if (handoff?.kind === 'registry' && handoff.ref !== null) {
          const { name: repository } = parseReference(handoff.ref);
          await pushImage({ image: id, repository, tag: stagingTags(key).verified }, { environment }, delay);
        }
      } else if (provider === 'aws') {
        const { connectEc2 } = await import('../../providers/aws/ec2.ts');
        await (await connectEc2(region)).tag([id], { [VERIFIED_TAG]: host.run.id === '' ? 'local' : host.run.id });
      } else if (files.length > 0) {
        const folder = resolve(host.workspace, inputs['working-directory']);
        writeBeside(folder, {
          key,
          recipe: record.recipe,
          build,
          id,
          created,
          files,
          run: record['baked-in'] === '' ? null : record['baked-in'],
          verified: true,
        });
      }
    } catch (error) {
      const message = `${id} passed its tests, but could not be marked as verified: ${messageOf(error)}`;
      host.annotate({ level: 'warning', title: 'Verification', message });
    }
  }
}
