import * as React from 'react';
import * as ReactDom from 'react-dom';
import { Version } from '@microsoft/sp-core-library';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as strings from 'AssuranceTrackerWebPartStrings';
import { App } from '../../components/App/App';
import type { AppProps } from '../../components/App/App';
import { connectWith } from '../../data/connect';
import type { Connection } from '../../data/connect';
import { createSharePoint } from '../../data/sharePoint';
import { hostThemeOf } from './hostTheme';
import { startPaperWorker } from './startPaperWorker';
import { today } from './today';

/** The web part keeps nothing of its own: all settings are in the lists of the site. */
type AssuranceTrackerWebPartProperties = Record<string, never>;

/** The composition root for SharePoint pages and Teams tabs. */
export default class AssuranceTrackerWebPart extends BaseClientSideWebPart<AssuranceTrackerWebPartProperties> {
  private connection!: Connection;
  private theme: IReadonlyTheme | undefined;
  private hostTheme: NonNullable<AppProps['hostTheme']> = 'default';

  public override render(): void {
    const { displayName, email, loginName } = this.context.pageContext.user;
    const app = React.createElement(App, {
      connection: this.connection,
      user: { displayName, email, loginName },
      today: today(),
      // Fluent's theme is writable throughout and SharePoint's is not; nothing here writes to it.
      theme: this.theme as AppProps['theme'],
      host: this.context.sdks.microsoftTeams ? 'teams' : 'sharepoint',
      hostTheme: this.hostTheme,
      startPaperWorker,
    });
    ReactDom.render(app, this.domElement);
  }

  protected override async onInit(): Promise<void> {
    await super.onInit();
    this.connection = connectWith(createSharePoint(this.context), this.context.pageContext.web.absoluteUrl);
    const teams = this.context.sdks.microsoftTeams?.teamsJs;
    if (teams) {
      this.hostTheme = hostThemeOf((await teams.app.getContext()).app.theme);
      teams.app.registerOnThemeChangeHandler((name) => {
        this.hostTheme = hostThemeOf(name);
        this.render();
      });
    }
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
    if (this.renderedOnce) {
      this.render();
    }
  }

  protected override onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  protected override get dataVersion(): Version {
    return Version.parse('1.0');
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return { pages: [{ header: { description: strings.PropertyPaneDescription }, groups: [] }] };
  }
}
