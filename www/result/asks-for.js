// @ts-check

/**
 * The fields that an unknown condition waits for, by the name of the condition.
 *
 * @type {Record<string, string[]>}
 */
export const asksFor = {
  'working-documentation': ['stage'],
  realised: ['realised'],
  'equipment-threshold': ['equipmentCost'],
  'optima-share': ['optimaCost', 'equipmentCost'],
  'documentation-date': ['documentedOn'],
  'upload-window': ['uploadedOn'],
  'order-gap': ['registeredOn', 'firstOrderOn'],
  'contract-date': ['contractedOn'],
  exclusion: ['exclusion'],
  'membership-threshold': ['lastMonthPurchases'],
  'purchase-window': ['on'],
  'receipts-per-date': ['on'],
};
