import type { Annotation, Environment, Host, RunContext } from '../core/runner/host.ts';
import type { SummaryTurns } from './summary-turns.ts';

/** Called with what a child says, for whoever shows it. */
export interface ChildWatch {
  /** Lines that it prints, of its own or of what it runs; without an end of line. */
  readonly onLine?: (line: string) => void;
}

export interface ChildOptions extends ChildWatch {
  /** Inputs of the stage by name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** What stands before each line; empty where one child at a time speaks, which then has groups, too. */
  readonly prefix: string;
  readonly summaries: SummaryTurns;
  /** State of an earlier process, for post. */
  readonly state?: Readonly<Record<string, string>>;
  /** Keeps a state where the post step finds it, at once. */
  readonly saveState?: (name: string, value: string) => void;
  readonly workspace?: string;
  readonly run?: RunContext;
  /** Over the environment of the root; changed by `addPath` and `exportVariable` of this child alone. */
  readonly environment?: Environment;
  /** Names a failure also where the prefix is empty, since no lines of two legs mix. */
  readonly leg?: string;
  /** Whether what it fails with is printed, as it is unless its owner tells it. */
  readonly tellsFailures?: boolean;
}

/** One stage of one leg, as its action sees the world. What the step as a whole is told of it, its owner decides. */
export interface ChildHost extends Host {
  readonly outputs: ReadonlyMap<string, string>;
  /** What it failed with; the step goes on. */
  readonly failures: readonly string[];
  /** Its environment as it is by now. */
  readonly environment: Environment;
}

/**
 * A host for one action that is called by the pipeline: inputs and outputs are its own, a failure is noted and not the
 * step's, and what it prints says whose it is. All else is the root's.
 */
export function createChildHost(root: Host, options: ChildOptions): ChildHost {
  const { prefix, summaries } = options;
  const name = prefix === '' ? (options.leg ?? '') : prefix;
  const variables = { ...root.environment, ...options.environment };
  const outputs = new Map<string, string>();
  const failures: string[] = [];
  const state = new Map(Object.entries(options.state ?? {}));
  const tell = (line: string): void => options.onLine?.(line);
  const say = (line: string): void => {
    tell(line);
    root.info(prefixed(prefix, line));
  };
  return {
    ...root,
    outputs,
    failures,
    environment: variables,
    workspace: options.workspace ?? root.workspace,
    run: options.run ?? root.run,
    input: (name) => options.inputs[name] ?? '',
    output: (name, value) => {
      outputs.set(name, value);
    },
    saveState: (name, value) => {
      state.set(name, value);
      options.saveState?.(name, value);
    },
    state: (name) => state.get(name) ?? '',
    // Later steps of the job get what they had: another Packer than theirs is for these legs alone.
    addPath: (folder) => {
      variables['PATH'] = `${folder}:${variables['PATH'] ?? ''}`;
    },
    exportVariable: (name, value) => {
      variables[name] = value;
    },
    info: say,
    debug: (line) => root.debug(prefixed(prefix, line)),
    annotate: (annotation) => {
      tell(`${annotation.level}: ${annotation.message}`);
      root.annotate(named(annotation, annotation.level === 'error' ? name : prefix));
    },
    group: async (title, body) => {
      if (prefix === '') return root.group(title, body);
      say(title);
      return body();
    },
    relay: async (body) =>
      root.relay(async (write) =>
        body((lines) => {
          if (options.onLine !== undefined) for (const line of lines.split('\n')) if (line !== '') tell(line);
          write(prefix === '' ? lines : prefixed(prefix, lines.replace(/\n$/, '')).concat('\n'));
        }),
      ),
    summary: async (markdown) => summaries.add(root, markdown),
    fail: (message) => {
      failures.push(message);
      const line = `Failed: ${prefix !== '' || message.includes(name) ? message : `${name}: ${message}`}`;
      if (options.tellsFailures === false) tell(line);
      else say(line);
    },
  };
}

/** Every line, so that none of what a guest prints passes for another leg's. */
function prefixed(prefix: string, text: string): string {
  return prefix === '' ? text : text.replace(/^/gm, `[${prefix}] `);
}

function named(annotation: Annotation, prefix: string): Annotation {
  if (prefix === '') return annotation;
  return { ...annotation, title: annotation.title === undefined ? prefix : `${prefix}: ${annotation.title}` };
}
