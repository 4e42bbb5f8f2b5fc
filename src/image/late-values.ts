import type { RunContext } from '../core/host.ts';

/** What placeholders stand for that are known only now. Times are UTC: `20260131235959`, `20260131`. */
export function lateValues(
  run: RunContext,
  now: Date,
  { key, version }: { readonly key: string | null; readonly version: string | null },
): Map<string, string> {
  const time = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const ref = run.ref.replace(/^refs\/(?:heads|tags|pull)\//, '');
  const tag = /^refs\/tags\/v?(.+)$/.exec(run.ref)?.[1];
  return new Map([
    ['version', version ?? tag ?? (run.commit === '' ? '0.0.0' : run.commit.slice(0, 7))],
    ['key8', key === null ? 'unkeyed' : key.slice(key.indexOf('-') + 1).slice(0, 8)],
    ['git.sha', run.commit],
    ['git.short', run.commit.slice(0, 7)],
    ['git.ref', ref],
    ['run.id', run.id],
    ['run.attempt', String(run.attempt)],
    ['run.url', run.url],
    ['timestamp', time],
    ['date', time.slice(0, 8)],
  ]);
}
