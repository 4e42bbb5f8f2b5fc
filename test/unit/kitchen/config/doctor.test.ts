import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { type DoctorFacts, findings, refuseFindings } from '../../../../src/kitchen/config/doctor.ts';
import { KitchenError } from '../../../../src/kitchen/outcome.ts';
import type { DockerState } from '../../../../src/providers/docker/docker-state.ts';
import { dockerKitchen } from '../../../../src/providers/docker/kitchen.ts';
import { findingsOf } from '../../../../src/providers/docker/kitchen-findings.ts';
import { dockerProvider } from '../../../../src/providers/docker/provider.ts';
import { config, planned } from './subjects.ts';

const kitchen = (more: Readonly<Record<string, unknown>> = {}): DoctorFacts['config'] =>
  config({ driver: { name: 'docker' }, platforms: [{ name: 'a' }], suites: [{ name: 'one' }], ...more });

/** What the tests below say of a run. */
interface Given extends Partial<Pick<DoctorFacts, 'gems' | 'config' | 'instances' | 'isLicenceAccepted'>> {
  readonly version?: string;
  readonly isBundled?: boolean;
  readonly docker?: DockerState;
  readonly isClassicBuilder?: boolean;
}

function facts(given: Given): DoctorFacts {
  const { version = '4.1.5', isBundled = false, isClassicBuilder = false, docker = up, ...more } = given;
  const kitchenSide = { ...dockerKitchen, findings: async (all: Told) => findingsOf(all, docker) };
  return {
    providers: [{ ...dockerProvider(), kitchen: kitchenSide }],
    kitchen: {
      command: ['kitchen'],
      version,
      environment: isClassicBuilder ? { DOCKER_BUILDKIT: '0' } : {},
      gemfileLock: isBundled ? '/w/Gemfile.lock' : null,
    },
    gems: new Map([['kitchen-docker', '3.4.1']]),
    config: kitchen(),
    instances: [planned('one-a')],
    isLicenceAccepted: false,
    ...more,
  };
}

type Told = Parameters<typeof findingsOf>[0];
const up = { kind: 'up', version: '28.0.0', isContainerdStore: false } as const;
const old = new Map([['kitchen-docker', '3.0.0']]);
const containerd = { kind: 'up', version: '29.0.0', isContainerdStore: true } as const;

describe('findings', () => {
  const cases: readonly {
    readonly name: string;
    readonly given: Given;
    readonly message: RegExp | null;
    readonly failure?: string;
  }[] = [
    { name: 'all is well', given: {}, message: null },
    {
      name: 'kitchen-docker 3.0 with Test Kitchen 4',
      given: { gems: old },
      message:
        /^The driver docker \(of one-a\) must be kitchen-docker 3\.4 or newer with Test Kitchen 4\.1\.5, but is 3\.0\.0\. Run `gem install kitchen-docker`, or stay with Test Kitchen 3\.$/,
    },
    {
      name: 'the same in a bundle',
      given: { gems: old, isBundled: true },
      message: /Run `bundle update kitchen-docker`,/,
    },
    { name: 'kitchen-docker 3.0 with Test Kitchen 3', given: { gems: old, version: '3.9.1' }, message: null },
    {
      name: 'kitchen-docker 3.0 that no instance uses',
      given: { gems: old, instances: [planned('one-a', { driver: 'proxy' })] },
      message: null,
    },
    {
      name: 'the docker transport with Test Kitchen 3',
      given: { version: '3.9.1', instances: [planned('one-a', { transport: 'docker' })] },
      // Its keys are made beforehand: then nothing of it calls what is missing.
      message: null,
    },
    {
      name: 'the docker transport with Test Kitchen 4',
      given: { instances: [planned('one-a', { transport: 'docker' })] },
      message: null,
    },
    {
      name: 'the docker transport of kitchen-docker 2 with Test Kitchen 3',
      given: {
        gems: new Map([['kitchen-docker', '2.14.0']]),
        version: '3.9.1',
        instances: [planned('one-a', { transport: 'docker' })],
      },
      message: null,
    },
    {
      name: 'Chef, the licence not accepted',
      given: { instances: [planned('one-a', { provisioner: 'chef_infra' })] },
      message:
        /^The provisioner of one-a is Chef's, and its licence is not accepted here; .*"chef-license" to accept-no-persist/,
      failure: 'licence',
    },
    {
      name: 'Chef as the default of Test Kitchen 3',
      given: { version: '3.9.1', instances: [planned('one-a', { provisioner: null })] },
      message: /is Chef's \(the default of Test Kitchen 3\.9\.1 where the kitchen file names none\)/,
      failure: 'licence',
    },
    {
      name: 'no provisioner with Test Kitchen 4',
      given: { instances: [planned('one-a', { provisioner: null })] },
      message: null,
    },
    {
      name: 'Chef, accepted',
      given: { instances: [planned('one-a', { provisioner: 'chef_zero' })], isLicenceAccepted: true },
      message: null,
    },
    {
      name: 'Chef, accepted by the kitchen file',
      given: {
        instances: [planned('one-a', { provisioner: 'chef_zero' })],
        config: kitchen({ provisioner: { chef_license: 'accept' } }),
      },
      message: null,
    },
    {
      name: 'Cinc',
      given: {
        instances: [planned('one-a', { provisioner: 'chef_infra' })],
        config: kitchen({ provisioner: { product_name: 'cinc' } }),
      },
      message: null,
    },
    {
      name: 'no daemon',
      given: { docker: { kind: 'down', reason: 'Cannot connect' } },
      message:
        /^one-a is a container, but no docker daemon answers: Cannot connect\. Start docker on this runner, or set DOCKER_HOST\.$/,
      failure: 'infrastructure',
    },
    {
      name: "containerd's store and an old kitchen-docker",
      given: { docker: containerd, gems: old, version: '3.9.1' },
      message: /kitchen-docker#419.*DOCKER_BUILDKIT to 0\.$/,
    },
    {
      name: 'the same with the classic builder',
      given: { docker: containerd, gems: old, version: '3.9.1', isClassicBuilder: true },
      message: null,
    },
    { name: "containerd's store and a current one", given: { docker: containerd }, message: null },
  ];
  for (const { name, given, message, failure = 'config' } of cases) {
    it(name, async () => {
      const found = await findings(facts(given));
      if (message === null) return assert.deepEqual(found, []);
      assert.equal(found.length, 1);
      assert.match(found[0]?.message ?? '', message);
      assert.equal(found[0]?.failure, failure);
      return assert.throws(
        () => refuseFindings(found),
        (error) => error instanceof KitchenError && error.failure === failure,
      );
    });
  }

  it('tells all at once', async () => {
    const found = await findings(
      facts({
        gems: old,
        docker: { kind: 'down', reason: 'no' },
        instances: [planned('one-a', { provisioner: 'chef_infra' })],
      }),
    );
    assert.deepEqual(
      found.map(({ failure }) => failure),
      ['config', 'licence', 'infrastructure'],
    );
    assert.throws(() => refuseFindings(found), /kitchen-docker 3\.4[\s\S]*licence[\s\S]*no docker daemon/);
    refuseFindings([]);
  });
});
