import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { useTheme } from '@fluentui/react/lib/Theme';
import { readListView } from '../../data/listView';
import { rowAddresses } from '../../data/rowAddresses';
import { askTimeZone } from '../../data/siteTimeZone';
import { timeZoneOf } from '../../data/timeZones';
import { saveFile } from '../Papers/saveFile';
import { ExportRun, useExport } from '../Papers/useExport';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { strings } from './loc/en-GB';
import { getCommandStyles } from './RecommendationCommands.styles';
import type { CommandProps } from './commandProps';
import { listViewOf, viewFileName } from './viewFile';

const EXCEL_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Writes what the view shows as an Excel file and hands it to the browser. */
function exportRun({ connection, view, today }: CommandProps): ExportRun {
  return {
    undertaking: 'export',
    perform: async ({ tell, signal }) => {
      tell(strings.readingTheView, 0);
      const [reading, addressOf, { writeListView }] = await Promise.all([
        readListView(connection, view),
        rowAddresses(connection),
        import(/* webpackChunkName: 'list-view-writer' */ '../../papers/excel/writeListView'),
        askTimeZone(connection),
      ]);
      signal.throwIfAborted();
      tell(strings.makingTheFile, 0.5);
      const file = listViewOf(
        reading,
        (id) => addressOf({ kind: 'recommendation', id }),
        today,
        timeZoneOf(connection),
      );
      const bytes = await writeListView(file);
      signal.throwIfAborted();
      const name = viewFileName(reading.title, today);
      saveFile(name, new Blob([bytes], { type: EXCEL_TYPE }));
      const words = strings.nameHasBeen(name, reading.rows.length);
      return { words, spoken: strings.exportReadyName(name), warnings: [] };
    },
  };
}

/** Exports the view as soon as it is shown, and says how that goes. */
export const ExportView: React.FC<CommandProps> = (props) => {
  const { state, run, cancel } = useExport();
  const classNames = getCommandStyles(useTheme());
  // what is on the screen when the command is given is what is exported
  const first = React.useRef(() => run(exportRun(props)));
  React.useEffect(() => first.current(), []);
  return (
    <div className={classNames.body}>
      {state.kind === 'making' && <ProgressIndicator label={state.words} percentComplete={state.part} />}
      {state.kind === 'done' && <Bar kind="success">{state.words}</Bar>}
      {state.kind === 'cancelled' && <Bar kind="info">{strings.exportWasCancelled}</Bar>}
      {state.kind === 'failed' && (
        <ErrorBar undertaking={state.undertaking} error={state.error} onRetry={state.retry} />
      )}
      <div className={classNames.buttons}>
        {state.kind === 'making' ? (
          <DefaultButton onClick={cancel}>{strings.cancel}</DefaultButton>
        ) : (
          <DefaultButton onClick={props.onClose}>{strings.close}</DefaultButton>
        )}
      </div>
    </div>
  );
};
