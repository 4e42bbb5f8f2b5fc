// What the stand-in for Compute Engine has: instances, disks and images by their paths, and the numbers that it gives them.

type Members = Readonly<Record<string, unknown>>;

/** The collections that it knows. */
export type Collection = 'instances' | 'disks' | 'images';

export interface GceResource {
  /** `projects/P/zones/Z/instances/N`, `projects/P/global/images/N`. */
  readonly path: string;
  /** Given by Google, never twice. */
  readonly id: string;
  /** As the API tells it. */
  body: Members;
}

/** An error as Compute Engine tells it. */
export class GceFault extends Error {
  readonly status: number;
  readonly reason: string;

  constructor(status: number, reason: string, message: string) {
    super(message);
    this.status = status;
    this.reason = reason;
  }
}

const BASE = 'https://www.googleapis.com/compute/v1/';

export class Resources {
  readonly #things = new Map<string, GceResource>();
  #last = 1_000_000_000_000_000_000n + BigInt(Math.floor(Math.random() * 1e15));

  get(path: string): GceResource | undefined {
    return this.#things.get(path);
  }

  get all(): readonly GceResource[] {
    return [...this.#things.values()];
  }

  /** Those of a collection, the oldest first. */
  of(path: string): readonly GceResource[] {
    return this.all.filter((one) => one.path.startsWith(`${path}/`) && !one.path.slice(path.length + 1).includes('/'));
  }

  /** Throws where one has the name already. */
  add(path: string, body: Members): GceResource {
    if (this.#things.has(path)) throw new GceFault(409, 'alreadyExists', `The resource '${path}' already exists`);
    this.#last += 1n;
    const id = String(this.#last);
    const kind = `compute#${path.split('/').at(-2)?.replace(/s$/, '')}`;
    const name = path.split('/').at(-1) ?? '';
    const creationTimestamp = new Date().toISOString().replace('Z', '+00:00');
    const labelFingerprint = fingerprint(body['labels']);
    const zone = /\/zones\/[^/]+/.exec(path)?.[0];
    const made: GceResource = {
      path,
      id,
      body: {
        creationTimestamp,
        ...body,
        kind,
        id,
        name,
        selfLink: `${BASE}${path}`,
        // A template of instances has no labels of its own.
        ...(path.includes('/instanceTemplates/') ? {} : { labelFingerprint }),
        ...(zone === undefined ? {} : { zone: `${BASE}${path.split('/').slice(0, 4).join('/')}` }),
      },
    };
    this.#things.set(path, made);
    return made;
  }

  change(path: string, members: Members): void {
    const found = this.#things.get(path);
    if (found === undefined) return;
    const body = { ...found.body, ...members };
    found.body = { ...body, labelFingerprint: fingerprint(body['labels']) };
  }

  remove(path: string): void {
    this.#things.delete(path);
  }
}

export function selfLink(path: string): string {
  return `${BASE}${path}`;
}

/** Of an address of a resource, whatever stands before: Packer 1.6 leaves the word `projects` out of some, and Google takes them. */
export function pathOf(address: unknown): string {
  const text =
    typeof address === 'string' ? address.replace(/^https:\/\/[^/]+|^\//, '').replace(/^\/?compute\/v1\//, '') : '';
  return text === '' || text.startsWith('projects/') ? text : `projects/${text}`;
}

/** What it says changes with the labels. */
function fingerprint(labels: unknown): string {
  return Buffer.from(JSON.stringify(labels ?? {}))
    .toString('base64url')
    .slice(-24)
    .padStart(12, 'x');
}
