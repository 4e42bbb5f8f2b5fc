// What is there in a project of a cloud: all that a bake or a test may leave, each as one line.
import { setTimeout as pause } from 'node:timers/promises';

import { z } from 'zod';

import type { Lab } from './lab.ts';

const thing = z.looseObject({ id: z.string().optional(), name: z.string().nullish() });
const KINDS = [
  ['server', 'nova', '/v2.1/servers/detail', 'servers'],
  ['key-pair', 'nova', '/v2.1/os-keypairs', 'keypairs'],
  ['image', 'glance', '/v2/images?limit=500&owner=', 'images'],
  ['image', 'glance', '/v2/images?limit=500&os_hidden=true&owner=', 'images'],
  ['port', 'neutron', '/v2.0/ports', 'ports'],
  ['floating-ip', 'neutron', '/v2.0/floatingips', 'floatingips'],
] as const;

/** On a busy machine a service may be late with an answer, or give a 5xx for it. */
const TRIES = 5;
const CALL_MS = 30_000;

/** `kind id name`, in order: of servers, images, ports and addresses the id, of key pairs the name. */
export async function inventory(lab: Pick<Lab, 'addresses' | 'environment'>): Promise<readonly string[]> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await look(lab);
    } catch (error) {
      if (turn === TRIES) throw error;
      await pause(1000);
    }
  }
}

async function look({ addresses, environment }: Pick<Lab, 'addresses' | 'environment'>): Promise<readonly string[]> {
  const signal = AbortSignal.timeout(CALL_MS);
  const {
    OS_AUTH_URL: url,
    OS_USERNAME: user,
    OS_PASSWORD: password,
    OS_PROJECT_ID: project = '',
  } = environment('images');
  const login = {
    auth: {
      identity: { methods: ['password'], password: { user: { name: user, domain: { id: 'default' }, password } } },
      scope: { project: { id: project } },
    },
  };
  const headers = { 'Content-Type': 'application/json' };
  const entry = await fetch(`${url}/auth/tokens`, { method: 'POST', headers, body: JSON.stringify(login), signal });
  const token = entry.headers.get('x-subject-token') ?? '';
  const found = await Promise.all(
    KINDS.map(async ([kind, service, path, member]) => {
      const address = `${addresses[service] ?? ''}${path}${path.endsWith('=') ? project : ''}`;
      const answer = z
        .record(z.string(), z.unknown())
        .parse(await (await fetch(address, { headers: { 'X-Auth-Token': token }, signal })).json());
      const all = z.array(z.unknown()).parse(answer[member]);
      return all.map((one) => {
        const inner = kind === 'key-pair' ? z.object({ keypair: thing }).parse(one).keypair : thing.parse(one);
        return `${kind} ${kind === 'key-pair' ? (inner.name ?? '') : (inner.id ?? '')} ${inner.name ?? ''}`.trim();
      });
    }),
  );
  return found.flat().toSorted();
}
