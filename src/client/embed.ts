/*
 * Embeds of hosts that site.yaml trusts: the link stays, and a button below it loads the frame. The
 * other host learns nothing before that press.
 */

function offer(figure: HTMLElement, words: DOMStringMap): void {
  const address = figure.dataset.embed;
  if (address === undefined || !URL.canParse(address)) return;
  const { host } = new URL(address);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = (words.load ?? '').replace('{host}', host);
  button.title = (words.notice ?? '').replace('{host}', host);
  button.addEventListener('click', () => {
    const frame = document.createElement('iframe');
    frame.src = address;
    frame.title = figure.querySelector('a')?.textContent ?? host;
    frame.referrerPolicy = 'no-referrer';
    frame.allow = 'fullscreen';
    frame.tabIndex = 0;
    button.replaceWith(frame);
    frame.focus();
  });
  figure.append(button);
}

const words = document.querySelector<HTMLElement>('[data-embed-words]');
for (const figure of document.querySelectorAll<HTMLElement>('figure[data-embed]')) {
  if (words) offer(figure, words.dataset);
}
