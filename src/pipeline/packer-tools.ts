import { setupPacker } from '../actions/setup-packer/main.ts';
import { UserError } from '../core/errors.ts';
import type { Environment } from '../core/runner/host.ts';
import type { PlannedLeg } from '../image/plan.ts';
import type { PipelineRun } from './pipeline-run.ts';

/** What a leg's Packer adds to the environment of its stages. */
type Tools = Environment;

/**
 * The Packer and the plugins that each template asks for, brought once for each, one after another: they share folders.
 * Templates may ask for different ones, so what was brought is for their legs alone.
 */
export class PackerTools {
  readonly #run: PipelineRun;
  readonly #environment: Environment;
  readonly #tools = new Map<string, Promise<Tools>>();
  #last: Promise<unknown> = Promise.resolve();

  /** @param withheld variables that what fetches programs of others has no use for */
  constructor(run: PipelineRun, withheld: readonly string[] = []) {
    this.#run = run;
    this.#environment = Object.fromEntries(withheld.map((name) => [name, undefined]));
  }

  /** Throws a UserError that says why there is none. */
  async of(leg: PlannedLeg): Promise<Tools> {
    const { work } = leg;
    if (work.builder !== 'packer') return {};
    // A template that is yet to be filled in need not be one that can be read.
    const template = work.substitutions === null ? work.template : '';
    const version = work.version ?? '';
    const name = `${version}\n${template}`;
    const known = this.#tools.get(name);
    if (known !== undefined) return known;
    const before = this.#last;
    const mine = (async (): Promise<Tools> => {
      await before.catch(() => {});
      return this.#bring(leg, { template, ...(version === '' ? {} : { version }) });
    })();
    this.#last = mine.catch(() => {});
    this.#tools.set(name, mine);
    return mine;
  }

  async #bring(leg: PlannedLeg, inputs: Readonly<Record<string, string>>): Promise<Tools> {
    const host = this.#run.child({ stage: 'setup-packer', leg, inputs, environment: this.#environment });
    if ((await this.#run.perform(host, setupPacker)).isGood) {
      const names = ['PATH', 'PACKER_PLUGIN_PATH'];
      return Object.fromEntries(names.map((name) => [name, host.environment[name]] as const));
    }
    throw new UserError(host.failures.join('\n'));
  }
}
