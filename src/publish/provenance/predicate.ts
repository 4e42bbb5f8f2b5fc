import { canonicalJson } from '../../core/values.ts';
import type { Record as LegRecord } from '../../image/record.ts';

// https://slsa.dev/spec/v1.0/provenance, with what docs/guides/provenance.md says of this build type.

const BUILD_TYPE = 'https://github.com/bakehouse-dev/bakehouse/buildtypes/image/v1';
/** Of who bakes elsewhere than in a workflow of GitHub. */
const LOCAL_BUILDER = 'https://github.com/bakehouse-dev/bakehouse/builders/command-line/v1';

/** A file with its digest: `sha256:` and 64 hex digits; null where it is not certain to be the one that was used. */
export interface NamedFile {
  readonly path: string;
  readonly sha256: string | null;
}

/** A tool, and what a lockfile pins it to. */
export interface PinnedTool {
  /** `packer`, or the source of a plugin, as github.com/hashicorp/docker. */
  readonly name: string;
  readonly version: string;
  /** The SHA-256 of the archive or binary by platform, as linux_amd64. */
  readonly sums: Readonly<Record<string, string>>;
}

/** What the record of a leg does not say. */
export interface BuildFacts {
  /** As https://github.com; empty outside of GitHub. */
  readonly server: string;
  /** The workflow that publishes, as `acme/images/.github/workflows/publish.yml@refs/heads/main`; empty outside of GitHub. */
  readonly workflow: string;
  readonly manifests: readonly NamedFile[];
  /** Null: it was no request. */
  readonly request: string | null;
  /** What the leg's job runs on, as the plan has it; null: nobody said. */
  readonly runner: unknown;
  readonly tools: readonly PinnedTool[];
  readonly sboms: readonly { readonly name: string; readonly sha256: string; readonly format: string }[];
  /** Of Bakehouse, as the workflow names it: v1; empty where none does. */
  readonly version: string;
}

interface Resource {
  readonly uri?: string;
  readonly name?: string;
  readonly digest?: Readonly<Record<string, string>>;
  readonly content?: string;
  readonly mediaType?: string;
  readonly annotations?: Readonly<Record<string, unknown>>;
}

/** How an image came to be. Of variables it holds the names alone. */
export function provenanceOf(record: LegRecord, facts: BuildFacts): unknown {
  const { leg, key, recipe, epoch, git, variables, tools, stages } = record;
  const times = stages.flatMap(({ start, end }) => [start, end]).filter((one): one is string => one !== null);
  return {
    buildDefinition: {
      buildType: BUILD_TYPE,
      externalParameters: {
        repository: git.repository === '' ? null : `${facts.server}/${git.repository}`,
        ref: git.ref === '' ? null : git.ref,
        manifests: facts.manifests.map(({ path, sha256 }) => ({ path, ...digestOf(sha256) })),
        leg,
        variables,
        request: facts.request,
      },
      internalParameters: {
        key,
        recipe,
        ...(epoch === undefined ? {} : { epoch }),
        template: git.template,
        // An image that was there already was baked by an earlier run, of the same recipe.
        status: record.status,
        runner: facts.runner,
      },
      resolvedDependencies: dependenciesOf(record, facts),
    },
    runDetails: {
      builder: {
        id: facts.workflow === '' ? LOCAL_BUILDER : `${facts.server}/${facts.workflow}`,
        version: {
          ...(facts.version === '' ? {} : { bakehouse: facts.version }),
          ...(tools.packer === null ? {} : { packer: tools.packer }),
        },
      },
      metadata: {
        invocationId: invocationOf(record, facts.server),
        ...(times.length === 0 ? {} : { startedOn: times.toSorted()[0], finishedOn: times.toSorted().at(-1) }),
      },
      byproducts: byproductsOf(record, facts),
    },
  };
}

/** The address of the run that baked it, with its attempt where that is known. */
function invocationOf({ run, 'baked-in': bakedIn, git }: LegRecord, server: string): string {
  if (bakedIn === '') return `local:${run.id}`;
  if (run.id === bakedIn && run.url !== '') return `${run.url}/attempts/${run.attempt}`;
  return `${server}/${git.repository}/actions/runs/${bakedIn}`;
}

function dependenciesOf({ git, parent, sources, tools }: LegRecord, facts: BuildFacts): readonly Resource[] {
  const all: Resource[] = [];
  if (git.commit !== '') {
    const ref = git.ref === '' ? '' : `@${git.ref}`;
    all.push({
      name: 'source',
      // Outside of GitHub nobody says where the repository is; its commit is what counts.
      ...(git.repository === '' ? {} : { uri: `git+${facts.server}/${git.repository}${ref}` }),
      digest: { gitCommit: git.commit },
      ...(git.dirty === undefined ? {} : { annotations: { dirty: git.dirty } }),
    });
  }
  if (parent !== null) {
    all.push({
      uri: `image:${encodeURI(parent.id)}`,
      name: 'parent',
      ...digestIn(parent.id),
      annotations: { leg: parent.leg, key: parent.key },
    });
  }
  for (const { of, id, name } of sources)
    all.push({ uri: `${of}:${encodeURI(id)}`, ...(name === null ? {} : { name }), ...digestIn(id) });
  if (tools.packer !== null) all.push(toolOf('packer', tools.packer, facts.tools));
  for (const [name, version] of Object.entries(tools.plugins)) all.push(toolOf(name, version, facts.tools));
  if (tools.docker !== undefined) all.push({ uri: `pkg:generic/docker@${encodeURIComponent(tools.docker.server)}` });
  return all;
}

function toolOf(name: string, version: string, pinned: readonly PinnedTool[]): Resource {
  const uri = `pkg:generic/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;
  const sums = Object.entries(pinned.find((one) => one.version === version && isTool(one.name, name))?.sums ?? {});
  if (sums.length === 0) return { uri };
  // For which platform it was installed, no record says.
  const [[, only] = ['', '']] = sums;
  return sums.length === 1
    ? { uri, digest: { sha256: only }, annotations: { 'pinned-by': 'packer.lock.yml' } }
    : { uri, annotations: { 'pinned-by': 'packer.lock.yml', 'sha256-by-platform': Object.fromEntries(sums) } };
}

/** A record may call a plugin `docker` that the lockfile calls github.com/hashicorp/docker. */
function isTool(pinned: string, name: string): boolean {
  return pinned === name || pinned.endsWith(`/${name}`);
}

function byproductsOf(
  { verification, scan, evidence = [], previous }: LegRecord,
  { sboms }: BuildFacts,
): readonly Resource[] {
  const told = (name: string, value: unknown): Resource => ({
    name,
    mediaType: 'application/json',
    content: Buffer.from(canonicalJson(value)).toString('base64'),
  });
  return [
    ...(previous === null ? [] : [{ name: 'record-before', ...digestOf(previous) }]),
    ...(verification === null ? [] : [told('verification', verification)]),
    ...(scan === undefined ? [] : [told('scan', scan)]),
    ...evidence.map(({ path, sha256, kind, format, by }) => ({
      name: path,
      ...digestOf(sha256),
      annotations: { kind, format, by },
    })),
    ...sboms.map(({ name, sha256, format }) => ({ name, ...digestOf(sha256), annotations: { kind: 'sbom', format } })),
  ];
}

function digestOf(sha256: string | null): { readonly digest?: { readonly sha256: string } } {
  return sha256 === null ? {} : { digest: { sha256: sha256.replace(/^sha256:/, '') } };
}

function digestIn(id: string): { readonly digest?: { readonly sha256: string } } {
  const [, hex] = /(?:^|@)sha256:([0-9a-f]{64})$/.exec(id) ?? [];
  return hex === undefined ? {} : { digest: { sha256: hex } };
}
