import { dirname, join, resolve } from 'node:path';

import type { Host } from '../../core/runner/host.ts';
import { readInputs, secretTextsOf } from '../../core/runner/inputs.ts';
import { type PlainAddress, readAllowed } from './allowed-address.ts';
import { decideGate, type Gate, type Listening, readListening } from './gate.ts';
import { type ServeInputs, serveInputs } from './inputs.ts';

export interface ServeSettings {
  readonly inputs: ServeInputs;
  readonly listening: Listening;
  readonly allowed: readonly PlainAddress[];
  readonly gate: Gate;
  /** That keeps the builds. */
  readonly folder: string;
}

/** Reads the inputs. Throws a UserError with what is wrong with them. */
export function readSettings(host: Host): ServeSettings {
  hideSecrets(host);
  const inputs = readInputs(serveInputs, (name) => host.input(name));
  const listening = readListening(inputs.listen);
  const allowed = readAllowed(inputs.allow);
  const gate = decideGate(listening, { ...inputs, allow: allowed });
  const folder = inputs.folder === '' ? join(dirname(dirname(host.temporary)), 'serve') : resolve(inputs.folder);
  return { inputs, listening, allowed, gate, folder };
}

/** Before anything is said: an error about another input could quote them. */
function hideSecrets(host: Host): void {
  for (const name of ['token', 'checkout-token', 'github-token']) {
    const value = host.input(name).trim();
    if (value !== '') host.secret(value);
  }
  for (const value of secretTextsOf(host.input('secret-vars'))) if (value !== '') host.secret(value);
}
