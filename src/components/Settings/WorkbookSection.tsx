import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { CalendarDay } from '../../domain/calendarDay';
import type { Register } from '../../domain/register';
import { ImportSteps } from '../FirstRun/ImportSteps';
import { useAnnounce } from '../announcing/useAnnouncer';
import { saveFile } from '../Papers/saveFile';
import { ErrorBar } from '../parts/ErrorBar';
import { strings } from './loc/en-GB';
import { SettingsSection } from './SettingsSection';
import { getSettingsStyles } from './Settings.styles';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface MakeButtonProps {
  text: string;
  name: string;
  type: string;
  make: () => Promise<Uint8Array>;
}

/** A button that makes a file and hands it to the browser; what goes wrong stands beside it. */
export const MakeButton: React.FC<MakeButtonProps> = ({ text, name, type, make }) => {
  const announce = useAnnounce();
  const [isMaking, setIsMaking] = React.useState(false);
  const [error, setError] = React.useState<unknown>();
  const run = (): void => {
    setIsMaking(true);
    setError(undefined);
    make()
      .then((bytes) => {
        saveFile(name, new Blob([bytes], { type }));
        announce(strings.nameHasBeen(name));
      })
      .catch(setError)
      .finally(() => setIsMaking(false));
  };
  return (
    <>
      {error !== undefined && (
        <ErrorBar undertaking="export" error={error} onRetry={run} retryText={strings.tryAgain} />
      )}
      <DefaultButton onClick={run} disabled={isMaking}>
        {isMaking ? strings.makingTheFile : text}
      </DefaultButton>
    </>
  );
};

interface WorkbookSectionProps {
  register: Register;
  today: CalendarDay;
  mayChange: boolean;
}

/** The register as a workbook: out of the site whole, and into it. */
export const WorkbookSection: React.FC<WorkbookSectionProps> = ({ register, today, mayChange }) => {
  const classNames = getSettingsStyles(useTheme());
  return (
    <SettingsSection title={strings.registerWorkbook} text={strings.wholeRegisterAs}>
      <MakeButton
        text={strings.exportTheRegister}
        name={`${strings.todayRegister(today)}.xlsx`}
        type={XLSX}
        make={async () => {
          const { writeWorkbook } = await import(
            /* webpackChunkName: 'workbook-writer' */ '../../workbook/writeWorkbook'
          );
          return writeWorkbook(register);
        }}
      />
      {mayChange ? (
        <ImportSteps>
          {(choose, isReading) => (
            <DefaultButton onClick={choose} disabled={isReading}>
              {isReading ? strings.readingTheWorkbook : strings.importRegisterWorkbook}
            </DefaultButton>
          )}
        </ImportSteps>
      ) : (
        <p className={classNames.note}>{strings.groupGovernanceImports}</p>
      )}
    </SettingsSection>
  );
};
