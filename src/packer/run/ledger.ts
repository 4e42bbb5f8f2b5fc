import { isGenerated } from '../../providers/aws/sweep/ownership.ts';
import { namedElsewhere } from './elsewhere.ts';
import type { UiLine } from './machine-output.ts';

/**
 * What Packer's lines say of one build. A hint, never a proof: once a guest can print, its lines look like Packer's own.
 * So what decides over a deletion (`keyPairs`, `securityGroups`) is taken only from before that moment, and only where
 * Packer made up the name by chance.
 */
export interface BuildLedger {
  /** Of generated names. */
  readonly keyPairs: ReadonlySet<string>;
  /** Of names that Packer did not make up, or that were there already. */
  readonly namedKeyPairs: ReadonlySet<string>;
  readonly securityGroups: ReadonlySet<string>;
  readonly amiNames: ReadonlySet<string>;
  /** Temporary instance profiles and their roles, which share the generated name. */
  readonly profiles: ReadonlySet<string>;
  /** Whether it came so far as to start an instance, or to work on the volumes of this machine. */
  readonly launched: boolean;
  readonly spot: boolean;
  /** The rest may be a guest's words. */
  readonly instances: ReadonlySet<string>;
  readonly containers: ReadonlySet<string>;
  readonly images: ReadonlySet<string>;
  readonly snapshots: ReadonlySet<string>;
  readonly launchTemplates: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  /** What builders of other clouds named: `kind id`. */
  readonly elsewhere: ReadonlySet<string>;
}

interface Open {
  keyPairs: Set<string>;
  namedKeyPairs: Set<string>;
  securityGroups: Set<string>;
  amiNames: Set<string>;
  profiles: Set<string>;
  launched: boolean;
  spot: boolean;
  instances: Set<string>;
  containers: Set<string>;
  images: Set<string>;
  snapshots: Set<string>;
  launchTemplates: Set<string>;
  regions: Set<string>;
  elsewhere: Set<string>;
  guestMaySpeak: boolean;
}

const PREFIX = /^(?:==>|\s{3}) (.+?)(?: \([\w.-]+\))?: (.*)$/s;
/**
 * From the first of these on, a build's lines may be a guest's, or a local script's. A guest can only speak once its
 * instance runs, and Packer has told all that is trusted before it launches one.
 */
const GUEST_MAY_SPEAK =
  /^(?:Launching a |Requesting |Instance ID: |Using \S+ communicator|Waiting for (?:SSH|WinRM)|Connected to|Provisioning with|Running local shell|Uploading |Pausing |Executing |Restarting |Running )/;

/** What an instance or a machine's own volumes come with. */
const LAUNCHES = /^(?:Launching a |Gathering information about this EC2 instance)/;
/** Lines before or after which instances, volumes and images of ours are there. */
const TELLS_LINK =
  /^(?:Instance ID: |Waiting for instance|Using \S+ communicator|Stopping the source|AMI: ami-|Copying to: |Snapshot ID: |Registering the AMI)/;

export class Ledger {
  readonly #builds = new Map<string, Open>();
  readonly #warnings: string[] = [];
  readonly #onLink: () => void;

  /** @param onLink called when EC2 may have new links to tell; a guest can make this happen, too */
  constructor(onLink: () => void = () => {}) {
    this.#onLink = onLink;
  }

  read(line: UiLine): void {
    const match = PREFIX.exec(line.first);
    if (match === null) return;
    const [, build = '', text = ''] = match;
    const open = this.#builds.get(build) ?? newBuild();
    this.#builds.set(build, open);
    // Told before the guest of this build could speak, though it is what lets it.
    if (!open.guestMaySpeak) {
      open.launched ||= LAUNCHES.test(text);
      open.spot ||= text.startsWith('Launching a spot ');
    }
    if (GUEST_MAY_SPEAK.test(text)) open.guestMaySpeak = true;
    if (!open.guestMaySpeak) readTrusted(open, text);
    readHint(open, text);
    if (TELLS_LINK.test(text)) this.#onLink();
    if (
      /may still be around|[Pp]lease (?:delete|remove|terminate)[^.]{0,200}manually/.test(text) &&
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
  const keyPair = /^Creating temporary keypair: (\S[^\p{Cc}]{0,254})(?<! \.\.\.)$/u.exec(text)?.[1];
  if (keyPair !== undefined) (isGenerated(keyPair) ? open.keyPairs : open.namedKeyPairs).add(keyPair);
  const group = /^Creating temporary security group for this instance: (packer_[\w-]+)$/.exec(text)?.[1];
  if (group !== undefined && isGenerated(group)) open.securityGroups.add(group);
  const name = /^Prevalidating AMI Name: (\S.*)$/.exec(text)?.[1];
  if (name !== undefined) open.amiNames.add(name);
  const profile = /^Creating temporary (?:instance profile|role) for this instance: packer-([0-9a-f-]{36})$/.exec(
    text,
  )?.[1];
  if (profile !== undefined && isGenerated(`packer_${profile}`)) open.profiles.add(`packer-${profile}`);
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
  add(open.snapshots, /^Snapshot ID: (snap-[0-9a-f]{8,17})$/.exec(text)?.[1]);
  add(open.launchTemplates, /^Created Spot Fleet launch template: (lt-[0-9a-f]{8,17})$/.exec(text)?.[1]);
  add(open.regions, /^Copying to: ([a-z]{2}(?:-[a-z]+)+-\d)$/.exec(text)?.[1]);
  add(open.elsewhere, namedElsewhere(text));
}

function newBuild(): Open {
  return {
    keyPairs: new Set(),
    namedKeyPairs: new Set(),
    securityGroups: new Set(),
    amiNames: new Set(),
    profiles: new Set(),
    launched: false,
    spot: false,
    instances: new Set(),
    containers: new Set(),
    images: new Set(),
    snapshots: new Set(),
    launchTemplates: new Set(),
    regions: new Set(),
    elsewhere: new Set(),
    guestMaySpeak: false,
  };
}
