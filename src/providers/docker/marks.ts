import { delay } from '../../core/process/process.ts';
import type { Marks } from '../../image/provider-verify.ts';
import { createDocker } from './docker.ts';
import { pushImage } from './push.ts';
import { parseReference } from '../../image/container-reference.ts';
import { stagingTags, verifiedReference } from './staging.ts';

/** A tag of the daemon, and one beside where the image was handed on. */
export const dockerMarks: Marks = {
  verified: async ({ id, handoff }, { key, slug, environment }) => {
    const docker = createDocker(environment);
    if ((await docker.inspectImage(id)) === undefined) return;
    await docker.tagImage(id, verifiedReference(slug, key));
    if (handoff?.kind !== 'registry' || handoff.ref === null) return;
    const { name: repository } = parseReference(handoff.ref);
    await pushImage({ image: id, repository, tag: stagingTags(key).verified }, { environment }, delay);
  },
};
