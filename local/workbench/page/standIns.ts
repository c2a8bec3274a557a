import { provideModule } from './moduleLoader';

/** What the workbench hands a web part in place of SharePoint's page. Named as in @microsoft/sp-webpart-base. */
export interface WebPartContext {
  instanceId: string;
  manifest: { id: string; alias: string; version: string };
  pageContext: {
    web: { absoluteUrl: string; serverRelativeUrl: string; title: string };
    site: { absoluteUrl: string; serverRelativeUrl: string };
    user: { loginName: string; displayName: string; email: string };
    cultureInfo: { currentCultureName: string; currentUICultureName: string; isRightToLeft: boolean };
    legacyPageContext: { formDigestValue: string; formDigestTimeoutSeconds: number };
    /** The list that the page shows, where it shows one. */
    list?: { id: string; title: string; serverRelativeUrl: string };
  };
  /** Empty on a SharePoint page; in Teams it holds the Teams client library, started. */
  sdks: { microsoftTeams?: { teamsJs: unknown } };
  propertyPane: { open: () => void; refresh: () => void };
  isServedFromLocalhost: boolean;
}

/** A field of a property pane, as the functions of @microsoft/sp-property-pane give it. */
export interface PropertyPaneField {
  type: 'Dropdown';
  targetProperty: string;
  properties: { label: string; selectedKey?: string; disabled?: boolean; options?: { key: string; text: string }[] };
}

/** What a web part's property pane holds. */
export interface PropertyPaneConfiguration {
  pages: { header: { description: string }; groups: { groupFields: PropertyPaneField[] }[] }[];
}

const DisplayMode = { Read: 1, Edit: 2 } as const;

/** A web part as the workbench drives it. SharePoint calls the same members, which are protected there. */
export class BaseClientSideWebPart {
  public context!: WebPartContext;
  public domElement!: HTMLElement;
  public properties: Record<string, unknown> = {};
  public renderedOnce = false;
  public displayMode: number = DisplayMode.Read;

  public get instanceId(): string {
    return this.context.instanceId;
  }

  public async onInit(): Promise<void> {
    // SharePoint's own does nothing either; web parts override it.
  }

  public onThemeChanged(_theme: unknown): void {
    // As onInit.
  }

  public onPropertyPaneConfigurationStart(): void {
    // As onInit.
  }

  public onPropertyPaneFieldChanged(_property: string, _before: unknown, _after: unknown): void {
    // As onInit.
  }

  public getPropertyPaneConfiguration(): PropertyPaneConfiguration {
    return { pages: [] };
  }

  public render(): void {
    throw new Error('A web part overrides render().');
  }
}

/** What a command set is told of the list on the page. Named as in @microsoft/sp-listview-extensibility. */
export interface ListViewState {
  list: { guid: string; title: string; serverRelativeUrl: string };
  view: { id: string; title: string; url: string };
  rows: readonly ListRow[];
  selectedRows: readonly ListRow[];
  appliedFilters: Record<string, { fieldName: string; values: readonly string[] }>;
  sortField: string | undefined;
  sortAscending: boolean | undefined;
}

interface ListRow {
  getValueByName: (name: string) => unknown;
}

interface Command {
  id: string;
  title: string;
  iconImageUrl: string | undefined;
  visible: boolean;
}

/** A command set as the workbench drives it. */
export class BaseListViewCommandSet {
  public context!: {
    manifest: WebPartContext['manifest'];
    pageContext: WebPartContext['pageContext'];
    listView: ListViewState;
    serviceScope: { consume: (key: unknown) => unknown };
  };
  public properties: Record<string, unknown> = {};
  public commands: ReadonlyMap<string, Command> = new Map();
  /** Called when commands may have come, gone or changed. */
  public onChange: () => void = () => undefined;

  public async onInit(): Promise<void> {
    // As that of a web part.
  }

  public onExecute(_event: { itemId: string; selectedRows: readonly ListRow[] }): void {
    throw new Error('A command set overrides onExecute().');
  }

  public tryGetCommand(id: string): Command | undefined {
    return this.commands.get(id);
  }

  public raiseOnChange(): void {
    this.onChange();
  }
}

/** The service that tells extensions of the page's theme. */
export const themeService = {
  key: {},
  theme: undefined as unknown,
  tryGetTheme: (): unknown => themeService.theme,
};

class Version {
  public static parse(text: string): Version {
    return new Version(text);
  }

  private constructor(private readonly text: string) {}

  public toString(): string {
    return this.text;
  }
}

/** Names a stand-in that is missing, where `undefined` would fail later and elsewhere. */
function standIn(name: string, members: Record<string, unknown>): unknown {
  return new Proxy(members, {
    get: (target, member) => {
      if (typeof member === 'symbol' || member in target || member === '__esModule' || member === 'default') {
        return Reflect.get(target, member) as unknown;
      }
      throw new Error(`The workbench has no stand-in for ${member} of ${name}.`);
    },
  });
}

/** The ids under which SharePoint has React, for scripts that load it only when it is used. */
const REACT = '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d';
const REACT_DOM = 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a';

/** Provides the modules that SharePoint's page has and a bundle leaves out. */
export function provideStandIns(): void {
  const page = window as unknown as { React: unknown; ReactDOM: unknown };
  provideModule('react', page.React);
  provideModule('react-dom', page.ReactDOM);
  const components = new Map([
    [REACT, page.React],
    [REACT_DOM, page.ReactDOM],
  ]);
  const loadComponentById = (id: string): Promise<unknown> =>
    components.has(id)
      ? Promise.resolve(components.get(id))
      : Promise.reject(new Error(`The workbench has no stand-in for the component ${id}.`));
  provideModule('@microsoft/sp-loader', standIn('@microsoft/sp-loader', { SPComponentLoader: { loadComponentById } }));
  provideModule('@microsoft/sp-core-library', standIn('@microsoft/sp-core-library', { Version, DisplayMode }));
  provideModule(
    '@microsoft/sp-component-base',
    standIn('@microsoft/sp-component-base', { ThemeProvider: { serviceKey: themeService.key } }),
  );
  provideModule(
    '@microsoft/sp-listview-extensibility',
    standIn('@microsoft/sp-listview-extensibility', { BaseListViewCommandSet }),
  );
  provideModule(
    '@microsoft/sp-property-pane',
    standIn('@microsoft/sp-property-pane', {
      PropertyPaneDropdown: (
        targetProperty: string,
        properties: PropertyPaneField['properties'],
      ): PropertyPaneField => ({
        type: 'Dropdown',
        targetProperty,
        properties,
      }),
    }),
  );
  provideModule('@microsoft/sp-webpart-base', standIn('@microsoft/sp-webpart-base', { BaseClientSideWebPart }));
}
