import { checkPassedNames } from '../../core/secrets/environment.ts';
import { InputError, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { orList, readInputs, secretTextsOf, show } from '../../core/runner/inputs.ts';
import { readDocument } from '../../core/text/document.ts';
import { nearestName } from '../../core/text/wording.ts';
import { checkArtifactPrefix } from '../../image/artifact-name.ts';
import type { Plan, PlannedLeg } from '../../image/plan.ts';
import type { Providers } from '../../image/provider.ts';
import { openPlan } from '../../plan/open-plan.ts';
import { type KitchenVerifyInputs, kitchenVerifyInputs } from './inputs.ts';

export interface VerifySettings {
  readonly inputs: KitchenVerifyInputs;
  /** Where a plan says what is verified. */
  readonly planned: { readonly plan: Plan; readonly leg: PlannedLeg } | null;
}

const RUN = ['create', 'converge', 'verify'] as const;
type Phase = (typeof RUN)[number];

/** What a plan says about a leg's verification, over the inputs of the same names. */
const FROM_PLAN: readonly (keyof KitchenVerifyInputs)[] = [
  'working-directory',
  'kitchen-yaml',
  'instances',
  'suites',
  'inject',
  'image-key',
  'phases',
  'parallel',
  'create-timeout',
  'converge-timeout',
  'verify-timeout',
  'destroy-timeout',
  'retries',
  'destroy',
  'reports',
  'min-tests',
  'max-skipped',
  'berks',
  'berks-frozen',
  'gen-dockerfile',
  'allow-no-tests',
];

/** Reads the inputs, masks what is secret first, and puts what the plan says of the leg over them. */
export async function readSettings(host: Host, providers: Providers): Promise<VerifySettings> {
  for (const value of secretTextsOf(host.input('secret-vars'))) if (value !== '') host.secret(value);
  const own = readInputs(kitchenVerifyInputs, (name) => host.input(name));
  checkInputs(own);
  checkProvider(own.provider, providers);
  if (own.leg === '') return { inputs: own, planned: null };
  const { plan } = await openPlan(host, own.plan, own['plan-digest']);
  const leg = plan.legs.find((one) => one.leg === own.leg || one.aliases.includes(own.leg));
  if (leg === undefined) {
    const near = nearestName(
      own.leg,
      plan.legs.map((one) => one.leg),
    );
    throw new UserError(`The plan has no leg "${own.leg}".${near === undefined ? '' : ` Did you mean ${near}?`}`);
  }
  const said = new Map([...plannedInputs(leg), ...plannedScan(leg)]);
  const inputs = readInputs(kitchenVerifyInputs, (name) => said.get(name) ?? host.input(name));
  phasesOf(inputs.phases);
  return { inputs, planned: { plan, leg } };
}

/** Why the leg of a plan is not tested, in words: neither the manifest nor this step says how. Undefined when one does. */
export function whyUntested({ inputs, planned }: VerifySettings): string | undefined {
  if (planned === null) return undefined;
  const { leg, verify } = planned.leg;
  if (verify?.['none'] === true) return `the manifest says \`verify: none\` of ${leg}`;
  const isAsked = verify !== null || inputs.unasked === 'verify' || inputs.engine !== 'auto' || inputs.script !== '';
  return isAsked ? undefined : `the manifest says nothing of how to verify ${leg}`;
}

/** The manifest's `verify` of a leg, as texts of inputs. Throws a UserError on what is no input. */
function plannedInputs({ leg, verify }: Pick<PlannedLeg, 'leg' | 'verify'>): ReadonlyMap<string, string> {
  const { kitchen, script } = verify ?? {};
  if (isMapping(script)) {
    return new Map([
      ['engine', 'script'],
      ['script', textOf(script['run'])],
      ['reports', textOf(script['report'])],
      ...(script['inside'] === undefined ? [] : [['script-inside', textOf(script['inside'])] as const]),
      // JSON is YAML, too.
      ...(script['machine'] === undefined ? [] : [['script-machine', JSON.stringify(script['machine'])] as const]),
      ...['min-tests', 'max-skipped'].flatMap((name): (readonly [string, string])[] =>
        script[name] === undefined ? [] : [[name, textOf(script[name])]],
      ),
    ]);
  }
  if (!isMapping(kitchen)) return new Map();
  const known = FROM_PLAN.map(String);
  const said = new Map([['engine', 'kitchen']]);
  for (const [name, value] of Object.entries(kitchen)) {
    if (name === 'machine') {
      said.set('script-machine', JSON.stringify(value));
      continue;
    }
    if (!known.includes(name)) {
      const near = nearestName(name, known);
      const hint = near === undefined ? `Known are ${orList(known)}.` : `Did you mean "${near}"?`;
      throw new UserError(`verify.kitchen of ${leg} has "${name}", which kitchen-verify does not know there. ${hint}`);
    }
    said.set(name, Array.isArray(value) ? value.map(textOf).join('\n') : textOf(value));
  }
  return said;
}

/** The manifest's `scan` of a leg, as texts of inputs. JSON is YAML, too. */
function plannedScan({ scan }: Pick<PlannedLeg, 'scan'>): readonly (readonly [string, string])[] {
  if (scan === undefined) return [];
  const { reports, ...policy } = scan;
  return [
    ['scan-reports', reports.join('\n')],
    ['scan-policy', JSON.stringify(policy)],
  ];
}

function checkInputs(inputs: KitchenVerifyInputs): void {
  checkArtifactPrefix(inputs['artifact-prefix']);
  checkPassedNames(inputs['pass-env']);
  if (inputs.leg !== '' && inputs.plan === '') {
    throw new UserError('Input "plan" is required with "leg": the plan that it is of.');
  }
  phasesOf(inputs.phases);
  const given = (['record', 'leg', 'image-id'] as const).filter((name) => inputs[name] !== '');
  if (given.length === 0) {
    throw new InputError('One of the inputs "record", "leg" (with "plan") and "image-id" says what is verified.');
  }
  if (given.length > 1) {
    throw new UserError(
      `Inputs ${given.map((name) => `"${name}"`).join(' and ')} both say what is verified; give one.`,
    );
  }
  if (inputs.engine === 'script' && inputs.script === '' && inputs.leg === '') {
    throw new UserError('Input "script" is required with engine: script: the command that tests the image.');
  }
}

/** Those whose images can be tested, and `other`: of whom nothing is known but what the inputs say. */
function checkProvider(provider: string, providers: Providers): void {
  const known = [
    ...providers.flatMap(({ name, kitchen, trial }) => ((kitchen ?? trial) === undefined ? [] : [name])),
    'other',
  ];
  if (known.includes(provider)) return;
  throw new UserError(`Input "provider" must be ${orList(known)}, but was ${show(provider)}.`);
}

/** The phases that are run, in their order. Throws a UserError on a word that is none. */
export function phasesOf(words: readonly string[]): readonly Phase[] {
  const wrong = words.find((word) => !RUN.some((phase) => phase === word));
  if (wrong !== undefined || words.length === 0) {
    throw new UserError(`Input "phases" must name phases out of ${orList(RUN)}, but was ${show(words.join(', '))}.`);
  }
  return RUN.filter((phase) => words.includes(phase));
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const MACHINE = 'Input "script-machine"';

/** What the input says of the machine of a test, which its provider looks into; null: nothing. Throws a UserError. */
export function machineOf(text: string): Readonly<Record<string, unknown>> | null {
  if (text === '') return null;
  const { value } = readDocument(MACHINE, Buffer.from(text));
  if (isMapping(value)) return value;
  throw new UserError(`${MACHINE} must be a mapping of YAML, as subnet: subnet-0123456789abcdef0.`);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
