import type { RunContext } from '../core/runner/host.ts';

/** What is appended to all that names a commit, where the image is of other files than the commit has. */
export const DIRTY = '-dirty';

/** What placeholders stand for that are known only now. Times are UTC: `20260131235959`, `20260131`. */
export function lateValues(
  run: RunContext,
  now: Date,
  {
    key,
    version,
    isDirty = false,
  }: { readonly key: string | null; readonly version: string | null; readonly isDirty?: boolean },
): Map<string, string> {
  const time = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const ref = run.ref.replace(/^refs\/(?:heads|tags|pull)\//, '');
  const tag = /^refs\/tags\/v?(.+)$/.exec(run.ref)?.[1];
  const mark = isDirty ? DIRTY : '';
  return new Map([
    ['version', `${version ?? tag ?? (run.commit === '' ? '0.0.0' : run.commit.slice(0, 7))}${mark}`],
    ['key8', key === null ? 'unkeyed' : key.slice(key.indexOf('-') + 1).slice(0, 8)],
    ['git.sha', `${run.commit}${mark}`],
    ['git.short', `${run.commit.slice(0, 7)}${mark}`],
    ['git.ref', `${ref}${mark}`],
    ['run.id', run.id],
    ['run.attempt', String(run.attempt)],
    ['run.url', run.url],
    ['timestamp', time],
    ['date', time.slice(0, 8)],
  ]);
}
