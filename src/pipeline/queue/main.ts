import { refuseWindows } from '../../core/files/rights.ts';
import { leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import type { Host } from '../../core/runner/host.ts';
import { defaultRef, openPlace } from '../requests/place.ts';
import { madeAt, shownBroker } from './address.ts';
import { openSession } from './broker.ts';
import { type Consumed, Consumer, type ConsumerOptions, type MessageUse } from './consumer.ts';
import { beginningOfId, holdFolder, QueueJournal } from './journal.ts';
import { type ConsumeSettings, readSettings, withProfiles } from './settings.ts';
import { handOver, runThatGoesOn } from './to-github.ts';
import { startWork } from './work.ts';

const PAUSES = { first: 1000, most: 30_000 } as const;

/** Takes messages out of a queue and has them baked, here or by a workflow. */
export async function consume(host: Host): Promise<void> {
  refuseWindows('The queue');
  const settings = readSettings(host);
  const { folder } = settings;
  const interrupt = listenForInterrupt();
  const stop = new AbortController();
  interrupt.onFirst(() => {
    stop.abort();
    host.info(
      'Nothing more is taken out of the queue. What is in work is asked to clean up, and is begun again the next time.',
    );
  });
  try {
    const held = await holdFolder(host, folder, stop);
    try {
      const warn = (message: string): void => host.annotate({ level: 'warning', title: 'Queue', message });
      const journal = new QueueJournal(folder, warn);
      const purpose = await purposeOf(withProfiles(host, settings), settings, journal, stop.signal);
      const consumer = consumerOf(host, settings, { journal, purpose, signal: stop.signal });
      host.info(`${shownBroker(settings.address)}, queue ${settings.queue}; what is taken is kept in ${folder}.`);
      const consumed = await leaveInTime(host, interrupt, () => consumer.run());
      held.check();
      tell(host, consumed);
    } finally {
      held.release();
    }
  } finally {
    interrupt.dispose();
  }
}

/** What is done with messages: they are worked on here, or go to the workflow of a repository. */
async function purposeOf(
  host: Host,
  { inputs }: ConsumeSettings,
  journal: QueueJournal,
  signal: AbortSignal,
): Promise<MessageUse> {
  if (inputs.to === 'run') {
    const work: Extract<MessageUse, { kind: 'work' }>['work'] = ({ id }) =>
      startWork(host, { folder: journal.folder, id }, journal.logPath(id), signal);
    return { kind: 'work', work };
  }
  const github = await openPlace(host, inputs, signal);
  const ref = inputs.ref === '' ? defaultRef(host, github.repository) : inputs.ref;
  return {
    kind: 'forward',
    forward: async (entry, message, isOld) => {
      const going = isOld && message.id === null ? await runThatGoesOn(github, beginningOfId(message)) : undefined;
      if (going !== undefined) return `goes on already as request ${going}`;
      return handOver(host, { github, ref, event: inputs.event, signal }, { id: entry.id, isOld, wish: message.wish });
    },
  };
}

function consumerOf(
  host: Host,
  { inputs, address, queue, deadQueue, atOnce }: ConsumeSettings,
  means: Pick<ConsumerOptions, 'journal' | 'purpose' | 'signal'>,
): Consumer {
  const { signal } = means;
  return new Consumer(host, {
    ...means,
    open: () => openSession(address, { queue, prefetch: atOnce, signal, onMade: madeAt(host, address) }),
    queue,
    deadQueue,
    atOnce,
    idleExit: inputs['idle-exit'] * 1000,
    mostMessages: inputs['max-messages'],
    pauses: PAUSES,
  });
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
