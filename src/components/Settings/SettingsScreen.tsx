import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { Register } from '../../domain/register';
import { View } from '../parts/View';
import { useActor } from '../registerState/useActor';
import { useRegister } from '../registerState/useRegister';
import { GroupsSection } from './GroupsSection';
import { ListsSection } from './ListsSection';
import { strings } from './loc/en-GB';
import { RowsSection } from './RowsSection';
import { RulesSection } from './RulesSection';
import { getSettingsStyles } from './Settings.styles';
import { SettingsSection } from './SettingsSection';
import { MakeButton, WorkbookSection } from './WorkbookSection';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** How the site is set up: what is missing or different, who may do what, import and export, what the register goes by. */
export const SettingsScreen: React.FC<{ register: Register }> = ({ register }) => {
  const { today } = useRegister();
  const { actor } = useActor();
  const classNames = getSettingsStyles(useTheme());
  // Others do not see all lists, so what they would be told is missing is not.
  const mayChange = actor?.isGovernance === true;
  return (
    <View
      title={strings.settings}
      below={actor?.isGovernance === false && <span>{strings.groupGovernanceChanges}</span>}
    >
      <div className={classNames.sections}>
        {mayChange && (
          <>
            <ListsSection />
            <RowsSection />
          </>
        )}
        <GroupsSection boards={register.boards} />
        <WorkbookSection register={register} today={today} mayChange={mayChange} />
        <SettingsSection title={strings.wordTemplate} text={strings.paperCanBe}>
          <MakeButton
            text={strings.getSampleTemplate}
            name={`${strings.paperTemplate}.docx`}
            type={DOCX}
            make={async () => {
              const { writeStarterTemplate } = await import(
                /* webpackChunkName: 'starter-template' */ '../../papers/word/starterTemplate'
              );
              return writeStarterTemplate();
            }}
          />
        </SettingsSection>
        <RulesSection register={register} />
      </div>
    </View>
  );
};
