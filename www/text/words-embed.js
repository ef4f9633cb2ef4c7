// @ts-check

/**
 * What the integrator's page says. It has words of its own, so that no visitor of a site loads them.
 *
 * @typedef {object} EmbedWords
 * @property {Record<string, string>} page by `data-word`
 * @property {string} title
 * @property {string} languages
 * @property {string} newest with {edition}
 * @property {string} copied
 * @property {string} selected
 * @property {Record<string, string>} parts
 */

/** @type {EmbedWords} */
const ru = {
  title: 'Калькулятор баллов на вашем сайте',
  languages: 'Язык страницы',
  newest: 'Новейшая, сейчас {edition}',
  copied: 'Скопировано.',
  selected: 'Браузер не дал скопировать. Текст выделен: нажмите Ctrl+C.',
  parts: {
    form: 'Форма',
    result: 'Расчёт',
    conditions: 'Условия',
    steps: 'Ход расчёта',
    notes: 'Примечания',
    rules: 'Правила в цифрах',
  },
  page: {
    heading: 'Калькулятор на вашем сайте',
    lead: 'Выберите, что показать, и вставьте готовый код. Введённое посетителем остаётся в его браузере.',
    choices: 'Что показать',
    programme: 'Программа',
    edition: 'Редакция правил',
    question: 'Что посчитать',
    lang: 'Язык калькулятора',
    asPage: 'Как у сайта',
    accent: 'Цвет бренда',
    accentHint: 'Любой цвет CSS. Пусто: наш зелёный.',
    accentProblem: 'Это не цвет CSS. Попробуйте #0b7a68.',
    picker: 'Выбрать цвет',
    parts: 'Части',
    partsHint: 'Хотя бы одна.',
    layout: 'Раскладка',
    auto: 'По ширине',
    compact: 'Плотная',
    code: 'Код для вставки',
    pin: 'Именно эта версия',
    pinHint:
      'Её файлы не меняются, и браузер проверит их по контрольной сумме. Без галочки сайт получает обновления сам.',
    script: 'Скрипт и тег',
    scriptHint: 'Для сайта, где можно вставить HTML. Калькулятор становится частью страницы.',
    frame: 'Фрейм',
    frameHint: 'Для конструкторов и строгих политик. Высота подстраивается сама.',
    npm: 'npm',
    npmHint: 'Для сборщиков. Архив делает npm pack. В коде на JavaScript хватит одного import.',
    copy: 'Скопировать',
    policy: 'Если у сайта есть Content-Security-Policy',
    policyHint: 'Добавьте к ней:',
    styleHint: 'Если она запрещает атрибут style, перенесите цвет в стили сайта:',
    where: 'Куда вставить',
    bitrix: 'правка страницы в режиме исходного кода или включаемая область.',
    tilda: 'блок T123 «HTML-код» из раздела «Другое».',
    wordpress: 'блок «Произвольный HTML».',
    live: 'Как это выглядит',
    failed: 'Калькулятор не загрузился, поэтому выбирать не из чего. Обновите страницу.',
    fallback: 'Калькулятору нужны JavaScript и WebAssembly.',
    back: 'Калькулятор',
  },
};

/** @type {EmbedWords} */
const en = {
  title: 'The points calculator on your site',
  languages: 'Language of this page',
  newest: 'The newest, now {edition}',
  copied: 'Copied.',
  selected: 'The browser did not let us copy. The text is selected: press Ctrl+C.',
  parts: {
    form: 'Form',
    result: 'Estimate',
    conditions: 'Conditions',
    steps: 'How it is computed',
    notes: 'Good to know',
    rules: 'The rules in figures',
  },
  page: {
    heading: 'The calculator on your site',
    lead: 'Choose what to show and paste the code. What a visitor types stays in their browser.',
    choices: 'What to show',
    programme: 'Programme',
    edition: 'Edition of the rules',
    question: 'What to work out',
    lang: 'Language of the calculator',
    asPage: 'As the site',
    accent: 'Brand colour',
    accentHint: 'Any CSS colour. Empty: our green.',
    accentProblem: 'This is no CSS colour. Try #0b7a68.',
    picker: 'Pick a colour',
    parts: 'Parts',
    partsHint: 'At least one.',
    layout: 'Layout',
    auto: 'By width',
    compact: 'Compact',
    code: 'Code to paste',
    pin: 'This very version',
    pinHint:
      'Its files never change, and the browser checks them by their digest. Otherwise the site gets updates by itself.',
    script: 'Script and tag',
    scriptHint: 'For a site that takes HTML. The calculator becomes part of the page.',
    frame: 'Frame',
    frameHint: 'For site builders and strict policies. Its height fits by itself.',
    npm: 'npm',
    npmHint: 'For bundlers. npm pack makes the archive. In JavaScript one import is enough.',
    copy: 'Copy',
    policy: 'If the site has a Content-Security-Policy',
    policyHint: 'Add to it:',
    styleHint: 'If it forbids the attribute style, put the colour into the site’s stylesheet:',
    where: 'Where to paste',
    bitrix: 'the page’s source mode, or an included area.',
    tilda: 'block T123 “HTML code” under “Other”.',
    wordpress: 'the block “Custom HTML”.',
    live: 'How it looks',
    failed: 'The calculator did not load, so there is nothing to choose from. Reload the page.',
    fallback: 'The calculator needs JavaScript and WebAssembly.',
    back: 'The calculator',
  },
};

/**
 * Russian, where the language is not English: as the element itself.
 *
 * @param {string} language
 */
export function embedWordsFor(language) {
  return language === 'en' ? en : ru;
}
