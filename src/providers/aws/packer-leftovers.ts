import { steadyNow } from '../../core/clock.ts';
import type { Leftover } from '../../image/leftover.ts';
import {
  isOtherBuild,
  type OwnBake,
  type PackerArtifact,
  type PackerWords,
  type SweepRequest,
  type ToldOfBuild,
} from '../../image/provider-bake.ts';
import { NAMES_KEY_PAIRS, OWN_CREDENTIALS } from './claims.ts';
import { readLinks } from './sweep/noted-links.ts';
import type { Ec2SweepRequest } from './sweep/sweep-request.ts';

/** What the sweep of EC2 takes of a bake. */
export type Ec2Leftovers = Omit<SweepRequest, 'environment' | 'temporary' | 'onFound'>;

/** A region gets this long per call: the sweep has other regions, and a runner that does not wait. */
const CALL_MS = 10_000;
const TRIES = 4;
/** A bake that ended well waits no longer for it. */
const GOOD_END_MS = 15_000;

/** Removes what EC2 itself ties to this bake, lists what it does not, and says where nobody looked. */
export async function sweepAws(request: Ec2Leftovers): Promise<readonly Leftover[]> {
  const asked = ec2Request(request);
  const unasked = [...unseenRegions(request), ...unnamed(request), ...otherAccount(request), ...profiles(request)];
  if (!isAnythingToFind(asked)) return unasked;
  const [{ connectEc2Sweeping }, { sweepEc2 }] = await Promise.all([
    import('./sweep/ec2-sweeping.ts'),
    import('./sweep/sweep.ts'),
  ]);
  const limits = {
    callMs: CALL_MS,
    tries: TRIES,
    signal: AbortSignal.timeout(Math.max(0, request.deadline - steadyNow())),
  };
  return [...(await sweepEc2(request.regions, (region) => connectEc2Sweeping(region, limits), asked)), ...unasked];
}

/** After a good end: names what stays on of the volumes that the bake's instances had. Most have none, and ask nothing. */
export async function listAfterGoodEnd(
  { note }: Pick<OwnBake, 'note'>,
  { artifacts }: Pick<PackerWords, 'artifacts'>,
): Promise<readonly Leftover[]> {
  const noted = readLinks(note);
  if (!Object.values(noted).some(({ staying = [] }) => staying.length > 0)) return [];
  const [{ connectEc2Sweeping }, { listStayingVolumes }] = await Promise.all([
    import('./sweep/ec2-sweeping.ts'),
    import('./sweep/staying-volumes.ts'),
  ]);
  const limits = { callMs: CALL_MS, tries: TRIES, signal: AbortSignal.timeout(GOOD_END_MS) };
  return listStayingVolumes(noted, new Set(idsOf(artifacts)), (region) => connectEc2Sweeping(region, limits));
}

/** What Packer's lines tell, sorted into what proves something and what does not. */
export function ec2Request(request: Ec2Leftovers): Ec2SweepRequest {
  const { words, claims } = request;
  const all = words.told(AWS);
  const proves = ({ build }: ToldOfBuild): boolean =>
    !claims.includes(NAMES_KEY_PAIRS) && !isOtherBuild(build, request) && !hadDuplicate(words, build);
  const proving = all.filter(proves);
  const others = all.filter((one) => !proving.includes(one));
  const withPair = proving.filter(({ trusted }) => trusted('key-pair').size > 0);
  const withoutPair = all.filter((one) => !withPair.includes(one));
  const trusted = (from: readonly ToldOfBuild[], kind: string): readonly string[] => [
    ...new Set(from.flatMap((one) => [...one.trusted(kind)])),
  ];
  const hinted = (from: readonly ToldOfBuild[], kind: string): readonly string[] => [
    ...new Set(from.flatMap((one) => [...one.hinted(kind)])),
  ];
  return {
    keyPairs: trusted(proving, 'key-pair'),
    securityGroups: trusted(withPair, 'security-group'),
    unproven: {
      keyPairs: [...trusted(others, 'key-pair'), ...trusted(all, 'named-key-pair')],
      securityGroups: trusted(withoutPair, 'security-group'),
    },
    imageNames: trusted(all, 'image-name'),
    hinted: {
      instances: hinted(all, 'instance'),
      images: hinted(all, 'image'),
      snapshots: hinted(all, 'snapshot'),
      launchTemplates: hinted(withoutPair, 'launch-template'),
    },
    spot: trusted(all, 'spot').length > 0,
    kept: new Set([...idsOf(words.artifacts), ...request.kept]),
    noted: readLinks(request.note),
    startedAt: request.startedAt,
    deadline: request.deadline,
    dryRun: request.keepOnFailure,
  };
}

/** Under which the ledger keeps what these lines told. */
const AWS = 'aws';

/** EC2 had that pair before: it is not this bake's. A guest that says so makes less be deleted, and no more. */
function hadDuplicate({ buildErrors, errorLines }: PackerWords, build: string): boolean {
  const says = (text: string): boolean => text.includes('InvalidKeyPair.Duplicate');
  const ofBuild = buildErrors.filter((one) => one.build === build);
  return ofBuild.some(({ text }) => says(text)) || errorLines.some((line) => says(line) && line.includes(build));
}

function isAnythingToFind({ keyPairs, unproven, imageNames, hinted }: Ec2SweepRequest): boolean {
  return [keyPairs, unproven.keyPairs, unproven.securityGroups, imageNames, ...Object.values(hinted)].some(
    (names) => names.length > 0,
  );
}

/** Images, snapshots and volumes that artifacts name. */
function idsOf(artifacts: readonly Pick<PackerArtifact, 'id'>[]): readonly string[] {
  return artifacts.flatMap(({ id }) => id.match(/\b(?:ami|snap|vol)-[0-9a-f]{8,17}\b/g) ?? []);
}

/** A line may be a guest's, so it makes nobody ask a region; but it is told. */
function unseenRegions(request: Ec2Leftovers): readonly Leftover[] {
  const told = new Set(request.words.told(AWS).flatMap(({ hinted }) => [...hinted('region')]));
  return [...told]
    .filter((region) => !request.regions.includes(region))
    .map((region) => ({
      kind: 'unknown',
      id: `copies in ${region}`,
      region,
      state: 'unchecked',
      reason: 'Not checked: the log names this region, but neither template nor variables do',
      command: `aws ec2 describe-images --owners self --query "Images[?CreationDate>='${isoOf(request)}']" --region ${region}`,
    }));
}

/** A build that makes no key pair of its own leaves nothing that could be found by a link. */
function unnamed(request: Ec2Leftovers): readonly Leftover[] {
  return request.words
    .told(AWS)
    .filter(({ trusted }) => trusted('launched').size > 0)
    .filter(({ trusted }) => trusted('key-pair').size + trusted('named-key-pair').size === 0)
    .flatMap(({ build }) =>
      request.regions.map((region) => ({
        kind: 'unknown',
        id: `what ${build} started in ${region}`,
        region,
        state: 'unchecked' as const,
        reason: 'Not checked: this build makes no key pair of its own, so nothing proves what is its',
        command: `aws ec2 describe-instances --query "Reservations[].Instances[?LaunchTime>='${isoOf(request)}'][].[InstanceId,State.Name,KeyName]" --region ${region}`,
      })),
    );
}

/** With other credentials there may be another account. */
function otherAccount(request: Ec2Leftovers): readonly Leftover[] {
  const { claims, words } = request;
  const launched = words.told(AWS).some(({ trusted }) => trusted('launched').size > 0 || trusted('key-pair').size > 0);
  if (!claims.includes(OWN_CREDENTIALS) || !launched) return [];
  const reason =
    'Not checked: the template brings credentials of its own, and the clean-up has those of this step; it may have looked in another account';
  return [
    {
      kind: 'unknown',
      id: "the account of the template's credentials",
      region: null,
      state: 'unchecked',
      reason,
      command: null,
    },
  ];
}

/** Temporary roles are no thing of EC2's; Packer removes them itself unless it is killed. */
function profiles(request: Ec2Leftovers): readonly Leftover[] {
  const names = new Set(request.words.told(AWS).flatMap(({ trusted }) => [...trusted('profile')]));
  return [...names].map((name) => ({
    kind: 'instance-profile',
    id: name,
    region: null,
    state: 'unchecked',
    reason: 'Not checked: this bake made the instance profile and a role of that name; IAM was not asked',
    command: [
      `aws iam remove-role-from-instance-profile --instance-profile-name ${name} --role-name ${name}`,
      `aws iam delete-instance-profile --instance-profile-name ${name}`,
      `aws iam delete-role-policy --role-name ${name} --policy-name ${name}`,
      `aws iam delete-role --role-name ${name}`,
    ].join('; '),
  }));
}

function isoOf({ startedAt }: Ec2Leftovers): string {
  return new Date(startedAt).toISOString();
}
