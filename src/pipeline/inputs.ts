import { publishImageInputs } from '../actions/publish-image/inputs.ts';
import { amount, block, choice, flag, type InputsOf, lines, list, pairs, text } from '../core/runner/inputs.ts';

/** Everything that the root action takes; action.yml and the tables of the README are made from this. */
export const pipelineInputs = {
  manifest: list({
    description:
      'The manifests, relative to the workspace. Without it, `request` and `profiles`: `bakehouse.yml`, else `IMAGES.json`, `docker/IMAGES.json` or `.docker/IMAGES.json`.',
  }),
  request: block({
    description:
      "Instead of a manifest: a build request as packerd took it, as JSON, as the path of a JSON file, or `event` for the event's payload. Its `giturl` is cloned, at its `branch`.",
  }),
  profiles: block({
    description:
      'Instead of a manifest: profiles that become images, as YAML, as the action plan takes them: `glob` or `payload`, `template`, `source-images`, and more.',
  }),
  'request-id': text({
    description:
      'The id by which the sender of a request finds this run. With it the response is kept as an artifact from the first stage on, `bakehouse-response-a<attempt>.json`, for `bakehouse watch` and others.',
  }),
  only: list({
    description:
      'Legs to bake, by id, separated by commas or line ends; `*` stands for any part, `web` for all legs of that image, and `tier=base` for those of a tier. An entry of an IMAGES.json also goes by its tag. What they build on comes along.',
  }),
  vars: lines({
    description:
      'Variables over those of the manifest or request, one `name=value` a line, or `leg: name=value` for some legs, written as for `only`.',
  }),
  rebuild: list({
    default: 'changed',
    description:
      'What is baked: `changed`, `all`, or legs written as for `only`, which are baked whatever is found, and all that build on them.',
  }),
  'secret-vars': pairs({
    secret: true,
    description:
      'Secret values, one `name=value` a line, under the names by which the manifest or request asks for them. Each is masked before anything else is printed.',
  }),
  'checkout-token': text({
    secret: true,
    description:
      "A token for a private `giturl` over https. Only that host gets it, by the environment of git; it is in no address, configuration or log. It can read what it can read: a request's sender chooses the repository.",
  }),
  'ssh-key': block({
    secret: true,
    description: 'A private key for a private `giturl` over ssh, in a file of its own while git runs.',
  }),
  targets: block({
    description:
      'Where verified images are published when all is well: names of targets of the manifest, one a line, `all`, or targets themselves as YAML. Without it nothing is published.',
  }),
  incomplete: choice({
    values: ['refuse', 'skip'],
    default: 'refuse',
    description:
      'What is published where a leg failed: `refuse` publishes nothing; `skip` publishes every image of which all legs passed and keeps the others back whole. The step fails either way.',
  }),
  version: text({
    description: 'What `{version}` stands for in targets. Without it the tag of the run, or its commit.',
  }),
  sbom: publishImageInputs.sbom,
  'signing-key': publishImageInputs['signing-key'],
  'github-token': text({
    secret: true,
    default: '${{ github.token }}',
    description:
      'Reads `revocations.yml` of the default branch: may read contents. For files that a target delivers by commit or pull request: may write contents, and pull requests.',
  }),
  parallel: amount({
    default: '2',
    least: 1,
    most: 64,
    unit: 'legs',
    description: 'How many legs of a level are baked at once.',
  }),
  retries: amount({
    default: '0',
    least: 0,
    most: 10,
    unit: 'retries',
    description:
      'How often the bake of a leg is tried again when the provider was throttled, out of capacity or out of reach. Nothing else is ever tried again.',
  }),
  'continue-on-error': flag({
    default: 'false',
    description:
      'Leave the step green when legs failed. All legs that do not build on a failed one are baked either way, but for those of an IMAGES.json, of which nothing more begins without this. The outputs list those that are good.',
  }),
  'allow-no-tests': choice({
    values: ['auto', 'true', 'false'],
    default: 'auto',
    description:
      'Whether an image without tests is no failure: `auto` allows it for a request whose repository has no kitchen file. Publishing asks for tests all the same.',
  }),
  'scan-reports': list({
    description:
      'Globs of scan reports without which no image passes, as kitchen-verify takes them; `{slug}` stands for the slug of each leg. What the manifest says as `scan` goes before.',
  }),
  'scan-policy': block({ description: 'What scan reports may tell, as kitchen-verify takes it, as YAML.' }),
  'clean-images': choice({
    values: ['auto', 'true', 'false'],
    default: 'auto',
    description:
      'Remove the container images of this run that no name stands for any more, after the job: `auto` on self-hosted runners.',
  }),
} as const;

export type PipelineInputs = InputsOf<typeof pipelineInputs>;

/** What later steps and jobs get. */
export const pipelineOutputs = {
  images: 'All images that may be used, as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
  published: 'With `targets`: where everything is now, as JSON, as publish-image shows it.',
  provenance:
    'With `targets`: the folder of the statements about how each image came to be, and of the list of what they are about; empty where there is none.',
  'images-by-leg': 'Their ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
  records: 'The folder of the records of this run, one below it for each leg.',
  report: 'The path of the report of the run, an HTML page. As an artifact it is `bakehouse-report-a<attempt>.html`.',
  'report-url': 'The address of that artifact, which a browser opens; empty where there is none.',
  headline: 'The result in one sentence, as `1 of 60 images failed its tests`; where nothing was planned, why.',
  response:
    "What became of it, as JSON in the shape of packerd's `buildresponse`: `status`, `buildstages`, `images`, `artifacts`, `links` and `error`.",
  'response-path': 'The file of the same, with longer logs; it is rewritten after every stage.',
  health: 'How full the disk is, in the words of packerd: `ok`, `poor` (over 90 %), `bad` (over 95 %) or `err`.',
} as const;

/** What `validate` takes: that of a run which says what there is, and nothing of what becomes of it. */
export const validationInputs = {
  manifest: pipelineInputs.manifest,
  only: pipelineInputs.only,
  vars: pipelineInputs.vars,
  'secret-vars': pipelineInputs['secret-vars'],
  parallel: pipelineInputs.parallel,
} as const;
