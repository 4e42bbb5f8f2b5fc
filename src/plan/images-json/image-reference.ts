/** A tag of IMAGES.json in the predecessor's parts: what `{img_parts[…]}` gives. */
export interface ImageReference {
  /** `host:port`. */
  readonly registry: string | null;
  readonly registry_host: string | null;
  readonly registry_port: string | null;
  readonly repo: string | null;
  readonly image: string;
  readonly tag: string | null;
}

/** The predecessor's IMG_PARSER: a registry is one only with a port, and between it and the image is one name at most. */
const PARTS = /^(?:(?<host>[^:/]+):(?<port>[^/]+)\/)?(?:(?<repo>[^/:]+)\/)?(?<image>[^/:]+)(?::(?<tag>.+))?$/;
/** What docker takes (distribution/reference grammar); anything else would fail only when the image is baked. */
const HOST = /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;
const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const MOST_NAME = 255;

/** The parts of `[host:port/][repo/]image[:tag]`; undefined when it is none. */
export function parseImageReference(text: string): ImageReference | undefined {
  const { host, port, repo, image, tag } = PARTS.exec(text)?.groups ?? {};
  if (image === undefined || text.length > MOST_NAME + 129) return undefined;
  const fits =
    (host === undefined || HOST.test(host)) &&
    (port === undefined || /^\d{1,5}$/.test(port)) &&
    [repo, image].every((name) => name === undefined || NAME.test(name)) &&
    (tag === undefined || TAG.test(tag));
  if (!fits) return undefined;
  return {
    registry: host === undefined ? null : `${host}:${port}`,
    registry_host: host ?? null,
    registry_port: port ?? null,
    repo: repo ?? null,
    image,
    tag: tag ?? null,
  };
}
