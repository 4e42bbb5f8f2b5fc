import { onceEach } from '../../image/asker.ts';
import type { Provider } from '../../image/provider.ts';
import { stages } from '../../image/retention.ts';
import type { ConnectCloud } from './cloud/connect.ts';
import { openstackAdoption } from './adoption.ts';
import { openstackCredentials, openstackFailures } from './credentials.ts';
import { openstackKitchen, openstackRunning } from './kitchen.ts';
import { openstackRules, regionOption } from './naming.ts';
import { openstackArtifacts, openstackClaims, openstackLines } from './packer-output.ts';
import { openstackRecipeWords } from './recipe-words.ts';
import { openstackTarget, openstackTerraform } from './publish/target.ts';
import { openstackSource } from './source-kind.ts';
import { sshShell } from '../../kitchen/guest/ssh-shell.ts';
import { openstackTrial } from './trial/trial.ts';

/**
 * OpenStack: images in Glance.
 * @param connect to a cloud, for tests; loaded at the first question
 */
export function openstackProvider(connect?: ConnectCloud): Provider {
  const open: ConnectCloud = async (...given) =>
    (connect ?? (await import('./cloud/connect.ts')).connectCloud)(...given);
  const clouds = onceEach(({ environment }) => {
    let opened: ReturnType<ConnectCloud> | undefined;
    return async () => (opened ??= open(environment));
  });
  return {
    name: 'openstack',
    title: 'OpenStack',
    builders: [/^openstack/],
    rules: openstackRules,
    region: (environment) => environment['OS_REGION_NAME'] || null,
    lookUp: async (wants, asker) => (await import('./look-up.ts')).lookUpCloud(wants, clouds(asker), asker),
    census: async (want, asker) => (await import('./census.ts')).openstackCensus(want, clouds(asker), asker),
    withdrawal: {
      wanted: async (images, words, asker) =>
        (await import('./census.ts')).openstackWithdrawal(images, words, clouds(asker)),
    },
    strays: {
      find: async (regions, asker) => (await import('./strays.ts')).openstackStrays(clouds).find(regions, asker),
      end: async (stray, asker) => (await import('./strays.ts')).openstackStrays(clouds).end(stray, asker),
    },
    retention: {
      stages,
      survey: async (want, asker) => (await import('./retention.ts')).surveyOpenstack(want, clouds(asker), asker),
      inspect: async (images, want, asker) =>
        (await import('./retention.ts')).inspectOpenstack(images, want, clouds(asker)),
      carryOut: async (step, _, asker) =>
        (await import('./retention.ts')).carryOutOnGlance(step, clouds(asker), asker.now),
    },
    lookUpRecipes: async (wants, asker) =>
      (await import('./look-up.ts')).lookUpCloudRecipes(wants, clouds(asker), asker),
    sources: { openstack: openstackSource(clouds) },
    adoption: openstackAdoption(clouds),
    witness: {
      keeps: ({ provider }) => provider === 'openstack',
      open: async ({ host }) => (await import('./witness.ts')).openCloudWitness(() => open(host.environment)),
    },
    target: openstackTarget(open),
    terraform: openstackTerraform,
    kitchen: openstackKitchen(open),
    running: openstackRunning(open),
    trial: openstackTrial(open),
    shell: sshShell(openstackTrial(open)),
    marks: {
      verified: async (image, passed) => (await import('./baked-image.ts')).markVerified(image, passed, open),
      unverified: async (image, asked) => (await import('./baked-image.ts')).markUnverified(image, asked, open),
    },
    artifacts: {
      ...openstackArtifacts,
      complete: async (image, environment, limitMs) =>
        (await import('./baked-image.ts')).completeImage(image, environment, open, limitMs),
    },
    lines: openstackLines,
    preflight: {
      account: {
        form: 'an id of an OpenStack project, 32 hex digits (openstack project show NAME)',
        fits: (account) => /^[0-9a-f]{32}$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(account),
      },
      regions: async (recipe, environment) => (await import('./preflight.ts')).openstackRegions(recipe, environment),
      check: async (request) => (await import('./preflight.ts')).checkOpenstack(request, open),
    },
    sweep: {
      what: 'resources of OpenStack',
      command: () => 'openstack server list --long',
      claims: openstackClaims,
      sweep: async (request) => (await import('./sweep/sweep.ts')).sweepOpenstack(request, open),
    },
    tag: async (request) => (await import('./baked-image.ts')).markBaked(request, open),
    contest: {
      bakes: async (want, asker) => (await import('./contest.ts')).bakesOfKey(want, asker, clouds(asker)),
      withdraw: async (image, environment) => (await import('./contest.ts')).withdrawImage(image, environment, open),
      command: ({ region, id }) => `openstack image delete ${id}${regionOption(region)}`,
    },
    identity: ({ region, id }) => `openstack:${region}:${id}`,
    show: ({ id }) => ['openstack', 'image', 'show', id],
    recipe: openstackRecipeWords,
    credentials: openstackCredentials,
    failures: openstackFailures,
  };
}
