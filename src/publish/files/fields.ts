import { z } from 'zod';
import { messageOf } from '../../core/errors.ts';
import { placeholdersOf } from '../../image/placeholder.ts';

/** A text with placeholders whose braces are in order; what they stand for is known only with the images. */
const pattern = z
  .string()
  .min(1)
  .superRefine((value, context) => {
    try {
      placeholdersOf(value);
    } catch (error) {
      context.addIssue({ code: 'custom', message: messageOf(error) });
    }
  });

/** What of a path can be told before its placeholders are filled in: each stands for some name. */
const path = pattern.superRefine((value, context) => {
  const problem = pathProblem(value.replace(/\{\{|\}\}|\{[^{}]*\}/g, 'x'));
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
});

/** What `git check-ref-format --branch` allows, and no more than anybody writes. */
const branch = z
  .string()
  .max(200)
  .regex(
    /^(?!.*(?:\.\.|\/\/|\.lock(?:\/|$)|@\{|\/\.|\.(?:\/|$)))[A-Za-z0-9_][A-Za-z0-9._+@/-]*(?<!\/)$/,
    'the name of a branch is made of letters, digits and . _ - + @ /',
  );

const deliveries = ['artifact', 'commit', 'pull-request'] as const;
/** The members that name files, in the order in which they are written. */
export const formats = ['manifest', 'tfvars', 'properties', 'map', 'dotenv', 'markdown'] as const;
export type Format = (typeof formats)[number];

/** The field `files` of a target. Paths are relative to the folder of the repository, with slashes. */
export const filesFields = z
  .strictObject({
    manifest: path.optional().describe('A JSON file of all images, by the schema bakehouse/image-manifest/1.'),
    tfvars: path
      .optional()
      .describe(
        'A JSON file of variables for Terraform (name it *.auto.tfvars.json) or Packer; of an image in regions a map of ids by region, unless the path or the variable has {region}.',
      ),
    properties: path.optional().describe('A .properties file; what else is in it stays as it is.'),
    map: path.optional().describe('A JSON file that holds ids by names; what else is in it stays as it is.'),
    dotenv: path
      .optional()
      .describe('A file of NAME=value that a shell can source; of an image in regions a name for each region.'),
    markdown: path.optional().describe('A Markdown file with a table of the images.'),
    variable: pattern
      .default('{image}_image_id')
      .describe('The name of a variable in `tfvars`, and in `dotenv` in capital letters.'),
    property: pattern.default('{image}.image.id').describe('The name of a property in `properties`.'),
    field: z
      .union([pattern, z.array(pattern).min(1)])
      .default('{image}')
      .describe('The name of the member in `map`, or the names that lead to it.'),
    deliver: z
      .enum(deliveries)
      .default('artifact')
      .describe(
        'artifact: the files are written for later steps; commit: they are pushed to `branch`; pull-request: they are proposed by one pull request.',
      ),
    branch: branch
      .optional()
      .describe(
        'Of commit: the branch that gets the commit, by default the default branch. Of pull-request: the branch that it comes from, by default bakehouse/<target>.',
      ),
  })
  .refine((fields) => formats.some((format) => fields[format] !== undefined), {
    error: `names at least one of ${formats.join(', ')}`,
  })
  .refine(({ deliver, branch: named }) => deliver !== 'artifact' || named === undefined, {
    path: ['branch'],
    error: 'has a meaning only where `deliver` is commit or pull-request',
  })
  .describe('Files that carry ids to whoever reads them.');
export type FilesFields = z.infer<typeof filesFields>;

/** Folders that no target writes to: what stands there runs by itself, with the rights of the repository. */
const RUNS = ['.github/workflows', '.github/actions'];
const LONGEST_PATH = 1024;

/**
 * What is wrong with a path of a file that is to be written, relative to the folder of a repository; undefined: nothing.
 * It says nothing of links; whoever writes looks for those.
 */
export function pathProblem(path: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return 'must hold neither control characters nor backslashes';
  if (!path.isWellFormed() || Buffer.byteLength(path) > LONGEST_PATH) {
    return `must be a string of at most ${LONGEST_PATH} bytes`;
  }
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'must be relative to the folder of the repository';
  const parts = path.split('/');
  if (parts.some((part) => part === '..')) return 'must stay inside the repository';
  if (parts.some((part) => part === '' || part === '.'))
    return 'must name a file, with single slashes and no . between';
  // Other file systems fold case, drop dots and blanks at the end, and know short names; git refuses them all.
  if (parts.some((part) => /^(?:\.git|git~\d+)[. ]*$/i.test(part))) return 'must not lead into .git';
  const folded = `${path.toLowerCase()}/`;
  const running = RUNS.find((folder) => folded.startsWith(`${folder}/`));
  return running === undefined ? undefined : `must not lead into ${running}: what stands there runs by itself`;
}
