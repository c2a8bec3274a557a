import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { Board, Register } from '../../domain/register';
import type { Scale } from '../../domain/scales';
import { getTableStyles } from '../parts/Table.styles';
import { RouteLink } from '../routing/RouteLink';
import { SettingsSection } from './SettingsSection';
import { getSettingsStyles } from './Settings.styles';

function describeOrder({ decidesAfter }: Board): string {
  return decidesAfter.length === 0 ? 'First' : `After ${decidesAfter.join(', then ')}`;
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
      <SettingsSection
        title="Boards"
        text="Which boards there are and in which order they decide. They are rows of the list Boards; while it is empty, these stand by themselves."
      >
        <div className={classNames.wide}>
          <table className={tables.table}>
            <caption className={tables.note}>The boards, in their order</caption>
            <thead>
              <tr>
                <th scope="col">Board</th>
                <th scope="col">Full name</th>
                <th scope="col">Decides</th>
                <th scope="col">Its papers are published</th>
              </tr>
            </thead>
            <tbody>
              {register.boards.map((board) => (
                <tr key={board.name}>
                  <th scope="row">{board.name}</th>
                  <td>{board.fullName}</td>
                  <td>{describeOrder(board)}</td>
                  <td>{board.published ? 'Yes' : 'No'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </SettingsSection>
      <SettingsSection
        title="Scales"
        text="The gradings and priorities by which the register ranks, highest first. A force’s own scale is taken up when its words are used."
      >
        <Scales title="Assurance" scales={register.scales.assurance} />
        <Scales title="Priority" scales={register.scales.priority} />
      </SettingsSection>
      <SettingsSection
        title="Criteria and limits"
        text={`A target date may be moved ${register.revisionLimit} ${register.revisionLimit === 1 ? 'time' : 'times'} by its owner; after that its board must agree. The limit is a row of the list Settings.`}
      >
        <RouteLink underline to={{ screen: 'criteria' }}>
          Which recommendation goes to which board
        </RouteLink>
      </SettingsSection>
    </>
  );
};
