import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { Panel } from '@fluentui/react/lib/Panel';
import { useTheme } from '@fluentui/react/lib/Theme';
import { strings } from './loc/en-GB';
import { COLUMN_KEYS, REGISTER_COLUMNS, isColumn } from './registerColumns';
import { DEFAULT_LAYOUT, GROUPINGS, GROUPING_KEYS, columnsOf } from './registerLayout';
import { getPanelStyles } from './RegisterPanels.styles';
import type { RegisterScreenState } from './useRegisterScreen';

interface ArrangePanelProps {
  screen: RegisterScreenState;
  onDismiss: () => void;
}

const OWN_ORDER = 'own';

/** Grouping, sorting and columns of the register; each choice shows at once. */
export const ArrangePanel: React.FC<ArrangePanelProps> = ({ screen: { layout, setLayout }, onDismiss }) => {
  const classNames = getPanelStyles(useTheme());
  const { columns, grouping, sort } = layout;
  return (
    <Panel
      isOpen
      isLightDismiss
      headerText={strings.arrangeTheRegister}
      closeButtonAriaLabel={strings.close}
      onDismiss={onDismiss}
    >
      <div className={classNames.fields}>
        <Dropdown
          label={strings.groupBy}
          selectedKey={grouping}
          options={GROUPING_KEYS.map((key) => ({ key, text: GROUPINGS[key] }))}
          onChange={(_, option) => {
            const next = GROUPING_KEYS.find((key) => key === option?.key);
            if (next !== undefined) {
              setLayout({ ...layout, grouping: next });
            }
          }}
        />
        <Dropdown
          label={strings.sortBy}
          selectedKey={sort?.column ?? OWN_ORDER}
          options={[
            { key: OWN_ORDER, text: strings.registersOwnOrder },
            ...COLUMN_KEYS.map((key) => ({ key, text: REGISTER_COLUMNS[key].name })),
          ]}
          onChange={(_, option) => {
            const column = String(option?.key);
            const isDescending = sort?.isDescending === true;
            setLayout({ ...layout, sort: isColumn(column) ? { column, isDescending } : undefined });
          }}
        />
        {sort !== undefined && (
          <Checkbox
            label={strings.fromLastTo}
            checked={sort.isDescending}
            onChange={(_, isChecked) => setLayout({ ...layout, sort: { ...sort, isDescending: isChecked === true } })}
          />
        )}
        <fieldset className={classNames.group}>
          <legend className={classNames.legend}>{strings.columns}</legend>
          {COLUMN_KEYS.map((key) => (
            <Checkbox
              key={key}
              label={REGISTER_COLUMNS[key].name}
              checked={columns.includes(key)}
              // Without its link nobody could open a recommendation.
              disabled={key === 'title'}
              onChange={(_, isChecked) =>
                setLayout({
                  ...layout,
                  columns: columnsOf(isChecked === true ? [...columns, key] : columns.filter((each) => each !== key)),
                })
              }
            />
          ))}
        </fieldset>
        <div>
          <DefaultButton onClick={() => setLayout(DEFAULT_LAYOUT)}>{strings.asAtFirst}</DefaultButton>
        </div>
      </div>
    </Panel>
  );
};
