import { hclText } from '../../../core/text/wording.ts';
import { type ConsumedImage, type PlannedImage, targetKind, type TellField } from '../../../image/provider-target.ts';
import { LATE, PatternCheck, type ProblemOf } from '../../../publish/engine/pattern-check.ts';
import type { ConnectAzure } from '../cloud/connect.ts';
import { readId } from '../cloud/ids.ts';
import {
  type AzureFields,
  azureFields,
  definitionProblem,
  galleryProblem,
  regionProblem,
  sharedProblem,
} from './fields.ts';

/** The member `azure` of a target: versions in galleries. */
export function azureTarget(connect: ConnectAzure) {
  return targetKind({
    fields: azureFields,
    takes: ({ provider }) => provider === 'azure',
    gives: 'version',
    check: checkTarget,
    copiesTo: ({ regions }) => regions.map((one) => (typeof one === 'string' ? one : one.name)),
    publisher: async (fields, { target, candidates, bestEffort, environment }) => {
      const { createAzurePublisher } = await import('./publisher.ts');
      return createAzurePublisher({ name: target, fields, candidates, bestEffort }, () => connect(environment));
    },
  });
}

function checkTarget(fields: AzureFields, legs: readonly PlannedImage[], tell: TellField): void {
  const check = new PatternCheck(tell);
  const regions = fields.regions.map((one) => (typeof one === 'string' ? one : one.name));
  const patterns: readonly (readonly [string, readonly string[], ProblemOf])[] = [
    ['gallery', [fields.gallery], galleryProblem],
    ['regions', regions, regionProblem],
    ['share', [...fields.share.subscriptions, ...fields.share.tenants], sharedProblem],
    ['tags', Object.values(fields.tags), () => null],
  ];
  for (const { leg, axes, values } of legs) {
    const known = new Map([...values, ['region', axes['region'] ?? LATE], ['build', LATE], ['created', LATE]]);
    for (const [field, texts, problemOf] of patterns)
      for (const pattern of texts) check.filled(field, pattern, known, problemOf);
    const definition = check.filled('definition', fields.definition, known, definitionProblem);
    // A number is known only when the run has one.
    const number = check.filled('version', fields.version, known);
    if (definition === undefined || number === undefined || /\{build\}/.test(fields.definition)) continue;
    check.owned(
      'version',
      fields.version,
      { name: `${definition.toLowerCase()}/${number}`, leg },
      (quoted, owner) =>
        `${quoted} is one version of ${definition} for two images, of ${owner} and of ${leg}. Tell them apart in "definition", by {image} or an axis`,
    );
  }
}

/** A version in a gallery, or a managed image. */
export function azureTerraform({ label, id }: ConsumedImage): string | undefined {
  const read = readId(id);
  const [first = '', definition = '', version = ''] = read?.names ?? [];
  const data = (kind: string, members: Readonly<Record<string, string>>): string =>
    [
      `data "${kind}" "${label}" {`,
      ...Object.entries(members).map(([name, value]) => `  ${name.padEnd(19)} = ${hclText(value)}`),
      '}',
    ].join('\n');
  const group = { resource_group_name: read?.group ?? '' };
  switch (read?.type.toLowerCase() ?? '') {
    case 'microsoft.compute/images':
      return data('azurerm_image', { name: first, ...group });
    case 'microsoft.compute/galleries/images/versions':
      return data('azurerm_shared_image_version', { name: version, image_name: definition, gallery_name: first, ...group }); // prettier-ignore
    default:
      return undefined;
  }
}
