import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** What the role that a page of docs says is enough allows. */
export function roleOfPage(page: string): readonly string[] {
  const text = readFileSync(new URL(`../../../docs/${page}`, import.meta.url), 'utf8');
  const [, json = ''] = /<!-- role\.json -->\s*```json\n(.*?)```/s.exec(text) ?? [];
  const { Actions }: { readonly Actions: readonly string[] } = JSON.parse(json);
  assert.ok(Actions.length > 5);
  return Actions;
}
