// @ts-check

// The script of the iframe form, for pages that allow no module or no wasm. It puts the calculator
// in an iframe after its own tag, and keeps that as high as what is in it:
//
//   <script src="…/points-estimator-frame.js" data-programme="kontur" data-lang="ru" async></script>
//
// What a `data-` attribute says goes into the frame's address, where frame.js picks what it knows;
// `data-title` is the iframe's title, `data-frame` where frame.html is when it is not beside this
// file. A classic script without imports: the build keeps it below 4 kB.

(() => {
  const file = /\/points-estimator-frame\.js(?:[?#]|$)/;
  const titles = { ru: 'Калькулятор баллов', en: 'Points calculator' };
  /** In pixels: until the frame tells its own, and between what it may tell. */
  const height = { first: 600, least: 50, most: 30000 };

  /**
   * @typedef {HTMLScriptElement & { pointsEstimatorFrame?: HTMLIFrameElement }} OwnScript
   */

  /** @param {OwnScript} script */
  function embed(script) {
    if (script.pointsEstimatorFrame) return;
    if (script.closest('head')) {
      console.warn('points-estimator-frame.js: its tag stands in <head>; move it into <body>.');
      return;
    }
    /** @type {Record<string, string>} */
    const given = {};
    for (const { name, value } of Array.from(script.attributes)) {
      if (name.startsWith('data-')) given[name.slice(5)] = value;
    }
    const { title, frame, ...query } = given;
    const around = script.closest('[lang]:not([lang=""])');
    const lang = query.lang || (around && around.getAttribute('lang')) || 'ru';
    const { colorScheme: scheme } = getComputedStyle(script);

    const address = new URL(frame || 'frame.html', script.src);
    const all = { scheme, ...query, lang, host: self.origin };
    for (const [name, value] of Object.entries(all)) address.searchParams.set(name, value);

    const iframe = document.createElement('iframe');
    iframe.src = address.href;
    iframe.title = title || (/^en\b/i.test(lang) ? titles.en : titles.ru);
    iframe.loading = 'lazy';
    // By properties: a policy without inline styles lets them pass.
    iframe.style.cssText = `display:block;width:100%;border:0;min-height:${height.first}px`;
    iframe.setAttribute('data-points-estimator', '');

    addEventListener('message', ({ source, origin, data }) => {
      const isFrames = source && source === iframe.contentWindow && origin === address.origin;
      if (!isFrames || !data || data.pointsEstimator !== 1) return;
      if (data.kind === 'size' && Number.isFinite(data.height)) {
        const told = Math.min(Math.max(Math.ceil(data.height), height.least), height.most);
        iframe.style.minHeight = '0';
        iframe.style.height = `${told}px`;
      }
      const isEvent = data.kind === 'estimate' || data.kind === 'problems';
      if (isEvent && data.detail && typeof data.detail === 'object') {
        const { detail } = data;
        const options = { detail, bubbles: true, composed: true };
        iframe.dispatchEvent(new CustomEvent(`points-${data.kind}`, options));
      }
    });

    // A page that was copied with its iframe has one here that nobody listens to.
    const next = script.nextElementSibling;
    if (next && next.matches('iframe[data-points-estimator]')) next.remove();
    script.pointsEstimatorFrame = iframe;
    script.after(iframe);
  }

  const current = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  // A tag manager may run this without a tag, or from one of its own.
  const own = current && file.test(current.src) ? [current] : document.querySelectorAll('script');
  for (const script of Array.from(own)) {
    if (file.test(script.src)) embed(script);
  }
})();
