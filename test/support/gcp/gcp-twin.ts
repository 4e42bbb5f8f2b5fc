// Google Cloud on loopback, for programs that know no other address than the real one: a proxy that leads there, TLS with an
// authority of the moment, and a guest that runs what Packer provisions, behind an address of its own for each instance.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { connect, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import type { TestContext } from 'node:test';

import { type SshGuest, startSshGuest } from '../azure/ssh-guest.ts';
import { requireCertificate } from '../mirror/certificate.ts';
import { startForwardProxy } from '../mirror/proxy.ts';
import { ComputeEngine } from './compute-engine.ts';

const HOSTS = ['compute', 'www', 'oauth2', 'sts', 'iamcredentials', 'cloudresourcemanager', 'oslogin'].map(
  (name) => `${name}.googleapis.com`,
);

export interface GcpTwin {
  readonly engine: ComputeEngine;
  readonly guest: SshGuest;
  /** The way to it, for us and for Packer, with the key of its only account. */
  readonly environment: Readonly<Record<string, string>>;
  /** The same without the key. */
  readonly way: Readonly<Record<string, string>>;
  /** Where its names lead, for a proxy to several clouds. */
  readonly routes: Readonly<Record<string, string>>;
  /** The file of the key. */
  readonly keyFile: string;
  /** For small files, gone with the test. */
  readonly folder: string;
}

/** One for one test, gone when it ends; undefined after marking the test as skipped where openssl is missing. */
export async function startGcpTwin(t: TestContext): Promise<GcpTwin | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'gcp-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const names = `subjectAltName=${HOSTS.map((host) => `DNS:${host}`).join(',')},IP:127.0.0.1`;
  const certificate = requireCertificate(t, folder, names);
  if (certificate === undefined) return undefined;
  const engine = new ComputeEngine();
  const guest = await startSshGuest({ keys: () => engine.keys(), folder });
  t.after(guest.stop);
  const doors = new Map<string, TcpServer>();
  engine.onAddress = (address) => {
    if (!doors.has(address)) doors.set(address, openDoor(address, guest.port));
  };
  t.after(() => {
    for (const door of doors.values()) door.close();
  });
  const { port, stop } = await serve(engine, certificate);
  t.after(stop);
  const routes = Object.fromEntries(HOSTS.map((host) => [`${host}:443`, `127.0.0.1:${port}`]));
  const proxy = await startForwardProxy({ routes });
  t.after(proxy.stop);
  const keyFile = join(folder, 'key.json');
  writeFileSync(keyFile, JSON.stringify(engine.key));
  const way = {
    HTTPS_PROXY: proxy.url,
    SSL_CERT_FILE: certificate.authorityFile,
    NODE_EXTRA_CA_CERTS: certificate.authorityFile,
  };
  return {
    engine,
    guest,
    way,
    routes,
    keyFile,
    folder,
    environment: { ...way, GOOGLE_APPLICATION_CREDENTIALS: keyFile },
  };
}

/** The guest under another address of this machine. */
function openDoor(address: string, port: number): TcpServer {
  const door = createTcpServer((socket) => {
    const inner = connect(port, '127.0.0.1');
    for (const one of [socket, inner]) one.on('error', () => one.destroy());
    socket.on('close', () => inner.destroy());
    inner.on('close', () => socket.destroy());
    socket.pipe(inner).pipe(socket);
  });
  door.listen(port, address).unref();
  return door;
}

async function serve(
  engine: ComputeEngine,
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
      const reply = engine.answer({ method: request.method ?? 'GET', host, url, body, authorization });
      if (reply === 'silence') return;
      const told = reply.body === undefined ? '' : JSON.stringify(reply.body);
      response.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8', ...reply.headers });
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
  if (address === null || typeof address === 'string') throw new Error('Google Cloud listens on no port.');
  return {
    port: address.port,
    stop: async () => {
      engine.stop();
      const closed = new Promise((resolve) => void server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
