import { block, choice, flag, type InputsOf, lines, text } from '../../core/runner/inputs.ts';

/** Everything that the action takes; action.yml and the tables of its README are made from this. */
export const setupPackerInputs = {
  version: text({
    default: 'auto',
    description:
      "An exact version, a constraint of HashiCorp's kind (`~> 1.9`, `>= 1.9, < 1.12`, `!= 1.9.1`), `latest`, or `auto`: what the version file, the lockfile or the template says, else the Packer that the system has, else the latest.",
  }),
  'version-file': text({
    description: 'A file that names the version: `.packer-version`, `.tool-versions`, or any file of one line.',
  }),
  template: text({
    description:
      'A template or a folder of templates: its `required_version` counts, and the plugins that it requires are installed.',
  }),
  plan: text({
    description:
      'Instead of `template`: the plan that `leg` is of, as its path or the name of its artifact. It says which template is baked, and whether Packer is needed at all.',
  }),
  leg: text({ description: 'The leg of the plan that this job bakes.' }),
  'plan-digest': text({ description: 'The output `digest` of the plan; another plan is refused.' }),
  plugins: lines({
    description:
      'Plugins to install besides, one `github.com/hashicorp/docker ~> 1.1` a line. Legacy JSON templates cannot declare theirs.',
  }),
  lockfile: text({
    description:
      "The lockfile. Without it, `packer.lock.yml` in the template's folder, else at the root, where there is one.",
  }),
  'lockfile-mode': choice({
    values: ['read', 'write'],
    default: 'read',
    description: '`write` makes or renews the lockfile from what this run installs.',
  }),
  frozen: flag({
    default: 'false',
    description: 'Fail unless there is a lockfile and it says exactly what this run needs.',
  }),
  'problem-matcher': flag({
    default: 'false',
    description:
      "Turn Packer's diagnostics in the output of later steps into annotations, for plain `packer validate` steps. It reads whatever later steps print; `bake` removes it.",
  }),
  keyring: block({
    description:
      "The armored public key of a mirror that signs its own lists. Without it, only HashiCorp's key counts.",
  }),
  'prefer-system': flag({
    default: 'true',
    description: 'Use the Packer that is on PATH already when it satisfies what is asked for.',
  }),
  'check-latest': flag({
    default: 'false',
    description: 'Ask the index for the newest version that satisfies, even when something local does.',
  }),
  mirror: text({
    secret: true,
    description:
      "An address, or a `file://` folder, with the shape of HashiCorp's release host. It changes where bytes come from, never what they must hash to.",
  }),
  verify: choice({
    values: ['signature', 'checksum'],
    default: 'signature',
    description: '`checksum` trusts the list of sums without its signature.',
  }),
  cache: choice({
    values: ['auto', 'true', 'false'],
    default: 'auto',
    description:
      'Keep plugins in the Actions cache. `auto` does so only with a lockfile, and not on self-hosted runners, releases, tags, `pull_request_target` and `workflow_run`.',
  }),
  'github-token': text({
    secret: true,
    default: "${{ github.server_url == 'https://github.com' && github.token || '' }}",
    description: 'For the program that fetches plugins from GitHub, and for nothing else.',
  }),
} as const;

export type SetupPackerInputs = InputsOf<typeof setupPackerInputs>;

/** What later steps get. */
export const setupPackerOutputs = {
  version: "Packer's version, without a leading v.",
  path: "Packer's path.",
  'version-source':
    'Who decided on the version: `input`, `version-file`, `lockfile`, `required_version`, `system` or `latest`.',
  'install-source': 'Where it came from: `system`, `tool-cache`, `download` or `mirror`.',
  verified:
    "What it was held against: `signature`, `signature-by-keyring`, `checksum`, `tool-cache` (verified when it came there), or `none` (the system's).",
  plugins: 'The plugins as JSON: `[{"source", "version", "path", "sha256"}]`.',
  'plugin-path': 'The folder of the plugins; empty where none were asked for.',
  'cache-hit': '`true` when the plugins came out of the cache.',
} as const;
