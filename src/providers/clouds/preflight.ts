import { messageOf, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import type { ReadBuild } from '../../image/provider-bake.ts';
import { TemplateError } from '../../recipe/template/loaded-template.ts';

// What clouds say alike before a machine is paid for: nothing was baked yet, and each refusal says so.

/** What a question before a bake may take. */
export const PREFLIGHT_LIMITS = { callMs: 30_000, tries: 3 } as const;

/**
 * Without credentials in the environment the builder may have its own: what comes of that is said. Throws a UserError where `account` is to
 * be checked.
 * @param remedy where credentials come from, as a sentence
 */
export function tellNoCredentials(host: Host, account: string, cloud: string, remedy: string): void {
  if (account !== '') {
    throw new UserError(
      `Input "account" is ${account}, but no credentials of ${cloud} are in the environment, so nobody can tell whose the template's are. ${remedy} Nothing was baked.`,
    );
  }
  host.annotate({
    level: 'notice',
    message: `No credentials of ${cloud} are in the environment: the builder may have its own, but if this bake is cancelled or fails, what it left is listed and not removed.`,
  });
}

/** What has to be answered. Throws a UserError. */
export async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new UserError(`${messageOf(error)}${error instanceof UserError ? '' : '.'} Nothing was baked.`);
  }
}

/** Asks what may as well stay unknown: undefined for no answer, which is Packer's to find. */
export type AskIfPossible = <T>(what: string, ask: () => Promise<T>) => Promise<{ readonly is: T } | undefined>;

export function askIfPossible(host: Pick<Host, 'debug'>): AskIfPossible {
  return async (what, ask) => {
    try {
      return { is: await ask() };
    } catch (error) {
      host.debug(`${what} could not be asked: ${messageOf(error)}`);
      return undefined;
    }
  };
}

/**
 * Whose things a build makes, where the template says it in words that only Packer can read: then it is none that `account` is compared
 * with, and what is left of it is looked for at the own one. Throws a UserError where `account` is given.
 * @param own that of the credentials
 * @param isId whether a text is such a thing
 */
export function tellUnread(
  host: Host,
  builds: readonly ReadBuild[],
  setting: string,
  { account, own, isId }: { readonly account: string; readonly own: string; readonly isId: RegExp },
): void {
  for (const { name, literals, isWritten } of builds) {
    const value = literals[setting];
    if (value === null || !isWritten(setting) || (typeof value === 'string' && isId.test(value))) continue;
    const unread = `nobody can tell which ${setting} ${name} has before Packer reads it`;
    if (account !== '')
      throw new UserError(
        `Input "account" is ${account}, but ${unread}. Write it out, or give it by a variable of the template, in a git repository. Nothing was baked.`,
      );
    host.annotate({
      level: 'notice',
      message: `Since ${unread}, what this bake leaves if it is cancelled or fails is looked for in ${own} alone.`,
    });
  }
}

/** A setting that the template gives outright. */
export function textOf({ literals }: Pick<ReadBuild, 'literals'>, name: string): string | undefined {
  const value = literals[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** @param problem the end of the sentence about the build, without a full stop */
export function refusedBuild({ name, file, line }: ReadBuild, problem: string): UserError {
  return new TemplateError(`${file}:${line}: The build ${name} ${problem}. Nothing was baked.`, file, line);
}
