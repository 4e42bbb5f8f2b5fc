import { createHash } from 'node:crypto';

import { authored, type Markup, markup } from '../markup.ts';

/** What a page consists of. Style and script are this program's own text. */
export interface Frame {
  readonly title: string;
  /** Of the icon, as `#3f8f58`. */
  readonly colour: string;
  readonly style: string;
  readonly script: string;
  readonly body: Markup;
}

/** A page that asks for nothing, runs nothing but its own script, and shows all without it. The same frame gives the same bytes. */
export function renderFrame({ title, colour, style, script, body }: Frame): string {
  const icon = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="${colour}"/></svg>`)}`;
  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policyOf(style, script)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="${icon}" />
        <style>${authored(style)}</style>
      </head>
      <body>
        ${body}
        <script>${authored(script)}</script>
      </body>
    </html> `.text;
}

/** Nothing is loaded, sent or framed; the style and the script are those whose digests stand here. */
function policyOf(style: string, script: string): string {
  return [
    `default-src 'none'`,
    `style-src '${digestOf(style)}'`,
    `script-src '${digestOf(script)}'`,
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** Thousands of pages have the same two. */
const digests = new Map<string, string>();

function digestOf(text: string): string {
  const known = digests.get(text);
  if (known !== undefined) return known;
  const digest = `sha256-${createHash('sha256').update(text).digest('base64')}`;
  digests.set(text, digest);
  return digest;
}
