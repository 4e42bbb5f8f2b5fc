import { amount, type Input, type InputsOf, list, pairs, show, text } from '../../core/runner/inputs.ts';
import { credentialsInput } from '../../core/secrets/handed-credentials.ts';
import { bakeInputs } from '../../actions/bake/inputs.ts';
import { pipelineInputs } from '../inputs.ts';

const names = list({
  required: true,
  description:
    'The ids of the legs to bake, separated by commas or line ends, or as JSON: `legs` of a row of the matrix, as `toJSON(matrix.legs)` has it.',
});

/** Ids as a person writes them, or the list as the matrix has it: the value of an axis may hold a comma. */
const legsInput: Input<readonly string[]> = {
  ...names,
  parse: (given) => {
    if (!given.trim().startsWith('[')) return names.parse(given);
    let ids: unknown;
    try {
      ids = JSON.parse(given);
    } catch {
      throw new Error(`must be ids, or a list of them as JSON, but was ${show(given.trim())}`);
    }
    if (!Array.isArray(ids) || ids.length === 0 || !ids.every((id) => typeof id === 'string')) {
      throw new Error(`must be a list of ids, but was ${show(given.trim())}`);
    }
    return ids;
  },
};

/** Everything that the action takes; action.yml and the tables of its README are made from this. */
export const bakeLegsInputs = {
  plan: text({
    required: true,
    description:
      'The plan that the legs are of: the path of plan.json, or the name of its artifact (output `plan-artifact`).',
  }),
  'plan-digest': text({ description: 'The output `digest` of the plan; another plan is refused.' }),
  legs: legsInput,
  parallel: amount({
    default: '2',
    least: 1,
    most: 64,
    unit: 'legs',
    description: 'How many of them are baked at once. Legs with a `concurrency` go one after the other.',
  }),
  retries: pipelineInputs.retries,
  'secret-vars': pairs({
    secret: true,
    description:
      'Secret values, one `name=value` a line, under the names by which the manifest asks for them. Each is masked before anything else is printed.',
  }),
  credentials: credentialsInput,
  records: bakeInputs.records,
  'artifact-prefix': text({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
} as const;

export type BakeLegsInputs = InputsOf<typeof bakeLegsInputs>;

/** What later steps get. */
export const bakeLegsOutputs = {
  images: 'The images of these legs that may be used, as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
  'images-by-leg': 'Their ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
  records: 'The folder of the records, one below it for each leg.',
} as const;
