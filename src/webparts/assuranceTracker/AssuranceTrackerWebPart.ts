import * as React from 'react';
import * as ReactDom from 'react-dom';
import { Version } from '@microsoft/sp-core-library';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { SPFI } from '@pnp/sp';
import * as strings from 'AssuranceTrackerWebPartStrings';
import { App } from '../../components/App/App';
import type { AppProps } from '../../components/App/App';
import { createSharePoint } from '../../data/sharePoint';
import { hostThemeOf } from './hostTheme';

/** The web part keeps nothing of its own: all settings are in the lists of the site. */
type AssuranceTrackerWebPartProperties = Record<string, never>;

/** The composition root for SharePoint pages and Teams tabs. */
export default class AssuranceTrackerWebPart extends BaseClientSideWebPart<AssuranceTrackerWebPartProperties> {
  private sharePoint!: SPFI;
  private theme: IReadonlyTheme | undefined;
  private hostTheme: AppProps['hostTheme'] = 'default';

  public override render(): void {
    const { pageContext } = this.context;
    const app = React.createElement(App, {
      siteUrl: pageContext.web.absoluteUrl,
      user: {
        loginName: pageContext.user.loginName,
        displayName: pageContext.user.displayName,
        email: pageContext.user.email,
      },
      // Fluent's theme is writable throughout and SharePoint's is not; nothing here writes to it.
      theme: this.theme as AppProps['theme'],
      sp: this.sharePoint,
      locale: pageContext.cultureInfo.currentUICultureName,
      host: this.context.sdks.microsoftTeams ? 'teams' : 'sharepoint',
      hostTheme: this.hostTheme,
    });
    ReactDom.render(app, this.domElement);
  }

  protected override async onInit(): Promise<void> {
    await super.onInit();
    this.sharePoint = createSharePoint(this.context);
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
