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
  };
  /** Empty on a SharePoint page; in Teams it holds the Teams client library. */
  sdks: Record<string, never>;
  isServedFromLocalhost: boolean;
}

/** A web part as the workbench drives it. SharePoint calls the same members, which are protected there. */
export class BaseClientSideWebPart {
  public context!: WebPartContext;
  public domElement!: HTMLElement;
  public properties: Record<string, unknown> = {};
  public renderedOnce = false;

  public async onInit(): Promise<void> {
    // SharePoint's own does nothing either; web parts override it.
  }

  public onThemeChanged(_theme: unknown): void {
    // As onInit.
  }

  public render(): void {
    throw new Error('A web part overrides render().');
  }
}

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

/** Provides the modules that SharePoint's page has and a bundle leaves out. */
export function provideStandIns(): void {
  const page = window as unknown as { React: unknown; ReactDOM: unknown };
  provideModule('react', page.React);
  provideModule('react-dom', page.ReactDOM);
  provideModule('@microsoft/sp-core-library', standIn('@microsoft/sp-core-library', { Version }));
  provideModule('@microsoft/sp-property-pane', standIn('@microsoft/sp-property-pane', {}));
  provideModule('@microsoft/sp-webpart-base', standIn('@microsoft/sp-webpart-base', { BaseClientSideWebPart }));
}
