import { nearestName } from '../../core/text/wording.ts';
import { providerNamed } from '../../image/provider.ts';
import { type Chain, combined, effectiveSection, type KitchenBlocks, kitchenBlocks } from './blocks.ts';
import { type ConfigMap, scalarText } from './config-value.ts';
import {
  knownDriver,
  imagePlacements,
  type ImageRequest,
  type Obstacle,
  obstacleOf,
  place,
  type Placement,
  PROXY,
} from './drivers.ts';
import { addInspecReporter, type InspecReport } from './inspec-reporter.ts';
import { KitchenError } from '../outcome.ts';
import { suiteTakes } from './platform-filter.ts';
import { addRunLabels, type RunLabels } from './run-labels.ts';

export interface InjectionRequest extends ImageRequest {
  /** The combined configuration of the user's kitchen files. */
  readonly config: ConfigMap;
  /** How messages call it, such as kitchen.yml. */
  readonly where: string;
  /** Suites to run; empty: all. */
  readonly suites: readonly string[];
  readonly labels: RunLabels;
  /** Where InSpec's reports go: absolute. */
  readonly reports: string;
}

/** One option of a driver that was set, and where. */
export interface Setting {
  readonly key: string;
  readonly value: string;
  /** `suite web`, `platform debian-12` or `the top level` */
  readonly block: string;
  /** What stood there; `null`: nothing. */
  readonly replaced: string | null;
}

export interface PlannedInstance {
  readonly name: string;
  readonly suite: string;
  readonly platform: string;
  readonly driver: string;
  /** Names of plugins; `null`: the default of Test Kitchen's version. */
  readonly transport: string | null;
  readonly provisioner: string | null;
  readonly verifier: string | null;
  /** Empty where the driver starts no image, or nothing was to be set. */
  readonly settings: readonly Setting[];
  readonly report: InspecReport | null;
  /** What the driver builds from, which may or may not use the image: relative to where kitchen runs. */
  readonly dockerfile: string | null;
}

export interface Injection {
  /** What Test Kitchen is given instead of the user's files. Its instances are `instances`, and no others. */
  readonly config: ConfigMap;
  /** In Test Kitchen's order: suites, then platforms. */
  readonly instances: readonly PlannedInstance[];
  /** Instances of the kitchen file that cannot run the image. */
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[];
}

interface Candidate {
  readonly chain: Chain;
  readonly name: string;
  readonly driver: string;
  readonly obstacle: Obstacle | null;
}

interface Chosen extends Candidate {
  readonly placements: readonly Placement[];
}

/**
 * The kitchen configuration with the image in it. An image key is set in the most specific block that has one already
 * (suite, platform, top level): anywhere else the one that is there would win. Without any it is set for the platform.
 * Nothing of the user's files is changed. Throws a KitchenError that names every instance in question.
 */
export function injectImage(request: InjectionRequest): Injection {
  const blocks = kitchenBlocks(request.config, request.where);
  checkSuites(request, blocks);
  const candidates = candidatesOf(request, blocks);
  const mistaken = candidates.filter(({ obstacle }) => obstacle?.kind === 'mistake');
  if (mistaken.length > 0) throw refusal(request, mistaken);
  const fitting = candidates.filter(({ obstacle }) => obstacle === null);
  if (fitting.length === 0 && candidates.length > 0) throw refusal(request, candidates);
  const chosen = fitting.map((candidate) => ({
    ...candidate,
    placements: imagePlacements(request, candidate.chain, candidate.driver),
  }));
  const instances = chosen.map((one) => injected(request, one));
  return {
    config: reduced(blocks, chosen),
    instances,
    leftOut: candidates.flatMap(({ name, obstacle }) => (obstacle === null ? [] : [{ name, reason: obstacle.reason }])),
  };
}

function checkSuites({ suites, where }: InjectionRequest, blocks: KitchenBlocks): void {
  const known = blocks.suites.map(({ name }) => name);
  const unknown = suites.filter((suite) => !known.includes(suite));
  if (unknown.length === 0) return;
  const told = unknown.map((suite) => {
    const near = nearestName(suite, known);
    return `${JSON.stringify(suite)}${near === undefined ? '' : ` (did you mean ${JSON.stringify(near)}?)`}`;
  });
  throw new KitchenError(
    'config',
    `The suites to run must be suites of ${where}, but it does not have ${told.join(', ')}; ` +
      (known.length === 0 ? 'it has none.' : `it has ${known.join(', ')}.`),
  );
}

function candidatesOf(request: InjectionRequest, { top, platforms, suites }: KitchenBlocks): readonly Candidate[] {
  const wanted = suites.filter(({ name }) => request.suites.length === 0 || request.suites.includes(name));
  return wanted.flatMap((suite) =>
    platforms
      .filter((platform) => suiteTakes(suite, platform.name))
      .map((platform) => {
        const chain: Chain = [suite, platform, top];
        const driver = scalarText(effectiveSection(chain, 'driver').get('name')) ?? 'dummy';
        return {
          chain,
          name: instanceName(suite.name, platform.name),
          driver,
          obstacle: obstacleOf(request, chain, driver),
        };
      }),
  );
}

function refusal({ where, subject, providers }: InjectionRequest, candidates: readonly Candidate[]): KitchenError {
  const side = providerNamed(subject.provider, providers)?.kitchen;
  const drivers = [...(side?.drivers ?? []).map(({ name }) => name), ...(side?.reach === undefined ? [] : [PROXY])];
  const told = candidates.flatMap(({ name, obstacle }) => (obstacle === null ? [] : [`- ${name}: ${obstacle.reason}`]));
  const hint =
    drivers.length === 0
      ? 'No driver is known for such images; name the option of yours in the input "image-key".'
      : `What runs such images is the driver ${drivers.join(' or ')}. To choose the image in ${where} by BAKEHOUSE_IMAGE_ID instead, set the input "inject" to env.`;
  return new KitchenError(
    'config',
    `${where} cannot be made to run the image ${subject.reference} (of ${subject.provider}):\n${told.join('\n')}\n${hint}`,
  );
}

function injected(request: InjectionRequest, { chain, name, driver, placements }: Chosen): PlannedInstance {
  const [suite, platform] = chain;
  const known = knownDriver(driver, request.providers);
  place(placements, chain, known);
  addRunLabels(known, chain, request.labels, request.unique);
  const nameOf = (section: 'transport' | 'provisioner' | 'verifier'): string | null =>
    scalarText(effectiveSection(chain, section).get('name')) ?? null;
  const verifier = nameOf('verifier');
  return {
    name,
    suite: suite.name,
    platform: platform.name,
    driver,
    transport: nameOf('transport'),
    provisioner: nameOf('provisioner'),
    verifier,
    settings: placements.map(({ key, value, block, replaced }) => ({
      key,
      value: String(value),
      block: block.label,
      replaced,
    })),
    report: addInspecReporter(verifier, chain, request.reports),
    dockerfile: scalarText(effectiveSection(chain, 'driver').get('dockerfile')) ?? null,
  };
}

/** Only what is left to run: Test Kitchen loads the plugins of every instance, also of those that nobody asked for. */
function reduced({ top, platforms, suites }: KitchenBlocks, chosen: readonly Chosen[]): ConfigMap {
  for (const suite of suites) {
    const names = chosen.flatMap(({ chain }) => (chain[0] === suite ? [chain[1].name] : []));
    suite.set(['includes'], [...new Set(names)]);
    suite.remove(['excludes']);
  }
  return combined(
    top,
    platforms.filter((platform) => chosen.some(({ chain }) => chain[1] === platform)),
    suites.filter((suite) => chosen.some(({ chain }) => chain[0] === suite)),
  );
}

/**
 * What Test Kitchen calls the instance of a suite and a platform (lib/kitchen/instance.rb: name_for). Several pairs can
 * have one name, and then one state file: never read it backwards.
 */
export function instanceName(suite: string, platform: string): string {
  return `${suite}-${platform}`.replaceAll(/[_,/]/g, '-').replaceAll('.', '');
}
