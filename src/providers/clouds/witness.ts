import { messageOf } from '../../core/errors.ts';
import type { LookAtImage, Seen } from '../../image/provider-witness.ts';
import type { BakedImage, Record as LegRecord } from '../../image/record.ts';

/** Opens a cloud once for all images; where that fails, each is unknown for that reason. */
export function openWitness<Cloud>(
  connect: () => Promise<Cloud>,
  look: (cloud: Cloud, record: LegRecord, image: BakedImage) => Promise<Seen>,
): LookAtImage {
  const cloud = connect();
  // Whoever looks at an image hears of it.
  cloud.catch(() => {});
  return async ({ record }, image) => {
    let opened: Cloud;
    try {
      opened = await cloud;
    } catch (error) {
      return { kind: 'unknown', reason: messageOf(error) };
    }
    return look(opened, record, image);
  };
}

/**
 * What is to be said of an image that a cloud says it has not. It says the same of one in a place that the credentials do not see:
 * an image is gone only where its place is seen. Each place is asked for once.
 *
 * @param cloud as people call it
 * @param word for what images are in
 * @param see that place; undefined: there is none that these credentials see
 */
export function absentImages<Cloud>(
  cloud: string,
  word: 'subscription' | 'project',
  see: (opened: Cloud, place: string) => Promise<unknown>,
): (opened: Cloud, id: string, place: string) => Promise<Seen> {
  const asked = new Map<string, Promise<string | null>>();
  const notSeen = async (opened: Cloud, place: string): Promise<string | null> => {
    try {
      return (await see(opened, place)) === undefined ? 'the credentials at hand see none' : null;
    } catch (error) {
      return messageOf(error);
    }
  };
  return async (opened, id, place) => {
    const answer = asked.get(place) ?? notSeen(opened, place);
    asked.set(place, answer);
    const why = await answer;
    if (why === null)
      return { kind: 'seen', problems: [`${cloud} has no image ${id}: it is gone`], isGone: true, untested: null };
    const reason = `${cloud} shows no image ${id}, and whether it is gone cannot be told without its ${word} ${place}: ${why}`;
    return { kind: 'unknown', reason };
  };
}

/** A mark of an image, and how a record's own text looks as one. */
interface SeenMark {
  readonly name: string;
  readonly value: string | null | undefined;
  readonly markOf?: (text: string) => string;
}

/** Why the marks of an image, which its cloud calls so, are not those that a record tells of: of another key, or another run. */
export function markProblems(
  record: Pick<LegRecord, 'key' | 'baked-in'>,
  id: string,
  word: 'tag' | 'label' | 'property',
  key: SeenMark,
  run: SeenMark,
): readonly string[] {
  const isOf = ({ value, markOf = (text) => text }: SeenMark, text: string): boolean => (value ?? '') === markOf(text);
  const problems: string[] = [];
  if (record.key === null) problems.push(`its record has no bake key, so nothing shows that ${id} is its image`);
  else if (!isOf(key, record.key)) {
    problems.push(
      `its record is of the key ${record.key}, but ${id} has the ${word} ${key.name} ${key.value ?? 'not at all'}`,
    );
  }
  if (!isOf(run, record['baked-in'])) {
    problems.push(
      `its record says that ${id} was baked in the run ${record['baked-in'] || 'none'}, but its ${word} ${run.name} says ${run.value || 'none'}`,
    );
  }
  return problems;
}

/** Why it was made at another time than a record says, which may say none; the cloud has to say one. */
export function timeProblems(
  { id, created }: Pick<BakedImage, 'id' | 'created'>,
  by: string,
  made: string | null,
): readonly string[] {
  if (created === null || Date.parse(created) === Date.parse(made ?? '')) return [];
  return [`its record says that ${id} was made at ${created}, but ${by} says ${made ?? 'nothing'}`];
}
