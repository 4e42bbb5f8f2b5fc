import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs, secretTextsOf, show } from '../../core/runner/inputs.ts';
import { readProfileSettings } from '../../plan/profiles/settings.ts';
import { type BrokerAddress, chooseAddress } from './address.ts';
import { type PackuilonConfig, readConfig } from './config-ini.ts';
import { type ConsumeInputs, consumeInputs } from './inputs.ts';
import { journalName } from './journal.ts';
import { profilesOf } from './packuilon-profiles.ts';

export interface ConsumeSettings {
  readonly inputs: ConsumeInputs;
  readonly config: PackuilonConfig | undefined;
  readonly address: BrokerAddress;
  readonly queue: string;
  readonly deadQueue: string;
  /** Of the journal. */
  readonly folder: string;
  readonly atOnce: number;
}

const QUEUE = 'build-queue';

/** Reads the inputs and packuilon's configuration. Throws a UserError with what is wrong with them. */
export function readSettings(host: Host): ConsumeSettings {
  for (const value of secretTextsOf(host.input('secret-vars'))) if (value !== '') host.secret(value);
  for (const name of ['amqp', 'checkout-token', 'github-token']) {
    const value = host.input(name).trim();
    if (value !== '') host.secret(value);
  }
  const inputs = readInputs(consumeInputs, (name) => host.input(name));
  const config = readConfig(host, inputs.config);
  const address = chooseAddress(host, inputs.amqp, config?.broker);
  const queue = inputs.queue === '' ? (config?.queue ?? QUEUE) : inputs.queue;
  if (inputs['dead-queue'] === queue) {
    throw new UserError(
      `Inputs "queue" and "dead-queue" are both ${show(queue)}: what cannot be read would come back for ever. Give the second another name, or none.`,
    );
  }
  return {
    inputs,
    config,
    address,
    queue,
    deadQueue: inputs['dead-queue'] === '' ? `${queue}.dead` : inputs['dead-queue'],
    folder: journalFolder(host, inputs.journal, address, queue),
    atOnce: host.input('at-once') === '' ? (config?.threads ?? inputs['at-once']) : inputs['at-once'],
  };
}

function journalFolder(host: Host, given: string, address: BrokerAddress, queue: string): string {
  if (given !== '') return resolve(host.workspace, given);
  const state = host.environment['XDG_STATE_HOME'] ?? '';
  const root = state === '' ? join(homedir(), '.local', 'state') : state;
  return join(root, 'bakehouse', 'queues', journalName(address, queue));
}

/** The host with what profiles become, from packuilon's configuration where no input says it. */
export function withProfiles(host: Host, { inputs, config }: Pick<ConsumeSettings, 'inputs' | 'config'>): Host {
  if (inputs.to !== 'run') return host;
  const profiles = inputs.profiles === '' ? profilesOf(host.workspace, config) : inputs.profiles;
  if (profiles === '') return host;
  if (readProfileSettings(profiles).payload !== true) {
    throw new UserError(
      'Input "profiles": profiles come with the messages, so `payload: true` must stand there instead of glob and stdin.',
    );
  }
  return { ...host, input: (name) => (name === 'profiles' ? profiles : host.input(name)) };
}
