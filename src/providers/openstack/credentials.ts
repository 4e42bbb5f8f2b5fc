import type { CredentialTable } from '../../core/secrets/credential-tables.ts';
import type { FailureSigns } from '../../image/failure.ts';

const FILES = ['clouds', 'secure'].flatMap((name) => [`${name}.yaml`, `${name}.yml`]);
const isWritten = (text: string): boolean => text.trim() !== '';

/** How OpenStack's clients and Packer's builder find credentials by themselves. */
export const openstackCredentials: CredentialTable = {
  families: ['OS_'],
  ways: ['OS_CLOUD', 'OS_CLIENT_CONFIG_FILE'],
  innocent: /^OS_(?:AUTH_(?:URL|TYPE)|CACERT)$/,
  files: FILES.flatMap((name) => [
    { path: `.config/openstack/${name}`, isCloud: true, holds: isWritten },
    { path: `/etc/openstack/${name}`, isCloud: true, holds: isWritten },
  ]),
};

/** What Keystone, Nova, Glance, Cinder and gophercloud say. */
export const openstackFailures: FailureSigns = {
  credentials:
    /The request you have made requires authentication|Authentication failed|You must provide exactly one of|You are not authorized to perform|Policy doesn't allow|is disallowed by policy|\/auth\/tokens\], but got 40[13] instead/i,
  capacity:
    /No valid host was found|Quota exceeded for|VolumeLimitExceeded|VolumeSizeExceedsAvailableQuota|ImageStorageQuotaExceeded|Exceeded the maximum number|InsufficientFreeSpace|ExternalIpAddressExhausted|No more IP addresses available/i,
  throttled: /OverLimit|This request was rate-limited|but got 429 instead/i,
};
