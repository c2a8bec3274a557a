import { ThemeProvider } from '@microsoft/sp-component-base';
import { BaseListViewCommandSet } from '@microsoft/sp-listview-extensibility';
import type { Command, IListViewCommandSetExecuteEventParameters } from '@microsoft/sp-listview-extensibility';
import type { CommandName } from '../../components/RecommendationCommands/openCommand';
import { RECOMMENDATIONS_TITLE } from '../../lists/recommendationsTitle';
import { viewOnScreen } from './viewOnScreen';

/** The command set keeps nothing of its own. */
type RecommendationCommandSetProperties = Record<string, never>;

/** The commands by the ids that the manifest gives them. */
const COMMANDS: Readonly<Record<string, CommandName>> = { ADD_TO_PACK: 'addToPack', EXPORT_VIEW: 'exportView' };

/**
 * The composition root for the list of recommendations. SharePoint loads it beside every list of its kind, so that it asks for
 * nothing and shows nothing until the list is known to be the tracker's.
 */
export default class RecommendationCommandSet extends BaseListViewCommandSet<RecommendationCommandSetProperties> {
  public override async onInit(): Promise<void> {
    await super.onInit();
    this.show(false);
    const { list } = this.context.pageContext;
    if (list?.title === RECOMMENDATIONS_TITLE) {
      const { connectTo, isRegisterList } = await import(/* webpackChunkName: 'register-list' */ './registerList');
      // who may not read the list's columns is offered nothing
      this.show(await isRegisterList(connectTo(this.context), list.id.toString()).catch(() => false));
    }
  }

  public override onExecute(event: IListViewCommandSetExecuteEventParameters): void {
    const command = COMMANDS[event.itemId];
    if (command !== undefined) {
      void this.open(command);
    }
  }

  private async open(command: CommandName): Promise<void> {
    const view = viewOnScreen(this.context);
    const [{ connectTo }, { openCommand, todayByClock }] = await Promise.all([
      import(/* webpackChunkName: 'register-list' */ './registerList'),
      import(/* webpackChunkName: 'command-panels' */ './commands'),
    ]);
    const theme = this.context.serviceScope.consume(ThemeProvider.serviceKey).tryGetTheme();
    openCommand(command, theme as Parameters<typeof openCommand>[1], {
      connection: connectTo(this.context),
      view,
      userName: this.context.pageContext.user.displayName,
      today: todayByClock(),
    });
  }

  private show(isVisible: boolean): void {
    for (const id of Object.keys(COMMANDS)) {
      const command: Command | undefined = this.tryGetCommand(id);
      if (command !== undefined) {
        command.visible = isVisible;
      }
    }
    this.raiseOnChange();
  }
}
