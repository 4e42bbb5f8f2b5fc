import { type InputsOf, list, text } from '../../core/runner/inputs.ts';

/** What `bakehouse verify-provenance` takes. */
export const verifyProvenanceInputs = {
  image: text({
    description:
      'What it is asked of: a file; a record; `repository@sha256:…`; the name of an image as `subjects.sha256` has it; with `record` the id of an image.',
  }),
  attestation: list({
    description:
      'Signed statements: paths of envelopes (`*.dsse.json`) or bundles of Sigstore, or folders that hold them.',
  }),
  key: text({ description: 'The path of the public key, as PEM, with which envelopes are checked.' }),
  record: text({ description: 'A record: it says by what an image of it is known.' }),
  repo: text({
    description:
      'The repository that it is to come from, as acme/images. Attestations that GitHub keeps of it are checked too, by gh.',
  }),
  builder: text({
    description:
      'The workflow that is to have published it: `https://github.com/acme/images/.github/workflows/publish.yml@refs/heads/main`.',
  }),
  'predicate-type': text({
    default: 'https://slsa.dev/provenance/v1',
    description:
      'What the statement is to be: provenance, or `https://cyclonedx.org/bom`, `https://spdx.dev/Document`.',
  }),
} as const;

export type VerifyProvenanceInputs = InputsOf<typeof verifyProvenanceInputs>;
