// A twin of the calls of GitHub's API that read a file of a branch. What it answers is held against GitHub's own description.
import { createHash } from 'node:crypto';

import { memberOf } from '../../../src/core/values.ts';
import { ApiDescription, overlaid } from './api-description.ts';

const described = new ApiDescription('contents.json');

const COMMIT = 'b'.repeat(40);

/** The file of a branch: its text, or another kind of entry. */
export interface BranchFile {
  readonly text: string;
  /** 120000 is a link, 040000 a folder. */
  readonly mode?: string;
}

/** The default branch of a repository as its API has it. */
export class BranchTwin {
  readonly files = new Map<string, BranchFile>();
  readonly branch: string;
  /** What a tag has that is called as the branch is: its names come first where none says which is meant. */
  tag: ReadonlyMap<string, BranchFile> | undefined;
  /** Answers all that is asked with this status instead. */
  refusal: number | undefined;

  constructor(branch = 'main') {
    this.branch = branch;
  }

  /** What is answered to a path below the repository's; undefined: it is no such call. */
  answer(path: string): { readonly status: number; readonly body: unknown } | undefined {
    const [, kind, name = ''] = /^\/git\/(trees|blobs|ref\/heads)\/([^/?]+)$/.exec(path) ?? [];
    if (kind === undefined) return undefined;
    if (this.refusal !== undefined)
      return { status: this.refusal, body: { message: 'Resource not accessible by integration' } };
    const asked = decodeURIComponent(name);
    if (kind === 'ref/heads') return this.#head(asked);
    return kind === 'trees' ? this.#tree(asked) : this.#blob(asked);
  }

  #head(name: string): { readonly status: number; readonly body: unknown } {
    if (name !== this.branch) return { status: 404, body: { message: 'Not Found' } };
    const object = { type: 'commit', sha: COMMIT, url: `https://api.github.com/repos/o/r/git/commits/${COMMIT}` };
    const body = { ref: `refs/heads/${name}`, node_id: 'x', url: 'https://api.github.com/x', object };
    return { status: 200, body };
  }

  #tree(name: string): { readonly status: number; readonly body: unknown } {
    if (name !== this.branch && name !== 'HEAD' && name !== COMMIT)
      return { status: 404, body: { message: 'Not Found' } };
    const files = name === this.branch ? (this.tag ?? this.files) : this.files;
    const tree = [...files].map(([path, file]) => {
      const { mode = '100644' } = file;
      return { path, mode, type: mode === '040000' ? 'tree' : 'blob', sha: shaOf(file), size: file.text.length };
    });
    return { status: 200, body: checked('getTree', { sha: 'a'.repeat(40), tree, truncated: false }) };
  }

  #blob(sha: string): { readonly status: number; readonly body: unknown } {
    const file = [...this.files.values()].find((one) => shaOf(one) === sha);
    if (file === undefined) return { status: 404, body: { message: 'Not Found' } };
    const bytes = Buffer.from(file.text);
    // GitHub breaks the lines of base64.
    const content = bytes.toString('base64').replaceAll(/.{60}/g, '$&\n');
    return { status: 200, body: checked('getBlob', { sha, size: bytes.length, content, encoding: 'base64' }) };
  }
}

function shaOf({ text }: BranchFile): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}

function checked(operation: string, over: object): unknown {
  const schema = memberOf(memberOf(described.operation(operation), 'responses'), '200');
  return described.checked(operation, schema, overlaid(described.sample(schema), over));
}
