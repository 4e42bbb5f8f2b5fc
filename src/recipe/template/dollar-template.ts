/** What the words of a template with dollar signs stand for. */
export interface Substitutions {
  /** Members of a JSON object, without its braces: see `metadataFragment`. Put in as it is. */
  readonly METADATA: string;
  /** A text, as is IMAGE: escaped for the inside of a JSON string. */
  readonly NAME: string;
  readonly IMAGE: string;
}

/**
 * The template with `$METADATA`, `$NAME` and `$IMAGE` replaced, wherever they stand, as packuilon did: `$NAMES` begins
 * with `$NAME`. Two things it got wrong are right here: a value is escaped as the inside of a JSON string, and what a
 * value holds is not replaced again.
 */
export function substitute(text: string, substitutions: Substitutions): string {
  const name = inString(substitutions.NAME);
  const image = inString(substitutions.IMAGE);
  return text.replace(/\$(?:METADATA|NAME|IMAGE)/g, (word) =>
    word === '$METADATA' ? substitutions.METADATA : word === '$NAME' ? name : image,
  );
}

/** What stands for `$METADATA` in `{ $METADATA }`: the members in order, as packuilon wrote them. */
export function metadataFragment(metadata: readonly (readonly [key: string, value: string])[]): string {
  const members = metadata.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return members.length === 0 ? '' : `${members.join(',\n')}\n`;
}

function inString(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
