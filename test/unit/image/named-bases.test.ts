import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { LegDefinition } from '../../../src/image/definition.ts';
import { createCheckout, dockerLeg, packerLeg, recipeOf } from '../recipe/checkout.ts';

let root = '';
before(() => {
  root = mkdtempSync(join(tmpdir(), 'named-bases-'));
});
after(() => rmSync(root, { recursive: true }));

let count = 0;
async function bases(path: string, text: string, leg: LegDefinition): Promise<readonly unknown[]> {
  count += 1;
  const { root: at } = createCheckout(join(root, String(count)), { [path]: text });
  return (await recipeOf(at, leg)).bases.map(({ request }) => request);
}

const docker = (reference: string): unknown => ({ of: 'docker', reference });
const ubuntu = (owner: string, region: string | null): unknown => ({
  of: 'aws',
  owner,
  filters: { name: 'ubuntu-24.04-*', 'root-device-type': 'ebs' },
  region,
});

const hcl = (text: string): string =>
  `variable "release" {\n  type = string\n  default = "12"\n}\n${text}\nbuild {\n  sources = ["source.docker.a", "source.amazon-ebs.b"]\n}\n`;
const FILTER = `source_ami_filter {
    filters = { name = "ubuntu-\${local.lts}-*", "root-device-type" = "ebs" }
    owners = ["099720109477", "self"]
    most_recent = true
  }`;
const TEMPLATE = hcl(`locals { lts = "24.04" }
source "docker" "a" {
  image = "debian:\${var.release}"
}
source "amazon-ebs" "b" {
  region = "eu-west-1"
  ${FILTER}
}`);

describe('images that a template or Dockerfile names itself', () => {
  it('are computed with the values of the leg, of all builds', async () => {
    const aws = [ubuntu('099720109477', 'eu-west-1'), ubuntu('self', 'eu-west-1')];
    const found = await bases('web/t.pkr.hcl', TEMPLATE, packerLeg({}));
    assert.deepEqual(found, [docker('debian:12'), ...aws]);
    const given = await bases('web/t.pkr.hcl', TEMPLATE, packerLeg({ vars: { release: '13' } }));
    assert.deepEqual(given, [docker('debian:13'), ...aws]);
  });

  it('are those of the builds that run', async () => {
    const only = await bases('web/t.pkr.hcl', TEMPLATE, packerLeg({ only: ['docker.*'] }));
    assert.deepEqual(only, [docker('debian:12')]);
  });

  it('are none where the value is known only when it is baked', async () => {
    const found = await bases(
      'web/t.pkr.hcl',
      TEMPLATE,
      packerLeg({ vars: { release: '{parent.id}' }, only: ['docker.*'] }),
    );
    assert.deepEqual(found, []);
  });

  it('are those of data sources, too', async () => {
    const text = `data "amazon-ami" "u" {\n  filters = { name = "ubuntu-24.04-*", "root-device-type" = "ebs" }\n  owners = ["self"]\n  region = "us-east-1"\n}\nsource "null" "n" {\n  communicator = "none"\n}\nbuild {\n  sources = ["source.null.n"]\n}\n`;
    assert.deepEqual(await bases('web/t.pkr.hcl', text, packerLeg({})), [ubuntu('self', 'us-east-1')]);
  });

  it('are the parameters of SSM that a data source reads', async () => {
    const text = `variable "size" {\n  type = string\n  default = "gp2"\n}\ndata "amazon-parameterstore" "u" {\n  name = "/aws/service/acme/\${var.size}/ami-id"\n  region = "us-east-1"\n}\nsource "null" "n" {\n  communicator = "none"\n}\nbuild {\n  sources = ["source.null.n"]\n}\n`;
    const [found, ...more] = await bases('web/t.pkr.hcl', text, packerLeg({}));
    assert.deepEqual([found, more], [{ of: 'ssm', name: '/aws/service/acme/gp2/ami-id', region: 'us-east-1' }, []]);
  });

  it('are read in templates of JSON', async () => {
    const text = JSON.stringify({
      variables: { release: '12' },
      builders: [
        { type: 'docker', image: 'debian:{{user `release`}}', commit: true },
        {
          type: 'amazon-ebs',
          source_ami_filter: {
            filters: { name: 'ubuntu-24.04-*', 'root-device-type': 'ebs' },
            owners: ['self'],
            most_recent: true,
          },
        },
      ],
    });
    const found = await bases('web.json', text, packerLeg({ template: 'web.json', vars: { release: '11' } }));
    assert.deepEqual(found, [docker('debian:11'), ubuntu('self', null)]);
  });

  it('are those of all stages of a Dockerfile, but neither stages nor named contexts nor frontends', async () => {
    const text =
      '# syntax=docker/dockerfile:1\nARG V=12\nFROM debian:$V AS build\nRUN true\nFROM scratch\nCOPY --from=build /a /a\nCOPY --from=nginx:1 /b /b\nCOPY --from=conf /c /c\n';
    const leg = dockerLeg({ args: { V: '13' }, arguments: ['--build-context', 'conf=conf'] });
    assert.deepEqual(await bases('app/Dockerfile', text, leg), [docker('debian:13'), docker('nginx:1')]);
    const late = await bases('app/Dockerfile', 'ARG BASE\nFROM $BASE\n', dockerLeg({ args: { BASE: '{parent.id}' } }));
    assert.deepEqual(late, []);
  });
});
