import { hclText } from '../../../core/text/wording.ts';
import { type ConsumedImage, type PlannedImage, targetKind, type TellField } from '../../../image/provider-target.ts';
import { LATE, PatternCheck, type ProblemOf } from '../../../publish/engine/pattern-check.ts';
import { keyIn, keyProblem } from './kms-key.ts';
import {
  type AwsFields,
  awsFields,
  descriptionProblem,
  parameterProblem,
  regionProblem,
  shareProblem,
  templateProblem,
} from './fields.ts';

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

/** Texts of a field. */
interface Texts {
  readonly field: keyof AwsFields;
  readonly texts: readonly string[];
  readonly problemOf: ProblemOf;
  /** What each of them names there, where it can be of one image only. */
  readonly names?: string;
}

function checkAws(fields: AwsFields, legs: readonly PlannedImage[], tell: TellField): void {
  const check = new PatternCheck(tell);
  const templates = fields['launch-templates'];
  const all: readonly Texts[] = [
    { field: 'share', texts: fields.share, problemOf: shareProblem },
    {
      field: 'ssm',
      texts: typeof fields.ssm === 'string' ? [fields.ssm] : fields.ssm,
      problemOf: parameterProblem,
      names: 'parameter',
    },
    ...templates.map(({ name, id, region }): Texts => {
      const texts = [name ?? id ?? ''];
      return { field: 'launch-templates', texts, problemOf: templateProblem, names: `template in ${region ?? ''}` };
    }),
    {
      field: 'launch-templates',
      texts: templates.flatMap((one) => one['version-description'] ?? []),
      problemOf: descriptionProblem,
    },
  ];
  for (const { leg, axes, values } of legs) {
    const region = axes['region'] ?? SOME_REGION;
    const known = new Map([...values, ['region', region], ['build', LATE]]);
    for (const pattern of fields.regions) check.filled('regions', pattern, values, regionProblem);
    for (const copied of fields.regions.filter((one) => !one.includes('{'))) {
      const key = keyIn(fields['kms-key'], copied);
      const there = new Map([...known, ['region', copied]]);
      if (key !== undefined) check.filled('kms-key', key, there, (text) => keyProblem(text, copied));
    }
    for (const one of templates) {
      if (one.region !== undefined) check.filled('launch-templates', one.region, known, regionProblem);
    }
    for (const { field, texts, problemOf, names } of all) {
      for (const pattern of texts) {
        const text = check.filled(field, pattern, known, problemOf);
        if (names === undefined || text === undefined) continue;
        check.owned(
          field,
          pattern,
          { name: `${names} ${text} in ${region}`, leg },
          (quoted, owner) =>
            `${quoted} names two images, of ${owner} and of ${leg}. Tell them apart by {image} or an axis`,
        );
      }
    }
  }
}

/** An AMI, and the parameters of SSM that lead to it, which can be told from launch templates by their slash. */
export function awsTerraform({ label, region, id, ref, account }: ConsumedImage): string | undefined {
  if (!/^ami-[0-9a-f]{8,17}$/.test(id)) return undefined;
  const where = regionProblem(region) === null ? [`# In ${region}`] : [];
  const parameters = (ref ?? '').split(', ').filter((name) => name.startsWith('/'));
  const byName = parameters.flatMap((name, index) => [
    `data "aws_ssm_parameter" "${label}${index === 0 ? '' : `_${index + 1}`}" {`,
    `  name = ${hclText(name)}`,
    '}',
  ]);
  const owners = account === null ? [] : [`  owners = [${hclText(account)}]`];
  const filter = ['  filter {', '    name   = "image-id"', `    values = [${hclText(id)}]`, '  }'];
  return [...where, ...byName, `data "aws_ami" "${label}" {`, ...owners, ...filter, '}'].join('\n');
}
