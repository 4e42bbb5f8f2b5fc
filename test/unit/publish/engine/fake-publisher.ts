import type { Change, Ledger, Outcome, Phase, Placed, Publisher } from '../../../../src/image/provider-target.ts';

export interface FakePublisherOptions {
  readonly target?: string;
  readonly kind?: Publisher['kind'];
  /** The places, by what becomes of each: `failed` in its phase. */
  readonly places?: readonly (Partial<Outcome> & { readonly region: string; readonly failsIn?: Phase })[];
  /** Calls that change something, for each place, in these phases. */
  readonly changesIn?: readonly Phase[];
  readonly throwsIn?: Phase | 'preflight';
  readonly refusals?: readonly string[];
  /** Told of each step, in order. */
  readonly steps: string[];
  /** Before a call goes through. */
  readonly call?: (what: string) => Promise<void>;
}

/** A target that only takes notes: `TARGET preflight`, `TARGET phase`, `TARGET phase REGION` for each call. */
export function fakePublisher(
  options: FakePublisherOptions,
): Publisher & { readonly placed: Map<Phase, readonly Placed[]> } {
  const {
    target = 'fleet',
    kind = 'aws',
    places = [{ region: 'us-east-1' }],
    changesIn = ['replicate'],
    steps,
  } = options;
  const outcomes = new Map<string, Outcome>();
  const placed = new Map<Phase, readonly Placed[]>();
  const changeOf = (phase: Phase, region: string): Change => ({
    target,
    kind,
    leg: 'web',
    region,
    phase,
    what: `${phase} to ${region}`,
    before: null,
    after: region,
  });
  const outcomeOf = (place: (typeof places)[number], over: Partial<Outcome>): Outcome => ({
    target,
    kind,
    leg: 'web',
    build: 'b',
    id: `id-${place.region}`,
    digest: null,
    ref: null,
    status: 'created',
    isRequired: true,
    message: null,
    ...place,
    ...over,
  });
  const carryOut = async (phase: Phase, ledger: Ledger, now: readonly Placed[]): Promise<void> => {
    steps.push(`${target} ${phase}`);
    placed.set(phase, now);
    if (options.throwsIn === phase) throw new TypeError(`${target} broke`);
    for (const place of places) {
      if (outcomes.get(place.region)?.status === 'failed') continue;
      if (place.failsIn === phase) {
        outcomes.set(place.region, outcomeOf(place, { status: 'failed', message: 'no such luck' }));
        continue;
      }
      if (changesIn.includes(phase)) {
        await ledger.change(changeOf(phase, place.region), async () => {
          steps.push(`${target} ${phase} ${place.region}`);
          await options.call?.(`${target} ${phase} ${place.region}`);
        });
      }
      if (phase === 'replicate') outcomes.set(place.region, outcomeOf(place, {}));
    }
  };
  return {
    target,
    kind,
    placed,
    preflight: async () => {
      steps.push(`${target} preflight`);
      if (options.throwsIn === 'preflight') throw new TypeError(`${target} broke`);
      return {
        refusals: options.refusals ?? [],
        notices: [],
        changes: changesIn.flatMap((phase) => places.map(({ region }) => changeOf(phase, region))),
      };
    },
    carryOut,
    outcomes: () => [...outcomes.values()],
  };
}
