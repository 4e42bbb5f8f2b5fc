import { createHash } from 'node:crypto';

import type { BuildResponse, BuildStage, Health, ResponseLink } from '../response.ts';
import { type HttpAnswer, refusal } from './answer.ts';
import type { KeptBuild } from './kept-builds.ts';

// The answers of packerd, as its swagger.yml of 0.0.2 has them. Its links are paths without a host.

const BUILD = '/build';

/** What `POST /build` answers; whoever reads it goes by the order. */
export function acceptedAnswer(id: string): HttpAnswer {
  return {
    status: 202,
    body: [link('buildrequest', requestPath(id)), link('buildresponses', responsesPath(id)), link('health', '/health')],
  };
}

export function queueAnswer(ids: readonly string[]): HttpAnswer {
  if (ids.length === 0) return { status: 204 };
  return { status: 200, body: ids.map((id) => link('buildrequest', requestPath(id))) };
}

/** A request without its variables. There is a response from the first moment on, which packerd had once a worker was free. */
export function requestAnswer({ id, request }: KeptBuild, attempts: number): HttpAnswer {
  const { giturl, branch, templatepath, buildonly } = request;
  const links = numbers(attempts).flatMap((number) => [
    link('buildresponse', responsePath(id, number)),
    link('buildstages', `${responsePath(id, number)}/stages`),
  ]);
  return {
    status: 200,
    body: {
      id,
      giturl,
      ...present({ branch, templatepath, buildonly }),
      responses: numbers(attempts).map((number) => responseId(id, number)),
      responselinks: [link('buildresponses', responsesPath(id)), ...links],
    },
  };
}

export function responsesAnswer(id: string, attempts: number): HttpAnswer {
  return { status: 200, body: numbers(attempts).map((number) => link('buildresponse', responsePath(id, number))) };
}

/** @param response undefined while the build has not begun */
export function responseAnswer(id: string, number: number, response: BuildResponse | undefined): HttpAnswer {
  return {
    status: 200,
    body: {
      buildrequestid: id,
      id: responseId(id, number),
      buildstages: (response?.buildstages ?? []).map(packerdStage),
      buildrequest: [link('buildrequest', requestPath(id))],
      images: response?.images ?? [],
      artifacts: response?.artifacts ?? [],
      status: response?.status ?? 'pending',
      ...(response?.error === undefined ? {} : { error: response.error }),
    },
  };
}

export function stagesAnswer(id: string, number: number, response: BuildResponse | undefined): HttpAnswer {
  const names = [...new Set((response?.buildstages ?? []).map(({ name }) => name))];
  const path = `${responsePath(id, number)}/stages`;
  return { status: 200, body: names.map((name) => link('buildstage', `${path}/${encodeURIComponent(name)}`)) };
}

export function stageAnswer(name: string, response: BuildResponse | undefined): HttpAnswer {
  const stage = response?.buildstages.findLast((one) => one.name === name);
  return stage === undefined ? unknownStage() : { status: 200, body: packerdStage(stage) };
}

export function healthAnswer(status: Health, percentFull: number | undefined): HttpAnswer {
  return { status: 200, body: { status, diskpercentfull: percentFull ?? 100 } };
}

export function unknownRequest(): HttpAnswer {
  return refusal(400, 4, 'There is no build request of that id.');
}

export function unknownResponse(): HttpAnswer {
  return refusal(400, 4, 'The build request has no response of that number.');
}

function unknownStage(): HttpAnswer {
  return refusal(400, 4, 'There is no stage of that name, or it has not begun.');
}

/** packerd had four words for a stage: one that was not needed is complete, and its log says so. */
function packerdStage({ name, status, log, start, end }: BuildStage): BuildStage {
  const times = present({ start, end });
  if (status !== 'skipped') return { name, status, log, ...times };
  return { name, status: 'complete', log: log === '' ? 'skipped\n' : `skipped: ${log}`, ...times };
}

/** A uuid as well, which is the same at each start. */
function responseId(id: string, number: number): string {
  const hex = createHash('sha256').update(`${id}/${number}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, number) => number);
}

function requestPath(id: string): string {
  return `${BUILD}/queue/${id}`;
}

function responsesPath(id: string): string {
  return `${BUILD}/responses/${id}`;
}

function responsePath(id: string, number: number): string {
  return `${responsesPath(id)}/${number}`;
}

function link(rel: string, href: string): ResponseLink {
  return { rel, href };
}

/** The members that there are. */
function present<T extends Readonly<Record<string, string | undefined>>>(members: T): { [K in keyof T]?: string } {
  const there: { [K in keyof T]?: string } = {};
  for (const name in members) {
    const value = members[name];
    if (value !== undefined && value !== '') there[name] = value;
  }
  return there;
}
