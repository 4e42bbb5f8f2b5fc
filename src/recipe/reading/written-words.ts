import type { RecipeWords } from '../../image/provider-recipe.ts';

/** A word of a command that names what it writes. */
export interface WrittenWord {
  /** Among the arguments. */
  readonly index: number;
  /** What is written; none for a folder that is only filled, in which other files may lie that are read. */
  readonly path: string | undefined;
}

/** Commands whose last operand is what they write. */
const LAST = /^(?:cp|mv|ln|install|rsync|scp)$/;
/** Those whose first operand is, beside the values of flags. */
const FIRST = /^(?:zip|cloud-localds|truncate|fallocate)$/;
const VALUED =
  /^(?:-[dfFHimNVrlo]|--(?:disk-format|filesystem|hostname|interfaces|metadata|network-config|vendor-data|dsmode|reference|length|offset))$/;
/** Flags of any command whose value is a file that is written. */
const FLAG =
  /^(?:-o|-O|--output|--out|-out|-output|--output-document|--output-file|--log-file|--report|--iidfile|--cidfile|--metadata-file)$/;
/** Flags of one command, the value of which is written, or a folder that it fills. */
const OWN: readonly (readonly [commands: RegExp, flag: RegExp, kind: 'file' | 'folder'])[] = [
  [/^curl$/, /^-[a-zA-Z]*o$/, 'file'],
  [/^wget$/, /^-[a-zA-Z]*O$/, 'file'],
  [/^wget$/, /^(?:-P|--directory-prefix)$/, 'folder'],
  [/^(?:unzip|bsdtar)$/, /^-d$/, 'folder'],
];
const SIZE = /^\d+(?:\.\d+)?[bBkKmMgGtT]?i?[bB]?$/;

/**
 * What a command writes, by its words: what lies there is of an earlier bake.
 * @param command without its folder
 * @param told by providers, which know commands of their own
 */
export function writtenWords(
  command: string,
  args: readonly string[],
  told: readonly RecipeWords[],
): readonly WrittenWord[] {
  const found: WrittenWord[] = [];
  const file = (index: number | undefined): void => {
    const path = index === undefined ? undefined : args[index];
    if (index !== undefined && path !== undefined) found.push({ index, path });
  };
  for (const [index, arg] of args.entries()) {
    const before = args[index - 1] ?? '';
    const [, flag = '', value = ''] = /^(--?[\w-]+)=(.+)$/s.exec(arg) ?? [];
    const own = OWN.find(([commands, flags]) => commands.test(command) && flags.test(before));
    if (FLAG.test(before) || own?.[2] === 'file') file(index);
    else if (own !== undefined) found.push({ index, path: undefined });
    else if (FLAG.test(flag)) found.push({ index, path: value });
    else if (command === 'dd' && arg.startsWith('of=')) found.push({ index, path: arg.slice(3) });
  }
  const plain = args.flatMap((arg, index) => (arg.startsWith('-') || SIZE.test(arg) ? [] : [index]));
  const [first, second, third] = plain;
  const last = plain.at(-1);
  if (LAST.test(command) && plain.length > 1) file(last);
  else if (FIRST.test(command)) file(plain.find((index) => command === 'zip' || !VALUED.test(args[index - 1] ?? '')));
  else if (/^mkfs(?:\.\w+)?$/.test(command)) file(last);
  // Behind its sources, and before its options.
  else if (command === 'mksquashfs') file(args.findIndex((_, index) => /^-|^$/.test(args[index + 1] ?? '')));
  else if (command === 'qemu-img' && /^(?:convert|create)$/.test(args[first ?? -1] ?? '') && plain.length > 1)
    file(last);
  else if (/^7z[ar]?$/.test(command) && args[first ?? -1] === 'a') file(second);
  else if (
    told.some(({ fetches }) => fetches?.command.test(command) && fetches.from.test(args[plain.at(-2) ?? -1] ?? ''))
  )
    file(last);
  else if (command === 'git' && args[first ?? -1] === 'clone' && third !== undefined)
    found.push({ index: last ?? third, path: undefined });
  else if (command === 'ssh-keygen' && !args.some((arg) => /^-[ylBDFHIRs]/.test(arg))) {
    const key = args.indexOf('-f') + 1;
    file(key === 0 ? undefined : key);
    if (key > 0) found.push({ index: key, path: `${args[key] ?? ''}.pub` });
  }
  return found;
}
