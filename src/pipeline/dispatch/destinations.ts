import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { chooseAddress, madeAt } from '../queue/address.ts';
import { type BrokerSession, openSession } from '../queue/broker.ts';
import type { PackuilonConfig } from '../queue/config-ini.ts';
import { MOST_BODY } from '../queue/message.ts';
import { type Counter, handOver, payloadOf } from '../queue/to-github.ts';
import { checkSize } from '../requests/payload.ts';
import { defaultRef, openPlace } from '../requests/place.ts';
import type { DispatchInputs } from './inputs.ts';

/** What is sent as one. */
export interface Parcel {
  readonly id: string;
  /** Whether it may have been sent before. */
  readonly isOld: boolean;
  readonly content:
    | { readonly kind: 'profiles'; readonly texts: readonly string[] }
    | { readonly kind: 'legs'; readonly only: readonly string[] };
}

/** Where parcels go. */
export interface Destination {
  /** Why a parcel could never be taken; undefined where it can. */
  readonly refuses: (parcel: Parcel) => string | undefined;
  /** Whether several profiles make one parcel. */
  readonly takesSeveral: boolean;
  /** Resolves once it is kept there. In words what became of it. */
  readonly send: (parcel: Parcel) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** What is sent where; what it is, is found out by whoever has it. */
export interface Dispatch {
  readonly host: Host;
  readonly inputs: DispatchInputs;
  readonly config: PackuilonConfig | undefined;
  readonly signal: AbortSignal;
  /** Opened at its first use: where nothing changed, nobody is asked. */
  readonly destination: () => Promise<Destination>;
}

/** Opens the place that the input `to` names. */
export async function openDestination(
  host: Host,
  { inputs, config, signal }: Omit<Dispatch, 'host' | 'destination'>,
  print: (text: string) => Promise<void>,
): Promise<Destination> {
  if (inputs.to === 'stdout') return lineDestination(print);
  if (inputs.to === 'github') {
    const github = await openPlace(host, inputs, signal);
    const ref = inputs.ref === '' ? defaultRef(host, github.repository) : inputs.ref;
    return workflowDestination(host, { github, ref, event: inputs.event, signal });
  }
  const queue = inputs.queue === '' ? (config?.queue ?? 'build-queue') : inputs.queue;
  const address = chooseAddress(host, inputs.amqp, config?.broker);
  const session = await openSession(address, { queue, prefetch: 1, signal, onMade: madeAt(host, address) });
  return queueDestination(session, queue);
}

/** A message a line, for whatever reads it: a profile as it is, or `{"id", "only"}`. */
function lineDestination(write: (text: string) => Promise<void>): Destination {
  return {
    refuses: () => undefined,
    takesSeveral: false,
    send: async (parcel) => {
      for (const body of bodiesOf(parcel)) await write(`${JSON.stringify(JSON.parse(body))}\n`);
      return 'is printed';
    },
    close: async () => {},
  };
}

/** packuilon's message: the profile as it was found, persistent, to the queue by its name; and an id, by which a consumer knows it again. */
function queueDestination(session: BrokerSession, queue: string): Destination {
  return {
    refuses: (parcel) => {
      const size = Math.max(...bodiesOf(parcel).map((body) => Buffer.byteLength(body)));
      return size > MOST_BODY ? `it has ${size} bytes, and at most ${MOST_BODY} are read from a queue` : undefined;
    },
    takesSeveral: false,
    send: async (parcel) => {
      const timestamp = Math.floor(Date.now() / 1000);
      for (const body of bodiesOf(parcel)) {
        const properties = { contentType: 'application/json', messageId: parcel.id, timestamp };
        await session.publish(queue, Buffer.from(body), properties);
      }
      return `is in ${queue}`;
    },
    close: () => session.close(),
  };
}

/** The workflow of a repository: an event with as many profiles as it takes, or a run for some legs. */
function workflowDestination(host: Host, counter: Counter): Destination {
  return {
    refuses: (parcel) => {
      const isEvent = parcel.content.kind === 'profiles' || counter.event !== '';
      try {
        checkSize(payloadOf({ id: parcel.id, wish: wishOf(parcel) }), isEvent);
        return undefined;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return error.message;
      }
    },
    takesSeveral: true,
    send: (parcel) => handOver(host, counter, { id: parcel.id, isOld: parcel.isOld, wish: wishOf(parcel) }),
    close: async () => {},
  };
}

function wishOf({ content }: Parcel) {
  return content.kind === 'legs' ? content : { kind: 'profiles' as const, profiles: content.texts };
}

function bodiesOf({ id, content }: Parcel): readonly string[] {
  return content.kind === 'profiles' ? content.texts : [JSON.stringify({ id, only: content.only })];
}
