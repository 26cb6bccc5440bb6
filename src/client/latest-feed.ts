/*
 * "Latest news" beside an article. Without this script it is a link to the front page; with it, a
 * button that shows the latest feed in place, and a second press brings the old one back. The link
 * and the button look the same, so nothing moves before a reader asks for it.
 */

/** Turns the link into the button. */
function upgrade(link: HTMLAnchorElement): void {
  const feed = link.closest('.feed');
  if (!feed) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = link.textContent;
  button.setAttribute('aria-expanded', 'false');
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  link.replaceWith(button, status);
  button.addEventListener('click', () => void toggle(feed, button, status, link));
}

/** What stood in the feed before the latest came in its place. */
const stood = new WeakMap<Element, { days: Element; label: string }>();

async function toggle(
  feed: Element,
  button: HTMLButtonElement,
  status: HTMLElement,
  link: HTMLAnchorElement,
): Promise<void> {
  const days = feed.querySelector('.feed-days');
  const before = stood.get(feed);
  if (before) {
    stood.delete(feed);
    feed.querySelector('.feed-days')?.replaceWith(before.days);
    show(feed, button, false, before.label);
    status.textContent = '';
    return;
  }
  button.setAttribute('aria-busy', 'true');
  const latest = await fetchDays(link.dataset.latest ?? '');
  button.removeAttribute('aria-busy');
  if (!days || !latest) {
    status.textContent = ` ${link.dataset.failed ?? ''}`;
    return;
  }
  stood.set(feed, { days, label: button.textContent ?? '' });
  days.replaceWith(latest);
  show(feed, button, true, link.dataset.back ?? '');
  status.textContent = ` ${link.dataset.title ?? ''}`;
}

function show(feed: Element, button: HTMLButtonElement, latest: boolean, label: string): void {
  button.textContent = label;
  button.setAttribute('aria-expanded', String(latest));
  feed.classList.toggle('shows-latest', latest);
}

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
