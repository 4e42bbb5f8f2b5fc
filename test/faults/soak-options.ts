import { parseArgs } from 'node:util';

export interface SoakOptions {
  /** Cancels by bake; of each situation on EC2, interruptions. */
  readonly count: number;
  readonly kills: number;
  /** The part that alone is used; undefined for each that is here. */
  readonly packer: string | undefined;
}

/** What was asked for; ends the process where that is help, or nothing that a soak knows. */
export function soakOptions(help: string): SoakOptions {
  const end = (code: number, text: string): never => {
    (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
    process.exit(code);
  };
  try {
    const { values } = parseArgs({
      options: {
        count: { type: 'string', default: '100' },
        kills: { type: 'string', default: '100' },
        packer: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return end(0, help);
    return {
      count: wholeNumber('count', values.count),
      kills: wholeNumber('kills', values.kills),
      packer: values.packer,
    };
  } catch (error) {
    return end(2, `${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`--${name} must be a whole number, but is ${JSON.stringify(text)}.`);
  return Number(text);
}
