import { messageOf, UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { type Constraints, excludeEachOther, parseConstraints, satisfies } from '../../recipe/version/constraint.ts';
import type { RequiredPlugin } from '../../recipe/template/template.ts';
import { compareVersions, coreOf, type Version } from '../../recipe/version/version.ts';
import type { PluginBinary } from './plugin-folder.ts';

/** A plugin that is wanted, and who wants which version of it. */
export interface PluginNeed {
  /** `github.com/hashicorp/docker` */
  readonly source: string;
  /** `docker` */
  readonly name: string;
  readonly demands: readonly { readonly text: string; readonly constraints: Constraints; readonly where: string }[];
  /** It is declared in an HCL2 template, so that `packer init` knows it. */
  readonly declared: boolean;
}

/** A host, then at least two more parts; nothing that leads elsewhere when it becomes a path. */
const SOURCE = /^[a-z0-9][a-z0-9.-]*(\/[A-Za-z0-9_][\w.-]*){2,15}$/;

/**
 * What the template declares and the input `plugins` names, one per source, sorted.
 *
 * @param lines `github.com/hashicorp/docker ~> 1.1`; the constraint may be left out
 */
export function pluginNeeds(required: readonly RequiredPlugin[], lines: readonly string[]): readonly PluginNeed[] {
  const needs = new Map<string, PluginNeed>();
  const add = (source: string, text: string, where: string, declared: boolean): void => {
    if (!SOURCE.test(source)) {
      throw new UserError(
        `${where} names the plugin ${show(source)}; a plugin is named by its source, such as github.com/hashicorp/docker.`,
      );
    }
    const before = needs.get(source);
    const demand = text === '' ? [] : [{ text, constraints: constraintsOf(text, where, source), where }];
    for (const one of demand) {
      const other = before?.demands.find(({ constraints }) => excludeEachOther(constraints, one.constraints));
      if (other === undefined) continue;
      throw new UserError(
        `No version of the plugin ${source} can satisfy both ${other.where} ("${other.text}") and ${where} ("${text}").`,
      );
    }
    const demands = [...(before?.demands ?? []), ...demand];
    if (
      demands.length > 0 &&
      excludeEachOther(
        demands.flatMap(({ constraints }) => constraints),
        [],
      )
    ) {
      const all = demands.map((one) => `${one.where} ("${one.text}")`).join(', ');
      throw new UserError(`No version of the plugin ${source} can satisfy what is asked for together: ${all}.`);
    }
    needs.set(source, {
      source,
      name: source.slice(source.lastIndexOf('/') + 1),
      demands,
      declared: declared || before?.declared === true,
    });
  };
  for (const { source, version, file, line } of required) add(source, version, `${file}:${line}`, true);
  for (const line of lines) {
    const blank = line.search(/\s/);
    const source = blank === -1 ? line : line.slice(0, blank);
    add(source, line.slice(source.length).trim(), 'Input "plugins"', false);
  }
  return [...needs.values()].toSorted((a, b) => (a.source < b.source ? -1 : 1));
}

/** Packer holds the core of a plugin's version against the constraint: a development build counts as its release. */
export function fits(version: Version, need: PluginNeed): boolean {
  return need.demands.every(({ constraints }) => satisfies(coreOf(version), constraints));
}

/** The highest of the binaries that a need is content with. */
export function bestPlugin(installed: readonly PluginBinary[], need: PluginNeed): PluginBinary | undefined {
  return installed
    .filter(({ source, version }) => source === need.source && fits(version, need))
    .toSorted((a, b) => compareVersions(a.version, b.version))
    .at(-1);
}

/** `~> 1.1, != 1.1.3`; `any version` when nobody says. */
export function demandText({ demands }: PluginNeed): string {
  return demands.length === 0 ? 'any version' : demands.map(({ text }) => text).join(', ');
}

function constraintsOf(text: string, where: string, source: string): Constraints {
  try {
    return parseConstraints(text);
  } catch (error) {
    throw new UserError(`${where}, plugin ${source}: ${messageOf(error)}`);
  }
}
