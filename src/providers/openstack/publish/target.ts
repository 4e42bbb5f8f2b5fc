import { hclText } from '../../../core/text/wording.ts';
import { type ConsumedImage, type PlannedImage, targetKind, type TellField } from '../../../image/provider-target.ts';
import { LATE, PatternCheck, type ProblemOf } from '../../../publish/engine/pattern-check.ts';
import type { ConnectCloud } from '../cloud/connect.ts';
import {
  cloudProblem,
  memberProblem,
  type OpenstackFields,
  openstackFields,
  publishedNameProblem,
  regionProblem,
} from './fields.ts';
import { isTaken } from './place.ts';

/** The member `openstack` of a target: images of Glance, named, shared and copied. */
export function openstackTarget(connect: ConnectCloud) {
  return targetKind({
    fields: openstackFields,
    takes: isTaken,
    gives: 'copies',
    check: checkTarget,
    copiesTo: ({ regions, clouds }) => [...regions, ...clouds],
    publisher: async (fields, { target, candidates, bestEffort, allowPublic, environment }) => {
      const { createOpenstackPublisher } = await import('./publisher.ts');
      const open = (cloud: string | null): ReturnType<ConnectCloud> =>
        connect(environment, cloud === null ? {} : { cloud });
      const region = environment['OS_REGION_NAME'] || 'default';
      const whole = { name: target, fields, candidates, bestEffort, allowPublic, region };
      return createOpenstackPublisher(whole, open);
    },
  });
}

function checkTarget(fields: OpenstackFields, legs: readonly PlannedImage[], tell: TellField): void {
  const check = new PatternCheck(tell);
  const patterns: readonly (readonly [string, readonly string[], ProblemOf])[] = [
    ['regions', fields.regions, regionProblem],
    ['clouds', fields.clouds, cloudProblem],
    ['members', fields.members, memberProblem],
    ['properties', Object.values(fields.properties), () => null],
  ];
  for (const { leg, axes, values } of legs) {
    const known = new Map([...values, ['region', axes['region'] ?? LATE], ['build', LATE]]);
    for (const [field, texts, problemOf] of patterns) {
      for (const pattern of texts) check.filled(field, pattern, known, problemOf);
    }
    const published =
      fields.name === undefined ? undefined : check.filled('name', fields.name, known, publishedNameProblem);
    const spare = new Map([...known, ['published', published ?? LATE], ['created', LATE]]);
    check.filled('warehouse', fields.warehouse, spare, publishedNameProblem);
    if (published === undefined || fields.name === undefined || fields.previous === 'keep') continue;
    check.owned(
      'name',
      fields.name,
      { name: `${published} in ${axes['region'] ?? 'the region'}`, leg },
      (quoted, owner) =>
        `${quoted} names two images, of ${owner} and of ${leg}, of which each would set the other aside. Tell them apart by {image} or an axis`,
    );
  }
}

/** Terraform looks images up by their names alone; an id it takes as it is. */
export function openstackTerraform({ label, id, ref, region }: ConsumedImage): string | undefined {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return undefined;
  const place = region === 'local' ? [] : [`  region      = ${hclText(region)}`];
  const named = [`  name        = ${hclText(ref ?? '')}`, '  most_recent = true', '}'];
  const byName = ref === null ? [] : [`data "openstack_images_image_v2" "${label}" {`, ...place, ...named];
  return ['locals {', `  ${label}_image_id = ${hclText(id)}`, '}', ...byName].join('\n');
}
