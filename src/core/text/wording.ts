/** The name that was probably meant: the nearest by edit distance, when it is near at all. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((name) => ({ name, distance: editDistance(given.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.max(2, Math.floor(given.length / 3)) ? best.name : undefined;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** How much of it there is, `1 image`, `2 images`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

/** A text without what is beyond its first `most` UTF-16 units; a sign that is cut in half is not shown. */
export function cutText(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;
}

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

/** A text without whichever of the characters `signs` are at its end. `/\/+$/` would begin anew at each: quadratic. */
export function withoutTrailing(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** As a shell takes it for one word, whatever is in it: whoever reads a command pastes it. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

const TROUBLESOME = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

/** Whether a text has what a terminal obeys, what turns the order of what is read, or half of a sign. */
export function isTroublesome(text: string): boolean {
  return TROUBLESOME.test(text);
}

/** As HCL takes it for one text in quotes, whatever is in it. */
export function hclText(text: string): string {
  // JSON has two escapes that HCL has not.
  const quoted = JSON.stringify(text.toWellFormed()).replace(/\\./g, (pair) => NOT_HCL[pair] ?? pair);
  return quoted.replace(/[$%](?=\{)/g, '$&$&');
}

const NOT_HCL: Readonly<Record<string, string>> = { '\\b': String.raw`\u0008`, '\\f': String.raw`\u000c` };
