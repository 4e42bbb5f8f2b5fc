import { dirname } from 'node:path';

/** Outputs that are texts in a workflow, where all outputs are, and something else on the command line. By name. */
const KINDS: Readonly<Record<string, 'json' | 'boolean' | 'number'>> = {
  images: 'json',
  'images-by-leg': 'json',
  'image-ids': 'json',
  published: 'json',
  response: 'json',
  requests: 'json',
  above: 'json',
  below: 'json',
  affected: 'json',
  changes: 'json',
  held: 'json',
  entry: 'json',
  history: 'json',
  channels: 'json',
  sent: 'json',
  adopted: 'json',
  leftovers: 'json',
  findings: 'json',
  instances: 'json',
  'failed-instances': 'json',
  plugins: 'json',
  ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7].map((level) => [`level-${level}`, 'json'])),
  ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7].map((level) => [`has-level-${level}`, 'boolean'])),
  reused: 'boolean',
  'image-verified': 'boolean',
  changed: 'boolean',
  'cache-hit': 'boolean',
  duration: 'number',
  total: 'number',
  passed: 'number',
  failed: 'number',
  errored: 'number',
  skipped: 'number',
  mutations: 'number',
  count: 'number',
  due: 'number',
  builds: 'number',
  taken: 'number',
  dead: 'number',
  unchanged: 'number',
};

/** An output as `--json` prints it: null where what is no text is empty. */
export function typedOutput(name: string, value: string): unknown {
  const kind = KINDS[name];
  if (kind === undefined) return value;
  if (value.trim() === '') return null;
  // true, false and numbers are JSON, too.
  return JSON.parse(value);
}

/**
 * How a shell gets the Packer that was installed: the lines to run. None for the one that is on PATH already.
 * @param outputs of setup-packer
 */
export function pathLines(outputs: ReadonlyMap<string, string>): readonly string[] {
  const path = outputs.get('path') ?? '';
  const plugins = outputs.get('plugin-path') ?? '';
  const lines = [
    ...(path === '' || outputs.get('install-source') === 'system'
      ? []
      : [`export PATH=${quoted(dirname(path))}:"$PATH"`]),
    ...(plugins === '' ? [] : [`export PACKER_PLUGIN_PATH=${quoted(plugins)}`]),
  ];
  return lines.length === 0 ? [] : ['For this shell, run:', ...lines.map((line) => `  ${line}`)];
}

function quoted(text: string): string {
  return /^[\w./+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** The one object that `--json` prints on standard output. */
export interface PrintedObject {
  /** Adds a message, which is JSON, to the list `messages`: printed at once, so that what is noted as sent has been. */
  readonly message: (text: string) => Promise<void>;
  /** Adds the other members, of which there is one or more, and closes it. */
  readonly end: (members: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** @param hasMessages whether the list is there where nothing is in it */
export function createPrintedObject(write: PrintedObject['message'], hasMessages: boolean): PrintedObject {
  let isOpen = false;
  return {
    message: async (text) => {
      const before = isOpen ? ',' : '{\n  "messages": [';
      isOpen = true;
      await write(`${before}\n    ${text.trimEnd()}`);
    },
    end: async (members) => {
      const text = JSON.stringify(hasMessages && !isOpen ? { messages: [], ...members } : members, null, 2);
      await write(`${isOpen ? `\n  ],${text.slice(1)}` : text}\n`);
    },
  };
}
