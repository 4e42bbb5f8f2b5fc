// A proxy in front of moto that injects what a real cloud does on a bad day, and remembers who asked for what.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { errorAnswer, isMutating, readCall, tagSpecifications, type AwsCall, type AwsError } from './aws-call.ts';
import { Ec2Links } from './ec2-links.ts';
import { type Credentials, signedHeaders } from './signature.ts';
import type { SsmTwin } from './ssm-twin.ts';

interface Fault {
  /** Name of the call, as RunInstances; all calls when left out. */
  readonly action?: string;
  readonly region?: string;
  /** How many calls it meets before it is used up; any number when left out. */
  readonly times?: number;
  /** How many calls pass before it begins. */
  readonly after?: number;
  /** Milliseconds before the call reaches moto, and before its answer reaches the caller. */
  readonly delay?: { readonly request?: number; readonly answer?: number };
  /** Answered in moto's stead: the call does not reach it. */
  readonly error?: AwsError;
  /** The same with a body of EC2 that is no error. */
  readonly body?: string;
  /** The connection is cut: before the call reaches moto, or when it has been done, with the answer lost. */
  readonly drop?: 'request' | 'answer';
}

interface ProxiedCall extends AwsCall {
  /** Whether it was passed on to moto. */
  readonly reached: boolean;
  /** HTTP status that the caller got; undefined while under way and when the connection was cut. */
  readonly status: number | undefined;
}

export interface FaultProxy {
  readonly url: string;
  /** All calls so far, in the order in which they came. */
  readonly calls: readonly ProxiedCall[];
  /** The calls that were passed on and meant to change something, or only those of one name. */
  readonly mutations: (action?: string) => readonly ProxiedCall[];
  /** Faults are tried in the order of their making; the first one that meets a call is the only one. */
  readonly inject: (fault: Fault) => void;
  /** Forgets faults and calls. */
  readonly clear: () => void;
  readonly stop: () => Promise<void>;
}

export interface FaultProxyOptions {
  /**
   * moto drops the TagSpecifications of CopyImage, where EC2 tags the copy and its snapshots. With this the proxy gives
   * those tags by CreateTags, right after the copy was made and before the caller hears of it. A test that sets it
   * proves that our call asks for tags, not that EC2 grants them.
   */
  readonly tagCopies?: boolean;
  /**
   * moto makes images of the root device type `standard`, which EC2 does not have, and which Packer does not start from.
   * With this the proxy says `ebs`, as EC2 would.
   */
  readonly ebsImages?: boolean;
  /**
   * The id of a key. Whoever signs with it is EC2 itself: of instances that it ends the proxy says what EC2 says of a spot
   * instance that it took back, where moto knows only somebody who asked.
   */
  readonly ec2Itself?: string;
  /** moto does not keep what things were made from; with this the proxy does (ec2-links.ts). */
  readonly links?: boolean;
  /** What moto has of SSM in name only is answered by this one; moto is asked first where it checks rights. */
  readonly ssm?: SsmTwin;
  /** Whose every request is, once it is there: a changed request has to be signed again where moto checks signatures. */
  readonly signer?: () => Credentials | undefined;
}

interface Armed extends Fault {
  passed: number;
  met: number;
}

type Recorded = { -readonly [Key in keyof ProxiedCall]: ProxiedCall[Key] };

/** Starts a proxy on a free port of the loopback interface that forwards to `target`. */
export async function startFaultProxy(target: string, options: FaultProxyOptions = {}): Promise<FaultProxy> {
  const faults: Armed[] = [];
  const calls: Recorded[] = [];
  const takenBack = new Set<string>();
  const stopping = new AbortController();
  const links = options.links === true ? new Ec2Links() : undefined;
  const wait = async (milliseconds = 0) => {
    if (milliseconds > 0) await pause(milliseconds, undefined, { signal: stopping.signal, ref: false });
  };

  const signed = (
    { region, service }: AwsCall,
    method: string,
    path: string,
    headers: IncomingHttpHeaders,
    body: string,
  ): IncomingHttpHeaders => {
    const signer = options.signer?.();
    if (signer === undefined) return headers;
    const url = new URL(path, target);
    return { ...headers, ...signedHeaders({ method, url, body, region, service }, signer) };
  };

  const handle = async (
    method: string,
    path: string,
    headers: IncomingHttpHeaders,
    body: string,
    to: ServerResponse,
  ) => {
    const call = readCall(headers, body);
    const recorded: Recorded = { ...call, reached: false, status: undefined };
    calls.push(recorded);
    const answer = (status: number, type: string, content: string) => {
      recorded.status = status;
      to.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(content) }).end(content);
    };
    const fault = meet(faults, call);
    await wait(fault?.delay?.request);
    if (fault?.drop === 'request') return to.destroy();
    if (fault?.body !== undefined) return answer(200, 'text/xml', fault.body);
    if (fault?.error !== undefined) {
      const { status, type, body: content } = errorAnswer(call, fault.error);
      return answer(status, type, content);
    }
    recorded.reached = true;
    if (call.service === 'ssm' && options.ssm?.takes(call.action) === true) {
      const own = signed(call, method, path, headers, body);
      const refused =
        options.signer?.() !== undefined &&
        (await forward(target, method, path, own, body, stopping.signal)).status === 403;
      const denied = errorAnswer(call, {
        code: 'AccessDeniedException',
        message: `User is not authorized to perform: ssm:${call.action}`,
      });
      const told = refused ? denied : options.ssm.answer(call.action, body);
      await wait(fault?.delay?.answer);
      if (fault?.drop === 'answer') return to.destroy();
      return answer(told.status, denied.type, told.body);
    }
    if (call.action === 'TerminateInstances' && call.key === options.ec2Itself) {
      for (const [name, id] of Object.entries(call.parameters)) if (name.startsWith('InstanceId.')) takenBack.add(id);
    }
    const stripped = links?.strip(call, body);
    // moto checks a signature against a form that it writes anew, with its spaces in another way than the SDK.
    const asked = stripped?.form ?? body;
    const form = options.signer?.() !== undefined && call.service === 'ec2' ? asked.replaceAll('%20', '+') : asked;
    const upstream = await forward(
      target,
      method,
      path,
      signed(call, method, path, headers, form),
      form,
      stopping.signal,
    );
    if (links !== undefined && upstream.status === 200) {
      await links.note(call, upstream.body, async (asked, region = call.region) => {
        const own = { ...headers, authorization: headers.authorization?.replace(`/${call.region}/`, `/${region}/`) };
        const as = signed({ ...call, region }, 'POST', '/', own, asked);
        return (await forward(target, 'POST', '/', as, asked, stopping.signal)).body;
      });
    }
    if (options.tagCopies && call.action === 'CopyImage' && upstream.status === 200) {
      await tagCopy(call, upstream.body, (form) =>
        forward(target, 'POST', '/', signed(call, 'POST', '/', headers, form), form, stopping.signal),
      );
    }
    if (upstream.status === 403 && call.service === 'ssm' && upstream.body.startsWith('<')) {
      // moto says so in XML whoever is asked; SSM in JSON, which is all that its clients read.
      const denied = errorAnswer(call, { code: 'AccessDeniedException' });
      return answer(denied.status, denied.type, denied.body);
    }
    await wait(fault?.delay?.answer);
    if (fault?.drop === 'answer') return to.destroy();
    const linked =
      links === undefined || stripped === undefined || upstream.status !== 200
        ? upstream.body
        : links.correct(call, upstream.body, stripped.keeps);
    const reasoned = call.action === 'DescribeInstances' ? withReasons(linked, takenBack) : linked;
    const told = options.ebsImages ? reasoned.replaceAll(/(?<=<rootDeviceType>)standard(?=<)/g, 'ebs') : reasoned;
    return answer(upstream.status, upstream.type, told);
  };

  const server = createServer((request, response) => {
    text(request)
      .then((body) => handle(request.method ?? 'GET', request.url ?? '/', request.headers, body, response))
      .catch(() => response.destroy()); // stopped, or moto has gone: the caller sees a cut connection
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy listens on no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    mutations: (action) =>
      calls.filter((call) => call.reached && isMutating(call) && (action ?? call.action) === call.action),
    inject: (fault) => void faults.push({ ...fault, passed: 0, met: 0 }),
    clear() {
      faults.length = 0;
      calls.length = 0;
    },
    stop() {
      stopping.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** What EC2 says of spot instances that it took back: StateReason in the answer of DescribeInstances. */
function withReasons(answer: string, takenBack: ReadonlySet<string>): string {
  let told = answer;
  for (const id of takenBack) {
    const code = 'Server.SpotInstanceTermination';
    const reason = `<stateReason><code>${code}</code><message>${code}: Spot instance termination</message></stateReason>`;
    // moto writes it before the id.
    const own = `(?=(?:(?!<stateReason>)[^])*?<instanceId>${id}</instanceId>)`;
    told = told.replaceAll(new RegExp(`<stateReason>(?:(?!<stateReason>)[^])*?</stateReason>${own}`, 'g'), reason);
  }
  return told;
}

/** The first fault that is about this call and has begun and is not used up. */
function meet(faults: readonly Armed[], call: AwsCall): Fault | undefined {
  for (const fault of faults) {
    if ((fault.action ?? call.action) !== call.action || (fault.region ?? call.region) !== call.region) continue;
    if (fault.passed < (fault.after ?? 0)) {
      fault.passed += 1;
    } else if (fault.met < (fault.times ?? Infinity)) {
      fault.met += 1;
      return fault;
    }
  }
  return undefined;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

async function forward(
  target: string,
  method: string,
  path: string,
  headers: IncomingHttpHeaders,
  body: string,
  signal: AbortSignal,
): Promise<Answer> {
  const passed = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    // fetch sets these itself, for this connection.
    if (['host', 'connection', 'content-length', 'accept-encoding', 'expect', 'transfer-encoding'].includes(name))
      continue;
    if (value !== undefined) passed.set(name, String(value));
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const answer = await fetch(new URL(path, target), { method, headers: passed, signal, ...(hasBody && { body }) });
  return { status: answer.status, type: answer.headers.get('content-type') ?? 'text/xml', body: await answer.text() };
}

/** moto does not check signatures, so a call of ours may carry the caller's, which names the region. */
async function tagCopy(call: AwsCall, made: string, send: (form: string) => Promise<Answer>): Promise<void> {
  const specifications = tagSpecifications(call);
  const image = /<imageId>(ami-\w+)<\/imageId>/.exec(made)?.[1];
  if (image === undefined || Object.keys(specifications).length === 0) return;
  const version = call.parameters['Version'] ?? '2016-11-15';
  const described = await send(form({ Action: 'DescribeImages', Version: version, 'ImageId.1': image }));
  const snapshots = [...described.body.matchAll(/<snapshotId>(snap-\w+)<\/snapshotId>/g)].map(
    (match) => match[1] ?? '',
  );
  for (const [type, tags] of Object.entries(specifications)) {
    const resources = type === 'image' ? [image] : type === 'snapshot' ? snapshots : [];
    if (resources.length === 0) continue;
    const parameters: Record<string, string> = { Action: 'CreateTags', Version: version };
    for (const [index, id] of resources.entries()) parameters[`ResourceId.${index + 1}`] = id;
    for (const [index, [key, value]] of Object.entries(tags).entries()) {
      parameters[`Tag.${index + 1}.Key`] = key;
      parameters[`Tag.${index + 1}.Value`] = value;
    }
    await send(form(parameters));
  }
}

function form(parameters: Record<string, string>): string {
  return new URLSearchParams(parameters).toString();
}
