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
