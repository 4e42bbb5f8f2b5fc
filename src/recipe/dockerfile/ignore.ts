import { show } from '../../core/runner/inputs.ts';
import { cleanPath, trimSpace } from './go-text.ts';
import { compilePattern, type IgnorePattern } from './ignore-pattern.ts';
import { failure, sourceLines } from './source-text.ts';

/** The ignore file of the whole context. */
const CONTEXT_IGNORE_FILE = '.dockerignore';

/**
 * The ignore files that belong to a Dockerfile, by precedence: the first that exists is the only one that counts. The
 * first lies beside the Dockerfile, the other in the root of the context. The builder of old, before BuildKit, knows
 * only the second.
 */
export function ignoreFiles(dockerfile: string): readonly [ofDockerfile: string, ofContext: string] {
  return [`${dockerfile}${CONTEXT_IGNORE_FILE}`, CONTEXT_IGNORE_FILE];
}

/**
 * Reads a .dockerignore file: whether it keeps a path from the Dockerfile, whichever client builds. Clients before docker
 * 23 judge some paths otherwise than those after: what either of them sends counts as not ignored.
 * @throws {TemplateSyntaxError} with the line, for a pattern that docker refuses
 */
export function readIgnore(text: string): (path: string) => boolean {
  const { today, before } = ignoreRules(text);
  return (path) => today(path) && before(path);
}

/** The rule of the clients of today, and that of docker 20.10. */
export function ignoreRules(text: string): Readonly<Record<'today' | 'before', (path: string) => boolean>> {
  const patterns = sourceLines(text, 'ignore file').flatMap((line, index) => patternOf(line, index + 1));
  return { today: ignoredNow(patterns), before: (path) => ignoredBefore(patterns, path) };
}

/**
 * As docker 20.10 has it, with its classic builder and with BuildKit. A folder that is ignored is not looked into, unless an
 * exception begins with it. After docker 20.10.24, pkg/archive, `TarWithOptions`.
 */
function ignoredBefore(patterns: readonly IgnorePattern[], path: string): boolean {
  const exceptions = patterns.filter(({ isException }) => isException);
  const names = path.split('/');
  for (let depth = 1; depth < names.length; depth += 1) {
    const folder = names.slice(0, depth).join('/');
    const isLookedInto = exceptions.some(({ text }) => `${text}/`.startsWith(`${folder}/`));
    if (!isLookedInto && matchedBefore(patterns, folder)) return true;
  }
  return matchedBefore(patterns, path);
}

/**
 * A pattern matches the path, or else the beginning of the path's folder that has as many names as the pattern; the last
 * match wins (pkg/fileutils, `PatternMatcher.Matches`).
 */
function matchedBefore(patterns: readonly IgnorePattern[], path: string): boolean {
  const folder = path.split('/').slice(0, -1);
  let isIgnored = false;
  for (const { isException, text, matchesBefore } of patterns) {
    const depth = text.split('/').length;
    const isMatch =
      matchesBefore(path) ||
      (folder.length > 0 && depth <= folder.length && matchesBefore(folder.slice(0, depth).join('/')));
    if (isMatch) isIgnored = !isException;
  }
  return isIgnored;
}

/**
 * As clients of today have it. A path is relative to the context, with slashes. After moby/patternmatcher v0.6.0: `ignorefile.ReadAll`, and `MatchesUsingParentResults` asked from the
 * topmost folder down, as BuildKit and `docker build` do. So a pattern that matches a folder matches all that is in it.
 *
 * The Dockerfile and the ignore file may be ignored as any other: docker sends them to the builder in spite of that,
 * and yet no `COPY` sees them. The Dockerfile is input all the same.
 *
 * The builder of old does not look into an ignored folder for what an exception finds by a wildcard (`*`, and then `!` and
 * a name in any folder): for that builder, paths are reported as readable that it does not read.
 */
function ignoredNow(patterns: readonly IgnorePattern[]): (path: string) => boolean {
  // The folders above the last path that was asked for, from the top, each with what matched it: a walk through a tree
  // asks for neighbours one after the other.
  let names: string[] = [];
  let verdicts: Verdict[] = [];
  return (path) => {
    const parts = path.split('/');
    let known = 0;
    while (known < parts.length && known < names.length && names[known] === parts[known]) known += 1;
    names = names.slice(0, known);
    verdicts = verdicts.slice(0, known);
    for (const part of parts.slice(known)) {
      names.push(part);
      verdicts.push(judge(patterns, names.join('/'), verdicts.at(-1)));
    }
    return verdicts.at(-1)?.isIgnored ?? false;
  };
}

type Verdict = { readonly isIgnored: boolean; readonly matched: readonly boolean[] };

function judge(patterns: readonly IgnorePattern[], path: string, parent: Verdict | undefined): Verdict {
  let isIgnored = false;
  const matched = patterns.map((pattern, index) => {
    // A pattern that could change nothing is not asked, so what is below this folder does not count as matched either.
    const isMatch = parent?.matched[index] === true || (pattern.isException === isIgnored && pattern.matches(path));
    if (isMatch) isIgnored = !pattern.isException;
    return isMatch;
  });
  return { isIgnored, matched };
}

function patternOf(text: string, line: number): readonly IgnorePattern[] {
  if (text.startsWith('#')) return [];
  const trimmed = trimSpace(text);
  if (trimmed === '') return [];
  const isNegated = trimmed.startsWith('!');
  const written = isNegated ? trimSpace(trimmed.slice(1)) : trimmed;
  const cleaned = written === '' ? '' : cleanPath(written);
  const path = cleaned.length > 1 && cleaned.startsWith('/') ? cleaned.slice(1) : cleaned;
  // Cleaned once more with its "!", which makes `a` of `!../a`: that is what docker does.
  const whole = cleanPath(trimSpace(isNegated ? `!${path}` : path));
  if (whole === '!') throw failure('The pattern "!" excepts nothing. Write a path behind the "!".', line);
  const isException = whole.startsWith('!');
  const pattern = compilePattern(isException ? whole.slice(1) : whole, isException);
  if ('refused' in pattern) {
    throw failure(`The pattern ${show(trimmed)} ${pattern.refused}, which docker refuses.`, line);
  }
  return [pattern];
}
