import type { Environment } from '../../../core/runner/host.ts';
import { type Cinder, cinderOf } from './cinder.ts';
import { cloudAuth, cloudsFolder } from './clouds-file.ts';
import { type Glance, glanceOf } from './glance.ts';
import { type Neutron, neutronOf } from './neutron.ts';
import { type Nova, novaOf } from './nova.ts';
import { openSession, type ServiceName } from './session.ts';
import type { CloudLimits } from '../../../core/http/wire.ts';

/** A cloud, as somebody of a project: what is asked of it, each service in the region that is named or the own one. */
export interface Cloud {
  /** The id of the project that all is done in. */
  readonly project: string;
  readonly projectName: string;
  readonly roles: readonly string[];
  readonly region: string;
  readonly regions: readonly string[];
  readonly has: (service: ServiceName, region?: string) => boolean;
  /** Of a service in a region, as one text: two regions may share it. */
  readonly address: (service: ServiceName, region?: string) => string;
  readonly glance: (region?: string) => Glance;
  readonly nova: (region?: string) => Nova;
  readonly neutron: (region?: string) => Neutron;
  readonly cinder: (region?: string) => Cinder;
}

export interface CloudWish {
  /** A cloud of clouds.yaml in place of the one that the environment names. */
  readonly cloud?: string;
  readonly limits?: CloudLimits;
}

/** Opens a cloud, for tests to replace. */
export type ConnectCloud = (environment: Environment, wish?: CloudWish) => Promise<Cloud>;

/** The one way to a cloud: `OS_*` and clouds.yaml, with limits. Throws a UserError where it is not let in. */
export const connectCloud: ConnectCloud = async (environment, { cloud, limits } = {}) => {
  const session = await openSession(cloudAuth(environment, cloudsFolder(environment), cloud), environment, limits);
  return {
    project: session.project,
    projectName: session.projectName,
    roles: session.roles,
    region: session.region,
    regions: session.regions,
    has: session.has,
    address: (service, region) => session.address(service, region).href,
    glance: (region) => glanceOf(session, region),
    nova: (region) => novaOf(session, region),
    neutron: (region) => neutronOf(session, region),
    cinder: (region) => cinderOf(session, region),
  };
};
