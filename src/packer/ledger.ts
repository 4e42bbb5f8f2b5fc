import type { UiLine } from './machine-output.ts';

/**
 * What Packer's lines say of one build. A hint, never a proof: once a guest can print, its lines look like Packer's own.
 * So what decides over a deletion (`keyPairs`, `securityGroups`, `amiNames`) is taken only from before that moment.
 */
export interface BuildLedger {
  readonly keyPairs: ReadonlySet<string>;
  readonly securityGroups: ReadonlySet<string>;
  readonly amiNames: ReadonlySet<string>;
  /** The rest may be a guest's words. */
  readonly instances: ReadonlySet<string>;
  readonly containers: ReadonlySet<string>;
  readonly images: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

interface Open {
  keyPairs: Set<string>;
  securityGroups: Set<string>;
  amiNames: Set<string>;
  instances: Set<string>;
  containers: Set<string>;
  images: Set<string>;
  regions: Set<string>;
  guestMaySpeak: boolean;
}

const PREFIX = /^(?:==>|\s{3}) (.+?)(?: \([\w.-]+\))?: (.*)$/;
/**
 * From the first of these on, a build's lines may be a guest's, or a local script's. A guest can only speak once its
 * instance runs, and Packer has told all that is trusted before it launches one.
 */
const GUEST_MAY_SPEAK =
  /^(?:Launching a |Requesting |Instance ID: |Using \S+ communicator|Waiting for (?:SSH|WinRM)|Connected to|Provisioning with|Running local shell|Uploading |Pausing |Executing |Restarting |Running )/;

export class Ledger {
  readonly #builds = new Map<string, Open>();
  readonly #warnings: string[] = [];

  read(line: UiLine): void {
    const match = PREFIX.exec(line.first);
    if (match === null) return;
    const [, build = '', text = ''] = match;
    const open = this.#builds.get(build) ?? newBuild();
    this.#builds.set(build, open);
    if (GUEST_MAY_SPEAK.test(text)) open.guestMaySpeak = true;
    if (!open.guestMaySpeak) readTrusted(open, text);
    readHint(open, text);
    if (
      /may still be around|[Pp]lease (?:delete|remove|terminate)[^.]*manually/.test(text) &&
      this.#warnings.length < 20
    ) {
      this.#warnings.push(`${build}: ${text}`);
    }
  }

  get builds(): ReadonlyMap<string, BuildLedger> {
    return this.#builds;
  }

  /** Lines that say that something was not removed, Packer's or a guest's; a build that says so can still end well. */
  get warnings(): readonly string[] {
    return this.#warnings;
  }
}

function readTrusted(open: Open, text: string): void {
  const keyPair = /^Creating temporary keypair: (packer_[\w-]+)$/.exec(text)?.[1];
  if (keyPair !== undefined) open.keyPairs.add(keyPair);
  const group = /^Creating temporary security group for this instance: (packer_[\w-]+)$/.exec(text)?.[1];
  if (group !== undefined) open.securityGroups.add(group);
  const name = /^Prevalidating AMI Name: (\S.*)$/.exec(text)?.[1];
  if (name !== undefined) open.amiNames.add(name);
}

function readHint(open: Open, text: string): void {
  const add = (set: Set<string>, found: string | undefined): void => {
    // A guest that prints ids without end must not fill our memory.
    if (found !== undefined && set.size < 100) set.add(found);
  };
  add(open.instances, /^Instance ID: (i-[0-9a-f]{8,17})$/.exec(text)?.[1]);
  add(open.containers, /^Container ID: ([0-9a-f]{64})$/.exec(text)?.[1]);
  add(open.images, /^(?:AMI: (ami-[0-9a-f]{8,17}))$/.exec(text)?.[1]);
  add(open.images, /^(?:Image ID: (sha256:[0-9a-f]{64}))$/.exec(text)?.[1]);
  add(open.regions, /^Copying to: ([a-z]{2}(?:-[a-z]+)+-\d)$/.exec(text)?.[1]);
}

function newBuild(): Open {
  return {
    keyPairs: new Set(),
    securityGroups: new Set(),
    amiNames: new Set(),
    instances: new Set(),
    containers: new Set(),
    images: new Set(),
    regions: new Set(),
    guestMaySpeak: false,
  };
}
