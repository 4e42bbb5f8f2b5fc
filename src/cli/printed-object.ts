import type { Print } from './commands.ts';

/** The one object that `--json` prints on standard output. */
export interface PrintedObject {
  /** Adds a message, which is JSON, to the list `messages`: printed at once, so that what is noted as sent has been. */
  readonly message: Print;
  /** Adds the other members, of which there is one or more, and closes it. */
  readonly end: (members: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** @param hasMessages whether the list is there where nothing is in it */
export function createPrintedObject(write: Print, hasMessages: boolean): PrintedObject {
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
