import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { isOtherBuild } from '../../../../src/image/provider-bake.ts';
import { type Claims, claimsOf, unaskedTypes, unprovable } from '../../../../src/packer/run/claims.ts';
import { awsProvider } from '../../../../src/providers/aws/provider.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { hclTemplate, jsonTemplate } from './fixtures.ts';

const source = (type: string, body = ''): string =>
  `source "${type}" "a" {\n${body}\n}\nbuild {\n  sources = ["source.${type}.a"]\n}\n`;

const aws = awsProvider();

const claims = (text: string): Claims => {
  const template = hclTemplate(text);
  return claimsOf(aws, template.builds, template, [text]);
};

const unaskedOf = (text: string): readonly string[] => {
  const template = hclTemplate(text);
  return unaskedTypes(template.builds, template, providers);
};

const why = (text: string): string | undefined => {
  const template = hclTemplate(text);
  const [found, ...others] = unprovable(template.builds, template, [text], providers);
  assert.deepEqual(others, []);
  assert.equal(found?.title ?? 'EC2', 'EC2');
  return found?.reason;
};

describe('what a template claims', () => {
  const asked = [
    'docker',
    'file',
    'null',
    'amazon-ebs',
    'amazon-chroot',
    'amazon-ebssurrogate',
    'openstack',
    'qemu',
    'azure-arm',
    'googlecompute',
  ];
  for (const type of asked) test(`${type} is looked after`, () => assert.deepEqual(unaskedOf(source(type)), []));

  const unasked = ['azure-dtl', 'vsphere-iso', 'virtualbox-iso', 'digitalocean', 'amazon-ebsvolume', 'made-up'];
  for (const type of unasked)
    test(`nobody asks for what ${type} left`, () => assert.deepEqual(unaskedOf(source(type)), [type]));

  test('builds that are none of Amazon are told by their builder, and in JSON by their name', () => {
    const two = `${source('amazon-ebs')}${source('docker').replaceAll('"a"', '"b"').replace('docker.a', 'docker.b')}`;
    const template = hclTemplate(two);
    const other = claimsOf(aws, template.builds, template, [two]);
    const inJson = jsonTemplate({
      builders: [
        { type: 'docker', name: 'amazon-ebs' },
        { type: 'amazon-ebs', name: 'docker.x' },
      ],
    });
    const odd = claimsOf(aws, inJson.builds, inJson, []);
    for (const [build, told, expected] of [
      ['docker.b', other, true],
      ['named.docker.b', other, true],
      ['amazon-ebs.a', other, false],
      ['named.amazon-ebs.a', other, false],
      ['amazon-ebs', odd, true],
      ['web', odd, false],
    ] as const)
      assert.equal(isOtherBuild(build, told), expected, build);
    assert.deepEqual(claims(source('amazon-ebs')).otherBuilds, []);
  });

  test('a dynamic source counts by its source block', () => {
    const text =
      'source "hcloud" "a" {}\nbuild {\n  dynamic "source" {\n    for_each = ["x"]\n    labels = ["hcloud.a"]\n    content {\n      name = source.value\n    }\n  }\n}\n';
    assert.deepEqual(unaskedOf(text), ['hcloud']);
  });

  const named = [
    source('amazon-ebs', '  temporary_key_pair_name = "packer_images"'),
    source('amazon-ebs', '  temporary_key_pair_name = var.pair'),
    source('amazon-ebs', '  temporary_key_pair_name="packer_${uuidv4()}"'),
  ];
  for (const text of named)
    test(`the key pair is named by ${JSON.stringify(text.split('\n')[1])}`, () =>
      assert.deepEqual(claims(text).claims, ['names-key-pairs']));

  test('legacy JSON names it, too', () => {
    const template = jsonTemplate({ builders: [{ type: 'amazon-ebs', temporary_key_pair_name: 'x' }] });
    const text = JSON.stringify({ builders: [{ type: 'amazon-ebs', temporary_key_pair_name: 'x' }] });
    assert.deepEqual(claimsOf(aws, template.builds, template, [text]).claims, ['names-key-pairs']);
    assert.deepEqual(claims(source('amazon-ebs')).claims, []);
  });

  const brought = [
    'access_key = "x"',
    'profile = "x"',
    'assume_role {\n    role_arn = "x"\n  }',
    'vault_aws_engine {\n    name = "x"\n  }',
  ];
  for (const body of brought)
    test(`credentials of its own: ${body.split(' ')[0]}`, () =>
      assert.deepEqual(claims(source('amazon-ebs', `  ${body}`)).claims, ['own-credentials']));
  test('none of its own', () =>
    assert.deepEqual(claims(source('amazon-ebs', '  iam_instance_profile = "x"')).claims, []));
});

describe('what is said beforehand', () => {
  test('nothing where Packer makes a key pair, or nothing is made on EC2', () => {
    assert.equal(why(source('amazon-ebs')), undefined);
    assert.equal(why(source('docker', '  ssh_password = "x"')), undefined);
  });
  const cases: readonly (readonly [text: string, reason: RegExp])[] = [
    [source('amazon-chroot'), /amazon-chroot/],
    [source('amazon-ebs', '  ssh_keypair_name = "x"'), /makes no key pair/],
    [source('amazon-ebs', '  ssh_password = "x"'), /makes no key pair/],
    [source('amazon-ebs', '  ssh_agent_auth = true'), /makes no key pair/],
    [source('amazon-ebs', '  temporary_key_pair_name = "x"'), /names the temporary key pair itself/],
  ];
  for (const [text, reason] of cases)
    test(`why nothing can be proven: ${reason.source}`, () => assert.match(why(text) ?? '', reason));
});
