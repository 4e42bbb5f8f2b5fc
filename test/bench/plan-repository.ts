// Repositories for the bench of plan: what it reads is made, and tracked by git.
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { commitAll, git } from '../support/plan/repository.ts';

/** 100 images in chains of five, over regions and customers. */
export function writeFleet(root: string, regions: number, customers: number): void {
  const images = Array.from({ length: 100 }, (_, index) => `image-${String(index).padStart(2, '0')}`);
  const lines = [
    'version: 1',
    'axes:',
    `  region: { values: [${numbered('region', regions)}], default: region-0 }`,
    `  customer: { values: [${numbered('customer', customers)}], default: customer-0 }`,
    'images:',
  ];
  for (const [index, image] of images.entries()) {
    const isRoot = index % 5 === 0;
    lines.push(`  ${image}:`, isRoot ? `    source: ${sourceOf(index)}` : `    from: ${images[index - 1]}`);
    lines.push(...(isMachine(index) ? packerLines(image, isRoot) : dockerfileLines(image, isRoot)));
    write(root, folderOf(image, index));
  }
  for (const customer of numbered('customer', 10).split(', ')) {
    for (const region of numbered('region', 10).split(', '))
      write(root, {
        [`${customer}/${region}.config`]: `vpc_id=vpc-${customer}-${region}\nsubnet_id=subnet-${region}\n`,
      });
  }
  lines.push('name: "{image}-{region}-{customer}-{timestamp}"', 'tags: { distro-id: debian }', '');
  write(root, { 'bakehouse.yml': lines.join('\n') });
  commitAll(root);
}

/** Eight levels of 256 legs, named as people name them: what a workflow's outputs have to hold. */
export function writeFullLevels(root: string): void {
  const names = ['gateway', 'payments', 'search', 'reports', 'scheduler', 'mail-relay', 'build-agent', 'edge-proxy'];
  const lines = [
    'version: 1',
    'axes:',
    '  region: { values: [us-east-1, us-west-2, eu-central-1, ap-southeast-2], default: us-east-1 }',
    '  distro: { values: [bookworm, trixie, noble, el9], default: bookworm }',
    '  customer: { values: [acme, initech], default: acme }',
    'images:',
  ];
  for (const [level, stage] of ['root', 'hardened', 'base', 'runtime', 'agent', 'server', 'tuned', 'app'].entries()) {
    for (const name of names) {
      const image = `${name}-${stage}`;
      lines.push(
        `  ${image}:`,
        level === 0 ? '    source: { id: ami-0123456789abcdef0 }' : `    from: ${name}-${before(level)}`,
        '    runs-on: ubuntu-24.04',
        '    packer:',
        '      template: server.pkr.hcl',
        '      vars: { region: "{region}", customer: "{customer}", distro: "{distro}", role: "{image}" }',
      );
    }
  }
  write(root, {
    'bakehouse.yml': `${lines.join('\n')}\n`,
    'server.pkr.hcl': template(['region', 'customer', 'distro', 'role'], 'setup.sh'),
    'setup.sh': '#!/bin/sh\n',
  });
  commitAll(root);
}

/** One leg that stands on a tree of files of mixed sizes. Gives its bytes. */
export function writeTree(root: string): number {
  const sizes = [
    { count: 2000, bytes: 4e3 },
    { count: 600, bytes: 60e3 },
    { count: 100, bytes: 1e6 },
    { count: 6, bytes: 60e6 },
  ];
  const block = randomBytes(60e6);
  let total = 0;
  for (const { count, bytes } of sizes) {
    for (let index = 0; index < count; index += 1) {
      const path = join(root, 'tree', String(bytes), String(index % 10), `${index}.bin`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, block.subarray(0, bytes));
      total += bytes;
    }
  }
  // What git makes of its content is not measured.
  git(root, 'init', '--quiet', '--initial-branch=main');
  git(root, 'config', 'core.compression', '0');
  return total;
}

export function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function before(level: number): string {
  return ['root', 'hardened', 'base', 'runtime', 'agent', 'server', 'tuned'][level - 1] ?? '';
}

/** The first chains are machine images, the others containers. */
function isMachine(index: number): boolean {
  return index < 60;
}

/** Known without asking anybody. */
function sourceOf(index: number): string {
  return isMachine(index)
    ? '{ id: ami-0123456789abcdef0 }'
    : `{ docker: "debian@sha256:${'0123456789abcdef'.repeat(4)}" }`;
}

function numbered(name: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${name}-${index}`).join(', ');
}

function packerLines(image: string, isRoot: boolean): readonly string[] {
  const source = isRoot ? '{source.id}' : '{parent.id}';
  return [
    '    packer:',
    `      template: ${image}`,
    '      var-files: ["{customer}/{region}.config", "overrides.json?"]',
    `      vars: { source_ami: "${source}", ami_name: "{name}", region: "{region}", customer: "{customer}" }`,
    `    tags: { role-id: ${image} }`,
  ];
}

function dockerfileLines(image: string, isRoot: boolean): readonly string[] {
  const args = `BASE: "${isRoot ? '{source.id}' : '{parent.id}'}", REGION: "{region}", CUSTOMER: "{customer}"`;
  return [`    dockerfile: { file: ${image}/Dockerfile, args: { ${args} } }`];
}

/** A recipe, and ten files beside it. */
function folderOf(image: string, index: number): Readonly<Record<string, string>> {
  const variables = ['source_ami', 'ami_name', 'region', 'customer', 'vpc_id', 'subnet_id'];
  const recipe = isMachine(index)
    ? { [`${image}/image.pkr.hcl`]: template(variables, 'files/0.conf') }
    : { [`${image}/Dockerfile`]: 'ARG BASE\nFROM ${BASE}\nARG REGION\nARG CUSTOMER\nCOPY files /etc/site\n' };
  const beside = Array.from({ length: 10 }, (_, file) => [
    `${image}/files/${file}.conf`,
    `# ${image}\n${`key-${file} = value\n`.repeat(100)}`,
  ]);
  return { ...recipe, ...Object.fromEntries(beside) };
}

function template(variables: readonly string[], script: string): string {
  return `${variables.map((name) => `variable "${name}" {\n  type    = string\n  default = ""\n}`).join('\n')}
source "amazon-ebs" "server" {
  region                     = var.region
  source_ami                 = var.${variables[0]}
  instance_type              = "t3.micro"
  ami_name                   = "x"
  ssh_username               = "admin"
}
build {
  sources = ["source.amazon-ebs.server"]
  provisioner "shell" {
    script = "\${path.root}/${script}"
  }
}
`;
}
