import { z } from 'zod';

import { branchName, pathProblem } from './repository-path.ts';
import { onRevokes } from './revocation.ts';

/** A year at most. */
const AGE = /^(?:[1-9]\d?|[12]\d\d|3[0-5]\d|36[0-6])d$/;

/** What is asked of an image by a word: that its tests passed, that a scanner let it pass. */
const proofs = ['verify', 'scan'] as const;

const need = z.union(
  [
    z.enum(proofs),
    z.strictObject({
      channel: z.string().min(1).describe('The channel in which the same image stands.'),
      age: z
        .string()
        .regex(AGE, 'is whole days, of 1d to 366d')
        .optional()
        .describe('For how long at least: whole days, as 3d.'),
    }),
  ],
  { error: 'is verify, scan, or {channel: staging, age: 3d}' },
);
export type ChannelNeed = z.infer<typeof need>;

const filesHistory = z
  .strictObject({
    path: z
      .string()
      .min(1)
      .superRefine((value, context) => {
        const problem = pathProblem(value);
        if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
      })
      .optional()
      .describe('A JSON file, relative to the folder of the repository. Default: channels/<channel>.json.'),
    deliver: z
      .enum(['commit', 'artifact'])
      .default('commit')
      .describe('commit: it is pushed to `branch`; artifact: it is written for whoever keeps it.'),
    branch: branchName.optional().describe('The branch that gets the commits. Default: the default branch.'),
  })
  .refine(({ deliver, branch }) => deliver === 'commit' || branch === undefined, {
    path: ['branch'],
    error: 'has a meaning only where `deliver` is commit',
  })
  .describe('A file of the repository.');

/** Where a channel's history is kept: one member, by the kind of place. */
const history = z
  .strictObject({ files: filesHistory.optional() })
  .describe('Where is kept what stood in the channel. Default: a file of the repository.');
export type ChannelPlace = z.infer<typeof history>;

/** A channel of a manifest: targets that move together, what an image must have for that, and where its history is. */
export const channel = z.strictObject({
  targets: z
    .array(z.string().min(1))
    .min(1)
    .describe('Names of targets. Only promoting moves them: publish-image leaves them alone.'),
  needs: z
    .array(need)
    .default([])
    .describe(
      'What an image must have: `verify`, tests that passed; `scan`, a scanner that let it pass; `{channel: staging, age: 3d}`, that it stands there, for so long.',
    ),
  'on-revoke': z
    .enum(onRevokes)
    .default('fail')
    .describe(
      'What is done where the image that stands here is revoked: `fail` moves nothing and says so; `none` leaves it; `previous` goes back to the newest earlier one that is good.',
    ),
  history: history.default({}),
});
export type Channel = z.infer<typeof channel>;

/** Channels by name. */
export type Channels = Readonly<{ [name: string]: Channel }>;

/** The channel that a target belongs to; undefined where it is published to without one. */
export function channelOf(target: string, channels: Channels): string | undefined {
  return Object.keys(channels).find((name) => channels[name]?.targets.includes(target) === true);
}

/** Something that is wrong with the channels of a manifest; the path begins at a channel's name. */
interface ChannelProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Names that lead nowhere, and targets that two channels would move. */
export function channelProblems(channels: Channels, targets: readonly string[]): readonly ChannelProblem[] {
  const problems: ChannelProblem[] = [];
  const owners = new Map<string, string>();
  const places = new Map<string, string>();
  for (const [name, { targets: own, needs, history: place }] of Object.entries(channels)) {
    for (const [index, target] of own.entries()) {
      const path = [name, 'targets', index];
      const owner = owners.get(target);
      if (!targets.includes(target)) {
        const known = targets.slice(0, MOST_NAMED).join(', ');
        const message = `The target "${target}" is not known. ${known === '' ? 'There is none.' : `Known are ${known}.`}`;
        problems.push({ path, message });
      } else if (owner !== undefined) {
        const message = `The target "${target}" is of the channel ${owner} already; one channel moves it.`;
        problems.push({ path, message });
      } else owners.set(target, name);
    }
    for (const [index, one] of needs.entries()) {
      if (typeof one === 'string') continue;
      const path = [name, 'needs', index, 'channel'];
      if (one.channel === name) problems.push({ path, message: `The channel ${name} cannot need itself.` });
      else if (!Object.hasOwn(channels, one.channel)) {
        const known = Object.keys(channels).slice(0, MOST_NAMED).join(', ');
        problems.push({ path, message: `The channel "${one.channel}" is not known. Known are ${known}.` });
      }
    }
    const at = `${place.files?.deliver ?? 'commit'} ${place.files?.branch ?? ''} ${historyPath(name, place)}`;
    const other = places.get(at);
    if (other === undefined) places.set(at, name);
    else
      problems.push({ path: [name, 'history'], message: `The channel ${other} keeps its history in the same file.` });
  }
  return problems;
}

const MOST_NAMED = 50;

/** The file of a channel's history, relative to the repository. */
export function historyPath(channelName: string, { files }: ChannelPlace): string {
  return files?.path ?? `channels/${channelName}.json`;
}

const DAY_MS = 86_400_000;

/** The age that a need asks for, in ms; 0 where it asks for none. */
export function ageOf({ age }: Exclude<ChannelNeed, string>): number {
  return age === undefined ? 0 : Number.parseInt(age, 10) * DAY_MS;
}
