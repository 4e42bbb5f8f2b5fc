import { list, text } from '../../core/runner/inputs.ts';

/** What `bakehouse janitor` takes. */
export const janitorInputs = {
  providers: list({ description: 'Names of the providers that are looked through.' }),
  regions: list({ description: 'Regions to look in, beside the own one.' }),
  'older-than': text({
    default: '2d',
    description: 'How old all that a run left must be, in hours or days, as 12h or 2d: at least 6h.',
  }),
  apply: text({ description: 'Ends what was shown: the digest of that plan. Anything else is refused.' }),
  plan: text({
    description:
      'A file that the plan is written to. With `apply` it is read, so that a run which was killed can be gone on with.',
  }),
} as const;
