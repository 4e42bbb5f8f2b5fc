import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

import { UserError } from '../../core/errors.ts';
import { ensureOwnFolder } from '../../core/files/own-folder.ts';
import { refuseWindows } from '../../core/files/rights.ts';
import { leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import { TAKEN_AWAY, tryLockOfStrangers, waitedFor } from '../../core/process/lock.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs, secretTextsOf, show } from '../../core/runner/inputs.ts';
import { readProfileSettings } from '../../plan/profiles/settings.ts';
import { defaultRef, openPlace } from '../requests/place.ts';
import { type BrokerAddress, chooseAddress, madeAt, shownBroker } from './address.ts';
import { openSession } from './broker.ts';
import { type PackuilonConfig, readConfig } from './config-ini.ts';
import { type Consumed, Consumer, type MessageUse } from './consumer.ts';
import { type ConsumeInputs, consumeInputs } from './inputs.ts';
import { beginningOfId, QueueJournal, journalName } from './journal.ts';
import { profilesOf } from './packuilon-profiles.ts';
import { handOver, runThatGoesOn } from './to-github.ts';
import { startWork } from './work.ts';

const QUEUE = 'build-queue';
/** How often it is looked whether the journal is still ours. */
const LOOK_MS = 5000;
const PAUSES = { first: 1000, most: 30_000 } as const;

/** Takes messages out of a queue and has them baked, here or by a workflow. */
export async function consume(host: Host): Promise<void> {
  refuseWindows('The queue');
  const { inputs, address, queue, config } = readQueue(host);
  const interrupt = listenForInterrupt();
  const stop = new AbortController();
  interrupt.onFirst(() => {
    stop.abort();
    host.info(
      'Nothing more is taken out of the queue. What is in work is asked to clean up, and is begun again the next time.',
    );
  });
  try {
    const folder = journalFolder(host, inputs.journal, address, queue);
    ensureOwnFolder(folder, 'journal');
    const what = 'A bakehouse consume';
    const held = await tryLockOfStrangers(join(folder, 'locks', 'consumer'), what, (why) => host.info(why), {
      signal: stop.signal,
      onWait: (by) => host.info(waitedFor(by, folder)),
    });
    if (held.kind === 'held') {
      throw new UserError(
        `${held.by.what} has the messages of ${folder} in process ${held.by.processes[0]?.pid}. Name another folder: --journal FOLDER.`,
      );
    }
    const look = setInterval(() => {
      if (!held.lock.isOurs()) stop.abort();
    }, LOOK_MS);
    try {
      const warn = (message: string): void => host.annotate({ level: 'warning', title: 'Queue', message });
      const journal = new QueueJournal(folder, warn);
      const given: Host = withProfiles(host, inputs, config);
      const purpose = await purposeOf(given, { inputs, journal, signal: stop.signal });
      const atOnce = host.input('at-once') === '' ? (config?.threads ?? inputs['at-once']) : inputs['at-once'];
      const consumer = new Consumer(host, {
        open: () =>
          openSession(address, { queue, prefetch: atOnce, signal: stop.signal, onMade: madeAt(host, address) }),
        journal,
        purpose,
        queue,
        deadQueue: inputs['dead-queue'] === '' ? `${queue}.dead` : inputs['dead-queue'],
        atOnce,
        idleExit: inputs['idle-exit'] * 1000,
        mostMessages: inputs['max-messages'],
        signal: stop.signal,
        pauses: PAUSES,
      });
      host.info(`${shownBroker(address)}, queue ${queue}; what is taken is kept in ${folder}.`);
      const consumed = await leaveInTime(host, interrupt, () => consumer.run());
      if (!held.lock.isOurs()) throw new UserError(`Another consume has ${folder} now: ${TAKEN_AWAY}`);
      tell(host, consumed);
    } finally {
      clearInterval(look);
      held.lock.release();
    }
  } finally {
    interrupt.dispose();
  }
}

function readQueue(host: Host): {
  readonly inputs: ConsumeInputs;
  readonly address: BrokerAddress;
  readonly queue: string;
  readonly config: PackuilonConfig | undefined;
} {
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
  return { inputs, address, queue, config };
}

/** The host with what profiles become, from packuilon's configuration where no input says it. */
function withProfiles(host: Host, inputs: ConsumeInputs, config: PackuilonConfig | undefined): Host {
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

interface Means {
  readonly inputs: ConsumeInputs;
  readonly journal: QueueJournal;
  readonly signal: AbortSignal;
}

async function purposeOf(host: Host, { inputs, journal, signal }: Means): Promise<MessageUse> {
  if (inputs.to === 'run') {
    const work: Extract<MessageUse, { kind: 'work' }>['work'] = ({ id }) =>
      startWork(host, { folder: journal.folder, id }, journal.logPath(id), signal);
    return { kind: 'work', work };
  }
  const github = await openPlace(host, inputs, signal);
  const ref = inputs.ref === '' ? defaultRef(host) : inputs.ref;
  return {
    kind: 'forward',
    forward: async (entry, message, isOld) => {
      const going = isOld && message.id === null ? await runThatGoesOn(github, beginningOfId(message)) : undefined;
      if (going !== undefined) return `goes on already as request ${going}`;
      return handOver(host, { github, ref, event: inputs.event, signal }, { id: entry.id, isOld, wish: message.wish });
    },
  };
}

function journalFolder(host: Host, given: string, address: BrokerAddress, queue: string): string {
  if (given !== '') return resolve(host.workspace, given);
  const state = host.environment['XDG_STATE_HOME'] ?? '';
  const root = state === '' ? join(homedir(), '.local', 'state') : state;
  return join(root, 'bakehouse', 'queues', journalName(address, queue));
}

function tell(host: Host, { taken, failed, dead }: Consumed): void {
  for (const [name, value] of Object.entries({ taken, failed, dead })) host.output(name, String(value));
  const messages = `${taken} message${taken === 1 ? '' : 's'}`;
  host.info(`${messages} taken, ${failed} failed, ${dead} not readable.`);
  if (failed + dead > 0)
    host.fail(
      `${failed + dead} of ${taken + dead} messages came to nothing; each lies in the dead queue with its reason.`,
    );
}
