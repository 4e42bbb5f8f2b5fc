import type { IncomingHttpHeaders } from 'node:http';

import { codeOf, describeError, UserError } from '../../core/errors.ts';
import { type BuildResponse, healthOf } from '../response.ts';
import type { PlainAddress } from './allowed-address.ts';
import { type HttpAnswer, comeAgain, isAnswer, refusal } from './answer.ts';
import {
  acceptedAnswer,
  healthAnswer,
  queueAnswer,
  requestAnswer,
  responseAnswer,
  responsesAnswer,
  stageAnswer,
  stagesAnswer,
  unknownRequest,
  unknownResponse,
} from './answers.ts';
import { type Gate, notLetIn } from './gate.ts';
import { readIntake } from './intake.ts';
import type { KeptBuild, KeptBuilds } from './kept-builds.ts';
import { type Route, routeOf } from './routes.ts';

/** How a service ends. */
export interface Closing {
  /** So long what runs may go on. */
  readonly drainMs: number;
  /** Whether somebody has asked again, so many times. */
  readonly isHurried: (times: number) => boolean;
}

/** Who bakes what a service was asked for. What it needs to go on after it was killed is on disk. */
export interface Bakery {
  /** How many builds have not begun. */
  readonly waiting: number;
  /** Takes up what an earlier service left. */
  readonly resume: () => Promise<void>;
  /** A build whose request is on disk. */
  readonly add: (build: KeptBuild) => void;
  /** How many responses there are, one at least: each time that it is run has one. */
  readonly attempts: (build: KeptBuild) => Promise<number>;
  /** @returns undefined while it has not begun; it is one of the attempts */
  readonly response: (build: KeptBuild, number: number) => Promise<BuildResponse | undefined>;
  /** Whether what bakes can be reached. */
  readonly isWell: () => boolean;
  readonly close: (closing: Closing) => Promise<void>;
}

export interface BuildService {
  readonly gate: Gate;
  readonly builds: KeptBuilds;
  readonly bakery: Bakery;
  readonly allowed: readonly PlainAddress[];
  readonly takesSecrets: boolean;
  /** How many builds may wait. */
  readonly queue: number;
  /** In whole percent; undefined where it cannot be asked. */
  readonly diskUse: () => number | undefined;
  /** Whether it was asked to end: then nothing new is taken. */
  readonly isEnding: () => boolean;
  readonly tell: (line: string) => void;
}

/** What is asked, before its body is read. */
export interface HttpQuestion {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Throws a UserError for one that is too large. */
  readonly body: () => Promise<Uint8Array>;
}

/** Whoever comes while all places are taken. */
const AGAIN_SECONDS = 60;

/** Answers one who asks. Never throws. */
export async function answerOf(service: BuildService, asked: HttpQuestion): Promise<HttpAnswer> {
  try {
    const refused = notLetIn(service.gate, asked.headers);
    if (refused !== undefined) return refused;
    const route = routeOf(asked.method, asked.url);
    return isAnswer(route) ? route : await answerTo(service, route, asked);
  } catch (error) {
    service.tell(`A request could not be answered: ${describeError(error)}`);
    const isFull = codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT';
    return refusal(
      500,
      5,
      isFull ? 'The disk of this machine is full.' : 'This machine is in trouble; its log says why.',
    );
  }
}

async function answerTo(service: BuildService, route: Route, asked: HttpQuestion): Promise<HttpAnswer> {
  const { builds, bakery } = service;
  if (route.kind === 'health') {
    const use = service.diskUse();
    return healthAnswer(bakery.isWell() ? healthOf(use) : 'err', use);
  }
  if (route.kind === 'build') return take(service, asked);
  if (route.kind === 'queue') return queueAnswer(builds.all.map(({ id }) => id));
  const build = builds.get(route.id);
  if (build === undefined) return unknownRequest();
  const attempts = await bakery.attempts(build);
  if (route.kind === 'request') return requestAnswer(build, attempts);
  if (route.kind === 'responses') return responsesAnswer(build.id, attempts);
  if (route.number >= attempts) return unknownResponse();
  const response = await bakery.response(build, route.number);
  if (route.kind === 'response') return responseAnswer(build.id, route.number, response);
  if (route.kind === 'stages') return stagesAnswer(build.id, route.number, response);
  return stageAnswer(route.name, response);
}

async function take(
  { builds, bakery, allowed, takesSecrets, ...service }: BuildService,
  asked: HttpQuestion,
): Promise<HttpAnswer> {
  if (service.isEnding()) return comeAgain(503, 'This service is ending.', AGAIN_SECONDS);
  // A form of a stranger's page can send any other type here without asking first.
  if (!/^application\/json *(?:;|$)/i.test(asked.headers['content-type'] ?? '')) {
    return refusal(415, 415, 'unsupported media type, only [application/json] are allowed');
  }
  let build: KeptBuild;
  try {
    const intake = readIntake(await asked.body(), { allowed, takesSecrets });
    const known = intake.id === undefined ? undefined : builds.get(intake.id);
    // Sent again, since its answer was lost.
    if (known !== undefined && known.digest === intake.digest) return acceptedAnswer(known.id);
    if (known !== undefined) return refusal(400, 100, `The id ${known.id} is that of another request.`);
    if (bakery.waiting >= service.queue) {
      return comeAgain(429, `${bakery.waiting} builds wait already.`, AGAIN_SECONDS);
    }
    build = builds.add(intake);
  } catch (error) {
    if (error instanceof TooLarge) return refusal(413, 413, error.message, { Connection: 'close' });
    if (error instanceof UserError) return refusal(400, 100, error.message);
    throw error;
  }
  bakery.add(build);
  return acceptedAnswer(build.id);
}

/** A body that is not read to its end. */
export class TooLarge extends UserError {}
