/** A text without what is beyond its first `most` UTF-16 units; a sign that is cut in half is not shown. */
export function cutText(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;
}
