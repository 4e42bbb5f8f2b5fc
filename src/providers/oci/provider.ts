import type { Provider, RegistryFormOf } from '../../image/provider.ts';
import { ociTarget, ociTerraform } from './publish/target.ts';

/** Registries: nothing is baked there, images are published to them. */
export function ociProvider(formOf: RegistryFormOf): Provider {
  return {
    name: 'oci',
    title: 'registries',
    builders: [],
    rules: {},
    target: ociTarget(formOf),
    terraform: ociTerraform,
  };
}
