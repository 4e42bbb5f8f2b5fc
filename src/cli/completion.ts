export const COMPLETION_SHELLS = ['bash', 'zsh'] as const;

/** The script for one shell, of the words that each command takes. All words are plain: letters, digits and hyphens. */
export function completionScript(
  shell: (typeof COMPLETION_SHELLS)[number],
  commands: ReadonlyMap<string, readonly string[]>,
): string {
  const names = [...commands.keys(), 'help'].join(' ');
  const cases = [...commands].map(([name, words]) => `    ${name}) words='${words.join(' ')}' ;;`).join('\n');
  return shell === 'bash' ? bash(names, cases) : zsh(names, cases);
}

/** After the name of a command its flags; a value is a path as often as not, so paths complete, too. */
function bash(names: string, cases: string): string {
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
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _bakehouse bakehouse
`;
}

function zsh(names: string, cases: string): string {
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
  compadd -- \${=words}
  # A secret comes from a file as @path.
  compset -P '@'
  _files
}
compdef _bakehouse bakehouse
`;
}
