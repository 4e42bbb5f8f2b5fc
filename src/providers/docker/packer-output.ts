import type { Artifacts, LedgerLines, NamedImage, PackerArtifact, Told } from '../../image/provider-bake.ts';

/**
 * packer-plugin-docker: `sha256:…` (artifact_import.go), or `repository:tag` after a tag or a push, which becomes a tag of
 * the image that they were given. What was exported is a file, and `Container` is one that was discarded.
 */
export const dockerArtifacts: Artifacts = {
  builderIds: /docker/i,
  read: (artifacts) => {
    const ids = new Map<string, NamedImage>();
    const names = new Set<string>();
    const exported: PackerArtifact[] = [];
    for (const one of artifacts) {
      const { builderId, id } = one;
      if (one.files.some((file) => file !== '')) exported.push(one);
      else if (DIGEST.test(id)) ids.set(id, { builderId, region: 'local', id, tags: [], files: [] });
      else if (id !== '' && id !== 'Container') names.add(id);
    }
    const tags = [...names];
    const images = [...ids.values()].map((image) => ({ ...image, tags }));
    const [name] = tags;
    // Only a name was kept: by it docker finds the image, and its id is asked for afterwards.
    if (images.length === 0 && name !== undefined)
      images.push({ builderId: 'packer.post-processor.docker-tag', region: 'local', id: name, tags, files: [] });
    return { images, files: exported };
  },
};

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** What the docker builder tells, all of it hints: `container` and `image`. Its containers are proven by what is mounted. */
export const dockerLines: LedgerLines = {
  telling: /Container ID: |Image ID: /,
  pokes: /^Container ID: [0-9a-f]{64}$/,
  hints: (text) => [
    ...told('container', /^Container ID: ([0-9a-f]{64})$/.exec(text)),
    ...told('image', /^Image ID: (sha256:[0-9a-f]{64})$/.exec(text)),
  ],
};

function told(kind: string, match: RegExpExecArray | null): readonly Told[] {
  const id = match?.[1];
  return id === undefined ? [] : [[kind, id]];
}
