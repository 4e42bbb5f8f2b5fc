import { UserError } from '../../core/errors.ts';
import {
  type Constraints,
  exactVersion,
  namesPrerelease,
  parseConstraints,
  satisfies,
} from '../../recipe/version/constraint.ts';
import type { RequiredVersion } from '../../recipe/template/template.ts';
import { compareVersions, coreOf, type Version, versionOf } from '../../recipe/version/version.ts';
import { witnessVersions } from '../../recipe/version/witness.ts';

export type VersionSource = 'input' | 'version-file' | 'lockfile' | 'required_version' | 'system' | 'latest';

/** One demand on Packer's version, and who makes it. */
export interface Need {
  readonly text: string;
  readonly constraints: Constraints;
  /** `input "version"`, `required_version at base.pkr.hcl:3`. */
  readonly where: string;
  /** Packer holds a pre-release against a template's demand as if it were the release. */
  readonly coreOnly: boolean;
}

export interface VersionRequest {
  readonly source: VersionSource;
  /** `latest` asks the index whatever is there; `any` takes what the system has. */
  readonly kind: 'needs' | 'latest' | 'any';
  readonly needs: readonly Need[];
  /** The version that one of the needs names, when one does. */
  readonly exact: Version | undefined;
}

export interface Wishes {
  /** The input `version`. */
  readonly input: string;
  readonly file: { readonly name: string; readonly version: string } | undefined;
  readonly lock: { readonly name: string; readonly version: string } | undefined;
  readonly required: readonly RequiredVersion[];
}

/**
 * Which Packer is wanted: the first of input, version file, lockfile, the template's own demand that says something.
 * The template's demands hold in any case. Throws when no version could satisfy all.
 */
export function versionRequest({ input, file, lock, required }: Wishes): VersionRequest {
  const demands = required.map(({ constraint, file: name, line }) =>
    need(constraint, `required_version at ${name}:${line}`, true),
  );
  const said =
    input !== 'auto'
      ? ({ source: 'input', text: input, where: 'input "version"' } as const)
      : file !== undefined
        ? ({ source: 'version-file', text: file.version, where: file.name } as const)
        : lock !== undefined
          ? ({ source: 'lockfile', text: lock.version, where: lock.name } as const)
          : undefined;
  if (said === undefined) {
    const kind = demands.length === 0 ? 'any' : 'needs';
    return checked({ source: demands.length === 0 ? 'system' : 'required_version', kind, needs: demands });
  }
  if (said.text === 'latest') return checked({ source: said.source, kind: 'latest', needs: demands });
  return checked({ source: said.source, kind: 'needs', needs: [need(said.text, said.where, false), ...demands] });
}

function need(text: string, where: string, coreOnly: boolean): Need {
  try {
    return { text, constraints: parseConstraints(text), where, coreOnly };
  } catch (error) {
    throw new UserError(`${sentenceCase(where)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checked(request: Omit<VersionRequest, 'exact'>): VersionRequest {
  const { needs } = request;
  const clash = clashOf(needs);
  if (clash !== undefined) {
    const [last, ...others] = clash.map(({ where, text }) => `${where} ("${text}")`).toReversed();
    const before = others.toReversed().join(', ');
    const all =
      before === ''
        ? `${last}. Change it`
        : `${others.length > 1 ? '' : 'both '}${before} and ${last}. Change one of them`;
    throw new UserError(`No version of Packer can satisfy ${all}.`);
  }
  const exact = needs.map(({ constraints }) => exactVersion(constraints)).find((version) => version !== undefined);
  const broken = exact === undefined ? undefined : brokenNeed(exact, needs);
  if (exact !== undefined && broken !== undefined) {
    const by = needs.find(({ constraints }) => exactVersion(constraints) !== undefined);
    throw new UserError(
      `Packer ${exact.text}, named by ${by?.where ?? 'you'}, does not satisfy ${broken.where} ("${broken.text}"). Change one of them.`,
    );
  }
  return { ...request, exact };
}

/** The fewest needs that no version at all satisfies together: one, two, or all of them; see witness.ts. */
function clashOf(needs: readonly Need[]): readonly Need[] | undefined {
  const pairs = needs.flatMap((one, index) => needs.slice(index + 1).map((other) => [one, other]));
  return [...needs.map((one) => [one]), ...pairs, needs].find((some) => {
    const bounds = some.flatMap(({ constraints }) => constraints.map(({ version }) => version));
    // What looks at the first three segments alone wants witnesses that differ in these.
    const cores = bounds.map(coreOf);
    const nexts = cores.map(({ segments: [major = 0n, minor = 0n, patch = 0n] }) =>
      versionOf([major, minor, patch + 1n]),
    );
    const witnesses = witnessVersions([...bounds, ...cores, ...nexts]);
    return witnesses !== undefined && !witnesses.some((version) => brokenNeed(version, some) === undefined);
  });
}

/** The first need that a version does not satisfy. */
export function brokenNeed(version: Version, needs: readonly Need[]): Need | undefined {
  return needs.find(({ constraints, coreOnly }) => !satisfies(coreOnly ? coreOf(version) : version, constraints));
}

/** The highest of the versions that satisfies all needs. A pre-release is never taken unless it is named. */
export function bestVersion(versions: readonly Version[], request: VersionRequest): Version | undefined {
  const fit = versions.filter(
    (version) =>
      brokenNeed(version, request.needs) === undefined &&
      (version.prerelease === '' || request.needs.some(({ constraints }) => namesPrerelease(constraints))),
  );
  return fit.toSorted(compareVersions).at(-1);
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
