/** What people of npm write, and Packer's tools do not read: `1.x`, `~1.9`, `^1.9.2`, `>=1.9 <2`, `1.9 - 1.11`. */
const PART = String.raw`v?(\d+)(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?`;
const CARET_OR_TILDE = new RegExp(String.raw`^([~^])\s*${PART}$`);
const WILD = new RegExp(`^${PART}$`);
const HYPHEN = /^v?(\d+(?:\.\d+){0,2})\s+-\s+v?(\d+(?:\.\d+){0,2})$/;
const BLANKS = /^(?:(?:[<>]=?|=)\s*v?\d+(?:\.\d+){0,2}\s+){1,8}(?:[<>]=?|=)\s*v?\d+(?:\.\d+){0,2}$/;

/** The constraint that means the same as a range of npm; undefined for what is none, and for one that has no equal (`||`). */
export function constraintOfNpmRange(text: string): string | undefined {
  const range = text.trim();
  if (range.length > 100) return undefined;
  if (/^[xX*]$/.test(range)) return 'latest';
  const [, from, to] = HYPHEN.exec(range) ?? [];
  if (from !== undefined && to !== undefined) return `>= ${from}, <= ${to}`;
  if (BLANKS.test(range)) {
    return range
      .replace(/([<>=])\s+(?=v?\d)/g, '$1')
      .split(/\s+/)
      .map((part) => part.replace(/^([<>=]+)v?/, '$1 '))
      .join(', ');
  }
  const [, sign, ...marked] = CARET_OR_TILDE.exec(range) ?? [];
  if (sign !== undefined) return withSign(sign, numbersOf(marked));
  const [, ...wild] = WILD.exec(range) ?? [];
  if (!wild.some((part) => part !== undefined && /^[xX*]$/.test(part))) return undefined;
  return withSign('~', numbersOf(wild));
}

/** The numbers before the first placeholder. */
function numbersOf(parts: readonly (string | undefined)[]): readonly number[] {
  const end = parts.findIndex((part) => part === undefined || /^[xX*]$/.test(part));
  return (end === -1 ? parts : parts.slice(0, end)).map(Number);
}

function withSign(sign: string, [major = 0, minor, patch]: readonly number[]): string {
  const from = [major, minor ?? 0, ...(patch === undefined ? [] : [patch])].join('.');
  // What is 0 may change with each minor version, and what is 0.0 with each patch.
  if (sign === '^' && major === 0 && minor === 0 && patch !== undefined) return `= ${from}`;
  if (sign === '^' && major > 0) return `>= ${from}, < ${major + 1}.0`;
  return minor === undefined ? `~> ${major}.0` : `~> ${major}.${minor}.${patch ?? 0}`;
}
