import type { CredentialFile, CredentialTable } from '../../core/secrets/credential-tables.ts';
import type { FailureSigns } from '../../image/failure.ts';

const isWritten = (text: string): boolean => text.trim() !== '';
const isListed = (text: string): boolean => !/^(?:|\{\}|\[\])$/.test(text.replaceAll(/\s/g, ''));

const file = (name: string, holds: CredentialFile['holds']): CredentialFile => ({
  path: `.config/gcloud/${name}`,
  isCloud: true,
  holds,
});

/** How Google's clients, Terraform's names for them and Packer's builder find credentials by themselves. */
export const gcpCredentials: CredentialTable = {
  families: ['GOOGLE_', 'GCLOUD_', 'CLOUDSDK_', 'GCE_'],
  ways: ['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_GHA_CREDS_PATH', 'CLOUDSDK_CONFIG'],
  files: [
    file('application_default_credentials.json', isListed),
    file('credentials.db', isWritten),
    file('access_tokens.db', isWritten),
  ],
};

/** What Google's services and Packer's builder say. */
export const gcpFailures: FailureSigns = {
  credentials:
    /oauth2: cannot fetch token|could not find default credentials|ACCESS_TOKEN_|UNAUTHENTICATED|PERMISSION_DENIED|googleapi: Error 40[13]: (?!\S*[Qq]uota|Rate)/,
  capacity:
    /ZONE_RESOURCE_POOL_EXHAUSTED|RESOURCE_POOL_EXHAUSTED|does not have enough resources available|QUOTA_EXCEEDED|Quota '\w{1,60}' exceeded|quotaExceeded/,
  throttled: /rateLimitExceeded|RATE_LIMIT_EXCEEDED|userRateLimitExceeded/,
};
