import { block, type InputsOf, lines, list, optionalChoice, pairs, text } from '../../core/runner/inputs.ts';

/** What `bakehouse shell` takes. */
export const shellInputs = {
  leg: text({ description: 'The leg whose build is entered: its id, or its image where that has one leg only.' }),
  at: optionalChoice({
    values: ['provision', 'end'],
    description:
      'When it is entered: `provision`, before the provisioners, or `end`, after them. Without it a template is entered at `provision`, and a Dockerfile at `end`: its image, or where a step fails, what there is before that step.',
  }),
  build: text({ description: 'The build of a template that has several.' }),
  shell: text({ description: 'The shell to run there. Without it bash, else sh.' }),
  command: block({
    description:
      'A command for the shell to run, instead of what is typed; the same as words after `--`. Needs no terminal.',
  }),
  manifest: list({ description: 'The manifests, as `run` takes them.' }),
  vars: lines({ description: 'Variables over those of the manifest, as `run` takes them.' }),
  'secret-vars': pairs({
    secret: true,
    description:
      'Secret values, one `name=value` a line, under the names by which the manifest asks for them. None is in the environment of the shell, unless the template puts it there.',
  }),
} as const;

export type ShellInputs = InputsOf<typeof shellInputs>;
