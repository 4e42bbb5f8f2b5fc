import type { DockerfileWork, LegDefinition, PackerWork } from '../../image/definition.ts';
import { fillKnown, lateNames, parentNames, sourceNames } from '../../image/placeholder.ts';

/** What stays a name in a key, whoever knows its value. */
const LATE: ReadonlySet<string> = new Set([...lateNames, ...parentNames, ...sourceNames]);

/** The work with those placeholders filled in that count by their value. */
export function filledWork(work: LegDefinition['work'], known: ReadonlyMap<string, string>): LegDefinition['work'] {
  const values = new Map([...known].filter(([name]) => !LATE.has(name)));
  if (values.size === 0) return work;
  const filled = (pattern: string): string => fillKnown(pattern, values);
  return work.builder === 'packer' ? filledPacker(work, filled) : filledDocker(work, filled);
}

type Fill = (pattern: string) => string;

function filledPacker(work: PackerWork, filled: Fill): PackerWork {
  return {
    ...work,
    only: work.only.map(filled),
    except: work.except.map(filled),
    vars: mapped(work.vars, filled),
    ...(work['retry-vars'] === undefined ? {} : { 'retry-vars': mapped(work['retry-vars'], filled) }),
    arguments: work.arguments.map(filled),
    substitutions:
      work.substitutions === null
        ? null
        : {
            METADATA: filled(work.substitutions.METADATA),
            NAME: filled(work.substitutions.NAME),
            IMAGE: filled(work.substitutions.IMAGE),
          },
  };
}

function filledDocker(work: DockerfileWork, filled: Fill): DockerfileWork {
  return {
    ...work,
    target: work.target === null ? null : filled(work.target),
    platform: work.platform === null ? null : filled(work.platform),
    args: mapped(work.args, filled),
    labels: mapped(work.labels, filled),
    arguments: work.arguments.map(filled),
  };
}

function mapped(record: Readonly<Record<string, string>>, change: Fill): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, text]) => [name, change(text)]));
}
