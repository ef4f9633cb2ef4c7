// What is typed, what it comes to, and which problems are in sight: without a page.

import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { FieldRef } from '../../www/model/field-ref.js';
import { fieldAt } from '../../www/model/form.js';
import { Session } from '../../www/model/session.js';
import { loadProgramme } from '../../www/text/load-words.js';
import { wordsFor } from '../../www/text/index.js';
import { formatterFor } from '../../www/view/context.js';
import { estimate, estimators } from './support.js';

const ON = '2026-06-15';
const ru = formatterFor(wordsFor('ru'));
const en = formatterFor(wordsFor('en'));
const cost = new FieldRef('systemCost');

/** @param {ConstructorParameters<typeof Session>[1]} [paused] */
function answeredSession(paused) {
  const session = new Session(estimators(), paused);
  session.core = { estimate };
  return session;
}

/** @param {ConstructorParameters<typeof Session>[1]} [paused] */
function konturSession(paused) {
  const session = answeredSession(paused);
  session.choose({ programme: 'kontur' });
  return session;
}

/**
 * @param {Session} session
 * @param {FieldRef} ref
 * @param {string} text
 */
function typeAndLeave(session, ref, text) {
  session.focus(ref, '');
  session.type(ref, text);
  session.answer(ON);
  session.leave(ref);
}

/**
 * @param {Session} session
 * @param {FieldRef} ref
 */
function textOf(session, ref, format = ru) {
  const field = fieldAt(session.form, ref)?.field;
  assert.ok(field);
  return session.textOf(ref, field, format).replaceAll('\u00a0', ' ');
}

/** @param {Session} session */
function points({ sections: [section] }) {
  return section.headline?.now?.value;
}

test('an amount is the visitor’s text until it is left, and a decimal afterwards', () => {
  const session = konturSession();
  session.focus(cost, '');
  session.type(cost, '1 234 567,89');
  session.answer(ON);
  assert.equal(points(session), '12345.68');
  assert.deepEqual(session.entries.at(cost), { text: '1 234 567,89', language: 'ru' });
  assert.equal(textOf(session, cost), '1 234 567,89');
  session.leave(cost);
  assert.deepEqual(session.entries.at(cost), { decimal: '1234567.89' });
  assert.equal(textOf(session, cost, en), '1,234,567.89');
});

test('to look at a field, in whatever language, changes nothing in it', () => {
  const session = konturSession();
  typeAndLeave(session, cost, '1000000');
  const before = session.entries.at(cost);
  assert.equal(textOf(session, cost), '1 000 000');
  session.focus(cost, '1 000 000');
  assert.equal(textOf(session, cost), '1 000 000');
  session.leave(cost);
  assert.equal(session.entries.at(cost), before);
});

test('what is edited stands as it was typed, whatever it comes to', () => {
  const session = konturSession();
  typeAndLeave(session, cost, '1000000');
  session.focus(cost, '1 000 000');
  session.type(cost, '1 000 0000');
  session.answer(ON);
  assert.equal(textOf(session, cost), '1 000 0000');
  assert.equal(points(session), '100000');
});

test('what the core refuses stays as it was typed, and is no decimal', () => {
  const session = konturSession();
  typeAndLeave(session, cost, '1,234');
  assert.deepEqual(session.entries.at(cost), { text: '1,234', language: 'ru' });
  assert.equal(textOf(session, cost), '1,234');
  assert.equal(session.problemAt(cost)?.code, 'too-many-decimals');
  session.speak('en');
  session.answer(ON);
  // It was typed in Russian, where it is no thousand.
  assert.equal(session.problemAt(cost)?.code, 'too-many-decimals');
});

test('what is being typed while the language changes means what it meant', () => {
  const session = konturSession();
  session.focus(cost, '');
  session.type(cost, '1234,5');
  session.answer(ON);
  session.speak('en');
  assert.deepEqual(session.entries.at(cost), { decimal: '1234.5' });
  assert.equal(textOf(session, cost, en), '1,234.50');
  session.type(cost, '1,234.5');
  assert.deepEqual(session.entries.at(cost), { text: '1,234.5', language: 'en' });
});

test('a field that another edition does not have keeps what was typed', () => {
  const session = answeredSession();
  session.choose({ programme: 'keaz', edition: '2026' });
  const row = { list: 'projects', key: session.entries.rows('projects')[0].key };
  const stage = new FieldRef('stage', row);
  typeAndLeave(session, new FieldRef('equipmentCost', row), '700 000');
  session.type(stage, 'P');
  session.choose({ programme: 'kontur' });
  session.choose({ programme: 'keaz', edition: '2022' });
  assert.equal(fieldAt(session.form, stage), undefined);
  session.choose({ programme: 'keaz', edition: '2026' });
  assert.equal(textOf(session, stage), 'P');
  assert.equal(textOf(session, new FieldRef('equipmentCost', row)), '700 000');
});

test('an empty field is asked for once it was left, a wrong one after a pause', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    let pauses = 0;
    const session = konturSession(() => (pauses += 1));
    session.answer(ON);
    session.focus(cost, '');
    assert.equal(session.problemAt(cost), undefined);
    session.type(cost, '-');
    session.answer(ON);
    mock.timers.tick(600);
    assert.equal(session.problemAt(cost), undefined);
    assert.deepEqual(session.refused, []);
    mock.timers.tick(200);
    assert.equal(pauses, 1);
    assert.equal(session.problemAt(cost)?.code, 'not-a-number');
    assert.equal(session.refused.length, 1);
    // It stays in sight while it is the same.
    session.type(cost, '--');
    session.answer(ON);
    assert.equal(session.problemAt(cost)?.code, 'not-a-number');
    session.type(cost, '');
    session.answer(ON);
    assert.equal(session.problemAt(cost), undefined);
    session.leave(cost);
    assert.equal(session.problemAt(cost)?.code, 'required');
    assert.deepEqual(session.refused, []);
  } finally {
    mock.timers.reset();
  }
});

test('a field that only some estimators require may stay empty for good', () => {
  const session = answeredSession();
  session.choose({ programme: 'keaz' });
  const row = { list: 'projects', key: session.entries.rows('projects')[0].key };
  const installed = new FieldRef('installedCost', row);
  session.answer(ON);
  session.focus(installed, '');
  session.leave(installed);
  assert.equal(session.problemAt(installed), undefined);
});

test('problems stand at their row and count, whichever rows were sent', () => {
  const session = answeredSession();
  session.choose({ programme: 'keaz' });
  session.entries.addRow('projects');
  const [, second] = session.entries.rows('projects');
  const row = { list: 'projects', key: second.key };
  const focus = new FieldRef('focus', row);
  session.type(focus, '-1', 'optimat-a');
  session.answer(ON);
  session.leave(focus);
  assert.equal(session.problemAt(focus, 'optimat-a')?.code, 'too-small');
  assert.equal(session.problemAt(focus, 'optiring'), undefined);
});

test('the state of a row is another one when something else is to be seen in it', () => {
  const session = answeredSession();
  session.choose({ programme: 'keaz' });
  session.entries.addRow('projects');
  const rows = session.entries.rows('projects').map(({ key }) => ({ list: 'projects', key }));
  const [first, second] = rows.map((row) => new FieldRef('equipmentCost', row));
  session.answer(ON);
  const before = rows.map((row) => session.stateOf(row));
  session.focus(first, '');
  assert.notDeepEqual(session.stateOf(rows[0]), before[0]);
  assert.deepEqual(session.stateOf(rows[1]), before[1]);
  session.type(first, 'abc');
  session.answer(ON);
  session.leave(first);
  assert.deepEqual(session.stateOf(rows[0]), [session.problemAt(first)]);
  // An answer that says the same of it is no other state.
  const [problem] = session.stateOf(rows[0]);
  typeAndLeave(session, second, '5 000 000');
  assert.equal(session.stateOf(rows[0])[0], problem);
  assert.deepEqual(session.stateOf(rows[1]), []);
});

test('an answer that says the same in some part keeps that part', () => {
  const session = answeredSession();
  session.choose({ programme: 'power-machines' });
  const list = 'payments';
  session.entries.addRow(list);
  for (const { key } of session.entries.rows(list)) {
    session.type(new FieldRef('amount', { list, key }), '100000');
    session.type(new FieldRef('subject', { list, key }), 'other');
  }
  session.answer(ON);
  const stepsOf = () => session.sections[0].answered[0].estimate.steps;
  const before = stepsOf();
  session.answer(ON);
  assert.equal(stepsOf(), before);
  const [, second] = session.entries.rows(list);
  session.type(new FieldRef('amount', { list, key: second.key }), '200000');
  session.answer(ON);
  const after = stepsOf();
  assert.notEqual(after, before);
  for (const [index, step] of after.entries()) {
    const isSame = JSON.stringify(step) === JSON.stringify(before[index]);
    assert.equal(step === before[index], isSame, step.id);
  }
  assert.ok(after.some((step, index) => step.row === 0 && step === before[index]));
});

test('a question of outlines can be filled in, and is answered once the core describes it', async () => {
  const { infos } = await loadProgramme('ru', 'kontur');
  const session = new Session(infos);
  session.choose({ programme: 'kontur' });
  session.focus(cost, '');
  session.type(cost, '1 000 000');
  session.leave(cost);
  session.answer(ON);
  assert.equal(textOf(session, cost), '1 000 000');
  assert.deepEqual(session.asked, []);
  session.infos = estimators();
  session.core = { estimate };
  session.choose({ programme: 'kontur' });
  session.answer(ON);
  assert.equal(points(session), '10000');
});

test('a form that goes away keeps what was typed, but for a date that was not finished', () => {
  const session = konturSession();
  const date = new FieldRef('requestedOn');
  session.type(date, 'incomplete');
  session.focus(cost, '');
  session.type(cost, '1 000');
  session.suspend();
  assert.equal(session.focused, null);
  assert.equal(session.entries.at(date), undefined);
  assert.deepEqual(session.entries.at(cost), { decimal: '1000' });
});

test('the last row that is left cannot be lost, and the focus goes to the row in its place', () => {
  const session = answeredSession();
  session.choose({ programme: 'keaz' });
  const { entries } = session;
  const rows = [entries.addRow('projects'), entries.addRow('projects'), entries.addRow('projects')];
  assert.deepEqual(entries.removeRow(rows[1]), rows[2]);
  assert.deepEqual(entries.removeRow(rows[2]), rows[0]);
  assert.equal(entries.indexOf(rows[1]), -1);
  entries.setRows('projects', []);
  assert.equal(entries.rows('projects').length, 1);
});
