/*
 * Texts that break pages where a program forgets that text is text: markup, quotes, ends of elements,
 * script addresses, template syntax, directions, marks without a letter, signs beyond the first plane.
 */
export const hostileStrings: readonly string[] = [
  '<script>window.injected = true</script>',
  '"><img src=x onerror="window.injected = true">',
  "' onmouseover='window.injected = true' x='",
  '</title></head><body onload="window.injected = true">',
  '--><svg onload="window.injected = true">',
  'javascript:window.injected=true',
  '{{ constructor }} ${injected} <%= injected %> {injected}',
  '&lt;script&gt; &amp;amp; &#39;',
  '1984',
  'null',
  'true',
  'Ünïcödé – “quotes” … ½ №',
  'Блокаду завершено',
  'انتهى الحصار',
  'mixed \u202Eright\u202C to left',
  'Z\u0351\u036B\u0343a\u0353\u0321lgo\u0323\u0321',
  '👩‍👩‍👧‍👦 🇺🇦 𝕬𝖗𝖈𝖍𝖎𝖛𝖊',
  'C:\\path\\to: [a] - b # c | d > e * f',
  `${'Very long headline '.repeat(12)}end`,
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
];
