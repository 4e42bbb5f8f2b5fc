import { type HttpAnswer, refusal } from './answer.ts';

/** What packerd's paths mean. Ids are uuids in lower case. */
export type Route =
  | { readonly kind: 'health' }
  | { readonly kind: 'build' }
  | { readonly kind: 'queue' }
  | { readonly kind: 'request'; readonly id: string }
  | { readonly kind: 'responses'; readonly id: string }
  | { readonly kind: 'response'; readonly id: string; readonly number: number }
  | { readonly kind: 'stages'; readonly id: string; readonly number: number }
  | { readonly kind: 'stage'; readonly id: string; readonly number: number; readonly name: string };

const ID_LENGTH = 36;
const MOST_NAME = 64;

/** Where a request goes, or how it is refused: in the words and codes of packerd's framework, go-openapi. Pure. */
export function routeOf(method: string, url: string): Route | HttpAnswer {
  const [path = ''] = url.split('?', 1);
  const words = wordsOf(path);
  if (words === undefined) return refusal(400, 400, 'The path cannot be read.');
  const found = match(words);
  if (found === undefined) return refusal(404, 404, `path ${path.slice(0, 200)} was not found`);
  if ('status' in found) return found;
  const wanted = found.kind === 'build' ? 'POST' : 'GET';
  if (method === wanted) return found;
  return refusal(405, 405, `method ${method} is not allowed, but [${wanted}] are`, { Allow: wanted });
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

function match([first, second, id = '', number = '', fifth, name = '', ...more]: readonly string[]):
  | Route
  | HttpAnswer
  | undefined {
  if (more.length > 0) return undefined;
  if (first === 'health') return second === undefined ? { kind: 'health' } : undefined;
  if (first !== 'build') return undefined;
  if (second === undefined) return { kind: 'build' };
  if (second === 'queue') {
    if (number !== '') return undefined;
    return id === '' ? { kind: 'queue' } : withId(id, (known) => ({ kind: 'request', id: known }));
  }
  if (second !== 'responses' || id === '') return undefined;
  if (number === '') return withId(id, (known) => ({ kind: 'responses', id: known }));
  if (fifth !== undefined && fifth !== 'stages') return undefined;
  return withId(id, (known) => {
    if (!/^\d{1,9}$/.test(number)) return refusal(422, 601, 'buildnumber in path must be of type int64');
    const attempt = { id: known, number: Number(number) };
    if (fifth === undefined) return { kind: 'response', ...attempt };
    if (name === '') return { kind: 'stages', ...attempt };
    if (name.length > MOST_NAME) {
      return refusal(422, 603, `stagename in path should be at most ${MOST_NAME} chars long`);
    }
    return { kind: 'stage', ...attempt, name };
  });
}

function withId(id: string, route: (id: string) => Route | HttpAnswer): Route | HttpAnswer {
  if (id.length < ID_LENGTH) return refusal(422, 604, `id in path should be at least ${ID_LENGTH} chars long`);
  if (id.length > ID_LENGTH) return refusal(422, 603, `id in path should be at most ${ID_LENGTH} chars long`);
  return isUuid(id) ? route(id.toLowerCase()) : refusal(400, 4, 'There is no build request of that id.');
}

/** The decoded parts; a part stays a part, whatever it decodes to. Undefined where one cannot be decoded. */
function wordsOf(path: string): readonly string[] | undefined {
  if (!path.startsWith('/')) return undefined;
  try {
    const words = path.slice(1).split('/').map(decodeURIComponent);
    // A slash at the end is none.
    return words.length > 1 && words.at(-1) === '' ? words.slice(0, -1) : words;
  } catch {
    return undefined;
  }
}
