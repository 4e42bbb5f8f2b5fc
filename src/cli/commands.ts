import { bakeTerminalInputs } from '../actions/bake/debug-input.ts';
import { bakeInputs } from '../actions/bake/inputs.ts';
import { kitchenVerifyInputs } from '../actions/kitchen-verify/inputs.ts';
import { planInputs } from '../actions/plan/inputs.ts';
import { publishImageInputs } from '../actions/publish-image/inputs.ts';
import { setupPackerInputs } from '../actions/setup-packer/inputs.ts';
import type { Host } from '../core/runner/host.ts';
import type { InputSpec } from '../core/runner/inputs.ts';
import { adoptInputs } from '../pipeline/adopt/inputs.ts';
import { dispatchInputs } from '../pipeline/dispatch/inputs.ts';
import { bakeLegsInputs } from '../pipeline/legs/inputs.ts';
import { pipelineInputs, validationInputs } from '../pipeline/inputs.ts';
import { lineageInputs } from '../pipeline/lineage/inputs.ts';
import { promoteInputs } from '../pipeline/promote/inputs.ts';
import { catalogueInputs } from '../pipeline/catalogue/inputs.ts';
import { consumeInputs } from '../pipeline/queue/inputs.ts';
import { listInputs, retryInputs, namedRequestInputs, submitInputs, watchInputs } from '../pipeline/requests/inputs.ts';
import { revokeInputs } from '../pipeline/revoke/inputs.ts';
import { janitorInputs } from '../pipeline/janitor/inputs.ts';
import { retainInputs } from '../pipeline/retain/inputs.ts';
import { serveInputs } from '../pipeline/serve/inputs.ts';
import { shellInputs } from '../pipeline/shell/inputs.ts';
import { verifyProvenanceInputs } from '../pipeline/verify-provenance/inputs.ts';
import type { PipelineWatch } from '../pipeline/watch.ts';
import { pathLines } from './typed-outputs.ts';
import { EXIT } from './usage-error.ts';

/** Prints what is for another program; resolves once that has it. */
export type Print = (text: string) => Promise<void>;

export interface CommandWork {
  readonly main: (host: Host, watch: PipelineWatch, print: Print) => Promise<void>;
  readonly post: (host: Host) => Promise<void>;
}

/** A command that takes inputs as an action does. */
export interface WorkCommand {
  readonly name: string;
  /** What it is called besides, such as the name of its action. */
  readonly alias?: string;
  readonly description: string;
  readonly example: string;
  readonly inputs: InputSpec;
  /** Inputs that are given without their flags, in this order. */
  readonly words?: readonly string[];
  /** Inputs of which one is given. */
  readonly oneOf: readonly string[];
  /** Flags that people look for here, and why there are none. */
  readonly refused?: Readonly<Record<string, string>>;
  /** The input that words behind `--` are: as a text for a shell. */
  readonly rest?: string;
  /** Whether standard output is that of a program that it runs: what it says itself goes to standard error. */
  readonly handsOver?: boolean;
  /** Whether it bakes several legs, which a terminal shows as a table. */
  readonly isWatched?: boolean;
  /** Whether it goes on until it is asked to end, so that a signal is no failure. */
  readonly isService?: boolean;
  /** Whether what it prints is for another program, so that all else goes to stderr. */
  readonly isPiped?: (inputs: Readonly<Record<string, string>>) => boolean;
  readonly load: () => Promise<CommandWork>;
}

const nothing = async (): Promise<void> => {};

/** What `lock` has decided already, or has no use for. */
const LOCK_LEAVES_OUT = new Set(['lockfile-mode', 'frozen', 'problem-matcher', 'cache']);

/** In the order of the help: as one needs them. Loaded one by one: what a command does not use is not even read. */
export const workCommands: readonly WorkCommand[] = [
  {
    name: 'run',
    description:
      'Plan, bake, test and publish all that a manifest, a build request or profiles ask for, on this machine.',
    example: 'bakehouse run --only web --parallel 4',
    inputs: pipelineInputs,
    oneOf: ['manifest', 'request', 'profiles'],
    refused: {
      debug:
        'several legs may be baked at once, and one terminal answers for one. Bake the leg by itself: bakehouse bake --plan PLAN --leg LEG --debug, where PLAN is what bakehouse plan --json calls plan',
    },
    isWatched: true,
    load: async () => {
      const [{ runPipeline }, { finishPipeline }, { finishKilledRuns }] = await Promise.all([
        import('../pipeline/main.ts'),
        import('../pipeline/post.ts'),
        import('./killed-runs.ts'),
      ]);
      return {
        main: async (host, watch) => {
          await finishKilledRuns(host);
          await runPipeline(host, watch);
        },
        post: finishPipeline,
      };
    },
  },
  {
    name: 'bake-legs',
    description: 'Bake and test some legs of a plan that was made before, as one of several machines that share it.',
    example: 'bakehouse bake-legs --plan out/plan.json --legs web/trixie,web/bookworm',
    inputs: bakeLegsInputs,
    oneOf: [],
    isWatched: true,
    load: async () => {
      const [{ bakeLegs }, { finishPipeline }, { finishKilledRuns }] = await Promise.all([
        import('../pipeline/legs/main.ts'),
        import('../pipeline/post.ts'),
        import('./killed-runs.ts'),
      ]);
      return {
        main: async (host, watch) => {
          await finishKilledRuns(host);
          await bakeLegs(host, watch);
        },
        post: finishPipeline,
      };
    },
  },
  {
    name: 'plan',
    description: 'Show which images need baking, and why.',
    example: 'bakehouse plan --only "web/*" --dry-run',
    inputs: planInputs,
    oneOf: ['manifest', 'request', 'profiles'],
    load: async () => ({ main: (await import('../actions/plan/main.ts')).plan, post: nothing }),
  },
  {
    name: 'validate',
    description: 'Resolve every leg, and let Packer check its template; nothing is baked.',
    example: 'bakehouse validate --only base',
    inputs: validationInputs,
    oneOf: [],
    load: async () => {
      const [{ validateAll }, { finishPipeline }] = await Promise.all([
        import('../pipeline/validation.ts'),
        import('../pipeline/post.ts'),
      ]);
      return { main: validateAll, post: finishPipeline };
    },
  },
  {
    name: 'setup-packer',
    description: 'Find or install a verified Packer, and the plugins that a template needs.',
    example: 'bakehouse setup-packer --template base --version "~> 1.11"',
    inputs: setupPackerInputs,
    oneOf: [],
    load: loadSetup,
  },
  {
    name: 'lock',
    description: 'Write the lockfile that pins Packer and the plugins of a template byte for byte.',
    example: 'bakehouse lock --template base',
    inputs: Object.fromEntries(Object.entries(setupPackerInputs).filter(([name]) => !LOCK_LEAVES_OUT.has(name))),
    oneOf: [],
    load: async () => {
      const { main, post } = await loadSetup();
      return {
        main: async (host, watch, print) =>
          main({ ...host, input: (name) => (name === 'lockfile-mode' ? 'write' : host.input(name)) }, watch, print),
        post,
      };
    },
  },
  {
    name: 'bake',
    description: 'Bake one image, and show its id.',
    example: 'bakehouse bake --template base/base.pkr.hcl --vars region=us-east-1',
    inputs: { ...bakeInputs, ...bakeTerminalInputs },
    oneOf: ['leg', 'template'],
    load: async () => {
      const [{ bake }, { cleanUp }] = await Promise.all([
        import('../actions/bake/main.ts'),
        import('../actions/bake/post.ts'),
      ]);
      return { main: (host) => bake(host), post: cleanUp };
    },
  },
  {
    name: 'verify',
    alias: 'kitchen-verify',
    description: 'Test an image that was baked, and say whether it may be published.',
    example: 'bakehouse verify --image-id app:latest --script ./test.sh --reports out/junit.xml',
    inputs: kitchenVerifyInputs,
    oneOf: ['record', 'leg', 'image-id'],
    load: async () => {
      const [{ kitchenVerify }, { finishVerification }] = await Promise.all([
        import('../actions/kitchen-verify/main.ts'),
        import('../actions/kitchen-verify/post.ts'),
      ]);
      return { main: (host) => kitchenVerify(host), post: (host) => finishVerification(host) };
    },
  },
  {
    name: 'publish',
    alias: 'publish-image',
    description: 'Bring verified images to where consumers look for them.',
    example:
      'bakehouse publish --records out/records --targets "ids: { files: { tfvars: ids.auto.tfvars.json } }" --mode plan',
    inputs: publishImageInputs,
    oneOf: [],
    load: async () => {
      const [{ publishImage }, { finishPublishing }] = await Promise.all([
        import('../actions/publish-image/main.ts'),
        import('../actions/publish-image/post.ts'),
      ]);
      return { main: publishImage, post: finishPublishing };
    },
  },
  {
    name: 'promote',
    description: 'Move a channel to an image that has what the channel needs, and back; shown first.',
    example:
      'bakehouse promote web --to production --plan out/plan.json\n  bakehouse promote --to production --back --plan out/plan.json',
    inputs: promoteInputs,
    words: ['image'],
    oneOf: [],
    load: async () => {
      const [{ promote }, { finishPublishing }] = await Promise.all([
        import('../pipeline/promote/main.ts'),
        import('../actions/publish-image/post.ts'),
      ]);
      return { main: promote, post: finishPublishing };
    },
  },
  {
    name: 'shell',
    description:
      'Step into the build of a leg: its container or machine, as its builder starts it, thrown away afterwards.',
    example: 'bakehouse shell web/trixie\n  bakehouse shell web/trixie --at end -- cat /etc/os-release',
    inputs: shellInputs,
    words: ['leg'],
    rest: 'command',
    oneOf: [],
    handsOver: true,
    load: async () => {
      const [{ shell }, { finishPipeline }, { finishKilledRuns }] = await Promise.all([
        import('../pipeline/shell/shell.ts'),
        import('../pipeline/post.ts'),
        import('./killed-runs.ts'),
      ]);
      return {
        main: async (host) => {
          await finishKilledRuns(host);
          process.exitCode = await shell(host);
        },
        post: finishPipeline,
      };
    },
  },
  {
    name: 'adopt',
    description: 'Let an image that was made elsewhere stand for a leg: the next run tests it instead of baking.',
    example: "bakehouse adopt web/noble ami-0123456789abcdef0 --reason 'Baked by the old pipeline'",
    inputs: adoptInputs,
    words: ['leg', 'id'],
    oneOf: ['leg', 'from'],
    load: async () => ({ main: (await import('../pipeline/adopt/adopt.ts')).adopt, post: nothing }),
  },
  {
    name: 'revoke',
    description: 'Write into revocations.yml that a key, a recipe or an image may not be used any more.',
    example: "bakehouse revoke bk2-… --reason 'OpenSSL has a hole'",
    inputs: revokeInputs,
    words: ['name'],
    oneOf: [],
    load: async () => ({ main: (await import('../pipeline/revoke/revoke.ts')).revoke, post: nothing }),
  },
  {
    name: 'lineage',
    description: 'Show what an image stands on, and what stands on it: who is affected.',
    example: 'bakehouse lineage web/trixie --records out/records',
    inputs: lineageInputs,
    words: ['image'],
    oneOf: [],
    load: async () => ({ main: (await import('../pipeline/lineage/lineage.ts')).lineage, post: nothing }),
  },
  {
    name: 'verify-provenance',
    description: 'Check who signed how an image or a file came to be, and say what could not be checked.',
    example: 'bakehouse verify-provenance disk.qcow2 --attestation provenance --key signing-key.pub',
    inputs: verifyProvenanceInputs,
    words: ['image'],
    oneOf: [],
    load: async () => ({
      main: (await import('../pipeline/verify-provenance/main.ts')).verifyProvenance,
      post: nothing,
    }),
  },
  {
    name: 'catalogue',
    description: 'Write pages that show all images: builds, lineage, channels, age, what is revoked or gone.',
    example: 'bakehouse catalogue --records records --output site',
    inputs: catalogueInputs,
    oneOf: ['manifest', 'plan'],
    load: async () => ({ main: (await import('../pipeline/catalogue/catalogue.ts')).catalogue, post: nothing }),
  },
  {
    name: 'retain',
    description: 'Show which old images go, and by what all others are held; with --apply, let exactly those go.',
    example: 'bakehouse retain --providers aws --plan retain-plan.json',
    inputs: retainInputs,
    oneOf: [],
    load: async () => ({ main: (await import('../pipeline/retain/retain.ts')).retain, post: nothing }),
  },
  {
    name: 'janitor',
    description: 'Show what runs of the past started and nobody ended; with --apply, end exactly that.',
    example: 'bakehouse janitor --providers docker,aws --plan janitor-plan.json',
    inputs: janitorInputs,
    oneOf: [],
    load: async () => {
      const { janitor } = await import('../pipeline/janitor/janitor.ts');
      return { main: async (host) => janitor(host), post: nothing };
    },
  },
  {
    name: 'submit',
    description: "Send a request to the workflow of a repository, which bakes it on GitHub's runners.",
    example: 'bakehouse submit --request request.json --repo acme/images --wait',
    inputs: submitInputs,
    oneOf: ['request', 'only'],
    isWatched: true,
    load: requestWork('submit'),
  },
  {
    name: 'list',
    description: 'Show the requests of a repository, the newest first.',
    example: 'bakehouse list --repo acme/images --status running',
    inputs: listInputs,
    oneOf: [],
    load: requestWork('list'),
  },
  {
    name: 'status',
    description: 'Show what became of a request so far.',
    example: 'bakehouse status 3f2a9c1e --repo acme/images',
    inputs: namedRequestInputs,
    words: ['id'],
    oneOf: [],
    load: requestWork('status'),
  },
  {
    name: 'watch',
    description: 'Show a request until it is over, and fail as it does.',
    example: 'bakehouse watch 3f2a9c1e --repo acme/images',
    inputs: watchInputs,
    words: ['id'],
    oneOf: [],
    isWatched: true,
    load: requestWork('watchRequest'),
  },
  {
    name: 'cancel',
    description: 'Ask the run of a request to end and to clean up after itself.',
    example: 'bakehouse cancel 3f2a9c1e --repo acme/images',
    inputs: namedRequestInputs,
    words: ['id'],
    oneOf: [],
    load: requestWork('cancel'),
  },
  {
    name: 'retry',
    description: 'Run a request again that is over: what failed of it, where something failed.',
    example: 'bakehouse retry 3f2a9c1e --repo acme/images --wait',
    inputs: retryInputs,
    words: ['id'],
    oneOf: [],
    isWatched: true,
    load: requestWork('retry'),
  },
  {
    name: 'serve',
    description: 'Take build requests by HTTP as packerd did, and bake them here or on GitHub.',
    example: 'bakehouse serve --listen 127.0.0.1:8080 --allow https://git.example.org/acme',
    inputs: serveInputs,
    oneOf: [],
    isService: true,
    load: async () => {
      const [{ serve }, { finishKilledRuns }] = await Promise.all([
        import('../pipeline/serve/main.ts'),
        import('./killed-runs.ts'),
      ]);
      const program = [process.execPath, ...process.argv.slice(1, 2)];
      return {
        main: async (host) => serve(host, { program, finishKilled: (of) => finishKilledRuns(of, true) }),
        post: nothing,
      };
    },
  },
  {
    name: 'dispatch',
    description: 'Find out which profiles or legs changed, and send them to a queue, a workflow or standard output.',
    example: 'bakehouse dispatch --from http://server/profiles/ --to github --repo acme/images',
    inputs: dispatchInputs,
    oneOf: ['from', 'commits'],
    isPiped: ({ to = '' }) => to === '' || to === 'stdout',
    load: async () => {
      const { dispatch } = await import('../pipeline/dispatch/main.ts');
      return { main: (host, _, print) => dispatch(host, print), post: nothing };
    },
  },
  {
    name: 'consume',
    description: 'Take messages out of a queue of RabbitMQ, and have them baked: here, or by a workflow.',
    example: 'bakehouse consume --amqp @broker.url --queue build-queue --profiles "$(cat profiles.yml)"',
    inputs: consumeInputs,
    oneOf: [],
    isService: true,
    load: async () => {
      const [{ takeTask, workOn }, { finishPipeline }] = await Promise.all([
        import('../pipeline/queue/work.ts'),
        import('../pipeline/post.ts'),
      ]);
      const task = takeTask(process.env);
      if (task === undefined) {
        const { consume } = await import('../pipeline/queue/main.ts');
        return { main: (host) => consume(host), post: nothing };
      }
      const { finishKilledRuns } = await import('./killed-runs.ts');
      return {
        main: async (host) => {
          await finishKilledRuns(host, true);
          await workOn(host, task);
        },
        post: finishPipeline,
      };
    },
  },
];

/** A command that speaks of requests: it ends with the exit code of the run that it waited for. */
function requestWork(name: 'submit' | 'list' | 'status' | 'watchRequest' | 'cancel' | 'retry'): WorkCommand['load'] {
  return async () => {
    const requests = await import('../pipeline/requests/main.ts');
    return {
      main: async (host, watch) => {
        const conclusion = await requests[name](host, watch);
        if (conclusion === 'cancelled') process.exitCode = EXIT.interrupted;
      },
      post: nothing,
    };
  };
}

/** A shell that we run in has no path that we could add to. */
async function loadSetup(): Promise<CommandWork> {
  const [{ setupPacker }, { finishSetup }] = await Promise.all([
    import('../actions/setup-packer/main.ts'),
    import('../actions/setup-packer/post.ts'),
  ]);
  return {
    main: async (host) => {
      const outputs = new Map<string, string>();
      const output = (name: string, value: string): void => {
        outputs.set(name, value);
        host.output(name, value);
      };
      await setupPacker({ ...host, output });
      for (const line of pathLines(outputs)) host.info(line);
    },
    post: finishSetup,
  };
}
