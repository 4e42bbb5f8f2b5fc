import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { codeOf } from '../../core/errors.ts';
import type { KitchenInstances, KitchenSide } from '../../image/provider-kitchen.ts';
import { type ConfigValue, isConfigMap, memberAt, readConfigYaml, scalarText } from '../config/config-value.ts';

/** What Test Kitchen keeps of an instance, in `.kitchen/INSTANCE.yml` where it runs (lib/kitchen/state_file.rb). */
export interface InstanceState {
  /** `false`: never created, or destroyed. */
  readonly exists: boolean;
  /** The last action that succeeded. */
  readonly lastAction: string | null;
  /** The class of the last error; it stays until an action succeeds. A hook that fails, and a kill, leave none. */
  readonly lastError: string | null;
  /** A text of it, by the path of its members; `null` where there is none. */
  readonly textAt: (path: readonly string[]) => string | null;
  /** Values that must not be shown, such as the password that a driver made. */
  readonly secrets: readonly string[];
}

const NONE: InstanceState = {
  exists: false,
  lastAction: null,
  lastError: null,
  textAt: () => null,
  secrets: [],
};
const SECRET = /password|passwd|secret|token|passphrase/i;

function stateFile(root: string, instance: string): string {
  return join(root, '.kitchen', `${instance}.yml`);
}

export function readInstanceState(root: string, instance: string): InstanceState {
  try {
    return parseInstanceState(readFileSync(stateFile(root, instance), 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return NONE;
    throw error;
  }
}

/** A file that is no mapping counts as one that says nothing, except that it is there. */
export function parseInstanceState(text: string): InstanceState {
  let state: ConfigValue;
  try {
    state = readConfigYaml(text);
  } catch {
    state = null;
  }
  const textAt = (path: readonly string[]): string | null => scalarText(memberAt(state, path)) ?? null;
  return {
    exists: true,
    lastAction: textAt(['last_action']),
    lastError: textAt(['last_error']),
    textAt,
    secrets: isConfigMap(state)
      ? [...state].flatMap(([name, value]) => (SECRET.test(name) ? (scalarText(value) ?? []) : []))
      : [],
  };
}

/** By which id the provider knows an instance; `null` where its driver is another, or what stands there is no id. */
export function idIn(
  state: Pick<InstanceState, 'textAt'>,
  instances: Pick<KitchenInstances, 'idAt' | 'isId'> | undefined,
): string | null {
  for (const path of instances?.idAt ?? []) {
    const id = state.textAt(path);
    if (id !== null) return instances?.isId(id) === true ? id : null;
  }
  return null;
}

/** Ids of those of these instances that the provider knows. */
export function idsOf(root: string, names: readonly string[], side: KitchenSide): readonly string[] {
  return names.flatMap((name) => idIn(readInstanceState(root, name), side.instances) ?? []);
}
