// @ts-check

/** In pixels: until the frame tells its own, and between what it may tell. */
const HEIGHT = { first: 600, least: 50, most: 30000 };

const TITLES = { ru: 'Калькулятор баллов', en: 'Points calculator' };

/**
 * The address of frame.html, set up. Values go behind its `#`, so that no server is told them.
 *
 * @param {URL} address
 * @param {Record<string, string>} query
 */
export function frameAddress(address, { values, ...query }) {
  const all = { ...query, host: self.origin };
  for (const [name, value] of Object.entries(all)) address.searchParams.set(name, value);
  if (values) address.hash = String(new URLSearchParams({ values }));
  return address.href;
}

/** @typedef {{ kind: string, detail: any }} Message */

/** @param {string} lang */
export function frameTitle(lang) {
  return /^en\b/i.test(lang) ? TITLES.en : TITLES.ru;
}

/** What the frame tells that becomes an event here, under the name that it has there. */
const EVENTS = ['estimate', 'problems', 'error'];

/**
 * @param {string} address
 * @param {string} title
 */
export function calculatorFrame(address, title) {
  const iframe = document.createElement('iframe');
  iframe.src = address;
  iframe.title = title;
  // By properties: a policy without inline styles lets them pass.
  iframe.style.cssText = `display:block;width:100%;border:0;min-height:${HEIGHT.first}px`;
  return iframe;
}

/**
 * What the window has to listen to: it keeps an iframe as high as what is in it, and hears nobody but
 * the page of that.
 *
 * @param {HTMLIFrameElement} iframe
 * @param {(message: Message) => void} heard
 * @returns {(event: MessageEvent) => void}
 */
export function listener(iframe, heard) {
  return ({ source, origin, data }) => {
    const isFrames =
      source && source === iframe.contentWindow && origin === new URL(iframe.src).origin;
    if (!isFrames || !data || data.pointsEstimator !== 1) return;
    if (data.kind === 'size' && Number.isFinite(data.height)) {
      const told = Math.min(Math.max(Math.ceil(data.height), HEIGHT.least), HEIGHT.most);
      iframe.style.minHeight = '0';
      iframe.style.height = `${told}px`;
    }
    heard(data);
  };
}

/**
 * Dispatches as an event what the frame has told of one.
 *
 * @param {Message} message
 * @param {EventTarget} target
 */
export function passOn({ kind, detail }, target) {
  if (!EVENTS.includes(kind) || !detail || typeof detail !== 'object') return;
  const options = { detail, bubbles: true, composed: true };
  target.dispatchEvent(new CustomEvent(`points-${kind}`, options));
}
