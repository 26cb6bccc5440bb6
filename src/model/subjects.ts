import type { Row } from '#schema/row.ts';
import type { SectionData } from '#schema/section.ts';
import type { Site } from '#schema/site.ts';
import type { TopicData } from '#schema/topic.ts';
import { toDefined } from './defined.ts';
import { Names } from './names.ts';
import { sectionPath, toAddress, topicPath } from './permalink.ts';
import type { Section, Topic } from './types.ts';

/** The sections: those that site.yaml lists in its order, then the others by name. */
export function toSections(rows: Row<SectionData>[], site: Site): Section[] {
  const { compare } = new Intl.Collator(site.language);
  const rank = new Map(site.sections.map((id, index) => [id, index]));
  const rankOf = ({ id }: Section) => rank.get(id) ?? rank.size;
  return rows
    .map((row) => toSubject(row, sectionPath(row.key), site))
    .sort((a, b) => rankOf(a) - rankOf(b) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** The topics: records, and names met in front matter. */
export function toTopicNames(rows: Row<TopicData>[], site: Site): Names<Topic> {
  const records = rows.map((row) => {
    const value = toSubject(row, topicPath(row.key), site);
    return { id: row.key, name: value.name, value };
  });
  return new Names(records, (id, name) => ({
    ...toAddress(site, topicPath(id)),
    id,
    name,
    lang: site.language,
  }));
}

function toSubject(row: Row<SectionData | TopicData>, path: string, site: Site): Section {
  return {
    ...toAddress(site, path),
    id: row.key,
    name: row.data.name,
    ...toDefined({ description: row.data.description }),
    lang: row.data.lang ?? site.language,
    file: row.file,
  };
}
