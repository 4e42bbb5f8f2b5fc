import { useCredentialTables } from '../core/secrets/credential-tables.ts';
import { useFailureSigns } from '../image/failure.ts';
import { type Providers, registryFormOf } from '../image/provider.ts';
import { awsProvider } from './aws/provider.ts';
import { azureProvider } from './azure/provider.ts';
import { dockerProvider } from './docker/provider.ts';
import { fileProvider } from './file/provider.ts';
import { gcpProvider } from './gcp/provider.ts';
import { ociProvider } from './oci/provider.ts';
import { openstackProvider } from './openstack/provider.ts';
import { qemuProvider } from './qemu/provider.ts';
import { vagrantProvider } from './vagrant/provider.ts';

/** Every provider that Bakehouse has. A new one is a folder beside these and a line here. */
export const providers: Providers = [
  dockerProvider(),
  ociProvider((image) => registryFormOf(providers)(image)),
  awsProvider(),
  qemuProvider(),
  fileProvider(),
  openstackProvider(),
  azureProvider(),
  gcpProvider(),
  vagrantProvider(),
];

/**
 * Tells core what it has to know of them without asking: which variables and files hold credentials, and what their errors are
 * called. Every entry point does so before anything else.
 */
export function introduceProviders(all: Providers = providers): void {
  useCredentialTables(all.flatMap(({ credentials }) => credentials ?? []));
  useFailureSigns(all.flatMap(({ failures }) => failures ?? []));
}
