import type { OwnBake } from '../../image/provider-bake.ts';
import { type Provider, providerOf, type Providers } from '../../image/provider.ts';
import type { Build, Template } from '../../recipe/template/template.ts';
import { typesOf } from './preflight.ts';

/** What a template says that bears on what one provider may delete. */
export type Claims = Pick<OwnBake, 'claims' | 'otherBuilds'>;

/** It makes nothing that could be left. */
const NULL_BUILDER = 'null';

export function claimsOf(
  provider: Provider,
  builds: readonly Build[],
  template: Template,
  texts: readonly string[],
): Claims {
  const isOther = (type: string): boolean => !provider.builders.some((pattern) => pattern.test(type));
  // In JSON a build may be called like a builder of another provider, and the other way round.
  const named = [...builds, ...template.builds].flatMap(({ name, type }) => (isOther(type) ? [name] : []));
  return {
    claims: provider.sweep?.claims?.(texts) ?? [],
    otherBuilds: [...new Set([...typesOf(builds, template).filter(isOther), ...named])].toSorted(),
  };
}

/** Builder types at whose provider nobody looks for what they left. */
export function unaskedTypes(builds: readonly Build[], template: Template, providers: Providers): readonly string[] {
  const isLookedAfter = (type: string): boolean => {
    const sweep = providerOf(type, providers)?.sweep;
    return type === NULL_BUILDER || (sweep !== undefined && sweep.except?.types.test(type) !== true);
  };
  return [...new Set(typesOf(builds, template))].filter((type) => !isLookedAfter(type)).toSorted();
}

/** For each provider that can prove nothing of what these builds leave, its title and the reason. */
export function unprovable(
  builds: readonly Build[],
  template: Template,
  texts: readonly string[],
  providers: Providers,
): readonly { readonly title: string; readonly reason: string }[] {
  const types = typesOf(builds, template);
  return providers.flatMap(({ title, builders, sweep }) => {
    const own = types.filter((type) => builders.some((pattern) => pattern.test(type)));
    const reason = own.length === 0 ? undefined : sweep?.unprovable?.(own, texts);
    return reason === undefined ? [] : [{ title, reason }];
  });
}
