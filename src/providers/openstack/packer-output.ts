import type { Artifacts, LedgerLines, NamedImage, Told } from '../../image/provider-bake.ts';
import { UUID } from './naming.ts';

/** packer-plugin-sdk uuid.go: what the builder calls a key pair, a volume or an image that it makes for one build. */
const GENERATED = /^packer_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether Packer made up the name by chance: nobody else has it. */
export function isGeneratedName(name: string): boolean {
  return GENERATED.test(name);
}

/** packer-plugin-openstack artifact.go: the id alone; Glance says the rest. */
export const openstackArtifacts: Artifacts = {
  builderIds: /\bopenstack$/,
  withoutImage: ['skip_create_image'],
  read: (artifacts) => {
    const images = new Map<string, NamedImage>();
    for (const { builderId, id } of artifacts) {
      if (UUID.test(id)) images.set(id, { builderId, region: 'local', id, tags: [], files: [] });
    }
    return { images: [...images.values()], files: [] };
  },
};

/**
 * What the builder announces (packer-plugin-openstack step_*.go). Trusted are `key-pair`, of generated names, and
 * `named-key-pair`, of others; `server`, the id that Nova gave, told before any guest is spoken to; `floating-ip`, one that it
 * made; `volume` and `source-image`, made under generated names; and `launched` and `addressing`, that it asked for a server or
 * an address, whose id comes only with the answer.
 */
export const openstackLines: LedgerLines = {
  telling:
    /temporary keypair: |Server ID: |floating IP|Floating IP not required|Waiting for volume |external source image|Created image with ID |Image: |Creating the image: |Launching server/,
  // Before the first word of the guest, which comes by the communicator: its address is settled.
  letsGuestSpeak: /^(?:Floating IP not required|Added floating IP )/,
  trusted: (text) => told(TRUSTED, text),
  hints: (text) => told(HINTS, text),
};

type Line = readonly [kind: string, line: RegExp];

const TRUSTED: readonly Line[] = [
  ['key-pair', /^Creating temporary keypair: (packer_[0-9a-f-]{36})(?: \.\.\.)?$/],
  ['named-key-pair', /^Creating temporary keypair: (?!packer_[0-9a-f]{8}-)([\w.@-]{1,255})(?: \.\.\.)?$/],
  ['launched', /^(Launching) server\.\.\.$/],
  ['server', /^Server ID: ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/],
  ['addressing', /^(Creating floating IP) using network /],
  ['floating-ip', /^Created floating IP: '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'/],
  // The name, whoever made it up, and the id that Cinder gave.
  ['volume', /^Waiting for volume ([\w.@-]{1,255} \(volume id: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/],
  ['source-name', /^Creating image using external source image with name (packer_[0-9a-f-]{36})$/],
  ['source-image', /^Created image with ID ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/],
];

const HINTS: readonly Line[] = [
  ['image', /^Image: ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/],
  ['image-name', /^Creating the image: (\S[^\p{Cc}]{0,254})$/u],
];

function told(lines: readonly Line[], text: string): readonly Told[] {
  return lines.flatMap(([kind, line]): readonly Told[] => {
    const id = line.exec(text)?.[1];
    return id === undefined ? [] : [[kind, id]];
  });
}

/** Settings of the builder by which a template says itself who it is to the cloud. */
export const CREDENTIAL_SETTINGS = [
  'identity_endpoint', 'cloud', 'username', 'user_id', 'password', 'token', 'application_credential_id',
  'application_credential_name', 'application_credential_secret', 'tenant_id', 'tenant_name',
] as const; // prettier-ignore

/** A setting in HCL or JSON, commented out or not: where in doubt, less is proven. */
const KEY_PAIR_NAME = /temporary_key_pair_name/;
const CREDENTIALS =
  /"?\b(?:identity_endpoint|cloud|username|user_id|password|token|application_credential_(?:id|name|secret)|tenant_(?:id|name))"?\s*[:=]/;

/** The template names the temporary key pair itself: then its name proves nothing. */
export const NAMES_KEY_PAIRS = 'names-key-pairs';
/** The template brings credentials of its own, which the clean-up may not have. */
export const OWN_CREDENTIALS = 'own-credentials';

export function openstackClaims(texts: readonly string[]): readonly string[] {
  return [
    ...(texts.some((text) => KEY_PAIR_NAME.test(text)) ? [NAMES_KEY_PAIRS] : []),
    ...(texts.some((text) => CREDENTIALS.test(text)) ? [OWN_CREDENTIALS] : []),
  ];
}
