import type { TemplateKind } from '../../../../src/recipe/template/template.ts';

/** A template that a naive reader would get wrong, and what there is to read in it. */
export type OddTemplate = {
  readonly title: string;
  readonly kind?: TemplateKind;
  readonly files: Readonly<Record<string, string>>;
  /** Names, as `-only` matches them; a `?` in front of one that is not known. */
  readonly builds: readonly string[];
  readonly buildsKnown?: false;
  /** Names; `!` in front where Packer reads a value as an expression, `*` behind where it has no default. */
  readonly variables?: readonly string[];
  /** `type` or `type.name`, in order. */
  readonly provisioners?: readonly string[];
  readonly postProcessors?: readonly string[];
  /** The first Packer that can read it and whose `inspect` shows it right, where it is not 1.6. */
  readonly since?: '1.7' | '1.8' | '1.16';
  /** Packer's own error hides the builds that it, too, would make. */
  readonly uninspectable?: true;
};

const SOURCE = 'source "null" "a" {\n  communicator = "none"\n}\n';

export const ODD_TEMPLATES: readonly OddTemplate[] = [
  {
    title: 'one-line blocks',
    files: { 'a.pkr.hcl': 'source "null" "a" { communicator = "none" }\nbuild { sources = ["null.a"] }\n' },
    builds: ['null.a'],
  },
  {
    title: 'braces, quotes and comment signs inside strings',
    files: {
      'a.pkr.hcl': `${SOURCE}variable "v" { default = "} # not a comment // nor \\" this /* {" }\nbuild { sources = ["source.null.a"] }\n`,
    },
    builds: ['null.a'],
    variables: ['v'],
  },
  {
    title: 'blocks inside comments',
    files: {
      'a.pkr.hcl': `${SOURCE}/* build { sources = ["null.x"] } */\n# build { sources = ["null.y"] }\n// build {\nbuild { # {\n  sources = ["null.a"] // ]\n} # end\n/* "unbalanced */\n`,
    },
    builds: ['null.a'],
  },
  {
    title: 'a block inside a heredoc',
    files: {
      'a.pkr.hcl': `${SOURCE}variable "v" {\n  default = <<EOT\nbuild { sources = ["null.x"] }\n  EOTX\nEOT2\n  EOT\n}\nbuild { sources = ["null.a"] }\n`,
    },
    builds: ['null.a'],
    variables: ['v'],
  },
  {
    title: 'an indented heredoc with interpolation and an indented marker',
    files: {
      'a.pkr.hcl': `${SOURCE}locals {\n  v = "x"\n  t = <<-EOT\n    a \${upper("}")} $\${b} }\n      EOT\n}\nbuild {\n  sources = ["null.a"]\n}\n`,
    },
    builds: ['null.a'],
  },
  {
    title: 'heredocs in a list',
    files: {
      'a.pkr.hcl': `${SOURCE}build {\n  sources = ["null.a"]\n  provisioner "shell-local" {\n    inline = [<<A\necho ]\nA\n    , <<-B\n      echo }\n    B\n    ]\n  }\n}\n`,
    },
    builds: ['null.a'],
    provisioners: ['shell-local'],
  },
  {
    title: 'nested interpolation with quotes and braces',
    files: {
      'a.pkr.hcl': `${SOURCE}locals {\n  b = "\${join("}", ["{", "\${upper("}\\"{")}"])}"\n  c = "%{ if true }}%{ else }{%{ endif ~}  "\n}\nbuild { sources = ["null.a"] }\n`,
    },
    builds: ['null.a'],
  },
  {
    title: 'a named build and a renamed source',
    files: {
      'a.pkr.hcl': `${SOURCE}build {\n  name = "web"\n  sources = ["null.a"]\n  source "null.a" {\n    name = "b"\n  }\n  source "source.null.a" {\n    name = "c"\n  }\n}\n`,
    },
    builds: ['web.null.a', 'web.null.b', 'web.null.c'],
    since: '1.7',
  },
  {
    title: 'a source used by two builds, without name and with an empty one',
    files: {
      'a.pkr.hcl': `${SOURCE}build {\n  sources = ["null.a"]\n}\nbuild {\n  name = ""\n  sources = ["null.a"]\n}\n`,
    },
    builds: ['null.a', 'null.a'],
  },
  {
    title: 'references of two, three and four parts',
    files: {
      'a.pkr.hcl': `${SOURCE}build {\n  sources = ["null.a", "source.null.a", "sources.null.a", "x.null.a.y"]\n}\n`,
    },
    builds: ['null.a', 'null.a', 'null.a', 'null.a'],
  },
  {
    title: 'computed sources',
    files: {
      'a.pkr.hcl': `${SOURCE}variable "n" { default = "a" }\nbuild {\n  sources = ["null.\${var.n}"]\n}\n`,
    },
    builds: [],
    buildsKnown: false,
    variables: ['n'],
  },
  {
    title: 'a computed build name',
    files: {
      'a.pkr.hcl': `${SOURCE}variable "n" { default = "web" }\nbuild {\n  name = var.n\n  sources = ["null.a"]\n}\n`,
    },
    builds: ['?null.a'],
    buildsKnown: false,
    variables: ['n'],
  },
  {
    title: 'a source that is not there',
    files: { 'a.pkr.hcl': `${SOURCE}build { sources = ["null.a", "null.b"] }\n` },
    builds: ['null.a', '?null.b'],
    buildsKnown: false,
    uninspectable: true,
  },
  {
    title: 'dynamic sources and provisioners',
    files: {
      'a.pkr.hcl': `${SOURCE}build {\n  sources = ["null.a"]\n  dynamic "source" {\n    for_each = ["b"]\n    labels   = ["null.a"]\n    content {\n      name = source.value\n    }\n  }\n  dynamic "provisioner" {\n    for_each = [1, 2]\n    labels   = ["shell-local"]\n    content {\n      inline = ["true"]\n    }\n  }\n}\n`,
    },
    builds: ['null.a'],
    buildsKnown: false,
    provisioners: ['shell-local*'],
    uninspectable: true,
  },
  {
    title: 'several files, one of them hidden',
    files: {
      'b.pkr.hcl': 'build { sources = ["null.a"] }\n',
      'a.pkr.hcl': SOURCE,
      '.c.pkr.hcl': 'variable "hidden" {}\n',
      'd.hcl': 'build { this is not read',
    },
    builds: ['null.a'],
    variables: ['hidden*'],
  },
  {
    title: 'both syntaxes in one folder',
    files: {
      'a.pkr.hcl': SOURCE,
      'b.pkr.json': '{"build": {"sources": ["null.a", "null.b"]}, "source": {"null": {"b": {"communicator": "none"}}}}',
    },
    builds: ['null.a', 'null.b'],
  },
  {
    title: 'JSON syntax: lists where objects would do, repeated names, comments',
    files: {
      'a.pkr.json':
        '{"//": "x", "source": [{"null": {"a": {"communicator": "none", "//": {"sources": 1}}}}, {"null": [{"b": [{"communicator": "none"}]}]}],\n "build": [{"name": "one", "sources": ["null.a"]}, {"source": [{"null.b": {"name": "c"}}],\n "provisioner": [{"shell-local": {"inline": ["a"]}}, {"shell-local": [{"inline": ["b"]}, {"name": "n", "inline": ["c"]}]}],\n "provisioner": {"file": {"source": "a", "destination": "b"}}}]}',
    },
    builds: ['one.null.a', 'null.c'],
    provisioners: ['shell-local', 'shell-local', 'shell-local.n', 'file'],
    since: '1.7',
  },
  {
    title: 'JSON syntax: variables',
    files: {
      'a.pkr.json':
        '{"variable": {"s": {"type": "string", "default": "x"}, "l": {"type": "list(string)"}, "n": {"default": 1}, "b": {"default": true}},\n "variables": {"short": "x", "o": {"a": "b"}}, "locals": {"x": "${var.s}"},\n "source": {"null": {"a": {"communicator": "none"}}}, "build": {"sources": ["null.a"]}}',
    },
    builds: ['null.a'],
    variables: ['s', '!l*', 'n', '!b', 'short', '!o'],
  },
  {
    title: 'JSON syntax: post-processor chains',
    files: {
      'a.pkr.json':
        '{"source": {"null": {"a": {"communicator": "none"}}}, "build": {"sources": ["null.a"],\n "post-processors": [{"post-processor": [{"manifest": {}}, {"shell-local": {"inline": ["x"]}}]}],\n "post-processor": {"manifest": {"output": "x"}}}}',
    },
    builds: ['null.a'],
    postProcessors: ['manifest', 'shell-local', 'manifest'],
  },
  {
    title: 'types and defaults of variables',
    files: {
      'a.pkr.hcl': `${SOURCE}variable "none" {}\nvariable "s" { type = string }\nvariable "n" { type = number }\nvariable "b" { type = bool }\nvariable "l" { type = list( string ) }\nvariable "ds" { default = "x" }\nvariable "dn" { default = 1.5 }\nvariable "db" { default = false }\nvariable "dl" { default = ["x"] }\nvariable "dz" { default = null }\nvariable "de" { default = env("HOME") }\nvariable "dt" { default = "a\${env("HOME")}" }\nvariable "ss" {\n  type      = string\n  default   = "x"\n  sensitive = true\n}\nbuild { sources = ["null.a"] }\n`,
    },
    builds: ['null.a'],
    variables: ['none*', 's*', 'n*', '!b*', '!l*', 'ds', 'dn', '!db', '!dl', 'dz', 'de', 'dt', 'ss'],
  },
  {
    title: 'the types any and object, with optional members',
    files: {
      'a.pkr.hcl': `${SOURCE}variable "a" { type = any }\nvariable "l" {\n  type    = any\n  default = ["x"]\n}\nvariable "o" {\n  type = object({\n    a = string\n    b = optional(number, 1)\n  })\n}\nvariable "e" { default = [] }\nbuild { sources = ["null.a"] }\n`,
    },
    builds: ['null.a'],
    variables: ['a*', '!l', '!o*', 'e'],
    since: '1.16',
  },
  {
    title: 'a validation that looks like a block of its own',
    files: {
      'a.pkr.hcl': `${SOURCE}variable "v" {\n  default = "x"\n  validation {\n    condition     = length(var.v) > 0 && can(regex("^[{\\"]?", var.v))\n    error_message = "It must be \\"x\\".\\nAlways."\n  }\n}\nbuild { sources = ["null.a"] }\n`,
    },
    builds: ['null.a'],
    variables: ['v'],
  },
  {
    title: 'old-style variables',
    files: {
      'a.pkr.hcl': `${SOURCE}variables {\n  a = "x"\n  b = ["y"]\n  c = null\n}\nbuild { sources = ["null.a"] }\n`,
    },
    builds: ['null.a'],
    variables: ['a', '!b', 'c'],
  },
  {
    title: 'a byte order mark and CRLF',
    files: {
      'a.pkr.hcl':
        `\uFEFF${SOURCE}locals {\n  x = <<-EOT\n    a\n    EOT\n}\nbuild {\n  # c\n  sources = ["null.a"]\n}\n`.replaceAll(
          '\n',
          '\r\n',
        ),
    },
    builds: ['null.a'],
  },
  {
    title: 'no newline at the end, and much space',
    files: { 'a.pkr.hcl': `${SOURCE}\n\n\t build\t{\n\n\n sources=[ \n "null.a"\n , ] \n\n}   ` },
    builds: ['null.a'],
  },
  {
    title: 'labels without quotes and identifiers with dashes',
    files: {
      'a.pkr.hcl':
        'source null a-b_1 { communicator = "none" }\nbuild {\n  sources = ["null.a-b_1"]\n  provisioner shell-local { inline = ["true"] }\n}\n',
    },
    builds: ['null.a-b_1'],
    provisioners: ['shell-local'],
  },
  {
    title: 'escapes in labels and names',
    files: {
      'a.pkr.hcl': `source "null" "\\u0061" {\n  communicator = "none"\n}\nbuild {\n  name    = "w\\u00e9 b"\n  sources = ["null.a"]\n}\n`,
    },
    builds: ['wé b.null.a'],
  },
  {
    title: 'operators, conditionals, splats and for expressions',
    files: {
      'a.pkr.hcl': `${SOURCE}locals {\n  a = { for k, v in { x = 1, y = 2 } : k => v if v > 1 }\n  b = [for s in ["x"] : upper(s)]\n  c = true ? { a = "}" } : {\n    a = "{"\n  }\n  d = [{ n = 1 }][*].n\n  e = -1 + 2 * (3 - 4) % 5 >= 0 && !false || 1 != 2\n  f = [{ "x" : [1, 2,] }].0.x[0]\n  g = max([1, 2]...)\n}\nbuild { sources = ["null.a"] }\n`,
    },
    builds: ['null.a'],
  },
  {
    title: 'post-processors, alone and in chains',
    files: {
      'a.pkr.hcl': `${SOURCE}build {\n  sources = ["null.a"]\n  post-processors {\n    post-processor "manifest" {}\n    post-processor "shell-local" {\n      name   = "n"\n      inline = ["true"]\n    }\n  }\n  post-processor "manifest" {\n    only   = ["null.a"]\n    output = "x"\n  }\n}\n`,
    },
    builds: ['null.a'],
    postProcessors: ['manifest', 'shell-local.n', 'manifest'],
  },
  {
    title: 'provisioners with only, a name and overrides, and one for errors',
    files: {
      'a.pkr.hcl': `${SOURCE}build {\n  sources = ["null.a"]\n  provisioner "shell-local" {\n    name = "first"\n    only = ["null.a"]\n    inline = ["true"]\n    override = {\n      a = { inline = ["false"] }\n    }\n  }\n  provisioner "shell-local" {\n    except = ["null.a"]\n    scripts = ["a.sh", "b.sh"]\n  }\n  error-cleanup-provisioner "shell-local" {\n    inline = ["true"]\n  }\n}\n`,
    },
    builds: ['null.a'],
    provisioners: ['shell-local.first', 'shell-local', 'shell-local!'],
    since: '1.7',
  },
  {
    title: 'plugins, versions, data sources and locals',
    files: {
      'a.pkr.hcl': `packer {\n  required_version = ">= 1.6"\n}\npacker {\n  required_version = "< 99"\n  required_plugins {\n    docker = {\n      source  = "github.com/hashicorp/docker"\n      version = "~> 1.0"\n    }\n  }\n}\n${SOURCE}local "x" {\n  expression = "y"\n  sensitive  = true\n}\ndata "null" "d" {\n  input = "x"\n}\nbuild { sources = ["null.a"] }\n`,
    },
    builds: ['null.a'],
    since: '1.8',
  },
  {
    title: 'plugin builders with nested blocks',
    files: {
      'a.pkr.hcl':
        'source "docker" "d" {\n  image  = "debian"\n  commit = true\n}\nsource "amazon-ebs" "e" {\n  region = "us-east-1"\n  source_ami_filter {\n    filters = {\n      name = "{x}"\n    }\n    owners = ["self"]\n  }\n}\nbuild {\n  sources = ["docker.d", "amazon-ebs.e"]\n}\n',
    },
    builds: ['docker.d', 'amazon-ebs.e'],
  },
  {
    title: 'legacy: names, types and computed names',
    kind: 'json',
    files: {
      'a.json':
        '{"_comment": "x", "variables": {"a": "x", "b": null, "c": "{{env `HOME`}}"}, "sensitive-variables": ["a"],\n "builders": [{"type": "null", "communicator": "none"}, {"name": "n", "type": "null", "communicator": "none"},\n {"name": "x-{{user `a`}}", "type": "file"}],\n "provisioners": [{"type": "shell-local", "inline": ["true"], "only": ["n"]}]}',
    },
    builds: ['null', 'n', '?file'],
    buildsKnown: false,
    variables: ['a', 'b*', 'c'],
    provisioners: ['shell-local'],
  },
  {
    title: 'legacy: post-processors in all three forms',
    kind: 'json',
    files: {
      'a.json':
        '{"min_packer_version": "1.2.3", "builders": [{"type": "null", "communicator": "none", "name": ""}],\n "post-processors": ["manifest", {"type": "manifest", "except": ["x"]}, ["manifest", {"type": "shell-local", "name": "n", "inline": ["x"]}]]}',
    },
    builds: ['null'],
    postProcessors: ['manifest', 'manifest', 'manifest', 'shell-local.n'],
  },
];
