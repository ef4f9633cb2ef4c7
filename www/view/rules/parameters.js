// @ts-check

/** @import { EstimatorInfo, PublishedParameter } from '../../../pkg/points_estimator.js' */

/**
 * A parameter in every edition, side by side.
 *
 * @typedef {object} RuleRow
 * @property {string} id
 * @property {(PublishedParameter | null)[]} cells by edition; null where the document has no such parameter
 * @property {'same' | 'differs' | number} compared the edition's number where only one has it
 */

/**
 * @typedef {object} Rules
 * @property {(string | null)[]} editions the newest first; one null where the document has none
 * @property {{ estimator: string, rows: RuleRow[] }[]} groups
 */

/**
 * The parameters of a question's estimators, edition by edition. One that several of them use stands
 * once, under the first.
 *
 * @param {readonly EstimatorInfo[]} infos in every edition
 * @returns {Rules}
 */
export function rulesOf(infos) {
  const editions = [...new Set(infos.map(({ edition }) => edition))];
  /** @type {Set<string>} */
  const seen = new Set();
  const groups = [...new Set(infos.map(({ id }) => id))].map((estimator) => {
    const own = infos.filter(({ id }) => id === estimator);
    const ids = new Set(own.flatMap((info) => info.parameters.map(({ id }) => id)));
    const period = ['opens', 'closes'].map((id) =>
      rowOf(editions, id, (edition) => own.filter(isOf(edition)).flatMap(periodOf)),
    );
    const rows = [...ids].map((id) =>
      rowOf(editions, id, (edition) =>
        infos.filter(isOf(edition)).flatMap(({ parameters }) => parameters),
      ),
    );
    const fresh = [...period, ...rows].filter(({ id, cells }) => {
      const content = [id, ...cells.map((cell) => cell && Object.values(cell))].join();
      const isNew = cells.some((cell) => cell !== null) && !seen.has(content);
      seen.add(content);
      return isNew;
    });
    return { estimator, rows: fresh };
  });
  return { editions, groups };
}

/** @param {string | null} edition */
function isOf(edition) {
  return (/** @type {EstimatorInfo} */ info) => info.edition === edition;
}

/**
 * @param {(string | null)[]} editions
 * @param {string} id
 * @param {(edition: string | null) => PublishedParameter[]} parametersIn
 * @returns {RuleRow}
 */
function rowOf(editions, id, parametersIn) {
  const cells = editions.map(
    (edition) => parametersIn(edition).find((parameter) => parameter.id === id) ?? null,
  );
  return { id, cells, compared: compare(cells) };
}

/**
 * The days between which a document is in force, as parameters like the others.
 *
 * @param {EstimatorInfo} info
 * @returns {PublishedParameter[]}
 */
function periodOf({ opens, closes, periodClause }) {
  const days = [
    { id: 'opens', value: opens },
    { id: 'closes', value: closes },
  ];
  return days.flatMap(({ id, value }) =>
    value !== null && periodClause !== null
      ? [{ id, clause: periodClause, unit: /** @type {const} */ ('date'), value }]
      : [],
  );
}

/**
 * @param {(PublishedParameter | null)[]} cells
 * @returns {RuleRow['compared']}
 */
function compare(cells) {
  const having = cells.filter((cell) => cell !== null);
  if (having.length === 1 && cells.length > 1) return cells.findIndex((cell) => cell !== null);
  const values = new Set(cells.map((cell) => cell && `${cell.value} ${cell.unit}`));
  return values.size > 1 ? 'differs' : 'same';
}
