/**
 * The forms of a secret that the runner hides beside the secret itself
 * (Sdk/DTLogging/Logging/ValueEncoders.cs, registered in Runner.Common/HostContext.cs).
 */
export function encodedForms(value: string): readonly string[] {
  return [
    ...base64Forms(value),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    jsonForm(value),
    uriForm(value),
    xmlForm(value),
    withoutQuotes(value),
    ...powerShellForms(value),
  ].filter((form) => form !== '');
}

// Base64StringEscape and its two shifts: Convert.ToBase64String, so with padding and in the one alphabet. A value that
// is not longer than the shift is encoded whole.
function base64Forms(value: string): readonly string[] {
  const bytes = Buffer.from(value.toWellFormed(), 'utf8');
  return [0, 1, 2].map((offset) => (bytes.length > offset ? bytes.subarray(offset) : bytes).toString('base64'));
}

// Newtonsoft's JsonConvert.ToString also escapes these three line separators.
function jsonForm(value: string): string {
  return JSON.stringify(value)
    .slice(1, -1)
    .replaceAll('\u0085', '\\u0085')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

// Uri.EscapeDataString escapes five characters that encodeURIComponent leaves alone.
function uriForm(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

// SecurityElement.Escape
function xmlForm(value: string): string {
  const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return value.replace(/[&<>"']/gu, (character) => escapes[character] ?? character);
}

function withoutQuotes(value: string): string {
  return value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '';
}

// PowerShell colours or splits an error at an ampersand; sections shorter than six characters stay visible.
function powerShellForms(value: string): readonly string[] {
  if (!value.includes('&')) return [];
  const coloured = value.indexOf('&+');
  const before = coloured >= 0 ? value.slice(0, coloured + 2) : value.slice(0, value.lastIndexOf('&') + 1);
  // Without the letter that is coloured.
  const after = coloured >= 0 ? value.slice(coloured + 3) : value.slice(value.lastIndexOf('&') + 1);
  return [before, after].filter((section) => section.length >= 6);
}
