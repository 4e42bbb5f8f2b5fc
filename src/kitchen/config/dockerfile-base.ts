/** What the last stage of a Dockerfile template starts from, as far as it can be told without Ruby. */
export type DockerfileBase =
  | { readonly kind: 'image' }
  | { readonly kind: 'other'; readonly base: string }
  /** Ruby that makes the name. */
  | { readonly kind: 'unknown'; readonly base: string }
  | { readonly kind: 'none' };

/** Ruby that gives the image: kitchen-docker puts its configuration into the template's scope, and the rest is environment. */
const IMAGE_IN_RUBY =
  /^<%=\s*(?:(?:@image|@config\[:image\]|config\[:image\])\s*|ENV(?:\.fetch\(|\[)\s*["'](?:BAKEHOUSE_IMAGE(?:_ID)?|KITCHEN_IMAGE)["'].*)-?%>$/s;

/**
 * Reads the template of a Dockerfile that is to put the image under test into Test Kitchen.
 *
 * @param names all by which the image goes
 */
export function dockerfileBase(text: string, names: readonly string[]): DockerfileBase {
  const args = new Map<string, string>();
  const stages = new Map<string, string>();
  let last: string | undefined;
  for (const line of logicalLines(text)) {
    const arg = /^ARG\s+(\w+)=(.*)$/i.exec(line);
    // Only what stands before the first FROM counts for one.
    if (arg !== null && last === undefined) args.set(arg[1] ?? '', unquoted(arg[2] ?? ''));
    const from = /^FROM\s+(?:--\S+\s+)*(<%.*?%>|\S+)(?:\s+AS\s+(\S+))?\s*$/i.exec(line);
    if (from === null) continue;
    const base = withArgs(unquoted(from[1] ?? ''), args);
    last = stages.get(base.toLowerCase()) ?? base;
    if (from[2] !== undefined) stages.set(from[2].toLowerCase(), last);
  }
  if (last === undefined) return { kind: 'none' };
  if (names.includes(last) || IMAGE_IN_RUBY.test(last)) return { kind: 'image' };
  return last.includes('<%') || last.includes('$') ? { kind: 'unknown', base: last } : { kind: 'other', base: last };
}

/** Without comments, and with continued lines as one. */
function logicalLines(text: string): readonly string[] {
  return text
    .replaceAll('\r', '')
    .replace(/^[ \t]*#.*\n/gm, '')
    .replace(/\\[ \t]*\n/g, ' ')
    .split('\n')
    .map((line) => line.trim());
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}

function withArgs(text: string, args: ReadonlyMap<string, string>): string {
  return text.replace(
    /\$(?:(\w+)|\{(\w+)(?::-([^{}]*))?\})/g,
    (whole: string, plain?: string, braced?: string, other?: string) => {
      const name = plain ?? braced ?? '';
      return args.get(name) ?? other ?? whole;
    },
  );
}
