// Our client against the stand-in for Azure, without any network between them.
import { createArm } from '../../../src/providers/azure/cloud/arm.ts';
import type { ConnectAzure } from '../../../src/providers/azure/cloud/connect.ts';
import { Silence } from '../../../src/core/http/silence.ts';
import type { Wire } from '../../../src/core/http/wire.ts';
import type { ResourceManager } from './resource-manager.ts';

/** As its only client, in its only subscription. */
export function connectTo(arm: ResourceManager): ConnectAzure {
  const wire: Wire = {
    open: () => Promise.reject(new Error('nothing of Azure is streamed')),
    send: async (whom, { method, url, headers, body }) => {
      const given: unknown = typeof body === 'string' ? JSON.parse(body) : undefined;
      const authorization = headers['Authorization'] ?? '';
      const reply = arm.answer({ method, host: url.host, url, body: given, authorization });
      if (reply === 'silence') throw new Silence(whom, 'it did not answer within 15 s', { isFinal: true });
      return {
        status: reply.status,
        headers: { ...reply.headers, 'retry-after': '0' },
        text: JSON.stringify(reply.body ?? null),
      };
    },
  };
  let token = arm.token();
  const manager = new URL('https://management.azure.com');
  const authorize = async (again: boolean): Promise<string> => `Bearer ${again ? (token = arm.token()) : token}`;
  return async () => ({ arm: createArm(manager, wire, authorize), subscription: arm.subscription });
}
