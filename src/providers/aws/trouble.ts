import { codeOf, messageOf } from '../../core/errors.ts';

/** What an AWS error means to the user, by its code: what is wrong, and what to do. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:RequestLimitExceeded|Throttling|ThrottlingException|TooManyRequestsException|EC2ThrottledException)$/,
    'AWS throttles this account, and went on after several tries; run it again later',
  ],
  [
    /^(?:RequestExpired|RequestTimeTooSkewed|InvalidSignatureException|SignatureDoesNotMatch)$/,
    "AWS does not take the time that this machine signs with; set its clock (or the credentials' secret is wrong)",
  ],
  [
    /^(?:UnauthorizedOperation|AccessDenied|AccessDeniedException)$/,
    'the credentials may not do that; docs/publish/aws.md has the policy that publishing takes',
  ],
  [
    /^(?:AuthFailure|InvalidClientTokenId|UnrecognizedClientException|OptInRequired)$/,
    'AWS does not take the credentials there: they are wrong or have expired, or the region is off for this account',
  ],
  [/^(?:ExpiredToken|ExpiredTokenException)$/, 'the credentials have expired; ask for longer ones'],
  [/^ResourceLimitExceeded$/, 'a quota of this account and region is used up; wait for other copies, or raise it'],
  [/^InvalidAMIName\.Duplicate$/, 'another image of this account has that name there'],
  [/^(?:TimeoutError|RequestTimeout)$/, 'AWS did not answer in time, in several tries'],
  [
    /^(?:ECONNRESET|ECONNREFUSED|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)$/,
    'the connection to AWS failed, in several tries',
  ],
  [/^(?:InternalError|InternalFailure|ServiceUnavailable|Unavailable|InternalServerError)$/, 'AWS itself has trouble'],
];

/** The error as one clause of a message: meaning, then what AWS said. */
export function awsTrouble(error: unknown): string {
  const [code, system] = [nameOf(error), codeOf(error) ?? ''];
  const said = messageOf(error).trim();
  const quote = code === '' || code === 'Error' ? said : `${code}: ${said === '' ? 'no message' : said}`;
  const meaning = MEANINGS.find(([pattern]) => pattern.test(code) || pattern.test(system))?.[1] ?? ofStatus(error);
  return meaning === undefined ? quote : `${meaning} (${quote})`;
}

/** The code that AWS gives; the SDK has it as the error's name. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

function ofStatus(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined;
  const metadata = error.$metadata;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined;
  const status = metadata.httpStatusCode;
  return typeof status === 'number' && status >= 500 ? `AWS itself has trouble (status ${status})` : undefined;
}
