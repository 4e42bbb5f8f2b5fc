/** A text without the characters `sign` at its end. `/\/+$/` would begin anew at each of them: quadratic. */
export function withoutTrailing(text: string, sign: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === sign) end -= 1;
  return text.slice(0, end);
}
