// Files and manifests for the tests of reading.
import { realpathSync } from 'node:fs';
import { type TestContext } from 'node:test';
import type { Draft } from '../../../../src/plan/draft.ts';
import { readManifest } from '../../../../src/plan/manifest/read.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { workspaceWith } from '../../../support/bake/workspace.ts';

const FILES = {
  'base/base.pkr.hcl': '',
  'web/Dockerfile': 'FROM x\n',
  'root/root.pkr.hcl': '',
  'acme/package/us-east-1.config': 'vpc=vpc-1\n',
  'acme/package/eu-west-1.config': 'vpc=vpc-2\n',
  'ids.json': '{}',
};

export async function read(
  t: TestContext,
  manifest: string,
  { files = {}, environment = {} }: { files?: Record<string, string>; environment?: Record<string, string> } = {},
): Promise<Draft> {
  const repository = realpathSync(await workspaceWith(t, { ...FILES, ...files, 'bakehouse.yml': manifest }));
  return readManifest({ repository, file: 'bakehouse.yml', environment, providers });
}

export const CONTAINERS = `
version: 1
axes:
  distro: { values: [bookworm, trixie], default: bookworm }
images:
  base:
    tier: base
    over: [distro]
    source: { docker: "debian:{distro}" }
    packer: { template: base/base.pkr.hcl, vars: { source_image: "{source.id}" } }
    verify: { kitchen: { suites: base } }
  web:
    tier: application
    over: [distro]
    from: base
    dockerfile: { file: web/Dockerfile, args: { BASE: "{parent.id}" } }
    verify: { script: { run: web/test.sh, report: out/junit.xml } }
    publish: [registry, ids]
targets:
  registry: { oci: { repository: "ghcr.io/acme/{image}", tags: ["{version}-{distro}", "latest-{distro}"] } }
  ids:      { files: { tfvars: images.auto.tfvars.json, deliver: pull-request } }
`;

export const MACHINES = `
version: 1
axes:
  region:   { values: [us-east-1, eu-west-1], default: us-east-1 }
  customer: { values: [acme], default: acme }
images:
  root:
    tier: base
    over: [region, customer]
    source: { aws: { owner: "136693071363", filters: { name: "debian-12-amd64-*" } } }
    packer:
      template: root
      only: ["amazon-ebs.*"]
      var-files: ["{customer}/package/{region}.config", "overrides.json?"]
      vars: { source_ami: "{source.id}", ami_name: "{name}", region: "{region}" }
    tags: { role-id: root-server }
  server:
    tier: infrastructure
    from: root
    packer: { template: root, vars: { source_ami: "{parent.id}", playbook: "{image}" } }
    verify: { kitchen: { min-tests: 3 } }
    publish: [fleet]
targets:
  fleet:
    aws:   { share: ["123456789012"], ssm: "/images/{image}/{region}" }
    files: { properties: "Distro/{version}/{region}.vmi.properties" }
name: "{image}-{region}-{timestamp}-{key8}"
tags: { distro-id: debian }
`;

export const one = (image: string, rest = ''): string => `version: 1\n${rest}images:\n  web: ${image}\n`;
export const PACKER = 'packer: { template: root }';
