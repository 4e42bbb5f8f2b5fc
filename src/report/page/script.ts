/**
 * What every page does besides: copies, opens what a link leads to. Without it all is there to be read. What it makes, it
 * makes of elements and texts, never of markup.
 */
const SHARED = `
  const make = (name, text, className) => Object.assign(document.createElement(name), { textContent: text, className });
  const copyText = async (text, element) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(element);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      return document.execCommand('copy');
    }
  };
  const addButtons = (within) => {
    for (const element of within.querySelectorAll('[data-copy]:not([data-made])')) {
      const fold = element.parentElement.closest('details');
      if (fold !== null && !fold.open && !element.closest('summary')) continue;
      element.setAttribute('data-made', '');
      const button = make('button', 'Copy', 'copy');
      button.type = 'button';
      button.setAttribute('aria-label', 'Copy ' + (element.dataset.copy || element.textContent));
      button.addEventListener('click', async () => {
        const done = await copyText(element.dataset.copy || element.textContent, element);
        button.textContent = done ? 'Copied' : 'Selected';
        setTimeout(() => { button.textContent = 'Copy'; }, 1500);
      });
      element.after(button);
    }
  };
  const openTo = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    for (let at = target; at !== null; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
  };
  addButtons(document);
  openTo();
  addEventListener('hashchange', openTo);
  document.addEventListener('toggle', (event) => { if (event.target.open) addButtons(event.target); }, true);
  addEventListener('beforeprint', () => { for (const one of document.querySelectorAll('details')) one.open = true; });
`;

/** Looks for a name among rows. */
const SEARCH = `
  const addSearch = () => {
    const place = document.querySelector('#images .search');
    if (place === null) return;
    const field = make('input', '', '');
    field.type = 'search';
    field.placeholder = 'Find an image, id or key';
    field.setAttribute('aria-label', 'Find an image, id or key');
    place.append(field);
    place.hidden = false;
    field.addEventListener('input', () => {
      const wanted = field.value.trim().toLowerCase();
      const used = new Set();
      for (const row of document.querySelectorAll('#images .row')) {
        const fits = wanted === '' || row.textContent.toLowerCase().includes(wanted);
        row.hidden = !fits;
        if (fits) used.add(row.closest('details.group'));
      }
      for (const group of document.querySelectorAll('#images details.group')) {
        group.hidden = !used.has(group);
        if (wanted !== '' && used.has(group)) group.open = true;
      }
    });
  };
  addSearch();
`;

export const SHARED_SCRIPT = wrapped(SHARED);

/** The script of a page with rows to look among: that of a run, and lists of a catalogue. */
export const SCRIPT = wrapped(`${SHARED}${SEARCH}`);

function wrapped(body: string): string {
  return `\n(() => {\n  'use strict';${body}})();\n`;
}
