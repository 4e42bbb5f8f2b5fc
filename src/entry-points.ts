import type { Host } from './core/runner/host.ts';

// One lazy import for each entry: what an action does not use is not even read.

type Step = (host: Host) => Promise<void>;

/** Nothing is begun before core knows where providers keep credentials, and what they call their errors. */
async function run(kind: 'runMain' | 'runPost', load: () => Promise<Step>): Promise<void> {
  const [runner, { introduceProviders }, step] = await Promise.all([
    import('./core/runner/run.ts'),
    import('./providers/providers.ts'),
    load(),
  ]);
  introduceProviders();
  await runner[kind](step);
}

export async function planMain(): Promise<void> {
  const { fixYoungObjects } = await import('./core/memory.ts');
  fixYoungObjects();
  await run('runMain', async () => (await import('./actions/plan/main.ts')).plan);
}

export async function bakeMain(): Promise<void> {
  await run('runMain', async () => (await import('./actions/bake/main.ts')).bake);
}

export async function bakePost(): Promise<void> {
  await run('runPost', async () => (await import('./actions/bake/post.ts')).cleanUp);
}

export async function setupPackerMain(): Promise<void> {
  await run('runMain', async () => (await import('./actions/setup-packer/main.ts')).setupPacker);
}

export async function setupPackerPost(): Promise<void> {
  // It starts nothing, and judges nothing by what providers told.
  const [{ runPost }, { finishSetup }] = await Promise.all([
    import('./core/runner/run.ts'),
    import('./actions/setup-packer/post.ts'),
  ]);
  await runPost(finishSetup);
}

export async function kitchenVerifyMain(): Promise<void> {
  await run('runMain', async () => (await import('./actions/kitchen-verify/main.ts')).kitchenVerify);
}

export async function kitchenVerifyPost(): Promise<void> {
  await run('runPost', async () => (await import('./actions/kitchen-verify/post.ts')).finishVerification);
}

export async function publishImageMain(): Promise<void> {
  await run('runMain', async () => (await import('./actions/publish-image/main.ts')).publishImage);
}

export async function publishImagePost(): Promise<void> {
  await run('runPost', async () => (await import('./actions/publish-image/post.ts')).finishPublishing);
}

export async function promoteMain(): Promise<void> {
  await run('runMain', async () => (await import('./pipeline/promote/main.ts')).promote);
}

export async function pipelineMain(): Promise<void> {
  await run('runMain', async () => (await import('./pipeline/main.ts')).runPipeline);
}

export async function bakeLegsMain(): Promise<void> {
  await run('runMain', async () => (await import('./pipeline/legs/main.ts')).bakeLegs);
}

export async function submitMain(): Promise<void> {
  await run('runMain', async () => {
    const { submit } = await import('./pipeline/requests/main.ts');
    return async (host) => void (await submit(host));
  });
}

export async function retainMain(): Promise<void> {
  await run('runMain', async () => (await import('./pipeline/retain/retain.ts')).retain);
}

export async function pipelinePost(): Promise<void> {
  await run('runPost', async () => (await import('./pipeline/post.ts')).finishPipeline);
}

export async function commandLine(args: readonly string[]): Promise<void> {
  const { commandLine: begin } = await import('./cli/main.ts');
  await begin(args);
}
