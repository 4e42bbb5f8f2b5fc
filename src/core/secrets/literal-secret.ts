import type { Document } from '../text/document.ts';

/** A secret that is written where anybody can read it. `what` names its kind, never its value. */
export interface LiteralSecret {
  /** From 1. */
  readonly line: number;
  readonly what: string;
}

/** Each begins at a fixed text and has no choice in how far it goes, so that a hostile line costs no more than its length. */
const SHAPES: readonly (readonly [what: string, shape: RegExp])[] = [
  ['a private key', /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY|PuTTY-User-Key-File-\d/],
  ['an AWS access key', /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/],
  ['an AWS secret access key', /aws.{0,20}secret.{0,20}["'=:\s][A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/i],
  ['a GitHub token', /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})/],
  ['a GitLab token', /(?<![A-Za-z0-9])gl(?:pat|ptt|dt|rt|cbt|ft|soat)-[\w-]{20}/],
  ['a Slack token', /(?<![A-Za-z0-9])(?:xox[abceoprs]-[A-Za-z0-9-]{10}|xapp-\d-[A-Za-z0-9-]{10})/],
  ['a Slack webhook', /hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9]{6}/],
  ['a Google API key', /(?<![A-Za-z0-9])AIza[\w-]{35}/],
  ['a Google token', /(?<![A-Za-z0-9])(?:ya29\.[\w-]{20}|GOCSPX-[\w-]{20})/],
  ['an Azure storage key', /AccountKey=[A-Za-z0-9+/]{80}/],
  ['an Azure client secret', /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31}/],
  ['a Vault token', /(?<![A-Za-z0-9])hv[sbr]\.[\w-]{24}/],
  ['a DigitalOcean token', /(?<![A-Za-z0-9])do[oprs]_v1_[0-9a-f]{64}/],
  ['a Stripe key', /(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{16}/],
  ['an npm token', /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/],
  ['a PyPI token', /(?<![A-Za-z0-9])pypi-AgE[\w-]{40}/],
  ['a signed token (JWT)', /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10}/],
  // A placeholder in its place is a reference, no value.
  ['a password inside a URL', /:\/\/[^\s/:@"'?#]*:(?![${])[^\s/@"'?#]+@/],
];

/** The last word of a name says what it holds: `db_password` is one, `password_file` and `token_ttl` are not. */
const SECRET_WORD = /(?:password|passwd|passphrase|secret|token|apikey|credentials?)\d*$|^(?:pass|pw|pwd|passcode)\d*$/;
const SECRET_KEY = /(?:^|_)(?:access|account|api|auth|encryption|master|private|secret|shared|signing|ssh)_key\d*$/;

/** What says only that there is, or is to be, one. */
const NO_SECRET = /^(?:|true|false|yes|no|on|off|null|none|~)$/i;

const ALLOWED = /#\s*allow-secret\s*$/;
/** For formats in which nothing may follow a value, such as `name=value`: on a line of its own, before the other. */
const ALLOWED_NEXT = /^\s*#\s*allow-secret\s*$/;

/** Members that hold names of secrets, not secrets. */
const NAMES_OF_SECRETS: ReadonlySet<string> = new Set(['secret-vars', 'secrets']);

/** The kind of secret that a text holds by the look of it, such as `a GitHub token`. */
export function secretShape(value: string): string | undefined {
  return SHAPES.find(([, shape]) => shape.test(value))?.[0];
}

/** Whether something of this name is a secret by convention: `db_password`, `clientSecret`, `API-KEY`. */
export function isSecretName(name: string): boolean {
  const words = name
    .slice(-200)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/_$/, '');
  return SECRET_WORD.test(words.split('_').at(-1) ?? '') || SECRET_KEY.test(words);
}

/** Whether the value of a variable is a secret by the look of it, or by the variable's name. */
export function isLiteralSecret(name: string, value: string): boolean {
  return secretShape(value) !== undefined || (isSecretName(name) && isLiteral(value, false));
}

/**
 * The secrets that a file of variables holds, line by line: HCL, JSON, YAML or `name=value`. A line that ends in
 * `# allow-secret`, or follows a line of nothing else, is left out. Comments are searched for shapes alone.
 */
export function literalSecrets(text: string): readonly LiteralSecret[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    if (isAllowed(lines, index)) return [];
    const what = secretShape(line) ?? namedSecret(line);
    return what === undefined ? [] : [{ line: index + 1, what }];
  });
}

/**
 * The secrets that a document holds, by its members: also of `{key, value}` and `{name, value}`. What stands under
 * `secret-vars` and `secrets`, and the `secret` of `{key, secret}`, are names of secrets. Sorted by line; a line that is allowed is left out, as above.
 * @param text what the document was read from
 * @param placeholders whether `{name}` in a text stands for something else (see image/placeholder.ts)
 */
export function documentSecrets(document: Document, text: string, placeholders: boolean): readonly LiteralSecret[] {
  const lines = text.split('\n');
  const found: LiteralSecret[] = [];
  visitMembers(document.value, [], undefined, (value, path, name) => {
    const named = name !== undefined && isSecretName(name) && isLiteral(value, placeholders);
    const what = secretShape(value) ?? (named ? `a literal value for ${JSON.stringify(name)}` : undefined);
    if (what === undefined) return;
    const line = document.lineOf(path);
    if (!isAllowed(lines, line - 1)) found.push({ line, what });
  });
  return found.toSorted((a, b) => a.line - b.line);
}

type Visit = (value: string, path: readonly PropertyKey[], name: string | undefined) => void;

/** @param name of the value; undefined where a name says nothing of it */
function visitMembers(value: unknown, path: readonly PropertyKey[], name: string | undefined, visit: Visit): void {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    visit(String(value), path, name);
  } else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) visitMembers(one, [...path, index], name, visit);
  } else if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value);
    const called = members.find(([member, text]) => /^(?:key|name)$/.test(member) && typeof text === 'string')?.[1];
    for (const [member, one] of members) {
      const own = member === 'value' && typeof called === 'string' ? called : member;
      const isName = NAMES_OF_SECRETS.has(member) || (member === 'secret' && called !== undefined);
      visitMembers(one, [...path, member], isName || path.some(isNameOfSecrets) ? undefined : own, visit);
    }
  }
}

function isNameOfSecrets(step: PropertyKey): boolean {
  return typeof step === 'string' && NAMES_OF_SECRETS.has(step);
}

function isLiteral(value: string, placeholders: boolean): boolean {
  if (NO_SECRET.test(value.trim())) return false;
  if (!placeholders) return true;
  // Something is left when all placeholders are gone; a doubled brace is a brace.
  return /[^\W_]/.test(
    value.replace(/\{\{|\}\}|\{[^{}]*\}/g, (part) => (part.length === 2 && part !== '{}' ? 'x' : '')),
  );
}

/** The value is only looked at, and its beginning is enough: other members may stand inside of it. */
const ASSIGNMENT =
  /(?<![\w.-])([A-Za-z_][\w.-]*)["']?[ \t]*[=:][ \t]*(?=("(?:[^"\\]|\\.){0,200}"|'(?:[^']|''){0,200}'|[^\s,}#][^,}#]{0,200}))/g;

/** `name = "value"`, `"name": "value"`, `name: value`, also several on a line. */
function namedSecret(line: string): string | undefined {
  if (/^\s*(?:#|\/\/)/.test(line)) return undefined;
  for (const [, name = '', value = ''] of line.matchAll(ASSIGNMENT)) {
    if (isSecretName(name) && isWritten(value.trim())) return `a literal value for ${JSON.stringify(name)}`;
  }
  return undefined;
}

function isWritten(value: string): boolean {
  // A mapping or list begins here: its members are looked at by themselves.
  if (/^(?:[[{]$|\{\s+["'\w]|\{["'])/.test(value)) return false;
  return !NO_SECRET.test(value.replace(/^(["'])(.*)\1$/s, '$2').trim());
}

function isAllowed(lines: readonly string[], index: number): boolean {
  return ALLOWED.test((lines[index] ?? '').slice(-200)) || ALLOWED_NEXT.test((lines[index - 1] ?? '').slice(0, 200));
}
