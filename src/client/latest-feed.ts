/*
 * "Latest news" beside an article. Without this script it is a link; with it, a button that shows
 * the latest feed in place, and a second press brings back the feed as it stood. Link and button
 * look the same, so nothing moves before a reader asks for it. Focus stays on the button.
 */

/** One feed on the page and what the script holds of it. */
interface Feed {
  button: HTMLButtonElement;
  /** Says to a screen reader what came; says to everyone what went wrong. */
  status: HTMLElement;
  /** "as it stood on …" */
  caption: Element;
  /** What is shown and, while it is not, what stood here before. */
  days: Element;
  before?: { days: Element; caption: Node[]; label: string } | undefined;
  words: { address: string; title: string; back: string; failed: string };
}

function upgrade(link: HTMLAnchorElement): void {
  const aside = link.closest('.feed');
  const days = aside?.querySelector('.feed-days');
  const caption = aside?.querySelector('.as-of');
  if (!days || !caption) return;
  const { title = '', back = '', failed = '' } = link.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = link.textContent.trim();
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  link.replaceWith(button, status);
  const words = { address: link.href, title, back, failed };
  const feed: Feed = { button, status, caption, days, words };
  button.addEventListener('click', () => {
    if (feed.before) showBefore(feed, feed.before);
    else void showLatest(feed);
  });
}

async function showLatest(feed: Feed): Promise<void> {
  const { button, status, caption, days, words } = feed;
  if (button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  const latest = await fetchDays(words.address);
  button.ariaBusy = null;
  status.className = latest ? 'unseen' : '';
  status.textContent = latest ? words.title : ` ${words.failed}`;
  if (!latest) return;
  feed.before = { days, caption: [...caption.childNodes], label: button.textContent };
  caption.replaceChildren(words.title);
  button.textContent = words.back;
  swap(feed, latest);
}

function showBefore(feed: Feed, before: NonNullable<Feed['before']>): void {
  feed.caption.replaceChildren(...before.caption);
  feed.button.textContent = before.label;
  feed.status.textContent = '';
  feed.before = undefined;
  swap(feed, before.days);
}

function swap(feed: Feed, days: Element): void {
  feed.days.replaceWith(days);
  feed.days = days;
}

/** The feed out of the page at `address`; undefined where it cannot be had. */
async function fetchDays(address: string): Promise<Element | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.querySelector('.feed-days') ?? undefined;
  } catch {
    return undefined;
  }
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-latest]')) upgrade(link);
