/** What further arguments of `docker build` say about files and values. */
export interface DockerArguments {
  readonly args: ReadonlyMap<string, string>;
  /** Paths on this machine, from where docker runs: the context. */
  readonly secrets: readonly string[];
  readonly contexts: readonly { readonly name: string; readonly path: string }[];
}

/** Flags that are followed by their value where that is not in the same word (docker build and docker buildx build). */
const WITH_VALUE = /^--(?:build-arg|secret|build-context)$/;

export function readDockerArguments(words: readonly string[]): DockerArguments {
  const args = new Map<string, string>();
  const secrets: string[] = [];
  const contexts: { name: string; path: string }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, own = word, inWord] = /^(--[a-z-]+)=(.*)$/s.exec(word) ?? [];
    if (!WITH_VALUE.test(own)) continue;
    if (inWord === undefined) at += 1;
    const value = inWord ?? words[at] ?? '';
    const [, name = '', rest = ''] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
    if (own === '--build-arg' && name !== '') args.set(name, rest);
    else if (own === '--build-context' && name !== '') contexts.push({ name, path: rest });
    else if (own === '--secret') secrets.push(...secretFiles(value));
  }
  return { args, secrets, contexts };
}

/** `id=npm,src=conf/npmrc`: one line of comma-separated values. */
function secretFiles(value: string): readonly string[] {
  const fields = [...value.matchAll(/"((?:[^"]|"")*)"|([^,]+)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
  if (fields.some((field) => /^type=env$/i.test(field))) return [];
  return fields.flatMap((field) => /^(?:src|source)=(.*)$/is.exec(field)?.[1] ?? []);
}
