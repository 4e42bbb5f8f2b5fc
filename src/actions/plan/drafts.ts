import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';

import { UserError } from '../../core/errors.ts';
import { writeJson } from '../../core/files/bounded-file.ts';
import type { Host } from '../../core/runner/host.ts';
import { orList, show } from '../../core/runner/inputs.ts';
import { canonicalJson } from '../../core/values.ts';
import { channelProblems, type Channels } from '../../image/channel.ts';
import { slugOf } from '../../image/leg.ts';
import { DEFAULT_MANIFESTS, MANIFEST, isImagesJson } from '../../plan/default-manifests.ts';
import type { Draft } from '../../plan/draft.ts';
import { linkChain } from '../../plan/images-json/chain.ts';
import { findImagesJson, readImagesJson, type ImagesJsonRequest } from '../../plan/images-json/images-json.ts';
import { renderTemplates } from '../../plan/images-json/render.ts';
import { readManifest, type TargetRules } from '../../plan/manifest/read.ts';
import { readProfiles } from '../../plan/profiles/profiles.ts';
import { readProfileSettings } from '../../plan/profiles/settings.ts';
import { readRequest } from '../../plan/request/request.ts';
import { findRequest } from '../../plan/request/request-text.ts';
import { providers } from '../../providers/providers.ts';
import { readTargets, targetSchema } from '../../publish/engine/targets.ts';
import { targetProblems } from '../../publish/engine/planned-targets.ts';
import type { PlanInputs } from './inputs.ts';
import { writeRendered } from './rendered.ts';

/** The legs of every source that the inputs name, and those templates that `render` writes when the legs have slugs. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  /** Path to text by the slugs of the legs; paths are relative to the folder that `render` names. */
  readonly rendered: (slugs: ReadonlyMap<string, string>) => ReadonlyMap<string, string>;
}

const targetRules: TargetRules = {
  schema: targetSchema(providers),
  problemsOf: (targets, legs) => targetProblems(readTargets('The targets', targets, providers), legs, providers),
};

const NOTHING = (): ReadonlyMap<string, string> => new Map();

/** Reads what defines the legs. Only one kind of source at a time: their legs would not know of each other. */
export async function readDrafts(host: Host, inputs: PlanInputs): Promise<Drafts> {
  const given = (['manifest', 'request', 'profiles'] as const).filter((name) => inputs[name].length > 0);
  if (given.length > 1) {
    throw new UserError(`Inputs ${given.map(show).join(' and ')} are given together; a plan has one kind of source.`);
  }
  const repository = realpathSync(host.workspace);
  const { environment } = host;
  if (inputs.request !== '') {
    const found = findRequest(inputs.request, {
      repository,
      eventPath: environment['GITHUB_EVENT_PATH'],
      kind: host.kind,
    });
    const repositoryName = host.run.repository.split('/').at(-1) || basename(repository);
    return { drafts: [readRequest({ ...found, repository, repositoryName }).draft], rendered: NOTHING };
  }
  if (inputs.profiles !== '') {
    const settings = readProfileSettings(inputs.profiles);
    const payload = settings.payload === true ? eventPayload(environment['GITHUB_EVENT_PATH']) : undefined;
    const stdin = settings.stdin === true ? await readAll(process.stdin) : undefined;
    const { draft, rendered } = readProfiles(settings, {
      repository,
      ...(payload === undefined ? {} : { payload }),
      ...(stdin === undefined ? {} : { stdin }),
    });
    return {
      drafts: [draft],
      rendered: (slugs) =>
        new Map([...rendered].map(([leg, text]) => [`${slugs.get(leg) ?? slugOf(leg)}.json`, text] as const)),
    };
  }
  const files = inputs.manifest.length > 0 ? inputs.manifest : defaultManifest(host, repository);
  const images = files.filter(isImagesJson);
  const manifests = files.filter((file) => !images.includes(file));
  return {
    drafts: [
      ...manifests.map((file) =>
        readManifest({ repository, file: plainPath(file), environment, providers, targets: targetRules }),
      ),
      ...(images.length === 0 ? [] : [await imagesDraft(host, inputs, { repository, files: images.map(plainPath) })]),
    ],
    rendered: NOTHING,
  };
}

/** Its templates are written first: a repository may keep none but the one that they are made from. */
async function imagesDraft(host: Host, inputs: PlanInputs, request: ImagesJsonRequest): Promise<Draft> {
  if (inputs.render !== '') writeRendered(host, inputs.render, renderTemplates(request));
  return await linkChain(request.repository, readImagesJson(request));
}

function defaultManifest(host: Host, repository: string): readonly string[] {
  if (existsSync(join(repository, MANIFEST))) return [MANIFEST];
  const [first, ...others] = findImagesJson(repository);
  if (first !== undefined) {
    const message = `${first} is planned, and not ${others.join(' or ')}, which is here too. Name what is wanted with the input "manifest".`;
    if (others.length > 0) host.annotate({ level: 'notice', message, file: first, line: 1 });
    return [first];
  }
  throw new UserError(
    `There is nothing to plan: no ${orList(DEFAULT_MANIFESTS)} is here. Write one ("bakehouse init" does), or name it with the input "manifest".`,
  );
}

function plainPath(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}

/** What came with the event, for profiles: the `client_payload` of a dispatch. */
function eventPayload(path: string | undefined): string {
  if (path === undefined || path === '') {
    throw new UserError('Input "profiles" takes them from the payload, but this run has no event.');
  }
  const event = readEvent(path);
  const payload =
    typeof event === 'object' && event !== null && 'client_payload' in event ? event.client_payload : null;
  const profiles =
    typeof payload === 'object' && payload !== null && 'profiles' in payload ? payload.profiles : payload;
  if (profiles === undefined || profiles === null) {
    throw new UserError(
      'Input "profiles" takes them from the payload, but the event brought none: repository_dispatch has it as client_payload.',
    );
  }
  return writeJson('What the event brought', profiles);
}

function readEvent(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Its message would quote the payload.
    throw new UserError(
      `Input "profiles" takes them from the payload, but the event cannot be read as JSON (${path}).`,
    );
  }
}

/**
 * What all of them say together. Throws a UserError where channels of one would be moved, or loosened, by another.
 * @param given of the input; empty: that of the manifest
 */
export function draftsOf(
  drafts: readonly Draft[],
  given: string,
): Pick<Draft, 'from' | 'targets' | 'channels' | 'buildRegistry'> {
  const channels: Channels = Object.assign({}, ...drafts.map((one) => one.channels));
  const targets: Draft['targets'] = Object.assign({}, ...drafts.map((one) => one.targets));
  if (drafts.length > 1) {
    const problems = [
      ...sharedChannels(drafts),
      ...channelProblems(channels, Object.keys(targets)).map(({ message }) => message),
    ];
    if (problems.length > 0) throw new UserError(problems.join('\n'));
  }
  return {
    from: drafts.flatMap(({ from }) => from),
    targets,
    ...(Object.keys(channels).length === 0 ? {} : { channels }),
    buildRegistry: given === '' ? (drafts.find((one) => one.buildRegistry !== null)?.buildRegistry ?? null) : given,
  };
}

/** Of several manifests the last would hold: what one says of a channel, or of a target that it moves, must not be another's to say. */
function sharedChannels(drafts: readonly Draft[]): readonly string[] {
  return drafts.flatMap((draft, index) => {
    const nameOf = ({ from }: Draft): string => from.join(', ');
    return drafts.flatMap((other, at) =>
      Object.entries(at === index ? {} : (other.channels ?? {})).flatMap(([name, { targets }]) => {
        const twice = at < index && Object.hasOwn(draft.channels ?? {}, name);
        const moved = targets.filter(
          (one) =>
            Object.hasOwn(draft.targets, one) &&
            canonicalJson(draft.targets[one]) !== canonicalJson(other.targets[one]),
        );
        return [
          ...(twice
            ? [`The channel ${name} is in ${nameOf(draft)} and in ${nameOf(other)}. Say it in one of them.`]
            : []),
          ...moved.map(
            (one) =>
              `The target ${one}, which the channel ${name} moves, is another in ${nameOf(draft)} than in ${nameOf(other)}. Give one of them another name.`,
          ),
        ];
      }),
    );
  });
}
