import { type PlannedImage, targetKind, type TellField } from '../../../image/provider-target.ts';
import { LATE, PatternCheck, type ProblemOf } from '../../../publish/engine/pattern-check.ts';
import { type AwsFields, awsFields, parameterProblem, regionProblem, shareProblem } from './fields.ts';

/** The member `aws` of a target: images of EC2, copied, shared, and pointed to. */
export const awsTarget = targetKind({
  fields: awsFields,
  takes: ({ provider }) => provider === 'aws',
  gives: 'copies',
  check: checkAws,
  copiesTo: ({ regions }) => regions,
  publisher: async (fields, { target, candidates, bestEffort, allowPublic }) => {
    const [{ createAwsPublisher }, { connectAws }] = await Promise.all([
      import('./publisher.ts'),
      import('./world.ts'),
    ]);
    return createAwsPublisher({ name: target, fields, candidates, bestEffort, allowPublic }, connectAws());
  },
});

const SOME_REGION = 'us-east-1';

function checkAws(fields: AwsFields, legs: readonly PlannedImage[], tell: TellField): void {
  const check = new PatternCheck(tell);
  const names = typeof fields.ssm === 'string' ? [fields.ssm] : fields.ssm;
  const patterns: readonly (readonly [string, readonly string[], ProblemOf])[] = [
    ['share', fields.share, shareProblem],
    ['kms-key', fields['kms-key'] === undefined ? [] : [fields['kms-key']], () => null],
    ['ssm', names, parameterProblem],
  ];
  for (const { leg, axes, values } of legs) {
    const region = axes['region'] ?? SOME_REGION;
    const known = new Map([...values, ['region', region], ['build', LATE]]);
    for (const pattern of fields.regions) check.filled('regions', pattern, values, regionProblem);
    for (const [field, texts, problemOf] of patterns) {
      for (const pattern of texts) {
        const text = check.filled(field, pattern, known, problemOf);
        if (field !== 'ssm' || text === undefined) continue;
        check.owned(
          field,
          pattern,
          { name: `${text} in ${region}`, leg },
          (quoted, owner) =>
            `${quoted} names two images, of ${owner} and of ${leg}. Tell them apart by {image} or an axis`,
        );
      }
    }
  }
}
