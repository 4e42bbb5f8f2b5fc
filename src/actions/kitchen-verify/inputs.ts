import { amount, block, choice, flag, type InputsOf, list, pairs, text } from '../../core/runner/inputs.ts';
import { credentialsInput } from '../../core/secrets/handed-credentials.ts';

const minutes = (preset: string, description: string) =>
  amount({ default: preset, least: 0.05, most: 7200, unit: 'minutes', whole: false, description });

/** Everything that the action takes; action.yml and the tables of its README are made from this. */
export const kitchenVerifyInputs = {
  record: text({
    description:
      'The record of the bake: the output `record` of `bake` in the same job, or a path. With `plan` and `leg` it is found by itself.',
  }),
  plan: text({ description: 'The plan that `leg` is of: the path of plan.json, or the name of its artifact.' }),
  leg: text({ description: 'The id of the leg to verify; the plan says how.' }),
  'plan-digest': text({ description: 'The output `digest` of the plan; another plan is refused.' }),
  records: list({
    description: 'Paths of records, or of folders that hold them, where there is no artifact service.',
  }),
  'image-id': text({ description: 'Without a record: the id of the image to verify.' }),
  provider: text({
    default: 'docker',
    description:
      'With `image-id`: whose image it is. `docker`, `aws`, `file`, `qemu`, `openstack`, `azure`, `gcp` or `vagrant`; else `other`.',
  }),
  'working-directory': text({
    default: '.',
    description: 'The folder of the kitchen file, or where the script runs, relative to the workspace.',
  }),
  'kitchen-yaml': text({ description: 'The kitchen file, when it is neither kitchen.yml nor .kitchen.yml.' }),
  instances: list({ description: 'Names of instances, or one regular expression. Without it all.' }),
  suites: list({ description: 'Suites of which instances are verified. Without it all.' }),
  engine: choice({
    values: ['auto', 'kitchen', 'script'],
    default: 'auto',
    description: '`auto` is `script` when `script` is given, else Test Kitchen when there is a kitchen file.',
  }),
  script: block({ description: 'A command that tests the image and writes the report that `reports` names.' }),
  'script-inside': flag({
    default: 'false',
    description:
      'Run the script in the container of the image, in the machine of a disk, or in the instance of an AMI by SSM, instead of beside it.',
  }),
  'script-machine': block({
    description:
      'How the machine of a test is started, as YAML. Of an AMI: `instance-type`, `subnet`, `security-groups`, `profile`, `public-ip`; of a disk: `user`, `memory` and more.',
  }),
  unasked: choice({
    values: ['skip', 'verify'],
    default: 'skip',
    description:
      'What becomes of a leg of whose tests neither the manifest nor an input says anything: `verify` takes its kitchen file.',
  }),
  'allow-no-tests': flag({
    default: 'false',
    description: 'Let the step be green when there is nothing to test. The gate stays shut.',
  }),
  inject: choice({
    values: ['auto', 'env', 'none'],
    default: 'auto',
    description:
      'How the image gets into the kitchen file: `auto` into the resolved configuration, `env` by BAKEHOUSE_IMAGE alone, `none` not at all.',
  }),
  'image-key': text({
    description: 'The key of the driver that names the image, for drivers that Bakehouse does not know.',
  }),
  phases: list({
    default: 'create, converge, verify',
    description: 'Which phases are run. Without `verify` nothing is tested, and the gate stays shut.',
  }),
  parallel: amount({ default: '2', least: 1, most: 64, unit: 'instances', description: 'Instances at once.' }),
  'create-timeout': minutes('20', 'Minutes for the creation of an instance.'),
  'converge-timeout': minutes('60', 'Minutes for its converge.'),
  'verify-timeout': minutes('60', 'Minutes for its tests.'),
  'destroy-timeout': minutes('15', 'Minutes for its removal.'),
  retries: amount({
    default: '0',
    least: 0,
    most: 5,
    unit: 'retries',
    description: 'How often an instance is tried again when the infrastructure failed. Nothing else ever is.',
  }),
  destroy: choice({
    values: ['always', 'passing', 'never'],
    default: 'always',
    description: 'Which instances are removed afterwards.',
  }),
  reports: list({ description: 'Globs of reports: JUnit, TAP, RSpec JSON or InSpec JSON.' }),
  'min-tests': amount({
    default: '1',
    least: 0,
    most: 1_000_000,
    unit: 'tests',
    description: 'Tests that each instance must have executed.',
  }),
  'max-skipped': amount({
    default: '1000000',
    least: 0,
    most: 1_000_000,
    unit: 'tests',
    description: 'Skipped tests that an instance may have.',
  }),
  'scan-reports': list({
    description:
      'Globs of scan reports about this image, relative to the working directory: JSON of Trivy and grype, CycloneDX, SARIF, and OpenVEX. `{slug}` stands for the slug of the leg.',
  }),
  'scan-policy': block({
    description:
      'What scan reports may tell, as YAML: `fail-on`, `fixable-only`, `ignore`, `max-age`, `require-packages`, `unstated`, `mode`. See the page on scanning.',
  }),
  berks: choice({
    values: ['auto', 'true', 'false'],
    default: 'auto',
    description: 'Whether `berks vendor` runs first: `auto` when there is a Berksfile.',
  }),
  'berks-frozen': flag({ default: 'false', description: 'Fail when Berksfile.lock is not there, or would change.' }),
  'gen-dockerfile': text({
    default: 'auto',
    description: '`auto` runs gen-kitchen-dockerfile.sh where it is, `off` does not; else the path of another script.',
  }),
  command: text({
    default: 'auto',
    description:
      'How kitchen is called: `auto` is `bundle exec kitchen` when Gemfile.lock has test-kitchen, else `kitchen`.',
  }),
  'chef-license': text({
    description: "What CHEF_LICENSE is to be, where Chef's programs ask whether their licence is accepted.",
  }),
  'secret-vars': pairs({
    secret: true,
    description: 'Secret environment variables for kitchen or the script, one `name=value` a line.',
  }),
  credentials: credentialsInput,
  'pass-env': list({ description: 'Names of environment variables that children may see besides the usual ones.' }),
  'artifact-prefix': text({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
  'allow-untrusted': flag({
    default: 'false',
    description: 'Verify an untrusted change with all rights of this run. Read the page on security first.',
  }),
} as const;

export type KitchenVerifyInputs = InputsOf<typeof kitchenVerifyInputs>;

/** What later steps and jobs get. */
export const kitchenVerifyOutputs = {
  conclusion: '`success`, `failure`, `cancelled`, `no-tests` or `skipped`.',
  gate: '`pass` or `block`: whether publishing may go on.',
  'failure-class':
    'What went wrong first: `config`, `licence`, `infrastructure`, `converge`, `test`, `scan`, `cleanup` or `cancelled`; empty when nothing did.',
  instances: 'What became of each instance, as JSON.',
  total: 'Tests that were reported.',
  passed: 'Tests that passed.',
  failed: 'Tests that failed.',
  errored: 'Tests that broke.',
  skipped: 'Tests that were skipped.',
  'failed-instances': 'Names of the instances that the gate is shut for, as JSON.',
  duration: 'Whole seconds that the step took.',
  record: 'The path of the record of this verification.',
  'record-artifact': 'The name of the artifact that holds the record; empty where there is no artifact service.',
  'image-verified': '`true` when the provider confirmed that every instance ran this very image.',
  scan: '`pass` or `block`: what came of the scan reports; empty where none were asked for.',
  findings: 'Findings of the scan by severity, as JSON: `{"high": {"total", "fixable", "ignored"}}`.',
  leftovers:
    'What could not be removed or looked for, as JSON; `[]` when nothing. Empty where nobody could look before the step ended.',
} as const;
