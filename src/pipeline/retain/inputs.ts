import { amount, type InputsOf, list, text } from '../../core/runner/inputs.ts';

/** What `bakehouse retain` takes. */
export const retainInputs = {
  manifest: text({ default: 'bakehouse.yml', description: 'The manifest whose `retain` says how long images stay.' }),
  providers: list({ description: 'Names of the providers whose images are looked at.' }),
  regions: list({ description: 'Regions to look in, beside the own one and those that images tell of.' }),
  most: amount({
    default: '25',
    least: 0,
    most: 100_000,
    unit: 'bakes',
    description: 'How many bakes are deleted at most, with all their images. The others wait for the next time.',
  }),
  apply: text({ description: 'Carries out what was shown: the digest of that plan. Anything else is refused.' }),
  plan: text({
    description:
      'A file that the plan is written to. With `apply` it is read, so that a run which was killed can be gone on with.',
  }),
  repo: text({
    description:
      'The repository on GitHub: `owner/name`, whose images go and whose pull requests count. Without it, that of this run or of the checkout.',
  }),
  'github-token': text({
    secret: true,
    default: '${{ github.token }}',
    description: 'A token that may read the pull requests of the repository (`pull-requests: read`, `contents: read`).',
  }),
} as const;

export const retainOutputs = {
  digest: 'The digest of the plan: what `apply` takes.',
  due: 'How many images the plan changes; after `apply` 0.',
  changes: 'What the plan changes, in its order, as JSON.',
  held: 'What stays, and by what each is held, as JSON; empty where that is too long for an output.',
} as const;

export type RetainInputs = InputsOf<typeof retainInputs>;
