import type { LedgerLines, Told } from '../../image/provider-bake.ts';

/** What the docker builder tells, all of it hints: `container` and `image`. Its containers are proven by what is mounted. */
export const dockerLines: LedgerLines = {
  telling: /Container ID: |Image ID: /,
  pokes: /^Container ID: [0-9a-f]{64}$/,
  hints: (text) => [
    ...told('container', /^Container ID: ([0-9a-f]{64})$/.exec(text)),
    ...told('image', /^Image ID: (sha256:[0-9a-f]{64})$/.exec(text)),
  ],
};

function told(kind: string, match: RegExpExecArray | null): readonly Told[] {
  const id = match?.[1];
  return id === undefined ? [] : [[kind, id]];
}
