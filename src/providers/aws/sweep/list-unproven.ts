import { shellWord } from '../../../core/text/wording.ts';
import type { Ec2Sweeping, SeenInstance } from './ec2-sweeping.ts';
import type { Findings } from './findings.ts';
import { imagesMade, imagesNamesakes, isOlder } from './ownership.ts';
import type { Ec2SweepRequest } from './sweep-request.ts';

/** What the sweep has proven in a region. */
export interface Proven {
  readonly instances: ReadonlySet<string>;
  readonly instancesKnown: boolean;
  readonly images: ReadonlySet<string>;
  readonly pairs: readonly string[];
  /** With one of these key pairs, but launched before the bake began, by what EC2 says. */
  readonly older: readonly SeenInstance[];
}

/** Lists what may be this bake's and is not proven to be, with the command that removes it. Deletes nothing. */
export async function listUnproven(
  ec2: Ec2Sweeping,
  findings: Findings,
  request: Ec2SweepRequest,
  proven: Proven,
): Promise<void> {
  const older = await listKeyPairs(ec2, findings, request, proven);
  const madeOfOlder = await listImagesOf(ec2, findings, request, older);
  await listGroups(ec2, findings, request, proven);
  await listInstances(ec2, findings, request, proven);
  const held = await listImages(ec2, findings, request, proven);
  await listSnapshots(ec2, findings, request, request.hinted.snapshots, NAMED);
  await listSnapshots(ec2, findings, request, [...held, ...madeOfOlder], 'an image that is listed holds it');
  await listFleetTemplates(ec2, findings, request);
}

const NAMED = "the log names it, but nothing proves it to be this bake's";

/** Nobody else has a name that Packer made up, so a time that forbids it is a clock that goes wrong, here or there. */
const OLDER =
  "Packer made up the name of its key pair, but EC2 says that it was made before this bake began: this machine's clock may be wrong";

async function listKeyPairs(
  ec2: Ec2Sweeping,
  findings: Findings,
  { unproven, keyPairs, startedAt }: Ec2SweepRequest,
  { pairs, older }: Proven,
): Promise<readonly string[]> {
  const ids = new Set<string>();
  const list = ({ id, state }: SeenInstance): void => {
    ids.add(id);
    if (state !== 'terminated') findings.left('instance', id, OLDER, `terminate-instances --instance-ids ${id}`);
  };
  for (const one of older) list(one);
  const madeUp = keyPairs.filter((name) => !pairs.includes(name));
  const names = [...unproven.keyPairs, ...madeUp];
  if (names.length === 0) return [...ids];
  // Names of people's choice, or of whoever else could print such a line.
  const filter = shellWord(`Name=key-name,Values=${names.join(',')}`);
  const seen = await findings.ask({
    what: `key pair ${names.join(', ')}`,
    command: `describe-key-pairs --filters ${filter}`,
    right: 'ec2:DescribeKeyPairs',
    look: () => ec2.keyPairs(names),
  });
  for (const { name, created } of seen ?? []) {
    if (isOlder(created, startedAt) && !madeUp.includes(name)) continue;
    const reason = madeUp.includes(name) ? OLDER : "Packer did not make up its name, so it may be somebody else's";
    findings.left('key-pair', name, reason, `delete-key-pair --key-name ${shellWord(name)}`);
  }
  const instances = await findings.ask({
    what: `instances with the key pair ${names.join(', ')}`,
    command: `describe-instances --filters ${filter}`,
    right: 'ec2:DescribeInstances',
    look: () => ec2.instancesByKeyPair(names),
  });
  for (const one of instances ?? []) {
    const { id, keyPair, launched, state } = one;
    if (madeUp.includes(keyPair ?? '')) list(one);
    else if (state !== 'terminated' && launched >= startedAt) {
      const reason = 'launched since, with a key pair whose name Packer did not make up';
      findings.left('instance', id, reason, `terminate-instances --instance-ids ${id}`);
    }
  }
  return [...ids];
}

/** Resolves with the snapshots that they hold. */
async function listImagesOf(
  ec2: Ec2Sweeping,
  findings: Findings,
  { kept }: Ec2SweepRequest,
  instances: readonly string[],
): Promise<readonly string[]> {
  if (instances.length === 0) return [];
  const seen = await findings.ask({
    what: `images made of ${instances.join(', ')}`,
    command: `describe-images --owners self --filters Name=source-instance-id,Values=${instances.join(',')}`,
    right: 'ec2:DescribeImages',
    look: () => ec2.imagesOfInstances(instances),
  });
  const open = imagesMade(seen ?? [], new Set(instances)).filter(({ id }) => !kept.has(id));
  for (const { id } of open)
    findings.left('image', id, `made of an instance of this bake. ${OLDER}`, `deregister-image --image-id ${id}`);
  return open.flatMap(({ snapshots }) => snapshots);
}

async function listGroups(
  ec2: Ec2Sweeping,
  findings: Findings,
  { unproven, securityGroups }: Ec2SweepRequest,
  { pairs }: Proven,
): Promise<void> {
  const names = [...unproven.securityGroups, ...(pairs.length === 0 ? securityGroups : [])];
  if (names.length === 0) return;
  const seen = await findings.ask({
    what: `security group ${names.join(', ')}`,
    command: `describe-security-groups --filters Name=group-name,Values=${names.join(',')}`,
    right: 'ec2:DescribeSecurityGroups',
    look: () => ec2.securityGroups(names),
  });
  for (const { id, name } of seen ?? []) {
    if (!names.includes(name)) continue;
    const reason = 'this bake announced it, but made no key pair that proves what it started';
    findings.left('security-group', id, reason, `delete-security-group --group-id ${id}`);
  }
}

async function listInstances(
  ec2: Ec2Sweeping,
  findings: Findings,
  { hinted }: Ec2SweepRequest,
  { instances }: Proven,
): Promise<void> {
  const ids = hinted.instances.filter((id) => !instances.has(id));
  if (ids.length === 0) return;
  const seen = await findings.ask({
    what: `instance ${ids.join(', ')}`,
    command: `describe-instances --filters Name=instance-id,Values=${ids.join(',')}`,
    right: 'ec2:DescribeInstances',
    look: () => ec2.instancesById(ids),
  });
  for (const { id, state } of seen ?? [])
    if (state !== 'terminated') findings.left('instance', id, NAMED, `terminate-instances --instance-ids ${id}`);
}

/** Resolves with the snapshots that these images hold. */
async function listImages(
  ec2: Ec2Sweeping,
  findings: Findings,
  { hinted, imageNames, kept, startedAt }: Ec2SweepRequest,
  { images, instancesKnown }: Proven,
): Promise<readonly string[]> {
  const held: string[] = [];
  const isOpen = ({ id }: { id: string }): boolean => !kept.has(id) && !images.has(id);
  const context = { startedAt, instancesKnown, images: new Set([...images, ...hinted.images]) };
  if (imageNames.length > 0) {
    const values = imageNames.map((name) => JSON.stringify(name)).join(',');
    const named = await findings.ask({
      what: `images named ${imageNames.join(', ')}`,
      command: `describe-images --owners self --filters ${shellWord(`Name=name,Values=${values}`)}`,
      right: 'ec2:DescribeImages',
      look: () => ec2.imagesByName(imageNames),
    });
    for (const { id, name, snapshots } of imagesNamesakes(named ?? [], context).filter(isOpen)) {
      const reason = `made since, and named ${name} as this bake announced; EC2 links it to nothing of this bake`;
      findings.left('image', id, reason, `deregister-image --image-id ${id}`);
      held.push(...snapshots);
    }
  }
  const ids = hinted.images.filter((id) => isOpen({ id }));
  if (ids.length === 0) return held;
  const seen = await findings.ask({
    what: `image ${ids.join(', ')}`,
    command: `describe-images --owners self --filters Name=image-id,Values=${ids.join(',')}`,
    right: 'ec2:DescribeImages',
    look: () => ec2.imagesById(ids),
  });
  for (const { id, created, snapshots } of seen ?? []) {
    if (isOlder(created, startedAt)) continue;
    findings.left('image', id, NAMED, `deregister-image --image-id ${id}`);
    held.push(...snapshots);
  }
  return held;
}

/** Those that were begun since: an older one was only mapped in. */
async function listSnapshots(
  ec2: Ec2Sweeping,
  findings: Findings,
  { kept, startedAt }: Ec2SweepRequest,
  all: readonly string[],
  reason: string,
): Promise<void> {
  const ids = all.filter((id) => !kept.has(id));
  if (ids.length === 0) return;
  const seen = await findings.ask({
    what: `snapshot ${ids.join(', ')}`,
    command: `describe-snapshots --owner-ids self --filters Name=snapshot-id,Values=${ids.join(',')}`,
    right: 'ec2:DescribeSnapshots',
    look: () => ec2.snapshotsById(ids),
  });
  for (const { id, started } of seen ?? [])
    if (!isOlder(started, startedAt)) findings.left('snapshot', id, reason, `delete-snapshot --snapshot-id ${id}`);
}

async function listFleetTemplates(ec2: Ec2Sweeping, findings: Findings, { hinted }: Ec2SweepRequest): Promise<void> {
  if (hinted.launchTemplates.length === 0) return;
  const seen = await findings.ask({
    what: `launch template ${hinted.launchTemplates.join(', ')}`,
    command: `describe-launch-templates --launch-template-ids ${hinted.launchTemplates.join(' ')}`,
    right: 'ec2:DescribeLaunchTemplates',
    look: () => ec2.fleetTemplates(),
  });
  for (const { id } of (seen ?? []).filter((one) => hinted.launchTemplates.includes(one.id)))
    findings.left('launch-template', id, NAMED, `delete-launch-template --launch-template-id ${id}`);
}
