import { flag, type InputsOf, list, text } from '../../core/runner/inputs.ts';

/** What `bakehouse catalogue` takes. */
export const catalogueInputs = {
  records: list({
    description: 'Paths of records, or of folders that hold them: what runs left, in any number.',
  }),
  output: text({
    default: 'catalogue',
    description: 'The folder that the pages come to. What somebody else put into it stays.',
  }),
  manifest: text({
    description:
      'The manifest, which says what images there are, when they are baked anew, how long they stay, and what the channels are. Default: bakehouse.yml, where there is one.',
  }),
  plan: text({ description: 'The path of plan.json, in place of a manifest: what it found counts as records, too.' }),
  providers: list({
    description: 'Names of providers whose images with the marks of a bake are listed, also those without a record.',
  }),
  regions: list({ description: 'Regions to look in, beside the own one.' }),
  offline: flag({
    default: 'false',
    description: 'Asks no provider whether images are still there: the pages say of each that nobody was asked.',
  }),
  day: text({ description: 'The day that ages are of, as 2026-11-30. Default: today, UTC.' }),
  repo: text({
    description: 'The repository on GitHub, for the title: `owner/name`. Default: that of this run or of the checkout.',
  }),
  'github-token': text({
    secret: true,
    default: '${{ github.token }}',
    description: 'Reads `revocations.yml` of the default branch (`contents: read`).',
  }),
} as const;

export type CatalogueInputs = InputsOf<typeof catalogueInputs>;
