// The guest of a machine that is none: an SSH server (RFC 4252 to 4254) on loopback that lets in who has one of its keys, and
// runs what it is told in /bin/sh of this machine. One exchange, one cipher and one kind of host key, which Go's client and
// OpenSSH both have.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import {
  createCipheriv, createDecipheriv, createHash, createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject,
  randomBytes, sign, verify,
} from 'node:crypto'; // prettier-ignore
import { createServer, type Server, type Socket } from 'node:net';

import { field, integer, PacketReader, word } from './ssh-packets.ts';

export interface SshGuest {
  readonly port: number;
  /** Where commands run; absolute. */
  readonly folder: string;
  /** Commands that it was told to run, in their order. */
  readonly commands: readonly string[];
  /** Ends every connection, and what still runs. */
  readonly stop: () => Promise<void>;
}

export interface SshGuestOptions {
  /** Lines as of an authorized_keys file, asked at each login. */
  readonly keys: () => readonly string[];
  /** Where commands run; absolute. */
  readonly folder: string;
}

const VERSION = 'SSH-2.0-guest';
const KEX = 'curve25519-sha256,curve25519-sha256@libssh.org';
const CIPHER = 'aes128-gcm@openssh.com';
const WINDOW = 2 ** 24;
const LARGEST = 32_768;
const [DISCONNECT, SERVICE, ACCEPT, EXT_INFO, KEXINIT, NEWKEYS, ECDH, ECDH_REPLY] = [1, 5, 6, 7, 20, 21, 30, 31];
const [AUTH, AUTH_FAILURE, AUTH_SUCCESS, PK_OK, GLOBAL, GLOBAL_FAILURE] = [50, 51, 52, 60, 80, 82];
const [OPEN, OPENED, ADJUST, DATA, EXTENDED, EOF, CLOSE, REQUEST, SUCCESS, FAILURE] = [
  90, 91, 93, 94, 95, 96, 97, 98, 99, 100,
];

export async function startSshGuest(options: SshGuestOptions): Promise<SshGuest> {
  const hostKey = generateKeyPairSync('ed25519').privateKey;
  const commands: string[] = [];
  const children = new Set<ChildProcessWithoutNullStreams>();
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    new Connection(socket, hostKey, options, commands, children).begin();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The guest listens on no port.');
  return {
    port: address.port,
    folder: options.folder,
    commands,
    stop: async () => {
      const closed = new Promise((resolve) => void server.close(resolve));
      for (const child of children) child.kill('SIGKILL');
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

interface Keys {
  readonly key: Buffer;
  readonly iv: Buffer;
}

interface Channel {
  readonly theirs: number;
  /** What the client still takes. */
  window: number;
  waiting: { readonly kind: number; readonly data: Buffer }[];
  child: ChildProcessWithoutNullStreams | undefined;
  end: (() => void) | undefined;
}

class Connection {
  readonly #socket: Socket;
  readonly #hostKey: KeyObject;
  readonly #options: SshGuestOptions;
  readonly #commands: string[];
  readonly #children: Set<ChildProcessWithoutNullStreams>;
  readonly #channels = new Map<number, Channel>();
  #received: Buffer = Buffer.alloc(0);
  #theirVersion: string | undefined;
  #ownInit: Buffer = Buffer.alloc(0);
  #theirInit: Buffer = Buffer.alloc(0);
  #session: Buffer = Buffer.alloc(0);
  #next: Keys | undefined;
  #in: Keys | undefined;
  #out: Keys | undefined;

  constructor(
    socket: Socket,
    hostKey: KeyObject,
    options: SshGuestOptions,
    commands: string[],
    children: Set<ChildProcessWithoutNullStreams>,
  ) {
    this.#socket = socket;
    this.#hostKey = hostKey;
    this.#options = options;
    this.#commands = commands;
    this.#children = children;
  }

  begin(): void {
    this.#socket.on('error', () => this.#socket.destroy());
    this.#socket.on('close', () => {
      for (const { child } of this.#channels.values()) child?.kill('SIGKILL');
    });
    this.#socket.on('data', (data) => {
      this.#received = Buffer.concat([this.#received, data]);
      try {
        this.#read();
      } catch {
        this.#socket.destroy();
      }
    });
    this.#socket.write(`${VERSION}\r\n`);
    const none = field('none');
    this.#ownInit = Buffer.concat([
      Buffer.from([KEXINIT]), randomBytes(16), field(KEX), field('ssh-ed25519'), field(CIPHER), field(CIPHER),
      field('hmac-sha2-256'), field('hmac-sha2-256'), none, none, field(''), field(''), Buffer.alloc(5),
    ]); // prettier-ignore
    this.#send(this.#ownInit);
  }

  #read(): void {
    if (this.#theirVersion === undefined) {
      const end = this.#received.indexOf('\n');
      if (end < 0) return;
      this.#theirVersion = this.#received.subarray(0, end).toString().trimEnd();
      this.#received = this.#received.subarray(end + 1);
    }
    for (let payload = this.#packet(); payload !== undefined; payload = this.#packet()) this.#take(payload);
  }

  /** The next whole packet's payload. */
  #packet(): Buffer | undefined {
    if (this.#received.length < 4) return undefined;
    const length = this.#received.readUInt32BE(0);
    const tag = this.#in === undefined ? 0 : 16;
    if (length > 2 ** 20) throw new Error('a packet that is too large');
    if (this.#received.length < 4 + length + tag) return undefined;
    let body = this.#received.subarray(4, 4 + length);
    if (this.#in !== undefined) {
      const cipher = createDecipheriv('aes-128-gcm', this.#in.key, this.#in.iv);
      cipher.setAAD(this.#received.subarray(0, 4));
      cipher.setAuthTag(this.#received.subarray(4 + length, 4 + length + tag));
      body = Buffer.concat([cipher.update(body), cipher.final()]);
      count(this.#in.iv);
    }
    this.#received = this.#received.subarray(4 + length + tag);
    return body.subarray(1, body.length - (body[0] ?? 0));
  }

  #send(payload: Buffer): void {
    const isSecret = this.#out !== undefined;
    const block = isSecret ? 16 : 8;
    const bare = payload.length + 1 + (isSecret ? 0 : 4);
    const padding = block - ((bare + 4) % block) + 4;
    const body = Buffer.concat([Buffer.from([padding]), payload, randomBytes(padding)]);
    const head = word(body.length);
    if (this.#out === undefined) {
      this.#socket.write(Buffer.concat([head, body]));
      return;
    }
    const cipher = createCipheriv('aes-128-gcm', this.#out.key, this.#out.iv);
    cipher.setAAD(head);
    const sealed = Buffer.concat([cipher.update(body), cipher.final()]);
    count(this.#out.iv);
    this.#socket.write(Buffer.concat([head, sealed, cipher.getAuthTag()]));
  }

  #take(payload: Buffer): void {
    const kind = payload[0];
    const read = new PacketReader(payload, 1);
    if (kind === KEXINIT) this.#theirInit = payload;
    else if (kind === ECDH) this.#exchange(read.bytes());
    else if (kind === NEWKEYS) this.#in = this.#next;
    else if (kind === SERVICE) this.#send(Buffer.concat([Buffer.from([ACCEPT]), read.rest()]));
    else if (kind === AUTH) this.#logIn(read);
    else if (kind === DISCONNECT) this.#socket.end();
    else if (kind === GLOBAL) {
      read.bytes();
      if (read.flag()) this.#send(Buffer.from([GLOBAL_FAILURE]));
    } else if (kind === OPEN) this.#open(read);
    else this.#onChannel(kind ?? 0, read);
  }

  #exchange(theirs: Buffer): void {
    const pair = generateKeyPairSync('x25519');
    const own = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    const publicKey = createPublicKey({
      key: { kty: 'OKP', crv: 'X25519', x: theirs.toString('base64url') },
      format: 'jwk',
    });
    const shared = integer(diffieHellman({ privateKey: pair.privateKey, publicKey }));
    const host = createPublicKey(this.#hostKey).export({ format: 'jwk' }).x ?? '';
    const hostBlob = Buffer.concat([field('ssh-ed25519'), field(Buffer.from(host, 'base64url'))]);
    const hash = digest(
      field(this.#theirVersion ?? ''), field(VERSION), field(this.#theirInit), field(this.#ownInit), field(hostBlob),
      field(theirs), field(own), shared,
    ); // prettier-ignore
    if (this.#session.length === 0) this.#session = hash;
    const signature = Buffer.concat([field('ssh-ed25519'), field(sign(null, hash, this.#hostKey))]);
    this.#send(Buffer.concat([Buffer.from([ECDH_REPLY]), field(hostBlob), field(own), field(signature)]));
    this.#send(Buffer.from([NEWKEYS]));
    const derived = (letter: string, size: number): Buffer =>
      digest(shared, hash, Buffer.from(letter), this.#session).subarray(0, size);
    this.#out = { key: derived('D', 16), iv: derived('B', 12) };
    this.#next = { key: derived('C', 16), iv: derived('A', 12) };
    // RFC 8308: without it a client of today takes us for one that knows SHA-1 alone, and signs nothing.
    if (this.#theirInit.includes('ext-info-c')) {
      const algorithms = [field('server-sig-algs'), field('ssh-ed25519,rsa-sha2-256,rsa-sha2-512')];
      this.#send(Buffer.concat([Buffer.from([EXT_INFO]), word(1), ...algorithms]));
    }
  }

  #logIn(read: PacketReader): void {
    const [user, service, method] = [read.bytes(), read.bytes(), read.text()];
    const refuse = (): void =>
      this.#send(Buffer.concat([Buffer.from([AUTH_FAILURE]), field('publickey'), Buffer.from([0])]));
    if (method !== 'publickey') return refuse();
    const isSigned = read.flag();
    const [algorithm, blob] = [read.bytes(), read.bytes()];
    const isKnown = this.#options.keys().some((line) => line.split(' ')[1] === blob.toString('base64'));
    if (!isKnown) return refuse();
    if (!isSigned) {
      this.#send(Buffer.concat([Buffer.from([PK_OK]), field(algorithm), field(blob)]));
      return;
    }
    const signature = new PacketReader(read.bytes());
    const signed = Buffer.concat([
      field(this.#session), Buffer.from([AUTH]), field(user), field(service), field('publickey'), Buffer.from([1]),
      field(algorithm), field(blob),
    ]); // prettier-ignore
    if (isRightSignature(blob, signature.text(), signature.bytes(), signed)) this.#send(Buffer.from([AUTH_SUCCESS]));
    else refuse();
  }

  #open(read: PacketReader): void {
    read.bytes();
    const theirs = read.number();
    const number = this.#channels.size;
    this.#channels.set(number, { theirs, window: read.number(), waiting: [], child: undefined, end: undefined });
    this.#send(Buffer.concat([Buffer.from([OPENED]), word(theirs), word(number), word(WINDOW), word(LARGEST)]));
  }

  #onChannel(kind: number, read: PacketReader): void {
    const channel = this.#channels.get(read.number());
    if (channel === undefined) return;
    if (kind === ADJUST) {
      channel.window += read.number();
      this.#flush(channel);
    } else if (kind === DATA) {
      const data = read.bytes();
      channel.child?.stdin.write(data);
      this.#send(Buffer.concat([Buffer.from([ADJUST]), word(channel.theirs), word(data.length)]));
    } else if (kind === EOF) channel.child?.stdin.end();
    else if (kind === CLOSE) channel.child?.kill('SIGKILL');
    else if (kind === REQUEST) {
      const [what, wantsReply] = [read.text(), read.flag()];
      if (what === 'exec') this.#run(channel, read.text());
      const answer = what === 'exec' || what === 'pty-req' ? SUCCESS : FAILURE;
      if (wantsReply) this.#send(Buffer.concat([Buffer.from([answer]), word(channel.theirs)]));
    }
  }

  #run(channel: Channel, command: string): void {
    this.#commands.push(command);
    const { folder } = this.#options;
    const env = { PATH: process.env['PATH'] ?? '', HOME: folder, TMPDIR: folder };
    const child = spawn('/bin/sh', ['-c', command], { cwd: folder, env, stdio: 'pipe' });
    this.#children.add(child);
    channel.child = child;
    child.stdin.on('error', () => {});
    const pass =
      (kind: number) =>
      (data: Buffer): void => {
        for (let at = 0; at < data.length; at += LARGEST / 2) {
          channel.waiting.push({ kind, data: data.subarray(at, at + LARGEST / 2) });
        }
        this.#flush(channel);
      };
    child.stdout.on('data', pass(DATA));
    child.stderr.on('data', pass(EXTENDED));
    child.once('close', (code) => {
      this.#children.delete(child);
      const to = word(channel.theirs);
      channel.end = () => {
        const status = Buffer.concat([field('exit-status'), Buffer.from([0]), word(code ?? 255)]);
        this.#send(Buffer.concat([Buffer.from([REQUEST]), to, status]));
        this.#send(Buffer.concat([Buffer.from([EOF]), to]));
        this.#send(Buffer.concat([Buffer.from([CLOSE]), to]));
      };
      this.#flush(channel);
    });
  }

  #flush(channel: Channel): void {
    for (let [first] = channel.waiting; first !== undefined; [first] = channel.waiting) {
      if (first.data.length > channel.window) return;
      channel.waiting.shift();
      channel.window -= first.data.length;
      const extended = first.kind === EXTENDED ? word(1) : Buffer.alloc(0);
      this.#send(Buffer.concat([Buffer.from([first.kind]), word(channel.theirs), extended, field(first.data)]));
    }
    channel.end?.();
    channel.end = undefined;
  }
}

/** The invocation counter of a nonce (RFC 5647, 7.1). */
function count(iv: Buffer): void {
  iv.writeBigUInt64BE(iv.readBigUInt64BE(4) + 1n, 4);
}

function digest(...parts: readonly Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

/** RSA keys, which the builder makes, and Ed25519, which we make. */
function isRightSignature(blob: Buffer, algorithm: string, signature: Buffer, signed: Buffer): boolean {
  const hash = { 'ssh-rsa': 'sha1', 'rsa-sha2-256': 'sha256', 'rsa-sha2-512': 'sha512' }[algorithm];
  const read = new PacketReader(blob);
  const kind = read.text();
  if (kind === 'ssh-ed25519' && algorithm === kind) {
    const x = read.bytes().toString('base64url');
    return verify(null, signed, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature);
  }
  if (hash === undefined || kind !== 'ssh-rsa') return false;
  const [e, n] = [read.bytes(), read.bytes()].map((one) => one.toString('base64url'));
  if (e === undefined || n === undefined) return false;
  return verify(hash, signed, createPublicKey({ key: { kty: 'RSA', e, n }, format: 'jwk' }), signature);
}
