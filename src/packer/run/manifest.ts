import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

import type { Template } from '../../recipe/template/template.ts';
import type { Artifact } from './machine-output.ts';

const manifest = z.object({
  builds: z.array(
    z.object({
      name: z.string(),
      builder_type: z.string(),
      files: z.array(z.object({ name: z.string() })).nullish(),
      artifact_id: z.string(),
      packer_run_uuid: z.string(),
    }),
  ),
  last_run_uuid: z.string(),
});

/**
 * What the manifest post-processors of a template wrote in this run: images that Packer's stream does not name, because
 * a later post-processor of that build failed or the run was stopped (packer command/build.go keeps artifacts only of
 * builds without an error). A file from before this run, or that is no manifest, tells nothing.
 */
export function readManifests(template: Template, workingDirectory: string, startedAt: number): readonly Artifact[] {
  const paths = new Set(
    template.postProcessors
      .filter(({ type }) => type === 'manifest')
      .map(({ literals }) => (typeof literals['output'] === 'string' ? literals['output'] : 'packer-manifest.json')),
  );
  // HCL2 writes the source's name only (packer types.source.go); the type tells two of one name apart.
  const nameOf = (name: string, type: string): string =>
    template.builds.find((build) => build.sourceName === name && build.type === type)?.name ?? name;
  return [...paths].flatMap((path) => readManifest(resolve(workingDirectory, path), startedAt, nameOf));
}

function readManifest(
  path: string,
  startedAt: number,
  nameOf: (name: string, type: string) => string,
): readonly Artifact[] {
  try {
    // File systems keep whole milliseconds at best.
    if (statSync(path).mtimeMs < startedAt - 1000) return [];
    const { builds, last_run_uuid: run } = manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
    return builds
      .filter((build) => build.packer_run_uuid === run)
      .map((build) => ({
        build: nameOf(build.name, build.builder_type),
        builderId: build.builder_type,
        id: build.artifact_id,
        text: '',
        files: (build.files ?? []).map(({ name }) => name),
      }));
  } catch {
    return [];
  }
}
