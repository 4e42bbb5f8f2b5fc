import { UserError } from '../core/errors.ts';
import { providerOf, type Providers } from '../image/provider.ts';
import type { Build } from '../recipe/template/template.ts';
import type { SettledLeg } from './settled-leg.ts';

/** With functions of Packer's templates in it a name is known to Packer alone. */
const COMPUTED = '{{';

/**
 * Asks the rules of those who keep what these builds make, while nothing is paid for: without a plan nobody did, and tags are
 * put on an image when it is there. Throws a UserError with the tags, and the names that the template says outright, that one
 * does not take.
 */
export function checkNamingRules(
  { leg: { leg }, tags }: Pick<SettledLeg, 'leg' | 'tags'>,
  builds: readonly Pick<Build, 'type' | 'literals' | 'file' | 'line'>[],
  providers: Providers,
): void {
  const given = Object.fromEntries(tags);
  const problems = builds.flatMap(({ type, literals, file, line }) => {
    const rules = providerOf(type, providers)?.rules;
    const name = rules?.nameSetting === undefined ? undefined : literals[rules.nameSetting];
    const ofName = typeof name === 'string' && !name.includes(COMPUTED) ? rules?.name?.(name, type) : undefined;
    const ofTags = rules?.tags?.(given);
    return [
      ...(ofName === undefined ? [] : [`${leg}: ${ofName} (${file}:${line}).`]),
      ...(ofTags === undefined ? [] : [`${leg}: ${ofTags}.`]),
    ];
  });
  if (problems.length > 0) throw new UserError([...new Set(problems)].join('\n'));
}
