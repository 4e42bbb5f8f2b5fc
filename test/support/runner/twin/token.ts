import { randomBytes, randomUUID } from 'node:crypto';

/** What an action shows to the services: a token for one job of one run. */
export interface JobToken {
  readonly runId: string;
  readonly jobId: string;
  readonly token: string;
}

/** A token of the real one's shape. The services know it by its value; the signature is random. */
export function createJobToken(runId: string): JobToken {
  const jobId = randomUUID();
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    scp: `Actions.ExampleScope Actions.Results:${runId}:${jobId}`,
    iat: now,
    nbf: now - 300,
    exp: now + 6 * 3600,
  };
  const parts = [{ typ: 'JWT', alg: 'RS256' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  return { runId, jobId, token: `${parts.join('.')}.${randomBytes(64).toString('base64url')}` };
}
