import { UserError } from '../../core/errors.ts';
import { leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs } from '../../core/runner/inputs.ts';
import { readConfig } from '../queue/config-ini.ts';
import { BrokerAway } from '../queue/connection.ts';
import { dispatchCommits } from './commits.ts';
import { type Destination, type Dispatch, openDestination } from './destinations.ts';
import { dispatchInputs } from './inputs.ts';
import { dispatchProfiles } from './profiles.ts';

/** Finds out what changed since it was sent the last time, and sends it. */
export async function dispatch(host: Host, print: (text: string) => Promise<void>): Promise<void> {
  for (const name of ['amqp', 'github-token']) {
    const value = host.input(name).trim();
    if (value !== '') host.secret(value);
  }
  const inputs = readInputs(dispatchInputs, (name) => host.input(name));
  const config = readConfig(host, inputs.config);
  const interrupt = listenForInterrupt();
  const stop = new AbortController();
  interrupt.onFirst(() => stop.abort());
  const { signal } = stop;
  let opened: Destination | undefined;
  const destination = async (): Promise<Destination> =>
    (opened ??= await openDestination(host, { inputs, config, signal }, print));
  const work = async (): Promise<void> => {
    try {
      const one: Dispatch = { host, inputs, config, signal, destination };
      await (inputs.commits === '' ? dispatchProfiles(one) : dispatchCommits(one));
    } finally {
      await opened?.close();
    }
  };
  try {
    await leaveInTime(host, interrupt, work);
  } catch (error) {
    if (!(error instanceof BrokerAway)) throw error;
    throw new UserError(`${error.message}. What was not sent is sent the next time.`);
  } finally {
    interrupt.dispose();
  }
}
