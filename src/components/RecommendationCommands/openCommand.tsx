import * as React from 'react';
import * as ReactDom from 'react-dom';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import type { PartialTheme } from '@fluentui/react/lib/Theme';
import { AnnouncerProvider } from '../announcing/useAnnouncer';
import { registerTrackerIcons } from '../theme/icons';
import { AddToPack } from './AddToPack';
import { ExportView } from './ExportView';
import type { CommandProps } from './commandProps';
import { strings } from './loc/en-GB';

export type CommandName = 'addToPack' | 'exportView';

interface CommandPanelProps extends CommandProps {
  command: CommandName;
  theme: PartialTheme | undefined;
}

const TITLES: Readonly<Record<CommandName, string>> = { addToPack: strings.addToPanel, exportView: strings.exportView };

const CommandPanel: React.FC<CommandPanelProps> = ({ command, theme, ...props }) => {
  const Command = command === 'addToPack' ? AddToPack : ExportView;
  return (
    <ThemeProvider theme={theme ?? {}}>
      <Panel
        isOpen
        type={PanelType.custom}
        customWidth="min(420px, 100vw)"
        headerText={TITLES[command]}
        closeButtonAriaLabel={strings.close}
        onDismiss={props.onClose}
      >
        {/* Within the panel: while it is open, screen readers hear nothing else of the page. */}
        <AnnouncerProvider>
          <Command {...props} />
        </AnnouncerProvider>
      </Panel>
    </ThemeProvider>
  );
};

/** Opens the panel of a command beside the list; it removes itself when it is closed. */
export function openCommand(
  command: CommandName,
  theme: PartialTheme | undefined,
  props: Omit<CommandProps, 'onClose'>,
): void {
  registerTrackerIcons();
  const host = document.body.appendChild(document.createElement('div'));
  const close = (): void => {
    ReactDom.unmountComponentAtNode(host);
    host.remove();
  };
  ReactDom.render(<CommandPanel {...props} command={command} theme={theme} onClose={close} />, host);
}
