import { onceEach } from '../../image/asker.ts';
import type { Provider } from '../../image/provider.ts';
import { azureAdoption } from './adoption.ts';
import type { ConnectAzure } from './cloud/connect.ts';
import { UUID } from './cloud/ids.ts';
import { azureCredentials, azureFailures } from './credentials.ts';
import { azureKitchen, azureRunning } from './kitchen.ts';
import { azureRules } from './naming.ts';
import { azureArtifacts, azureLines, isImageId, LENT } from './packer-output.ts';
import { azureTarget, azureTerraform } from './publish/target.ts';
import { azureRecipeWords } from './recipe-words.ts';
import { azureSource } from './source-kind.ts';
import { azureTrial } from './trial/trial.ts';
import { sshShell } from '../../kitchen/guest/ssh-shell.ts';

/**
 * Azure: managed images, and versions in galleries.
 * @param connect to it, for tests; loaded at the first question
 */
export function azureProvider(connect?: ConnectAzure): Provider {
  const open: ConnectAzure = async (...given) =>
    (connect ?? (await import('./cloud/connect.ts')).connectAzure)(...given);
  const opened = onceEach(({ environment }) => {
    let azure: ReturnType<ConnectAzure> | undefined;
    return async () => (azure ??= open(environment));
  });
  return {
    name: 'azure',
    title: 'Azure',
    builders: [/^azure-/],
    rules: azureRules,
    lookUp: async (wants, asker) => (await import('./look-up.ts')).lookUpAzure(wants, opened(asker), asker),
    lookUpRecipes: async (wants, asker) =>
      (await import('./look-up.ts')).lookUpAzureRecipes(wants, opened(asker), asker),
    census: async (_, asker) => (await import('./census.ts')).azureCensus(opened(asker), asker),
    withdrawal: {
      wanted: async (images, words, asker) =>
        (await import('./census.ts')).azureWithdrawal(images, words, opened(asker)),
    },
    retention: {
      // What is in no region any more cannot be brought back: there is nothing between the two.
      stages: ['deprecate', 'delete'],
      survey: async (want, asker) => (await import('./retention.ts')).surveyAzure(want, opened(asker), asker),
      inspect: async (images, want, asker) =>
        (await import('./retention.ts')).inspectAzure(images, want, opened(asker)),
      carryOut: async (step, want, asker) =>
        (await import('./retention.ts')).carryOutOnAzure(step, want, opened(asker), asker.now),
    },
    adoption: azureAdoption(opened),
    sources: { azure: azureSource(opened) },
    witness: {
      keeps: ({ provider }) => provider === 'azure',
      open: async ({ host }) => (await import('./witness.ts')).openAzureWitness(() => open(host.environment)),
    },
    target: azureTarget(open),
    terraform: azureTerraform,
    kitchen: azureKitchen(open),
    running: azureRunning(open),
    trial: azureTrial(open),
    shell: sshShell(azureTrial(open)),
    marks: {
      verified: async (image, passed) => (await import('./marks.ts')).markVerified(image, passed, open),
      unverified: async (image, asked) => (await import('./marks.ts')).markUnverified(image, asked, open),
    },
    artifacts: {
      ...azureArtifacts,
      complete: async (image, environment, limitMs) =>
        (await import('./image.ts')).completeImage(image, environment, open, limitMs),
    },
    lines: azureLines,
    preflight: {
      account: {
        form: 'an id of a subscription (az account show --query id)',
        fits: (account) => UUID.test(account),
      },
      regions: async (recipe, environment) => (await import('./preflight.ts')).azureSubscriptions(recipe, environment),
      check: async (request) => (await import('./preflight.ts')).checkAzure(request, open),
    },
    lends: { variables: LENT, open: async (host) => (await import('./token-loan.ts')).lendTokens(host) },
    sweep: {
      what: 'resources of Azure',
      command: () => `az group list --query "[?starts_with(name, 'pkr-Resource-Group-')]" --output table`,
      except: {
        types: /^azure-(?!arm$)/,
        title: 'Azure',
        look: `az resource list --query "[?contains(name, 'packer')]" --output table`,
      },
      watch: async (bake, words) => (await import('./packer-watch.ts')).watchAzure(bake, words, open),
      note: async (bake, words, signal) =>
        (await import('./packer-watch.ts')).noteDeployments(bake, words, signal, open),
      sweep: async (request) => (await import('./sweep/sweep.ts')).sweepAzure(request, open),
    },
    contest: {
      bakes: async (want, asker) => (await import('./look-up.ts')).azureBakesOfKey(want, asker, opened(asker)),
      withdraw: async (image, environment) => (await import('./withdrawal.ts')).withdrawImage(image, environment, open),
      command: ({ id }) => `az resource delete --ids '${id}'`,
    },
    tag: async (request) => (await import('./marks.ts')).markBaked(request, open),
    // Of a resource both cases are the same.
    identity: ({ id }) => (isImageId(id) ? `azure:${id.toLowerCase()}` : undefined),
    show: ({ id }) => ['az', 'resource', 'show', '--ids', id],
    recipe: azureRecipeWords,
    credentials: azureCredentials,
    failures: azureFailures,
  };
}
