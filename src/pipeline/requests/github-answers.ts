import { createHash } from 'node:crypto';
import { z } from 'zod';

import { isObject, memberOf } from '../../core/values.ts';

// What of GitHub's answers is read. Whoever answers may be a proxy that wants a password, or a page that says that GitHub is away:
// such an answer is none, whatever its status, and it is asked again.

/** A run of the workflow that takes requests. */
export interface Run {
  readonly id: number;
  /** What `run-name` made of it. */
  readonly title: string;
  readonly attempt: number;
  readonly status: string;
  /** Null while it goes on. */
  readonly conclusion: string | null;
  readonly url: string;
  readonly created: string;
  readonly event: string;
  /** The file of its workflow. */
  readonly path: string;
}

/** A run that GitHub has just told of, and may not list yet. */
export type StartedRun = Pick<Run, 'id' | 'url'>;

export interface Job {
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  /** What it is at: the last step that has begun. */
  readonly step: string;
  readonly url: string;
}

export const LARGEST_ARTIFACT = 16 * 1024 * 1024;

const text = z
  .string()
  .nullish()
  .transform((given) => given ?? '');
const id = z.number().int().positive();

const run = z
  .object({
    id,
    display_title: text,
    run_attempt: z.number().int().positive().nullish(),
    status: z.string().nullish(),
    conclusion: z.string().nullish(),
    html_url: text,
    created_at: text,
    event: text,
    path: text,
  })
  .transform((one): Run => ({
    id: one.id,
    title: one.display_title,
    attempt: one.run_attempt ?? 1,
    status: one.status ?? 'queued',
    conclusion: one.conclusion ?? null,
    url: one.html_url,
    created: one.created_at,
    event: one.event,
    path: one.path,
  }));
const runs = z.object({ workflow_runs: z.array(run) });

const job = z
  .object({
    name: text,
    status: text,
    conclusion: z.string().nullish(),
    steps: z.array(z.object({ name: text, status: text })).nullish(),
    html_url: text,
  })
  .transform(({ name, status, conclusion, steps, html_url: url }): Job => ({
    name,
    status,
    conclusion: conclusion ?? null,
    step: steps?.findLast((one) => one.status !== 'queued')?.name ?? '',
    url,
  }));
const jobs = z.object({ jobs: z.array(job) });

const artifact = z.object({
  id,
  name: text,
  size_in_bytes: z.number(),
  expired: z.boolean(),
  digest: z
    .string()
    .nullish()
    .transform((given) => given ?? null),
});
const artifacts = z.object({ artifacts: z.array(artifact) });

/** An answer of octokit, whatever it is. */
type Answer = { readonly data?: unknown };

/** Throws an error for what is no answer of GitHub's. */
export function runOf({ data }: Answer): Run {
  return read(run, data);
}

export function runsOf({ data }: Answer): readonly Run[] {
  return read(runs, data).workflow_runs;
}

export function jobsOf({ data }: Answer): readonly Job[] {
  return read(jobs, data).jobs;
}

export function artifactsOf({ data }: Answer): readonly z.infer<typeof artifact>[] {
  return read(artifacts, data).artifacts;
}

/** 200 tells the run, 204 does not: both mean that it was accepted. Throws an error where the answer is none of GitHub's. */
export function startedOf(answer: Answer): StartedRun | null {
  taken(answer);
  const found = id.safeParse(memberOf(answer.data, 'workflow_run_id'));
  const url = memberOf(answer.data, 'html_url');
  return found.success ? { id: found.data, url: typeof url === 'string' ? url : '' } : null;
}

/** Throws an error where what answers with success is not GitHub, which says nothing then, or says it in JSON. */
export function taken({ data }: Answer): void {
  const isSilent = data === undefined || data === null || data === '';
  if (!isSilent && (!isObject(data) || data instanceof ArrayBuffer)) throw unread();
}

function read<T>(schema: z.ZodType<T>, data: unknown): T {
  const found = schema.safeParse(data);
  if (found.success) return found.data;
  throw unread();
}

function unread(): Error {
  return new Error(
    'what answered does not speak as its API does. Is it a proxy, or another service at GITHUB_API_URL?',
  );
}

/** What was uploaded, whole, and as GitHub says that it was; undefined where it is not, or is no text. */
export async function contentOf(data: unknown, digest: string | null): Promise<string | undefined> {
  if (!isStream(data)) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of data) {
    length += chunk.length;
    if (length > LARGEST_ARTIFACT) return undefined;
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const own = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  if (digest !== null && digest !== own) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isStream(value: unknown): value is AsyncIterable<Uint8Array> {
  return (isObject(value) || typeof value === 'object') && value !== null && Symbol.asyncIterator in value;
}
