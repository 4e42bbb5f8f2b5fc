import { amount, choice, type InputsOf, text } from '../../core/runner/inputs.ts';
import { pipelineInputs } from '../inputs.ts';
import { submitInputs } from '../requests/inputs.ts';

/** Where a queue is: the same for all commands that speak of one. */
export const brokerInputs = {
  amqp: text({
    secret: true,
    description:
      "The address of the broker with name and password, as `amqps://name:password@host/vhost`. Without it RABBITMQ_URL, or that of packuilon's configuration.",
  }),
  queue: text({
    description:
      "The queue. Without it that of packuilon's configuration, else `build-queue`. It is made where it is not there, which is said.",
  }),
  config: text({
    description:
      "packuilon's `config.ini`, of either era: broker, queue, profiles, templates and source images are taken from it where no flag says otherwise.",
  }),
} as const;

/** What `bakehouse consume` takes. */
export const consumeInputs = {
  ...brokerInputs,
  to: choice({
    values: ['run', 'github'],
    default: 'run',
    description: 'What is done with a message: `run` bakes it on this machine, `github` hands it to a workflow.',
  }),
  'at-once': amount({
    default: '1',
    least: 1,
    most: 64,
    unit: 'messages',
    description: 'How many messages are worked on at once. No more than these are taken out of the queue.',
  }),
  'idle-exit': amount({
    default: '0',
    least: 0,
    most: 86_400,
    unit: 'seconds',
    whole: false,
    description: 'End when the queue has been empty, and nothing in work, for so long; 0 never ends.',
  }),
  'max-messages': amount({
    default: '0',
    least: 0,
    most: 1_000_000,
    unit: 'messages',
    description: 'End after so many messages; 0 has no end.',
  }),
  'dead-queue': text({
    description:
      'The queue for what cannot be read, or could not be baked, with the reason. Without it `<queue>.dead`.',
  }),
  journal: text({
    description:
      'The folder that keeps what was taken out of the queue until it is baked. Without it one of this queue in `~/.local/state/bakehouse`. One process has it at a time.',
  }),
  profiles: pipelineInputs.profiles,
  manifest: pipelineInputs.manifest,
  vars: pipelineInputs.vars,
  'secret-vars': pipelineInputs['secret-vars'],
  'checkout-token': pipelineInputs['checkout-token'],
  'ssh-key': pipelineInputs['ssh-key'],
  targets: pipelineInputs.targets,
  version: pipelineInputs.version,
  parallel: pipelineInputs.parallel,
  retries: pipelineInputs.retries,
  'allow-no-tests': pipelineInputs['allow-no-tests'],
  'clean-images': pipelineInputs['clean-images'],
  repo: submitInputs.repo,
  workflow: submitInputs.workflow,
  'github-token': submitInputs['github-token'],
  ref: submitInputs.ref,
  event: submitInputs.event,
} as const;
export type ConsumeInputs = InputsOf<typeof consumeInputs>;

/** Those of them that say how something is baked here. */
export const BAKE_INPUTS = [
  'profiles',
  'manifest',
  'vars',
  'secret-vars',
  'checkout-token',
  'ssh-key',
  'targets',
  'version',
  'github-token',
  'parallel',
  'retries',
  'allow-no-tests',
  'clean-images',
] as const;
