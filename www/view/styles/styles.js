// @ts-check

import { accountStyles } from '../accounts/accounts.css.js';
import { clauseStyles } from '../clause/clause.css.js';
import { conditionStyles } from '../conditions/conditions.css.js';
import { detailStyles } from '../detail/detail.css.js';
import { estimatorStyles } from '../estimator/estimator.css.js';
import { factStyles } from '../facts/facts.css.js';
import { countStyles } from '../form/counts.css.js';
import { fieldStyles } from '../form/field.css.js';
import { formStyles } from '../form/form.css.js';
import { headerStyles } from '../header/header.css.js';
import { headlineStyles } from '../headline/headline.css.js';
import { markStyles } from '../mark/mark.css.js';
import { noteStyles } from '../notes/notes.css.js';
import { placeholderStyles } from '../placeholder/placeholder.css.js';
import { rowStyles } from '../rows/rows.css.js';
import { ruleStyles } from '../rules/rules.css.js';
import { scheduleStyles } from '../schedule/schedule.css.js';
import { stepStyles } from '../steps/steps.css.js';
import { summaryStyles } from '../summary/summary.css.js';
import { workingStyles } from '../workings/workings.css.js';
import { controlStyles } from './controls.css.js';
import { foldStyles } from './fold.css.js';
import { frameStyles } from './frame.css.js';
import { partStyles } from './part.css.js';
import { tableStyles } from './table.css.js';

/** What all views share comes first, so that a view can have it otherwise. */
export const styles = [
  frameStyles,
  controlStyles,
  foldStyles,
  partStyles,
  tableStyles,
  estimatorStyles,
  placeholderStyles,
  headerStyles,
  fieldStyles,
  countStyles,
  formStyles,
  summaryStyles,
  headlineStyles,
  factStyles,
  rowStyles,
  markStyles,
  conditionStyles,
  accountStyles,
  scheduleStyles,
  detailStyles,
  workingStyles,
  stepStyles,
  noteStyles,
  ruleStyles,
  clauseStyles,
];
