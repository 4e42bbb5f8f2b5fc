import type { Leftover } from '../../image/leftover.ts';
import { notOffered, type Provider, providerOf, type Providers } from '../../image/provider.ts';

/**
 * What builders of clouds that no sweep asks say of what they make (packer-plugin-azure step_*.go). A guest may print such
 * lines, too; they only say where to look.
 */
const LINES: readonly (readonly [kind: string, line: RegExp])[] = [
  ['group', /^ ?-> ResourceGroupName\s*: '([\w().-]{1,90})'$/],
  ['deployment', /^ ?-> DeploymentName\s*: '([\w().-]{1,64})'$/],
  ['image', /^ ?-> Image Name\s*: '([\w().-]{1,80})'$/],
  ['gallery-version', /^ ?-> Shared Gallery Image Version ID\s*: '(\/subscriptions\/[\w()./-]{1,400})'$/],
];

/** `kind id` of what a line names. */
export function namedElsewhere(text: string): string | undefined {
  for (const [kind, line] of LINES) {
    const id = line.exec(text)?.[1];
    if (id !== undefined) return `${kind} ${id}`;
  }
  return undefined;
}

interface Cloud {
  readonly name: string;
  /** Packer's builder types. */
  readonly types: RegExp;
  /** What lists what may be there. */
  readonly look: string | null;
  /** What removes what was named, or shows it where it may hold others' things. */
  readonly commands: Readonly<Record<string, (id: string) => string>>;
}

const CLOUDS: readonly Cloud[] = [
  {
    name: 'Azure',
    types: /^azure-/,
    look: `az group list --query "[?starts_with(name, 'pkr-Resource-Group-')]" --output table`,
    commands: {
      group: (id) =>
        /^pkr-Resource-Group-[a-z0-9]{10}$/.test(id)
          ? `az group delete --name ${id}`
          : `az resource list --resource-group '${id}' --output table`,
      deployment: (id) => `az resource list --query "[?contains(name, '${id.replace(/^pkrdp/, '')}')]" --output table`,
      image: (id) => `az image list --query "[?name=='${id}']" --output table`,
      'gallery-version': (id) => `az resource delete --ids '${id}'`,
    },
  },
  {
    name: 'Google Cloud',
    types: /^googlecompute/,
    look: `gcloud compute instances list --filter='name~^packer-'`,
    commands: {},
  },
  { name: 'vSphere', types: /^vsphere-/, look: 'govc find / -type m', commands: {} },
  { name: 'DigitalOcean', types: /^digitalocean/, look: 'doctl compute droplet list', commands: {} },
  { name: 'Hetzner Cloud', types: /^hcloud/, look: 'hcloud server list', commands: {} },
  { name: 'this machine', types: /^(?:vmware|parallels|hyperv|lxc|lxd|vagrant)/, look: null, commands: {} },
  { name: 'VirtualBox', types: /^virtualbox-/, look: 'VBoxManage list vms', commands: {} },
];

/** What Packer's output tells of builds: whether one began, and by build what its lines name (`kind id`). */
interface ToldOfBuilds {
  readonly started: boolean;
  readonly ledger: { readonly elsewhere: ReadonlyMap<string, ReadonlySet<string>> };
}

/**
 * What nobody looked for: for each builder type whose provider no sweep asks, what its lines named with the command, or
 * else that provider as a whole. Empty where no build had begun.
 */
export function listUnasked(
  types: readonly string[],
  { ledger, started }: ToldOfBuilds,
  providers: Providers,
): readonly Leftover[] {
  if (!started) return [];
  return types.flatMap((type): readonly Leftover[] => {
    const cloud = CLOUDS.find((one) => one.types.test(type));
    const provider = providerOf(type, providers);
    // What is known of a cloud's lines and commands says more than that nobody looks.
    if (cloud === undefined && provider !== undefined) return [ofProvider(type, provider)];
    const name = cloud?.name ?? `the provider of ${type}`;
    const named = [...ledger.elsewhere].flatMap(([build, elsewhere]) => (isOf(build, type) ? [...elsewhere] : []));
    const things = [...new Set(named)].flatMap((one): readonly Leftover[] => {
      const [kind = '', id = ''] = one.split(' ');
      const command = cloud?.commands[kind]?.(id);
      if (command === undefined) return [];
      const reason = `Not checked: ${name}. The log names it; whether it is still there was not asked`;
      return [{ kind, id, region: null, state: 'unchecked', reason, command }];
    });
    if (things.length > 0) return things;
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

/** Legacy JSON names a build as it likes; then its lines may be of any type. */
function isOf(build: string, type: string): boolean {
  const parts = build.split('.');
  return parts.length === 1 || parts.includes(type);
}
