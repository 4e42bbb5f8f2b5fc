import { createHash, createHmac } from 'node:crypto';
import sax from 'sax';

import { UserError } from '../../core/errors.ts';
import { createWire, publicTls, type WireReply } from '../../core/http/wire.ts';
import type { Environment } from '../../core/runner/host.ts';
import { openEc2 } from './client.ts';
import { idsIn } from './naming.ts';

// Two questions to Auto Scaling, for which its SDK would be a megabyte more: what its launch configurations start, and which
// versions of launch templates its groups name. Signed as docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html says.

/** What groups that are scaled to zero would start. */
export interface ScalingUse {
  /** Images and snapshots, by what names them: a launch configuration, or a group itself. */
  readonly uses: readonly { readonly what: string; readonly id: string }[];
  /** Versions as groups name them: numbers, `$Default` or `$Latest`. */
  readonly versions: readonly { readonly group: string; readonly template: string; readonly version: string }[];
}

/** Asks in a region. Throws where it is refused, and why. */
export type AskScaling = (region: string) => Promise<ScalingUse>;

/** A member of a list of an answer: its texts by their path below `member`. */
type Member = readonly (readonly [path: string, text: string])[];

const CALL = { callMs: 60_000, tries: 4 };
const MOST_PAGES = 1000;

/** With the credentials that EC2's client takes, and the endpoint of AWS_ENDPOINT_URL_AUTO_SCALING or AWS_ENDPOINT_URL. */
export function askScalingWith(environment: Environment): AskScaling {
  const wire = createWire(publicTls(), environment, CALL);
  return async (region) => {
    const { client } = await openEc2(region);
    const credentials = await client.config.credentials();
    const list = async (action: string, name: string): Promise<readonly Member[]> => {
      const found: Member[] = [];
      let token = '';
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const query = { Action: action, Version: '2011-01-01', ...(token === '' ? {} : { NextToken: token }) };
        const url = endpointOf(region, environment);
        url.search = queryOf(query);
        const headers = signedHeaders(url, region, credentials, new Date());
        const answer = readAnswer(await wire.send('Auto Scaling', { method: 'GET', url, headers }), name);
        found.push(...answer.members);
        if (answer.token === '') return found;
        ({ token } = answer);
      }
      throw new UserError('Auto Scaling gave pages without an end');
    };
    const [configurations, groups] = await Promise.all([
      list('DescribeLaunchConfigurations', 'LaunchConfigurations'),
      list('DescribeAutoScalingGroups', 'AutoScalingGroups'),
    ]);
    return {
      uses: [
        ...configurations.flatMap((one) => usesIn(one, 'launch configuration', 'LaunchConfigurationName')),
        ...groups.flatMap((one) => usesIn(one, 'group of Auto Scaling', 'AutoScalingGroupName')),
      ],
      versions: groups.flatMap(versionsIn),
    };
  };
}

function endpointOf(region: string, environment: Environment): URL {
  const given = environment['AWS_ENDPOINT_URL_AUTO_SCALING'] || environment['AWS_ENDPOINT_URL'] || '';
  if (given !== '') return new URL('/', given);
  return new URL(`https://autoscaling.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}/`);
}

/** A template's id comes before its version, of the group itself and of each override. */
function versionsIn(group: Member): ScalingUse['versions'] {
  const name = textAt(group, 'AutoScalingGroupName');
  let template = '';
  return group.flatMap(([path, text]) => {
    if (path.endsWith('/LaunchTemplateId')) template = text;
    // Instances say it of themselves, too, and those are looked at as such.
    if (!path.endsWith('/Version') || template === '' || path.startsWith('Instances/')) return [];
    return [{ group: name, template, version: text }];
  });
}

/** What it names wherever, as in a mapping of disks or in what overrides a template. */
function usesIn(member: Member, what: string, name: string): ScalingUse['uses'] {
  const ids = new Set(member.flatMap(([, text]) => idsIn(text)));
  return [...ids].map((id) => ({ what: `${what} ${textAt(member, name)}`, id }));
}

function textAt(member: Member, path: string): string {
  return member.find(([at]) => at === path)?.[1] ?? '';
}

/** The members of one list of an answer. Throws what AWS says instead. */
function readAnswer(
  { status, text }: WireReply,
  name: string,
): { readonly members: readonly Member[]; readonly token: string } {
  const members: [string, string][][] = [];
  const path: string[] = [];
  let [token, code, message, written] = ['', '', '', ''];
  let isList = false;
  const parser = sax.parser(true);
  Object.assign(parser, {
    onopentag: ({ name: tag }: { readonly name: string }): void => {
      path.push(tag);
      written = '';
      isList ||= path.length === 3 && tag === name;
      if (path.length === 4 && path[2] === name && tag === 'member') members.push([]);
    },
    ontext: (part: string): void => void (written += part),
    onclosetag: (tag: string): void => {
      const said = written.trim();
      written = '';
      if (said !== '' && path[2] === name && path.length > 4) members.at(-1)?.push([path.slice(4).join('/'), said]);
      if (path.length === 3 && tag === 'NextToken') token = said;
      if (tag === 'Code') code = said;
      if (tag === 'Message') message = said;
      path.pop();
    },
    onerror: (error: Error): void => {
      throw new UserError(`Auto Scaling gave no answer that is known here: ${error.message.split('\n', 1)[0]}`);
    },
  });
  parser.write(text).close();
  // What is no list of them, as the page of a proxy, is not that there are none.
  if (status === 200 && isList) return { members, token };
  const error = new Error(message === '' ? `it answers ${status}${status === 200 ? ', without a list' : ''}` : message);
  error.name = code === '' ? 'Error' : code;
  throw error;
}

function queryOf(values: Readonly<Record<string, string>>): string {
  const encoded = (text: string): string =>
    encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return Object.entries(values)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted()
    .join('&');
}

interface SigningKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** The headers that make a GET without a body the holder's of these credentials. The query is sorted and encoded already. */
function signedHeaders(
  url: URL,
  region: string,
  { accessKeyId, secretAccessKey, sessionToken }: SigningKeys,
  now: Date,
): Readonly<Record<string, string>> {
  const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const scope = `${day}/${region}/autoscaling/aws4_request`;
  const signed = {
    host: url.host,
    'x-amz-date': time,
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
  };
  const names = Object.keys(signed).join(';');
  const lines = Object.entries(signed).map(([name, value]) => `${name}:${value}`);
  const canonical = ['GET', url.pathname, url.search.slice(1), ...lines, '', names, hash('')].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', time, scope, hash(canonical)].join('\n');
  const key = [day, region, 'autoscaling', 'aws4_request'].reduce<Buffer | string>(
    (last, part) => createHmac('sha256', last).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  const { host: _, ...headers } = signed;
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
