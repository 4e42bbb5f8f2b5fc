import type { ServerResponse } from 'node:http';

/** What the twin answers. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export function jsonAnswer(body: unknown, status = 200): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** An error as Twirp words it. */
export function twirpError(status: number, code: string, msg: string): Answer {
  return jsonAnswer({ code, msg }, status);
}

export function send(response: ServerResponse, answer: Answer, withBody: boolean): void {
  const body = Buffer.from(answer.body ?? '');
  response.writeHead(answer.status, { 'content-length': body.length, ...answer.headers });
  response.end(withBody ? body : undefined);
}
