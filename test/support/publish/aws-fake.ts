// A small AWS for what moto lacks: copies that take their time or fail, ClientTokens, images that are not found yet,
// deprecation, protection, permissions of snapshots in the form that the SDK sends, SSM that drops a value silently. It
// speaks EC2's and STS's Query protocol and SSM's JSON. What both know is held against moto by publish-aws-fake.test.ts.
import { randomBytes } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { errorAnswer, isMutating, readCall, type AwsCall, type AwsError } from '../peers/aws-call.ts';
import { FakeError } from './aws-fake-error.ts';
import { ACCOUNT, FakeRegion, type FakeImage, type FakeRules } from './aws-fake-region.ts';
import type { FakeTemplate } from './aws-fake-templates.ts';
import { toXml } from './aws-fake-xml.ts';

/** What happens to a call instead, or on its way. */
interface FakeFault {
  readonly action: string;
  readonly region?: string;
  /** Whether it meets dry runs instead of calls that are meant. */
  readonly isDry?: boolean;
  /** How many calls pass before it begins, and how many it meets; any number when left out. */
  readonly after?: number;
  readonly times?: number;
  /** Answered instead: nothing is done. */
  readonly error?: AwsError;
  /** Done, but half of the answer is lost. */
  readonly cut?: boolean;
  /** Nothing is done, and no answer ever comes. */
  readonly hangs?: boolean;
}

export interface FakeAws {
  readonly url: string;
  /** For clients: this server as the only endpoint, and credentials that are nobody's. */
  readonly settings: {
    readonly endpoint: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  readonly rules: FakeRules;
  readonly off: Set<string>;
  readonly region: (name: string) => FakeRegion;
  readonly parameters: (region: string) => Map<string, string>;
  /** Sets a parameter as another publisher would. */
  readonly take: (region: string, name: string, value: string) => void;
  readonly calls: readonly AwsCall[];
  /** Those that changed something, done or not. */
  readonly mutations: () => readonly AwsCall[];
  readonly inject: (fault: FakeFault) => void;
  /** Forgets faults and calls. */
  readonly clear: () => void;
  /** All that consumers could see, with names in place of ids, so that two runs can be compared. */
  readonly state: () => unknown;
  readonly stop: () => Promise<void>;
}

interface Armed extends FakeFault {
  passed: number;
  met: number;
}

export async function startFakeAws(regionNames: readonly string[]): Promise<FakeAws> {
  const rules: FakeRules = {
    now: () => Date.now(),
    copyTakes: () => 0,
    unseen: 0,
    quota: () => 20,
    copyFails: () => undefined,
    blocksPublicAccess: false,
    encryption: { isOn: false, key: 'alias/aws/ebs' },
    ssmLag: 0,
  };
  const off = new Set<string>();
  const regions = new Map<string, FakeRegion>();
  const find = (region: string, id: string): FakeImage | undefined =>
    regions.get(region)?.images.find((image) => image.id === id && image.state === 'ok');
  for (const name of regionNames) regions.set(name, new FakeRegion(name, rules, find));
  const region = (name: string): FakeRegion => {
    const found = regions.get(name);
    if (found === undefined || off.has(name))
      throw new FakeError('AuthFailure', `${name} is no region of this account.`);
    return found;
  };
  const parameters = new Map(regionNames.map((name) => [name, new Map<string, string>()]));
  const late = new Map<string, { readonly value: string; questions: number }>();
  /** By region and name, of those that were set by a call. */
  const versions = new Map<string, number>();
  const calls: AwsCall[] = [];
  const faults: Armed[] = [];

  /** Sets a parameter, as SSM does once it has seen the image. */
  const take = (region: string, name: string, value: string): void => {
    const stored = parameters.get(region);
    const key = `${region} ${name}`;
    versions.set(key, (versions.get(key) ?? (stored?.has(name) === true ? 1 : 0)) + 1);
    stored?.set(name, value);
  };

  const ssm = (call: AwsCall, body: string): unknown => {
    const asked: { Names?: string[]; Name?: string; Value?: string; DataType?: string; Overwrite?: boolean } =
      JSON.parse(body);
    const stored = parameters.get(call.region) ?? new Map<string, string>();
    if (call.action === 'PutParameter') {
      const { Name = '', Value = '', DataType, Overwrite = false } = asked;
      if (stored.has(Name) && !Overwrite) throw new FakeError('ParameterAlreadyExists', `${Name} is there.`);
      const key = `${call.region} ${Name}`;
      const Version = (versions.get(key) ?? (stored.has(Name) ? 1 : 0)) + 1;
      // Dropped without a word, as SSM does with an image that it cannot see.
      if (DataType === 'aws:ec2:image' && find(call.region, Value) === undefined) return { Version, Tier: 'Standard' };
      if (rules.ssmLag > 0) late.set(key, { value: Value, questions: rules.ssmLag });
      else take(call.region, Name, Value);
      return { Version, Tier: 'Standard' };
    }
    if (call.action !== 'GetParameters') throw new FakeError('InvalidAction', `The fake does not know ${call.action}.`);
    const names = asked.Names ?? [];
    for (const name of names) {
      const coming = late.get(`${call.region} ${name}`);
      if (coming === undefined) continue;
      coming.questions -= 1;
      if (coming.questions < 0 && late.delete(`${call.region} ${name}`)) take(call.region, name, coming.value);
    }
    const there = names.filter((name) => stored.has(name));
    return {
      Parameters: there.map((Name) => ({
        Name,
        Value: stored.get(Name),
        Version: versions.get(`${call.region} ${Name}`) ?? 1,
        Type: 'String',
        DataType: 'aws:ec2:image',
      })),
      InvalidParameters: names.filter((name) => !stored.has(name)),
    };
  };

  const done = (call: AwsCall, body: string): { type: string; body: string } => {
    if (call.service === 'ssm') return { type: 'application/x-amz-json-1.1', body: JSON.stringify(ssm(call, body)) };
    if (call.service === 'sts') {
      const result = `<GetCallerIdentityResult><Account>${ACCOUNT}</Account><Arn>arn:aws:iam::${ACCOUNT}:user/x</Arn></GetCallerIdentityResult>`;
      return { type: 'text/xml', body: `<GetCallerIdentityResponse>${result}</GetCallerIdentityResponse>` };
    }
    const list = regionNames.map((regionName) => ({
      regionName,
      optInStatus: off.has(regionName) ? 'not-opted-in' : 'opt-in-not-required',
    }));
    const answer = call.action === 'DescribeRegions' ? { regionInfo: list } : region(call.region).answer(call);
    return { type: 'text/xml', body: toXml({ [`${call.action}Response`]: answer }) };
  };

  const handle = (call: AwsCall, body: string, to: ServerResponse): void => {
    calls.push(call);
    const fault = meet(faults, call);
    if (fault?.hangs) return;
    const send = (status: number, type: string, content: string): void => {
      const length = Buffer.byteLength(content) * (fault?.cut ? 2 : 1);
      to.writeHead(status, { 'content-type': type, 'content-length': length });
      if (fault?.cut) to.write(content, () => to.destroy());
      else to.end(content);
    };
    try {
      if (fault?.error !== undefined)
        throw new FakeError(fault.error.code, fault.error.message ?? 'As the test asked.');
      const answer = done(call, body);
      send(200, answer.type, answer.body);
    } catch (error) {
      if (!(error instanceof FakeError)) throw error;
      const said = { code: error.code, message: error.message };
      const status = fault?.error?.status;
      const answer = errorAnswer(call, status === undefined ? said : { ...said, status });
      send(answer.status, answer.type, answer.body);
    }
  };

  const server = createServer((request, response) => {
    text(request)
      .then((body) => handle(readCall(request.headers, body), body, response))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fake listens on no port.');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    settings: {
      endpoint: url,
      credentials: {
        accessKeyId: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
        secretAccessKey: randomBytes(30).toString('base64'),
      },
    },
    rules,
    off,
    region,
    parameters: (name) => parameters.get(name) ?? new Map(),
    take,
    calls,
    mutations: () => calls.filter(isMutating),
    inject: (fault) => void faults.push({ ...fault, passed: 0, met: 0 }),
    clear() {
      faults.length = 0;
      calls.length = 0;
    },
    state: () => stateOf(regions, parameters),
    stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function meet(faults: readonly Armed[], call: AwsCall): FakeFault | undefined {
  for (const fault of faults) {
    if (fault.action !== call.action || (fault.region ?? call.region) !== call.region) continue;
    if ((call.parameters['DryRun'] === 'true') !== (fault.isDry ?? false)) continue;
    if (fault.passed < (fault.after ?? 0)) fault.passed += 1;
    else if (fault.met < (fault.times ?? Infinity)) {
      fault.met += 1;
      return fault;
    }
  }
  return undefined;
}

function templateOf(
  { name, defaultVersion, versions }: FakeTemplate,
  sorted: (data: Readonly<Record<string, string>>) => unknown,
): unknown {
  const all = versions.map(({ description, data }) => ({ description, data: sorted(data) }));
  return { name, default: defaultVersion, versions: all };
}

function stateOf(
  regions: ReadonlyMap<string, FakeRegion>,
  parameters: ReadonlyMap<string, ReadonlyMap<string, string>>,
): unknown {
  const names = new Map(
    [...regions.values()].flatMap(({ images }) => images.map(({ id, name }) => [id, name] as const)),
  );
  const named = (text: string): string => names.get(text) ?? text;
  const sorted = (tags: Readonly<Record<string, string>>): unknown =>
    Object.entries(tags)
      .map(([name, value]) => `${name}=${named(value)}`)
      .toSorted();
  return [...regions].map(([name, region]) => ({
    region: name,
    images: region.images
      .filter(({ state }) => state !== 'deregistered')
      .map((image) => ({
        name: image.name,
        state: region.stateOf(image),
        source: image.source === undefined ? null : `${named(image.source.id)}@${image.source.region}`,
        tags: sorted(image.tags),
        launch: [...image.launch].toSorted(),
        snapshots: image.snapshots.map(({ tags, permissions, encrypted }) => ({
          tags: sorted(tags),
          permissions: [...permissions].toSorted(),
          encrypted,
        })),
        deprecation: image.deprecation ?? null,
        isProtected: image.isProtected,
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    ...(region.templates.all.length > 0 && { templates: region.templates.all.map((one) => templateOf(one, sorted)) }),
    parameters: [...(parameters.get(name) ?? [])].map(([parameter, id]) => `${parameter}=${named(id)}`).toSorted(),
  }));
}
