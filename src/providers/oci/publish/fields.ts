import { z } from 'zod';

import { messageOf } from '../../../core/errors.ts';
import { show } from '../../../core/runner/inputs.ts';
import { fill, placeholdersOf } from '../../../image/placeholder.ts';
import { parseReference } from '../../../image/container-reference.ts';
import { LOCAL_PREFIX } from '../../docker/staging.ts';

/** Of distribution's grammar. */
const TAG = /^\w[\w.-]{0,127}$/;

const repository = z
  .string()
  .superRefine((pattern, context) => lint(pattern, repositoryProblem, context))
  .describe('Where the images go, without a tag: `ghcr.io/acme/{image}`.');
const tag = z.string().superRefine((pattern, context) => lint(pattern, tagProblem, context));

/** The field `oci` of a target. Placeholders work in all values; `{build}` is there too. */
export const ociFields = z.strictObject({
  repository,
  tags: z
    .array(tag)
    .min(1)
    .describe(
      'The tags of each image. One that is there stays what it is: with another image there, publishing is refused. Those that begin with `latest` are moved, after all else.',
    ),
  index: z
    .array(tag)
    .optional()
    .describe(
      'Tags of one image index each, of all images that fill them alike, one for each platform: `{version}` over an axis arch. Those that begin with `latest` or are in `moving` too are moved.',
    ),
  moving: z.array(tag).optional().describe('Further tags that are moved, as `latest` is: `stable-{distro}`.'),
});
export type OciFields = z.infer<typeof ociFields>;

/** What is wrong with a repository; undefined when nothing is. */
export function repositoryProblem(text: string): string | undefined {
  try {
    const { name, host } = parseReference(text);
    if (name !== text) return `${show(text)} must name a repository, without tag and digest`;
    if (`${host}/` === LOCAL_PREFIX) return `${show(text)} stands for docker's own images, and is at no registry`;
    return undefined;
  } catch (error) {
    return messageOf(error).replace(/\.$/, '');
  }
}

/** What is wrong with a tag; undefined when nothing is. */
export function tagProblem(text: string): string | undefined {
  return TAG.test(text)
    ? undefined
    : `${show(text)} is no tag of a container image: 1 to 128 letters, digits, dots, hyphens and underscores, beginning with neither dot nor hyphen`;
}

/** Whatever the placeholders become, the rest of the pattern must fit. */
function lint(
  pattern: string,
  problemOf: (text: string) => string | undefined,
  context: z.RefinementCtx<string>,
): void {
  let problem: string | undefined;
  try {
    problem = problemOf(fill(pattern, new Map(placeholdersOf(pattern).map((name) => [name, 'x']))));
  } catch (error) {
    problem = messageOf(error);
  }
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
}
