import { checkPassedNames } from '../../core/secrets/environment.ts';
import { InputError, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs, secretTextsOf } from '../../core/runner/inputs.ts';
import { checkArtifactPrefix } from '../../image/artifact-name.ts';
import { checkDockerArguments } from '../../dockerfile/arguments.ts';
import { checkBuildNames, checkExtraArguments } from '../../packer/run/arguments.ts';
import { providers } from '../../providers/providers.ts';
import { type BakeInputs, bakeInputs } from './inputs.ts';

/**
 * Reads the inputs, and masks what is secret before anything else is said: an error about another input could quote it.
 */
export function readSettings(host: Host): BakeInputs {
  for (const value of secretTextsOf(host.input('secret-vars'))) if (value !== '') host.secret(value);
  const inputs = readInputs(bakeInputs, (name) => host.input(name));
  checkCombinations(inputs);
  return inputs;
}

/** What describes a single bake; with a plan, that does. */
const AD_HOC = [
  'template',
  'only',
  'except',
  'vars',
  'retry-vars',
  'var-files',
  'image',
  'name',
  'tags',
  'parent',
  'inputs',
  'arguments',
] as const;

/** What no single input can know. All are the user's mistakes, told one at a time. */
function checkCombinations(inputs: BakeInputs): void {
  checkPlanInputs(inputs);
  if (inputs.builder === 'packer') {
    checkBuildNames('Input "only"', inputs.only);
    checkBuildNames('Input "except"', inputs.except);
    checkExtraArguments(inputs.arguments);
  } else {
    checkDockerfileInputs(inputs);
  }
  checkPassedNames(inputs['pass-env']);
  const names = new Set(inputs.vars.map(([name]) => name));
  const twice = inputs['secret-vars'].map(([name]) => name).find((name) => names.has(name));
  if (twice !== undefined)
    throw new UserError(`Inputs "vars" and "secret-vars" both name ${twice}; keep it in one of them.`);
  if (inputs['on-error'] !== 'cleanup' && !inputs['keep-on-failure']) {
    throw new UserError(
      `Input "on-error" is ${inputs['on-error']}, which leaves instances and containers running after a failure. ` +
        'Say keep-on-failure: true as well when you mean it; otherwise leave on-error at cleanup.',
    );
  }
  if (inputs['berks-frozen'] && inputs.berks === 'false') {
    throw new UserError(
      'Input "berks-frozen" is true, but "berks" is false, so nothing would be held against the lock.',
    );
  }
  checkArtifactPrefix(inputs['artifact-prefix']);
  const short = inputs['secret-vars'].find(([, value]) => value !== '' && value.length < 6);
  if (inputs['debug-log'] && short !== undefined) {
    throw new UserError(
      `Input "debug-log" is refused while the secret ${short[0]} is shorter than 6 characters: a string that short cannot be ` +
        'found in a log without hiding half of it.',
    );
  }
  const accounts = providers.flatMap(({ preflight }) => preflight?.account ?? []);
  if (inputs.account !== '' && !accounts.some(({ fits }) => fits(inputs.account))) {
    const forms = accounts.map(({ form }) => form).join(' or ');
    throw new UserError(`Input "account" must be ${forms}, but was ${JSON.stringify(inputs.account)}.`);
  }
}

function checkPlanInputs(inputs: BakeInputs): void {
  if (inputs.leg === '') {
    if (inputs.plan !== '') throw new UserError('Input "leg" is required with "plan": the id of the leg to bake.');
    if (inputs.template === '') {
      throw new InputError(
        'Input "template" is required: the template to bake; or "plan" and "leg" for a leg of a plan.',
      );
    }
    return;
  }
  if (inputs.plan === '') throw new UserError('Input "plan" is required with "leg": the plan that it is of.');
  const given = AD_HOC.filter((name) => inputs[name].length > 0);
  if (given.length > 0) {
    throw new UserError(
      `Inputs "leg" and ${given.map((name) => `"${name}"`).join(', ')} are given together; the plan says all about a leg. Change the manifest, or the input "vars" of plan.`,
    );
  }
}

/** What only Packer has a use for is refused rather than left without effect. */
function checkDockerfileInputs(inputs: BakeInputs): void {
  const given: readonly (readonly [name: keyof BakeInputs, isGiven: boolean])[] = [
    ['only', inputs.only.length > 0],
    ['except', inputs.except.length > 0],
    ['var-files', inputs['var-files'].length > 0],
    ['retry-vars', inputs['retry-vars'].length > 0],
    ['on-error', inputs['on-error'] !== 'cleanup'],
    ['keep-on-failure', inputs['keep-on-failure']],
    ['parallel-builds', inputs['parallel-builds'] !== 0],
    ['account', inputs.account !== ''],
    ['debug-log', inputs['debug-log']],
  ];
  const [name] = given.find(([, isGiven]) => isGiven) ?? [];
  if (name !== undefined)
    throw new UserError(`Input "${name}" is for builder: packer; a Dockerfile has no use for it.`);
  checkDockerArguments(inputs.arguments);
}
