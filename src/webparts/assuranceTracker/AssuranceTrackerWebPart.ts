// before all screens: they take their words when they are imported
import './locale';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { DisplayMode, Version } from '@microsoft/sp-core-library';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { App } from '../../components/App/App';
import type { AppProps } from '../../components/App/App';
import type { Host } from '../../components/host/useHost';
import { AddressClaims } from '../../components/routing/addressClaims';
import { readBoardNames } from '../../data/boardNames';
import { connectWith } from '../../data/connect';
import type { Connection } from '../../data/connect';
import { RequestGate } from '../../data/requestGate';
import { createSharePoint } from '../../data/sharePoint';
import { hostThemeOf } from './hostTheme';
import { propertyPane } from './propertyPane';
import { AssuranceTrackerWebPartProperties, settingsOf } from './settings';
import { sharePointHost } from './sharePointHost';
import { startPaperWorker } from './startPaperWorker';
import { TeamsJs, teamsHost } from './teamsHost';
import { today } from './today';

/** A page has one address, whichever web parts are on it. */
const addressClaims = new AddressClaims();

/** The composition root for SharePoint pages and Teams tabs. */
export default class AssuranceTrackerWebPart extends BaseClientSideWebPart<AssuranceTrackerWebPartProperties> {
  private connection!: Connection;
  private host: Host = sharePointHost();
  private linkedTo: string | undefined;
  private theme: IReadonlyTheme | undefined;
  private hostTheme: NonNullable<AppProps['hostTheme']> = 'default';
  private boards: readonly string[] = [];

  public override render(): void {
    const { displayName, email, loginName } = this.context.pageContext.user;
    const app = React.createElement(App, {
      connection: this.connection,
      user: { displayName, email, loginName },
      today: today(),
      // Fluent's theme is writable throughout and SharePoint's is not; nothing here writes to it.
      theme: this.theme as AppProps['theme'],
      host: this.host,
      hostTheme: this.hostTheme,
      settings: settingsOf(this.properties),
      linkedTo: this.linkedTo,
      // A stage shows what is presented, whatever the address of its frame says.
      ownsAddress: addressClaims.owns(this.instanceId) && this.host.surface !== 'stage',
      onConfigure: this.displayMode === DisplayMode.Edit ? () => this.context.propertyPane.open() : undefined,
      startPaperWorker,
    });
    ReactDom.render(app, this.domElement);
  }

  protected override async onInit(): Promise<void> {
    await super.onInit();
    const gate = new RequestGate();
    this.connection = connectWith(createSharePoint(this.context, gate), this.context.pageContext.web.absoluteUrl, gate);
    const teams = this.context.sdks.microsoftTeams?.teamsJs;
    if (teams) {
      await this.onTeams(teams);
    }
    this.claimAddress();
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
    if (this.renderedOnce) {
      this.render();
    }
  }

  protected override onDispose(): void {
    addressClaims.release(this.instanceId);
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  protected override get dataVersion(): Version {
    return Version.parse('1.0');
  }

  protected override onPropertyPaneConfigurationStart(): void {
    readBoardNames(this.connection).then(
      (boards) => {
        this.boards = boards;
        this.context.propertyPane.refresh();
      },
      // Without the list the pane offers what is chosen already, and all boards.
      () => undefined,
    );
  }

  protected override onPropertyPaneFieldChanged(): void {
    this.claimAddress();
    if (addressClaims.owns(this.instanceId)) {
      // The address would keep the view of before, and hide what has just been chosen.
      window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
    }
    this.context.propertyPane.refresh();
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return propertyPane(settingsOf(this.properties), this.boards);
  }

  private claimAddress(): void {
    addressClaims.claim(this.instanceId, settingsOf(this.properties).mode === 'full', () => {
      if (this.renderedOnce) {
        this.render();
      }
    });
  }

  private async onTeams(teams: TeamsJs): Promise<void> {
    const context = await teams.app.getContext();
    this.host = teamsHost(teams, context, this.connection.siteUrl);
    this.linkedTo = this.host.surface === 'stage' ? undefined : linkedTo(context.page.subPageId);
    this.hostTheme = hostThemeOf(context.app.theme);
    teams.app.registerOnThemeChangeHandler((name) => {
      this.hostTheme = hostThemeOf(name);
      this.render();
    });
  }
}

/** The address within the tracker that a Teams link names. */
function linkedTo(subPageId: string | undefined): string | undefined {
  return subPageId !== undefined && subPageId.startsWith('/') ? subPageId : undefined;
}
