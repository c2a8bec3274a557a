import { PropertyPaneDropdown } from '@microsoft/sp-property-pane';
import type { IPropertyPaneConfiguration, IPropertyPaneDropdownOption } from '@microsoft/sp-property-pane';
import * as strings from 'AssuranceTrackerWebPartStrings';
import { OPENING_VIEWS, OPENING_VIEW_TITLES } from '../../components/routing/openingRoute';
import type { TrackerSettings } from '../../components/routing/openingRoute';

const option = (key: string, text: string): IPropertyPaneDropdownOption => ({ key, text });

/** The property pane of a page, and Teams' configuration page of a tab. A board that is no longer there stays chosen. */
export function propertyPane(
  { mode, board, view }: TrackerSettings,
  boards: readonly string[],
): IPropertyPaneConfiguration {
  const known = board === undefined || boards.includes(board) ? boards : [...boards, board];
  return {
    pages: [
      {
        header: { description: strings.PropertyPaneDescription },
        groups: [
          {
            groupFields: [
              PropertyPaneDropdown('mode', {
                label: strings.ModeLabel,
                selectedKey: mode,
                options: [option('full', strings.ModeFull), option('dashboard', strings.ModeDashboard)],
              }),
              PropertyPaneDropdown('board', {
                label: strings.BoardLabel,
                selectedKey: board ?? '',
                options: [option('', strings.AllBoards), ...known.map((name) => option(name, name))],
              }),
              PropertyPaneDropdown('view', {
                label: strings.ViewLabel,
                selectedKey: view ?? '',
                disabled: mode === 'dashboard',
                options: [
                  option('', strings.DefaultView),
                  ...OPENING_VIEWS.map((name) => option(name, OPENING_VIEW_TITLES[name])),
                ],
              }),
            ],
          },
        ],
      },
    ],
  };
}
