import type { Pair } from '../core/runner/inputs.ts';
import { show } from '../core/runner/inputs.ts';
import { nearestName } from '../core/text/wording.ts';
import type { Dockerfile } from '../recipe/dockerfile/content.ts';
import { readDockerfile } from '../recipe/dockerfile/dockerfile.ts';
import { TemplateSyntaxError } from '../recipe/hcl/syntax-error.ts';

/** A place in a Dockerfile, or the whole of it, that is not as it should be. */
export interface Complaint {
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly line: number | undefined;
}

/** Build arguments that need no ARG: BuildKit's own and the proxies (Dockerfile reference, "Predefined ARGs"). */
const PREDEFINED = /^(?:BUILDKIT_\w+|BUILDPLATFORM|TARGETPLATFORM|SOURCE_DATE_EPOCH|(?:HTTPS?|FTP|NO|ALL)_PROXY)$/i;

/** What can be said of a Dockerfile without running it: that it cannot be read, a target or an argument that it lacks. */
export function checkDockerfile(
  text: string,
  wanted: { readonly args: readonly Pair[]; readonly target: string | null },
): readonly Complaint[] {
  let dockerfile: Dockerfile;
  try {
    dockerfile = readDockerfile(text, new Map(wanted.args));
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    return [{ level: 'error', message: error.message, line: error.line }];
  }
  // Another language: only its own frontend can tell.
  if (dockerfile.unread.some(({ kind }) => kind === 'file')) return [];
  return [...checkTarget(dockerfile, wanted.target), ...checkArguments(dockerfile, wanted.args)];
}

function checkTarget({ stages }: Dockerfile, target: string | null): readonly Complaint[] {
  const names = stages.flatMap(({ name }) => name ?? []);
  if (target === null || names.includes(target.toLowerCase()) || Number(target) < stages.length) return [];
  const message = `The Dockerfile has no stage ${show(target)}.${hint(target, names)}`;
  return [{ level: 'error', message, line: undefined }];
}

/** docker takes an argument that nobody declares for a mistake of no weight, and so do we. */
function checkArguments({ args }: Dockerfile, given: readonly Pair[]): readonly Complaint[] {
  const declared = [...new Set(args.map(({ name }) => name))];
  return given
    .map(([name]) => name)
    .filter((name) => !declared.includes(name) && !PREDEFINED.test(name))
    .map((name) => ({
      level: 'warning',
      message: `The Dockerfile declares no ARG ${show(name)}, so its value is used nowhere.${hint(name, declared)}`,
      line: undefined,
    }));
}

function hint(name: string, names: readonly string[]): string {
  const near = nearestName(name, names);
  return near === undefined ? '' : ` Did you mean ${near}?`;
}
