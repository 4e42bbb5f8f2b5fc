/** A text in Packer's machine-readable stream (packer/ui.go): commas and line ends escaped, nothing else. */
export function machineEscaped(text: string): string {
  return text.replace(/,/g, '%!(PACKER_COMMA)').replace(/\r/g, '\\r').replace(/\n/g, '\\n');
}

/** Lossy by nature: Packer escapes neither the backslash nor its own comma mark. For people, not for ids. */
export function machineDecoded(text: string): string {
  let plain = text;
  if (plain.includes('%!(')) plain = plain.replaceAll('%!(PACKER_COMMA)', ',');
  if (plain.includes('\\')) plain = plain.replaceAll('\\r\\n', '\n').replaceAll('\\n', '\n').replaceAll('\\r', '\r');
  return plain;
}
