export const COMPLETION_SHELLS = ['bash', 'zsh'] as const;

/** What may come after the name of a command. All words are plain: letters, digits, dots, underscores and hyphens. */
export interface Completed {
  /** Its flags and arguments. */
  readonly words: readonly string[];
  /** The values of a flag that takes only these. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** The script for one shell. */
export function completionScript(
  shell: (typeof COMPLETION_SHELLS)[number],
  commands: ReadonlyMap<string, Completed>,
): string {
  const names = [...commands.keys(), 'help'].join(' ');
  const cases = [...commands].map(([name, { words }]) => `    ${name}) words='${words.join(' ')}' ;;`);
  const values = [...commands].flatMap(([name, completed]) =>
    [...completed.values].map(([flag, some]) => `    '${name} ${flag}') words='${some.join(' ')}' ;;`),
  );
  return shell === 'bash'
    ? bash(names, cases.join('\n'), values.join('\n'))
    : zsh(names, cases.join('\n'), values.join('\n'));
}

/** After the name of a command its flags, after a flag its values; one may be a path, so paths complete, too. */
function bash(names: string, cases: string, values: string): string {
  return `# Completion of bakehouse for bash: source <(bakehouse completion bash)
_bakehouse() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${names} --help' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases}
    help) words='${names}' ;;
  esac
  case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD-1]}" in
${values}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _bakehouse bakehouse
`;
}

function zsh(names: string, cases: string, values: string): string {
  return `#compdef bakehouse
# Completion of bakehouse for zsh: source <(bakehouse completion zsh)
_bakehouse() {
  local words_of='' words=''
  if (( CURRENT == 2 )); then
    compadd -- \${=:-'${names} --help'}
    return
  fi
  words_of="\${(Q)\${(z)BUFFER}[2]}"
  case "$words_of" in
${cases}
    help) words='${names}' ;;
  esac
  case "$words_of \${(Q)\${(z)LBUFFER}[CURRENT-1]}" in
${values}
  esac
  compadd -- \${=words}
  # A secret comes from a file as @path.
  compset -P '@'
  _files
}
compdef _bakehouse bakehouse
`;
}
