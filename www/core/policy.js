// @ts-check

/**
 * Listens for the page's policy refusing an address, which is told a moment after it is refused. A
 * policy that only reports does not count.
 *
 * @param {string} directive
 * @param {string} address
 * @param {() => void} refused
 * @returns {() => void} stops listening
 */
export function onRefusal(directive, address, refused) {
  /** @param {Event} event */
  const hear = (event) => {
    const { effectiveDirective, disposition, blockedURI } =
      /** @type {SecurityPolicyViolationEvent} */ (event);
    // Some browsers tell the origin alone.
    const isIt = blockedURI !== '' && address.startsWith(blockedURI);
    if (isIt && effectiveDirective === directive && disposition === 'enforce') refused();
  };
  // Node has neither policies nor this.
  globalThis.addEventListener?.('securitypolicyviolation', hear);
  return () => globalThis.removeEventListener?.('securitypolicyviolation', hear);
}
