/** Tools that read the project which they are started in, whatever files it has. */
const TOOLS = new Set(
  'npm npx yarn pnpm bun mvn mvnw gradle gradlew ant sbt go cargo dotnet cmake meson ninja bazel bazelisk rake bundle composer poetry uv tox nox hatch pdm pipenv terraform tofu terragrunt just task docker-compose podman-compose goreleaser hugo jekyll mkdocs nix-build earthly skaffold webpack tsc vite kitchen'.split(
    ' ',
  ),
);
/** Flags that say where the project is: its folder, or the file that describes it. */
const PLACE =
  /^(?:-C|-S|-f|-p|--prefix|--cwd|--dir|--directory|--project|--project-dir|--project-directory|--manifest-path|--file|--root|--working-dir|--source|--?chdir)$/;
/** They tell something, or put something onto the machine: no file of a project is read. */
const READS_NOTHING = new Set(
  '-g --global global --version -v -V version --help -h help login logout config whoami cache env'.split(' '),
);

/**
 * Where a command reads all of a project, as words of its own: folders, or files that lie in them; `.` where it says
 * none. Undefined for a command that reads no project.
 */
export function projectsOf(command: string, args: readonly string[]): readonly string[] | undefined {
  const name = command.slice(command.lastIndexOf('/') + 1);
  if (name === 'git') return args[0] === 'archive' ? ['.'] : undefined;
  if (name === 'docker' || name === 'podman')
    return args[0] === 'compose' ? projectsOf('docker-compose', args.slice(1)) : undefined;
  if (!TOOLS.has(name) || readsNothing(name, args)) return undefined;
  const places = args.flatMap((arg, index) => {
    const [flag = '', value] = arg.startsWith('-') ? split(arg) : [];
    if (!PLACE.test(flag)) return [];
    return value ?? args[index + 1] ?? [];
  });
  return places.length > 0 ? places : ['.'];
}

function readsNothing(name: string, args: readonly string[]): boolean {
  const [first = ''] = args;
  if (READS_NOTHING.has(first) || args.some((arg) => /^(?:-g|--global|--version|--help)$/.test(arg))) return true;
  if (first !== 'install') return false;
  // Of a registry, at a version: nothing of here.
  return name === 'go' ? args.some((arg) => arg.includes('@')) : name === 'cargo' && !args.includes('--path');
}

/** `--flag=value` and `-Cvalue`. */
function split(arg: string): readonly [flag: string, value: string | undefined] {
  const equals = arg.indexOf('=');
  if (equals !== -1) return [arg.slice(0, equals), arg.slice(equals + 1)];
  return /^-[CS]./.test(arg) ? [arg.slice(0, 2), arg.slice(2)] : [arg, undefined];
}
