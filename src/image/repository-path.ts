import { z } from 'zod';

/** What `git check-ref-format --branch` allows, and no more than anybody writes. */
export const branchName = z
  .string()
  .max(200)
  .regex(
    /^(?!.*(?:\.\.|\/\/|\.lock(?:\/|$)|@\{|\/\.|\.(?:\/|$)))[A-Za-z0-9_][A-Za-z0-9._+@/-]*(?<!\/)$/,
    'the name of a branch is made of letters, digits and . _ - + @ /',
  );

/** Folders that no target writes to: what stands there runs by itself, with the rights of the repository. */
const RUNS = ['.github/workflows', '.github/actions'];
const LONGEST_PATH = 1024;

/**
 * What is wrong with a path of a file that is to be written, relative to the folder of a repository; undefined: nothing.
 * It says nothing of links; whoever writes looks for those.
 */
export function pathProblem(path: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return 'must hold neither control characters nor backslashes';
  if (!path.isWellFormed() || Buffer.byteLength(path) > LONGEST_PATH) {
    return `must be a string of at most ${LONGEST_PATH} bytes`;
  }
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'must be relative to the folder of the repository';
  const parts = path.split('/');
  if (parts.some((part) => part === '..')) return 'must stay inside the repository';
  if (parts.some((part) => part === '' || part === '.'))
    return 'must name a file, with single slashes and no . between';
  // Other file systems fold case, drop dots and blanks at the end, and know short names; git refuses them all.
  if (parts.some((part) => /^(?:\.git|git~\d+)[. ]*$/i.test(part))) return 'must not lead into .git';
  const folded = `${path.toLowerCase()}/`;
  const running = RUNS.find((folder) => folded.startsWith(`${folder}/`));
  return running === undefined ? undefined : `must not lead into ${running}: what stands there runs by itself`;
}
