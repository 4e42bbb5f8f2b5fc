import type { Answers } from './answers.ts';

/** A file that `init` writes. */
export interface InitFile {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly isExecutable?: boolean;
  /** One that may well be there already, and then stays as it is. */
  readonly mayStay?: boolean;
}

/** What the Packer of this machine needs: since 1.7 its builders are plugins, which a template declares. */
export interface InitWorld {
  readonly packerHasPlugins: boolean;
}

/** All that a first image needs. */
export function initFiles(answers: Answers, world: InitWorld): readonly InitFile[] {
  return [
    { path: 'bakehouse.yml', text: manifest(answers) },
    ...(answers.builder === 'packer'
      ? [{ path: `${answers.image}/${answers.image}.pkr.hcl`, text: template(answers, world) }]
      : [{ path: `${answers.image}/Dockerfile`, text: DOCKERFILE }]),
    ...(answers.test === 'kitchen'
      ? [
          { path: 'kitchen.yml', text: kitchen(answers) },
          { path: 'test/Dockerfile.erb', text: 'FROM <%= @image %>\n' },
          { path: 'Gemfile', text: GEMFILE, mayStay: true },
        ]
      : []),
    { path: `test/${answers.image}.sh`, text: test(answers), isExecutable: true },
    { path: '.github/workflows/images.yml', text: workflow(answers), mayStay: true },
    { path: '.gitignore', text: '.kitchen/\nout/\n', mayStay: true },
  ];
}

function manifest({ image, builder, from, test: kind, publish }: Answers): string {
  const definition =
    builder === 'packer'
      ? `    packer:
      template: ${image}/${image}.pkr.hcl
      vars: { source_image: '{source.id}' }`
      : `    dockerfile:
      file: ${image}/Dockerfile
      args: { BASE: '{source.id}' }`;
  const verify =
    kind === 'kitchen'
      ? "      kitchen: { reports: ['.kitchen/reports/*.tap'] }"
      : `      script: { run: sh test/${image}.sh, report: out/${image}.tap }`;
  const published = publish === '' ? '' : '    publish: [registry]\n';
  const targets =
    publish === '' ? '' : `targets:\n  registry:\n    oci: { repository: '${publish}', tags: ['{version}', latest] }\n`;
  // In quotes, a name that YAML would take for a number or a date stays one.
  return `version: 1
images:
  '${image}':
    source: { docker: '${from}' }
${definition}
    verify:
${verify}
${published}${targets}`;
}

const REQUIRED_PLUGINS = `packer {
  required_plugins {
    docker = {
      source  = "github.com/hashicorp/docker"
      version = ">= 1.1.0"
    }
  }
}
`;

function template({ image }: Answers, { packerHasPlugins }: InitWorld): string {
  const plugins = packerHasPlugins
    ? REQUIRED_PLUGINS
    : `# The Packer of this machine is older than 1.7 and has its builders inside. A newer one needs these lines:\n${REQUIRED_PLUGINS.replace(/^/gm, '# ').replace(/# $/, '')}`;
  // A name may begin with a digit or hold a dot, which a label of a block may not.
  return `${plugins}
variable "source_image" {
  type        = string
  description = "The image to start from."
}

source "docker" "image" {
  image  = var.source_image
  pull   = false
  commit = true
  # Packer's own command sets a shell as the entry point, and the committed image would keep it.
  run_command = ["-d", "-i", "-t", "--", "{{.Image}}", "/bin/sh"]
}

build {
  sources = ["source.docker.image"]

  provisioner "shell" {
    inline = ["echo 'This is ${image}, baked by Bakehouse.' >/etc/motd"]
  }
}
`;
}

const DOCKERFILE = `ARG BASE
FROM \${BASE}
RUN echo 'Baked by Bakehouse.' >/etc/motd
`;

/** The same for both: TAP, of what is seen in a container that runs the image. */
function test({ image, test: kind }: Answers): string {
  const container = kind === 'kitchen' ? 'KITCHEN_CONTAINER_ID' : 'BAKEHOUSE_CONTAINER';
  const report = kind === 'kitchen' ? '.kitchen/reports/$KITCHEN_INSTANCE.tap' : `out/${image}.tap`;
  return `#!/bin/sh
# Looks into a container that runs the image, and writes what it saw as TAP.
set -u
count=0
check() {
  name=$1
  shift
  count=$((count + 1))
  if docker exec "$${container}" "$@" >/dev/null; then echo "ok $count - $name"; else echo "not ok $count - $name"; fi
}

mkdir -p "$(dirname "${report}")"
{
  check 'it says who baked it' grep -q 'Bakehouse' /etc/motd
  check 'it has a shell' test -x /bin/sh
  echo "1..$count"
} | tee "${report}"
`;
}

function kitchen({ image, from }: Answers): string {
  return `driver:
  name: docker
  platform: debian
  # The image as it is: kitchen-docker's own Dockerfile would install an ssh server in it.
  dockerfile: test/Dockerfile.erb
  build_context: false
  run_command: sleep infinity
  username: root
transport:
  name: docker
  username: root
provisioner:
  name: dummy
verifier:
  name: shell
  command: sh test/${image}.sh
platforms:
  - name: image
    driver:
      # Bakehouse puts the image that was baked here.
      image: <%= ENV.fetch('BAKEHOUSE_IMAGE', '${from}') %>
suites:
  - name: default
`;
}

/** The registry of gems that a Gemfile of everybody names. */
const GEMS = ['https://rubygems', 'org'].join('.');

const GEMFILE = `source '${GEMS}'

gem 'kitchen-docker'
gem 'test-kitchen'
`;

function workflow({ test: kind, publish }: Answers): string {
  const ruby = kind === 'kitchen' ? "    with:\n      ruby-version: '3.3'\n" : '';
  const images = `name: images
on:
  push:
    branches: [main]
  pull_request:
permissions: {}
concurrency:
  group: images-\${{ github.ref }}
  cancel-in-progress: false # a bake that has begun is left to end
  queue: max # none that waits is left out
jobs:
  images:
    name: Images
    permissions:
      contents: read # to check out this repository
    uses: bakehouse-dev/bakehouse/.github/workflows/images.yml@v1
${ruby}`;
  if (publish === '') return images;
  const [registry = ''] = publish.split('/');
  const isGitHub = registry === 'ghcr.io';
  return `${images}  publish:
    name: Publish
    needs: images
    if: \${{ !cancelled() && needs.images.result == 'success' && github.ref == 'refs/heads/main' }}
    permissions:
      contents: read # to check out this repository
${isGitHub ? '      packages: write # to push to ghcr.io\n' : ''}    uses: bakehouse-dev/bakehouse/.github/workflows/publish.yml@v1
    with:
      plan-artifact: \${{ needs.images.outputs.plan-artifact }}
      plan-digest: \${{ needs.images.outputs.plan-digest }}
      registry: ${registry}
      registry-username: ${isGitHub ? '${{ github.actor }}' : '${{ vars.REGISTRY_USERNAME }}'}
    secrets:
      registry-password: \${{ secrets.${isGitHub ? 'GITHUB_TOKEN' : 'REGISTRY_PASSWORD'} }}
`;
}
