import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { attestationJson, isEnvelope, MOST_ATTESTATION_BYTES } from '../core/attestation/envelope.ts';
import { messageOf, UserError } from '../core/errors.ts';
import { readBounded } from '../core/files/bounded-file.ts';
import { sha256 } from '../core/files/files.ts';
import { isInside, slashedWay } from '../core/files/paths.ts';
import type { Host } from '../core/runner/host.ts';
import { show } from '../core/runner/inputs.ts';
import { memberOf } from '../core/values.ts';
import { readStatement, sbomKind } from '../image/attestation.ts';
import type { BakedImage, RecordEvidence } from '../image/record.ts';
import type { Template, TemplateStep } from '../recipe/template/template.ts';

/** Packer post-processor/provenance, outputPaths and sigstoreBundleOutputPath. */
const SIDECAR = /\.(?:provenance|sbom\.att)(?:\.sigstore)?\.json$|\.sbom\.(?:cdx|spdx)\.json$/;
/** Packer provisioner/hcp-sbom, getUserDestination: what it calls a file in a folder that it is given. */
const IN_FOLDER = /^packer-user-sbom-\d+\.json$/;
const MOST_FILES = 200;
/** File systems keep times coarsely. */
const COARSE_MS = 2000;

interface Bake {
  readonly template: Template;
  readonly images: readonly BakedImage[];
  /** Where Packer ran; absolute. */
  readonly workingDirectory: string;
  /** When the bake began, in ms since the epoch: what is older is of another one. */
  readonly since: number;
}

/**
 * What Packer wrote about the images of a bake: sidecars of its post-processor `provenance`, and what `hcp-sbom` brought. A file that
 * is not what its name says is told and left out.
 */
export function evidenceOf(host: Pick<Host, 'workspace' | 'annotate'>, bake: Bake): readonly RecordEvidence[] {
  const { template, images, workingDirectory } = bake;
  const found = new Map<string, RecordEvidence>();
  const take = (path: string, step: TemplateStep): void => {
    const inside = slashedWay(workingDirectory, path);
    if (found.size >= MOST_FILES || found.has(inside) || !isInside(host.workspace, path)) return;
    try {
      const what = `${step.type} left ${show(inside)}, which`;
      const bytes = readBounded(what, path, MOST_ATTESTATION_BYTES);
      const kind = kindOf(what, attestationJson(what, bytes));
      found.set(inside, {
        build: buildOf(inside, images),
        by: step.type,
        ...kind,
        path: inside,
        sha256: sha256(bytes),
      });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      host.annotate({ level: 'notice', title: 'Provenance', message: messageOf(error) });
    }
  };
  for (const step of template.postProcessors.filter(({ type }) => type === 'provenance')) {
    const { output_dir: given } = step.literals;
    // Beside the first file of the image, else where it ran.
    const folders =
      typeof given === 'string' && given !== ''
        ? [given]
        : [...new Set(['.', ...images.flatMap(({ files }) => files.slice(0, 1).map(({ path }) => dirname(path)))])];
    for (const folder of folders)
      for (const path of freshFiles(resolve(workingDirectory, folder), SIDECAR, bake.since)) take(path, step);
  }
  for (const step of template.provisioners.filter(({ type }) => type === 'hcp-sbom')) {
    const { destination } = step.literals;
    if (typeof destination !== 'string' || destination === '') continue;
    const path = resolve(workingDirectory, destination);
    if (isFresh(path, bake.since)) take(path, step);
    else for (const inside of freshFiles(path, IN_FOLDER, bake.since)) take(inside, step);
  }
  return [...found.values()];
}

function kindOf(what: string, value: unknown): Pick<RecordEvidence, 'kind' | 'format'> {
  if (isEnvelope(value)) return { kind: 'provenance', format: 'dsse' };
  if (memberOf(value, 'verificationMaterial') !== undefined) return { kind: 'provenance', format: 'sigstore' };
  if (memberOf(value, '_type') !== undefined) {
    readStatement(what, value);
    return { kind: 'provenance', format: 'in-toto' };
  }
  return { kind: 'sbom', format: sbomKind(what, value).format };
}

/** Packer begins the names of files with that of the build where builds could mix them up. */
function buildOf(path: string, images: readonly BakedImage[]): string {
  const builds = [...new Set(images.map(({ build }) => build))];
  const name = path.split('/').at(-1) ?? '';
  const named = builds.find((build) => name.startsWith(`${build.split('.').at(-1) ?? build}.`));
  return named ?? (builds.length === 1 ? (builds[0] ?? '') : '');
}

function freshFiles(folder: string, names: RegExp, since: number): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => names.test(name))
      .toSorted()
      .map((name) => join(folder, name))
      .filter((path) => isFresh(path, since));
  } catch {
    return [];
  }
}

function isFresh(path: string, since: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.mtimeMs >= since - COARSE_MS;
}
