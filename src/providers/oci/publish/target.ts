import { waitFor } from '../../../core/clock.ts';
import type { RegistryFormOf } from '../../../image/provider.ts';
import { hclText } from '../../../core/text/wording.ts';
import {
  type ConsumedImage,
  type PlannedImage,
  type TargetKind,
  targetKind,
  type TellField,
} from '../../../image/provider-target.ts';
import { LATE, PatternCheck } from '../../../publish/engine/pattern-check.ts';
import { type OciFields, ociFields, repositoryProblem, tagProblem } from './fields.ts';

/** Without an answer for so long a registry counts as unreachable. */
const IDLE_MS = 30_000;

/** The member `oci` of a target: container images and machines in a registry. */
export function ociTarget(formOf: RegistryFormOf): TargetKind {
  return targetKind({
    fields: ociFields,
    takes: (image) => formOf(image) !== undefined,
    gives: 'name',
    check: checkOci,
    publisher: async (fields, { target, candidates, planned, buildRegistry, environment, temporary }) => {
      const [
        { createOciPublisher },
        { createDistribution },
        { createDockerLogins },
        { createInsecureHosts },
        { createDocker },
      ] = await Promise.all([
        import('./publisher.ts'),
        import('../distribution.ts'),
        import('../credentials.ts'),
        import('../../docker/daemon-info.ts'),
        import('../../docker/docker.ts'),
      ]);
      const distribution = createDistribution({
        userAgent: 'bakehouse',
        logins: createDockerLogins(environment),
        idle: IDLE_MS,
        isInsecure: createInsecureHosts(environment),
        pause: waitFor,
        now: Date.now,
      });
      const docker = createDocker(environment);
      const reach = { buildRegistry, docker, distribution, environment, temporary, pause: waitFor };
      return createOciPublisher({ target, fields, candidates, planned, formOf, ...reach });
    },
  });
}

function checkOci(fields: OciFields, legs: readonly PlannedImage[], tell: TellField): void {
  const check = new PatternCheck(tell);
  const tags = [
    ...fields.tags.map((pattern) => ['tags', pattern] as const),
    ...(fields.moving ?? [])
      .filter((pattern) => !(fields.index ?? []).includes(pattern))
      .map((pattern) => ['moving', pattern] as const),
  ];
  for (const { leg, values } of legs) {
    const known = new Map([...values, ['build', LATE]]);
    const repository = check.filled('repository', fields.repository, known, repositoryProblem);
    for (const pattern of fields.index ?? []) check.filled('index', pattern, known, tagProblem);
    for (const [field, pattern] of tags) {
      const tag = check.filled(field, pattern, known, tagProblem);
      if (tag === undefined || repository === undefined) continue;
      check.owned(
        field,
        pattern,
        { name: `${repository}:${tag}`, leg },
        (quoted, owner) =>
          `${quoted} gives one tag to two images, of ${owner} and of ${leg}. Put what tells them apart into the tag or the repository`,
      );
    }
  }
}

/** By its digest: a tag may lead elsewhere tomorrow. */
export function ociTerraform({ label, ref, digest }: ConsumedImage): string | undefined {
  if (ref === null) return undefined;
  const name = digest === null || ref.includes('@') ? ref : `${ref.replace(/:[^:/]+$/, '')}@${digest}`;
  return [`resource "docker_image" "${label}" {`, `  name = ${hclText(name)}`, '}'].join('\n');
}
