// A random text of each bake, which a template may put on what it makes: then what is found of it is provably the bake's, also
// where nothing else could tell.

/** The variable that a template declares to get it. */
export const MARK_VARIABLE = 'bakehouse_mark';

const CLAIM = 'mark:';

/** What a template that declares the variable claims: kept in the journal, so that the post step knows the mark. */
export function markClaims(variables: readonly { readonly name: string }[], mark: string): readonly string[] {
  return variables.some(({ name }) => name === MARK_VARIABLE) ? [`${CLAIM}${mark}`] : [];
}

/** The mark among the claims of a bake; null where its template declares no variable for it. */
export function markIn({ claims }: { readonly claims: readonly string[] }): string | null {
  const found = claims.find((claim) => claim.startsWith(CLAIM))?.slice(CLAIM.length) ?? '';
  return /^[0-9a-f]{32}$/.test(found) ? found : null;
}
