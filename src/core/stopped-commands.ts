import { randomBytes } from 'node:crypto';

/** Where text goes: `process.stdout`, or what a test has in its stead. */
export interface Stream {
  write: (text: string) => unknown;
}

interface Stop {
  readonly token: string;
  readonly before: Stream['write'];
  readonly write: (text: string) => unknown;
  relays: number;
}

/** Of each stream whose commands are stopped. */
const stops = new WeakMap<Stream, Stop>();

/**
 * While `body` runs the runner obeys nothing that is given to its `write`. The token is the only way to make it obey again,
 * so it is random and never handed to a child. When we are killed in between, the step's own command reader ends with the
 * step.
 *
 * Builds that run side by side relay at the same time, and share one stop. What somebody else in this process commands
 * meanwhile (a mask, an annotation; the artifact client masks its addresses by itself) would be shown as text, and a mask
 * would tell the very secret: for such a line the stop is lifted.
 */
export async function relayOn<T>(stream: Stream, body: (write: (lines: string) => void) => Promise<T>): Promise<T> {
  const stop = stops.get(stream) ?? begin(stream);
  stop.relays += 1;
  try {
    return await body((lines) => {
      stop.write(lines);
    });
  } finally {
    stop.relays -= 1;
    if (stop.relays === 0) end(stream, stop);
  }
}

function begin(stream: Stream): Stop {
  const { write } = stream;
  const stop: Stop = {
    token: randomBytes(32).toString('hex'),
    before: write,
    write: (text) => Reflect.apply(write, stream, [text]),
    relays: 0,
  };
  stops.set(stream, stop);
  stop.write(`::stop-commands::${stop.token}\n`);
  stream.write = (text: unknown, ...more: unknown[]): unknown =>
    typeof text === 'string' && text.startsWith('::')
      ? stop.write(`::${stop.token}::\n${text}${text.endsWith('\n') ? '' : '\n'}::stop-commands::${stop.token}\n`)
      : Reflect.apply(write, stream, [text, ...more]);
  return stop;
}

function end(stream: Stream, stop: Stop): void {
  stops.delete(stream);
  stream.write = stop.before;
  stop.write(`::${stop.token}::\n`);
}
