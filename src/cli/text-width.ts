/** Letters that take two columns of a terminal: those of East Asia, and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** What stands on the letter before it, and what is not seen at all. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** How many columns of a terminal a text without line ends and escapes takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter);
  return width;
}

/** As much of a text as has room, with an ellipsis where something is left out. */
export function cutToWidth(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const letter of text) {
    used += widthOfLetter(letter);
    if (used > width - 1) break;
    kept += letter;
  }
  return width < 1 ? '' : `${kept}…`;
}

function widthOfLetter(letter: string): number {
  // Most letters are of ASCII; a table is drawn often.
  if (letter >= ' ' && letter <= '~') return 1;
  if (NONE.test(letter)) return 0;
  return WIDE.test(letter) ? 2 : 1;
}
