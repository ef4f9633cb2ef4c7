// @ts-check

// The script of the iframe form, for pages that allow no module or no wasm. It puts the calculator
// in an iframe after its own tag, and keeps that as high as what is in it:
//
//   <script src="…/points-estimator-frame.js" data-programme="kontur" data-lang="ru" async></script>
//
// What a `data-` attribute says goes into the frame's address, where frame.js picks what it knows;
// `data-title` is the iframe's title, `data-frame` where frame.html is when it is not beside this
// file. The build makes it one classic script, and keeps that below 4 kB.

import { calculatorFrame, frameAddress, frameTitle, listener, passOn } from './calculator-frame.js';

(() => {
  const file = /\/points-estimator-frame\.js(?:[?#]|$)/;

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
    const href = frameAddress(address, { scheme, ...query, lang });
    const iframe = calculatorFrame(href, title || frameTitle(lang));
    addEventListener(
      'message',
      listener(iframe, (message) => passOn(message, iframe)),
    );
    iframe.loading = 'lazy';
    iframe.setAttribute('data-points-estimator', '');

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
