import type { Annotation, AnnotationLevel, Host } from './host.ts';

/** The runner keeps ten of each level a step (actions/runner ExecutionContext.cs `_maxCountPerIssueType`) and drops the rest unseen. */
const MOST_PER_LEVEL = 10;
/** ExecutionContext.cs `_maxIssueMessageLength`. */
const LONGEST_MESSAGE = 4096;
const REST = ' … (the rest is in the log)';

/**
 * At most ten of each level, the most telling first: those with a line before those with only a file before those with
 * neither. When some have to go, the last place says how many.
 */
export function fitAnnotations(annotations: readonly Annotation[]): readonly Annotation[] {
  const levels: readonly AnnotationLevel[] = ['error', 'warning', 'notice'];
  return levels.flatMap((level) => {
    const ranked = distinct(annotations.filter((one) => one.level === level)).sort((a, b) => rank(a) - rank(b));
    if (ranked.length <= MOST_PER_LEVEL) return ranked.map(cut);
    const kept = ranked.slice(0, MOST_PER_LEVEL - 1).map(cut);
    const left = ranked.length - kept.length;
    return [...kept, { level, message: `${left} more of this kind are in the log and the summary.` }];
  });
}

export function annotateAll(host: Host, annotations: readonly Annotation[]): void {
  for (const annotation of fitAnnotations(annotations)) host.annotate(annotation);
}

function distinct(annotations: readonly Annotation[]): Annotation[] {
  const seen = new Map(annotations.map((one) => [`${one.file}\n${one.line}\n${one.message}`, one]));
  return [...seen.values()];
}

function rank(annotation: Annotation): number {
  if (annotation.file === undefined) return 2;
  return annotation.line === undefined ? 1 : 0;
}

function cut(annotation: Annotation): Annotation {
  if (annotation.message.length <= LONGEST_MESSAGE) return annotation;
  const kept = annotation.message.slice(0, LONGEST_MESSAGE - REST.length).toWellFormed();
  return { ...annotation, message: `${kept}${REST}` };
}
