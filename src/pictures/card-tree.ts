import type { Node } from '@takumi-rs/core';
import type { CardText } from '#model/card.ts';

/** In pixels: what networks ask for, https://ogp.me/ says nothing of it. */
export const cardSize = { width: 1200, height: 630 } as const;

/** As on the pages in light: see styles/tokens.css. */
const colours = {
  paper: '#fffefb',
  ink: '#16181d',
  quiet: '#5a5e66',
  accent: '#8f1d1a',
  line: '#dad7cf',
} as const;

const SERIF = '"Source Serif 4", "Noto Naskh Arabic"';
const SANS = '"Source Sans 3", "Noto Naskh Arabic"';

/** The largest size at which so long a headline fits, by UTF-16 units. */
const sizes = [
  { upTo: 30, size: 92 },
  { upTo: 60, size: 72 },
  { upTo: 110, size: 60 },
  { upTo: 170, size: 50 },
] as const;

const SMALLEST = 42;

/** A card as a tree of boxes and texts: the publication above, the headline, who and when below. */
export function toCardTree({ site, kicker, title, byline, date, dir }: CardText): Node {
  return box(
    {
      ...cardSize,
      direction: dir,
      padding: '56px 72px',
      backgroundColor: colours.paper,
      borderTop: `12px solid ${colours.ink}`,
    },
    [
      line(site, { fontFamily: SERIF, fontWeight: 600, fontSize: 36, color: colours.ink }),
      box({ flexGrow: 1, justifyContent: 'center' }, [
        line(kicker, { fontWeight: 600, color: colours.accent, marginBottom: 16 }),
        headline(title),
      ]),
      // Names and date each in a box of their own: in one they would mix where directions differ.
      box(
        {
          flexDirection: 'row',
          justifyContent: 'space-between',
          gap: 32,
          paddingTop: 24,
          borderTop: `2px solid ${colours.line}`,
          color: colours.quiet,
        },
        [line(byline, { flexShrink: 1 }), line(date, { flexShrink: 0 })],
      ),
    ],
  );
}

function headline(title: string): Node {
  const fontSize = sizes.find(({ upTo }) => title.length <= upTo)?.size ?? SMALLEST;
  const face = { fontFamily: SERIF, fontWeight: 600, fontSize, lineHeight: 1.14 };
  const style = { ...face, lineClamp: 5, textWrap: 'balance', color: colours.ink } as const;
  return { type: 'text', text: title, style };
}

function line(text: string, style: object): Node {
  const face = { fontFamily: SANS, fontWeight: 400, fontSize: 30, lineClamp: 1 };
  return { type: 'text', text, style: { ...face, ...style } };
}

function box(style: object, children: Node[]): Node {
  return {
    type: 'container',
    style: { display: 'flex', flexDirection: 'column', ...style },
    children,
  };
}
