/** A text without whichever of the characters `signs` are at its end. `/\/+$/` would begin anew at each: quadratic. */
export function withoutTrailing(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
