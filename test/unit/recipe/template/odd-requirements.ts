import type { TemplateKind } from '../../../../src/recipe/template/template.ts';

/**
 * A template whose requirements a naive reader would miss, or would find where there are none. Its requirements are
 * filled in: the n-th, from 0, is `version(n)` or `plugin(n)`. What stands there as it is would be refused by every
 * Packer, and is to be seen by none.
 */
export type OddRequirements = {
  readonly title: string;
  readonly kind?: TemplateKind;
  readonly files: (version: Fill, plugin: Fill) => Readonly<Record<string, string>>;
  /** How many times `required_version` is to be found. */
  readonly versions: number;
  /** Those of them that Packer works out and that a reader which runs nothing leaves alone. */
  readonly computed?: readonly number[];
  /** `name source` of each required plugin, in the order of their filling. */
  readonly plugins?: readonly string[];
  readonly computedPlugins?: readonly number[];
  /** The error of Packer 1.7 and later that hides the plugins, and the names that are read all the same. */
  readonly refused?: { readonly says: string; readonly names: readonly string[] };
};

type Fill = (index: number) => string;

const DECOY = 'packer { required_version = "> 99" }';
const DOCKER = 'github.com/hashicorp/docker';
const AMAZON = 'github.com/hashicorp/amazon';
const SOURCE = 'source "null" "a" {\n  communicator = "none"\n}\n';

const escaped = (text: string): string =>
  Array.from(text, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
const dockerOf = (version: string): string => `{ source = "${DOCKER}", version = "${version}" }`;

export const ODD_REQUIREMENTS: readonly OddRequirements[] = [
  {
    title: 'no packer block at all',
    files: () => ({ 'a.pkr.hcl': SOURCE }),
    versions: 0,
    plugins: [],
  },
  {
    title: 'one line',
    files: (version) => ({ 'a.pkr.hcl': `packer { required_version = "${version(0)}" }` }),
    versions: 1,
  },
  {
    title: 'empty blocks around',
    files: (version) => ({
      'a.pkr.hcl': `packer {}\npacker {\n}\npacker { }\n\npacker {\n\n\n  required_version = "${version(0)}"\n\n}\npacker {}\n`,
    }),
    versions: 1,
  },
  {
    title: 'several blocks in one file',
    files: (version) => ({
      'a.pkr.hcl': `packer {\n  required_version = "${version(0)}"\n}\n${SOURCE}packer {\n  required_version = "${version(1)}"\n}\npacker { required_version = "${version(2)}" }\n`,
    }),
    versions: 3,
  },
  {
    title: 'several files, one of them hidden, and others that Packer does not load',
    files: (version) => ({
      'b.pkr.hcl': `packer {\n  required_version = "${version(0)}"\n}\n`,
      '.a.pkr.hcl': `\npacker {\n  required_version = "${version(1)}"\n}\n`,
      'c.pkr.json': `{\n\n"packer": {"required_version": "${version(2)}"}}`,
      'd.hcl': DECOY,
      'e.json': '{"packer": {"required_version": "> 99"}}',
      'f.pkr.hcl.bak': DECOY,
      'g.pkrvars.hcl': 'packer = { required_version = "> 99" }',
    }),
    versions: 3,
  },
  {
    title: 'comments in three styles',
    files: (version) => ({
      'a.pkr.hcl': `# ${DECOY}\n// ${DECOY}\n/* ${DECOY} */\n/*\n${DECOY}\n*/\npacker { # {\n  // required_version = "> 99"\n  /* required_version = "> 99" */ required_version = "${version(0)}" // "> 99"\n  # }\n} /* { */\n`,
    }),
    versions: 1,
  },
  {
    title: 'comments between all parts',
    files: (version) => ({
      'a.pkr.hcl': `/**/packer/* } */{/*\n*/\n  required_version/* = "> 99" */=/**/"${version(0)}"/**/\n}\n/* /* ${DECOY} */\n`,
    }),
    versions: 1,
  },
  {
    title: 'comments that do not end where they seem to',
    files: (version) => ({
      'a.pkr.hcl': `# one \\\npacker {\n  required_version = "${version(0)}"\n}\n# carriage return \r${DECOY}\n// line separator \u2028${DECOY}\n// next line \u0085${DECOY}\n/***/\npacker { required_version = "${version(1)}" }\n/**\n * ${DECOY} // *\n **/\n`,
    }),
    versions: 2,
  },
  {
    title: 'comment signs, braces and quotes inside strings',
    files: (version) => ({
      'a.pkr.hcl': `locals {\n  a = "/* # // {"\n  b = "\\" }"\n  c = "\\\\"\n}\npacker {\n  required_version = "${version(0)}"\n}\nlocals {\n  d = "*/ \\"${DECOY.replaceAll('"', '\\"')}"\n}\n`,
    }),
    versions: 1,
  },
  {
    title: 'heredocs that hold blocks',
    files: (version) => ({
      'a.pkr.hcl': `locals {\n  a = <<EOT\n${DECOY}\nEOT2\n EOT x\n" \${"}"} \${upper("{")}\n  EOT\n  b = <<-EOT\n    ${DECOY}\n      EOT\n}\npacker {\n  required_version = "${version(0)}"\n}\n`,
    }),
    versions: 1,
  },
  {
    title: 'heredocs within interpolations within heredocs',
    files: (version) => ({
      'a.pkr.hcl': `locals {\n  a = <<A\n\${upper(<<B\n${DECOY}\nB\n)}\n${DECOY}\nA\n}\npacker {\n  required_version = "${version(0)}"\n}\n`,
    }),
    versions: 1,
  },
  {
    title: 'interpolations with quotes, braces and directives',
    files: (version) => ({
      'a.pkr.hcl': `locals {\n  a = "\${join("}", ["{", "\${upper("}\\"{")}"])}"\n  b = "%{ if true }}%{ else }{%{ endif ~} $\${ %%{ $ %"\n  c = "\${ { "}" = "packer {" }["}"] }"\n}\npacker {\n  required_version = "${version(0)}"\n}\n`,
    }),
    versions: 1,
  },
  {
    title: 'other things named packer',
    files: (version) => ({
      'a.pkr.hcl': `variable "packer" {\n  default = "required_version"\n}\nlocals {\n  packer = {\n    required_version = "> 99"\n  }\n  required_version = "> 99"\n  v = "\${packer.version}"\n}\nsource "null" "packer" {\n  communicator = "none"\n  packer {\n    required_version = "> 99"\n  }\n}\npacker {\n  required_version = "${version(0)}"\n}\nbuild {\n  name    = "packer"\n  sources = ["null.packer"]\n}\n`,
    }),
    versions: 1,
  },
  {
    title: 'CRLF',
    files: (version) => ({
      'a.pkr.hcl': crlf(
        `# ${DECOY}\nlocals {\n  a = <<-EOT\n    ${DECOY}\n    EOT\n}\npacker {\n  required_version = "${version(0)}"\n}\n`,
      ),
    }),
    versions: 1,
  },
  {
    title: 'a byte order mark',
    files: (version) => ({ 'a.pkr.hcl': `\uFEFFpacker {\n  required_version = "${version(0)}"\n}\n` }),
    versions: 1,
  },
  {
    title: 'letters of many bytes before it',
    files: (version) => ({
      'a.pkr.hcl': `/* é 漢 👩‍🚀 */ packer { # ｛\n  /* 𝒳 */ required_version = "${version(0)}" # ｝\n}\nlocals { ключ = "｛ 漢" }\n`,
    }),
    versions: 1,
  },
  {
    title: 'much space, tabs and no newline at the end',
    files: (version) => ({
      'a.pkr.hcl': `\n\n\t packer \t{\n\n\t\trequired_version\t=\t"${version(0)}"   \n \n\t}   `,
    }),
    versions: 1,
  },
  {
    title: 'escapes in the string',
    files: (version) => ({
      'a.pkr.hcl': `packer {\n  required_version = "${escaped(version(0))}"\n}\npacker {\n  required_version = "\\t${version(1)}\\n"\n}\n`,
    }),
    versions: 2,
  },
  {
    title: 'heredocs as the value',
    files: (version) => ({
      'a.pkr.hcl': `packer {\n  required_version = <<EOT\n${version(0)}\nEOT\n}\npacker {\n  required_version = <<-EOT\n    ${version(1)}\n  EOT\n}\n`,
    }),
    versions: 2,
  },
  {
    title: 'what is worked out of constants',
    files: (version) => ({
      'a.pkr.hcl': `packer {\n  required_version = ("${version(0)}")\n}\npacker {\n  required_version = true ? "${version(1)}" : "> 99"\n}\npacker {\n  required_version = "\${"${version(2)}"}"\n}\npacker {\n  required_version = ["> 99", "${version(3)}"][1]\n}\npacker {\n  required_version = "${version(4)}"\n}\n`,
    }),
    versions: 5,
    computed: [0, 1, 2, 3],
  },
  {
    title: 'after and before the plugins',
    files: (version, plugin) => ({
      'a.pkr.hcl': `packer {\n  required_plugins {\n    docker = ${dockerOf(plugin(0))}\n  }\n  required_version = "${version(0)}"\n}\npacker {\n  required_version = "${version(1)}"\n  required_plugins {\n    amazon = {\n      version = "${plugin(1)}"\n      source  = "${AMAZON}"\n    }\n  }\n}\n`,
    }),
    versions: 2,
    plugins: [`docker ${DOCKER}`, `amazon ${AMAZON}`],
  },
  {
    title: 'a nested attribute named like the version',
    files: (version, plugin) => ({
      'a.pkr.hcl': `packer {\n  required_plugins {\n    required_version = ${dockerOf(plugin(0))}\n    packer = {\n      source  = "${AMAZON}"\n      version = "${plugin(1)}"\n    }\n  }\n}\npacker {\n  required_version = "${version(0)}"\n}\n`,
    }),
    versions: 1,
    refused: { says: 'Invalid plugin local name', names: ['packer', 'required_version'] },
  },
  {
    title: 'several plugins in several blocks of several files',
    files: (version, plugin) => ({
      'a.pkr.hcl': `packer {\n  required_version = "${version(0)}"\n  required_plugins {\n    docker = ${dockerOf(plugin(0))}\n  }\n  required_plugins {\n  }\n  required_plugins {\n    amazon = {\n      source  = "${AMAZON}" # {\n      version = "${plugin(1)}", // }\n    }\n    my-own = { "source": "github.com/acme/own", "version": "${plugin(2)}", }\n  }\n}\n`,
      'b.pkr.json': `{"packer": {"required_plugins": {"vsphere": {"version": "${plugin(3)}", "source": "github.com/hashicorp/vsphere"}}}}`,
    }),
    versions: 1,
    plugins: [
      `docker ${DOCKER}`,
      `amazon ${AMAZON}`,
      'my-own github.com/acme/own',
      'vsphere github.com/hashicorp/vsphere',
    ],
  },
  {
    title: 'the ways to write an object',
    files: (_, plugin) => ({
      'a.pkr.hcl': `packer {\n  required_plugins {\n    a = { version = "${plugin(0)}", source = "github.com/a/a" }\n    b = {version:"${plugin(1)}",source:"github.com/b/b",}\n    c = {\n      "version" = "${plugin(2)}"\n      "source"  : "github.com/c/c"\n    }\n    d = { /* { */ source = "github.com/d/d" /* } */\n      # ${DECOY}\n      version = "${plugin(3)}" }\n    e = {\n\n      source = "github.com/e/e",\n\n      version = <<EOT\n${plugin(4)}\nEOT\n    }\n  }\n}\n`,
    }),
    versions: 0,
    plugins: ['a', 'b', 'c', 'd', 'e'].map((name) => `${name} github.com/${name}/${name}`),
  },
  {
    title: 'plugins on one line',
    files: (_, plugin) => ({
      'a.pkr.hcl': `packer {\n  required_plugins { docker = ${dockerOf(plugin(0))} }\n  required_plugins { amazon = { source = "${AMAZON}", version = "${plugin(1)}" } }\n}\n`,
    }),
    versions: 0,
    plugins: [`docker ${DOCKER}`, `amazon ${AMAZON}`],
  },
  {
    title: 'plugins in comments, strings and heredocs',
    files: (version, plugin) => ({
      'a.pkr.hcl': `packer {\n  required_version = "${version(0)}"\n  required_plugins {\n    # x = ${dockerOf('>= 1')}\n    // y = ${dockerOf('>= 1')}\n    /* z = ${dockerOf('>= 1')} */\n    docker = ${dockerOf(plugin(0))}\n  }\n}\nlocals {\n  required_plugins = { x = ${dockerOf('>= 1')} }\n  text = <<EOT\npacker { required_plugins { x = 1 } }\nEOT\n}\n`,
    }),
    versions: 1,
    plugins: [`docker ${DOCKER}`],
  },
  {
    title: 'escapes in a plugin',
    files: (_, plugin) => ({
      'a.pkr.hcl': `packer {\n  required_plugins {\n    docker = {\n      "\\u0073ource" = "${escaped(DOCKER)}"\n      version  = "${escaped(plugin(0))}"\n    }\n  }\n}\n`,
      'b.pkr.json': `{"\\u0070acker": {"required\\u005fplugins": {"am\\u0061zon": {"\\u0073ource": "${escaped(AMAZON)}", "version": "${escaped(plugin(1))}"}}}}`,
    }),
    versions: 0,
    plugins: [`docker ${DOCKER}`, `amazon ${AMAZON}`],
  },
  {
    title: 'plugins worked out of constants',
    files: (_, plugin) => ({
      'a.pkr.hcl': `packer {\n  required_plugins {\n    docker = ${dockerOf(plugin(0))}\n    amazon = ({ source = "${AMAZON}", version = "${plugin(1)}" })\n  }\n}\n`,
    }),
    versions: 0,
    plugins: [`docker ${DOCKER}`, `amazon ${AMAZON}`],
    computedPlugins: [1],
  },
  {
    title: 'a plugin without version',
    files: (version, plugin) => ({
      'a.pkr.hcl': `packer {\n  required_version = "${version(0)}"\n  required_plugins {\n    docker = { source = "${DOCKER}" }\n    amazon = { source = "${AMAZON}", version = "${plugin(0)}" }\n  }\n}\n`,
    }),
    versions: 1,
    refused: { says: 'No version constraint was set', names: ['amazon'] },
  },
  {
    title: 'a plugin without source',
    files: (_, plugin) => ({
      'a.pkr.hcl': `packer {\n  required_plugins {\n    docker = { version = "${plugin(0)}" }\n  }\n}\n`,
    }),
    versions: 0,
    refused: { says: 'No source was set', names: [] },
  },
  {
    title: 'a plugin as a string',
    files: (_, plugin) => ({
      'a.pkr.hcl': `packer {\n  required_plugins {\n    docker = "${plugin(0)}"\n  }\n}\n`,
    }),
    versions: 0,
    refused: { says: 'Invalid plugin requirement', names: [] },
  },
  {
    title: 'a plugin whose version is no string',
    files: () => ({
      'a.pkr.hcl': `packer {\n  required_plugins {\n    docker = { source = "${DOCKER}", version = 1 }\n  }\n}\n`,
    }),
    versions: 0,
    refused: { says: 'Invalid version constraint', names: [] },
  },
  {
    title: 'a plugin named twice',
    files: (version, plugin) => ({
      'a.pkr.hcl': `packer {\n  required_version = "${version(0)}"\n  required_plugins {\n    docker = ${dockerOf(plugin(0))}\n  }\n}\n`,
      'b.pkr.hcl': `packer {\n  required_plugins {\n    docker = ${dockerOf(plugin(1))}\n  }\n}\n`,
    }),
    versions: 1,
    refused: { says: 'Duplicate required_plugin."docker" block', names: ['docker', 'docker'] },
  },
  {
    title: 'a variable as the version',
    files: (version) => ({
      'a.pkr.hcl': `variable "v" { default = "> 99" }\npacker {\n  required_version = "${version(0)}"\n}\n`,
      'b.pkr.hcl': `packer {\n  required_plugins {\n    docker = { source = "${DOCKER}", version = var.v }\n  }\n}\n`,
    }),
    versions: 1,
    refused: { says: 'Variables not allowed', names: [] },
  },
  {
    title: 'a key of a plugin twice, and sources of many kinds',
    files: (_, plugin) => ({
      'a.pkr.hcl': `packer {\n  required_plugins {\n    docker = { source = "github.com/x/y", version = "> 99", source = "${DOCKER}", version = "${plugin(0)}" }\n    a      = { source = "git.example.com/a/b/c/own", version = " ${plugin(1)} " }\n    b      = { source = "GitHub.com/HashiCorp/Amazon", version = "${plugin(2)}" }\n  }\n}\n`,
    }),
    versions: 0,
    plugins: [`docker ${DOCKER}`, 'a git.example.com/a/b/c/own', 'b GitHub.com/HashiCorp/Amazon'],
  },
  {
    title: 'plugins named like parts of JavaScript',
    files: (_, plugin) => ({
      'a.pkr.hcl': `packer {\n  required_plugins {\n    constructor = ${dockerOf(plugin(0))}\n  }\n}\n`,
      'b.pkr.hcl': `packer {\n  required_plugins {\n    toString = ${dockerOf(plugin(1))}\n    __proto__ = ${dockerOf(plugin(2))}\n  }\n}\n`,
    }),
    versions: 0,
    refused: { says: 'Invalid plugin local name', names: ['__proto__', 'constructor', 'toString'] },
  },
  {
    title: 'files that are named by their ending only, and a NUL',
    files: (version) => ({
      '.pkr.hcl': `packer { required_version = "${version(0)}" }\n# \0 "\n`,
      '.pkr.json': `{"packer": {"required_version": "${version(1)}"}}`,
      'a.PKR.HCL': DECOY,
    }),
    versions: 2,
  },
  {
    title: 'arguments and blocks of a later Packer beside it',
    files: (version) => ({
      'a.pkr.hcl': `packer {\n  later = { required_version = "> 99" }\n  required_version = "${version(0)}"\n  later {\n    required_version = "> 99"\n  }\n}\nlater "x" {\n  packer {\n    required_version = "> 99"\n  }\n}\n`,
    }),
    versions: 1,
    refused: { says: 'Unsupported argument', names: [] },
  },
  {
    title: 'JSON: an object',
    files: (version, plugin) => ({
      'a.pkr.json': `{\n "packer": {\n  "required_plugins": {\n   "docker": {"version": "${plugin(0)}", "source": "${DOCKER}"}\n  },\n  "required_version": "${version(0)}"\n }\n}`,
    }),
    versions: 1,
    plugins: [`docker ${DOCKER}`],
  },
  {
    title: 'JSON: arrays of objects',
    files: (version, plugin) => ({
      'a.pkr.json': `{"packer": [\n{"required_version": "${version(0)}"},\n{},\n{"required_version": "${version(1)}",\n"required_plugins": [\n{"docker": {"source": "${DOCKER}", "version": "${plugin(0)}"}},\n{"amazon": {"source": "${AMAZON}", "version": "${plugin(1)}"}}\n]}]}`,
    }),
    versions: 2,
    plugins: [`docker ${DOCKER}`, `amazon ${AMAZON}`],
  },
  {
    title: 'JSON: the name packer twice, and an array as the root',
    files: (version) => ({
      'a.pkr.json': `{"packer": {"required_version": "${version(0)}"},\n"packer": {"required_version": "${version(1)}"}}`,
      'b.pkr.json': `[{"packer": {"required_version": "${version(2)}"}},\n{"packer": [{"required_version": "${version(3)}"}]}]`,
    }),
    versions: 4,
  },
  {
    title: 'JSON: nothing in it',
    files: (version) => ({
      'a.pkr.json': '{"packer": null}',
      'b.pkr.json': '{"packer": []}',
      'c.pkr.json': '{"packer": {"required_plugins": null}}',
      'd.pkr.json': `{"packer": [{}, {"required_version": "${version(0)}", "required_plugins": []}]}`,
      'e.pkr.json': '{}',
    }),
    versions: 1,
    plugins: [],
  },
  {
    title: 'JSON: null as the version',
    files: (version) => ({
      'a.pkr.json': '{"packer": {"required_version": null}}',
      'b.pkr.hcl': `packer {\n  required_version = null\n}\npacker {\n  required_version = "${version(0)}"\n}\n`,
    }),
    versions: 1,
  },
  {
    title: 'JSON: arrays within arrays, and comments among the plugins',
    files: (version, plugin) => ({
      'a.pkr.json': `{"packer": [[{"required_version": "${version(0)}"}], [{"required_plugins": [{"//": 1, "docker": {"source": "${DOCKER}", "version": "${plugin(0)}"}}]}]]}`,
    }),
    versions: 1,
    plugins: [`docker ${DOCKER}`],
  },
  {
    title: 'JSON: comments, nested names and escapes',
    files: (version) => ({
      'a.pkr.json': `{"//": {"packer": {"required_version": "> 99"}},\n"variables": {"packer": "{\\"required_version\\": \\"> 99\\"}", "required_version": "> 99"},\n"locals": {"packer": {"required_version": "> 99"}},\n"p\\u0061cker": {"//": "> 99",\n"required\\u005fversion": "${escaped(version(0))}"}}`,
    }),
    versions: 1,
  },
  {
    title: 'JSON: the value on the next line, tabs and CRLF',
    files: (version) => ({
      'a.pkr.json': crlf(
        `\n{\t"packer"\n:\n{\t"required_version"\n\t:\n\n\t"${version(0)}"\n}\n,\n"locals": {"a": "\\n\\r{"}}\n`,
      ),
    }),
    versions: 1,
  },
];
