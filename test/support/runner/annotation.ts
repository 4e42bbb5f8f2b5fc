import type { PhaseName } from './phase-result.ts';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** An annotation as the service receives it: the message masked and cut, the place as the action gave it. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly message: string;
  readonly phase: PhaseName;
  readonly title?: string;
  readonly file?: string;
  readonly line?: string;
  readonly endLine?: string;
  readonly col?: string;
  readonly endColumn?: string;
}

export type AnnotationPlace = Omit<Annotation, 'level' | 'message' | 'phase'>;

const annotationsPerLevel = 10; // ExecutionContext.cs _maxCountPerIssueType: the rest is only in the log
const messageLength = 4096; // ExecutionContext.cs _maxIssueMessageLength

/** The annotations of one phase: pre, main and post are separate records for the service, each with its own limits. */
export class AnnotationList {
  readonly kept: Annotation[] = [];
  readonly dropped: Annotation[] = [];

  /** `message` is masked already. ExecutionContext.cs AddIssue masks the message only, so titles and files are not. */
  add(annotation: Annotation): void {
    const cut = { ...annotation, message: annotation.message.slice(0, messageLength) };
    const sameLevel = this.kept.filter(({ level }) => level === annotation.level).length;
    (sameLevel < annotationsPerLevel ? this.kept : this.dropped).push(cut);
  }
}
