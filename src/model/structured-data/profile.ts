import type { Organization, Person, ProfilePage } from 'schema-dts';
import type { Site } from '#schema/site.ts';
import { toAbsolute } from '../permalink.ts';
import type { Author } from '../types.ts';
import { toParent } from './people.ts';
import { toPlainImage, type PublishedPicture } from './picture.ts';

export interface ProfileFacts {
  /** The address of the page, with base: a part of a long list has one of its own. */
  href: string;
  photo?: PublishedPicture | undefined;
  /** The people of an organization or a desk. */
  members: readonly Author[];
  /** The organizations and desks that name this author among their people. */
  groups: readonly Author[];
}

/** The page of an author. */
export function toProfile(author: Author, site: Site, facts: ProfileFacts): ProfilePage {
  return {
    '@type': 'ProfilePage',
    url: toAbsolute(site, facts.href),
    mainEntity:
      author.kind === 'person' ? toPerson(author, site, facts) : toGroup(author, site, facts),
  };
}

function toPerson(author: Author, site: Site, facts: ProfileFacts): Person {
  const { groups } = facts;
  return {
    '@type': 'Person',
    ...toCommon(author, site, facts),
    ...(author.role !== undefined && { jobTitle: author.role }),
    ...(groups.length > 0 && { memberOf: groups.map((group) => toNamedGroup(group, site)) }),
  };
}

function toGroup(author: Author, site: Site, facts: ProfileFacts): Organization {
  const { members } = facts;
  return {
    '@type': 'Organization',
    ...toCommon(author, site, facts),
    ...(author.kind === 'desk' && toParent(site)),
    ...(members.length > 0 && { member: members.map((member) => toNamed(member, site)) }),
  };
}

function toCommon(author: Author, site: Site, { photo }: ProfileFacts) {
  const url = toAbsolute(site, author.href);
  return {
    '@id': `${url}#author`,
    name: author.name,
    url,
    ...(author.bio !== undefined && { description: author.bio }),
    ...(photo && { image: toPlainImage(photo, site) }),
    ...(author.links.length > 0 && { sameAs: author.links.map((link) => link.url) }),
  };
}

function toNamed(author: Author, site: Site) {
  if (author.kind !== 'person') return toNamedGroup(author, site);
  return { '@type': 'Person', ...toLink(author, site) } as const;
}

function toNamedGroup(group: Author, site: Site) {
  return { '@type': 'Organization', ...toLink(group, site) } as const;
}

function toLink({ name, href }: Author, site: Site) {
  return { name, url: toAbsolute(site, href) };
}
