import { readDirective } from './instruction.ts';

/**
 * The image that BuildKit has read the file: of `# syntax=`, `// syntax=` or a JSON object's `syntax`. A first line
 * `#!` is passed over. After BuildKit v0.25, parser/directives.go, `DetectSyntax`.
 */
export function findFrontend(lines: readonly string[]): { reference: string; line: number } | undefined {
  const start = lines[0]?.startsWith('#!') === true ? 1 : 0;
  for (const comment of ['#', '//'] as const) {
    for (let at = start; at < lines.length; at += 1) {
      const directive = readDirective(lines[at] ?? '', comment);
      if (directive === undefined) break;
      if (directive.name === 'syntax') return { reference: directive.value.replace(/ .*/, ''), line: at + 1 };
    }
  }
  const syntax =
    lines[start]?.trimStart().startsWith('{') === true ? jsonSyntax(lines.slice(start).join('\n')) : undefined;
  return syntax === undefined ? undefined : { reference: syntax, line: start + 1 };
}

/** Whether the image is one of Docker's own, or a copy of it in another registry. */
export function isDockerfileFrontend(reference: string): boolean {
  return /(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(reference);
}

function jsonSyntax(text: string): string | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof content !== 'object' || content === null || !('syntax' in content)) return undefined;
  return typeof content.syntax === 'string' ? content.syntax : undefined;
}
