import { publishImageInputs, publishImageOutputs } from '../../actions/publish-image/inputs.ts';
import { flag, type InputsOf, list, text } from '../../core/runner/inputs.ts';

const {
  plan,
  'plan-digest': planDigest,
  version,
  'output-directory': outputDirectory,
  'best-effort-regions': bestEffort,
  'allow-public': allowPublic,
  'artifact-prefix': artifactPrefix,
} = publishImageInputs;

/** What `bakehouse promote` and the action take. */
export const promoteInputs = {
  image: text({
    description:
      'What is promoted: legs, as `web` or `web/debian-*`; a key (`bk2-…`); a digest (`sha256:…`); or the id of an image. Without it all legs that go to the channel.',
  }),
  to: text({ description: 'The channel, by its name in the manifest.', required: true }),
  from: text({ description: 'Promote what stands in this channel.' }),
  back: flag({ default: 'false', description: 'Go back to what stood in the channel before.' }),
  revoked: flag({
    default: 'false',
    description: 'Of what stands in the channel and is revoked, do what `on-revoke` of the channel says.',
  }),
  list: flag({ default: 'false', description: 'Show what stood in the channel, when and by whom. Changes nothing.' }),
  apply: text({
    description:
      'Carries out what was shown: its digest, which is the output `changes-digest`. Other changes than those are refused. Without it they are only shown.',
  }),
  records: list({
    description:
      'The records of what is promoted: paths, folders that hold them, or prefixes of artifacts. Without it those of this run, and the plan; an image by its key is asked for at its provider.',
  }),
  plan: {
    ...plan,
    description: 'The plan, which holds the channels: the path of plan.json, or the name of its artifact.',
  },
  'plan-digest': planDigest,
  by: text({ description: 'Who promotes it. Default: who started the run, or the user.name of git.' }),
  version,
  'output-directory': outputDirectory,
  'best-effort-regions': bestEffort,
  'allow-public': allowPublic,
  'artifact-prefix': artifactPrefix,
  'github-token': text({
    secret: true,
    default: '${{ github.token }}',
    description:
      'Reads `revocations.yml` of the default branch, and writes the history of the channel and files with `deliver: commit` or `pull-request`: may write contents, and pull requests.',
  }),
} as const;

export type PromoteInputs = InputsOf<typeof promoteInputs>;

const { published, images, 'images-by-leg': imagesByLeg, changed, mutations, journal } = publishImageOutputs;

/** What later steps and jobs get. */
export const promoteOutputs = {
  'changes-digest':
    'The digest of the changes that were shown, for the input `apply` of whoever agrees; empty where nothing is due.',
  status:
    '`planned`: changes were shown; `published`: they were made; `unchanged`: all stands there already; `partial`: all but regions of `best-effort-regions`; `failed`.',
  history: 'What stood in the channel as JSON, as its history has it: of each leg the newest entry last.',
  published,
  images,
  'images-by-leg': imagesByLeg,
  changed,
  mutations,
  journal,
} as const;
