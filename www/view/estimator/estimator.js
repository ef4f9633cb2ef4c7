// @ts-check

import { html, nothing } from 'lit';

import { clausePopover } from '../clause/clause.js';
import { factsView } from '../facts/facts.js';
import { formView } from '../form/form.js';
import { headerView } from '../header/header.js';
import { actionSlot } from '../placeholder/placeholder.js';
import { rulesView } from '../rules/rules.js';
import { barView, summaryView } from '../summary/summary.js';
import { workingsView } from '../workings/workings.js';

/** @import { TemplateResult } from 'lit' */
/** @import { ViewContext } from '../context.js' */
/** @import { Choices } from '../header/header.js' */

/**
 * All of it: what is given, what comes of it, how, and by which rules.
 *
 * @param {ViewContext} context
 * @param {Choices} choices
 * @param {string} announced what a screen reader is told
 * @returns {TemplateResult}
 */
export function estimatorView(context, choices, announced) {
  const { words, shows, actions } = context;
  const form = shows('form');
  const result = shows('result');
  const facts = result || shows('conditions');
  const action = actionSlot(actions.act);
  return html`<div class="estimator" lang=${words.language}>
    <div class="columns ${form && facts ? '' : 'single'}">
      <div class="given">
        ${headerView(context, form ? choices : { ...choices, editions: [], questions: [] })}
        ${
          form
            ? html`<form
                part="form"
                novalidate
                autocomplete="off"
                aria-label=${words.interface.form}
                @submit=${(/** @type {Event} */ event) => event.preventDefault()}
              >
                ${formView(context)}
              </form>`
            : nothing
        }
        ${form && result ? barView(context) : nothing} ${facts ? nothing : action}
      </div>
      ${
        facts
          ? html`<section class="result" aria-label=${words.interface.result} tabindex="-1">
              ${result ? summaryView(context) : nothing} ${action} ${factsView(context)}
            </section>`
          : nothing
      }
      ${workingsView(context)} ${shows('rules') ? rulesView(context) : nothing}
    </div>
    <slot name="disclaimer"></slot>
    ${clausePopover}
    <div class="unseen" role="status">${announced}</div>
  </div>`;
}
