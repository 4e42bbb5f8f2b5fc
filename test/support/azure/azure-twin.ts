// Azure on loopback, for programs that know no other address than the real one: a proxy that leads there, TLS with an
// authority of the moment, and a guest that runs what Packer provisions.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import type { TestContext } from 'node:test';

import { requireCertificate } from '../mirror/certificate.ts';
import { startForwardProxy } from '../mirror/proxy.ts';
import { ResourceManager } from './resource-manager.ts';
import { type SshGuest, startSshGuest } from './ssh-guest.ts';

const HOSTS = ['management.azure.com', 'login.microsoftonline.com'];

export interface AzureTwin {
  readonly arm: ResourceManager;
  readonly guest: SshGuest;
  /** The way to it, for us and for Packer, with the credentials of its only client. */
  readonly environment: Readonly<Record<string, string>>;
  /** The same without the credentials. */
  readonly way: Readonly<Record<string, string>>;
  /** Where its names lead, for a proxy to several clouds. */
  readonly routes: Readonly<Record<string, string>>;
}

/** One for one test, gone when it ends; undefined after marking the test as skipped where openssl is missing. */
export async function startAzureTwin(t: TestContext): Promise<AzureTwin | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'azure-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const names = `subjectAltName=${HOSTS.map((host) => `DNS:${host}`).join(',')},IP:127.0.0.1`;
  const certificate = requireCertificate(t, folder, names);
  if (certificate === undefined) return undefined;
  const arm = new ResourceManager();
  const guest = await startSshGuest({ keys: () => arm.keys, folder });
  t.after(guest.stop);
  const { port, stop } = await serve(arm, certificate);
  t.after(stop);
  const routes = Object.fromEntries(HOSTS.map((host) => [`${host}:443`, `127.0.0.1:${port}`]));
  const proxy = await startForwardProxy({ routes });
  t.after(proxy.stop);
  const way = {
    HTTPS_PROXY: proxy.url,
    SSL_CERT_FILE: certificate.authorityFile,
    NODE_EXTRA_CA_CERTS: certificate.authorityFile,
  };
  const credentials = {
    AZURE_TENANT_ID: arm.tenant,
    AZURE_CLIENT_ID: arm.client,
    AZURE_CLIENT_SECRET: arm.secret,
    AZURE_SUBSCRIPTION_ID: arm.subscription,
  };
  return { arm, guest, way, routes, environment: { ...way, ...credentials } };
}

async function serve(
  arm: ResourceManager,
  { cert, key }: { readonly cert: string; readonly key: string },
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const sockets = new Set<Duplex>();
  const server: Server = createServer({ cert, key }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const host = request.headers.host ?? '';
      const url = new URL(request.url ?? '/', `https://${host}`);
      const isJson = /json/.test(request.headers['content-type'] ?? '');
      const body: unknown = isJson && text !== '' ? JSON.parse(text) : text;
      const authorization = request.headers.authorization ?? '';
      const reply = arm.answer({ method: request.method ?? 'GET', host, url, body, authorization });
      if (reply === 'silence') return;
      const told = reply.body === undefined ? '' : JSON.stringify(reply.body);
      response.writeHead(reply.status, {
        'content-type': 'application/json; charset=utf-8',
        // Of an answer without a body clients want to hear that it has none; one of 204 may not tell a length.
        ...(reply.status === 204 ? {} : { 'content-length': Buffer.byteLength(told) }),
        ...reply.headers,
      });
      response.end(told);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Azure listens on no port.');
  return {
    port: address.port,
    stop: async () => {
      arm.stop();
      const closed = new Promise((resolve) => void server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
