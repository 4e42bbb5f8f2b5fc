import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, join } from 'node:path';

import { LOCAL_MS, runCommand } from '../../core/process/command.ts';
import { KitchenError } from '../outcome.ts';

// How a script, and we ourselves, get into a machine: by ssh, with a key that nobody else has.

export interface Login {
  /** A program that is called as `ssh` is, without the host. */
  readonly ssh: string;
  /** A configuration of ssh in which the machine is called `machine`. */
  readonly config: string;
  /** Runs a command within the machine, with a copy of the workspace there. */
  readonly inside: string;
  readonly key: string;
  readonly publicKey: string;
  /** A name or an address. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Where the copy lies in the machine. */
  readonly guestFolder: string;
}

interface LoginRequest {
  /** Ours alone. */
  readonly folder: string;
  /** The copy of the workspace. */
  readonly copy: string;
  readonly user: string;
  /** A private key of the user's own; null: one is made. */
  readonly key: string | null;
  readonly password: string | null;
  readonly host: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** Names of users as useradd and directories have them: nothing that ends a word or a line. */
const USER = /^[a-z_][\w.-]{0,63}\$?$/i;

/** Makes the key and the programs. Throws a KitchenError, also for what is no name of a user. */
export async function prepareLogin(request: LoginRequest): Promise<Login> {
  const { folder, user, host, port, password, environment } = request;
  // An image says who its user is, and may be anybody's: a line more in the configuration of ssh could run any program here.
  if (!USER.test(user)) {
    throw new KitchenError(
      'config',
      `The user ${JSON.stringify(user.slice(0, 100))} cannot be logged in: that is no name of a user. Name one in "user" of "machine".`,
    );
  }
  const key = join(folder, 'key');
  const publicKey = request.key === null ? await makeKey(key, environment) : takeKey(request.key, key);
  const config = join(folder, 'ssh_config');
  const ssh = join(folder, 'ssh');
  const inside = join(folder, 'inside');
  const guestFolder = `/tmp/bakehouse-${randomBytes(4).toString('hex')}`;
  writeFileSync(
    config,
    configOf({ key, user, host, port, hosts: join(folder, 'known_hosts'), hasPassword: password !== null }),
  );
  const askpass = join(folder, 'askpass');
  if (password !== null) {
    writeFileSync(join(folder, 'password'), `${password}\n`, { mode: 0o600 });
    writeProgram(askpass, `exec cat ${word(join(folder, 'password'))}`);
  }
  const asking = password === null ? '' : `SSH_ASKPASS=${word(askpass)} SSH_ASKPASS_REQUIRE=force DISPLAY=none `;
  writeProgram(ssh, `${asking === '' ? '' : `export ${asking}\n`}exec ssh -F ${word(config)} machine "$@"`);
  writeProgram(inside, insideText(ssh, request.copy, guestFolder));
  return { ssh, config, inside, key, publicKey, host, port, user, guestFolder };
}

/**
 * The same way in, to a machine whose address is known only once it is up; its key is without a password. Throws a
 * KitchenError for what is no address: a cloud says it, and a line more in the configuration of ssh could run any program.
 */
export function loginAt(login: Login, host: string): Login {
  if (isIP(host) === 0) {
    throw new KitchenError('infrastructure', `The cloud says ${JSON.stringify(host)}, which is no IP address.`);
  }
  const { key, user, port, config } = login;
  writeFileSync(
    config,
    configOf({ key, user, host, port, hosts: join(dirname(config), 'known_hosts'), hasPassword: false }),
  );
  return { ...login, host };
}

async function makeKey(path: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const args = ['-q', '-t', 'ed25519', '-N', '', '-C', 'bakehouse', '-f', path];
  const { exitCode, stderr } = await runCommand('ssh-keygen', args, { environment, limitMs: LOCAL_MS });
  if (exitCode !== 0) throw new KitchenError('infrastructure', `ssh-keygen: ${stderr.trim().slice(0, 300)}`);
  return readFileSync(`${path}.pub`, 'utf8').trim();
}

/** ssh takes no key that others may read, as one in a checkout is. */
function takeKey(from: string, to: string): string {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
  return '';
}

function configOf(of: {
  key: string;
  user: string;
  host: string;
  port: number;
  hosts: string;
  hasPassword: boolean;
}): string {
  const methods = of.hasPassword ? 'publickey,password,keyboard-interactive' : 'publickey';
  return `Host machine
  HostName ${of.host}
  Port ${of.port}
  User ${of.user}
  IdentityFile ${setting(of.key)}
  IdentitiesOnly yes
  IdentityAgent none
  PreferredAuthentications ${methods}
  ${of.hasPassword ? 'NumberOfPasswordPrompts 1' : 'BatchMode yes'}
  StrictHostKeyChecking accept-new
  UserKnownHostsFile ${setting(of.hosts)}
  GlobalKnownHostsFile none
  ConnectTimeout 10
  ServerAliveInterval 15
  ServerAliveCountMax 20
  LogLevel ERROR
`;
}

/** ssh_config(5): a word in quotes, in which a percent sign begins a token. */
function setting(path: string): string {
  return `"${path.replaceAll('%', '%%')}"`;
}

/** The copy goes in once more for each command: a script before it may have changed that here. */
function insideText(ssh: string, copy: string, guest: string): string {
  return `# Called with a folder of the copy, that of the reports, and what a shell runs there.
copy=${word(copy)}
guest=${guest}
tar -C "$copy" -cf - . | ${word(ssh)} "rm -rf $guest && mkdir -m 700 $guest && tar -C $guest -xf - && touch $guest.began" || exit 255
exec ${word(ssh)} "cd '$guest\${1#"$copy"}' && export BAKEHOUSE_REPORTS='$guest\${2#"$copy"}' && $3"`;
}

function writeProgram(path: string, text: string): void {
  writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode: 0o700 });
}

/** What a script is told of the way in. */
export function loginVariables(login: Login): Readonly<Record<string, string>> {
  return {
    BAKEHOUSE_ADDRESS: login.host,
    BAKEHOUSE_PORT: String(login.port),
    BAKEHOUSE_USER: login.user,
    BAKEHOUSE_KEY: login.key,
    BAKEHOUSE_SSH: login.ssh,
    BAKEHOUSE_SSH_CONFIG: login.config,
    BAKEHOUSE_INSIDE: login.inside,
  };
}

/** What is of any use within the machine: nothing of this one's environment is in there. */
const GIVEN: ReadonlySet<string> = new Set(['BAKEHOUSE_IMAGE_ID', 'BAKEHOUSE_LEG']);

/** Runs a shell's text within the machine whose variables these are. */
export function insideCommand(
  text: string,
  { folder, variables }: { readonly folder: string; readonly variables: Readonly<Record<string, string>> },
): { readonly program: string; readonly args: readonly string[] } {
  const { BAKEHOUSE_INSIDE: inside = '', BAKEHOUSE_REPORTS: reports = '', ...rest } = variables;
  const given = Object.entries(rest)
    .filter(([name]) => GIVEN.has(name))
    .map(([name, value]) => `export ${name}=${word(value)} && `);
  return { program: 'sh', args: [inside, folder, reports, `${given.join('')}exec sh -c ${word(text)}`] };
}

/** One word for a shell. */
export function word(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** What cloud-init reads from a disk called cidata (NoCloud), and anybody else who cares to. */
export function writeSeed(folder: string, { user, publicKey }: Pick<Login, 'user' | 'publicKey'>, id: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'meta-data'), `instance-id: ${id}\nlocal-hostname: bakehouse\n`);
  // The image's own default user gets the key early, any other that is there in the end.
  const command = `d=$(getent passwd ${user} | cut -d: -f6)/.ssh && mkdir -p "$d" && cat >> "$d/authorized_keys" && chmod 700 "$d" && chmod 600 "$d/authorized_keys" && chown -R ${user}: "$d"`;
  const keys = [
    'ssh_authorized_keys:',
    `  - ${publicKey}`,
    ...(user === 'root' ? ['disable_root: false'] : []),
    'runcmd:',
    `  - ${JSON.stringify(['sh', '-c', `echo ${word(publicKey)} | { ${command}; }`])}`,
    '',
  ];
  writeFileSync(join(folder, 'user-data'), ['#cloud-config', ...(publicKey === '' ? [''] : keys)].join('\n'));
  writeFileSync(join(folder, 'authorized_keys'), publicKey === '' ? '' : `${publicKey}\n`);
}
