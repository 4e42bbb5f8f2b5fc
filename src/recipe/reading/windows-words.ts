import { SELF_FOLDER } from './shell-words.ts';

const LONGEST_WORD = 300;
const BETWEEN_WORDS = /[\s'"`;|&()<>=,]+/;
/** The folder of the script itself, in PowerShell and in batch files. */
const OWN_FOLDER = /\$PSScriptRoot|\$\{PSScriptRoot\}|%~dp0/gi;

export function isWindowsScript(path: string): boolean {
  return /\.(?:ps1|psm1|psd1|bat|cmd)$/i.test(path);
}

/** Words of PowerShell or of a batch file that may be paths, with slashes; SELF_FOLDER stands for the script's folder. */
export function windowsWords(text: string): readonly string[] {
  const words = text
    .split(BETWEEN_WORDS)
    .filter((word) => word.length <= LONGEST_WORD && /[./\\]/.test(word) && /\w/.test(word));
  return [...new Set(words)].map((word) =>
    word
      .replace(OWN_FOLDER, `${SELF_FOLDER}/`)
      .replaceAll('\\', '/')
      .replace(/\/{2,}/g, '/'),
  );
}
