// Templates as users write them, small enough for a test.

export interface DockerTemplate {
  /** Lines of a shell provisioner in the container. */
  readonly inline: readonly string[];
  /** Lines of a shell-local provisioner before it. */
  readonly local?: readonly string[];
  readonly names?: readonly string[];
  readonly commit?: boolean;
  /** What it begins with: Debian, unless given. */
  readonly image?: string;
}

const DEBIAN = 'debian:bookworm';

/** Legacy JSON, for any Packer. */
export function dockerJson({ inline, local, names = ['docker'], image = DEBIAN }: DockerTemplate): string {
  return JSON.stringify({
    variables: { greeting: 'hello', secret: '' },
    'sensitive-variables': ['secret'],
    builders: names.map((name) => ({
      type: 'docker',
      ...(name === 'docker' ? {} : { name }),
      image,
      pull: false,
      commit: true,
    })),
    provisioners: [
      ...(local === undefined ? [] : [{ type: 'shell-local', inline: local }]),
      { type: 'shell', environment_vars: ['GREETING={{user `greeting`}}', 'SECRET={{user `secret`}}'], inline },
    ],
  });
}

/** HCL2, for any Packer since 1.6. */
export function dockerHcl({ inline, local, names = ['app'], image = DEBIAN }: DockerTemplate): string {
  return `
variable "greeting" {
  type    = string
  default = "hello"
}
variable "secret" {
  type      = string
  default   = ""
  sensitive = true
}
${names.map((name) => `source "docker" "${name}" {\n  image = "${image}"\n  pull = false\n  commit = true\n}`).join('\n')}
build {
  sources = [${names.map((name) => `"source.docker.${name}"`).join(', ')}]
${local === undefined || local.length === 0 ? '' : `  provisioner "shell-local" {\n    inline = ${hclList(local)}\n  }`}
  provisioner "shell" {
    environment_vars = ["GREETING=\${var.greeting}", "SECRET=\${var.secret}"]
    inline           = ${hclList(inline)}
  }
}
`;
}

/** Packer's file builder: a real bake that needs no other program. */
export function fileHcl(target: string): string {
  return `
variable "content" {
  type    = string
  default = "plain"
}
source "file" "image" {
  content = var.content
  target  = ${JSON.stringify(target)}
}
build {
  sources = ["source.file.image"]
}
`;
}

export interface AmazonTemplate {
  readonly endpoint: string;
  readonly sourceImage: string;
  /** The first is where it is baked, the others get copies. */
  readonly regions: readonly string[];
  readonly name: string;
  /** Lines of a shell-local provisioner while the instance runs. */
  readonly local?: readonly string[];
}

/** An AMI without a guest to talk to: what runs, runs here. */
export function amazonHcl({ endpoint, sourceImage, regions, name, local }: AmazonTemplate): string {
  return `
source "amazon-ebs" "server" {
  region                     = "${regions[0]}"
  ami_regions                = ${JSON.stringify(regions)}
  custom_endpoint_ec2        = "${endpoint}"
  skip_credential_validation = true
  source_ami                 = "${sourceImage}"
  instance_type              = "t3.micro"
  ami_name                   = "${name}"
  communicator               = "none"
}
build {
  sources = ["source.amazon-ebs.server"]
${local === undefined || local.length === 0 ? '' : `  provisioner "shell-local" {\n    inline = ${hclList(local)}\n  }`}
}
`;
}

/** As HCL reads it back: what looks like an interpolation is text. */
export function hclList(items: readonly string[]): string {
  return JSON.stringify(items).replaceAll('${', () => '$${');
}
