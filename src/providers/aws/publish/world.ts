import { connectEc2Publishing, type Ec2Publishing } from '../ec2-publishing.ts';
import { callerAccount } from '../identity.ts';
import { connectSsm, type Ssm } from '../ssm.ts';
import { type Clock, systemClock } from '../../../core/clock.ts';

/** How publishing reaches AWS. */
export interface AwsWorld {
  readonly ec2: (region: string) => Promise<Ec2Publishing>;
  readonly ssm: (region: string) => Promise<Ssm>;
  /** The account that the credentials belong to. */
  readonly account: (region: string) => Promise<string>;
  readonly clock: Clock;
}

/** By the standard credential chain; one client for each region and service. */
export function connectAws(): AwsWorld {
  return {
    ec2: once((region) => connectEc2Publishing(region)),
    ssm: once((region) => connectSsm(region)),
    account: once((region) => callerAccount(region)),
    clock: systemClock,
  };
}

function once<T>(connect: (region: string) => Promise<T>): (region: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (region) => {
    const connection = made.get(region) ?? connect(region);
    made.set(region, connection);
    return connection;
  };
}
