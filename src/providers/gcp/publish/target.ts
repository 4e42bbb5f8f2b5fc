import { hclText } from '../../../core/text/wording.ts';
import { type ConsumedImage, type PlannedImage, targetKind, type TellField } from '../../../image/provider-target.ts';
import { LATE, PatternCheck, type ProblemOf } from '../../../publish/engine/pattern-check.ts';
import type { ConnectGoogle } from '../cloud/connect.ts';
import { GLOBAL, readImageId } from '../cloud/paths.ts';
import { type GcpFields, gcpFields, labelProblem, memberProblem, nameProblem, projectProblem } from './fields.ts';

/** The member `gcp` of a target: images of Google Cloud, copied, shared, and led to by a family. */
export function gcpTarget(connect: ConnectGoogle) {
  return targetKind({
    fields: gcpFields,
    takes: ({ provider }) => provider === 'gcp',
    // A copy in another project is what people start from, though it is in no other region.
    gives: 'name',
    check: checkTarget,
    publisher: async (fields, { target, candidates, bestEffort, allowPublic, environment }) => {
      const { createGcpPublisher } = await import('./publisher.ts');
      const whole = { name: target, fields, candidates, bestEffort, allowPublic };
      return createGcpPublisher(whole, () => connect(environment));
    },
  });
}

function checkTarget(fields: GcpFields, legs: readonly PlannedImage[], tell: TellField): void {
  const check = new PatternCheck(tell);
  const one = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);
  const patterns: readonly (readonly [string, readonly string[], ProblemOf])[] = [
    ['project', one(fields.project), projectProblem],
    ['share', fields.share, memberProblem],
    ...Object.entries(fields.labels).map(([name, value]): readonly [string, readonly string[], ProblemOf] => [
      'labels',
      [value],
      (text) => labelProblem(name, text),
    ]),
  ];
  for (const { leg, values } of legs) {
    const known = new Map([...values, ['region', GLOBAL], ['build', LATE]]);
    for (const [field, texts, problemOf] of patterns)
      for (const pattern of texts) check.filled(field, pattern, known, problemOf);
    for (const field of ['name', 'family'] as const) {
      const pattern = fields[field];
      if (pattern === undefined) continue;
      const filled = check.filled(field, pattern, known, nameProblem);
      if (filled === undefined) continue;
      check.owned(
        field,
        pattern,
        { name: `${field} ${filled}`, leg },
        (quoted, owner) =>
          `${quoted} is for two images, of ${owner} and of ${leg}. Tell them apart by {image} or an axis`,
      );
    }
  }
}

/** An image of a project: by its family where it was published to one, which always leads to the newest. */
export function gcpTerraform({ label, id, ref }: ConsumedImage): string | undefined {
  const image = readImageId(id);
  if (image === undefined) return undefined;
  const data = (own: string, what: string): readonly string[] => [
    `data "google_compute_image" "${own}" {`,
    `  project = ${hclText(image.project)}`,
    `  ${what}`,
    '}',
  ];
  const family = ref === null ? [] : data(`${label}_newest`, `family  = ${hclText(ref)}`);
  return [...family, ...data(label, `name    = ${hclText(image.name)}`)].join('\n');
}
