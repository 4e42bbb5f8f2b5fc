import { sha256 } from '../../../src/core/files/files.ts';

export interface KeptManifest {
  readonly digest: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What a registry answers to a manifest that it does not take (distribution's error code). */
export const INVALID = JSON.stringify({ errors: [{ code: 'MANIFEST_INVALID', message: 'manifest invalid' }] });

/** The manifests of a registry in memory: a repository has them by digest for good, and by tag until the tag moves. */
export class KeptManifests {
  readonly #kept = new Map<string, KeptManifest>();

  /**
   * @param first the texts of manifests by `path:tag`
   * @param type of those that do not say it themselves
   */
  constructor(first: Readonly<Record<string, string>>, type: string) {
    for (const [name, text] of Object.entries(first)) {
      const at = name.lastIndexOf(':');
      this.#keep(name.slice(0, at), name.slice(at + 1), Buffer.from(text), mediaTypeOf(text) ?? type);
    }
  }

  /** By a tag or a digest. */
  find(path: string, reference: string): KeptManifest | undefined {
    return this.#kept.get(`${path}:${reference}`);
  }

  /** Gives its digest; undefined: it is no manifest, or not of the type that it is called. */
  put(path: string, reference: string, bytes: Buffer, type: string): string | undefined {
    const told = mediaTypeOf(bytes.toString('utf8'));
    return told === null || (told !== undefined && told !== type)
      ? undefined
      : this.#keep(path, reference, bytes, type);
  }

  /** Takes a manifest away with all tags that name it; false where there is none. */
  remove(path: string, digest: string): boolean {
    const names = [...this.#kept].filter(([name, one]) => name.startsWith(`${path}:`) && one.digest === digest);
    for (const [name] of names) this.#kept.delete(name);
    return names.length > 0;
  }

  #keep(path: string, reference: string, bytes: Buffer, type: string): string {
    const digest = sha256(bytes);
    for (const name of [reference, digest]) this.#kept.set(`${path}:${name}`, { digest, type, bytes });
    return digest;
  }
}

/** Undefined where a manifest does not say it; null where the text is none. */
function mediaTypeOf(text: string): string | undefined | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return null;
    return 'mediaType' in read && typeof read.mediaType === 'string' ? read.mediaType : undefined;
  } catch {
    return null;
  }
}
