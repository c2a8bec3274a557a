import { loadModule } from './moduleLoader';
import { themeService } from './standIns';
import type { BaseListViewCommandSet, ListViewState, WebPartContext } from './standIns';
import type { Theme } from '@fluentui/react/lib/Theme';

/** A command set as the package brings it. */
export interface ReleasedCommandSet {
  id: string;
  alias: string;
  version: string;
  entry: string;
  strings: Record<string, string>;
  /** The commands by their ids, as the manifest has them. */
  items: Record<string, { title: { default: string }; iconImageUrl?: string }>;
}

/** A command set that has been loaded, and how to tell it of the list. */
export interface LoadedCommandSet {
  /** Tells it what the view shows and what is selected. */
  update: (state: Partial<ListViewState>) => void;
  setTheme: (theme: Theme) => void;
}

function drawCommands(bar: HTMLElement, commandSet: BaseListViewCommandSet): void {
  const buttons = [...commandSet.commands.values()]
    .filter(({ visible }) => visible)
    .map(({ id, title, iconImageUrl }) => {
      const button = document.createElement('button');
      button.type = 'button';
      if (iconImageUrl) {
        const icon = document.createElement('img');
        icon.src = iconImageUrl;
        icon.alt = '';
        button.append(icon);
      }
      button.append(title);
      button.addEventListener('click', () =>
        commandSet.onExecute({ itemId: id, selectedRows: commandSet.context.listView.selectedRows }),
      );
      return button;
    });
  bar.replaceChildren(...buttons);
}

/** Loads the command set that ships, and keeps its commands in the bar as it shows and hides them. */
export async function loadCommandSet(
  released: ReleasedCommandSet,
  pageContext: WebPartContext['pageContext'],
  state: ListViewState,
  bar: HTMLElement,
): Promise<LoadedCommandSet> {
  for (const [name, file] of Object.entries(released.strings)) {
    await loadModule(name, `/workbench/assets/${file}`);
  }
  const bundle = (await loadModule(released.alias, `/workbench/assets/${released.entry}`)) as {
    default: new () => BaseListViewCommandSet;
  };
  const commandSet = new bundle.default();
  const listView = { ...state };
  commandSet.commands = new Map(
    Object.entries(released.items).map(([id, { title, iconImageUrl }]) => [
      id,
      { id, title: title.default, iconImageUrl, visible: true },
    ]),
  );
  commandSet.onChange = () => drawCommands(bar, commandSet);
  commandSet.context = {
    manifest: { id: released.id, alias: released.alias, version: released.version },
    pageContext,
    listView,
    serviceScope: { consume: (key) => (key === themeService.key ? themeService : undefined) },
  };
  await commandSet.onInit();
  return {
    update: (next) => Object.assign(listView, next),
    setTheme: (theme) => {
      themeService.theme = theme;
    },
  };
}
