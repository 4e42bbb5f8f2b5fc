import type { Ec2Sweeping } from './ec2-sweeping.ts';
import type { Findings } from './findings.ts';

const OURS = "the key pair in it is this bake's own";

/** Requests for spot instances with these key pairs: an open one could still start an instance. */
export async function removeSpotRequests(
  ec2: Ec2Sweeping,
  findings: Findings,
  pairs: readonly string[],
): Promise<void> {
  const values = pairs.join(',');
  const requests = await findings.ask({
    what: `requests for spot instances with the key pair ${values}`,
    command: `describe-spot-instance-requests --filters Name=launch.key-name,Values=${values}`,
    right: 'ec2:DescribeSpotInstanceRequests',
    look: () => ec2.spotRequests(pairs),
  });
  for (const id of requests ?? []) {
    await findings.remove({
      kind: 'spot-request',
      id,
      reason: OURS,
      command: `cancel-spot-instance-requests --spot-instance-request-ids ${id}`,
      right: 'ec2:CancelSpotInstanceRequests',
      remove: () => ec2.cancelSpotRequest(id),
    });
  }
}

/**
 * Launch templates of spot instances. Packer makes up their names but tells only ids, and those late; the key pair in
 * them is the link.
 */
export async function removeFleetTemplates(
  ec2: Ec2Sweeping,
  findings: Findings,
  pairs: readonly string[],
): Promise<void> {
  const templates = await findings.ask({
    what: 'launch templates of spot instances',
    command: "describe-launch-templates --filters 'Name=launch-template-name,Values=packer-fleet-launch-template-*'",
    right: 'ec2:DescribeLaunchTemplates',
    look: () => ec2.fleetTemplates(),
  });
  for (const { id, name } of templates ?? []) {
    const keyPair = await findings.ask({
      what: `the key pair of launch template ${name}`,
      command: `describe-launch-template-versions --launch-template-id ${id}`,
      right: 'ec2:DescribeLaunchTemplateVersions',
      look: () => ec2.keyPairOfTemplate(id),
    });
    if (typeof keyPair !== 'string' || !pairs.includes(keyPair)) continue;
    await findings.remove({
      kind: 'launch-template',
      id,
      reason: OURS,
      command: `delete-launch-template --launch-template-id ${id}`,
      right: 'ec2:DeleteLaunchTemplate',
      remove: () => ec2.deleteFleetTemplate(id),
    });
  }
}
