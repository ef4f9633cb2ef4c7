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
 * An iframe that is as high as what is in it. Heard is only what its own page says.
 *
 * @param {string} address
 * @param {string} title
 * @param {(message: Message) => void} heard
 */
export function calculatorFrame(address, title, heard) {
  const iframe = document.createElement('iframe');
  iframe.src = address;
  iframe.title = title;
  // By properties: a policy without inline styles lets them pass.
  iframe.style.cssText = `display:block;width:100%;border:0;min-height:${HEIGHT.first}px`;

  addEventListener('message', ({ source, origin, data }) => {
    const isFrames =
      source && source === iframe.contentWindow && origin === new URL(iframe.src).origin;
    if (!isFrames || !data || data.pointsEstimator !== 1) return;
    if (data.kind === 'size' && Number.isFinite(data.height)) {
      const told = Math.min(Math.max(Math.ceil(data.height), HEIGHT.least), HEIGHT.most);
      iframe.style.minHeight = '0';
      iframe.style.height = `${told}px`;
    }
    heard(data);
  });
  return iframe;
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
