// What a request to an AWS service asks for, and how such a service says no. EC2, STS and most of the rest speak the
// Query protocol (a form that names its Action), SSM speaks JSON (a header names it).
import type { IncomingHttpHeaders } from 'node:http';

export interface AwsCall {
  readonly service: string;
  readonly region: string;
  /** The id of the key that signed it; empty where nobody did. */
  readonly key: string;
  readonly action: string;
  /** The form of a Query call, `TagSpecification.1.Tag.1.Key` and so on; of a JSON call the members that are no lists. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface AwsError {
  /** As EC2 has it: RequestLimitExceeded, ExpiredToken, AuthFailure, InsufficientInstanceCapacity … */
  readonly code: string;
  /** HTTP status; 503 for throttling and 400 for the rest unless told. */
  readonly status?: number;
  readonly message?: string;
}

export function readCall(headers: IncomingHttpHeaders, body: string): AwsCall {
  // The scope of a signature: AccessKeyId/20260102/eu-west-1/ec2/aws4_request.
  const scope = /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\//.exec(headers.authorization ?? '');
  const target = headers['x-amz-target'];
  const parameters = typeof target === 'string' ? scalarsOf(body) : Object.fromEntries(new URLSearchParams(body));
  const action = typeof target === 'string' ? target.replace(/^.*\./, '') : (parameters['Action'] ?? '');
  return { service: scope?.[3] ?? '', region: scope?.[2] ?? '', key: scope?.[1] ?? '', action, parameters };
}

function scalarsOf(json: string): Record<string, string> {
  const value: unknown = json === '' ? {} : JSON.parse(json);
  return Object.fromEntries(
    Object.entries(value ?? {}).flatMap(([name, one]) => (typeof one === 'object' ? [] : [[name, String(one)]])),
  );
}

/** Whether the call is meant to change something; a dry run is not, nor what SSM refuses of a parameter that is there. */
export function isMutating(call: AwsCall): boolean {
  if (call.parameters['DryRun'] === 'true') return false;
  if (call.action === 'PutParameter' && call.parameters['Overwrite'] === 'false') return false;
  return call.action !== '' && !/^(Describe|Get|List|Assume|Search|Lookup)/.test(call.action);
}

export function errorAnswer(call: AwsCall, error: AwsError): { status: number; type: string; body: string } {
  const { code, message = `${code}, as the test asked for.` } = error;
  const status = error.status ?? (/LimitExceeded|Throttl/.test(code) ? 503 : 400);
  if (call.service === 'ssm') {
    return { status, type: 'application/x-amz-json-1.1', body: JSON.stringify({ __type: code, message }) };
  }
  const inner = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  const id = '00000000-0000-4000-8000-000000000000';
  // EC2 wraps its errors in another way than the other services of the Query protocol.
  const body =
    call.service === 'ec2'
      ? `<Response><Errors>${inner}</Errors><RequestID>${id}</RequestID></Response>`
      : `<ErrorResponse>${inner}<RequestId>${id}</RequestId></ErrorResponse>`;
  return { status, type: 'text/xml', body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}` };
}

/** The tags that a call gives to the thing that it makes, by type of resource: TagSpecification.N.{ResourceType,Tag.M.…}. */
export function tagSpecifications(call: AwsCall): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const found: Record<string, Record<string, string>> = {};
  for (const [name, type] of Object.entries(call.parameters)) {
    const start = /^(TagSpecification\.\d+\.)ResourceType$/.exec(name)?.[1];
    if (start === undefined) continue;
    const tags = (found[type] ??= {});
    for (const [key, value] of Object.entries(call.parameters)) {
      const tag = key.startsWith(start) ? /^Tag\.(\d+)\.Key$/.exec(key.slice(start.length))?.[1] : undefined;
      if (tag !== undefined) tags[value] = call.parameters[`${start}Tag.${tag}.Value`] ?? '';
    }
  }
  return found;
}
