import type { Ui } from '#i18n/ui.ts';

/** What the search's script says, in the page's language; places in braces are filled by it. */
export function toSearchWords(ui: Ui) {
  return {
    results: ui.forms('results'),
    running: ui.t('searchRunning'),
    older: ui.pattern('searchOlder'),
    none: ui.t('searchNone'),
    failed: ui.t('searchFailed'),
    all: ui.t('searchAll'),
    types: {
      news: ui.t('newsArticle'),
      brief: ui.t('briefs'),
      analysis: ui.t('analysis'),
      opinion: ui.t('opinion'),
      interview: ui.t('interview'),
      review: ui.t('review'),
      explainer: ui.t('explainer'),
      live: ui.t('live'),
    },
  };
}
