import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

import { isExpected, requirePart } from '../peers/available.ts';
import { isThorough, someOf } from '../thorough.ts';

/** What builds a Dockerfile: the plugin, the BuildKit inside of an old client, or neither. */
export const builderNames = ['buildx', 'buildkit', 'classic'] as const;
export type BuilderName = (typeof builderNames)[number];

const isOld = (program: string): boolean => Number.parseInt(versionOf(program), 10) < 23;
const oldClient = (own = 'docker'): string | undefined => [own, '/usr/bin/docker'].find(isOld);

/** For what we do around a build, whatever builds: one of those that are here, as `eitherPacker` has it. */
export function eitherBuilder(file: string): readonly BuilderName[] {
  if (isThorough) return builderNames;
  const isHere = {
    buildx: () => !isOld('docker') && isExpected('buildx'),
    buildkit: () => oldClient() !== undefined,
    classic: () => true,
  };
  return someOf(
    builderNames.filter((name) => isHere[name]()),
    1,
    basename(file),
  );
}

/** The environment of a step in which docker has that builder; skips the test when it cannot be had. */
export function requireBuilder(t: TestContext, name: BuilderName): Readonly<Record<string, string>> | undefined {
  const docker = requirePart(t, 'docker');
  if (docker === undefined || requirePart(t, 'base-image') === undefined) return undefined;
  const config = mkdtempSync(join(tmpdir(), 'bakehouse-docker-config-'));
  t.after(() => rmSync(config, { recursive: true, force: true }));
  const base = {
    PATH: process.env['PATH'] ?? '',
    DOCKER_CONFIG: config,
    ...(process.env['DOCKER_HOST'] === undefined ? {} : { DOCKER_HOST: process.env['DOCKER_HOST'] }),
  };
  if (name === 'classic') return { ...base, DOCKER_BUILDKIT: '0' };
  if (name === 'buildkit') {
    const old = oldClient(docker.docker);
    if (old === undefined) {
      t.skip('no docker client older than 23 is here, which alone have BuildKit inside');
      return undefined;
    }
    t.diagnostic(`with docker client ${versionOf(old)} (${old})`);
    return { ...base, PATH: `${dirname(old)}:${base.PATH}` };
  }
  const buildx = requirePart(t, 'buildx');
  if (buildx === undefined) return undefined;
  if (isOld(docker.docker)) {
    t.skip(`docker client ${versionOf(docker.docker)} builds without its plugin`);
    return undefined;
  }
  mkdirSync(join(config, 'cli-plugins'));
  symlinkSync(buildx.buildx, join(config, 'cli-plugins', 'docker-buildx'));
  return base;
}

function versionOf(program: string): string {
  try {
    return /\d[\w.+-]*/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.[0] ?? '';
  } catch {
    return '';
  }
}
