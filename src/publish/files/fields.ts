import { z } from 'zod';
import { messageOf } from '../../core/errors.ts';
import { placeholdersOf } from '../../image/placeholder.ts';
import { branchName, pathProblem } from '../../image/repository-path.ts';

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
    branch: branchName
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
