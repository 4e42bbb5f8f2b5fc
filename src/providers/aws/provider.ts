import type { Provider } from '../../image/provider.ts';
import { awsTarget } from './publish/target.ts';
import { awsKitchen, awsRunning } from './kitchen.ts';
import { awsMarks } from './marks.ts';
import { awsTrial } from './trial-machine.ts';
import { claimsOf, unprovable } from './claims.ts';
import { amazonArtifacts } from './packer-artifacts.ts';
import { amazonLines } from './packer-lines.ts';
import { sessionEnd } from './session-end.ts';

/** Amazon EC2: AMIs with their snapshots. */
export function awsProvider(): Provider {
  return {
    name: 'aws',
    title: 'EC2',
    builders: [/^amazon-/],
    rules: {},
    witness: {
      keeps: ({ provider }) => provider === 'aws',
      open: async ({ images }) => (await import('./witness.ts')).openEc2Witness(images),
    },
    target: awsTarget,
    subject: {
      named: async ({ environment }) => ({
        region: environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? 'local',
      }),
    },
    kitchen: awsKitchen(),
    running: awsRunning(),
    trial: awsTrial(),
    marks: awsMarks(),
    artifacts: amazonArtifacts,
    lines: amazonLines,
    preflight: {
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
    tag: async (request) => (await import('./baked-tags.ts')).tagImages(request),
    // Only what is built in a region can be an AMI.
    standIn: ({ region }) => (region === undefined ? undefined : 'ami-00000000000000000'),
  };
}
