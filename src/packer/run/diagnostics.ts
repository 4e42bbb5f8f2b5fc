import type { Annotation } from '../../core/runner/host.ts';

/** A place in a template that Packer complains about. */
export interface Diagnostic {
  readonly level: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  readonly file?: string;
  readonly line?: number;
}

/**
 * Reads the diagnostics out of one text of Packer's. HCL (hcl/v2 diagnostic_text.go): `Error: summary`, a blank line,
 * `  on FILE line N, in CONTEXT:`, the source line, a blank line, the wrapped detail. Legacy JSON: `At line N, column M`
 * (packer/template/parse.go), or `Error: Failed to prepare build: …` with a bulleted list.
 */
export function readDiagnostics(text: string, templateFile: string | undefined): readonly Diagnostic[] {
  const starts = [...text.matchAll(/^(Error|Warning): /gm)].map((match) => match.index);
  if (starts.length === 0) {
    const json = /^Error parsing JSON: (.+)\s+At line (\d+)/.exec(jsonError(text));
    if (json === null) return [];
    return [
      {
        level: 'error',
        summary: 'The template is not valid JSON',
        detail: json[1] ?? '',
        ...at(templateFile, json[2]),
      },
    ];
  }
  return starts.map((start, index) => readOne(text.slice(start, starts[index + 1]), templateFile));
}

function readOne(block: string, templateFile: string | undefined): Diagnostic {
  const [head = '', ...body] = block.split('\n');
  const level = head.startsWith('Error') ? 'error' : 'warning';
  const said = head.replace(/^\w+: /, '').trim();
  const place = body.findIndex((line) => /^ {2}on .+ line \d+/.test(line));
  const where = /^ {2}on (.+?) line (\d+)/.exec(body[place] ?? '');
  // Go's multierror puts its list before the place, HCL its detail behind it.
  const rest = body
    .filter((_, index) => index !== place)
    .filter(
      (line) =>
        !/^\s*\d+:\s/.test(line) && !/^\s*\(source code not available\)/.test(line) && !/^\s*\^+\s*$/.test(line),
    );
  const told = rejoin(rest);
  const isCount = /^\d+ error(?:\(s\)|s)? occurred:?$/.test(said);
  const summary = isCount ? 'Packer refuses the template' : said.replace(/:$/, '');
  const detail = isCount ? told.replace(/^\* /, '') : told;
  if (where !== null) return { level, summary, detail, ...at(where[1], where[2]) };
  return { level, summary, detail, ...at(templateFile, undefined) };
}

/** Packer wraps its details at 78 columns; one paragraph is one line again, list items stay apart. */
function rejoin(lines: readonly string[]): string {
  return lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split(/\n(?=[ \t]*[*-] )/)
        .map((item) =>
          item
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '')
            .join(' '),
        )
        .filter((item) => item !== '')
        .join('\n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

function at(file: string | undefined, line: string | undefined): { file?: string; line?: number } {
  return { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line: Number(line) }) };
}

/** In one line. */
export function diagnosticText({ summary, detail }: Diagnostic): string {
  return (detail === '' ? summary : `${summary}: ${detail}`).replace(/\s+/g, ' ');
}

/** As the runner shows it, which takes a file as one of the workspace. */
export function annotationOf(diagnostic: Diagnostic): Annotation {
  const { level, summary, detail, file, line } = diagnostic;
  return {
    level,
    title: summary === '' ? 'Packer' : summary,
    message: detail === '' ? summary : detail,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  };
}

/** From Packer's word for a template that is no JSON on; what it says of it is short. */
function jsonError(text: string): string {
  const start = text.indexOf('Error parsing JSON: ');
  return start === -1 ? '' : text.slice(start, start + 4096);
}
