// Our client against the stand-in for Compute Engine, without any network between them.
import { Silence } from '../../../src/core/http/silence.ts';
import type { Wire } from '../../../src/core/http/wire.ts';
import { createCompute } from '../../../src/providers/gcp/cloud/compute.ts';
import type { ConnectGoogle } from '../../../src/providers/gcp/cloud/connect.ts';
import type { ComputeEngine } from './compute-engine.ts';

/** As its only account, in its only project. */
export function connectTo(engine: ComputeEngine): ConnectGoogle {
  const wire: Wire = {
    open: () => Promise.reject(new Error('nothing of Google is streamed')),
    send: async (whom, { method, url, headers, body }) => {
      const given: unknown = typeof body === 'string' ? JSON.parse(body) : undefined;
      const authorization = headers['Authorization'] ?? '';
      const reply = engine.answer({ method, host: url.host, url, body: given, authorization });
      if (reply === 'silence') throw new Silence(whom, 'it did not answer within 15 s', { isFinal: true });
      return { status: reply.status, headers: { ...reply.headers }, text: JSON.stringify(reply.body ?? null) };
    },
  };
  let token = engine.token();
  const authorize = async (again: boolean): Promise<string> => `Bearer ${again ? (token = engine.token()) : token}`;
  return async () => ({ compute: createCompute(wire, authorize), project: engine.project });
}
