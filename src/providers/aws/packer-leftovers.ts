import { steadyNow } from '../../core/clock.ts';
import type { Leftover } from '../../image/leftover.ts';
import type { NotedLinks } from './sweep/noted-links.ts';
import type { Ec2SweepRequest } from './sweep/sweep.ts';
import { type Artifact } from '../../packer/run/machine-output.ts';
import { type Claims, isOtherBuild } from '../../packer/run/claims.ts';
import type { BuildLedger } from '../../packer/run/ledger.ts';
import type { Observer } from '../../packer/run/observer.ts';

export interface Ec2Leftovers {
  readonly observer: Observer;
  readonly claims: Claims;
  /** Those of the template, its variables and the environment; never one that only a line named. */
  readonly regions: readonly string[];
  /** Ids that are kept beside those that Packer reported. */
  readonly kept: readonly string[];
  readonly noted: NotedLinks;
  /** ms since the epoch, as is `deadline`. */
  readonly startedAt: number;
  readonly deadline: number;
  readonly keepOnFailure: boolean;
}

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
export async function listAfterGoodEnd(noted: NotedLinks, { artifacts }: Observer): Promise<readonly Leftover[]> {
  if (!Object.values(noted).some(({ staying = [] }) => staying.length > 0)) return [];
  const [{ connectEc2Sweeping }, { listStayingVolumes }] = await Promise.all([
    import('./sweep/ec2-sweeping.ts'),
    import('./sweep/staying-volumes.ts'),
  ]);
  const limits = { callMs: CALL_MS, tries: TRIES, signal: AbortSignal.timeout(GOOD_END_MS) };
  return listStayingVolumes(noted, new Set(idsOf(artifacts)), (region) => connectEc2Sweeping(region, limits));
}

/** What Packer's lines tell, sorted into what proves something and what does not. Pure. */
export function ec2Request(request: Ec2Leftovers): Ec2SweepRequest {
  const { observer, claims } = request;
  const ledgers = [...observer.ledger.builds];
  const proves = (build: string): boolean =>
    !claims.namesKeyPairs && !isOtherBuild(build, claims) && !hadDuplicate(observer, build);
  const proving = ledgers.filter(([build]) => proves(build));
  const others = ledgers.filter((one) => !proving.includes(one));
  const withPair = proving.filter(([, { keyPairs }]) => keyPairs.size > 0);
  const withoutPair = ledgers.filter((one) => !withPair.includes(one));
  const all = (from: typeof ledgers, pick: (ledger: BuildLedger) => ReadonlySet<string>): readonly string[] => [
    ...new Set(from.flatMap(([, ledger]) => [...pick(ledger)])),
  ];
  return {
    keyPairs: all(proving, ({ keyPairs }) => keyPairs),
    securityGroups: all(withPair, ({ securityGroups }) => securityGroups),
    unproven: {
      keyPairs: [...all(others, ({ keyPairs }) => keyPairs), ...all(ledgers, ({ namedKeyPairs }) => namedKeyPairs)],
      securityGroups: all(withoutPair, ({ securityGroups }) => securityGroups),
    },
    imageNames: all(ledgers, ({ amiNames }) => amiNames),
    hinted: {
      instances: all(ledgers, ({ instances }) => instances),
      images: all(ledgers, ({ images }) => images).filter((id) => id.startsWith('ami-')),
      snapshots: all(ledgers, ({ snapshots }) => snapshots),
      launchTemplates: all(withoutPair, ({ launchTemplates }) => launchTemplates),
    },
    spot: ledgers.some(([, { spot }]) => spot),
    kept: new Set([...idsOf(observer.artifacts), ...request.kept]),
    noted: request.noted,
    startedAt: request.startedAt,
    deadline: request.deadline,
    dryRun: request.keepOnFailure,
  };
}

/** EC2 had that pair before: it is not this bake's. A guest that says so makes less be deleted, and no more. */
function hadDuplicate({ buildErrors, errorLines }: Observer, build: string): boolean {
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
function idsOf(artifacts: readonly Artifact[]): readonly string[] {
  return artifacts.flatMap(({ id }) => id.match(/\b(?:ami|snap|vol)-[0-9a-f]{8,17}\b/g) ?? []);
}

function ledgersOf({ observer }: Ec2Leftovers): readonly (readonly [string, BuildLedger])[] {
  return [...observer.ledger.builds];
}

/** A line may be a guest's, so it makes nobody ask a region; but it is told. */
function unseenRegions(request: Ec2Leftovers): readonly Leftover[] {
  const told = new Set(ledgersOf(request).flatMap(([, { regions }]) => [...regions]));
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
  return ledgersOf(request)
    .filter(([, { launched, keyPairs, namedKeyPairs }]) => launched && keyPairs.size + namedKeyPairs.size === 0)
    .flatMap(([build]) =>
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
  const launched = ledgersOf(request).some(([, one]) => one.launched || one.keyPairs.size > 0);
  if (!request.claims.ownCredentials || !launched) return [];
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
  const names = new Set(ledgersOf(request).flatMap(([, one]) => [...one.profiles]));
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
