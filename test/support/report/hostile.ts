/** Texts that break out of markup where they are put into it as they are. */
export const HOSTILE: readonly string[] = [
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</script><script>alert(1)</script>',
  '</style></title></pre></textarea><script>alert(1)</script>',
  '<!-- --><iframe src="javascript:alert(1)"></iframe>',
  'javascript:alert(1)',
  '` onmouseover=alert(1) x=`',
  '&lt;img src=x&gt; &#60;b&#62;',
  ']]><b>{{7*7}}${7*7}',
  '\u0000\u001b[31m\u202egnp.exe\u2066\u200b\ud800',
  'data:text/html,<script>alert(1)</script>',
  '|x|[a](javascript:alert(1))![b](http://example.test/x.png)@octocat `c` **d** #1\n# heading\n- item',
];

/** What decides how something is told, and is one of a few words by its schema. */
const DECIDED = new Set(['status', 'kind', 'state', 'what', 'builder', 'start', 'end', 'created']);

/** The same value with a hostile text at the end of each text in it, another one in each place. */
export function poisoned<T>(value: T): T {
  let turn = 0;
  const walk = (one: unknown, name: string): unknown => {
    if (typeof one === 'string') {
      if (DECIDED.has(name)) return one;
      turn += 1;
      // Also from the beginning: an address is what it begins with.
      return turn % 3 === 0 ? (HOSTILE[turn % HOSTILE.length] ?? '') : `${one}${HOSTILE[turn % HOSTILE.length]}`;
    }
    if (Array.isArray(one)) return one.map((item) => walk(item, name));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, item]) => [key, walk(item, key)]));
  };
  return JSON.parse(JSON.stringify(walk(value, '')));
}
