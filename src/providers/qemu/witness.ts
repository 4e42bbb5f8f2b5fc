import { realpathSync } from 'node:fs';

import { messageOf } from '../../core/errors.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import { parseReference } from '../../image/container-reference.ts';
import { slugOf } from '../../image/leg.ts';
import { type LookAtImage, NO_KEY, saidPassed, type Seen, type WitnessRequest } from '../../image/provider-witness.ts';
import type { BakedImage, Record as LegRecord } from '../../image/record.ts';
import { buildRegistryTags } from '../docker/staging.ts';
import type { Distribution } from '../oci/distribution.ts';
import { lookAtFiles } from '../file/witness.ts';
import { isHere, placesOf } from './arrival.ts';
import { openBuildRegistry, repositoryOf } from './build-registry.ts';
import { bringMachine } from './hand-off.ts';

/** Looks at the files of a machine where they are; else asks the repository of the run; else has them brought out of their archive. */
export function openMachineWitness(
  { host, buildRegistry }: WitnessRequest,
  open: (environment: Readonly<Record<string, string>>) => Distribution = openBuildRegistry,
): LookAtImage {
  return async (viewed, image) => {
    const { record, leg } = viewed;
    const { key } = record;
    if (key === null) return NO_KEY;
    const at = leg?.work.builder === 'packer' ? leg.work['working-directory'] : '.';
    const folder = insideWorkspace(
      'The working directory of the bake',
      host.workspace,
      realpathSync(host.workspace),
      at,
    );
    const { handoff } = image;
    if (handoff === null || (await isHere(image, placesOf(image, folder, record.leg)))) {
      const seen = await lookAtFiles(host, viewed, image);
      // What a job that only looks on found to be tested may stand in the registry alone.
      if (handoff?.kind !== 'registry' || (seen.kind === 'seen' && seen.untested === null)) return seen;
    }
    if (handoff?.kind === 'registry') {
      const distribution = open(childEnvironment(host.environment, [], {}));
      return await lookAtRegistry(distribution, record, image, buildRegistry);
    }
    const wanted = { leg: record.leg, slug: leg?.slug ?? slugOf(record.leg), key, 'declared-tag': null, folder };
    // What a passed test leaves stayed with the machine that it ran on: whoever takes the disk over says it again.
    const isVerified = record.verification?.gate === 'pass';
    await bringMachine(host, { 'pass-env': [] }, buildRegistry, wanted, image, isVerified);
    return await lookAtFiles(host, viewed, image);
  };
}

async function lookAtRegistry(
  distribution: Distribution,
  record: LegRecord,
  image: BakedImage,
  buildRegistry: string | null,
): Promise<Seen> {
  const { key } = record;
  if (key === null) return NO_KEY;
  let repository: string;
  try {
    repository = repositoryOf(record.leg, { image, key }, buildRegistry);
  } catch (error) {
    return { kind: 'unknown', reason: messageOf(error) };
  }
  const [, wanted = ''] = (image.handoff?.ref ?? '').split('@');
  const isOneOfSeveral = record.images.filter(({ provider }) => provider === 'qemu').length > 1;
  const tags = buildRegistryTags(key, isOneOfSeveral ? image.build : undefined);
  const place = parseReference(repository);
  const staged = await distribution.digest(place, tags.staged);
  if (staged !== wanted) {
    const there =
      staged === undefined ? `there is no ${repository}:${tags.staged}` : `${repository}:${tags.staged} is ${staged}`;
    const seen = { kind: 'seen', problems: [`its record says ${wanted}, but ${there}`], untested: null } as const;
    return staged === undefined ? { ...seen, isGone: true } : seen;
  }
  const verified = await distribution.digest(place, tags.verified);
  if (verified === wanted) return { kind: 'seen', problems: [], untested: null };
  const there =
    verified === undefined
      ? `there is no ${repository}:${tags.verified}, which a passed test leaves`
      : `${repository}:${tags.verified} is ${verified}`;
  return { kind: 'seen', problems: [], untested: `${saidPassed(record, image.id)}, but ${there}` };
}
