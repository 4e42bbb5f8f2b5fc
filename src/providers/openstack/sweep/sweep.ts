import { steadyNow } from '../../../core/clock.ts';
import { messageOf } from '../../../core/errors.ts';
import { type Leftover, unanswered } from '../../../image/leftover.ts';
import { isOtherBuild, type SweepRequest, type ToldOfBuild } from '../../../image/provider-bake.ts';
import type { Cloud, ConnectCloud } from '../cloud/connect.ts';
import { ANY_REGION, UUID } from '../naming.ts';
import { isGeneratedName, NAMES_KEY_PAIRS, OWN_CREDENTIALS } from '../packer-output.ts';
import { CloudFindings } from './findings.ts';
import { type CloudSweepRequest, sweepRegion } from './region-sweep.ts';

/** Under which the ledger keeps what these lines told. */
const OPENSTACK = 'openstack';
/** A call gets this long: a runner that was cancelled does not wait. */
const CALL_MS = 15_000;
const TRIES = 4;

/** What the sweep of OpenStack takes of a bake. */
export type CloudLeftovers = Omit<SweepRequest, 'temporary' | 'note'>;

/** Removes what the cloud itself ties to this bake, lists what it does not, and says where nobody looked. */
export async function sweepOpenstack(request: CloudLeftovers, connect: ConnectCloud): Promise<readonly Leftover[]> {
  const asked = cloudRequest(request);
  const { onFound } = request;
  const unasked = otherProject(request);
  for (const one of unasked) onFound(one);
  if (!isAnythingToFind(asked)) return unasked;
  const signal = AbortSignal.timeout(Math.max(0, request.deadline - steadyNow()));
  let cloud: Cloud;
  try {
    cloud = await connect(request.environment, { limits: { callMs: CALL_MS, tries: TRIES, signal } });
  } catch (error) {
    return [...unasked, silent(asked, messageOf(error))];
  }
  const regions = regionsOf(request.regions, cloud);
  const swept = await Promise.all(
    regions.map(async (region) => {
      const findings = new CloudFindings(region, request.keepOnFailure, onFound);
      try {
        await sweepRegion(cloud, region, asked, findings);
      } catch (error) {
        findings.unchecked(`what this bake left in ${region}`, unanswered(error), 'openstack server list --long');
      }
      return findings.all;
    }),
  );
  return [...swept.flat(), ...unasked];
}

/**
 * The own region too, where a build goes that names none: another build may name one. Of those that this cloud has not, as
 * another provider's builds name them, nothing can be there.
 */
function regionsOf(named: readonly string[], cloud: Pick<Cloud, 'region' | 'regions' | 'has'>): readonly string[] {
  const { region, regions, has } = cloud;
  const others = named.includes(ANY_REGION) ? [...named, ...regions] : named;
  return [...new Set([region, ...others.filter((one) => has('compute', one) || has('image', one))])];
}

/** What Packer's lines tell, sorted into what proves something and what does not. */
export function cloudRequest(request: CloudLeftovers): CloudSweepRequest {
  const { words, claims } = request;
  const all = words.told(OPENSTACK);
  const own = all.filter((one) => !isOtherBuild(one.build, request));
  const trusted = (from: readonly ToldOfBuild[], kind: string): readonly string[] => [
    ...new Set(from.flatMap((one) => [...one.trusted(kind)])),
  ];
  const hasOwnPairs = !claims.includes(NAMES_KEY_PAIRS);
  const pairs = trusted(own, 'key-pair').filter(isGeneratedName);
  return {
    startedAt: request.startedAt,
    keyPairs: hasOwnPairs ? pairs : [],
    namedKeyPairs: [...trusted(own, 'named-key-pair'), ...(hasOwnPairs ? [] : pairs)],
    servers: trusted(own, 'server'),
    launching: hasOwnPairs ? trusted(unansweredOf(own, 'launched', 'server'), 'key-pair').filter(isGeneratedName) : [],
    isAddressing: unansweredOf(own, 'addressing', 'floating-ip').length > 0,
    floatingIps: trusted(own, 'floating-ip'),
    volumes: trusted(own, 'volume').flatMap((text) => {
      const [, name, id] = /^([\w.@-]+) \(volume id: ([0-9a-f-]{36})$/.exec(text) ?? [];
      return name === undefined || id === undefined ? [] : [{ name, id }];
    }),
    sourceImages: trusted(own, 'source-image'),
    sourceNames: trusted(own, 'source-name').filter(isGeneratedName),
    hintedImages: [...new Set(own.flatMap(({ hinted }) => [...hinted('image')]))],
    kept: new Set([...words.artifacts.map(({ id }) => id).filter((id) => UUID.test(id)), ...request.kept]),
    deadline: request.deadline,
  };
}

/** Builds that asked for something whose id nobody told: the cloud may have made it all the same. */
function unansweredOf(own: readonly ToldOfBuild[], asked: string, answered: string): readonly ToldOfBuild[] {
  return own.filter(({ trusted }) => trusted(asked).size > 0 && trusted(answered).size === 0);
}

function isAnythingToFind(asked: CloudSweepRequest): boolean {
  const { keyPairs, namedKeyPairs, servers, floatingIps, volumes, sourceImages, hintedImages } = asked;
  const all = [keyPairs, namedKeyPairs, servers, floatingIps, volumes, sourceImages, hintedImages];
  return asked.isAddressing || all.some(({ length }) => length > 0);
}

/** With other credentials there may be another project. */
function otherProject({ claims, words }: CloudLeftovers): readonly Leftover[] {
  const began = words.told(OPENSTACK).some(({ trusted }) => trusted('key-pair').size + trusted('launched').size > 0);
  if (!claims.includes(OWN_CREDENTIALS) || !began) return [];
  return [
    {
      kind: 'unknown',
      id: "the project of the template's credentials",
      region: null,
      state: 'unchecked',
      reason:
        'Not checked: the template brings credentials of its own, and the clean-up has those of this step; it may have looked in another project',
      command: null,
    },
  ];
}

function silent({ keyPairs, servers }: CloudSweepRequest, reason: string): Leftover {
  const id = `what this bake left on OpenStack (${[...keyPairs, ...servers].join(', ')})`;
  return {
    kind: 'unknown',
    id,
    region: null,
    state: 'unchecked',
    reason: unanswered(reason),
    command: 'openstack server list --long',
  };
}
