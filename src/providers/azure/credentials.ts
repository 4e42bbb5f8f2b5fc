import type { CredentialFile, CredentialTable } from '../../core/secrets/credential-tables.ts';
import type { FailureSigns } from '../../image/failure.ts';

const isWritten = (text: string): boolean => text.trim() !== '';
const isListed = (text: string): boolean => !/^(?:|\{\}|\[\])$/.test(text.replaceAll(/\s/g, ''));

const file = (name: string, holds: CredentialFile['holds']): CredentialFile => ({
  path: `.azure/${name}`,
  isCloud: true,
  holds,
  folderVariable: 'AZURE_CONFIG_DIR',
});

/** How Azure's clients, Terraform's names for them and Packer's builder find credentials by themselves. */
export const azureCredentials: CredentialTable = {
  families: ['AZURE_', 'ARM_'],
  files: [
    file('msal_token_cache.json', isListed),
    file('msal_token_cache.bin', isWritten),
    file('service_principal_entries.json', isListed),
    file('service_principal_entries.bin', isWritten),
    file('accessTokens.json', isListed),
  ],
};

/** What Entra ID, Resource Manager, Compute and Packer's builder say. */
export const azureFailures: FailureSigns = {
  credentials:
    /AADSTS\d{5}|AuthorizationFailed|InvalidAuthenticationToken|ExpiredAuthenticationToken|AuthenticationFailed|LinkedAuthorizationFailed|SubscriptionNotFound|client_jwt will expire/,
  capacity:
    /SkuNotAvailable|AllocationFailed|ZonalAllocationFailed|OverconstrainedAllocationRequest|QuotaExceeded|exceeding approved [^.]{0,80}quota|PublicIPCountLimitReached/i,
  throttled: /OperationNotAllowed[^.]{0,80}rate|SubscriptionRequestsThrottled|TooManyRequests/,
};
