import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { Board, Register } from '../../domain/register';
import type { Scale } from '../../domain/scales';
import { getTableStyles } from '../parts/Table.styles';
import { RouteLink } from '../routing/RouteLink';
import { strings } from './loc/en-GB';
import { SettingsSection } from './SettingsSection';
import { getSettingsStyles } from './Settings.styles';

function describeOrder({ decidesAfter }: Board): string {
  return decidesAfter.length === 0 ? strings.first : strings.afterDecidesAfter(decidesAfter.join(strings.then));
}

const Scales: React.FC<{ title: string; scales: readonly Scale[] }> = ({ title, scales }) => {
  const theme = useTheme();
  return (
    <div>
      <h4 className={getTableStyles(theme).heading}>{title}</h4>
      <ul className={getSettingsStyles(theme).list}>
        {scales
          .filter((scale) => scale.length > 0)
          .map((scale) => (
            <li key={scale.join()}>{scale.join(', ')}</li>
          ))}
      </ul>
    </div>
  );
};

/** What the register goes by: boards, scales, criteria, how often a date may be moved. */
export const RulesSection: React.FC<{ register: Register }> = ({ register }) => {
  const theme = useTheme();
  const tables = getTableStyles(theme);
  const classNames = getSettingsStyles(theme);
  return (
    <>
      <SettingsSection title={strings.boards} text={strings.whichBoardsThere}>
        <div className={classNames.wide}>
          <table className={tables.table}>
            <caption className={tables.note}>{strings.boardsInTheir}</caption>
            <thead>
              <tr>
                <th scope="col">{strings.board}</th>
                <th scope="col">{strings.fullName}</th>
                <th scope="col">{strings.decides}</th>
                <th scope="col">{strings.itsPapersAre}</th>
              </tr>
            </thead>
            <tbody>
              {register.boards.map((board) => (
                <tr key={board.name}>
                  <th scope="row">{board.name}</th>
                  <td>{board.fullName}</td>
                  <td>{describeOrder(board)}</td>
                  <td>{board.published ? strings.yes : strings.no}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </SettingsSection>
      <SettingsSection title={strings.scales} text={strings.gradingsAndPriorities}>
        <Scales title={strings.assurance} scales={register.scales.assurance} />
        <Scales title={strings.priority} scales={register.scales.priority} />
      </SettingsSection>
      <SettingsSection title={strings.criteriaAndLimits} text={strings.targetDateMay(register.revisionLimit)}>
        <RouteLink underline to={{ screen: 'criteria' }}>
          {strings.whichRecommendationGoes}
        </RouteLink>
      </SettingsSection>
    </>
  );
};
