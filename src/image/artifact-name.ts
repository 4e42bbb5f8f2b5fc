import type { Record } from './record.ts';

/** Between jobs a record is an artifact of this name; readers take the highest attempt, then the latest stage. */
export function recordArtifactName(prefix: string, slug: string, stage: Record['stage'], attempt: number): string {
  return `${prefix}-${slug}-${stage}-a${attempt}`;
}

export function leftoversArtifactName(prefix: string, slug: string, attempt: number): string {
  return `${prefix}-${slug}-leftovers-a${attempt}`;
}

export function debugLogArtifactName(prefix: string, slug: string, attempt: number): string {
  return `${prefix}-${slug}-debug-log-a${attempt}`;
}
