// @ts-check

/**
 * What every clause that decides something is about, by document. Where the editions of a programme
 * say the same under the same number, it stands once, under the programme.
 *
 * @type {Record<string, Record<string, string>>}
 */
export const clauses = {
  kontur: {
    1: 'Registration: the designers’ group',
    2: 'From which stage and with what to upload',
    3: 'The rate and the value of a point',
    4: 'The two payouts, their dates, certificates',
  },

  // KEAZ: both editions, then what only one of them says.
  keaz: {
    1.4: 'Who can take part',
    1.8: 'A point is a rouble',
    2.1: 'The fund and that it can run out',
    2.2: 'Groups and prizes by place',
    '3.1.1.1': 'When projects are taken in',
    '3.1.1.2': 'When winners are named',
    '3.1.1.3': 'When prizes are handed over',
    '3.1.2': 'Period of the bonus part',
    '4.1.4': 'Date, documents and past of a project',
    '4.1.5': 'Equipment threshold, share of KEAZ Optima',
    '4.1.6': 'Time for verifying documents',
    5.1: 'The bonus is for projects of the contest',
    5.2: 'What proves the installation',
    5.3: 'The bonus rate and what it is taken of',
    '8.8.1': 'A winner must be reachable',
  },
  'keaz 2026': {
    1.5: 'Three parts; a bonus for focus equipment',
    2.3: 'Prizes of the nominations',
    '3.1.3': 'When nomination prizes are handed over',
    '3.1.4': 'When the bonus is paid',
    4.1: 'Points only for a project that qualifies',
    '4.2.1': 'Coefficients of stages P and R',
    '4.2.2': 'A point for every 100 000 roubles',
    '4.2.3': 'Points for focus products',
    '4.2.4': 'The focus list may change',
    '4.2.5': 'The formula of contest points',
    '4.2.6': 'Documentation registered before',
    4.3: 'Points of projects add up',
    4.4: 'Place in the group; the earlier on a tie',
    4.6: 'Whose entries are not counted',
    4.8: 'When to collect the prize',
    5.5: 'Cap on a project’s payout after tax',
    5.6: 'Last day of writing points off',
    5.7: 'Time from registration to the first order',
    6.2: 'Which projects can be nominated',
    6.5: 'When to enter nominations',
    6.6: 'When nominations are decided',
    '6.9.1': 'How Innovator is chosen',
    '6.9.2': 'How Scale is chosen',
    '6.9.3': 'How Technical excellence is chosen',
    '6.9.4': 'How Discovery is chosen',
    9.1: 'Tax rates',
  },
  'keaz 2022': {
    '3.1.3': 'When the bonus is paid',
    4.2: 'A formula that the document lacks',
    4.3: 'Place in the group; the earlier on a tie',
    4.7: 'When to collect the prize',
    5.4: 'Points for every OptiMat A',
    5.5: 'Sum and cap of a project’s points',
    5.8: 'Last day of writing points off',
    8.1: 'Tax rates',
  },

  'power-machines': {},

  guild: {},
};
