import { englishMonths } from '#lib/english-months.ts';

/*
 * "Cite this article" is whole without this script. With it, the styles that ask for it say on which
 * day the reader had the page, and each text has a button that copies it. Buttons that share the page
 * come beside the link that needs no script.
 */

function toToday(now: Date): { long: string; short: string } {
  const month = englishMonths[now.getMonth()] ?? '';
  const [day, year] = [now.getDate(), now.getFullYear()];
  return { long: `${day} ${month} ${year}`, short: `${year} ${month.slice(0, 3)} ${day}` };
}

function addAccess(root: ParentNode): void {
  const { long, short } = toToday(new Date());
  for (const place of root.querySelectorAll<HTMLElement>('[data-accessed]')) {
    const { accessed = '' } = place.dataset;
    place.textContent = accessed.replace('{long}', long).replace('{short}', short);
  }
}

/** A button that copies and says so where it stands, for a moment. */
function toCopyButton(label: string, done: string, toText: () => string): HTMLButtonElement {
  const button = toButton(label);
  button.ariaLive = 'polite';
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(toText()).then(() => {
      button.textContent = done;
      setTimeout(() => {
        button.textContent = label;
      }, 2500);
    });
  });
  return button;
}

function toButton(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  return button;
}

function upgradeCitations(box: HTMLElement): void {
  addAccess(box);
  const { copy = '', copied = '' } = box.dataset;
  for (const text of box.querySelectorAll('dd > p')) {
    // On a page without https there is no clipboard, and no button that would not work.
    if (!isSecureContext) return;
    text.after(toCopyButton(copy, copied, () => text.textContent.replace(/\s+/g, ' ').trim()));
  }
}

function upgradeShare(place: HTMLElement): void {
  const { link = '', copied = '', more = '' } = place.dataset;
  const url = document.querySelector<HTMLAnchorElement>('a[rel=bookmark]')?.href ?? location.href;
  const title = document.querySelector('h1')?.textContent ?? document.title;
  if (isSecureContext) place.append(toCopyButton(link, copied, () => url));
  // Not every browser has it, whatever the types say.
  if (!('share' in navigator)) return;
  const button = toButton(more);
  button.addEventListener('click', () => {
    // Who changes their mind has shared nothing, and needs no word about it.
    navigator.share({ title, url }).catch(() => undefined);
  });
  place.append(button);
}

for (const box of document.querySelectorAll<HTMLElement>('.cite')) upgradeCitations(box);
for (const place of document.querySelectorAll<HTMLElement>('.share > dd')) upgradeShare(place);
