import { connectEc2Publishing, type Ec2Publishing } from '../ec2-publishing.ts';
import { callerAccount } from '../identity.ts';
import { perRegion } from '../regions.ts';
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
    ec2: perRegion((region) => connectEc2Publishing(region)),
    ssm: perRegion((region) => connectSsm(region)),
    account: perRegion((region) => callerAccount(region)),
    clock: systemClock,
  };
}
