import { rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Annotation, Host } from '../core/runner/host.ts';
import { runLongProcess } from '../core/process/long-process.ts';
import type { DockerBuild, DockerCommand } from '../dockerfile/arguments.ts';
import { blamedLine } from '../dockerfile/blame.ts';
import { BuildOutput } from '../dockerfile/build-output.ts';
import { decideDockerOutcome } from '../dockerfile/failure.ts';
import { endingOf } from '../image/outcome.ts';
import { builtImages } from '../dockerfile/image.ts';
import { sweepBuild } from '../dockerfile/build-sweep.ts';
import type { BuildDaemon } from '../dockerfile/daemon.ts';
import type { Attempt, BakeContext, RunRequest } from './builder.ts';
import type { BakeFolder } from './folder.ts';
import type { DockerfileTask } from './settled-leg.ts';

/** All that a run of `docker build` needs. */
export interface DockerfileBake {
  readonly task: DockerfileTask;
  readonly bakeContext: BakeContext;
  readonly build: DockerBuild;
  readonly command: DockerCommand;
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly docker: BuildDaemon;
}

/** Where docker writes the id of the image. */
export function idFileOf(folder: BakeFolder): string {
  return join(folder.path, 'image-id');
}

/** Runs `docker build` and asks the daemon about the image that it names. */
export async function runDocker(host: Host, bake: DockerfileBake, run: RunRequest): Promise<Attempt> {
  const { task, bakeContext, build, environment, docker } = bake;
  const { folder, mark } = bakeContext;
  const output = new BuildOutput();
  rmSync(build.idFile, { force: true });
  const end = await runLongProcess(host, {
    name: 'docker',
    program: 'docker',
    args: bake.command.args,
    cwd: task.context,
    environment,
    // One file: the classic builder says on stderr what failed, and on stdout in which step.
    stdout: folder.stdout,
    stderr: folder.stdout,
    render: (lines) => {
      output.read(lines);
      return lines;
    },
    stage: () => output.current,
    logPath: run.logPath,
    secrets: bake.secrets,
    timeoutMs: run.timeoutMinutes * 60_000,
    interrupt: run.interrupt,
    onStart: run.onStart,
    onStop: run.onStop,
  });
  run.onEnd(end);
  const images = end.exitCode === 0 ? await builtImages(docker, build.idFile, build.tags) : [];
  const ending = endingOf(end, run.interrupt.at() !== undefined, run.timeoutMinutes, images.length);
  const outcome = decideDockerOutcome(ending, output);
  return {
    outcome,
    images,
    steps: output.steps('dockerfile'),
    warnings: [],
    annotations: outcome.status === 'failed' ? complaints(task, output, outcome.failure) : [],
    sweep: async () => sweepBuild({ docker, mark, idFile: build.idFile, isImageTold: false }),
    tidy: async () => [],
  };
}

function complaints(
  { dockerfile }: DockerfileTask,
  output: BuildOutput,
  failure: Attempt['outcome']['failure'],
): readonly Annotation[] {
  const { failed } = output;
  const step = failed === undefined ? '' : `${failed.position} ${failed.text}: `;
  const line = blamedLine(output, dockerfile.path, dockerfile.text);
  return [
    {
      level: 'error',
      title: `The build of ${dockerfile.shown} failed (${failure?.class ?? 'unknown'})`,
      message: `${step}${failure?.message ?? ''}`.replace(/\s+/g, ' '),
      file: dockerfile.shown,
      ...(line === undefined ? {} : { line }),
    },
  ];
}
