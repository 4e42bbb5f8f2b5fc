import { UserError } from '../../core/errors.ts';
import { onceEach } from '../../image/asker.ts';
import type { Provider } from '../../image/provider.ts';
import { awsCredentials, awsFailures } from './credentials.ts';
import { awsTarget, awsTerraform } from './publish/target.ts';
import { awsKitchen, awsRunning, awsMarks } from './kitchen.ts';
import { awsShell } from './shell.ts';
import { awsTrial } from './trial-machine.ts';
import { claimsOf, unprovable, awsFirstJournals } from './claims.ts';
import { amazonArtifacts, amazonLines } from './packer-output.ts';
import { sessionEnd } from './profile.ts';
import { awsAdoption } from './adoption.ts';
import { connectEc2, type ConnectEc2 } from './ec2.ts';
import { callerAccount } from './identity.ts';
import { lookUpMachines } from './look-up.ts';
import { awsRules, isMachineImage } from './naming.ts';
import { amiIdentity, ownRegion, perRegion } from './regions.ts';
import { awsRetention } from './retention-side.ts';
import { awsRecipeWords } from './recipe-words.ts';
import { awsSource } from './source-kind.ts';
import { ssmSource } from './parameter-source.ts';
import { readParameter } from './ssm.ts';

/**
 * Amazon EC2: AMIs with their snapshots.
 * @param connect the client of a region, for tests; the SDK is loaded at its first question
 * @param account of the credentials, by one call
 * @param parameter of SSM, by its name
 */
export function awsProvider(
  connect: ConnectEc2 = (region) => connectEc2(region),
  account = (region: string): Promise<string> => callerAccount(region),
  parameter = async (region: string, name: string): ReturnType<typeof readParameter> => readParameter(region, name),
): Provider {
  const clients = onceEach(() => perRegion(connect));
  const accounts = onceEach(() => perRegion(account));
  return {
    name: 'aws',
    title: 'EC2',
    builders: [/^amazon-/],
    rules: awsRules,
    region: ownRegion,
    identity: amiIdentity,
    lookUp: async (wants, asker) => await lookUpMachines(wants, clients(asker), asker, accounts(asker)),
    census: async (want, asker) => (await import('./census.ts')).awsCensus(want, clients(asker), asker),
    withdrawal: {
      wanted: async (images, words, { now }) => {
        const [{ awsWithdrawal }, { connectEc2Publishing }] = await Promise.all([
          import('./census.ts'),
          import('./ec2-publishing.ts'),
        ]);
        return await awsWithdrawal(images, words, perRegion(connectEc2Publishing), now);
      },
    },
    retention: awsRetention(),
    strays: {
      find: async (regions, asker) => (await import('./strays.ts')).awsStrays().find(regions, asker),
      end: async (stray, asker) => (await import('./strays.ts')).awsStrays().end(stray, asker),
    },
    lookUpRecipes: async (wants, asker) =>
      (await import('./recipes.ts')).lookUpRecipes(wants, clients(asker), asker, accounts(asker)),
    sources: { aws: awsSource(clients), ssm: ssmSource(clients, parameter) },
    adoption: awsAdoption(clients, accounts),
    witness: {
      keeps: ({ provider }) => provider === 'aws',
      open: async ({ images }) => (await import('./witness.ts')).openEc2Witness(images),
    },
    target: awsTarget,
    terraform: awsTerraform,
    subject: {
      named: async ({ environment }, id) => {
        if (!isMachineImage(id))
          throw new UserError(`Input "image-id" names ${id}, which is no image of EC2: those are ami-….`);
        return { region: environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? 'local' };
      },
    },
    kitchen: awsKitchen(),
    running: awsRunning(),
    trial: awsTrial(),
    shell: awsShell(awsTrial()),
    marks: awsMarks(),
    artifacts: amazonArtifacts,
    lines: amazonLines,
    preflight: {
      account: { form: 'an AWS account of 12 digits', fits: (account) => /^\d{12}$/.test(account) },
      regions: async (recipe, environment) => (await import('./preflight.ts')).regionsToLookIn(recipe, environment),
      check: async (request) => (await import('./preflight.ts')).checkAws(request),
      sessionEnd,
    },
    sweep: {
      what: 'resources of EC2',
      command: () => 'aws ec2 describe-instances',
      // Its instance is swept; the volumes that it makes are what it is for, and nothing tells whether they are wanted.
      except: {
        types: /^amazon-ebsvolume$/,
        title: 'the volumes of EC2',
        look: 'aws ec2 describe-volumes --filters Name=status,Values=available',
      },
      claims: claimsOf,
      unprovable,
      watch: async (bake, words) => (await import('./packer-watch.ts')).watchEc2(bake, words),
      note: async (bake, words, signal) => (await import('./packer-watch.ts')).noteLinks(bake, words, signal),
      tidy: async (bake, words) => (await import('./packer-leftovers.ts')).listAfterGoodEnd(bake, words),
      sweep: async (request) => (await import('./packer-leftovers.ts')).sweepAws(request),
    },
    reason: async (_, build, __, own) => own && (await import('./interruption.ts')).interruption(own, build),
    show: ({ region, id }) => ['aws', 'ec2', 'describe-images', '--region', region, '--image-ids', id],
    tag: async (request) => (await import('./baked-tags.ts')).tagImages(request),
    contest: {
      bakes: async (want, asker) => (await import('./look-up.ts')).wholeBakes(want, clients(asker), asker),
      withdraw: async ({ region, id }) => (await import('./contest.ts')).withdrawAmi(await connect(region), id),
      command: ({ region, id }) =>
        `aws ec2 deregister-image --region ${region} --image-id ${id} --delete-associated-snapshots`,
    },
    // Where nobody can tell what starts from it, only what is built in a region can be an AMI.
    standIn: ({ region }) => (region === undefined ? undefined : 'ami-00000000000000000'),
    recipe: awsRecipeWords,
    firstJournals: awsFirstJournals,
    credentials: awsCredentials,
    failures: awsFailures,
  };
}
