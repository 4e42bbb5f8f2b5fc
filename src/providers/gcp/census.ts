import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type { KnownImage, RevokedWords, WithdrawalChange } from '../../image/provider-census.ts';
import { type Google, hasGoogleCredentials } from './cloud/connect.ts';
import { GLOBAL, imageId, imagesPath, readImageId } from './cloud/paths.ts';
import { createdOf, describeImage, type GcpImage, imageForm } from './image.ts';
import { COPY_OF, KEY, LEG, mergeLabels, parentIn, RECIPE, VERIFIED } from './marks.ts';
import { labelValue, textOfLabel } from './naming.ts';

/** Says of an image since when it is revoked. Why has no place in a label. */
const REVOKED = 'bakehouse-revoked';

/** The images of the own project that a bake or a copy marked. */
export async function gcpCensus(
  connect: () => Promise<Google>,
  { environment }: Pick<Asker, 'environment'>,
): Promise<readonly KnownImage[]> {
  if (!hasGoogleCredentials(environment)) throw new UserError('there are no credentials of Google Cloud');
  const { compute, project } = await connect();
  if (project === null) throw new UserError('nothing says which project to look in (GOOGLE_CLOUD_PROJECT)');
  // All of them: nobody knows of a filter whether it was taken.
  const images = await compute.all(imagesPath(project), imageForm);
  if (images === undefined) throw new UserError(`these credentials do not see the project ${project}`);
  const idOf = ({ name }: GcpImage): string => imageId({ project, name });
  const byNumber = new Map(images.map((image) => [image.id, idOf(image)]));
  return images.flatMap((image): readonly KnownImage[] => {
    const { [KEY]: key, [COPY_OF]: original } = image.labels;
    if (key === undefined && original === undefined) return [];
    return [
      {
        provider: 'gcp',
        region: GLOBAL,
        id: idOf(image),
        created: createdOf(image),
        leg: textOf(image.labels[LEG]) ?? '',
        key: textOf(key),
        recipe: textOf(image.labels[RECIPE]),
        parent: parentIn(image.labels) ?? null,
        copyOf: original === undefined ? null : (byNumber.get(original) ?? original),
        verified: image.labels[VERIFIED] === image.id,
        digests: {},
      },
    ];
  });
}

function textOf(label: string | undefined): string | null {
  return label === undefined ? null : (textOfLabel(label) ?? null);
}

/** A label that says since when, and obsolete: no machine starts from it any more, and no family leads to it. */
export async function gcpWithdrawal(
  images: readonly Pick<KnownImage, 'region' | 'id'>[],
  { at }: Pick<RevokedWords, 'at'>,
  connect: () => Promise<Google>,
): Promise<readonly WithdrawalChange[]> {
  const { compute } = await connect();
  const mark = labelValue(at.toLowerCase());
  const changes: WithdrawalChange[] = [];
  for (const { id, region } of images) {
    const name = readImageId(id);
    const there = name === undefined ? undefined : await describeImage(compute, name);
    if (name === undefined || there === undefined) continue;
    changes.push(
      {
        region,
        id,
        what: `label it ${REVOKED}=${mark}`,
        isDone: there.labels[REVOKED] === mark,
        carryOut: () => mergeLabels(compute, name, { [REVOKED]: mark }),
      },
      {
        region,
        id,
        what: 'make it obsolete',
        isDone: /^(?:OBSOLETE|DELETED)$/.test(there.deprecated?.state ?? ''),
        carryOut: async () => void (await compute.change('POST', `${imageId(name)}/deprecate`, { state: 'OBSOLETE' })),
      },
    );
  }
  return changes;
}
