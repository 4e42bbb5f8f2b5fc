import { request as askPlain, type RequestOptions } from 'node:http';
import { request as askSecure } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';

/** What a client that expects the worst got out of a request. */
export interface Outcome {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The body came to the end that the headers announced. */
  readonly complete: boolean;
  /** Code of the connection's error; `left` when the client itself went away. */
  readonly error: string | undefined;
}

export interface AskOptions extends RequestOptions {
  readonly ca?: string;
  /** Told of how much of the body there is so far; the client leaves on true. */
  readonly onBody?: (bytes: number) => boolean;
}

/** Asks once, on a connection of its own, following nothing and decoding nothing. */
export async function ask(url: string, { onBody, ...options }: AskOptions = {}): Promise<Outcome> {
  return await new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let got: Omit<Outcome, 'body' | 'error'> = { status: undefined, headers: {}, complete: false };
    const end = (error?: string): void => resolve({ ...got, body: Buffer.concat(chunks), error });
    const make = url.startsWith('https:') ? askSecure : askPlain;
    const request = make(url, { agent: false, ...options }, (response) => {
      got = { status: response.statusCode, headers: response.headers, complete: false };
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (onBody?.(size) !== true) return;
        end('left');
        request.destroy();
      });
      response.on('end', () => {
        got = { ...got, complete: response.complete };
        end();
      });
      response.on('error', (error) => end('code' in error ? String(error.code) : error.message));
    });
    request.on('error', (error) => end('code' in error ? String(error.code) : error.message));
    request.end();
  });
}

/** Says something on a connection and listens to its end, which is `FIN`, or the code of an error. */
export async function converse(
  socket: Socket,
  said: string,
): Promise<{ readonly heard: string; readonly end: string }> {
  return await new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const end = (how: string): void => resolve({ heard: Buffer.concat(chunks).toString('latin1'), end: how });
    socket.on('data', (chunk: Buffer) => void chunks.push(chunk));
    socket.on('end', () => end('FIN'));
    socket.on('error', (error) => end('code' in error ? String(error.code) : error.message));
    socket.write(said);
  });
}
