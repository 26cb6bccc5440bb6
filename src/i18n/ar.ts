import type { Counted, Message } from './en.ts';
import type { Strings } from './strings.ts';

/**
 * Arabic, with European digits (`nu-latn`): most of the Arab press on the web sets dates and clocks
 * in them, and they stay the same as in `datetime`, in addresses and in the text of other languages.
 */
export const ar = {
  locale: 'ar-u-nu-latn',
  dir: 'rtl',
  messages: {
    skipLinks: 'روابط التخطي',
    skipToArticle: 'انتقل إلى المقال',
    skipToContent: 'انتقل إلى المحتوى',
    skipToFeed: 'انتقل إلى شريط الأخبار',
    skipToMenu: 'انتقل إلى القائمة',
    menu: 'قائمة الموقع',
    archive: 'الأرشيف',
    frontPage: 'الصفحة الأولى',
    breadcrumbs: 'أنت هنا',

    dayAndClock: '{day}، {clock}',
    by: 'بقلم',
    namesInPlace: '{names} في {place}',
    updated: 'حُدّث في {when}',
    analysis: 'تحليل',
    opinion: 'رأي',
    interview: 'مقابلة',
    review: 'مراجعة',
    explainer: 'شرح',
    live: 'مباشر',

    withdrawn: 'مسحوب',
    withdrawnOn: 'سُحب هذا المقال في {day}.',
    notices: 'تنويهات',
    correction: 'تصحيح',
    clarification: 'توضيح',
    update: 'تحديث',
    'editors-note': 'ملاحظة من التحرير',

    authors: 'الكتّاب',
    organization: 'مؤسسة',
    desk: 'قسم تحرير',
    members: 'الأعضاء',
    links: 'في مواقع أخرى',
    topics: 'المواضيع',
    sections: 'الأقسام',
    readIn: 'بلغات أخرى',
    earlier: 'سابقًا',
    later: 'لاحقًا',
    source: 'المصدر',
    firstPublished: 'نُشر أول مرة في {publication}',
    retrieved: 'حُفظ في {day}',
    permanentAddress: 'العنوان الدائم',

    newsFeed: 'شريط الأخبار',
    asItStood: 'كما كان في {when}',
    moreNews: 'المزيد من أخبار {day}',
    latestNews: 'آخر الأخبار',
    latestBack: 'العودة إلى {day}',
    latestFailed: 'تعذّر تحميل آخر الأخبار.',
    fullStory: 'القصة كاملة',
    emptyFeed: 'لا أخبار قبل هذه اللحظة.',
    emptyIndex: 'لا شيء هنا بعد.',

    days: 'الأيام',
    months: 'الأشهر',
    years: 'السنوات',
    previousDay: 'اليوم السابق الذي فيه أخبار',
    nextDay: 'اليوم التالي الذي فيه أخبار',
    articles: 'المقالات',
    briefs: 'أخبار موجزة',
    calendar: 'المقالات حسب اليوم، {month}',
    onThisDay: 'في مثل هذا اليوم، {day}',
    otherYears: '{day} في سنوات أخرى',
    noArticles: 'لا مقالات.',

    pages: 'صفحات القائمة',
    older: 'الأقدم',
    newer: 'الأحدث',
    letters: 'حسب الحرف الأول',

    describeDay: '{site}: كل ما نُشر في {day}.',
    describePeriod: '{site}: كل ما نُشر خلال {period}، يومًا بيوم.',
    describeDate: '{site}: ما نُشر في {day} عبر السنوات.',
    describeList: '{name}: جميع المقالات في {site} من الأحدث إلى الأقدم.',
    describeIndex: '{list} في {site}، مع جميع المقالات.',
    describeArchive: 'أرشيف {site} الكامل بحسب السنوات والأشهر.',

    footnotes: 'الحواشي',
    backToText: 'العودة إلى الإحالة {n}',
    pictureElsewhere: 'صورة',
    embedded: 'محتوى مضمّن',
    tableNumber: 'الجدول {n}',

    loadEmbed: 'تحميل من {host}',
    embedNotice: 'عند التحميل يعلم {host} أنك تقرأ هذه الصفحة.',

    notFound: 'الصفحة غير موجودة',
    notFoundText:
      'لا توجد صفحة في هذا العنوان. لا يُحذف شيء مما نُشر هنا، فالأرجح أن في العنوان خطأ أو أنه مقطوع.',
    moved: 'انتقلت هذه الصفحة',
    movedTo: 'عنوانها الآن: {address}',

    emptyTitle: 'الأرشيف جاهز لمقاله الأول',
    emptyText:
      'أضف ملف Markdown إلى مجلد articles ثم ابنِ الموقع من جديد. سيظهر المقال هنا وفي صفحة يومه وصفحات كتّابه وقسمه ومواضيعه.',
    emptyExample: 'الأمر',
    emptyCommand: 'npm run new -- "العنوان الأول"',

    follow: 'تابِعنا',
    describeFollow: 'خلاصات {site}: المقالات والأخبار والأقسام والكُتّاب والمواضيع.',
    describeFeed: '{name}: أحدث ما نشره {site}.',
    followText:
      'تُخبر الخلاصة برنامج القراءة الذي تختاره بكل جديد هنا. لا تحتاج إلى حساب، ولا أحد يتعقّبك، ولا تكلّفك شيئًا: انسخ عنوان الخلاصة إلى قارئ الخلاصات لديك.',
    followLists:
      'لكل كاتب ولكل موضوع خلاصة خاصة. أعطِ قارئ الخلاصات عنوان صفحة الكاتب أو الموضوع فيجد الخلاصة.',
    followOlder: 'تضم الخلاصة أحدث خمسين مادة؛ أما ما سبقها ففي الأرشيف.',
    colophon: 'عن هذه المطبوعة',
    permanence: 'لكل صفحة هنا عنوان دائم.',
    publishedBy: 'الناشر: {publisher}',
    licence: 'الترخيص: {licence}',
    corrections: 'التصحيحات',
    ethics: 'أخلاقيات المهنة',
    aiUse: 'كيف نستخدم الذكاء الاصطناعي',
    licencePage: 'الترخيص',
  },
  counts: {
    readingTime: {
      zero: 'أقل من دقيقة قراءة',
      one: 'دقيقة قراءة واحدة',
      two: 'دقيقتا قراءة',
      few: '{n} دقائق قراءة',
      many: '{n} دقيقة قراءة',
      other: '{n} دقيقة قراءة',
    },
    articles: {
      zero: 'لا مقالات',
      one: 'مقال واحد',
      two: 'مقالان',
      few: '{n} مقالات',
      many: '{n} مقالًا',
      other: '{n} مقال',
    },
    briefs: {
      zero: 'لا أخبار موجزة',
      one: 'خبر موجز واحد',
      two: 'خبران موجزان',
      few: '{n} أخبار موجزة',
      many: '{n} خبرًا موجزًا',
      other: '{n} خبر موجز',
    },
  },
} as const satisfies Strings<Message, Counted, 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>;
