import { InputError, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { secretVariable } from '../../core/runner/inputs.ts';

/** Where a broker listens, and who we are there. */
export interface BrokerAddress {
  readonly protocol: 'amqp' | 'amqps';
  readonly hostname: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly vhost: string;
}

/** What a broker takes from everybody on its own machine, and what every example shows: no secret. */
const PUBLIC = 'guest';
const PORTS = { amqp: 5672, amqps: 5671 } as const;
const EXAMPLE = 'amqps://name:password@broker.example.org/vhost';
/** A broker's address in the environment, as most clients take it. */
const VARIABLE = 'RABBITMQ_URL';

/**
 * Reads `amqp://` or `amqps://` as the URI specification of AMQP has it: what is not given is guest, guest, the usual port,
 * and the vhost `/`. Throws a UserError that never holds what was given, since a password may stand anywhere in it.
 */
export function readAddress(text: string): BrokerAddress {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new UserError(`The address of the broker is no address; give it as ${EXAMPLE}.`);
  }
  const protocol = url.protocol.slice(0, -1);
  if (protocol !== 'amqp' && protocol !== 'amqps') {
    throw new UserError(`The address of the broker must begin with amqp:// or amqps://, as ${EXAMPLE}.`);
  }
  if (url.hostname === '') throw new UserError(`The address of the broker names no host; give it as ${EXAMPLE}.`);
  if (url.search !== '' || url.hash !== '') {
    throw new UserError('The address of the broker has something after the vhost; write ? as %3F and # as %23.');
  }
  const isAnonymous = url.username === '' && url.password === '';
  return {
    protocol,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? PORTS[protocol] : Number(url.port),
    username: isAnonymous ? PUBLIC : decoded(url.username),
    password: isAnonymous ? PUBLIC : decoded(url.password),
    vhost: url.pathname === '' || url.pathname === '/' ? '/' : decoded(url.pathname.slice(1)),
  };
}

/**
 * The address that is meant: the one that was given, else that of the environment, else that of packuilon's configuration.
 * Its password is registered as a secret before anything else is done.
 * @param ofConfig undefined where there is no configuration
 */
export function chooseAddress(host: Host, given: string, ofConfig: BrokerAddress | undefined): BrokerAddress {
  const text = given === '' ? (host.environment[VARIABLE] ?? '').trim() : given;
  // Without a name and password it is what is told of it.
  if (text.includes('@')) host.secret(text);
  const address = text === '' ? ofConfig : readAddress(text);
  if (address === undefined) {
    throw new InputError(
      `Which broker? Set BAKEHOUSE_AMQP or ${VARIABLE}, or give --amqp @FILE: ${EXAMPLE}. Or name packuilon's configuration: --config config.ini.`,
    );
  }
  const { password } = address;
  if (password !== '' && password !== PUBLIC) {
    host.secret(password);
    host.secret(encodeURIComponent(password));
  }
  return address;
}

/** The same without whoever we are, for people. */
export function shownBroker({ protocol, hostname, port, vhost }: BrokerAddress): string {
  const name = hostname.includes(':') ? `[${hostname}]` : hostname;
  return `${protocol}://${name}:${port}${vhost === '/' ? '' : `/${encodeURIComponent(vhost)}`}`;
}

/** Says that a queue was not there: whoever mistyped its name would wait at it for ever. */
export function madeAt(host: Host, address: BrokerAddress): (queue: string) => void {
  return (queue) =>
    host.annotate({
      level: 'warning',
      title: 'Queue',
      message: `There was no queue ${queue} at ${shownBroker(address)}, so it was made, durable and empty. Is it the one that is meant? Look at --queue, and at the vhost in the address.`,
    });
}

/** The environment of what is started from here on, which has no need of a broker. */
export function withoutBroker(environment: Host['environment']): Host['environment'] {
  const own = new Set([VARIABLE, secretVariable('amqp')]);
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !own.has(name)));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new UserError('The address of the broker has a % that begins no character; write it as %25.');
  }
}
