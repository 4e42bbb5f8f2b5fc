import { resolve } from 'node:path';

import { UserError } from '../../core/errors.ts';
import { readBounded } from '../../core/files/bounded-file.ts';
import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import type { BrokerAddress } from './address.ts';

/** What packuilon's config.ini says, of either era; what it does not say is undefined. */
export interface PackuilonConfig {
  readonly queue: string | undefined;
  readonly broker: BrokerAddress | undefined;
  /** Where the list of the profiles is. */
  readonly infoUrl: string | undefined;
  /** Where the profiles themselves are. */
  readonly folderUrl: string | undefined;
  readonly match: string | undefined;
  readonly cacheFolder: string | undefined;
  readonly threads: number | undefined;
  readonly template: string | undefined;
  readonly templateMap: string | undefined;
  readonly sourceImages: string | undefined;
}

const LARGEST_CONFIG = 1024 * 1024;

type Section = ReadonlyMap<string, string>;

const MOST_STEPS = 10;
/** Names that are filled in for one value: ten that each hold ten would be filled in without end. */
const MOST_FILLED = 1000;

/** packuilon's configuration, where one is named. Its owner may keep it anywhere. */
export function readConfig(host: Host, path: string): PackuilonConfig | undefined {
  if (path === '') return undefined;
  const bytes = readBounded('Input "config"', resolve(host.workspace, path), LARGEST_CONFIG);
  return readPackuilonConfig(bytes.toString());
}

/**
 * Reads packuilon's config.ini. Until January 2017 it had QUEUE_HOST, and no port, name or password (the client's own were
 * taken, guest); since then RABBIT_HOST, RABBIT_PORT, RABBIT_USER and RABBIT_PW, and since February PACKER_TEMPLATE_MAP in
 * place of PACKER_TEMPLATE. Throws a UserError; it holds no value but what is to be a number, since one is a password.
 */
export function readPackuilonConfig(text: string): PackuilonConfig {
  const sections = readIni(text);
  const found = (section: string, name: string): string | undefined => {
    const value = valueOf(sections, section, name);
    return value === '' ? undefined : value;
  };
  const host = found('global', 'RABBIT_HOST') ?? found('global', 'QUEUE_HOST');
  return {
    queue: found('global', 'QUEUE'),
    broker:
      host === undefined
        ? undefined
        : {
            protocol: 'amqp',
            hostname: host,
            port: whole('RABBIT_PORT', found('global', 'RABBIT_PORT'), 65_535) ?? 5672,
            username: found('global', 'RABBIT_USER') ?? 'guest',
            password: found('global', 'RABBIT_PW') ?? 'guest',
            vhost: '/',
          },
    infoUrl: found('cdb2rabbit', 'PROFILE_INFO_URL'),
    folderUrl: found('cdb2rabbit', 'PROFILE_DIR_URL'),
    match: found('cdb2rabbit', 'PROFILE_MATCH'),
    cacheFolder: found('cdb2rabbit', 'CACHE_DIR'),
    threads: whole('THREAD_COUNT', found('rabbit2packer', 'THREAD_COUNT'), 64),
    template: found('rabbit2packer', 'PACKER_TEMPLATE'),
    templateMap: found('rabbit2packer', 'PACKER_TEMPLATE_MAP'),
    sourceImages: found('rabbit2packer', 'IMAGES_CONFIG'),
  };
}

/**
 * An INI as Python's configparser reads it: `name = value` or `name: value`, names in any case, `#` and `;` at the beginning
 * of a line, values that go on in indented lines, and a section DEFAULT for all.
 */
function readIni(text: string): ReadonlyMap<string, Section> {
  const sections = new Map<string, Map<string, string>>();
  let section: Map<string, string> | undefined;
  let last = '';
  for (const [index, row] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = row.trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const at = `line ${index + 1} of the configuration`;
    if (/^\s/.test(row) && section !== undefined && last !== '') {
      section.set(last, `${section.get(last) ?? ''}\n${line}`);
      continue;
    }
    if (line.startsWith('[')) {
      const end = line.indexOf(']');
      if (end < 2) throw new UserError(`On ${at} a section has no name: [global].`);
      const name = line.slice(1, end);
      section = sections.get(name) ?? new Map();
      sections.set(name, section);
      last = '';
      continue;
    }
    const equals = line.search(/[=:]/);
    if (equals < 1) throw new UserError(`On ${at} there is neither a section nor a value (NAME = value).`);
    if (section === undefined) throw new UserError(`On ${at} a value stands before the first section.`);
    last = line.slice(0, equals).trim().toLowerCase();
    section.set(last, line.slice(equals + 1).trim());
  }
  return sections;
}

/** A value with `%(name)s` filled in and `%%` made one, as SafeConfigParser gives it. */
function valueOf(
  sections: ReadonlyMap<string, Section>,
  section: string,
  name: string,
  steps = MOST_STEPS,
  left = { fills: MOST_FILLED },
): string | undefined {
  const raw = sections.get(section)?.get(name.toLowerCase()) ?? sections.get('DEFAULT')?.get(name.toLowerCase());
  if (raw === undefined) return undefined;
  let value = '';
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] !== '%') {
      value += raw[at] ?? '';
      continue;
    }
    if (raw[at + 1] === '%') {
      value += '%';
      at += 1;
      continue;
    }
    const end = raw.indexOf(')s', at);
    const other = raw[at + 1] === '(' && end !== -1 ? raw.slice(at + 2, end) : undefined;
    const isEnough = steps === 0 || (left.fills -= 1) < 0;
    const filled = other === undefined || isEnough ? undefined : valueOf(sections, section, other, steps - 1, left);
    if (filled === undefined) {
      throw new UserError(`${name} of the configuration has a % that names nothing; a % itself is written %%.`);
    }
    value += filled;
    at = end + 1;
  }
  return value;
}

function whole(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > most) {
    throw new UserError(
      `${name} of the configuration must be a whole number from 1 to ${most}, but was ${show(text)}.`,
    );
  }
  return value;
}
