import type { Strings } from './strings.ts';

/** English, and the list of everything the interface says. Dates take the British order. */
export const en = {
  locale: 'en-GB',
  dir: 'ltr',
  messages: {
    skipLinks: 'Skip links',
    skipToArticle: 'Skip to article',
    skipToContent: 'Skip to content',
    skipToFeed: 'Skip to news feed',
    skipToMenu: 'Skip to menu',
    menu: 'Site menu',
    archive: 'Archive',
    frontPage: 'Front page',
    breadcrumbs: 'You are here',

    dayAndClock: '{day}, {clock}',
    by: 'By',
    namesInPlace: '{names} in {place}',
    updated: 'Updated {when}',
    analysis: 'Analysis',
    opinion: 'Opinion',
    interview: 'Interview',
    review: 'Review',
    explainer: 'Explainer',
    live: 'Live',

    withdrawn: 'Withdrawn',
    withdrawnOn: 'This article was withdrawn on {day}.',
    notices: 'Notices',
    correction: 'Correction',
    clarification: 'Clarification',
    update: 'Update',
    'editors-note': 'Editor’s note',

    authors: 'Authors',
    organization: 'Organisation',
    desk: 'Desk',
    members: 'Members',
    links: 'Elsewhere',
    topics: 'Topics',
    sections: 'Sections',
    readIn: 'Also in',
    earlier: 'Earlier',
    later: 'Later',
    source: 'Source',
    firstPublished: 'First published by {publication}',
    retrieved: 'retrieved {day}',
    permanentAddress: 'Permanent address',

    newsFeed: 'News feed',
    asItStood: 'as it stood on {when}',
    moreNews: 'More news of {day}',
    latestNews: 'Latest news',
    latestBack: 'Back to {day}',
    latestFailed: 'The latest news could not be loaded.',
    fullStory: 'Full story',
    emptyFeed: 'No news before this moment.',
    emptyIndex: 'Nothing stands here yet.',

    days: 'Days',
    months: 'Months',
    years: 'Years',
    previousDay: 'Previous day with news',
    nextDay: 'Next day with news',
    articles: 'Articles',
    briefs: 'News in brief',
    calendar: 'Articles by day, {month}',
    onThisDay: 'On this day, {day}',
    otherYears: '{day} in other years',
    noArticles: 'No articles.',

    pages: 'Pages of this list',
    older: 'Older',
    newer: 'Newer',
    letters: 'By first letter',

    describeDay: 'Everything {site} published on {day}.',
    describePeriod: 'Everything {site} published in {period}, day by day.',
    describeDate: 'What {site} published on {day} through the years.',
    describeList: '{name}: every article in {site}, from the newest to the oldest.',
    describeIndex: '{list} in {site}, each with all its articles.',
    describeArchive: 'The whole archive of {site} by year and month.',

    footnotes: 'Footnotes',
    backToText: 'Back to reference {n}',
    pictureElsewhere: 'Picture',
    embedded: 'Embedded content',
    tableNumber: 'Table {n}',

    loadEmbed: 'Load from {host}',
    embedNotice: 'Loading it tells {host} that you read this page.',

    notFound: 'Page not found',
    notFoundText:
      'There is no page at this address. Nothing that was published here is taken away, so the address is likely to be mistyped or cut short.',
    moved: 'This page has moved',
    movedTo: 'It now stands at {address}.',

    emptyTitle: 'The archive is ready for its first article',
    emptyText:
      'Add a Markdown file to the articles folder and build again. The new article appears here, on its day’s page, and on the pages of its authors, section and topics.',
    emptyExample: 'The command',
    emptyCommand: 'npm run new -- "The first headline"',

    follow: 'Follow',
    describeFollow: 'Feeds of {site}: articles, news, sections, people and topics.',
    describeFeed: '{name}: the newest from {site}.',
    followText:
      'A feed tells a reading program of your choice what is new here. You need no account, nobody counts you, and it costs nothing: copy the address of a feed into your feed reader.',
    followLists:
      'Every author and every topic has a feed of its own. Give the address of the person’s or the topic’s page to your feed reader and it will find the feed.',
    followOlder: 'A feed holds the newest fifty; all earlier ones stand in the archive.',
    colophon: 'About this publication',
    permanence: 'Every page here has a permanent address.',
    publishedBy: 'Published by {publisher}',
    licence: 'Licence: {licence}',
    corrections: 'Corrections',
    ethics: 'Ethics',
    aiUse: 'How we use AI',
    licencePage: 'Licence',
  },
  counts: {
    readingTime: { one: '{n} min read', other: '{n} min read' },
    articles: { one: '{n} article', other: '{n} articles' },
    briefs: { one: '{n} brief', other: '{n} briefs' },
  },
} as const satisfies Strings<string, string, 'one' | 'other'>;

export type Message = keyof typeof en.messages;
export type Counted = keyof typeof en.counts;
