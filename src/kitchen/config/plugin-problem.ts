import type { Providers } from '../../image/provider.ts';
import { knownDriver } from './drivers.ts';
import { isAtLeast } from '../run/gems.ts';
import type { KitchenProgram } from '../run/program.ts';

/** Gems of plugins that no driver of a provider brings, by the kind and the name that a kitchen file gives; words of `gem install`. */
const GEMS: ReadonlyMap<string, string> = new Map([
  ['transport speedy_ssh', 'kitchen-transport-speedy'],
  ['transport rsync', 'kitchen-transport-rsync'],
  ['provisioner ansible_playbook', 'kitchen-ansible'],
  ['provisioner puppet_apply', 'kitchen-puppet'],
  ['provisioner puppet_agent', 'kitchen-puppet'],
  ['provisioner salt_solo', 'kitchen-salt'],
  ['verifier inspec', 'kitchen-inspec'],
  // Of that name, elsewhere, it may be anybody's.
  ['verifier cinc_auditor', 'kitchen-cinc-auditor --source https://rubygems.cinc.sh'],
  ['verifier serverspec', 'kitchen-verifier-serverspec'],
  ['verifier pester', 'kitchen-pester'],
  ['verifier awspec', 'kitchen-verifier-awspec'],
]);

/** Why Test Kitchen could not list its instances, of what it printed. */
export function pluginProblem(
  stderr: string,
  kitchen: Pick<KitchenProgram, 'version' | 'gemfileLock'>,
  providers: Providers,
): string {
  const message =
    /^>+ Message: (.*)$/m.exec(stderr)?.[1] ??
    stderr.split('\n').find((line) => line.trim() !== '') ??
    'it said nothing';
  const [, name, kind] = /Could not load the '([^']*)' (\w+)(?: from the load path)?\./.exec(message) ?? [];
  if (name === undefined || kind === undefined)
    return `Test Kitchen cannot list its instances: ${message.slice(0, 500)}`;
  const known = /Did you mean: (.*?) ?\?/.exec(message.slice(0, 4096))?.[1];
  if (known === undefined)
    return `Test Kitchen cannot load the ${kind} ${JSON.stringify(name)}: ${message.slice(0, 500)}`;
  const asked = `The kitchen file asks for the ${kind} ${JSON.stringify(name)}, which is not installed; there are ${known}.`;
  const gem = gemOf(kind, name, kitchen.version, providers);
  // A gem of a name that was only guessed may be anybody's.
  if (gem === undefined)
    return `${asked} If the name is right, install its gem before this step; which one that is, is not known here.`;
  const install =
    kitchen.gemfileLock === null
      ? `run \`gem install ${gem}\` before this step`
      : `add ${gem.replace(' --source ', ' from ')} to the Gemfile and run bundle install`;
  return `${asked} If the name is right, ${install}.`;
}

/** The gem of a plugin, where it is known for certain. */
function gemOf(kind: string, name: string, version: string, providers: Providers): string | undefined {
  if (kind === 'provisioner' && name.startsWith('chef_') && isAtLeast(version, 4)) return 'kitchen-omnibus-chef';
  if (kind === 'provisioner' && name.startsWith('cinc_')) return 'kitchen-cinc';
  const driver = knownDriver(name, providers);
  if (driver !== undefined && ['driver', ...(driver.brings ?? [])].includes(kind)) return driver.gem;
  return GEMS.get(`${kind} ${name}`);
}
