import type { ShareService } from '#schema/share-services.ts';

/** What is passed on. */
export interface Shared {
  title: string;
  /** Whole. */
  url: string;
}

/** A plain link: nobody is told anything until a reader follows it. */
export interface ShareLink {
  label: string;
  href: string;
}

interface Service {
  /** What its readers call it, in every language. */
  label: string;
  /** Where it takes a link, and under which names its parts. */
  to: string;
  fields: (shared: Shared) => Record<string, string>;
}

const inOne = ({ title, url }: Shared) => ({ text: `${title} ${url}` });

const services: Readonly<Record<ShareService, Service>> = {
  bluesky: { label: 'Bluesky', to: 'https://bsky.app/intent/compose', fields: inOne },
  facebook: {
    label: 'Facebook',
    to: 'https://www.facebook.com/sharer/sharer.php',
    fields: ({ url }) => ({ u: url }),
  },
  linkedin: {
    label: 'LinkedIn',
    to: 'https://www.linkedin.com/sharing/share-offsite/',
    fields: ({ url }) => ({ url }),
  },
  reddit: {
    label: 'Reddit',
    to: 'https://www.reddit.com/submit',
    fields: ({ title, url }) => ({ url, title }),
  },
  telegram: {
    label: 'Telegram',
    to: 'https://t.me/share/url',
    fields: ({ title, url }) => ({ url, text: title }),
  },
  whatsapp: { label: 'WhatsApp', to: 'https://wa.me/', fields: inOne },
  x: {
    label: 'X',
    to: 'https://x.com/intent/post',
    fields: ({ title, url }) => ({ url, text: title }),
  },
};

/** The links of the services that the publication names, in its order. */
export function toShareLinks(shared: Shared, named: readonly ShareService[]): ShareLink[] {
  const whole = { ...shared, title: shared.title.toWellFormed() };
  return named.map((name) => {
    const { label, to, fields } = services[name];
    const query = Object.entries(fields(whole)).map(
      ([field, value]) => `${field}=${encodeURIComponent(value)}`,
    );
    return { label, href: `${to}?${query.join('&')}` };
  });
}
