import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { subjectOf } from '../../../../src/image/attestation.ts';
import type { Outcome } from '../../../../src/image/provider-target.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { checksumLines, subjectsOfLeg } from '../../../../src/publish/provenance/subjects.ts';
import { sha256Hex } from '../../../../src/core/files/files.ts';
import { sampleImage } from '../../image/sample-record.ts';

const hex = (digit: string): string => digit.repeat(64);

function outcome(over: Partial<Outcome>): Outcome {
  return {
    target: 't', kind: 'aws', leg: 'web', build: 'b', region: 'us-east-1', id: null, digest: null, ref: null,
    status: 'created', isRequired: true, message: null, ...over,
  }; // prettier-ignore
}

const subjects = (images: Parameters<typeof sampleImage>[0][], outcomes: Outcome[] = []) =>
  subjectsOfLeg({ leg: 'web', images: images.map((one) => sampleImage(one)), targets: ['t'] }, outcomes, providers).map(
    ({ name, digest }) => [name, digest.sha256],
  );

describe('the subjects of a leg', () => {
  const ami = { build: 'b', files: [], id: 'ami-1' };

  it('are an AMI by its name for ever, and its copies, in every partition', () => {
    const identity = 'aws:aws:123456789012:us-east-1:ami-1';
    assert.deepEqual(subjects([ami]), [[identity, sha256Hex(identity)]]);
    const copy = outcome({ region: 'cn-north-1', id: 'ami-2' });
    assert.equal(subjects([ami], [copy])[0]?.[0], 'aws:aws-cn:123456789012:cn-north-1:ami-2');
    assert.equal(
      subjects([{ ...ami, region: 'us-gov-west-1' }])[0]?.[0],
      'aws:aws-us-gov:123456789012:us-gov-west-1:ami-1',
    );
  });

  it('are none where nobody knows the account', () => assert.deepEqual(subjects([{ ...ami, account: null }]), []));

  it('are images of each cloud', () => {
    const id =
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/R/providers/Microsoft.Compute/images/I';
    assert.deepEqual(subjects([{ ...ami, provider: 'azure', id }])[0]?.[0], `azure:${id.toLowerCase()}`);
    assert.equal(
      subjects([{ ...ami, provider: 'gcp', region: 'global', id: 'projects/acme-1/global/images/web-1' }])[0]?.[0],
      'gcp:projects/acme-1/global/images/web-1',
    );
    const glance = '11111111-2222-3333-4444-555555555555';
    assert.equal(
      subjects([{ ...ami, provider: 'openstack', region: 'one', id: glance }])[0]?.[0],
      `openstack:one:${glance}`,
    );
    assert.deepEqual(subjects([{ ...ami, provider: 'of tomorrow' }]), []);
  });

  it('are a container image by its digest in the registry, and by that in the daemon', () => {
    const image = { build: 'b', provider: 'docker', id: `sha256:${hex('c')}`, files: [] };
    const published = outcome({
      kind: 'oci',
      region: null,
      id: `ghcr.io:443/acme/web@sha256:${hex('d')}`,
      digest: `sha256:${hex('d')}`,
      ref: 'ghcr.io:443/acme/web:1.0',
    });
    assert.deepEqual(subjects([image], [published]), [
      ['ghcr.io:443/acme/web', hex('d')],
      [`docker:sha256:${hex('c')}`, hex('c')],
    ]);
  });

  it('are files: of the image by their names, of targets by their paths', () => {
    const image = {
      build: 'b',
      provider: 'qemu',
      id: 'x',
      files: [{ path: 'out/a.qcow2', size: 1, sha256: `sha256:${hex('e')}` }],
    };
    const file = outcome({ kind: 'files', leg: 'web', ref: 'ids/web.json', digest: `sha256:${hex('f')}`, id: 'x' });
    assert.deepEqual(subjects([image], [file]), [
      ['ids/web.json', hex('f')],
      ['a.qcow2', hex('e')],
    ]);
  });

  it('are not what failed, was left out, or is of another leg', () => {
    const id = 'ami-2';
    const outcomes = [
      outcome({ id, status: 'failed' }),
      outcome({ id, status: 'skipped' }),
      outcome({ id, leg: 'db' }),
      outcome({ id, leg: '', target: 'other' }),
    ];
    assert.equal(subjects([ami], outcomes).length, 1);
  });
});

describe('the list of subjects', () => {
  it('is what sha256sum reads, one a line whatever a name holds', () => {
    assert.equal(checksumLines([subjectOf('a\nb', hex('a'))]), `${hex('a')}  a b\n`);
  });

  it('has no more lines than actions/attest takes', () => {
    const many = Array.from({ length: 2000 }, (_, index) => subjectOf(String(index), hex('a')));
    assert.equal(checksumLines(many).split('\n').length - 1, 1024);
  });
});
