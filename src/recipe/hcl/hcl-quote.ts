/** Characters that a quoted literal cannot hold, or that would not be seen by who reads it. */
const UNSAFE = /["\\]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|[$%](?=[${%]|$)/gu;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * Renders a string as a quoted literal of HCL's native syntax, on one line, that Packer reads back as the same bytes.
 * Two limits are not ours to lift: Packer normalizes every string to NFC (go-cty StringVal), and a lone surrogate,
 * which UTF-8 cannot hold, becomes U+FFFD when the literal is written.
 */
export function hclString(value: string): string {
  return `"${value.replace(UNSAFE, (character) => SHORT.get(character) ?? unicodeEscape(character))}"`;
}

function unicodeEscape(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}
