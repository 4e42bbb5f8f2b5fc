import { connectEc2Publishing, type Ec2Publishing } from '../ec2-publishing.ts';
import { callerAccount } from '../identity.ts';
import { perRegion } from '../regions.ts';
import { connectSsm, type Ssm } from '../ssm.ts';
import { type Clock, systemClock } from '../../../core/clock.ts';
import { retry } from '../../../core/side-by-side.ts';
import { nameOf } from '../trouble.ts';

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

const POLL_MS = 3000;
const TRIES = 20;

/** What a call gives that may come too early for EC2 to know the image: it is asked again for a minute. */
export async function onceKnown<T>(clock: Clock, signal: AbortSignal, call: () => Promise<T>): Promise<T> {
  const isEarly = (error: unknown): boolean => /^Invalid(?:AMIID|Snapshot)\.NotFound$/.test(nameOf(error));
  return retry(
    call,
    (error, tries) => (isEarly(error) && tries < TRIES && !signal.aborted ? POLL_MS : undefined),
    (ms) => clock.sleep(ms, signal),
  );
}
