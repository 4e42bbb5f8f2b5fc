/** What an interpreter is started with. */
export interface Started {
  /** A file that it runs. */
  readonly scripts: readonly string[];
  /** Text that it runs. */
  readonly codes: readonly string[];
  /** `python -m` */
  readonly modules: readonly string[];
  /** What is left for the script. */
  readonly args: readonly string[];
  readonly language: 'shell' | 'windows' | 'other';
}

interface Interpreter {
  readonly names: RegExp;
  readonly language: Started['language'];
  /** Flags whose next word is code, a file that it runs or loads, a module, or a value that is none of these. */
  readonly code?: RegExp;
  readonly file?: RegExp;
  readonly module?: RegExp;
  readonly value?: RegExp;
  /** Whether the code is the first word behind all flags, or all that follow. */
  readonly codeIs?: 'first' | 'rest';
  /** Whether its first word is code, unless a flag has named a file. */
  readonly takesCode?: boolean;
}

const INTERPRETERS: readonly Interpreter[] = [
  {
    names: /^(?:ba|z|k|da|a)?sh$/,
    language: 'shell',
    code: /^-[abd-zA-Z]*c[a-zA-Z]*$/,
    codeIs: 'first',
    value: /^(?:[-+][a-zA-Z]*[oO]|--rcfile|--init-file)$/,
  },
  {
    names: /^(?:pwsh|powershell)(?:\.exe)?$/i,
    language: 'windows',
    code: /^-c(?:ommand)?$/i,
    codeIs: 'rest',
    file: /^-f(?:ile)?$/i,
    value:
      /^-(?:ep|ex|exec|executionpolicy|v|version|w|windowstyle|i|inputformat|o|outputformat|configurationname|settingsfile|e|ec|encodedcommand)$/i,
  },
  { names: /^python[\d.]*$/, language: 'other', code: /^-[a-zA-Z]*c$/, module: /^-[a-zA-Z]*m$/, value: /^-[WX]$/ },
  {
    names: /^node$/,
    language: 'other',
    code: /^(?:-p?e|-p|--eval|--print)$/,
    file: /^(?:-r|--require|--import|--loader)$/,
  },
  { names: /^(?:ruby|perl)$/, language: 'other', code: /^-[a-zA-Z]*[eE]$/, file: /^-r$/, value: /^-I$/ },
  { names: /^php$/, language: 'other', code: /^-[rBRE]$/, file: /^-[fF]$/, value: /^-[dc]$/ },
  { names: /^lua$/, language: 'other', code: /^-e$/, module: /^-l$/ },
  { names: /^osascript$/, language: 'other', code: /^-e$/, value: /^-l$/ },
  { names: /^[gmn]?awk$/, language: 'other', file: /^(?:-f|--file)$/, value: /^-[vF]$/, takesCode: true },
  { names: /^expect$/, language: 'other', code: /^-c$/, file: /^-f$/ },
  { names: /^(?:\.|source|bats)$/, language: 'shell' },
];

export function isInterpreter(program: string): boolean {
  return interpreterOf(program) !== undefined;
}

/** What a program runs, by the words behind it; undefined for one that runs no script. */
export function startedBy(program: string, words: readonly string[]): Started | undefined {
  const rule = interpreterOf(program);
  if (rule === undefined) return undefined;
  const [scripts, codes, modules]: [string[], string[], string[]] = [[], [], []];
  let isCodeFirst = false;
  let at = 0;
  for (; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!/^[-+]./.test(word)) break;
    const next = words[at + 1];
    if (rule.code?.test(word) === true && rule.codeIs === 'first') isCodeFirst = true;
    else if (rule.code?.test(word) === true && rule.codeIs === 'rest') {
      codes.push(words.slice(at + 1).join(' '));
      at = words.length;
    } else if (next !== undefined) {
      const into = [
        [rule.code, codes] as const,
        [rule.file, scripts] as const,
        [rule.module, modules] as const,
        [rule.value, undefined] as const,
      ].find(([flag]) => flag?.test(word) === true);
      into?.[1]?.push(next);
      if (into !== undefined) at += 1;
    }
  }
  const [first, ...rest] = words.slice(at);
  const isTaken = codes.length + scripts.length + modules.length > 0;
  if (first === undefined || (isTaken && !isCodeFirst)) {
    return { scripts, codes, modules, args: words.slice(at), language: rule.language };
  }
  if (isCodeFirst || rule.takesCode === true) codes.push(first);
  else scripts.push(first);
  return { scripts, codes, modules, args: rest, language: rule.language };
}

function interpreterOf(program: string): Interpreter | undefined {
  const name = program.slice(program.lastIndexOf('/') + 1);
  return INTERPRETERS.find(({ names }) => names.test(name));
}
