import type { EC2ClientConfig } from '@aws-sdk/client-ec2';
import type { SSMClientConfig } from '@aws-sdk/client-ssm';
import type { STSClientConfig } from '@aws-sdk/client-sts';

/** How long AWS may keep somebody waiting. */
export interface AwsLimits {
  /** Ends every call that is under way, and all later ones at once. */
  readonly signal?: AbortSignal;
  /** What one call may take with all its tries, in ms. */
  readonly callMs?: number;
  /** How often a call is made at most. */
  readonly tries?: number;
}

/** Throttling is waited out for minutes; an endpoint that accepts and stays silent costs no more than this. */
const CALL_MS = 120_000;
const TRIES = 6;
/** Without these the SDK waits for an answer as long as it takes. */
const CONNECTION_MS = 10_000;
const REQUEST_MS = 60_000;

/** The one client of EC2 in a region: standard credential chain and endpoint variables, with limits. Loads the SDK. */
export async function openEc2(region: string, settings: EC2ClientConfig = {}, limits: AwsLimits = {}) {
  const sdk = await import('@aws-sdk/client-ec2');
  const client = new sdk.EC2Client({ ...configOf(region, limits), ...settings });
  return { sdk, client: limited(client, `EC2 in ${region}`, limits) };
}

/** The one client of Parameter Store in a region. */
export async function openSsm(region: string, settings: SSMClientConfig = {}, limits: AwsLimits = {}) {
  const sdk = await import('@aws-sdk/client-ssm');
  const client = new sdk.SSMClient({ ...configOf(region, limits), ...settings });
  return { sdk, client: limited(client, `SSM in ${region}`, limits) };
}

/** The one client of STS. */
export async function openSts(region: string, settings: STSClientConfig = {}, limits: AwsLimits = {}) {
  const sdk = await import('@aws-sdk/client-sts');
  const client = new sdk.STSClient({ ...configOf(region, limits), ...settings });
  return { sdk, client: limited(client, `STS in ${region}`, limits) };
}

function configOf(region: string, { callMs = CALL_MS, tries = TRIES }: AwsLimits) {
  return {
    region,
    maxAttempts: tries,
    retryMode: 'adaptive',
    requestHandler: {
      connectionTimeout: Math.min(CONNECTION_MS, callMs),
      requestTimeout: Math.min(REQUEST_MS, callMs),
      throwOnRequestTimeout: true,
    },
  };
}

type Middleware = <Given, Answer>(next: (given: Given) => Promise<Answer>) => (given: Given) => Promise<Answer>;

/** What is used of an SDK client's middleware. */
interface Stack {
  add(middleware: Middleware, options: { step: 'initialize'; priority: 'high'; name: string }): void;
  add(middleware: Middleware, options: { step: 'deserialize'; priority: 'low'; name: string }): void;
}

/** Bounds each call as a whole, pauses between its tries included, which the SDK's own limits do not. */
function limited<Client extends { readonly middlewareStack: Stack; readonly destroy: () => void }>(
  client: Client,
  whom: string,
  { signal, callMs = CALL_MS }: AwsLimits,
): Client {
  client.middlewareStack.add((next) => async (given) => within(next(given), whom, callMs, signal), {
    step: 'initialize',
    priority: 'high',
    name: 'bakehouseLimits',
  });
  // Nothing is tried again after the end.
  client.middlewareStack.add(
    (next) => async (given) => {
      if (signal?.aborted === true) throw tooLate(whom);
      return next(given);
    },
    { step: 'deserialize', priority: 'low', name: 'bakehouseEnd' },
  );
  signal?.addEventListener('abort', () => client.destroy(), { once: true });
  return client;
}

async function within<Answer>(
  answer: Promise<Answer>,
  whom: string,
  ms: number,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  let stop: (() => void) | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timeout(`${whom} did not answer within ${Math.round(ms / 1000)} s`)), ms);
    stop = (): void => reject(tooLate(whom));
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([answer, end]);
  } finally {
    clearTimeout(timer);
    if (stop !== undefined) signal?.removeEventListener('abort', stop);
    // Whichever comes second is heard by nobody.
    answer.catch(() => {});
    end.catch(() => {});
  }
}

function tooLate(whom: string): Error {
  return timeout(`${whom} had not answered when the time was over`);
}

/** Named as the SDK names its own. */
function timeout(message: string): Error {
  const error = new Error(message);
  error.name = 'TimeoutError';
  return error;
}
