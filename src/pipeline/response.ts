import { z } from 'zod';
import type { BakedImage, RecordArtifact } from '../image/record.ts';
import { messageOf } from '../core/errors.ts';
import { writeAtomically } from '../core/files/files.ts';
import type { Host } from '../core/runner/host.ts';

const time = z.iso.datetime();

const link = z
  .object({ rel: z.string(), href: z.string() })
  .describe('As in packerd: `rel` is buildrequest, buildresponse or artifact.');
export type ResponseLink = z.infer<typeof link>;

const buildStage = z.object({
  name: z
    .string()
    .describe(
      'GitClone, GitCheckout, RunBerksVendor, RunPacker, KitchenTest or DockerClean; Publish where something is published.',
    ),
  status: z
    .enum(['pending', 'running', 'failed', 'complete', 'skipped'])
    .describe("packerd's, and `skipped` for what this run had no use for: there it stayed `pending`."),
  log: z.string().describe('What the stage printed, its end where it is long. Secrets are hidden.'),
  start: time.optional(),
  end: time.optional(),
  leg: z.string().optional().describe('Whose stage it is, where the run has several legs.'),
});
export type BuildStage = z.infer<typeof buildStage>;

const buildError = z.object({
  code: z
    .number()
    .int()
    .describe('100: the request is wrong; 4: what it names is not there; 5: this machine; 1: a stage failed.'),
  message: z.string(),
});
export type BuildError = z.infer<typeof buildError>;

/** packerd's `buildresponse`, with `links` and `error`, which it gave as answers of their own. */
export const buildResponse = z.object({
  buildrequestid: z.string().describe('The `id` of the request; without one, the run.'),
  id: z.string().describe('Of this response: a request that is run again has another one.'),
  status: z.enum(['pending', 'running', 'failed', 'complete']),
  buildstages: z.array(buildStage).describe('Those that have begun; while it runs the last one is the newest.'),
  buildrequest: z.array(link),
  images: z.array(z.string()).describe('Ids of local container images, 64 hex digits each, as packerd had them.'),
  artifacts: z.array(link).describe('All that is not a local container image: ids, files and names in registries.'),
  links: z.array(link),
  error: buildError.optional(),
});
export type BuildResponse = z.infer<typeof buildResponse>;

/** What is known of a run, from which its response is made. */
export interface ResponseFacts {
  readonly requestId: string;
  readonly id: string;
  /** The page of the run; empty on a terminal. */
  readonly runUrl: string;
  /** Where the response itself is. */
  readonly path: string;
  readonly stages: readonly BuildStage[];
  readonly images: readonly BakedImage[];
  /** What post-processors left elsewhere. */
  readonly artifacts?: readonly RecordArtifact[];
  /** `null` while it runs. */
  readonly end: { readonly error: BuildError | null } | null;
}

/** The response as it stands. Pure: the same facts give the same bytes. */
export function renderResponse(facts: ResponseFacts): BuildResponse {
  const { stages, images, end } = facts;
  const request: readonly ResponseLink[] = facts.runUrl === '' ? [] : [{ rel: 'buildrequest', href: facts.runUrl }];
  return {
    buildrequestid: facts.requestId,
    id: facts.id,
    status: statusOf(facts),
    buildstages: begunStages(stages, end !== null),
    buildrequest: [...request],
    images: [...new Set(images.flatMap((image) => localId(image) ?? []))],
    artifacts: distinct([
      ...images.flatMap(artifactsOf),
      ...(facts.artifacts ?? []).map(({ at }) => ({ rel: 'artifact', href: at })),
    ]),
    links: [...request, { rel: 'buildresponse', href: `file://${facts.path}` }],
    ...(end === null || end.error === null ? {} : { error: end.error }),
  };
}

/** The same with each log cut to its last `most` characters, from a line's beginning where there is one. */
export function withShortLogs(response: BuildResponse, most: number): BuildResponse {
  return {
    ...response,
    buildstages: response.buildstages.map((stage) => ({ ...stage, log: tailOf(stage.log, most) })),
  };
}

function tailOf(log: string, most: number): string {
  if (log.length <= most) return log;
  const cut = log.slice(log.length - most);
  const line = cut.indexOf('\n');
  return `… ${line === -1 || line === cut.length - 1 ? cut : cut.slice(line + 1)}`;
}

/**
 * The stages that have begun, in the order of their beginning: as packerd had it, the last one is the newest. One that was
 * skipped stands behind what came before it, and is told once something after it has begun, or all is over.
 */
function begunStages(stages: readonly BuildStage[], isOver: boolean): BuildStage[] {
  // A leg of which nothing ever began stands behind all that did.
  const behindAll = `${stages.reduce((latest, { start = '' }) => (start > latest ? start : latest), '')}~`;
  const placed = new Map<string, string>();
  for (const { leg, start } of stages)
    if (leg !== undefined && start !== undefined && start < (placed.get(leg) ?? behindAll)) placed.set(leg, start);
  let latest = '';
  const begun = stages
    .filter(({ status }) => status !== 'pending')
    .map((stage) => {
      const before = stage.leg === undefined ? latest : (placed.get(stage.leg) ?? behindAll);
      const at = stage.start ?? before;
      if (stage.leg !== undefined) placed.set(stage.leg, at);
      if (at > latest) latest = at;
      return { stage, at };
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ stage }) => stage);
  const last = begun.findLastIndex(({ status }) => status !== 'skipped');
  return isOver ? begun : begun.slice(0, last + 1);
}

function statusOf({ stages, end }: ResponseFacts): BuildResponse['status'] {
  if (end !== null) return end.error === null ? 'complete' : 'failed';
  return stages.every(({ status }) => status === 'pending') ? 'pending' : 'running';
}

/** packerd cut them out of "Imported Docker image: sha256:…", without the algorithm. */
function localId({ provider, id }: BakedImage): string | undefined {
  return provider === 'docker' ? /^sha256:([0-9a-f]{64})$/.exec(id)?.[1] : undefined;
}

function artifactsOf(image: BakedImage): readonly ResponseLink[] {
  const isLocal = localId(image) !== undefined;
  const id = image.region === 'local' ? image.id : `${image.region}:${image.id}`;
  const own = isLocal ? [] : image.files.length > 0 ? image.files.map(({ path }) => path) : [id];
  const names = image.tags.filter((tag) => !tag.startsWith('bakehouse.local/'));
  const handed = image.handoff?.ref ?? null;
  return [...own, ...names, ...(handed === null ? [] : [handed])].map((href) => ({ rel: 'artifact', href }));
}

function distinct(links: readonly ResponseLink[]): ResponseLink[] {
  return [...new Map(links.map((one) => [one.href, one])).values()];
}

export type Health = 'ok' | 'poor' | 'bad' | 'err';

/** packerd's health.go: over 95 % bad, over 90 % poor; `err` where the disk could not be asked. */
export function healthOf(percentFull: number | undefined): Health {
  if (percentFull === undefined) return 'err';
  if (percentFull > 95) return 'bad';
  return percentFull > 90 ? 'poor' : 'ok';
}

/** Of each log, in the file. */
const FILE_LOG = 256 * 1024;
/** All outputs of a job may have 1 MB; so much of it is for the logs, whatever their number. */
const OUTPUT_LOGS = 200 * 1024;

/** A poller sees a whole response at any moment. A disk that is full must not end the run. */
export function writeResponse(host: Pick<Host, 'annotate'>, path: string, response: BuildResponse): void {
  try {
    writeAtomically(path, `${JSON.stringify(withShortLogs(response, FILE_LOG), null, 2)}\n`, 0o644);
  } catch (error) {
    host.annotate({ level: 'warning', message: `The response could not be written to ${path}: ${messageOf(error)}` });
  }
}

/** As an output; one in which the runner would find a masked value has no logs, since it drops the whole of it. */
export function responseOutput(host: Pick<Host, 'hides'>, response: BuildResponse): string {
  const each = Math.floor(OUTPUT_LOGS / Math.max(1, response.buildstages.length));
  const text = JSON.stringify(withShortLogs(response, each));
  return host.hides(text)
    ? JSON.stringify({ ...response, buildstages: response.buildstages.map((one) => ({ ...one, log: '' })) })
    : text;
}
