import { evaluateFormula, parseFormula } from '../../../local/sharepoint/formula/formula';
import type { FormulaValue } from '../../../local/sharepoint/formula/value';
import { SiteClock } from '../../../local/sharepoint/time';

const clock = new SiteClock('Europe/London');
const columns: Readonly<Record<string, FormulaValue>> = {
  Score: 4,
  Title: 'Fleet',
  Empty: null,
  Done: true,
  Due: new Date('2024-06-30T23:00:00Z'),
  'Long Name': 'x',
};
const evaluate = (text: string): FormulaValue =>
  evaluateFormula(
    parseFormula(text),
    (name) => (name in columns ? (columns[name] ?? null) : new Error('#NAME?')),
    clock,
  );

describe('parseFormula', () => {
  it.each(['=1+', '=IF(1,2', '=[Open', '=1 2', '="open'])('refuses %s', (text) => {
    expect(() => parseFormula(text)).toThrow(SyntaxError);
  });
});

describe('evaluateFormula', () => {
  it.each<readonly [string, FormulaValue]>([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=2^3', 8],
    ['=-[Score]', -4],
    ['=50%', 0.5],
    ['=[Score]/2', 2],
    ['="a"&"b"&[Score]', 'ab4'],
    ['="say ""hi"""', 'say "hi"'],
    ['=IF([Score]>3,"high","low")', 'high'],
    ['=IF(ISBLANK([Empty]),"none",[Empty])', 'none'],
    ['=AND([Done],[Score]=4)', true],
    ['=OR(FALSE,[Score]<>4)', false],
    ['=NOT([Done])', false],
    ['=LEN([Title])', 5],
    ['=LEFT([Title],2)&RIGHT([Title],1)&MID([Title],2,2)', 'Fltle'],
    ['=UPPER([Title])', 'FLEET'],
    ['=FIND("e",[Title])', 3],
    ['=ISERROR(FIND("z",[Title]))', true],
    ['=ROUND(2.345,2)', 2.35],
    ['=MOD(-1,3)', 2],
    ['=MAX(1,[Score],[Empty])', 4],
    ['=YEAR([Due])*100+MONTH([Due])', 202407],
    ['=DAY([Due])', 1],
    ['=TEXT([Due],"yyyy-mm-dd")', '2024-07-01'],
    ['=[Long Name]', 'x'],
    ['="FLEET"=[Title]', true],
    ['=IFERROR(1/0,"no")', 'no'],
  ])('%s is %j', (text, expected) => {
    expect(evaluate(text)).toEqual(expected);
  });

  it('adds days to a date', () => {
    expect(evaluate('=[Due]+1')).toEqual(new Date('2024-07-01T23:00:00Z'));
    expect(evaluate('=DATE(2024,1,31)')).toEqual(new Date('2024-01-31T00:00:00Z'));
  });

  it.each([
    ['=1/0', '#DIV/0!'],
    ['=[Nope]', '#NAME?'],
    ['=NOSUCH(1)', '#NAME?'],
    ['=1+"a"', '#VALUE!'],
  ])('%s gives the error %s', (text, message) => {
    expect(evaluate(text)).toEqual(new Error(message));
  });
});
