// One lazy import for each entry: what an action does not use is not even read.

export async function planMain(): Promise<void> {
  const { keepYoungObjectsFew } = await import('./core/memory.ts');
  keepYoungObjectsFew();
  const [{ runMain }, { plan }] = await Promise.all([import('./core/runner/run.ts'), import('./actions/plan/main.ts')]);
  await runMain(plan);
}

export async function bakeMain(): Promise<void> {
  const [{ runMain }, { bake }] = await Promise.all([import('./core/runner/run.ts'), import('./actions/bake/main.ts')]);
  await runMain(bake);
}

export async function bakePost(): Promise<void> {
  const [{ runPost }, { cleanUp }] = await Promise.all([
    import('./core/runner/run.ts'),
    import('./actions/bake/post.ts'),
  ]);
  await runPost(cleanUp);
}

export async function setupPackerMain(): Promise<void> {
  const [{ runMain }, { setupPacker }] = await Promise.all([
    import('./core/runner/run.ts'),
    import('./actions/setup-packer/main.ts'),
  ]);
  await runMain(setupPacker);
}

export async function setupPackerPost(): Promise<void> {
  const [{ runPost }, { finishSetup }] = await Promise.all([
    import('./core/runner/run.ts'),
    import('./actions/setup-packer/post.ts'),
  ]);
  await runPost(finishSetup);
}

export async function kitchenVerifyMain(): Promise<void> {
  const [{ runMain }, { kitchenVerify }] = await Promise.all([
    import('./core/runner/run.ts'),
    import('./actions/kitchen-verify/main.ts'),
  ]);
  await runMain(kitchenVerify);
}

export async function kitchenVerifyPost(): Promise<void> {
  const [{ runPost }, { finishVerification }] = await Promise.all([
    import('./core/runner/run.ts'),
    import('./actions/kitchen-verify/post.ts'),
  ]);
  await runPost(finishVerification);
}

export async function publishImageMain(): Promise<void> {
  const [{ runMain }, { publishImage }] = await Promise.all([
    import('./core/runner/run.ts'),
    import('./actions/publish-image/main.ts'),
  ]);
  await runMain(publishImage);
}

export async function publishImagePost(): Promise<void> {
  const [{ runPost }, { finishPublishing }] = await Promise.all([
    import('./core/runner/run.ts'),
    import('./actions/publish-image/post.ts'),
  ]);
  await runPost(finishPublishing);
}

export async function pipelineMain(): Promise<void> {
  const [{ runMain }, { runPipeline }] = await Promise.all([
    import('./core/runner/run.ts'),
    import('./pipeline/main.ts'),
  ]);
  await runMain(runPipeline);
}

export async function pipelinePost(): Promise<void> {
  const [{ runPost }, { finishPipeline }] = await Promise.all([
    import('./core/runner/run.ts'),
    import('./pipeline/post.ts'),
  ]);
  await runPost(finishPipeline);
}

export async function commandLine(args: readonly string[]): Promise<void> {
  const { commandLine: run } = await import('./cli/main.ts');
  await run(args);
}
