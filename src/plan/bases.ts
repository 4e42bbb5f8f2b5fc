import { sideBySide } from '../core/side-by-side.ts';
import type { ResolvedSource, SourceRequest } from '../image/definition.ts';
import type { ResolvedBase } from '../image/plan.ts';
import type { NamedBase } from '../recipe/reading/named-bases.ts';

/** What is behind a name now, or why nobody can tell. */
export type BaseAnswer =
  | { readonly kind: 'resolved'; readonly source: ResolvedSource }
  | { readonly kind: 'unresolved'; readonly reason: string };

export type ResolveBase = (request: SourceRequest) => Promise<BaseAnswer>;

const MOST_AT_ONCE = 8;

/** Finds out what is behind these names, each asked for once. The answers are in the order of the bases of each list. */
export async function resolveBases(
  lists: readonly (readonly NamedBase[])[],
  resolve: ResolveBase,
): Promise<readonly (readonly ResolvedBase[])[]> {
  const requests = new Map(lists.flat().map(({ request }) => [JSON.stringify(request), request] as const));
  const answers = new Map(
    await sideBySide([...requests], MOST_AT_ONCE, async ([text, request]) => [text, await resolve(request)] as const),
  );
  return lists.map((bases) => {
    const told = bases.map(({ request, text, file, line }): ResolvedBase => {
      const answer = answers.get(JSON.stringify(request));
      const named = `${text} at ${file}:${line}`;
      return answer?.kind === 'resolved'
        ? { named, source: answer.source, reason: null }
        : { named, source: null, reason: answer?.reason ?? 'nobody was asked' };
    });
    return [...new Map(told.map((one) => [one.named, one])).values()];
  });
}
