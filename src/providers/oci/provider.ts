import type { Provider } from '../../image/provider.ts';
import { ociTarget } from './publish/target.ts';

/** Registries: nothing is baked there, images are published to them. */
export function ociProvider(): Provider {
  return { name: 'oci', title: 'registries', builders: [], rules: {}, target: ociTarget };
}
