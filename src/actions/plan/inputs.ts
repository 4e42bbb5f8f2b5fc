import { amount, block, choice, flag, type InputsOf, lines, list, text } from '../../core/runner/inputs.ts';

/** Everything that the action takes; action.yml and the tables of its README are made from this. */
export const planInputs = {
  mode: choice({
    values: ['plan', 'collect'],
    default: 'plan',
    description:
      '`collect` is the last job of a run: it reads the records of all legs, lists their images, and fails when a leg failed.',
  }),
  manifest: list({
    description:
      'The manifests, relative to the workspace. Without it `bakehouse.yml`, else `IMAGES.json`, `docker/IMAGES.json` or `.docker/IMAGES.json`.',
  }),
  request: block({
    description:
      "Instead of a manifest: a build request as packerd took it, as JSON, as the path of a JSON file, or `event` for the event's payload.",
  }),
  profiles: block({
    description:
      'Instead of a manifest: profiles that become images, as YAML: `glob` or `payload`, `template`, `source-images`, and more (see Profiles below).',
  }),
  only: list({
    description:
      'Legs to plan, by id, separated by commas or line ends; `*` stands for any part, `web` for all legs of that image, and `tier=base` for those of a tier. An entry of an IMAGES.json also goes by its tag.',
  }),
  except: list({ description: 'Legs to leave out, written as for `only`.' }),
  with: choice({
    values: ['parents', 'children', 'none'],
    default: 'parents',
    description: 'Who comes along with the legs that `only` names: what they build on, what builds on them, or nobody.',
  }),
  vars: lines({
    description:
      'Variables over those of the manifest, one `name=value` a line, or `leg: name=value` for some legs, written as for `only`.',
  }),
  rebuild: list({
    default: 'changed',
    description:
      'What is baked: `changed`, `all`, or legs written as for `only`, which are baked whatever is found, and all that build on them.',
  }),
  'resolve-sources': flag({
    default: 'true',
    description:
      'Whether source images are looked for. Without it the legs that need one have no key, and are always baked.',
  }),
  'look-up': flag({
    default: 'true',
    description: 'Whether providers are asked for images that are already there. Without it everything is baked.',
  }),
  explain: list({
    description:
      'Legs, written as for `only`, of whose keys all files and values are printed, and what differs from the last bake.',
  }),
  list: flag({
    default: 'false',
    description: 'List all legs in the log, also those with nothing to do, each with its state.',
  }),
  render: text({
    description:
      'A folder, relative to the workspace, into which the templates of IMAGES.json or profiles are written. They are no inputs of what lies beside them.',
  }),
  'pass-env': list({
    description:
      'Names of environment variables that bake passes on to the build (its input of that name): the values of those that a template reads count for the key. They must be the same here and there.',
  }),
  'dry-run': flag({
    default: 'false',
    description: 'Plan any number of legs and levels, and give no matrices.',
  }),
  'legs-per-job': amount({
    default: '1',
    least: 1,
    most: 1000,
    unit: 'legs',
    description:
      'How many legs a job bakes. With more than 1 a row of a matrix holds `legs`, which `bake-legs` bakes, and a level of more than 256 legs fits. They are shared out by what their bakes took the last time.',
  }),
  'build-registry': text({
    formerly: 'staging',
    description:
      "The repository that container images go through from job to job, as `ghcr.io/acme/builds`, over the manifest's `build-registry`.",
  }),
  'github-token': text({
    secret: true,
    default: '${{ github.token }}',
    description: 'Reads `revocations.yml` of the default branch, where the run is of another ref: may read contents.',
  }),
  'artifact-prefix': text({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
  'require-artifact': flag({
    default: 'false',
    description:
      'Fail where the plan cannot be kept as an artifact, which other jobs read it from. The plan of an untrusted pull request never is, and does not fail.',
  }),
  summary: choice({
    values: ['auto', 'full', 'none'],
    default: 'auto',
    description:
      "What is added to the job's summary: `auto` folds the plan below its headline, `full` shows all of it, `none` adds nothing. With `mode: collect`, `none` also makes no report.",
  }),
  plan: text({ description: 'With `mode: collect`: the path of plan.json, or the name of its artifact.' }),
  'plan-digest': text({
    description: 'With `mode: collect`: the output `digest` of the plan; another plan is refused.',
  }),
  records: list({
    description:
      'With `mode: collect`: paths of records, or of folders that hold them, where there is no artifact service.',
  }),
} as const;

export type PlanInputs = InputsOf<typeof planInputs>;

const levels = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** What later steps and jobs get. */
export const planOutputs: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    levels.map((level) => [
      `level-${level}`,
      level === 0
        ? 'The matrix of the legs that build on nothing that is baked: `{"include": [{"leg", "slug", "image", …}]}`; with `legs-per-job` over 1 `{"include": [{"legs", "batch", …}]}`.'
        : `The matrix of the legs with ${level} ${level === 1 ? 'level' : 'levels'} of legs above them.`,
    ]),
  ),
  ...Object.fromEntries(
    levels.map((level) => [`has-level-${level}`, `Whether level ${level} has a leg: the \`if\` of its job.`]),
  ),
  count: 'How many legs are to be baked or verified.',
  unchanged: 'How many are unchanged.',
  plan: 'The path of plan.json.',
  digest: 'Its sha256: whoever reads the plan is given it, and refuses another.',
  'plan-artifact': 'The name of the artifact that holds the plan; empty where there is no artifact service.',
  summary: 'The plan in one sentence.',
  images: 'With `mode: collect`: all images as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
  'images-by-leg': 'With `mode: collect`: ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
  report:
    'With `mode: collect`: the path of the report of the run, an HTML page. As an artifact it is `<artifact-prefix>-report-a<attempt>.html`.',
  'report-url': 'With `mode: collect`: the address of that artifact, which a browser opens; empty where there is none.',
  headline: 'With `mode: collect`: the result in one sentence, as `1 of 60 images failed its tests`.',
  status: 'With `mode: collect`: `baked`, `reused` where nothing had to be baked, `failed` or `cancelled`.',
};
