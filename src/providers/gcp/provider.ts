import { onceEach } from '../../image/asker.ts';
import type { Provider } from '../../image/provider.ts';
import { stages } from '../../image/retention.ts';
import { sshShell } from '../../kitchen/guest/ssh-shell.ts';
import type { ConnectGoogle } from './cloud/connect.ts';
import { imageId, PROJECT, readImageId } from './cloud/paths.ts';
import { gcpAdoption } from './adoption.ts';
import { gcpCredentials, gcpFailures } from './credentials.ts';
import { gcpKitchen, gcpRunning } from './kitchen.ts';
import { gcpRules } from './naming.ts';
import { gcpArtifacts, gcpLines } from './packer-output.ts';
import { gcpTarget, gcpTerraform } from './publish/target.ts';
import { gcpRecipeWords } from './recipe-words.ts';
import { gcpSource } from './source-kind.ts';
import { gcpTrial } from './trial/trial.ts';

/**
 * Google Compute Engine: images.
 * @param connect to Google Cloud, for tests; loaded at the first question
 */
export function gcpProvider(connect?: ConnectGoogle): Provider {
  const open: ConnectGoogle = async (...given) =>
    (connect ?? (await import('./cloud/connect.ts')).connectGoogle)(...given);
  const opened = onceEach(({ environment }) => {
    let google: ReturnType<ConnectGoogle> | undefined;
    return async () => (google ??= open(environment));
  });
  return {
    name: 'gcp',
    title: 'Google Compute Engine',
    builders: [/^googlecompute/],
    rules: gcpRules,
    lookUp: async (wants, asker) => (await import('./look-up.ts')).lookUpGoogle(wants, opened(asker), asker),
    lookUpRecipes: async (wants, asker) =>
      (await import('./look-up.ts')).lookUpGoogleRecipes(wants, opened(asker), asker),
    census: async (_, asker) => (await import('./census.ts')).gcpCensus(opened(asker), asker),
    withdrawal: {
      wanted: async (images, words, asker) => (await import('./census.ts')).gcpWithdrawal(images, words, opened(asker)),
    },
    strays: {
      find: async (regions, asker) => (await import('./strays.ts')).gcpStrays(opened).find(regions, asker),
      end: async (stray, asker) => (await import('./strays.ts')).gcpStrays(opened).end(stray, asker),
    },
    retention: {
      stages,
      survey: async (want, asker) => (await import('./retention.ts')).surveyGoogle(want, opened(asker), asker),
      inspect: async (images, want, asker) =>
        (await import('./retention.ts')).inspectGoogle(images, want, opened(asker)),
      carryOut: async (step, want, asker) =>
        (await import('./retention.ts')).carryOutOnGoogle(step, want, opened(asker), asker.now),
    },
    sources: { gcp: gcpSource(opened) },
    adoption: gcpAdoption(opened),
    witness: {
      keeps: ({ provider }) => provider === 'gcp',
      open: async ({ host }) => (await import('./witness.ts')).openGoogleWitness(() => open(host.environment)),
    },
    target: gcpTarget(open),
    terraform: gcpTerraform,
    kitchen: gcpKitchen(open),
    running: gcpRunning(open),
    trial: gcpTrial(open),
    shell: sshShell(gcpTrial(open)),
    marks: {
      verified: async (image, passed) => (await import('./marks.ts')).markVerified(image, passed, open),
      unverified: async (image, asked) => (await import('./marks.ts')).markUnverified(image, asked, open),
    },
    artifacts: {
      ...gcpArtifacts,
      complete: async (image, environment, limitMs) =>
        (await import('./image.ts')).completeImage(image, environment, open, limitMs),
    },
    lines: gcpLines,
    preflight: {
      account: {
        form: 'an id of a project (gcloud config get-value project)',
        fits: (account) => PROJECT.test(account),
      },
      regions: async (recipe, environment) => (await import('./preflight.ts')).googleProjects(recipe, environment),
      check: async (request) => (await import('./preflight.ts')).checkGoogle(request, open),
    },
    sweep: {
      what: 'resources of Google Cloud',
      command: () => `gcloud compute instances list --filter='name~^packer-'`,
      watch: async (bake, words) => (await import('./packer-watch.ts')).watchGoogle(bake, words, open),
      note: async (bake, words, signal) => (await import('./packer-watch.ts')).noteMarked(bake, words, signal, open),
      sweep: async (request) => (await import('./sweep/sweep.ts')).sweepGoogle(request, open),
    },
    tag: async (request) => (await import('./marks.ts')).markBaked(request, open),
    contest: {
      bakes: async (want, asker) => (await import('./contest.ts')).bakesOfKey(want, asker, opened(asker)),
      withdraw: async (image, environment) => (await import('./contest.ts')).withdrawImage(image, environment, open),
      command: ({ id }) => ['gcloud', 'compute', 'images', 'delete', ...imageArguments(id), '--quiet'].join(' '),
    },
    identity: ({ id }) => {
      const name = readImageId(id);
      return name === undefined ? undefined : `gcp:${imageId(name)}`;
    },
    show: ({ id }) => ['gcloud', 'compute', 'images', 'describe', ...imageArguments(id)],
    recipe: gcpRecipeWords,
    credentials: gcpCredentials,
    failures: gcpFailures,
  };
}

function imageArguments(id: string): readonly string[] {
  const name = readImageId(id);
  return name === undefined ? [id] : [name.name, '--project', name.project];
}
