// A repository with one container image, and the steps from its plan to its publication, as steps of one job.
import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { requirePacker } from '../bake/packers.ts';
import { bakeAction, workspaceWith } from '../bake/workspace.ts';
import { requirePart } from '../peers/available.ts';
import { docker, forgetImages } from '../peers/docker.ts';
import { type Registry, type RegistryOptions, startRegistry } from '../peers/registry.ts';
import { smallImage } from '../peers/small-image.ts';
import { commitAll, planAction, temporaryFolder } from '../plan/repository.ts';
import type { EventRequest } from '../runner/contexts.ts';
import type { ActionStep, StepContext, StepRequest } from '../runner/step.ts';

export const verifyAction = fileURLToPath(new URL('../../../actions/kitchen-verify', import.meta.url));
export const publishAction = fileURLToPath(new URL('../../../actions/publish-image', import.meta.url));

/** A push to the default branch. */
export const pushToMain: EventRequest = {
  name: 'push',
  payload: { repository: { full_name: 'octo-org/images', default_branch: 'main' } },
};

export interface ImageChain {
  readonly workspace: string;
  readonly env: Readonly<Record<string, string>>;
  readonly registry: Registry;
  /** `127.0.0.1:PORT/acme/web` */
  readonly repository: string;
}

export interface ImageChainOptions {
  /** Lines of the image `web` in the manifest. */
  readonly verify?: string;
  /** Whether the tests pass. */
  readonly passes?: boolean;
  /** More lines of the manifest, from what the registry is called. */
  readonly more?: (host: string) => string;
  /** Images, targets and files beside those of `web`: lines of the manifest, from what the registry is called. */
  readonly besides?: (host: string) => {
    readonly images: string;
    readonly targets: string;
    readonly files: Readonly<Record<string, string>>;
  };
  readonly interfere?: RegistryOptions['interfere'];
}

const REPORT = `mkdir -p out
cat > out/junit.xml <<'END'
<testsuite name="web" tests="1"><testcase name="answers" classname="web">RESULT</testcase></testsuite>
END
`;

/** Skips the test where something that it needs cannot be had. */
export async function imageChain(t: TestContext, options: ImageChainOptions = {}): Promise<ImageChain | undefined> {
  const packer = requirePacker(t, 'packer-current');
  const part = requirePart(t, 'docker-registry');
  if (packer === undefined || part === undefined || requirePart(t, 'docker') === undefined) return undefined;
  const base = requirePart(t, 'base-image');
  if (base === undefined) return undefined;
  const registry = await startRegistry(
    t,
    part,
    options.interfere === undefined ? {} : { interfere: options.interfere },
  );
  const repository = `${registry.host}/acme/web`;
  const mark = randomUUID();
  const { verify = 'verify: { script: { run: "sh test.sh", report: out/junit.xml } }', passes = true } = options;
  const besides = options.besides?.(registry.host) ?? { images: '', targets: '', files: {} };
  const workspace = await workspaceWith(t, {
    ...besides.files,
    Dockerfile: `FROM ${await smallImage(base.image)}\nRUN echo ${mark} > /says\nCMD ["cat", "/says"]\n`,
    'test.sh': REPORT.replace('RESULT', passes ? '' : '<failure message="no answer"/>'),
    'bakehouse.yml': `version: 1
${options.more?.(registry.host) ?? ''}images:
  web:
    dockerfile: { file: Dockerfile }
    ${verify}
    publish: [registry, ids]
${besides.images}targets:
  registry: { oci: { repository: "${registry.host}/acme/{image}", tags: ["{version}", "latest"] } }
  ids: { files: { tfvars: images.auto.tfvars.json, properties: "Distro/{version}/{region}.vmi.properties" } }
${besides.targets}`,
  });
  commitAll(workspace);
  t.after(async () => {
    const listed = await docker('image', 'ls', '--filter', 'reference=bakehouse.local/web', '--quiet').catch(() => '');
    // Others have images of this name in the same daemon.
    for (const id of new Set(listed.split('\n').filter((one) => one !== ''))) {
      const history = await docker('history', '--no-trunc', '--format', '{{.CreatedBy}}', id).catch(() => '');
      if (history.includes(mark)) await forgetImages([id]);
    }
  });
  return { workspace, env: { ...packer.environment, HOME: await temporaryFolder(t) }, registry, repository };
}

/** The plan of this job, and its leg. */
const planned = ({ steps }: StepContext): Readonly<Record<string, string>> => ({
  plan: steps['plan']?.outputs['plan'] ?? '',
  'plan-digest': steps['plan']?.outputs['digest'] ?? '',
});

export function publishStep(inputs: Readonly<Record<string, string>> = {}, over: Partial<ActionStep> = {}): ActionStep {
  return {
    action: publishAction,
    id: 'publish',
    inputs: (context) => ({ ...planned(context), version: '1.0', ...inputs }),
    ...over,
  };
}

/** Plan and bake one leg. */
function bakesOf(leg: string): readonly StepRequest[] {
  return [
    { action: planAction, id: 'plan' },
    { action: bakeAction, id: 'bake', inputs: (context) => ({ ...planned(context), leg }) },
  ];
}

/** Plan, bake and verify one leg. */
export function stepsOf(leg: string): readonly StepRequest[] {
  return [
    ...bakesOf(leg),
    { action: verifyAction, id: 'verify', continueOnError: true, inputs: (context) => ({ ...planned(context), leg }) },
  ];
}

export const bakeSteps: readonly StepRequest[] = bakesOf('web');
export const verifiedSteps: readonly StepRequest[] = stepsOf('web');
