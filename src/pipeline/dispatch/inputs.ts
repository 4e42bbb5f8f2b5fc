import { choice, flag, type InputsOf, text } from '../../core/runner/inputs.ts';
import { pipelineInputs } from '../inputs.ts';
import { brokerInputs } from '../queue/inputs.ts';
import { submitInputs } from '../requests/inputs.ts';

/** What `bakehouse dispatch` takes. */
export const dispatchInputs = {
  from: text({
    description:
      "Where profiles are: a folder, or the address of a server that lists them in `profiles-info.xml`, http(s). Without it that of packuilon's configuration.",
  }),
  commits: text({
    description:
      'Instead of profiles: what changed between two commits of this repository, as `A..B`. Of `..B` the state says where it begins.',
  }),
  to: choice({
    values: ['stdout', 'amqp', 'github'],
    default: 'stdout',
    description:
      'Where it is sent: `stdout` prints a message a line, or with `--json` the list `messages`, `amqp` a queue, `github` the workflow of a repository.',
  }),
  state: text({
    default: 'bakehouse-dispatch.json',
    description: 'The file that says what was sent, beside which nothing changed. Keep it from one run to the next.',
  }),
  match: text({
    description:
      "Only profiles whose file's name holds this text, or fits this glob. Without it that of packuilon's configuration.",
  }),
  prime: flag({
    default: 'true',
    description: 'What the first run does: `true` notes what is there and sends nothing, `false` sends all of it.',
  }),
  manifest: pipelineInputs.manifest,
  ...brokerInputs,
  repo: submitInputs.repo,
  workflow: submitInputs.workflow,
  'github-token': submitInputs['github-token'],
  ref: submitInputs.ref,
  event: submitInputs.event,
} as const;
export type DispatchInputs = InputsOf<typeof dispatchInputs>;
