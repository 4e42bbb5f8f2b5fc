/** Secrets with letters that programs write in another way, and the stretches of them that they all leave alone. */

/** Shorter stretches are words that anybody may print. */
const SHORTEST_STRETCH = 8;

/** How programs write letters beyond ASCII: as escapes of bytes or of code points, or not at all. */
export function letterForms(secret: string): readonly string[] {
  const collapsed = secret.trim().replace(/\s+/g, ' ');
  if (!/[\u0080-\u{10ffff}]/u.test(secret)) return [collapsed];
  const bytes = (write: (byte: number) => string): string =>
    beyondAscii(secret, (letter) => [...Buffer.from(letter)].map((byte) => write(byte)).join(''));
  const points = (write: (code: number) => string): string =>
    beyondAscii(secret, (letter) => write(letter.codePointAt(0) ?? 0));
  const hex = (code: number, width = 0): string => code.toString(16).padStart(width, '0');
  return [
    collapsed,
    bytes((byte) => `\\x${hex(byte, 2)}`),
    bytes((byte) => `\\x${hex(byte, 2).toUpperCase()}`),
    // git, ls and bash
    bytes((byte) => `\\${byte.toString(8)}`),
    bytes(() => '?'),
    // Python's ascii()
    points((code) =>
      code < 0x100 ? `\\x${hex(code, 2)}` : code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`,
    ),
    points((code) => (code < 0x10000 ? `\\u${hex(code, 4).toUpperCase()}` : `\\u{${hex(code).toUpperCase()}}`)),
    points((code) => `\\u{${hex(code)}}`),
    points((code) => `&#${code};`),
    points(() => '?'),
    secret.normalize('NFC'),
    secret.normalize('NFD'),
    Buffer.from(secret).toString('latin1'),
  ];
}

function beyondAscii(text: string, write: (letter: string) => string): string {
  return text.replace(/[\u0080-\u{10ffff}]/gu, write);
}

/**
 * What stands between letters that are written in many ways: those beyond ASCII, and a backslash with the letter of a line
 * end, which Packer's stream and many a program turn into one.
 */
export function stretchesOf(secret: string): readonly string[] {
  return secret
    .split(/(?:[^ -~]|\\[nr])+/)
    .map((stretch) => stretch.trim())
    .filter((stretch) => stretch.length >= SHORTEST_STRETCH && stretch !== secret);
}
