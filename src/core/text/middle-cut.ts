/**
 * A text of at most `most` characters: of a longer one the beginning and, since programs say last what stopped them, three
 * times as much of the end, with a line between them that says how much is left out and where the rest is.
 *
 * @param rest where all of it is, as `the log of the job has them`
 */
export function cutInTheMiddle(text: string, most: number, rest: string): string {
  if (text.length <= most) return text;
  const head = Math.floor(most / 4);
  const first = text.slice(0, head).toWellFormed();
  const last = text.slice(text.length - (most - head)).toWellFormed();
  const left = (text.length - most).toLocaleString('en-US');
  return `${first}\n… ${left} characters are left out here: ${rest} …\n${last}`;
}
