import { type InputsOf, list, text } from '../../core/runner/inputs.ts';

/** What `bakehouse adopt` takes. */
export const adoptInputs = {
  leg: text({ description: 'The leg that the image is to stand for, as `plan` names it.' }),
  id: text({ description: 'The image: its id at its provider.' }),
  from: text({
    description:
      'Instead of a leg and an id: a file with many, one `leg,id` a line, as CSV; a first line `leg,id` is its head.',
  }),
  reason: text({ description: 'Why it is adopted, at most 256 characters: it stays on the image as a tag.' }),
  branch: text({
    default: 'main',
    description:
      'The branch whose runs take it, where `reuse-from` holds images to branches: it becomes the tag bakehouse:ref.',
  }),
  manifest: list({ description: 'The manifests, as `plan` takes them.' }),
  vars: list({ description: 'Variables over those of the manifest, as `plan` takes them.' }),
} as const;

export type AdoptInputs = InputsOf<typeof adoptInputs>;
