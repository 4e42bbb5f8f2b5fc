import { choice, flag, type InputsOf, list, text } from '../../core/runner/inputs.ts';
import { onRevokes } from '../../image/revocation.ts';

/** What `bakehouse revoke` takes. */
export const revokeInputs = {
  name: text({
    description: 'What is revoked: a key (`bk2-…`), a recipe (`br2-…`), a digest (`sha256:…`), or the id of an image.',
  }),
  reason: text({ description: 'Why, for whoever is stopped by it. It stays in the file.' }),
  by: text({ description: 'Who says so. Default: the user.name of git, or who started the run.' }),
  at: text({ description: 'When, as 2026-11-30T12:00:00Z. Default: now.' }),
  inherit: flag({ default: 'true', description: 'Whether what builds on it is revoked with it.' }),
  'on-revoke': choice({
    values: onRevokes,
    default: 'fail',
    description:
      'What publishing does instead: `fail` publishes nothing, `none` leaves the image out, `previous` publishes the newest earlier one that is good.',
  }),
  records: list({ description: 'Paths of records, or of folders that hold them, which tell more of what is hit.' }),
  providers: list({
    description: 'Names of providers whose images are marked as revoked. Without any, only the file is written.',
  }),
  regions: list({ description: 'Regions to look in, beside the own one.' }),
  apply: text({
    description: 'Carries out what was shown: the digest of those changes. Others than those are refused.',
  }),
} as const;

export type RevokeInputs = InputsOf<typeof revokeInputs>;
