import { anArticle, aRecord, type ContentFiles } from './content-builders.ts';
import { stringify } from 'yaml';

/**
 * A content folder with `text` in every field that takes text, for a site that is called `text`
 * too. Ids, addresses and dates stay as they must be.
 *
 * @param place a number of its own for each text of one site.
 */
export function toHostileFiles(text: string, place: number): ContentFiles {
  const id = `hostile-${place}`;
  return {
    ...aRecord('authors', id, { name: text, sortName: text, role: text, bio: text, kind: 'desk' }),
    ...aRecord('sections', id, { name: text, description: text }),
    ...aRecord('topics', id, { name: text, description: text }),
    ...anArticle(id, {
      title: text,
      kicker: text,
      standfirst: text,
      place: text,
      authors: [id, { name: text, kind: 'organization' }],
      section: id,
      topics: [id],
      source: { publication: text },
      corrections: [{ date: '2023-12-20', text }],
    }),
    ...anArticle(`${id}-withdrawn`, {
      title: text,
      withdrawn: { date: '2023-12-21', reason: text },
    }),
    ...aHostileBrief(text, place),
    [`pages/${id}.md`]: `---\n${stringify({ title: text, standfirst: text })}---\n\nText.\n`,
  };
}

/** Each on a minute of its own. */
function aHostileBrief(text: string, place: number): ContentFiles {
  const hour = String(Math.floor(place / 60) % 24).padStart(2, '0');
  const minute = String(place % 60).padStart(2, '0');
  const path = `briefs/2023/12/19/${hour}${minute}-brief-${place}.md`;
  return { [path]: `---\n${stringify({ lead: text })}---\n\nText.\n` };
}
