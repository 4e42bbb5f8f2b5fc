import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';

import { messageOf } from '../../core/errors.ts';
import { createWire, publicTls, type Wire } from '../../core/http/wire.ts';
import type { Host } from '../../core/runner/host.ts';
import type { Loan } from '../../image/provider-bake.ts';
import { AUDIENCE, gitHubAssertion, tokenServiceOf } from './cloud/sign-in.ts';
import { LENT } from './packer-output.ts';

// GitHub's tokens live for minutes, and a bake for hours: the builder has to ask for new ones. What it would ask with is the runner's,
// and opens more than Azure; so it asks us, and gets tokens for Azure alone.

const ANSWER_MS = 30_000;
const TRIES = 3;

/**
 * Lends GitHub's token service to Azure's builders, through an address of this machine. Undefined where this job has no right to such tokens (`id-token: write`).
 * @param wire to GitHub, for tests
 */
export async function lendTokens(host: Pick<Host, 'environment' | 'secret'>, wire?: Wire): Promise<Loan | undefined> {
  const service = tokenServiceOf(host.environment);
  if (service === undefined) return undefined;
  const way =
    wire ??
    createWire(publicTls('name it in NODE_EXTRA_CA_CERTS'), host.environment, { callMs: ANSWER_MS, tries: TRIES });
  const bearer = randomBytes(32).toString('base64url');
  const server = createServer({ maxHeaderSize: 8192 }, (request, response) => {
    const reply = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(body));
    };
    const answer = async (): Promise<void> => {
      try {
        const value = await gitHubAssertion(service, way);
        host.secret(value);
        reply(200, { value });
      } catch (error) {
        reply(502, { message: messageOf(error) });
      }
    };
    const refused = refusalOf(request, bearer);
    if (refused !== undefined) return reply(refused, { message: 'not lent' });
    void answer();
  });
  const port = await listening(server);
  const values = [`http://127.0.0.1:${port}/token?of=bake`, bearer] as const;
  return {
    values: new Map(LENT.map((name, index) => [name, values[index] ?? ''])),
    secrets: [bearer],
    end: async () => {
      const closed = new Promise((resolve) => void server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The status with which a request is turned away; undefined: it is our builder's, and asks for what was lent. */
function refusalOf({ method, url = '', headers }: IncomingMessage, bearer: string): number | undefined {
  if (!isBearer(headers.authorization ?? '', bearer)) return 401;
  const asked = URL.canParse(url, 'http://127.0.0.1') ? new URL(url, 'http://127.0.0.1') : undefined;
  if (method !== 'GET' || asked?.pathname !== '/token') return 404;
  const audiences = asked.searchParams.getAll('audience');
  return audiences.length === 1 && audiences[0] === AUDIENCE ? undefined : 403;
}

function isBearer(given: string, bearer: string): boolean {
  const [have, want] = [Buffer.from(given), Buffer.from(`Bearer ${bearer}`)];
  return have.length === want.length && timingSafeEqual(have, want);
}

/** On this machine alone. */
async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
