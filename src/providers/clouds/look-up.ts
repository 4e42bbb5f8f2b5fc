import { messageOf } from '../../core/errors.ts';
import { groupedBy } from '../../core/values.ts';
import type { Marked } from '../../image/found.ts';

interface Unknown {
  readonly kind: 'unknown';
  readonly reason: string;
}

interface PlacesRequest<Cloud, Leg, Answer> {
  readonly title: string;
  /** May throw what is wrong with them. */
  readonly hasCredentials: () => boolean;
  readonly connect: () => Promise<Cloud>;
  /** The subscription, or project, where images of a leg are. */
  readonly placeOf: (leg: Leg, cloud: Cloud) => string;
  /** Of all legs of a place, in their order. */
  readonly answers: (cloud: Cloud, place: string, legs: readonly Leg[]) => Promise<readonly Answer[]>;
}

/** What a cloud has of each leg, in the order asked, by one list for all legs of a place. Without credentials nobody is asked. */
export async function lookUpByPlace<Cloud, Leg, Answer>(
  legs: readonly Leg[],
  { title, hasCredentials, connect, placeOf, answers }: PlacesRequest<Cloud, Leg, Answer>,
): Promise<readonly (Answer | Unknown)[]> {
  const all = (reason: string): readonly Unknown[] => legs.map(() => ({ kind: 'unknown', reason }));
  let cloud: Cloud;
  try {
    if (!hasCredentials()) return all(`there are no credentials of ${title}`);
    cloud = await connect();
  } catch (error) {
    return all(messageOf(error));
  }
  const told = new Map<Leg, Answer>();
  await Promise.all(
    [...groupedBy(legs, (leg) => placeOf(leg, cloud))].map(async ([place, own]) => {
      const answered = await answers(cloud, place, own);
      for (const [index, leg] of own.entries()) {
        const answer = answered[index];
        if (answer !== undefined) told.set(leg, answer);
      }
    }),
  );
  return legs.map((leg) => told.get(leg) ?? { kind: 'unknown', reason: `${title} gave no answer` });
}

/** Keys and days of the images of a recipe; a text is why they cannot be told. */
export function marksOf<Image>(
  images: readonly Image[] | string,
  markOf: (image: Image) => { readonly recipe: string | undefined; readonly key: string | undefined; readonly epoch: string | undefined }, // prettier-ignore
  recipe: string,
): Marked {
  if (typeof images === 'string') return { kind: 'unknown', reason: images };
  const own = images.map(markOf).filter((one) => one.recipe === recipe);
  return {
    kind: 'told',
    marks: own.flatMap(({ key, epoch = null }) => (key === undefined ? [] : [{ key, epoch }])),
  };
}
