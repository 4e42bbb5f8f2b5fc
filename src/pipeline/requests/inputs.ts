import { amount, block, choice, flag, type InputsOf, list, text } from '../../core/runner/inputs.ts';

/** Where requests go: the same for all commands that speak of them. */
export const placeInputs = {
  repo: text({
    description: 'The repository whose workflow bakes: `owner/name`. Without it, that of this run or of the checkout.',
  }),
  workflow: text({
    default: 'request.yml',
    description: 'The file of the workflow that takes requests.',
  }),
  'github-token': text({
    secret: true,
    default: '${{ github.token }}',
    description:
      'A token of that repository: `actions: read` looks, `actions: write` submits, cancels and retries, `contents: write` sends an event. On a terminal also GH_TOKEN or GITHUB_TOKEN.',
  }),
} as const;

const waiting = {
  interval: amount({
    default: '15',
    least: 0.05,
    most: 600,
    unit: 'seconds',
    whole: false,
    description: 'How often GitHub is asked while a run goes on.',
  }),
} as const;

const requestId = text({
  description: 'The id of the request, or its beginning, six characters or more; or the id of the run.',
});

/** What `bakehouse submit` and the action `submit` take. */
export const submitInputs = {
  request: block({
    description: 'A build request as packerd took it: JSON, or the path of a JSON file. Its `id`, if any, is its id.',
  }),
  only: list({
    description:
      'Instead of a request: legs of the manifest of that repository, as `run` takes them; `*` alone is all of them.',
  }),
  id: text({
    description:
      'The id by which it is found again: letters, digits, and . _ -, eight or more. Without it that of the request, else a new one.',
  }),
  ...placeInputs,
  ref: text({
    description:
      'The branch or tag whose workflow is started. Without it the default branch, where this is a checkout of that repository, else `main`.',
  }),
  event: text({
    description:
      'Send a `repository_dispatch` of this type, such as `bake`, instead of starting the workflow: needs `contents: write`.',
  }),
  wait: flag({ default: 'false', description: 'Wait for the end of the run, and fail as it does.' }),
  ...waiting,
} as const;
export type SubmitInputs = InputsOf<typeof submitInputs>;

export const submitOutputs = {
  id: 'The id of the request.',
  'run-id': 'The id of its run; empty where GitHub has taken it and shows no run yet.',
  'run-url': 'The page of its run.',
  status:
    '`accepted`, `known` where a run of this id was there already, or, with `wait`, how it ended: `success`, `failure`, `cancelled`, …',
  response:
    "With `wait`: what became of it, as JSON in the shape of packerd's `buildresponse`; empty where the run kept none.",
} as const;

export const listInputs = {
  ...placeInputs,
  status: choice({
    values: ['all', 'waiting', 'running', 'over', 'success', 'failure', 'cancelled'],
    default: 'all',
    description: 'Which of them are shown.',
  }),
  limit: amount({ default: '20', least: 1, most: 1000, unit: 'requests', description: 'How many, the newest first.' }),
} as const;
export type ListInputs = InputsOf<typeof listInputs>;

export const namedRequestInputs = { id: requestId, ...placeInputs } as const;
export const watchInputs = { id: requestId, ...placeInputs, ...waiting } as const;
export const retryInputs = {
  id: requestId,
  ...placeInputs,
  wait: flag({ default: 'false', description: 'Wait for the end of the run, and fail as it does.' }),
  ...waiting,
} as const;

/** What all of them have. */
export type PlaceInputs = Pick<SubmitInputs, 'repo' | 'workflow' | 'github-token'>;
