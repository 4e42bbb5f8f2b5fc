import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, constants, openSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';

/** The standard streams of a child: its ends as descriptors, to be closed once it is started, and ours to read. */
export interface StandardPipes {
  readonly childEnds: readonly [stdin: number, stdout: number, stderr: number];
  readonly stdout: Socket;
  readonly stderr: Socket;
}

/**
 * Pipes as the runner gives them, with a standard input that is at its end from the start (ProcessInvoker.cs closes
 * it, lest a prompt waits for ever). child_process would give sockets, on which a shell's `> /dev/stderr` fails. Node
 * has no pipe(2), but a named pipe whose name is gone again is the same.
 */
export function openStandardPipes(folder: string): StandardPipes {
  const [stdin, stdout, stderr] = ['in', 'out', 'err'].map((name) => join(folder, `std${name}-${randomUUID()}`));
  if (stdin === undefined || stdout === undefined || stderr === undefined) throw new Error('unreachable: three names');
  execFileSync('mkfifo', [stdin, stdout, stderr]);
  try {
    const input = openEndedInput(stdin);
    const output = openOutput(stdout);
    const errors = openOutput(stderr);
    return {
      childEnds: [input, output.childEnd, errors.childEnd],
      stdout: output.stream,
      stderr: errors.stream,
    };
  } finally {
    for (const path of [stdin, stdout, stderr]) rmSync(path);
  }
}

// Opened for both first: opening a named pipe for reading alone waits for a writer.
function openEndedInput(path: string): number {
  const both = openSync(path, constants.O_RDWR);
  const readEnd = openSync(path, constants.O_RDONLY);
  closeSync(both);
  return readEnd;
}

function openOutput(path: string): { readonly childEnd: number; readonly stream: Socket } {
  const readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const childEnd = openSync(path, constants.O_WRONLY);
  return { childEnd, stream: new Socket({ fd: readEnd, readable: true, writable: false }) };
}
