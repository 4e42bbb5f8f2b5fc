// Run Command of Systems Manager, which moto has in name only: it says Success of every command and runs none. This one runs
// the lines in a guest that the test gives. Where the API model that AWS publishes is at hand (it comes with moto), every
// request and every answer is held to it.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

import { z } from 'zod';

import type { ApiModel } from './api-model.ts';

export interface SsmTwinOptions {
  /** What runs lines that it reads from its input: `sh`, or `docker exec -i … sh`. */
  readonly guest: readonly string[];
  /** How many questions after an instance pass before its agent has spoken to SSM; Infinity: never. */
  readonly registersAfter?: number;
  readonly platform?: string;
  /** The role of Default Host Management Configuration. */
  readonly hostManagement?: string;
  readonly model?: ApiModel | undefined;
}

export interface SsmAnswer {
  readonly status: number;
  readonly body: string;
}

const filtered = z.object({ Filters: z.array(z.object({ Key: z.string(), Values: z.array(z.string()) })) });
const sent = z.object({
  DocumentName: z.literal('AWS-RunShellScript'),
  InstanceIds: z.array(z.string()).length(1),
  Comment: z.string(),
  TimeoutSeconds: z.int().min(30),
  Parameters: z.object({ commands: z.array(z.string()), executionTimeout: z.tuple([z.string().regex(/^\d+$/)]) }),
});
const asked = z.object({ CommandId: z.string(), InstanceId: z.string() });
const cancelled = z.object({ CommandId: z.string(), InstanceIds: z.array(z.string()) });
const session = z.object({
  Target: z.string(),
  DocumentName: z.string(),
  Parameters: z.record(z.string(), z.unknown()),
});
const ended = z.object({ SessionId: z.string() });

/** SSM's own limits (GetCommandInvocation; a document with what it is given). */
const OUTPUT = 24_000;
const ERRORS = 8000;
const DOCUMENT = 64 * 1024;

interface Running {
  readonly instance: string;
  readonly comment: string;
  readonly lines: string;
  readonly child: ChildProcessWithoutNullStreams;
  looks: number;
  status: string;
  details: string;
  exitCode: number;
  output: string;
  errors: string;
}

export class SsmTwin {
  readonly #options: SsmTwinOptions;
  readonly #commands = new Map<string, Running>();
  readonly #looks = new Map<string, number>();
  /** What was asked, and what was wrong with it or with our answer. */
  readonly calls: { readonly action: string; readonly input: unknown }[] = [];
  readonly violations: string[] = [];
  readonly sessions: { readonly id: string; state: 'open' | 'ended' }[] = [];

  constructor(options: SsmTwinOptions) {
    this.#options = options;
  }

  /** The comments of the commands that were sent, in their order. */
  get comments(): readonly string[] {
    return [...this.#commands.values()].map(({ comment }) => comment);
  }

  get lines(): readonly string[] {
    return [...this.#commands.values()].map(({ lines }) => lines);
  }

  get states(): readonly string[] {
    return [...this.#commands.values()].map(({ status }) => status);
  }

  takes(action: string): boolean {
    return Object.hasOwn(this.#actions, action);
  }

  answer(action: string, body: string): SsmAnswer {
    const input: unknown = body === '' ? {} : JSON.parse(body);
    this.calls.push({ action, input });
    this.violations.push(...(this.#options.model?.problemsOfInput(action, input) ?? []));
    try {
      const output = this.#actions[action]?.(input) ?? {};
      this.violations.push(...(this.#options.model?.problemsOfOutput(action, output) ?? []));
      return { status: 200, body: JSON.stringify(output) };
    } catch (error) {
      const code = error instanceof Refused ? error.code : 'ValidationException';
      this.violations.push(...(this.#options.model?.problemsOfError(action, code) ?? []));
      const message = error instanceof Error ? error.message : String(error);
      return { status: 400, body: JSON.stringify({ __type: code, message }) };
    }
  }

  /** Ends what still runs. */
  stop(): void {
    for (const { child, status } of this.#commands.values()) if (status === 'InProgress') kill(child);
  }

  readonly #actions: Readonly<Record<string, (input: unknown) => object>> = {
    DescribeInstanceInformation: (input) => {
      const ids = filtered.parse(input).Filters.flatMap(({ Values }) => Values);
      const known = ids.filter((id) => {
        const looks = (this.#looks.get(id) ?? 0) + 1;
        this.#looks.set(id, looks);
        return looks > (this.#options.registersAfter ?? 1);
      });
      const InstanceInformationList = known.map((InstanceId) => ({
        InstanceId, PingStatus: 'Online', PlatformType: this.#options.platform ?? 'Linux', AgentVersion: '3.3.1611.0',
        ResourceType: 'EC2Instance',
      })); // prettier-ignore
      return { InstanceInformationList };
    },
    GetServiceSetting: () => ({
      ServiceSetting: {
        SettingId: '/ssm/managed-instance/default-ec2-instance-management-role',
        SettingValue: this.#options.hostManagement ?? '$None',
        Status: this.#options.hostManagement === undefined ? 'Default' : 'Customized',
      },
    }),
    SendCommand: (input) => {
      const { InstanceIds, Parameters, Comment, DocumentName } = sent.parse(input);
      const [instance = ''] = InstanceIds;
      if ((this.#looks.get(instance) ?? 0) <= (this.#options.registersAfter ?? 1))
        throw new Refused('InvalidInstanceId', `Instances [[${instance}]] not in a valid state for account`);
      if (JSON.stringify(Parameters).length > DOCUMENT) throw new Refused('InvalidParameters', 'too large');
      const id = randomUUID();
      this.#commands.set(
        id,
        this.#begin(instance, Comment, Parameters.commands.join('\n'), Number(Parameters.executionTimeout[0])),
      );
      return {
        Command: {
          CommandId: id,
          DocumentName,
          Comment,
          Status: 'Pending',
          StatusDetails: 'Pending',
          InstanceIds,
          TargetCount: 1,
        },
      };
    },
    GetCommandInvocation: (input) => {
      const { CommandId, InstanceId } = asked.parse(input);
      const one = this.#commands.get(CommandId);
      // The agent has yet to take it.
      if (one === undefined || one.instance !== InstanceId || (one.looks += 1) === 1)
        throw new Refused('InvocationDoesNotExist', '');
      return {
        CommandId, InstanceId, Comment: one.comment, DocumentName: 'AWS-RunShellScript', PluginName: 'aws:runShellScript',
        ResponseCode: one.exitCode, Status: one.status, StatusDetails: one.details,
        StandardOutputContent: one.status === 'InProgress' ? '' : one.output.slice(0, OUTPUT),
        StandardErrorContent: one.status === 'InProgress' ? '' : one.errors.slice(0, ERRORS),
      }; // prettier-ignore
    },
    CancelCommand: (input) => {
      const { CommandId } = cancelled.parse(input);
      const one = this.#commands.get(CommandId);
      if (one === undefined) throw new Refused('InvalidCommandId', '');
      if (one.status === 'InProgress') {
        [one.status, one.details] = ['Cancelled', 'Canceled'];
        kill(one.child);
      }
      return {};
    },
    StartSession: (input) => {
      const { Target } = session.parse(input);
      const id = `packer-${randomUUID().slice(0, 17)}`;
      this.sessions.push({ id, state: 'open' });
      const StreamUrl = `wss://ssmmessages.us-east-1.amazonaws.com/v1/data-channel/${Target}?role=publish_subscribe`;
      return { SessionId: id, StreamUrl, TokenValue: randomUUID() };
    },
    TerminateSession: (input) => {
      const { SessionId } = ended.parse(input);
      const found = this.sessions.find(({ id }) => id === SessionId);
      if (found !== undefined) found.state = 'ended';
      return { SessionId };
    },
  };

  #begin(instance: string, comment: string, lines: string, seconds: number): Running {
    const [program = 'sh', ...args] = this.#options.guest;
    const child = spawn(program, args, { stdio: 'pipe', detached: true });
    const one: Running = {
      instance, comment, lines, child, looks: 0,
      status: 'InProgress', details: 'InProgress', exitCode: -1, output: '', errors: '',
    }; // prettier-ignore
    const timer = setTimeout(() => {
      [one.status, one.details] = ['TimedOut', 'Execution Timed Out'];
      kill(child);
    }, seconds * 1000);
    timer.unref();
    child.stdout.setEncoding('utf8').on('data', (part: string) => (one.output += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (one.errors += part));
    child.stdin.on('error', () => {}).end(lines);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (one.status !== 'InProgress') return;
      one.exitCode = code ?? 1;
      one.status = one.exitCode === 0 ? 'Success' : 'Failed';
      one.details = one.status;
    });
    return one;
  }
}

class Refused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

function kill({ pid }: ChildProcessWithoutNullStreams): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** The twin alone, at an endpoint of its own; `stop` ends both. */
export async function serveSsm(twin: SsmTwin): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const handle = async (): Promise<void> => {
      const action = String(request.headers['x-amz-target']).replace(/^.*\./, '');
      const { status, body } = twin.answer(action, await text(request));
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(body);
    };
    handle().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The twin listens on no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      twin.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
