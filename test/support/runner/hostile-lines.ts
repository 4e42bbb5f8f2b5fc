// Lines that the runner would obey, as whoever speaks in a build may say them.
import { commandHandlers } from './command-handlers.ts';

/** The shapes of the runner's own tests (ActionCommandL0, ActionCommandManagerL0), with `NAME` for the command's. */
const SHAPES: readonly string[] = [
  '##[NAME name=v1;]msg',
  '##[NAME]',
  '##[NAME name=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D',
  '##[NAME name=%253B=%250D=%250A=%255D;]%253B-%250D-%250A-%255D',
  '##[NAME name=;k2=;]',
  '>>>   ##[NAME name=v1;]msg',
  '##[NAME name=foo]bar',
  '##[NAME]stopToken',
  '::NAME name=v1,::msg',
  '::NAME::',
  '::NAME name=;=%2C=%0D=%0A=]=%3A,::;-%0D-%0A-]-:-,',
  '::NAME name=;=%252C=%250D=%250A=]=%253A,::;-%250D-%250A-]-:-,',
  '::NAME name=,k2=,::',
  '::NAME name=v1::',
  '   ::NAME name=v1,::msg',
  '   >>>   ::NAME name=v1,::msg',
  '::NAME name=foo::bar',
  '::NAME::on',
  '::NAME::Off   ',
  '::NAME::invalid',
  '::NAME::invalidToken',
  '::NAME::pause-logging',
  '::NAME::abc%0Ddef%0Aghi%0D%0Ajkl',
  '::NAME:: %0D  %0A   %0D%0A    %0D',
  '::NAME::/somewhere/matcher.json',
  '::NAME line=1,endLine=2,col=1,endColumn=2::this is a warning',
  '::NAME line=,endLine=3::this is a warning',
  '::NAME line=1,col=1,file=test.txt::this is a warning',
];

export const commandNames = ['stop-commands', 'internal-set-repo-path', 'echo', ...commandHandlers.keys()];

/** How a line gets to where the runner looks: behind a prefix, an end of line that is none, a colour, the invisible. */
export const disguises: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => `error ${line}`,
  (line) => `first\n${line}\nlast`,
  (line) => `first\r${line}`,
  (line) => `first\r\n${line}`,
  (line) => `\u001b[31m${line}\u001b[0m`,
  (line) => line.replace('::', ':\u001b[0m:').replace('##[', '#\u001b[1m#['),
  (line) => line.replace('::', ':\u200b:').replace('##[', '#\u200b#\u00ad['),
  (line) => `\u200d${line}`,
  (line) => `\u0085\u2028${line}`,
  (line) => `${line}${'x'.repeat(5000)}`,
  (line) => `::notice::${line}`,
  (line) => `%0A${line}%0A`,
];

/** Each shape of each command. */
export const commandLines = SHAPES.flatMap((shape) => commandNames.map((name) => shape.replace('NAME', name)));
