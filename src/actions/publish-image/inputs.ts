import { block, choice, flag, type InputsOf, list, text } from '../../core/runner/inputs.ts';

/** Everything that the action takes; action.yml and the tables of its README are made from this. */
export const publishImageInputs = {
  records: list({
    description:
      'The records of what is published: paths, folders that hold them, or prefixes of artifacts. Without it those of this job and, with `plan`, the artifacts of this run.',
  }),
  plan: text({
    description:
      'The plan, which says which leg goes to which targets: the path of plan.json, or the name of its artifact.',
  }),
  'plan-digest': text({ description: 'The output `digest` of the plan; another plan is refused.' }),
  targets: block({
    description:
      'Names of targets of the plan, one a line, or targets themselves as YAML, as `targets` of a manifest has them. Without it all of the plan.',
  }),
  only: list({
    description:
      'Legs to publish, separated by commas or line ends, as the action plan takes them: `web`, `web/debian-*`, `tier=base`. Without it all.',
  }),
  incomplete: choice({
    values: ['refuse', 'skip'],
    default: 'refuse',
    description:
      'What is done where a leg may not be published: `refuse` publishes nothing at all; `skip` publishes every image of which all legs passed, keeps the others back whole, names them, and fails in the end.',
  }),
  version: text({
    description: 'What `{version}` stands for. Without it that of the leg, the tag of the run, or its commit.',
  }),
  'require-verified': flag({
    default: 'true',
    description: 'Publish only what has passed its tests. `false` publishes anything, and shows it in red.',
  }),
  'require-scan': flag({
    default: 'false',
    description:
      'Publish no image without a scan of this very image, also where the manifest asks for none: `kitchen-verify` with `scan-reports` makes it. What was tested in an earlier run needs no new one, and what `scan-policy` only reports keeps nothing back.',
  }),
  mode: choice({
    values: ['apply', 'plan'],
    default: 'apply',
    description: '`plan` shows what would be changed, and changes nothing.',
  }),
  'output-directory': text({
    default: '.',
    description:
      'Where files of `deliver: artifact` are written, and merged with what is there, relative to the workspace.',
  }),
  'best-effort-regions': list({
    description: 'Regions that may lag: they are named, and hold nothing up.',
  }),
  'allow-public': flag({
    default: 'false',
    description: 'Let a target with `public: true` show its images to everybody.',
  }),
  'allow-dirty': flag({
    default: 'false',
    description:
      "Publish an image of files that differ from the commit also where a target's name, tag or path contains a version or commit; that then ends in `-dirty`.",
  }),
  'allow-untrusted': flag({
    default: 'false',
    description:
      'Publish for an untrusted change, or to targets as a branch or pull request has them. Read the page on security first.',
  }),
  report: flag({
    default: 'true',
    description:
      'With `plan`: keep a page of the whole run, with what was published, that a browser opens from the page of the run.',
  }),
  sbom: list({
    description:
      'Globs of SBOMs as JSON, of CycloneDX or SPDX, relative to the workspace: they are kept with the provenance. Of several legs each file, or a folder above it, begins with the name of its leg, as `web-trixie.cdx.json` and `web-trixie/sbom.json`.',
  }),
  'signing-key': block({
    secret: true,
    description:
      'A private key of P-256 as PEM (PKCS#8): statements about what is published are also signed with it. `bakehouse verify-provenance` checks them.',
  }),
  'artifact-prefix': text({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
  'github-token': text({
    secret: true,
    default: '${{ github.token }}',
    description:
      'Reads `revocations.yml` of the default branch: may read contents. For files with `deliver: commit` or `pull-request`: may write contents, and pull requests.',
  }),
} as const;

export type PublishImageInputs = InputsOf<typeof publishImageInputs>;

/** What later steps and jobs get. */
export const publishImageOutputs = {
  published:
    'Where everything is now, as JSON: `[{"leg", "build", "target", "kind", "region", "id", "digest", "ref", "status"}]`.',
  images: 'The images as consumers find them, as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
  'images-by-leg': 'Their ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
  digest: 'The digest in the registry, where exactly one container image was published.',
  manifest: 'The path of image-manifest.json, which lists all images.',
  changed: '`true` when something was changed; with `mode: plan`, when something would be.',
  mutations: 'How many calls changed something.',
  journal: 'The path of publish-journal.json: every call that changed something, with its end.',
  report: 'The path of the report; empty without a plan.',
  subjects:
    'The path of subjects.sha256, the list of what was published by its digests, as `subject-checksums` of actions/attest takes it; empty where nothing is there.',
  provenance:
    'The folder of that list and of the statements about how each image came to be; empty where there is none.',
  status:
    '`published`, `unchanged`, `partial` (all but regions of `best-effort-regions`), `incomplete` (all but images that were kept back) or `failed`; with `mode: plan`, `planned` where something is due.',
} as const;
