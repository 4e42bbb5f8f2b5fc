import type { Leftover } from '../../image/leftover.ts';

/** What a script looks at, while it is up: a container, an instance, files. */
export interface ScriptSubject {
  /** Brings it up. Throws a KitchenError for what the user can mend, and passes on what the provider says. */
  readonly start: () => Promise<StartedSubject>;
  /** After the script: what has become of it that the script may not have noticed; null where all is well. */
  readonly trouble: () => Promise<string | null>;
  /** Takes it away, also one that came up half; what stays is told. Never throws. */
  readonly remove: () => Promise<readonly Leftover[]>;
}

export interface StartedSubject {
  /** For the environment of the script. */
  readonly variables: Readonly<Record<string, string>>;
  /** What the provider says that runs. */
  readonly image: { readonly id: string | null; readonly isSubject: boolean };
  /** Name to version. */
  readonly tools: Readonly<Record<string, string>>;
}

/** By this label (of docker) or tag (of EC2), with the mark of the run, whatever is left is found again. */
export const MARK_LABEL = 'dev.bakehouse.mark';
export const MARK_TAG = 'bakehouse:mark';
/** The run, for people who meet it later. */
export const RUN_LABEL = 'dev.bakehouse.run';

/** The id of the run where there is one. */
export function runIdOf(id: string): string {
  return id === '' ? 'local' : id;
}
