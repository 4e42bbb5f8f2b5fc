import type { Provider } from '../../image/provider.ts';

/** Images that are files of the workspace, with a record beside them. */
export function fileProvider(): Provider {
  return { name: 'file', title: 'files', builders: [/^file$/], rules: {} };
}
