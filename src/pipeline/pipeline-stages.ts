import type { BuildStage } from './response.ts';

/** packerd's stages, in its order, and one of our own, which it had not. */
export function stagesOf(publishes: boolean): readonly string[] {
  const before = ['GitClone', 'GitCheckout', ...LEG_STAGES];
  return publishes ? [...before, PUBLISH, 'DockerClean'] : [...before, 'DockerClean'];
}
export const PUBLISH = 'Publish';

/** Those that a leg has; the others are the run's. */
export const LEG_STAGES = ['RunBerksVendor', 'RunPacker', 'KitchenTest'] as const;

type Change = Partial<Pick<BuildStage, 'status' | 'start' | 'end' | 'log'>>;

/** The stages of a run as they stand; every change is told at once. */
export class PipelineStages {
  readonly #stages: BuildStage[];
  readonly #onChange: () => void;
  readonly #now: () => Date;

  constructor(stages: readonly BuildStage[], now: () => Date, onChange: () => void) {
    this.#stages = [...stages];
    this.#now = now;
    this.#onChange = onChange;
  }

  get all(): readonly BuildStage[] {
    return this.#stages;
  }

  /** Puts the stages of the legs where those of a leg that is not known yet stood. */
  setLegs(legs: readonly string[]): void {
    const [only, ...more] = legs;
    const rows = legs.flatMap((leg) =>
      LEG_STAGES.map((name): BuildStage => ({
        name,
        status: 'pending',
        log: '',
        // One leg is all there is to packerd.
        ...(only !== undefined && more.length === 0 ? {} : { leg }),
      })),
    );
    const at = this.#stages.findIndex(({ name }) => name === LEG_STAGES[0]);
    this.#stages.splice(at, LEG_STAGES.length, ...rows);
    this.#onChange();
  }

  status(name: string, leg?: string): BuildStage['status'] | undefined {
    return this.#stages[this.#find(name, leg)]?.status;
  }

  begin(name: string, leg?: string): void {
    this.change(name, leg, { status: 'running', start: this.#now().toISOString() });
  }

  end(name: string, leg: string | undefined, status: 'complete' | 'failed' | 'skipped', log: string): void {
    const had = this.#stages[this.#find(name, leg)];
    const now = this.#now().toISOString();
    const times = status === 'skipped' ? {} : { start: had?.start ?? now, end: now };
    this.change(name, leg, { status, log, ...times });
  }

  change(name: string, leg: string | undefined, change: Change): void {
    const at = this.#find(name, leg);
    const had = this.#stages[at];
    if (had === undefined) return;
    this.#stages[at] = { ...had, ...change };
    this.#onChange();
  }

  /** What has not begun will not come any more, and what runs has failed. */
  close(names: readonly string[], log: string): void {
    const now = this.#now().toISOString();
    for (const [at, stage] of this.#stages.entries()) {
      if (!names.includes(stage.name)) continue;
      if (stage.status === 'pending') this.#stages[at] = { ...stage, status: 'skipped' };
      if (stage.status === 'running') this.#stages[at] = { ...stage, status: 'failed', end: now, log };
    }
    this.#onChange();
  }

  #find(name: string, leg: string | undefined): number {
    const ofLeg = this.#stages.findIndex((stage) => stage.name === name && stage.leg === leg);
    return ofLeg === -1 ? this.#stages.findIndex((stage) => stage.name === name && stage.leg === undefined) : ofLeg;
  }
}
