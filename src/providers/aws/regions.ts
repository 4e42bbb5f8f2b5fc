import type { Environment } from '../../core/runner/host.ts';
import type { WantedLeg } from '../../image/provider-plan.ts';

/** The run's own region; null where none is set. */
export function ownRegion(environment: Environment): string | null {
  return environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || null;
}

/** Where a leg may have images. One region is enough to begin with: an image tells where the others of its bake are. */
export function lookUpRegions({ builds, hints }: Pick<WantedLeg, 'builds' | 'hints'>, own: string | null) {
  const literals = builds.flatMap(({ literals: { region } }) => (typeof region === 'string' ? [region] : []));
  const named = regionsNamed([...literals, ...hints]);
  return named.length > 0 ? named : own === null ? [] : [own];
}

/** Regions that the texts name: they only say where to look, so one too many does no harm. */
export function regionsNamed(texts: readonly string[]): readonly string[] {
  const found = texts.flatMap(
    (text) => text.match(/\b(?:af|ap|ca|cn|eu|il|me|mx|sa|us)(?:-gov|-iso[bef]?)?-[a-z]+-\d\b/g) ?? [],
  );
  return [...new Set(found)].sort();
}

const PARTITIONS: readonly (readonly [RegExp, string])[] = [
  [/^cn-/, 'aws-cn'],
  [/^us-gov-/, 'aws-us-gov'],
  [/^us-iso-/, 'aws-iso'],
  [/^us-isob-/, 'aws-iso-b'],
  [/^eu-isoe-/, 'aws-iso-e'],
  [/^us-isof-/, 'aws-iso-f'],
  [/^eusc-/, 'aws-eusc'],
];

/** An AMI's name for ever: ids of AMIs are never given twice. */
export function amiIdentity({
  account,
  region,
  id,
}: {
  readonly account: string | null;
  readonly region: string;
  readonly id: string;
}): string | undefined {
  if (account === null) return undefined;
  const partition = PARTITIONS.find(([begins]) => begins.test(region))?.[1] ?? 'aws';
  return ['aws', partition, account, region, id].join(':');
}

/**
 * What is asked of a region once, whoever asks again: its client, the account of the credentials. A question that failed
 * can be asked again.
 */
export function perRegion<Answer>(ask: (region: string) => Promise<Answer>): (region: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (region) => {
    const known = answers.get(region);
    if (known !== undefined) return known;
    const answer = ask(region);
    answers.set(region, answer);
    answer.catch(() => answers.delete(region));
    return answer;
  };
}
