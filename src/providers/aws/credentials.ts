import { type CredentialTable, having } from '../../core/secrets/credential-tables.ts';
import type { FailureSigns } from '../../image/failure.ts';

/** AWS's SDKs (shared config), with what makes a profile more than a region. */
const PROFILE = having(
  /^[ \t]*(?:aws_access_key_id|aws_secret_access_key|aws_session_token|credential_process|credential_source|web_identity_token_file|role_arn|sso_start_url|sso_session|login_session)[ \t]*=[ \t]*\S/m,
);

/** How AWS's SDKs and tools find credentials by themselves. */
export const awsCredentials: CredentialTable = {
  families: ['AWS_'],
  ways: ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_SHARED_CREDENTIALS_FILE'],
  innocent: /^AWS_EC2_METADATA_\w+$/,
  // It is in every log of AWS's own.
  shown: ['AWS_ACCESS_KEY_ID'],
  files: [
    { path: '.aws/credentials', isCloud: true, holds: PROFILE },
    { path: '.aws/config', isCloud: true, holds: PROFILE, fileVariable: 'AWS_CONFIG_FILE' },
  ],
};

/** Codes of errors of EC2 and STS, and what AWS's SDK for Go says where it has no credentials. */
export const awsFailures: FailureSigns = {
  credentials:
    /ExpiredToken|RequestExpired|InvalidClientTokenId|UnrecognizedClientException|AuthFailure|SignatureDoesNotMatch|NoCredentialProviders|no valid credential|UnauthorizedOperation|AccessDenied|not authorized to perform|No AWS credentials|failed to refresh cached credentials/i,
  // Of a fleet's error Packer prints the message without its code.
  capacity:
    /InsufficientInstanceCapacity|InstanceLimitExceeded|VcpuLimitExceeded|MaxSpotInstanceCountExceeded|Max spot instance count exceeded|UnfulfillableCapacity|Unable to fulfill capacity|no Spot capacity available|lower than the minimum required Spot request fulfillment price|SpotInstanceTermination|InsufficientHostCapacity|ResourceLimitExceeded|SnapshotLimitExceeded/i,
  throttled: /RequestLimitExceeded|Throttling|SlowDown/i,
};
