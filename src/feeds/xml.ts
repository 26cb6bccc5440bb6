/**
 * What XML 1.0 forbids in any form: control characters, halves of a character, U+FFFE and U+FFFF.
 * One of them, pasted from somewhere into a headline, would make the whole feed unreadable.
 */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/gu;

/** The same XML without what no XML may hold. */
export function toLegalXml(xml: string): string {
  return xml.replace(FORBIDDEN, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as it stands in an element or between double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
