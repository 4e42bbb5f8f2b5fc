import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { type CommandResult, LOCAL_MS } from '../../core/process/command.ts';
import { isRunning, sendSignal, startTimeOf, waitUntil } from '../../core/process/process.ts';
import type { KitchenServer, ServedCall, ServedProcess } from './kitchen-server.ts';
import { SERVER } from './server-program.ts';
import { type ServerAnswer, type ServerRequest, type StartedServer, startServer } from './server-start.ts';

type Environment = Readonly<Record<string, string>>;

/** How long a server that was told to end may take. */
const END_MS = 2000;
/** A process that ended while nobody was there to hear how: as if it had been killed. */
const UNHEARD = 137;

/** A server, ready to be asked; a text says why there is none. It never rejects. */
export async function openServer(request: ServerRequest): Promise<KitchenServer | string> {
  const started = await startServer(request);
  if (typeof started === 'string') return started;
  const line = new ServerLine(started);
  return {
    version: started.version,
    process: started.process,
    trouble: () => line.trouble,
    start: (call) => start(line, call),
    ask: (call) => ask(line, request.scratch, call),
    load: async (files, { cwd, environment }) => {
      if (files.length > 0) await line.ask('load', cwd, String(files.length), ...files, ...line.changes(environment));
    },
    gems: (names) => gems(line, names),
    close: () => close(line, started),
  };
}

/** What is asked and answered, until the server is gone. */
class ServerLine {
  readonly #started: StartedServer;
  readonly #gone: Promise<void>;
  #tellGone: () => void = () => {};
  readonly #pending = new Map<string, (answer: ServerAnswer | undefined) => void>();
  readonly #ends = new Map<string, (code: number) => void>();
  #asked = 0;
  #trouble: string | undefined;

  constructor(started: StartedServer) {
    this.#started = started;
    this.#gone = new Promise((resolve) => {
      this.#tellGone = resolve;
    });
    started.listen(
      (answer) => this.#hear(answer),
      (why) => this.#end(why),
    );
  }

  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** Settles when there is nobody left to answer; never rejects. */
  get gone(): Promise<void> {
    return this.#gone;
  }

  /** What an environment has other than that of the server: `NAME=value`, or `NAME` of what it does not have. */
  changes(to: Environment): readonly string[] {
    const from = this.#started.environment;
    // RUBYOPT stays: Bundler adds to it what it needs in all that it starts.
    const set = Object.entries(to).filter(([name, value]) => name !== 'RUBYOPT' && from[name] !== value);
    const unset = Object.keys(from).filter((name) => name !== SERVER && to[name] === undefined);
    return [...set.map(([name, value]) => `${name}=${value}`), ...unset];
  }

  /** Resolves with the answer; with undefined when none will come. */
  ask(verb: string, ...fields: readonly string[]): Promise<ServerAnswer | undefined> {
    return this.#send(this.#nextId(), verb, fields);
  }

  /** Has it run something; `exit` settles when that has ended. */
  run(...fields: readonly string[]): {
    readonly answer: Promise<ServerAnswer | undefined>;
    readonly exit: Promise<number>;
  } {
    const id = this.#nextId();
    const exit = new Promise<number>((resolve) => {
      this.#ends.set(id, resolve);
    });
    return { answer: this.#send(id, 'run', fields), exit };
  }

  #nextId(): string {
    this.#asked += 1;
    return String(this.#asked);
  }

  #send(id: string, verb: string, fields: readonly string[]): Promise<ServerAnswer | undefined> {
    if (this.#trouble !== undefined) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      this.#started.child.stdin?.write(`${[verb, id, ...fields].map(encoded).join(' ')}\n`);
    });
  }

  #hear(answer: ServerAnswer): void {
    const [verb, id = '', code] = answer;
    if (verb === 'ended') {
      this.#ends.get(id)?.(Number(code));
      this.#ends.delete(id);
      return;
    }
    this.#pending.get(id)?.(answer);
    this.#pending.delete(id);
  }

  #end(why: string): void {
    if (this.#trouble !== undefined) return;
    this.#trouble = why;
    this.#tellGone();
    for (const resolve of this.#pending.values()) resolve(undefined);
    this.#pending.clear();
  }
}

async function start(line: ServerLine, call: ServedCall): Promise<ServedProcess | undefined> {
  const { args, cwd, environment, stdout, stderr } = call;
  if (line.trouble !== undefined) return undefined;
  for (const path of [stdout, stderr]) closeSync(openSync(path, 'a', 0o600));
  const { answer, exit } = line.run(cwd, stdout, stderr, String(args.length), ...args, ...line.changes(environment));
  const [verb, , told] = (await answer) ?? [];
  const pid = Number(told);
  if (verb !== 'started' || !Number.isInteger(pid)) return undefined;
  const startTime = await startTimeOf(pid);
  let isUnheard = false;
  const unheard = (async (): Promise<number> => {
    await line.gone;
    // Nobody hears how it ends; that it has ended can be seen.
    if (startTime !== undefined) await waitUntil(async () => !(await isRunning(pid, startTime)), Infinity);
    isUnheard = true;
    return UNHEARD;
  })();
  return { pid, exit: Promise.race([exit, unheard]), lost: line.gone, isUnheard: () => isUnheard };
}

async function ask(
  line: ServerLine,
  scratch: string,
  call: Pick<ServedCall, 'args' | 'cwd' | 'environment'>,
): Promise<CommandResult | undefined> {
  const name = join(scratch, `asked-${randomBytes(4).toString('hex')}`);
  const [stdout, stderr] = [`${name}.out`, `${name}.err`];
  try {
    const child = await start(line, { ...call, stdout, stderr });
    if (child === undefined) return undefined;
    const exitCode = await Promise.race([child.exit, line.gone, delayed(LOCAL_MS)]);
    if (exitCode === undefined) {
      sendSignal(child.pid, 'SIGKILL', true);
      return undefined;
    }
    return { exitCode, stdout: readFileSync(stdout, 'utf8'), stderr: readFileSync(stderr, 'utf8') };
  } finally {
    for (const file of [stdout, stderr]) rmSync(file, { force: true });
  }
}

async function gems(line: ServerLine, names: readonly string[]): Promise<ReadonlyMap<string, string> | undefined> {
  const answer = await line.ask('gems', ...names);
  if (answer === undefined) return undefined;
  const [, , ...found] = answer;
  return new Map(found.flatMap((name, index) => (index % 2 === 0 ? [[name, found[index + 1] ?? ''] as const] : [])));
}

async function close(line: ServerLine, { child, process: { pid, startTime } }: StartedServer): Promise<void> {
  child.stdin?.end();
  await Promise.race([line.gone, delayed(END_MS)]);
  if (line.trouble !== undefined) return;
  if (await isRunning(pid, startTime)) sendSignal(pid, 'SIGKILL');
  child.stdout?.destroy();
}

function encoded(field: string): string {
  // Nothing between two blanks would be no field.
  return field === '' ? '=' : Buffer.from(field, 'utf8').toString('base64');
}

async function delayed(ms: number): Promise<undefined> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
  return undefined;
}
