import { z } from 'zod';

import { checkDocument, readDocument } from '../../core/text/document.ts';
import { placeholdersOf, unknownPlaceholder } from '../../image/placeholder.ts';

const path = z.string().min(1);
const dotted = z
  .string()
  .regex(/^[^.\s]+(\.[^.\s]+)*$/, 'names with dots between')
  .describe('The way to a member, names with dots between.');
const templates = z.union([path, z.array(path).min(1)]);

/** A text with placeholders of these names. */
function profileText(names: readonly string[]) {
  return z.string().superRefine((text, context) => {
    try {
      const unknown = placeholdersOf(text).find((name) => !names.includes(name));
      if (unknown !== undefined) throw unknownPlaceholder(unknown, names);
    } catch (error) {
      const message = error instanceof Error ? error.message.replace(/\.$/, '') : 'is wrong';
      context.addIssue({ code: 'custom', message });
    }
  });
}

/** The input `profiles`: packuilon's config.ini, as far as plan needs it. */
export const profileSettings = z
  .strictObject({
    glob: z
      .union([path, z.array(path).min(1)])
      .optional()
      .describe('The profiles are the files of the repository that fit this glob.'),
    stdin: z.literal(true).optional().describe('The profiles come by standard input: one, a list, or one a line.'),
    payload: z.literal(true).optional().describe('The profiles come with the event: one, a list, or one a line.'),
    match: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Only profiles whose name holds this text, or fits this glob, are read. The name is that of its file; of a profile that was sent, `<personality>-<os>`.',
      ),
    'match-content': z.string().min(1).optional().describe('Only profiles whose text holds this are read.'),
    name: profileText(['name', 'os', 'personality', 'template'])
      .optional()
      .describe(
        'What the image is called; {name}, {personality}, {os} and {template} are known in it. Without it, what the builders of the template call it, else `{name}`.',
      ),
    'name-path': dotted.default('system.personality.name').describe('The way to the name of the personality.'),
    'os-path': z
      .union([dotted, z.array(dotted).min(1)])
      .default('system.aii.nbp.pxelinux.kernel')
      .describe('The way to the operating system: what stands there up to a slash. Of several, joined by hyphens.'),
    'source-images': path
      .default('source-images.json')
      .describe('A JSON file: operating system to image id, or in steps whose names make the operating system.'),
    template: z
      .union([path, z.record(z.string(), templates)])
      .describe(
        'The template; or templates by `<personality>-<os>`, personality or operating system, and DEFAULT for all others.',
      ),
    metadata: z
      .record(z.string(), profileText(['name', 'os', 'personality']))
      .default({ AQ_PERSONALITY: '{personality}', AQ_OS: '{os}' })
      .describe('What $METADATA stands for; {personality}, {os} and {name} are known in its strings.'),
  })
  .superRefine(({ glob, stdin, payload }, context) => {
    const given = [glob, stdin, payload].filter((one) => one !== undefined).length;
    if (given !== 1) {
      context.addIssue({
        code: 'custom',
        message: `profiles must have one of glob, stdin and payload, but has ${given === 0 ? 'none' : given}`,
      });
    }
  });
export type ProfileSettings = z.infer<typeof profileSettings>;

/** The input `profiles`, YAML or JSON. Throws a DocumentError that tells all that is wrong. */
export function readProfileSettings(text: string): ProfileSettings {
  return checkDocument(readDocument('input "profiles"', Buffer.from(text)), profileSettings);
}
