import type { Leftover } from '../../image/leftover.ts';
import { notOffered, type Provider, providerOf, type Providers } from '../../image/provider.ts';

interface Cloud {
  readonly name: string;
  /** Packer's builder types. */
  readonly types: RegExp;
  /** What lists what may be there. */
  readonly look: string | null;
}

const CLOUDS: readonly Cloud[] = [
  { name: 'vSphere', types: /^vsphere-/, look: 'govc find / -type m' },
  { name: 'DigitalOcean', types: /^digitalocean/, look: 'doctl compute droplet list' },
  { name: 'Hetzner Cloud', types: /^hcloud/, look: 'hcloud server list' },
  { name: 'this machine', types: /^(?:vmware|parallels|hyperv|lxc|lxd|vagrant)/, look: null },
  { name: 'VirtualBox', types: /^virtualbox-/, look: 'VBoxManage list vms' },
];

/**
 * What nobody looked for: each builder type whose provider no sweep asks, as a whole. Empty where no build had begun.
 */
export function listUnasked(
  types: readonly string[],
  { started }: { readonly started: boolean },
  providers: Providers,
): readonly Leftover[] {
  if (!started) return [];
  return types.flatMap((type): readonly Leftover[] => {
    const cloud = CLOUDS.find((one) => one.types.test(type));
    const provider = providerOf(type, providers);
    // What is known of a cloud's lines and commands says more than that nobody looks.
    if (cloud === undefined && provider !== undefined) return [ofProvider(type, provider)];
    const name = cloud?.name ?? `the provider of ${type}`;
    const reason = `Not checked: ${name}. Whether ${type} left anything there was not asked`;
    return [
      {
        kind: 'unknown',
        id: `what ${type} made`,
        region: null,
        state: 'unchecked',
        reason,
        command: cloud?.look ?? null,
      },
    ];
  });
}

/** A provider of ours that looks for nothing, or not for this. */
function ofProvider(type: string, { title, sweep }: Provider): Leftover {
  const { title: what, look } = sweep?.except ?? { title, look: null };
  const unasked = `Whether ${type} left anything there was not asked`;
  const reason =
    sweep === undefined
      ? `Not checked: ${notOffered(title, 'look for what a bake left', unasked)}`
      : `Not checked: ${what}. ${unasked}`;
  return { kind: 'unknown', id: `what ${type} made`, region: null, state: 'unchecked', reason, command: look };
}
