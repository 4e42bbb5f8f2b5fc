import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

import { UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { insideWorkspace, shownPath } from '../../core/files/paths.ts';
import { TemplateSyntaxError } from '../hcl/syntax-error.ts';
import { readTemplate } from './template-reader.ts';
import type { Template, TemplateFile } from './template.ts';

/** A template as it lies on disk, and what reading it told. */
export interface LoadedTemplate {
  /** Absolute, links resolved. */
  readonly path: string;
  /** As Packer is given it: relative to the working directory, never to be taken for a flag. */
  readonly argument: string;
  /** The file to blame when Packer names none. */
  readonly mainFile: string;
  /** What the leg is called when nobody says otherwise: the name of the file or folder. */
  readonly name: string;
  readonly model: Template;
  readonly texts: readonly string[];
}

/** A template that cannot be read, with its place: becomes an annotation there. */
export class TemplateError extends UserError {
  readonly file: string;
  readonly line: number;

  constructor(message: string, file: string, line: number) {
    super(message);
    this.file = file;
    this.line = line;
  }
}

/**
 * Finds and reads the template that a user named: a file, or a folder of `*.pkr.hcl` and `*.pkr.json`.
 * @param render what is done to the text of each file before it is read
 */
export function loadTemplate(
  workspace: string,
  workingDirectory: string,
  given: string,
  render: (text: string) => string = (text) => text,
): LoadedTemplate {
  const path = insideWorkspace('Input "template"', workspace, workingDirectory, given);
  const root = realpathSync(workspace);
  const isFolder = statSync(path).isDirectory();
  const names = isFolder ? templateFiles(readdirSync(path)).templates : [basename(path)];
  if (names.length === 0) {
    throw new UserError(`template names the folder ${show(given)}, which holds no *.pkr.hcl or *.pkr.json.`);
  }
  const folder = isFolder ? path : dirname(path);
  const files = names.map((name): TemplateFile => {
    // A file of the folder may be a link to elsewhere.
    const file = insideWorkspace('Input "template"', workspace, folder, name);
    return { path: shownPath(root, join(folder, name)), text: render(readFileSync(file, 'utf8')) };
  });
  const way = relative(workingDirectory, path);
  return {
    path,
    argument: way === '' ? '.' : way.startsWith('..') ? path : `.${sep}${way}`,
    mainFile: files[0]?.path ?? shownPath(root, path),
    name: templateName(isFolder && path === workspace ? '' : basename(path), workspace),
    model: readModel(files, isHcl2(isFolder, path) ? 'hcl2' : 'json'),
    texts: files.map(({ text }) => text),
  };
}

function readModel(files: readonly TemplateFile[], kind: 'hcl2' | 'json'): Template {
  try {
    return readTemplate(files, kind);
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    const file = error.file ?? files[0]?.path ?? '';
    throw new TemplateError(
      `The template cannot be read: ${file}:${error.line}:${error.column}: ${error.message}`,
      file,
      error.line,
    );
  }
}

function isHcl2(isFolder: boolean, path: string): boolean {
  return isFolder || path.endsWith('.pkr.hcl') || path.endsWith('.pkr.json') || path.endsWith('.hcl');
}

function templateName(base: string, workspace: string): string {
  const name = (base === '' ? basename(workspace) : base).replace(/(\.pkr)?\.(json|hcl)$/, '');
  return name === '' ? 'image' : name;
}

export type TemplateFiles = {
  /** `*.pkr.hcl`, then `*.pkr.json`. */
  readonly templates: readonly string[];
  /** `*.auto.pkrvars.hcl`, then `*.auto.pkrvars.json`; a later one wins. */
  readonly varFiles: readonly string[];
};

/**
 * Selects what Packer loads from the names of the files (not folders) of a template's folder, in Packer's order.
 * Names with a leading dot count: Packer does not leave them out (hcl2template/utils.go, GetHCL2Files).
 */
export function templateFiles(names: readonly string[]): TemplateFiles {
  const sorted = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const endingIn = (suffix: string): readonly string[] => sorted.filter((name) => name.endsWith(suffix));
  return {
    templates: [...endingIn('.pkr.hcl'), ...endingIn('.pkr.json')],
    varFiles: [...endingIn('.auto.pkrvars.hcl'), ...endingIn('.auto.pkrvars.json')],
  };
}
