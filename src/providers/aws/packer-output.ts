import type { Artifacts, LedgerLines, NamedImage, Told } from '../../image/provider-bake.ts';
import { isGenerated } from './sweep/ownership.ts';

/** packer-plugin-amazon artifact.go: `region:ami-…,region:ami-…`. */
const PLACED = /(?<![a-z-])([a-z]{2}(?:-[a-z]+)+-\d):(ami-[0-9a-f]+)/g;

export const amazonArtifacts: Artifacts = {
  builderIds: /amazon/i,
  withoutImage: ['skip_create_ami', 'skip_save_build_region'],
  // step_ami_region_copy.go removes it once it was copied.
  ownRegion: { dropped: 'skip_save_build_region', copies: 'ami_regions' },
  read: (artifacts) => {
    const images = new Map<string, NamedImage>();
    for (const { builderId, id: text } of artifacts) {
      for (const [, region = '', id = ''] of text.matchAll(PLACED)) {
        images.set(`${region} ${id}`, { builderId, region, id, tags: [], files: [] });
      }
    }
    return { images: [...images.values()], files: [] };
  },
};

/**
 * What the amazon builders announce (packer-plugin-amazon). Trusted are: `key-pair` and `security-group` of generated names;
 * `named-key-pair`, of names that Packer did not make up; `image-name`; `profile`, temporary instance profiles and their
 * roles, which share the generated name; `launched`, that it came so far as to start an instance, or to work on the volumes
 * of this machine; and `spot`.
 */
export const amazonLines: LedgerLines = {
  telling:
    /Prevalidating AMI|Creating temporary|Instance ID: |AMI: ami-|Snapshot ID: |Copying to: |Launching a |Requesting |Stopping the source|Registering the AMI|Created Spot Fleet|Gathering information about/,
  // Packer has told all that is trusted before it launches one.
  // Google's builder says of its own that it requests an instance, long before that runs.
  letsGuestSpeak: /^(?:Launching a |Requesting (?!(?:Shielded VM )?instance creation\.\.\.$)|Instance ID: )/,
  // Lines before or after which instances, volumes and images of ours are there.
  pokes:
    /^(?:Instance ID: |Waiting for instance|Using \S+ communicator|Stopping the source|AMI: ami-|Copying to: |Snapshot ID: |Registering the AMI)/,
  trusted: readTrusted,
  hints: readHints,
};

/** What an instance or a machine's own volumes come with. */
const LAUNCHES = /^(?:Launching a |Gathering information about this EC2 instance)/;

function readTrusted(text: string): readonly Told[] {
  const told: Told[] = [];
  if (LAUNCHES.test(text)) told.push(['launched', 'yes']);
  if (text.startsWith('Launching a spot ')) told.push(['spot', 'yes']);
  const keyPair = /^Creating temporary keypair: (\S[^\p{Cc}]{0,254})(?<! \.\.\.)$/u.exec(text)?.[1];
  if (keyPair !== undefined) told.push([isGenerated(keyPair) ? 'key-pair' : 'named-key-pair', keyPair]);
  const group = /^Creating temporary security group for this instance: (packer_[\w-]+)$/.exec(text)?.[1];
  if (group !== undefined && isGenerated(group)) told.push(['security-group', group]);
  const name = /^Prevalidating AMI Name: (\S.*)$/.exec(text)?.[1];
  if (name !== undefined) told.push(['image-name', name]);
  const profile = /^Creating temporary (?:instance profile|role) for this instance: packer-([0-9a-f-]{36})$/.exec(
    text,
  )?.[1];
  if (profile !== undefined && isGenerated(`packer_${profile}`)) told.push(['profile', `packer-${profile}`]);
  return told;
}

const HINTS: readonly (readonly [kind: string, line: RegExp])[] = [
  ['instance', /^Instance ID: (i-[0-9a-f]{8,17})$/],
  ['image', /^AMI: (ami-[0-9a-f]{8,17})$/],
  ['snapshot', /^Snapshot ID: (snap-[0-9a-f]{8,17})$/],
  ['launch-template', /^Created Spot Fleet launch template: (lt-[0-9a-f]{8,17})$/],
  ['region', /^Copying to: ([a-z]{2}(?:-[a-z]+)+-\d)$/],
];

function readHints(text: string): readonly Told[] {
  return HINTS.flatMap(([kind, line]): readonly Told[] => {
    const id = line.exec(text)?.[1];
    return id === undefined ? [] : [[kind, id]];
  });
}
