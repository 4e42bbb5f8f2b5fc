import { flag, type InputsOf, list, text } from '../../core/runner/inputs.ts';

/** What `bakehouse lineage` takes. */
export const lineageInputs = {
  image: text({ description: 'What it is asked of: an id or digest of an image, a key, a recipe, or a leg.' }),
  records: list({ description: 'Paths of records, or of folders that hold them: what runs left, in any number.' }),
  'look-up': flag({
    default: 'true',
    description: 'Whether providers are asked for images that carry the marks of a bake.',
  }),
  providers: list({
    default: 'docker',
    description: 'Names of the providers that are asked.',
  }),
  regions: list({ description: 'Regions to look in, beside the own one.' }),
} as const;

export type LineageInputs = InputsOf<typeof lineageInputs>;
