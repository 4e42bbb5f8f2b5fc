import type { Masker } from './masker.ts';

/** An output that the runner or the server did not pass on. */
export interface DroppedOutput {
  readonly name: string;
  readonly reason: 'secret' | 'size';
}

export interface JobOutputs {
  readonly outputs: Readonly<Record<string, string>>;
  readonly dropped: readonly DroppedOutput[];
}

const sizeLimit = 1024 * 1024;

/**
 * What of these outputs leaves the job. One that masking would change is dropped with a warning
 * (Runner.Worker/JobExtension.cs FinalizeJob), an empty one is none. The limit of 1 MB for all, counted as UTF-16, is
 * the server's, whose code is not public: here it drops all of them.
 */
export function passOutputs(values: Readonly<Record<string, string>>, masker: Masker): JobOutputs {
  const entries = Object.entries(values).filter(([, value]) => value !== '');
  const hidden = entries.filter(([, value]) => masker.hides(value));
  const shown = entries.filter((entry) => !hidden.includes(entry));
  const dropped: readonly DroppedOutput[] = hidden.map(([name]) => ({ name, reason: 'secret' }));
  const size = shown.reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0);
  if (size <= sizeLimit) return { outputs: Object.fromEntries(shown), dropped };
  return { outputs: {}, dropped: [...dropped, ...shown.map(([name]) => ({ name, reason: 'size' as const }))] };
}
