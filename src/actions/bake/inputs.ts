import {
  amount,
  choice,
  choices,
  flag,
  type InputsOf,
  lines,
  list,
  optionalChoice,
  pairs,
  text,
} from '../../core/runner/inputs.ts';
import { credentialsInput } from '../../core/secrets/handed-credentials.ts';
import { acceptances, reuses } from '../../image/definition.ts';
import { tiers } from '../../image/leg.ts';
import { onErrorValues } from '../../packer/run/arguments.ts';

/** Everything that the action takes; action.yml and the tables of its README are made from this. */
export const bakeInputs = {
  plan: text({
    description:
      'The plan that `leg` is of: the path of plan.json, or the name of its artifact (output `plan-artifact`).',
  }),
  leg: text({
    description: 'The id of the leg to bake. The plan says all about it, so the inputs of a single bake stay empty.',
  }),
  'plan-digest': text({ description: 'The output `digest` of the plan; another plan is refused.' }),
  template: text({
    description:
      'Without a plan: the Packer template: a JSON or HCL2 file, or a folder of HCL2 files, relative to `working-directory`. With `builder: dockerfile`, the Dockerfile.',
  }),
  builder: choice({
    values: ['packer', 'dockerfile'],
    default: 'packer',
    description:
      'What bakes: `packer`, or `dockerfile` for `docker build` (BuildKit where docker has it, else the classic builder).',
  }),
  'working-directory': text({
    default: '.',
    description:
      'Where Packer runs, relative to the workspace. Relative paths inside a template start here. With `builder: dockerfile`, the build context.',
  }),
  only: list({ description: 'Builds to run, separated by commas or line ends; `*` stands for any part of a name.' }),
  except: list({ description: 'Builds to leave out, written as for `only`.' }),
  vars: pairs({
    description:
      'Variables of the template, or build arguments of the Dockerfile, one `name=value` a line. A value of several lines: `name<<END`, the lines, `END`.',
  }),
  'secret-vars': pairs({
    secret: true,
    description:
      'The same for secret values. Each is masked before anything else is printed. A Dockerfile gets them as BuildKit secrets, with their names as ids.',
  }),
  credentials: credentialsInput,
  'var-files': lines({
    description:
      'Files of variables, one a line, the later one wins: `.pkrvars.hcl`, `.json`, `.yml`, or `name=value` (`.config`, `.properties`, `.env`). A path that ends in `?` may be missing. `vars` win over them.',
  }),
  image: text({
    description:
      "The name of the image. Without it, the template's file or folder name; of `web/Dockerfile` and `Dockerfile.web` it is `web`.",
  }),
  tier: choice({
    formerly: 'layer',
    values: tiers,
    default: 'application',
    description: 'The tier of the image: `base`, `infrastructure` or `application`.',
  }),
  name: text({ description: 'The name for records and outputs. Without it, the name of the image.' }),
  tags: pairs({
    description:
      'Tags to put on the image where the provider has tags, one `name=value` a line. An image from a Dockerfile gets them as labels.',
  }),
  inputs: lines({
    description:
      'Globs of files that count for the bake key, one a line, instead of the tracked files of the template and those that it names; with `!` only, those to leave out.',
  }),
  reuse: optionalChoice({
    values: reuses,
    description:
      'Whether an image that was baked of the same inputs is taken instead of baking it again. `require` fails when there is none; `strict` fails when the template reads files that cannot be known beforehand. Without it, what the image of the plan says, else `auto`.',
  }),
  accept: choices({
    values: acceptances,
    description:
      'Doubts about an image that is there already which are no reason to bake it again, with those that the plan names: `unread`, about files that cannot be known beforehand, and `post-processors`, about what those did elsewhere.',
  }),
  handoff: text({
    default: 'auto',
    description:
      "How a container image or a disk of qemu gets to later jobs: `none`, `archive` (an artifact) or `registry:<repository>`. `auto` is none within one job; with a plan of another job, the manifest's `build-registry`, else an archive.",
  }),
  records: list({
    description:
      'Paths of records, or of folders that hold them, of what the leg builds on, where there is no artifact service.',
  }),
  'allow-no-image': flag({
    default: 'false',
    description:
      'Whether a bake that ends well and keeps no image is `baked` all the same: a dry run with `skip_create_ami`.',
  }),
  parent: text({
    description: 'The id of the image that this one builds on, for the record and the tag `bakehouse:parent`.',
  }),
  mode: choice({
    values: ['build', 'validate'],
    default: 'build',
    description: '`validate` checks everything that a build would, annotates the template, and builds nothing.',
  }),
  validate: choice({
    values: ['auto', 'true', 'false'],
    default: 'auto',
    description:
      'Whether `packer validate` runs before the build. `packer build` itself checks the whole template before it starts anything, so `auto` asks for a run of its own only when the template has data sources, which a build would query first.',
  }),
  berks: choice({
    values: ['auto', 'true', 'false'],
    default: 'auto',
    description:
      'Whether `berks vendor` puts cookbooks into `berks-cookbooks` before the build: `auto` where `working-directory` has a `Berksfile`. What it leaves in the repository is removed afterwards.',
  }),
  'berks-frozen': flag({
    default: 'false',
    description: 'Fail when `Berksfile.lock` is missing, or does not fit the `Berksfile` and its cookbooks.',
  }),
  'on-error': choice({
    values: onErrorValues,
    default: 'cleanup',
    description:
      'What Packer does when a build fails: `cleanup`, or, only with `keep-on-failure`, `abort` or `run-cleanup-provisioner`, which leave everything running.',
  }),
  'keep-on-failure': flag({
    default: 'false',
    description: 'Keep what a failed build made, for a look at it. It is listed, with the commands that remove it.',
  }),
  'parallel-builds': amount({
    default: '0',
    least: 0,
    most: 1000,
    unit: 'builds',
    description: 'How many builds of the template run at once; 0 is all.',
  }),
  timeout: amount({
    default: '350',
    least: 0.05,
    most: 7200,
    unit: 'minutes',
    whole: false,
    description:
      'Minutes after which the build is stopped, cleaned up and failed. Keep it below `timeout-minutes` of the job.',
  }),
  retries: amount({
    default: '0',
    least: 0,
    most: 10,
    unit: 'retries',
    description:
      'How often a build is tried again when the provider was throttled, out of capacity or out of reach. Nothing else is ever tried again.',
  }),
  'retry-vars': pairs({
    description:
      'Variables over `vars` where the provider has no capacity or takes a spot instance back, one `name=value` a line: the build is then tried once more with these, whatever `retries` says. `spot_price=0` is on demand where the template has such a variable.',
  }),
  arguments: lines({
    description:
      'More flags for `packer build`, one a line; only those that Bakehouse knows. With `builder: dockerfile`, more arguments for `docker build`, as they are.',
  }),
  'pass-env': list({
    description:
      'Names of environment variables that the build may see besides the usual ones (see Environment below).',
  }),
  account: text({
    description: 'The AWS account that the credentials must belong to; anything else fails before the build.',
  }),
  'min-free-disk': amount({
    default: '1',
    least: 0,
    most: 100000,
    unit: 'GiB',
    whole: false,
    description: 'GiB that must be free where the runner keeps temporary files and the workspace.',
  }),
  'debug-log': flag({
    default: 'false',
    description: "Keep Packer's debug log, scrubbed of secrets, as an artifact for three days. Never in the job's log.",
  }),
  'artifact-prefix': text({
    default: 'bakehouse',
    description:
      'The first part of the names of artifacts. Rows of a matrix that bake one template need one each, or an image each.',
  }),
  'allow-untrusted': flag({
    default: 'false',
    description: 'Bake an untrusted change with all rights of this run. Read the page on security first.',
  }),
} as const;

export type BakeInputs = InputsOf<typeof bakeInputs>;

/** What later steps and jobs get. */
export const bakeOutputs = {
  'image-id': 'The id of the image, when exactly one was baked.',
  'image-ids':
    'Ids as JSON: `{"<region or local>": "<id>"}`; where a region has several, `"<region or local>/<build>"`.',
  images: 'All images as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
  status:
    '`baked`, `reused`, `blocked` (what it builds on is not there), `failed` or `cancelled`; with `mode: validate`, `valid` or `failed`.',
  key: 'The bake key: everything that makes the image, as far as it can be read beforehand. Empty where there is none.',
  reused: '`true` when the image was there already and nothing was baked.',
  record: 'The path of the record, a JSON file that says all about this bake.',
  'record-artifact': 'The name of the artifact that holds the record; empty where there is no artifact service.',
  name: 'The name of the image.',
  leftovers:
    'What this bake left behind, as JSON; `[]` when nothing. Empty where nobody could look before the step ended: a cancelled bake is cleaned up after it.',
  duration: 'Whole seconds that the step took.',
} as const;
